import { FileError } from "../../src/cli/context.ts";
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
  readonly files: Record<string, string>;
}

/** Runs the command over files in memory: `pets.json`, and standard input. */
export async function cli(args: string, input: Json | string = pets): Promise<Outcome> {
  const content = typeof input === "string" ? input : JSON.stringify(input);
  const outcome = { stdout: "", stderr: "", files: {} as Record<string, string> };
  const code = await run(
    {
      version: "1.2.3",
      readInput: async (name) => {
        if (name === "missing.json") throw new FileError("missing.json: could not be read: there is no such file");
        if (name === "fault.json") throw new TypeError("x is not a function");
        return new TextEncoder().encode(content);
      },
      writeFile: async (path, text) => {
        if (path === "full.json") throw new FileError("full.json: could not be written: no space");
        outcome.files[path] = text;
      },
      stdout: async (text) => void (outcome.stdout += text),
      stderr: async (text) => void (outcome.stderr += text),
    },
    args.split(" "),
  );
  return { code, ...outcome };
}
