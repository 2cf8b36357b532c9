import { Composer, isScalar, Parser, type CST, type Document, type ParsedNode, type YAMLError } from "yaml";
import type { SliceError } from "../errors.ts";
import { maxLevels } from "./limits.ts";
import { nestsDeeper } from "./nesting.ts";
import { expectedInstead, yamlError } from "./yaml-fault.ts";

/** A YAML text that was read: the library's nodes, and its tokens, which know where everything stands. */
export interface Parsed {
  readonly text: string;
  readonly root: ParsedNode;
  readonly token: CST.Document;
}

/** Reads one YAML document. Names that stand twice, tags and aliases are not looked at yet. Throws a SliceError. */
export function parse(text: string): Parsed {
  refuseCharacters(text);
  const tokens = [...new Parser().parse(text)];
  refuseDepth(text, tokens);
  // What the library calls unique costs the square of a map's size, and does not know that 200 and "200" are one name.
  const composer = new Composer({ keepSourceTokens: true, uniqueKeys: false, merge: true, resolveKnownTags: false });
  const documents: Document.Parsed[] = [...composer.compose(tokens, false, text.length)];
  const [document] = documents;
  const { errors, warnings } = document ?? composer.streamInfo();
  refuseFaults(text, [...errors, ...warnings.filter(({ code }) => isAboutTags(code))]);
  refuseOtherThanOne(text, documents);
  const token = tokens.find((each): each is CST.Document => each.type === "document");
  if (!document?.contents || !token?.value) {
    throw yamlError(text, {
      offset: 0,
      expected: "a description",
      received: "nothing",
      hint: "There is nothing to read: is it the right file?",
    });
  }
  if (isScalar(document.contents)) {
    throw yamlError(text, {
      offset: document.contents.range[0],
      expected: "a map, the root of a description",
      hint: "Is it the right file?",
    });
  }
  return { text, root: document.contents, token };
}

/**
 * Characters that YAML allows nowhere, and a carriage return alone: YAML takes it for the end of a line, the library for
 * text. https://yaml.org/spec/1.2.2/#51-character-set
 */
function refuseCharacters(text: string): void {
  // eslint-disable-next-line no-control-regex -- Control characters are what it looks for.
  const found = /[\0-\x08\v\f\x0E-\x1F]|\p{Surrogate}|\r(?!\n)/u.exec(text);
  if (!found) return;
  const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
  throw yamlError(text, {
    offset: found.index,
    expected: found[0] === "\r" ? "a line feed behind the carriage return" : "a character that YAML allows",
    received: `U+${code}`,
    hint:
      found[0] === "\r"
        ? "Save the file with line ends of Unix or Windows."
        : `In double quotes it can be written as \\u${code}.`,
  });
}

function refuseDepth(text: string, tokens: readonly CST.Token[]): void {
  const offset = nestsDeeper(tokens, maxLevels);
  if (offset !== undefined) throw tooDeep(text, offset);
}

/** The refusal of nesting that the steps after reading could not follow. */
export function tooDeep(text: string, offset: number): SliceError {
  return yamlError(text, {
    offset,
    expected: `at most ${maxLevels} levels of nesting`,
    received: "more",
    hint: "Convert the description to JSON: there, levels are not limited.",
  });
}

function isAboutTags(code: YAMLError["code"]): boolean {
  return code === "TAG_RESOLVE_FAILED" || code === "BAD_COLLECTION_TYPE";
}

/** Says the fault that stands first: later ones are often its consequences. */
function refuseFaults(text: string, faults: readonly YAMLError[]): void {
  const [first] = faults.toSorted((one, other) => one.pos[0] - other.pos[0]);
  if (!first) return;
  // The library points at the start of the line where the indentation is wrong.
  const start = Math.max(first.pos[0], 0);
  const offset = start + (/^ */.exec(text.slice(start, start + 1000))?.[0].length ?? 0);
  if (first.code === "RESOURCE_EXHAUSTION") throw tooDeep(text, offset);
  throw yamlError(text, {
    offset: Math.max(offset, 0),
    ...expectedInstead(first.code, offset >= text.trimEnd().length),
  });
}

function refuseOtherThanOne(text: string, documents: readonly Document.Parsed[]): void {
  const [, second] = documents;
  if (!second) return;
  throw yamlError(text, {
    offset: second.range[0],
    expected: "one document",
    received: documents.length === 2 ? "a second one" : `${documents.length} documents`,
    hint: 'Split the file at its "---" lines, and slice the description alone.',
  });
}
