import { FileError } from "../../context.ts";

/** As much of `@redocly/openapi-core` as is used; it is declared here because users need not have it installed. */
export interface Redocly {
  readonly bundleOas: (options: {
    readonly doc: Document;
    readonly config: Config;
    readonly externalRefResolver: Resolver;
    readonly componentRenamingConflicts: "off";
  }) => Promise<{ readonly bundle: Document; readonly problems: readonly Problem[] }>;
  readonly createEmptyRedoclyConfig: () => Config;
  readonly Source: new (absoluteRef: string, body: string) => Source;
}

export interface Source {
  readonly absoluteRef: string;
}

export interface Document {
  readonly source: Source;
  readonly parsed: unknown;
}

export interface Resolver {
  /** What a reference means in the file it stands in: a name that no other file has. Must not throw. */
  readonly resolveExternalRef: (base: string | null, reference: string) => string;
  /** Rejections become problems at every place that refers to the file. */
  readonly resolveDocument: (base: string | null, reference: string, isRoot?: boolean) => Promise<Document>;
  readonly getFiles: () => Set<string>;
}

export interface Config {
  readonly plugins: {
    readonly id: string;
    readonly typeExtension: { readonly oas2: TypeExtension; readonly oas3: TypeExtension };
  }[];
}

export type TypeExtension = (types: Record<string, NodeType>, version: string) => Record<string, NodeType>;

export interface Problem {
  readonly message: string;
  readonly severity: string;
  readonly location: readonly { readonly source: Source; readonly pointer?: string }[];
}

/** The name of a type, a type of its own, a type without members, or nothing in particular. */
export type PropType = string | NodeType | ScalarType | null | undefined;
export type ResolveTypeFn = (value: unknown, name: string) => PropType;

export interface NodeType {
  readonly name?: string;
  readonly properties: Readonly<Record<string, PropType | ResolveTypeFn>>;
  readonly additionalProperties?: PropType | ResolveTypeFn;
  readonly items?: PropType | ResolveTypeFn;
  readonly extensionsPrefix?: string | undefined;
}

export interface ScalarType {
  readonly resolvable?: boolean;
  /** A text that is a reference to such an object. */
  readonly directResolveAs?: string;
}

/**
 * Loads the bundler.
 *
 * @param load the import, for tests of what happens when it fails.
 * @throws {FileError} when it is not installed, or cannot be loaded.
 */
export async function loadRedocly(load: () => Promise<unknown> = importRedocly): Promise<Redocly> {
  try {
    // What it has is declared above, and tried by the tests against the version that is installed.
    return (await load()) as Redocly;
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
    // An older version lacks the entry.
    const missing = code === "ERR_MODULE_NOT_FOUND" || code === "ERR_PACKAGE_PATH_NOT_EXPORTED";
    const reason = missing ? "is not installed" : `cannot be loaded: ${cause instanceof Error ? cause.message : "?"}`;
    throw new FileError(
      `--bundle needs @redocly/openapi-core 2.64 or newer, which ${reason}. Run: npm install --save-dev @redocly/openapi-core`,
      { cause },
    );
  }
}

/** The entry for OpenAPI alone: it loads in two thirds of the time that the main entry takes. */
function importRedocly(): Promise<unknown> {
  return import("@redocly/openapi-core/lib/bundle-oas");
}
