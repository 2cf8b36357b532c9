import ts from "typescript";
import { consumerOptions } from "./consumers.ts";

/** What a consumer compiles with. */
export type CompilerOptions = Readonly<Record<string, unknown>>;

export type ChosenOptions =
  | { readonly ok: true; readonly options: CompilerOptions }
  | { readonly ok: false; readonly because: string };

/** What a package may choose for its consumers: which names are there without being imported. */
const choices: ReadonlySet<string> = new Set(["lib", "types"]);

/**
 * The options to try a package's types with: ours, with what its consumer/tsconfig.json says about `lib` and `types`.
 * Pure. Whatever else it says is refused: a package must not get by because its consumers are less strict.
 */
export function chosenOptions(text: string | undefined): ChosenOptions {
  if (text === undefined) return { ok: true, options: consumerOptions };
  const { config, error } = ts.parseConfigFileTextToJson("tsconfig.json", text);
  if (error) return refuse(`cannot be read: ${ts.flattenDiagnosticMessageText(error.messageText, " ")}`);
  const { compilerOptions, ...rest } = asRecord(config);
  const others = [...Object.keys(rest), ...Object.keys(asRecord(compilerOptions)).filter((name) => !choices.has(name))];
  if (others.length > 0) return refuse(`sets ${others.join(", ")}; it may only set compilerOptions lib and types`);
  return { ok: true, options: { ...consumerOptions, ...asRecord(compilerOptions) } };
}

function refuse(what: string): ChosenOptions {
  return { ok: false, because: `consumer/tsconfig.json ${what}` };
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
