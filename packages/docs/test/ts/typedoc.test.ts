import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { writeTypedoc } from "../../write-typedoc.ts";

// Within the package, so that the compiler finds what it needs.
const home = join(import.meta.dirname, "../..");
let dir = "";
beforeEach(async () => {
  dir = await mkdtemp(join(home, "typedoc-test-"));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

async function documented(code: string): Promise<void> {
  await writeFile(join(dir, "index.ts"), code);
  await writeFile(
    join(dir, "tsconfig.json"),
    JSON.stringify({ extends: "../tsconfig.typedoc.json", files: ["index.ts"], include: [] }),
  );
  const settings = {
    extends: ["../typedoc.json"],
    entryPoints: ["index.ts"],
    tsconfig: "tsconfig.json",
    out: "out",
    logLevel: "None",
  };
  await writeFile(join(dir, "typedoc.json"), JSON.stringify(settings));
  await writeTypedoc(join(dir, "typedoc.json"));
}

test("a link to what is there is fine", async () => {
  await expect(
    documented("/** One. */\nexport const one = 1;\n/** See {@link one}. */\nexport const two = 2;\n"),
  ).resolves.toBeUndefined();
});

test("a link to what is not there is an error", async () => {
  await expect(documented("/** See {@link nothing}. */\nexport const two = 2;\n")).rejects.toThrow(
    /0 errors and 1 warnings/,
  );
});

test("a type that is used and not exported is an error", async () => {
  const code =
    "interface Hidden {\n  readonly a: 1;\n}\n/** Two. */\nexport function two(): Hidden {\n  return { a: 1 };\n}\n";
  await expect(documented(code)).rejects.toThrow(/0 errors and 1 warnings/);
});
