import type { Slice } from "../spec/slices.ts";
import { generatedHeader } from "./generated-header.ts";

/** The editions and their API versions, as run-time lists and as the types that tie each to its description. */
export function renderEditions(slices: readonly Slice[], defaultApiVersion: string): string {
  const editions = [...new Set(slices.map(({ edition }) => edition))];
  const apiVersions = [...new Set(slices.map(({ apiVersion }) => apiVersion))].toSorted();
  const of = (id: string): Slice[] => slices.filter(({ edition }) => edition.id === id);
  return `${generatedHeader}
/** The product lines of GitHub, each at one release: what the descriptions call editions. */
export const editions = ${list(editions.map(({ id }) => id))};

/** What people call each edition. */
export const editionNames = {
${editions.map(({ id, name }) => `  ${JSON.stringify(id)}: ${JSON.stringify(name)},\n`).join("")}} as const;

/** Every API version that an edition knows: the values of the header \`X-GitHub-Api-Version\`. */
export const apiVersions = ${list(apiVersions)};

/** The API versions each edition knows, oldest first. */
export const apiVersionsOf = {
${editions.map(({ id }) => `  ${JSON.stringify(id)}: ${list(of(id).map(({ apiVersion }) => apiVersion))},\n`).join("")}} as const;

/** The API version that GitHub answers with when a request names none. */
export const defaultApiVersion = ${JSON.stringify(defaultApiVersion)};

/** The generated types of each edition, by API version. */
export interface EditionTypes {
${editions.map(({ id }) => `  ${JSON.stringify(id)}: {\n${of(id).map(versionTypes).join("")}  };\n`).join("")}}
`;
}

function versionTypes({ edition, apiVersion }: Slice): string {
  const module = `import("./editions/${edition.id}.${apiVersion}.generated.ts")`;
  const members = ["paths", "operations", "components"].map((name) => `      ${name}: ${module}.${name};\n`);
  return `    ${JSON.stringify(apiVersion)}: {\n${members.join("")}    };\n`;
}

function list(values: readonly string[]): string {
  return `[${values.map((value) => JSON.stringify(value)).join(", ")}] as const`;
}
