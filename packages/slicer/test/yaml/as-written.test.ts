// What is kept of YAML is the text of the source with parts cut out.
import { describe, expect, test } from "vitest";
import { readYamlDescription } from "../../src/yaml/index.ts";

/** Cuts the operations with the tag `a` out of a description of these lines below its root. */
function cut(lines: string): string {
  const text = readYamlDescription(`openapi: 3.1.0\n${lines}`).slice({ include: { tags: ["a"] } }).text;
  return text.replace(/^openapi: 3\.1\.0\n/, "");
}

describe("values stay as they are written", () => {
  test.for([
    "9223372036854775807",
    "1.0",
    "1e400",
    "0x1F",
    "1_000",
    ".inf",
    '"on"',
    "no",
    "'1.0'",
    "~",
    "",
    "{}",
    "[]",
    '"\\u00e9\\ud83d\\ude00"',
    "é 😀",
    "2001-01-01",
    "plain text over\n        two lines",
    "'quoted''s\n\n        lines'",
    "|\n        literal\n          set in",
    "|-\n        stripped",
    "|+\n        kept\n\n",
    ">-\n        folded\n        text\n\n        here",
    "|2-\n          leading blanks",
    "{ b: 1, a: [1, 2 ,3], }",
    "!!str 200",
  ])("%s", (value) => {
    const text = `paths:\n  /a:\n    get:\n      tags: [a]\n      x-value: ${value}\n    post: {}\n`;
    expect(cut(text)).toBe(text.replace("    post: {}\n", ""));
  });
});

test("names and their order stay as they are written", () => {
  const text = `paths:
  /a:
    get:
      tags: [a]
      responses:
        404: {description: gone}
        "200": {description: fine}
        ? 'default'
        : {description: else}
`;
  expect(cut(text)).toBe(text);
});

describe("comments go with the entry after them", () => {
  test("a comment before an entry that goes is gone, one before an entry that stays is there", () => {
    expect(
      cut(`
# all paths
paths: # of pets
  # about b
  /b:
    get: {tags: [b]}

  # about a
  #   in two lines
  /a:
    # about get
    get: {tags: [a]} # one line
    # about post
    post: {tags: [b]}
  # at the end
# about components
components:
  schemas: {A: {}}
# the end
`),
    ).toBe(`
# all paths
paths: # of pets
  # about a
  #   in two lines
  /a:
    # about get
    get: {tags: [a]} # one line
  # at the end
# the end
`);
  });

  test("a comment that is set in deeper belongs to what the entry before it holds", () => {
    const before = "paths:\n  /a:\n    get: {tags: [a]}\n    # post: later\n";
    expect(cut(`${before}  /b:\n    get: {tags: [b]}\n    # put: never\n`)).toBe(before);
  });

  test("a comment never becomes part of the text before it", () => {
    const kept = "paths:\n  /a:\n    get:\n      tags: [a]\n      description: |\n        text\n";
    const text = cut(
      `${kept}    post:\n      tags: [b]\n        # deep\n  /b:\n    get: {tags: [b]}\ntags: [{name: b}]\n`,
    );
    expect(text.startsWith(kept)).toBe(true);
    expect(text).not.toContain("# deep");
  });

  test("an empty line behind a text that keeps its empty lines is not added to it", () => {
    const kept = "paths:\n  /a:\n    get:\n      tags: [a]\n      description: |+\n        text\n";
    expect(cut(`${kept}    post: {}\n\n  /b:\n    get: {tags: [b]}\n\nx-after: 1\n`)).toBe(`${kept}x-after: 1\n`);
  });

  test("an empty line stays between entries that stay", () => {
    const text =
      "paths:\n  /a:\n    get: {tags: [a], x: 1}\n\n  /c:\n    get: {tags: [a]}\n\nx-kept: |+\n  text\n\nx-after: 1\n";
    expect(cut(`${text}components:\n  schemas: {A: {}}\n`)).toBe(text);
  });
});

describe("a list", () => {
  test("loses items, and keeps the comments of the others", () => {
    const text = `paths: {/a: {get: {tags: [a]}}}
tags:
  - name: b
    description: goes
  # about a
  - description: stays # here
    # the name
    name: a
`;
    expect(cut(text)).toBe(text.replace("  - name: b\n    description: goes\n", ""));
  });

  test("that is not set in loses items, too", () => {
    expect(cut("paths: {/a: {get: {tags: [a]}}}\ntags:\n- name: b\n- name: a\nx-after: 1\n")).toBe(
      "paths: {/a: {get: {tags: [a]}}}\ntags:\n- name: a\nx-after: 1\n",
    );
  });
});

describe("brackets", () => {
  test("lose entries with their commas", () => {
    expect(cut("paths: {/b: {get: {tags: [b]}}, /a: {post: {tags: [b]}, get: {tags: [a]}, }}\n")).toBe(
      "paths: { /a: { get: {tags: [a]}, }}\n",
    );
  });

  test("over several lines keep their lines and comments", () => {
    const text = `paths: {
  # about b
  /b: {get: {tags: [b]}},
  /a: { # of a
    get: {tags: [a]}, # read
    post: {tags: [b]} # write
  }
}
`;
    expect(cut(text)).toBe(`paths: {
  /a: { # of a
    get: {tags: [a]} # read
  }
}
`);
  });

  test("keep the comment of an entry apart from the entry that comes after it now", () => {
    const text = "paths: {\n  /a: {get: {tags: [a]}}, # of a\n  /b: {get: {tags: [b]}}, /c: {get: {tags: [a]}}\n}\n";
    expect(cut(text)).toBe("paths: {\n  /a: {get: {tags: [a]}}, # of a\n   /c: {get: {tags: [a]}}\n}\n");
  });

  test("a JSON file is YAML, too, and keeps its layout", () => {
    const text = '{"openapi":"3.1.0",\n\t"paths":{"/b":{"get":{}},"/a":{"get":{"tags":["a"],"x-\\u0061":"\\/"}}}}';
    expect(readYamlDescription(text).slice({ include: { tags: ["a"] } }).text).toBe(
      '{"openapi":"3.1.0",\n\t"paths":{"/a":{"get":{"tags":["a"],"x-\\u0061":"\\/"}}}}\n',
    );
  });
});

describe("the text may have", () => {
  const lines = "openapi: 3.1.0\npaths:\n  /a:\n    get: {tags: [a]}\n  /b:\n    get: {tags: [b]}\n";
  const expected = "openapi: 3.1.0\npaths:\n  /a:\n    get: {tags: [a]}\n";
  const slice = (text: string | Uint8Array): string =>
    readYamlDescription(text).slice({ include: { tags: ["a"] } }).text;

  test.for<[string, string | Uint8Array, string]>([
    ["a byte order mark", `\uFEFF${lines}`, expected],
    ["the form of bytes", new TextEncoder().encode(`\uFEFF${lines}`), expected],
    ["Windows line ends", lines.replaceAll("\n", "\r\n"), expected.replaceAll("\n", "\r\n")],
    ["a start", `%YAML 1.2\n---\n# head\n${lines}`, `%YAML 1.2\n---\n# head\n${expected}`],
    ["an end", `${lines.replace(/ {2}\/b[^]*$/, "")}...\n`, `${expected}...\n`],
    ["no line feed at its end", lines.replace(/\n {2}\/b[^]*$/, ""), expected],
    ["anchors nobody names", lines.replace("paths:", "paths: &paths"), expected.replace("paths:", "paths: &paths")],
  ])("%s", ([, text, result]) => {
    expect(slice(text)).toBe(result);
  });
});

test("what loses all it holds is left as an empty map or list", () => {
  const text = "paths:\n  /a:\n    get: {}\nwebhooks:\n  b:\n    post: {}\n";
  const { text: sliced } = readYamlDescription(`openapi: 3.1.0\n${text}`).slice({ webhooks: ["b"] });
  expect(sliced).toBe("openapi: 3.1.0\npaths: {}\nwebhooks:\n  b:\n    post: {}\n");
});

test("the length of what was read is counted in bytes", () => {
  expect(readYamlDescription("openapi: é\n").bytes).toBe(12);
});
