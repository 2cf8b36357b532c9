import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A call, found among the operations that GitHub describes. */
export interface Found {
  readonly method: string;
  /** The path template, without the owner: `/packages/{package_type}/{package_name}`. */
  readonly action: string;
  /** The account in the path; absent where it is the token's own. */
  readonly login?: string;
  /** The other parameters, decoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly documentationUrl: string;
}

interface Description {
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { readonly externalDocs: { readonly url: string } }>>>
  >;
}

const slice = join(import.meta.dirname, "../../../spec/slices/fpt.2022-11-28.json");
// Our own slice.
const { paths } = JSON.parse(readFileSync(slice, "utf8")) as Description;

const operations = Object.entries(paths).flatMap(([template, item]) =>
  Object.entries(item).map(([method, { externalDocs }]) => ({
    method: method.toUpperCase(),
    template,
    pattern: new RegExp(`^${template.replaceAll(/\{(\w+)\}/g, "(?<$1>[^/]+)")}$`),
    documentationUrl: externalDocs.url,
  })),
);

/** The operation that a request calls, if it calls one. A slash within a name must be encoded: it would be another path. */
export function findOperation(method: string, path: string): Found | undefined {
  for (const operation of operations) {
    const match = operation.method === method && operation.pattern.exec(path);
    if (!match) continue;
    const { org, username, ...params } = Object.fromEntries(
      Object.entries(match.groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)]),
    );
    const login = org ?? username;
    const action = operation.template.replace(/^\/(orgs\/\{org\}|users\/\{username\}|user)/, "");
    const { documentationUrl } = operation;
    return { method, action, params, documentationUrl, ...(login === undefined ? {} : { login }) };
  }
  return undefined;
}
