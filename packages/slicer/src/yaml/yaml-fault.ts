import type { ErrorCode } from "yaml";
import { SliceError } from "../errors.ts";
import { positionAfter } from "../text-position.ts";

/** What was wrong in a text, and where: an offset in UTF-16 units. */
export interface Fault {
  readonly offset: number;
  readonly expected: string;
  /** Absent: what stands there. */
  readonly received?: string;
  readonly hint?: string;
}

/** The refusal of a text, with line and column. */
export function yamlError(text: string, { offset, expected, received, hint }: Fault): SliceError {
  const { line, column } = positionAfter(text.slice(0, offset));
  const found = received ?? excerpt(text, offset);
  return new SliceError(
    `YAML that cannot be read: line ${line}, column ${column}: expected ${expected}, found ${found}.`,
    {
      code: "invalid-yaml",
      line,
      column,
      expected,
      received: found,
      hint: hint ?? "Mend the text there, or look whether it is what whoever made it wanted to write.",
    },
  );
}

/** The line of an offset, for a sentence that names two places. */
export function lineOf(text: string, offset: number): number {
  return positionAfter(text.slice(0, offset)).line;
}

const excerptLength = 40;

function excerpt(text: string, offset: number): string {
  if (offset >= text.length) return "the end of the text";
  const line = /^.*/.exec(text.slice(offset, offset + excerptLength + 1))?.[0] ?? "";
  if (line === "") return "the end of the line";
  return JSON.stringify(line.length > excerptLength ? `${line.slice(0, excerptLength)}…` : line);
}

/** What the library's code for a fault means, in words for who wrote the text. */
export function expectedInstead(code: ErrorCode, atEnd: boolean): Pick<Fault, "expected" | "hint"> {
  if (atEnd) {
    return {
      expected: "the end of a bracket, a quote or a name",
      hint: "The text ends too early: the file may be truncated.",
    };
  }
  const [expected, hint] = meanings[code] ?? [
    "something else",
    "Look whether a quote or a bracket is left open before.",
  ];
  return { expected, ...(hint === undefined ? {} : { hint }) };
}

const indentHint = "Indent entries of one level by the same number of spaces, and what they hold by more.";
const quoteHint = "Put the text into quotes if it is meant as text.";

// The library has more codes than we can provoke (an index that may miss is what makes `??` above needed).
const meanings: { readonly [code in ErrorCode]?: readonly [expected: string, hint?: string] } = {
  ALIAS_PROPS: [
    "an alias without anchor and tag",
    "An alias is the node it names: it takes no anchor or tag of its own.",
  ],
  BAD_ALIAS: [
    "the name of an anchor",
    "A * names an anchor before it; put the text into quotes if it is meant as text.",
  ],
  BAD_COLLECTION_TYPE: ["a tag that suits what it stands before", "Leave out the tag."],
  BAD_DIRECTIVE: ["a directive that YAML has: %YAML or %TAG", "Leave out the line: descriptions need no directives."],
  BAD_DQ_ESCAPE: [
    "an escape that YAML has",
    "In double quotes a backslash starts an escape: write \\\\, or use single quotes.",
  ],
  BAD_INDENT: ["the indentation of the entries before, or a closing bracket", indentHint],
  BAD_PROP_ORDER: ["anchors and tags behind the indicator", "Move the anchor or the tag behind it."],
  BAD_SCALAR_START: ["a character that a text may start with", quoteHint],
  BLOCK_AS_IMPLICIT_KEY: [
    "a single value behind the colon",
    'A text with ": " in it needs quotes; a map starts on a line of its own.',
  ],
  BLOCK_IN_FLOW: ["lists and maps in brackets", "Within [ ] and { } what is nested has brackets, too."],
  KEY_OVER_1024_CHARS: ['a ":" within 1024 characters', 'Write "? " before a name that is longer.'],
  MISSING_CHAR: [
    "a colon, a comma, a closing quote or bracket, or a space here",
    "Look for one that was left open before this place.",
  ],
  MULTILINE_IMPLICIT_KEY: [
    "a name on one line",
    "Perhaps a colon is missing behind the name, or quotes are left open.",
  ],
  MULTIPLE_ANCHORS: ["one anchor", "A value has at most one: leave out the others."],
  MULTIPLE_TAGS: ["one tag", "A value has at most one: leave out the others."],
  RESOURCE_EXHAUSTION: ["fewer levels of nesting"],
  TAB_AS_INDENT: ["spaces", "YAML allows no tabs as indentation."],
  TAG_RESOLVE_FAILED: ["a value of the JSON kind", "Leave out the tag: OpenAPI allows only values that JSON has."],
  UNEXPECTED_TOKEN: ["the next entry, or the end", "Perhaps brackets or quotes are left open before this place."],
};
