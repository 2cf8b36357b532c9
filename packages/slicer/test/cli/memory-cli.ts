import { FileError, type Context } from "../../src/cli/context.ts";
import { run } from "../../src/cli/run.ts";
import type { Json, JsonObject } from "../../src/index.ts";
import { description, ref, returning } from "../description.ts";

export const pets: JsonObject = description({
  paths: {
    "/pets": {
      get: returning(ref("Pet"), { tags: ["pets"], operationId: "list", "x-team": "red" }),
      post: returning(ref("Pet"), { tags: ["pets", "admin"], operationId: "add" }),
    },
    "/shops": { get: returning(ref("Shop"), { tags: ["shops"], operationId: "shops" }) },
  },
  webhooks: { added: { post: { responses: {} } } },
  components: { schemas: { Pet: { items: ref("Name") }, Name: {}, Shop: {}, Spare: {} } },
});

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** What was written. */
  readonly files: Record<string, string>;
}

export interface Ran extends Outcome {
  /** What was read, in its order. */
  readonly reads: readonly string[];
}

/** Files by their paths; as JSON what is not text. */
export type Files = Readonly<Record<string, Json>>;

/** Runs the command over files in memory: `pets.json` and standard input hold the input. */
export async function cli(args: string, input: Json = pets): Promise<Outcome> {
  const { reads: _, ...outcome } = await cliOver({ "pets.json": input, "-": input }, ...args.split(" "));
  return outcome;
}

/** Runs the command over these files. */
export async function cliOver(files: Files, ...args: readonly string[]): Promise<Ran> {
  const outcome = { stdout: "", stderr: "", files: {} as Record<string, string>, reads: [] as string[] };
  const bytesOf = (name: string): Uint8Array | undefined => {
    const content = outcome.files[name] ?? files[name];
    if (content === undefined) return undefined;
    return new TextEncoder().encode(typeof content === "string" ? content : JSON.stringify(content));
  };
  const context: Context = {
    version: () => "1.2.3",
    readInput: async (name) => {
      outcome.reads.push(name);
      if (name === "fault.json") throw new TypeError("x is not a function\n    at here");
      const bytes = bytesOf(name);
      if (!bytes) throw new FileError(`${name}: could not be read: there is no such file or folder`);
      return bytes;
    },
    readOutput: bytesOf,
    identityOf: (path) => path,
    writeFiles: async (all) => {
      const full = all.find(({ path }) => path === "full.json");
      if (full) throw new FileError("full.json: could not be written: no space");
      for (const { path, text } of all) outcome.files[path] = text;
    },
    stdout: async (text) => void (outcome.stdout += text),
    stderr: async (text) => void (outcome.stderr += text),
    usage: () => ({ wallMs: 20, cpuMs: 10, peakBytes: 50_000_000 }),
  };
  const code = await run(context, args);
  return { code, ...outcome };
}
