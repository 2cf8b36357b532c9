import type { ApiVersion } from "@ghpkg/types";
import { defaultApiVersion } from "@ghpkg/types";
import type { Answer } from "./answer/answer.ts";
import { refusal } from "./answer/answer.ts";
import type { Assumptions } from "./assumption-table.ts";
import type { EditionProfile } from "./edition-profile.ts";
import type { Time } from "./state/model.ts";

// https://docs.github.com/rest/about-the-rest-api/api-versions: a version lives on for two years after its successor.
// An Enterprise Server that knows no successor goes on with what it has.
const retired: Readonly<Record<ApiVersion, Time>> = {
  "2022-11-28": Date.UTC(2028, 2, 10),
  "2026-03-10": Number.POSITIVE_INFINITY,
};

/** The API version that a request is answered in, or why it is not. */
export function apiVersionFor(
  header: string | null,
  profile: EditionProfile,
  assumed: Assumptions,
  now: Time,
): ApiVersion | Answer {
  const supported = profile.apiVersions.filter(
    (version, index, all) => index === all.length - 1 || retired[version] > now,
  );
  // The default moves on to the next when it is retired.
  if (header === null || header === "") return supported[0] ?? defaultApiVersion;
  const asked = profile.apiVersions.find((version) => version === header);
  if (asked === undefined) return unknownVersion(header, supported);
  return supported.includes(asked) ? asked : refusal(410, assumed.apiVersionGoneText, docs);
}

const docs = "https://docs.github.com/rest/about-the-rest-api/api-versions";

// In GitHub's words: https://github.com/expipiplus1/update-nix-fetchgit/issues/79
function unknownVersion(header: string, supported: readonly ApiVersion[]): Answer {
  const [newest, ...older] = supported.toReversed().map((version) => JSON.stringify(version));
  const known = [`${newest} (most recent)`, ...older].join(" and ");
  const errors = `The version you specified in the "X-GitHub-API-Version" request header, ${JSON.stringify(header.slice(0, 100))}, is not a supported version. The following versions are currently supported: ${known}.`;
  const message = "Bad Request";
  const body = { message, errors, documentation_url: "https://docs.github.com/rest", status: "400" };
  return { status: 400, message, body: JSON.stringify(body) };
}
