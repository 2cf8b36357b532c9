import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { readYamlDescription } from "../../src/yaml/index.ts";

const head = "openapi: 3.1.0\n";
const sliceOf = (lines: string, tag = "a"): string =>
  readYamlDescription(head + lines)
    .slice({ include: { tags: [tag] } })
    .text.slice(head.length);

describe("an alias", () => {
  test("stays where its anchor stands before it", () => {
    const text = "paths:\n  /a:\n    parameters: &p [{name: q, in: query}]\n    get: {tags: [a], parameters: *p }\n";
    expect(sliceOf(`${text}  /b: {get: {tags: [b]}}\n`)).toBe(text);
  });

  test("becomes what it stands for where that goes, and later ones name it there", () => {
    const text = `paths:
  /b:
    get:
      tags: [b]
      responses: &fine # shared
        200: # fine
          description: |
            in
            lines
  /a:
    get:
      tags: [a]
      responses: *fine # the same
    put:
      tags: [a]
      responses: *fine
`;
    expect(sliceOf(text)).toBe(`paths:
  /a:
    get:
      tags: [a]
      responses: &fine # the same
        200:
          # fine
          description: |
            in
            lines
    put:
      tags: [a]
      responses: *fine
`);
  });

  test("within brackets becomes brackets, on one line", () => {
    const text =
      "paths:\n  /b:\n    get: &op\n      tags: [a]\n      description: |\n        in\n        lines\n  /a: {get: *op }\n";
    const { text: sliced } = readYamlDescription(head + text).slice({ include: { paths: ["/a"] } });
    expect(sliced).toBe(`${head}paths:\n  /a: {get: &op {tags: [a], description: "in\\nlines\\n"} }\n`);
  });

  test("of a text or a name becomes that", () => {
    const text =
      "x-b: 1\npaths:\n  /b: {get: {tags: [b], summary: &s 'no', operationId: &k name}}\n  /a: {get: {tags: [a], summary: *s , *k : 1}}\n";
    expect(sliceOf(text)).toBe("x-b: 1\npaths:\n  /a: {get: {tags: [a], summary: &s 'no' , &k name : 1}}\n");
  });

  test("of a path item that is cut has its own part of it", () => {
    const text = "paths:\n  /b: &item\n    get: {tags: [b]}\n    put: {tags: [a]}\n    summary: both\n  /a: *item\n";
    expect(sliceOf(text)).toBe(
      "paths:\n  /b: &item\n    put: {tags: [a]}\n    summary: both\n  /a:\n    put: {tags: [a]}\n    summary: both\n",
    );
    expect(sliceOf(text, "b")).toContain("/a:\n    get: {tags: [b]}\n");
  });

  test("names the last anchor before it, also when that one goes and an earlier one stays", () => {
    const text =
      "paths:\n  /a: {get: {tags: [a], x-one: &x 1, x-two: 2}}\n  /b: {get: {tags: [b], x-one: &x 3}}\n  /c: {get: {tags: [a], x-one: *x }}\n";
    expect(parse(sliceOf(text))).toMatchObject({ paths: { "/c": { get: { "x-one": 3 } } } });
  });

  test("has the comments below it before what it becomes, so that they are no part of a text at its end", () => {
    const text = `paths:
  /b:
    get: &op
      tags: [a]
      description: |
        text
  /a:
    get: *op
        # of the operation
`;
    const { text: sliced } = readYamlDescription(head + text).slice({ include: { paths: ["/a"] } });
    expect(parse(sliced)).toMatchObject({ paths: { "/a": { get: { description: "text\n" } } } });
    expect(sliced).toContain("# of the operation\n");
  });

  test("is not mistaken for a cut node that has the same anchor", () => {
    const text = `x-c: &c plain
x-base: &base {get: {tags: [a], summary: *c }}
paths:
  /a: &c
    <<: *base
    put: {tags: [b]}
`;
    expect(sliceOf(text)).toBe(`x-c: &c plain
x-base: &base {get: {tags: [a], summary: *c }}
paths:
  /a: &c
    get: {tags: [a], summary: &c plain}
`);
  });
});

describe("a merge key", () => {
  test("stays where all that it brings in stays", () => {
    const text =
      "x-base: &base {tags: [a], summary: base}\npaths:\n  /a:\n    get:\n      <<: *base\n      summary: own\n";
    expect(sliceOf(text)).toBe(text);
  });

  test("brings its map along when that goes", () => {
    const text =
      "paths:\n  /b:\n    get: &base\n      tags: [b]\n      summary: base\n  /a:\n    get:\n      <<: *base\n      tags: [a]\n";
    expect(sliceOf(text)).toBe(
      "paths:\n  /a:\n    get:\n      <<: &base\n        tags: [b]\n        summary: base\n      tags: [a]\n",
    );
  });

  test("of a path item that is cut is written out, in the order it is read in", () => {
    const text = `paths:
  /b: &base
    get: {tags: [a]}
    put: {tags: [b]}
    summary: base
  /a:
    # the base
    <<: *base
    # own
    delete: {tags: [a]}
    summary: own
    patch: {tags: [b]}
`;
    expect(readYamlDescription(head + text).slice({ include: { paths: ["/a"], tags: ["a"] } }).text).toBe(`${head}paths:
  /a:
    # the base
    get: {tags: [a]}
    summary: own
    # own
    delete: {tags: [a]}
`);
  });

  test("may name several maps, of which the first counts", () => {
    const text = `x-one: &one {summary: one}
x-two: &two {summary: two, description: two}
paths:
  /a: {get: {<<: [*one , *two ], tags: [a]}}
`;
    const { text: json } = readYamlDescription(head + text).slice({}, { format: "json" });
    expect(JSON.parse(json)).toMatchObject({ paths: { "/a": { get: { summary: "one", description: "two" } } } });
  });

  test("brings in what is followed", () => {
    const text = `x-base: &base
  200: {$ref: "#/components/responses/fine"}
paths:
  /a: {get: {tags: [a], responses: {<<: *base }}}
components:
  responses:
    gone: {description: nobody asks}
    fine: {description: fine}
`;
    expect(sliceOf(text)).toBe(text.replace("    gone: {description: nobody asks}\n", ""));
  });

  test("in quotes is a name", () => {
    const text = 'paths: {/a: {get: {tags: [a], x-data: {"<<": 1}}}}\n';
    expect(sliceOf(text)).toBe(text);
  });
});

describe("one read, many slices", () => {
  test("each is what it would be alone", () => {
    const text = `${head}paths:
  /a: &item {get: {tags: [a]}, put: &op {tags: [b]}}
  /b: {<<: *item , delete: *op }
`;
    const description = readYamlDescription(text);
    const alone = ["a", "b"].map((tag) => readYamlDescription(text).slice({ include: { tags: [tag] } }).text);
    const first = ["a", "b", "a", "b"].map((tag) => description.slice({ include: { tags: [tag] } }).text);
    expect(first).toEqual([...alone, ...alone]);
  });
});

test("a link to an operation that goes is left out at every place that an alias puts it", () => {
  const text = `paths:
  /a:
    get:
      tags: [a]
      responses:
        200: &fine
          description: fine
          links: &links
            next: &next {operationId: gone}
        201: *fine
        202: {description: more, links: *links }
        203: {description: more, links: {other: *next }}
        204: {<<: *fine , description: none}
  /b:
    get: {operationId: gone}
`;
  const { text: sliced, report } = readYamlDescription(head + text).slice({ include: { tags: ["a"] } });
  expect(parse(sliced, { merge: true })).toMatchObject({
    paths: {
      "/a": {
        get: {
          responses: {
            200: { description: "fine" },
            201: { description: "fine" },
            202: { description: "more" },
            203: { description: "more" },
            204: { description: "none" },
          },
        },
      },
    },
  });
  expect(sliced).not.toContain("gone");
  expect(report.decisions).toHaveLength(5);
});
