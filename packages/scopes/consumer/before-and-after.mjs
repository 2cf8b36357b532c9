// What a consumer runs: the question before a call, a client that is narrowed, and the explanation after.
import { canCall, explainFailure, isMissingScopesError, missingScopes, parseScopes, withScopes } from "@ghpkg/scopes";

const operation = "packages/delete-package-for-org";

const missing = missingScopes(parseScopes("write:packages") ?? [], operation).join();
if (missing !== "delete:packages") throw new Error(`${missing} is missing instead of delete:packages`);

const { answer } = canCall({ kind: "fine-grained" }, operation);
if (answer !== "no") throw new Error(`a fine-grained token: ${answer} instead of no`);

const { cause } = explainFailure({ status: 404, body: "<html>", operation });
if (cause === "unknown") throw new Error("a 404 has causes that are known");

let asked;
const client = { guard: (check) => ((asked = check), client) };
withScopes(client, ["read:packages"]);
try {
  asked({ operation, packageType: "npm" });
  throw new Error("a call without its scope was let through");
} catch (error) {
  if (!isMissingScopesError(error)) throw error;
}
