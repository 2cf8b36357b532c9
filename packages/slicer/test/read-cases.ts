import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import type { JsonObject, Selection, SliceErrorFacts, SliceOptions } from "../src/index.ts";

/** A description, what is asked of it, and the whole slice; or the facts of the refusal. */
export interface Case {
  /** What the case claims, with the version it was made for. */
  readonly name: string;
  readonly source: JsonObject;
  readonly select: Selection;
  readonly options: SliceOptions;
  readonly slice: JsonObject;
  readonly refused?: Partial<SliceErrorFacts>;
}

/** The head of a case, in YAML. */
interface Head {
  /** Where a specification says so. */
  readonly spec: string;
  /** Versions it is true of; without them every version of OpenAPI 3. */
  readonly versions?: readonly string[];
  readonly select?: Selection;
  readonly options?: SliceOptions;
  readonly refused?: Partial<SliceErrorFacts>;
}

const roots: Readonly<Record<string, string>> = {
  "2.0": 'swagger: "2.0"',
  "3.0": "openapi: 3.0.4",
  "3.1": "openapi: 3.1.1",
  "3.2": "openapi: 3.2.0",
};

const folder = new URL("cases/", import.meta.url);

/** The topics that there are cases of: the names of the files in `test/cases`. */
export const topics: readonly string[] = readdirSync(folder)
  .filter((file) => file.endsWith(".diff"))
  .map((file) => file.slice(0, -".diff".length))
  .toSorted();

/**
 * Reads the cases of a topic. A case is a title behind `=== `, a head in YAML down to `---`, and a description in YAML in
 * which each line starts with a blank (it stays), a `-` (it goes) or, rarely, a `+` (it stands only in the slice).
 */
export function readCases(topic: string): Case[] {
  return readFileSync(new URL(`${topic}.diff`, folder), "utf8")
    .split(/^=== /m)
    .slice(1)
    .flatMap((text) => {
      const [, title = "", headText = "", body = ""] = /^(.*)\n([^]*?)\n---\n([^]*)$/.exec(text) ?? [];
      // The files are ours; a head that is wrong fails its case.
      const head = parse(headText) as Head;
      if (!/^https:\/\/[^ ]+$/.test(head.spec)) throw new Error(`${topic}: "${title}" has no source`);
      return (head.versions ?? ["3.0", "3.1", "3.2"]).map((version) =>
        readCase(`${title} (${version})`, version, head, body),
      );
    });
}

function readCase(name: string, version: string, head: Head, body: string): Case {
  const lines = body.split("\n").filter((line) => line.trim() !== "");
  const side = (marks: string): JsonObject => {
    const kept = lines.filter((line) => marks.includes(line.charAt(0))).map((line) => line.slice(1));
    try {
      // YAML of an object, as every case is.
      return parse([roots[version], "info: { title: Pets, version: '1' }", ...kept].join("\n")) as JsonObject;
    } catch (cause) {
      throw new Error(`the case "${name}" is not YAML`, { cause });
    }
  };
  const { select = {}, options = {}, refused } = head;
  return { name, source: side(" -"), slice: side(" +"), select, options, ...(refused ? { refused } : {}) };
}
