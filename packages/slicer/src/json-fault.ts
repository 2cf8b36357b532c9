import { SliceError } from "./errors.ts";
import { positionAfter } from "./text-position.ts";

/** Turns text that is not JSON into the error that says where, with line and column, and what stands there. */
export function jsonError(text: string): SliceError {
  const { offset, expected, received } = findJsonFault(text);
  const { line, column } = positionAfter(text.slice(0, offset));
  return new SliceError(`Not JSON: line ${line}, column ${column}: expected ${expected}, found ${received}.`, {
    code: "invalid-json",
    line,
    column,
    expected,
    received,
    hint: hint(text, offset),
  });
}

function hint(text: string, offset: number): string {
  if (text.trim() === "") return "There is nothing to read: is it the right file?";
  if (/^\s*(openapi|swagger)\s*:|^---/.test(text))
    return "This looks like YAML. For that there is readYamlDescription of @ghpkg/slicer/yaml.";
  if (offset >= text.length) return "The text ends too early: the file may be truncated.";
  return "Mend the text there, or look whether it is what whoever made it wanted to write.";
}

/** Where text stops being JSON (an offset in UTF-16 units), what would have had to stand there, and what does. */
export interface JsonFault {
  readonly offset: number;
  readonly expected: string;
  readonly received: string;
}

const token = {
  space: /[ \t\n\r]*/y,
  number: /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y,
  word: /true|false|null/y,
};

/**
 * Finds the first fault of text that is known not to be JSON. The fast scanner only says that there is one.
 * Follows RFC 8259 and needs no call stack for deep nesting.
 */
export function findJsonFault(text: string): JsonFault {
  let offset = 0;
  const open: ("{" | "[")[] = [];
  let expecting: "a value" | "a value or ]" | "a name" | "a name or }" | "more" = "a value";

  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = offset;
    if (!pattern.test(text)) return false;
    offset = pattern.lastIndex;
    return true;
  };
  const takeString = (): JsonFault | undefined => {
    const read = readString(text, offset);
    if (typeof read !== "number") return read;
    offset = read;
    return undefined;
  };
  const fault = (expected: string): JsonFault => ({ offset, expected, received: describeAt(text, offset) });

  for (;;) {
    take(token.space);
    const character = text[offset];
    if (expecting === "more") {
      const within = open.at(-1);
      if (within === undefined) return fault("the end of the text");
      if (character === ",") {
        offset += 1;
        expecting = within === "{" ? "a name" : "a value";
      } else if (character === (within === "{" ? "}" : "]")) {
        offset += 1;
        open.pop();
      } else {
        return fault(within === "{" ? '"," or "}"' : '"," or "]"');
      }
    } else if (expecting === "a name" || expecting === "a name or }") {
      if (character === "}" && expecting === "a name or }") {
        offset += 1;
        open.pop();
        expecting = "more";
        continue;
      }
      if (character !== '"')
        return fault(expecting === "a name" ? "a name in double quotes" : 'a name in double quotes or "}"');
      const wrong = takeString();
      if (wrong) return wrong;
      take(token.space);
      if (text[offset] !== ":") return fault('":"');
      offset += 1;
      expecting = "a value";
    } else if (character === "]" && expecting === "a value or ]") {
      offset += 1;
      open.pop();
      expecting = "more";
    } else if (character === "{" || character === "[") {
      open.push(character);
      offset += 1;
      expecting = character === "{" ? "a name or }" : "a value or ]";
    } else if (character === '"') {
      const wrong = takeString();
      if (wrong) return wrong;
      expecting = "more";
    } else if (take(token.number) || take(token.word)) {
      expecting = "more";
    } else {
      return fault("a value");
    }
  }
}

const escape = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/** The offset behind the string that starts here, or what is wrong with it: a control character, an escape, no end. */
function readString(text: string, start: number): number | JsonFault {
  let offset = start + 1;
  for (;;) {
    const code = text.charCodeAt(offset);
    if (code === 0x22 /* " */) return offset + 1;
    if (code === 0x5c /* \ */) {
      escape.lastIndex = offset;
      if (!escape.test(text)) return { offset, expected: "a JSON escape", received: describeAt(text, offset) };
      offset = escape.lastIndex;
    } else if (code >= 0x20) {
      offset += 1;
    } else {
      // A control character, or NaN behind the end.
      return { offset, expected: "the end of the string", received: describeAt(text, offset) };
    }
  }
}

function describeAt(text: string, offset: number): string {
  if (offset >= text.length) return "the end of the text";
  const character = String.fromCodePoint(text.codePointAt(offset) ?? 0);
  return JSON.stringify(character === "\\" ? text.slice(offset, offset + 2) : character);
}
