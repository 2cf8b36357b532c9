import { SeedError } from "./seed-error.ts";

/**
 * What is in a JSON text. Throws a `SeedError` that names line and column, and refuses a key that is there twice, which
 * `JSON.parse` lets pass. The text is not shown: tokens are in it.
 */
export function readJson(text: string): unknown {
  const json = text.replace(/^\uFEFF/, "");
  const mistake = firstMistake(json);
  if (!mistake) return JSON.parse(json) as unknown;
  const before = json.slice(0, mistake.offset).split("\n");
  const path = `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
  const { expected, received = mistake.offset < json.length ? "something else" : "the end of the text" } = mistake;
  throw new SeedError([{ path, expected, received }]);
}

interface Mistake {
  readonly offset: number;
  readonly expected: string;
  readonly received?: string;
}

const space = /[ \t\n\r]*/y;
const string = /"(?:[ !#-[\]-\uFFFF]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*"/y;
const scalar = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[Ee][+-]?\d+)?|true|false|null)(?![\w.+-])/y;

/** The names in the objects that are open, and nothing for the lists. */
type Open = Set<string> | undefined;

/** The first place where a text is no JSON: https://www.rfc-editor.org/rfc/rfc8259. Engines do not tell, or each in its own words. */
function firstMistake(text: string): Mistake | undefined {
  const open: Open[] = [];
  let offset = 0;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = offset;
    const [found] = pattern.exec(text) ?? [];
    offset += found?.length ?? 0;
    return found;
  };
  const takes = (character: string): boolean => {
    take(space);
    if (text[offset] !== character) return false;
    offset += 1;
    return true;
  };
  /** A name and its colon. */
  const name = (names: Set<string>): Mistake | undefined => {
    take(space);
    const start = offset;
    const found = take(string);
    if (found === undefined) return { offset, expected: 'a name in double quotes, or "}"' };
    const key = JSON.parse(found) as string;
    if (names.has(key)) return { offset: start, expected: "each name once", received: "a name that is there already" };
    names.add(key);
    return takes(":") ? undefined : { offset, expected: '":"' };
  };

  for (;;) {
    // A value begins here.
    take(space);
    if (takes("{")) {
      if (!takes("}")) {
        const names = new Set<string>();
        open.push(names);
        const mistake = name(names);
        if (mistake) return mistake;
        continue;
      }
    } else if (takes("[")) {
      if (!takes("]")) {
        open.push(undefined);
        continue;
      }
    } else if (take(string) === undefined && take(scalar) === undefined) {
      return { offset, expected: "a value: a text in double quotes, a number, a list, an object" };
    }
    // A value ended here, and with it perhaps those around it.
    for (;;) {
      const names = open.at(-1);
      if (open.length === 0) {
        take(space);
        return offset < text.length ? { offset, expected: "the end of the text" } : undefined;
      }
      if (takes(",")) {
        const mistake = names && name(names);
        if (mistake) return mistake;
        break;
      }
      if (!takes(names ? "}" : "]")) return { offset, expected: names ? '"," or "}"' : '"," or "]"' };
      open.pop();
    }
  }
}
