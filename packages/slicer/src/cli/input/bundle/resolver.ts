import { Circles, isCircular } from "./circles.ts";
import { isMembers, type Exact } from "./exact-json.ts";
import type { DescriptionFile, FileSet } from "./file-set.ts";
import type { Location } from "./location.ts";
import { mostLevels, nestsTooDeep } from "./nesting.ts";
import type { Document, Redocly, Resolver } from "./redocly.ts";

/** Answers what the bundler asks: where references lead, and what stands there. */
export interface FileResolver extends Resolver {
  readonly document: (file: DescriptionFile) => Promise<Document>;
  /** The file that the bundler knows by this name. */
  readonly fileOf: (id: string) => DescriptionFile | undefined;
  readonly isInput: (file: DescriptionFile) => boolean;
  /** Whether a reference names a schema by its `$id`: it leads into the description, and stays as it is. */
  readonly isIdentifier: (reference: string) => boolean;
  /** Puts back what was hidden from the bundler, when it is done. */
  readonly restore: () => void;
}

export function fileResolver(files: FileSet, { Source }: Pick<Redocly, "Source">): FileResolver {
  const byId = new Map<string, DescriptionFile>();
  const ids = new Map<DescriptionFile, string>();
  const documents = new Map<DescriptionFile, Promise<Document>>();
  const identifiers = new Set<string>();
  const circles = new Circles((reference, from) => files.known(reference, from));

  /** A name that no other file has, and whose last part is fit for the name of a component. */
  const idOf = (file: DescriptionFile): string => {
    const known = ids.get(file);
    if (known !== undefined) return known;
    const id = `${ids.size}/${componentName(file.location)}.json`;
    ids.set(file, id);
    byId.set(id, file);
    return id;
  };
  const read = async (file: DescriptionFile): Promise<Document> => {
    const parsed = await file.content;
    if (nestsTooDeep(parsed)) throw new Error(`it nests deeper than ${mostLevels} levels`);
    for (const identifier of identifiersIn(parsed)) identifiers.add(identifier);
    circles.add(file, parsed);
    return { source: new Source(idOf(file), ""), parsed };
  };
  const document = (file: DescriptionFile): Promise<Document> => {
    const known = documents.get(file) ?? read(file);
    documents.set(file, known);
    return known;
  };
  const find = (base: string | null, reference: string): DescriptionFile => {
    if (isCircular(reference)) throw new Error("it leads from one reference to the next without an end");
    // Anchors are left: the bundler takes what stands behind "#/" away, and nothing else.
    if (reference.includes("#")) throw new Error("anchors of other files are not followed: write a JSON Pointer");
    if (identifiers.has(reference)) throw new Error("it is the $id of a schema");
    const from = base === null ? undefined : byId.get(base);
    return from ? files.referred(reference, from) : files.input();
  };
  return {
    document,
    fileOf: (id) => byId.get(id),
    isInput: (file) => file === files.input(),
    restore: () => circles.restore(),
    isIdentifier: (reference) => identifiers.has(reference.replace(/#.*$/s, "")),
    resolveExternalRef: (base, reference) => {
      try {
        return idOf(find(base, reference));
      } catch {
        // The reason is told by what reads it.
        return `unknown/${reference}`;
      }
    },
    resolveDocument: async (base, reference) => document(find(base, reference)),
    getFiles: () => new Set(ids.values()),
  };
}

/** The file's name as the name of a component: https://spec.openapis.org/oas/v3.1.1.html#fixed-fields-5 */
function componentName(location: Location): string {
  const [path = ""] = location.split(/[?#]/);
  const [name = ""] = path.split("/").slice(-1);
  // What is percent-encoded is no letter, digit, dot, dash or underscore.
  const fit = name.replaceAll(/%[\da-f]{2}|[^\w.-]/gi, "_").replace(/\.[^.]*$/, "");
  return fit === "" ? "file" : fit;
}

/** The `$id` of all schemas: references may name them, and then mean no file. */
function identifiersIn(value: Exact): string[] {
  const found: string[] = [];
  const stack: Exact[] = [value];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (Array.isArray(next)) for (const item of next) stack.push(item);
    if (!isMembers(next)) continue;
    const identifier = next["$id"];
    if (typeof identifier === "string") found.push(identifier.replace(/#$/, ""));
    for (const name of Object.keys(next)) stack.push(next[name] ?? null);
  }
  return found;
}
