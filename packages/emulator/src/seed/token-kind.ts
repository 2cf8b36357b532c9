import { kindOfToken } from "@ghpkg/scopes";
import type { CredentialKind } from "../state/model.ts";
import type { SeedToken } from "./seed.ts";

/** Every kind of token. */
export const credentialKinds: readonly CredentialKind[] = [
  "personal-classic",
  "oauth",
  "fine-grained",
  "app-user",
  "app-installation",
  "actions",
];

/** What a token of a seed is, by what it says or how it looks; nothing when neither tells. */
export function kindOfSeedToken({ token, kind, repository, clientId }: SeedToken): CredentialKind | undefined {
  if (kind !== undefined) return kind;
  const looks = kindOfToken(token);
  // They look alike, and only a workflow is in a repository.
  if (looks === "app-installation-or-actions") return repository === undefined ? "app-installation" : "actions";
  if (looks === "personal-classic-or-oauth") return clientId === undefined ? "personal-classic" : "oauth";
  return credentialKinds.find((known) => known === looks);
}
