import { SliceError } from "../../errors.ts";
import { readInput } from "../read-input.ts";
import { isUrl, readAddress } from "./address.ts";
import { mendSections, sectionNames } from "./bundle/components.ts";
import { withoutData } from "./bundle/document-types.ts";
import { isMembers, type Exact, type ExactObject } from "./bundle/exact-json.ts";
import { FileSet } from "./bundle/file-set.ts";
import { refersToFiles } from "./bundle/outward-references.ts";
import { loadRedocly, type Config, type Problem, type Redocly } from "./bundle/redocly.ts";
import { fileResolver, type FileResolver } from "./bundle/resolver.ts";
import { unresolvedReferences } from "./bundle/unresolved.ts";
import { NotWritable, writeExact } from "./bundle/write-exact.ts";
import { formatBytes } from "./bytes.ts";
import type { FetchLimits } from "./fetch-input.ts";

export interface BundleOptions {
  /** `maxBytes` and `timeoutMs` hold for all files together; `headers` are for the input's own server only. */
  readonly limits: FetchLimits;
  /** 10,000 when absent: GitHub's description has 1,769 components, and some put each into a file of its own. */
  readonly maxFiles?: number;
  readonly fetch?: typeof globalThis.fetch;
  /** Reads a file, or standard input for `-`. Rejects with a {@link FileError}. */
  readonly readInput?: (input: string, maxBytes: number) => Promise<Uint8Array>;
}

export interface Bundled {
  /** One document, as JSON. */
  readonly text: string;
  /** Every file and address that was read, the input first, as messages name them. */
  readonly files: readonly string[];
}

/**
 * Makes one document of a description that is spread over files. References are relative to the file they stand in; those
 * of a description from the network never lead to local files. Nothing but references changes: numbers, the order of
 * members, examples and extensions stay as they are written. What is no OpenAPI description comes back as it is.
 *
 * @param input a path, an address, or `-`; JSON or YAML.
 * @throws {FileError} when the input cannot be read, or the bundler is not installed.
 * @throws {SliceError} with every reference that leads nowhere, or when the files do not make one document.
 */
export async function bundleFile(input: string, options: BundleOptions): Promise<Bundled> {
  // Refuses what is neither a path nor an address that can be read, `file:…` for one.
  if (isUrl(input)) readAddress(input);
  const files = new FileSet(input, {
    limits: options.limits,
    readInput: options.readInput ?? readFile,
    maxFiles: options.maxFiles ?? 10_000,
    fetch: options.fetch ?? globalThis.fetch,
    now: () => performance.now(),
  });
  const root = await files.input().content;
  if (isDescription(root) && refersToFiles(root)) await resolveReferences(root, files, await loadRedocly());
  const { maxBytes } = options.limits;
  return { text: write(root, files, maxBytes), files: files.all.map(({ shown }) => shown) };
}

function readFile(input: string, maxBytes: number): Promise<Uint8Array> {
  return readInput(input, maxBytes, () => process.stdin);
}

/** What is none is for the slicer to refuse: it says what it would have taken. */
function isDescription(root: Exact): root is ExactObject {
  if (!isMembers(root)) return false;
  const { openapi, swagger } = root;
  return (typeof openapi === "string" && /^3\.[012]\./.test(openapi)) || (openapi === undefined && swagger === "2.0");
}

/** Changes the description into one that holds all that it refers to. */
async function resolveReferences(root: ExactObject, files: FileSet, redocly: Redocly): Promise<void> {
  const before = sectionNames(root);
  const hadComponents = "components" in root;
  const resolver = fileResolver(files, redocly);
  const problems = await bundle(resolver, files, redocly);
  const unresolved = await unresolvedReferences(problems, resolver);
  if (unresolved) throw unresolved;
  const taken = mendSections(root, before, hadComponents);
  if (taken !== undefined) throw notBundled(`two components would be called "${taken}".`, "Rename one of them.");
}

async function bundle(
  resolver: FileResolver,
  files: FileSet,
  { bundleOas, createEmptyRedoclyConfig }: Redocly,
): Promise<readonly Problem[]> {
  try {
    const { problems } = await bundleOas({
      doc: await resolver.document(files.input()),
      config: closedConfig(createEmptyRedoclyConfig()),
      externalRefResolver: resolver,
      componentRenamingConflicts: "off",
    });
    return problems;
  } catch (cause) {
    const deep = cause instanceof RangeError;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw notBundled(
      deep ? "one reference leads to the next too often for the bundler." : `the bundler failed: ${reason}.`,
      deep ? "Slice it without --bundle." : "Is the description valid?",
      cause,
    );
  } finally {
    resolver.restore();
  }
}

/** Settings that come from no file of the user's, with the table of types that leaves data alone. */
function closedConfig(config: Config): Config {
  config.plugins.push({ id: "openapi-slice", typeExtension: { oas2: withoutData, oas3: withoutData } });
  return config;
}

function write(root: Exact, files: FileSet, maxLength: number): string {
  try {
    return writeExact(root, files.order, maxLength);
  } catch (cause) {
    if (!(cause instanceof NotWritable)) throw cause;
    throw cause.because === "it contains itself"
      ? notBundled(
          "a path item, or another part that cannot be a component, contains itself by way of references.",
          "Break the circle, or slice without --bundle.",
          cause,
        )
      : notBundled(
          `it would be larger than ${formatBytes(maxLength)}, since parts are repeated at every place that refers to them.`,
          "Allow more with --max-bytes.",
          cause,
        );
  }
}

function notBundled(because: string, hint: string, cause?: unknown): SliceError {
  return new SliceError(`The files do not make one document: ${because}`, { code: "not-bundled", hint }, { cause });
}
