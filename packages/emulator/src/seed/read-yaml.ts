import { SeedError } from "./seed-error.ts";
import type { SeedProblem } from "./seed-error.ts";

/** What is in a YAML text. Rejects with a `SeedError` that names line and column. The text is not shown: tokens are in it. */
export async function readYaml(text: string): Promise<unknown> {
  // Loaded by those only who have YAML.
  const { isAlias, LineCounter, parseDocument, visit } = await import("yaml");
  const lineCounter = new LineCounter();
  const place = (offset: number): string => {
    const { line, col } = lineCounter.linePos(offset);
    return `line ${line}, column ${col}`;
  };
  try {
    const document = parseDocument(text, { lineCounter, prettyErrors: false, uniqueKeys: true, strict: true });
    // What is only odd elsewhere, as a tag that nobody knows, is a mistake here.
    const problems = [...document.errors, ...document.warnings].map(({ code, pos }) => problemOf(code, place(pos[0])));
    const anchors = new Set<string>();
    visit(document, {
      Node(_, node) {
        if (!isAlias(node)) anchors.add(node.anchor ?? "");
        else if (!anchors.has(node.source)) problems.push(problemOf("BAD_ALIAS", place(node.range?.[0] ?? 0)));
      },
    });
    // A bracket that is left open is told once for each level.
    const byPlace = new Map(problems.toReversed().map((problem) => [problem.path, problem]));
    if (byPlace.size > 0) throw new SeedError([...byPlace.values()].toReversed());
    // A few aliases can stand for billions of values: https://en.wikipedia.org/wiki/Billion_laughs_attack
    return document.toJS({ maxAliasCount: 10_000 }) as unknown;
  } catch (error) {
    if (error instanceof SeedError) throw error;
    // Nested too deep, or too many aliases: neither says where, and what the parser says may show the text.
    throw new SeedError([
      { path: "", expected: "YAML with few levels and few aliases", received: "too much to be read" },
    ]);
  }
}

/** The message of the parser is left out: it shows the text. */
function problemOf(code: string, path: string): SeedProblem {
  const [received, expected] = Object.hasOwn(mistakes, code) ? (mistakes[code] ?? noYaml) : noYaml;
  return { path, expected, received };
}

const noYaml = ["not YAML", "YAML that can be read"] as const;

// By the parser's codes: https://eemeli.org/yaml/#errors
const mistakes: Readonly<Record<string, readonly [received: string, expected: string]>> = {
  BAD_ALIAS: ["no alias", "the name of an anchor"],
  BAD_DQ_ESCAPE: ["no escape of YAML", "a backslash doubled, or single quotes"],
  BAD_INDENT: ["indented wrongly", "the indentation of what it belongs to"],
  BAD_SCALAR_START: ["a character that no plain text begins with", "the text in quotes"],
  BLOCK_AS_IMPLICIT_KEY: ["a key too many", "one key and one value a line"],
  BLOCK_IN_FLOW: ["a list or an object of several lines", "one in brackets, as around it"],
  DUPLICATE_KEY: ["a key that is there already", "each key once"],
  MISSING_CHAR: ["the end of something that is open", "a closing bracket or quote, a colon or a comma"],
  MULTILINE_IMPLICIT_KEY: ["a key of several lines", "a key in one line, and a colon after it"],
  MULTIPLE_DOCS: ["another document", "one document"],
  TAB_AS_INDENT: ["a tab", "spaces"],
  TAG_RESOLVE_FAILED: ["a tag that is not known", "a value without a tag"],
};
