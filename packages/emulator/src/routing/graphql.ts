import type { Answer } from "../answer/answer.ts";
import { ok } from "../answer/answer.ts";
import type { Asked, Endpoint } from "./endpoints.ts";

/** So much of GraphQL that `gh auth status` and `gh auth login` find out whose token it is: cli/cli api/queries_user.go */
export const graphql: Endpoint = { path: "/graphql", docs: "", needsToken: true, answer };

const viewersLogin = /^\s*(query\b[^{]*)?\{\s*viewer\s*\{\s*login\s*\}\s*\}\s*$/;

function answer({ token, body }: Asked): Answer {
  const query: unknown = body && "query" in body ? body.query : undefined;
  if (typeof query === "string" && viewersLogin.test(query) && token?.user) {
    return ok(JSON.stringify({ data: { viewer: { login: token.user.login } } }));
  }
  const message = "The emulator answers no GraphQL but { viewer { login } } of a user's token.";
  return ok(JSON.stringify({ errors: [{ type: "NOT_EMULATED", message }] }));
}
