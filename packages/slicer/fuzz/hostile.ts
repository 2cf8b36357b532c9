import type { Dice } from "./dice.ts";

/** A text that is big in one way, and what is asked of it. */
type Hostile = (size: number) => string;

/** Texts of megabytes that nest, chain or repeat one thing. Each is what it is called, at a size of so many of it. */
export const hostile: Readonly<Record<string, Hostile>> = {
  "nested schemas": (size) => answering(nested(size, '{"not":', "{}", "}")),
  "nested lists of schemas": (size) => answering(nested(size, '{"allOf":[', reference("A"), "]}"), schemas('"A":{}')),
  "nested properties": (size) => answering(nested(size, '{"properties":{"a":', "true", "}}")),
  "nested schemas with a reference each": (size) =>
    answering(nested(size, `{"allOf":[${reference("A")},`, "{}", "]}"), schemas('"A":{}')),
  "nested schemas with a reference to another each": (size) =>
    answering(
      `${Array.from({ length: size }, (_, index) => `{"allOf":[${reference(`s${index}`)},`).join("")}{}${"]}".repeat(size)}`,
      schemas(list(size, (index) => `"s${index}":{}`)),
    ),
  "nested schemas with a broken reference each": (size) =>
    answering(nested(size, `{"allOf":[${reference("A")},`, "{}", "]}")),
  "nested schemas with an anchor each": (size) =>
    answering(nested(size, '{"$anchor":"a","not":', '{"$ref":"#a"}', "}"), schemas('"A":{}')),
  "nested schemas with an address each": (size) =>
    answering(nested(size, '{"$id":"a/","not":', '{"$ref":"#a"}', "}"), schemas('"A":{}')),
  "nested schemas with a discriminator each": (size) =>
    answering(nested(size, '{"discriminator":{},"allOf":[', reference("A"), "]}"), schemas('"A":{}')),
  "nested callbacks with a dead link each": (size) =>
    document(
      `"/a":{"get":${nested(size, '{"responses":{"200":{"links":{"a":{"operationId":"b"}}}},"callbacks":{"a":{"b":{"post":', "{}", "}}}}")}}`,
    ),
  "nested lists in an extension": (size) => answering(`{"x-a":${nested(size, "[", "", "]")}}`),
  "nested objects in an extension": (size) =>
    answering(`{"x-a":${nested(size, '{"a":', reference("A"), "}")}}`, schemas('"A":{}')),
  "nested data": (size) => answering(`{"default":${nested(size, '{"a":', "1", "}")}}`),
  "nested lists that are never closed": (size) => answering("[".repeat(size)),
  "nested lists in the place of operations": (size) =>
    document(`"/a":{"get":${nested(size, "[", "{}", "]")},"post":{}}`),
  "nested callbacks": (size) =>
    document(`"/a":{"get":${nested(size, '{"callbacks":{"a":{"b":{"post":', "{}", "}}}}")}}`),
  "nested lists at the root": (size) => nested(size, "[", "", "]"),
  "a chain of schemas": (size) => answering(reference("s0"), schemas(chain(size, (next) => reference(`s${next}`)))),
  "a chain of schemas by allOf, each with a discriminator": (size) =>
    answering(
      reference("s0"),
      schemas(
        `${list(size, (index) => `"s${index}":{"discriminator":{"propertyName":"a"},"allOf":[${reference(`s${index - 1}`)}]}`)},"s-1":{}`,
      ),
    ),
  "a chain of subtypes": (size) =>
    answering(
      reference("s0"),
      schemas(
        `"s0":{"discriminator":{"propertyName":"a"}},${list(size, (index) => `"s${index + 1}":{"allOf":[${reference(`s${index}`)}]}`)}`,
      ),
    ),
  "a chain of responses": (size) =>
    document(
      '"/a":{"get":{"responses":{"200":{"$ref":"#/components/responses/s0"}}}}',
      `,"components":{"responses":{${chain(size, (next) => `{"$ref":"#/components/responses/s${next}"}`)}}}`,
    ),
  "a chain of path items": (size) =>
    document(`${list(size, (index) => `"/${index}":{"$ref":"#/paths/~1${index + 1}"}`)},"/${size}":{"get":{}}`),
  "a chain of links": (size) =>
    document(
      '"/a":{"get":{"responses":{"200":{"links":{"a":{"$ref":"#/components/links/s0"}}}}}}',
      `,"components":{"links":{${chain(size, (next) => `{"$ref":"#/components/links/s${next}"}`)}}}`,
    ),
  "a chain of tags": (size) =>
    document(
      '"/a":{"get":{"tags":["0"]}}',
      `,"tags":[${list(size, (index) => `{"name":"${index}","parent":"${index + 1}"}`)}]`,
    ),
  "a circle of references": (size) =>
    answering(reference("s0"), schemas(list(size, (index) => `"s${index}":${reference(`s${(index + 1) % size}`)}`))),
  "operations with a tag each, all declared": (size) =>
    document(
      list(size, (index) => `"/${index}":{"get":{"tags":["${index}"]}}`),
      `,"tags":[${list(size, (index) => `{"name":"${index}"}`)}]`,
    ),
  "operations with links to all others": (size) =>
    document(
      list(
        size,
        (index) =>
          `"/${index}":{"get":{"operationId":"${index}","responses":{"200":{"links":{"a":{"operationId":"${index + 1}"}}}}}}`,
      ),
    ),
  "references from one schema": (size) =>
    answering(
      `{"anyOf":[${list(size, (index) => reference(`s${index}`))}]}`,
      schemas(list(size, (index) => `"s${index}":{}`)),
    ),
  "references that lead nowhere": (size) => answering(`{"anyOf":[${list(size, (index) => reference(`s${index}`))}]}`),
  "references that lead out": (size) => answering(`{"anyOf":[${list(size, (index) => `{"$ref":"${index}.json"}`)}]}`),
  "references to one place": (size) =>
    answering(
      `{"anyOf":[${list(size, () => reference("A"))}]}`,
      schemas(`"A":{"anyOf":[${list(size, () => reference("A"))}]}`),
    ),
  addresses: (size) =>
    answering(
      '{"$ref":"https://example.test/0"}',
      schemas(
        list(size, (index) => `"s${index}":{"$id":"https://example.test/${index}","items":{"$ref":"${index + 1}"}}`),
        `,"s":{"$id":"https://example.test/${size}"}`,
      ),
    ),
  "anchors of one name": (size) =>
    answering('{"$ref":"#a"}', schemas(list(size, (index) => `"s${index}":{"$anchor":"a"}`))),
  "groups of tags": (size) =>
    document(
      '"/a":{"get":{"tags":["1"]}}',
      `,"x-tagGroups":[${list(size, (index) => `{"name":"${index}","tags":["${index}","b"]}`)}]`,
    ),
  "security schemes": (size) =>
    document(
      `"/a":{"get":{"security":[${list(size, (index) => `{"s${index}":[]}`)}]}}`,
      `,"components":{"securitySchemes":{${list(size, (index) => `"s${index}":{}`)}}}`,
    ),
  "a long name": (size) => answering(reference("n".repeat(size * 10)), schemas(`"${"n".repeat(size * 10)}":{}`)),
  "a long name that leads nowhere": (size) => answering(reference("n".repeat(size * 10))),
  "a long path": (size) => document(`"/${"a/".repeat(size)}":{"get":{}}`),
  "a long tag": (size) => document(`"/a":{"get":{"tags":["${"t".repeat(size * 10)}"]}}`),
  "a long version": (size) => `{"openapi":"${"3".repeat(size * 10)}","paths":{}}`,
  "a long pointer": (size) => answering(`{"$ref":"#${"/a".repeat(size)}"}`),
  "a long number": (size) => answering(`{"maximum":${"9".repeat(size * 10)}}`),
  "members of one name": (size) => answering(`{${list(size, () => '"a":{}')}}`),
  "paths of one name": (size) => document(list(size, () => '"/a":{"get":{}}')),
  "white space": (size) => answering(`{${" ".repeat(size * 20)}}`),
  commas: (size) => `{"openapi":"3.1.0"${",".repeat(size)}}`,
};

/** One of them. */
export function pickHostile(dice: Dice, size: number): { readonly name: string; readonly text: string } {
  const [name, make] = dice.pick(Object.entries(hostile)) ?? ["", () => ""];
  return { name, text: make(size) };
}

function document(paths: string, rest = ""): string {
  return `{"openapi":"3.1.0","info":{},"paths":{${paths}}${rest}}`;
}

function answering(schema: string, rest = ""): string {
  return document(`"/a":{"get":{"responses":{"200":{"content":{"a/b":{"schema":${schema}}}}}}}`, rest);
}

function schemas(members: string, more = ""): string {
  return `,"components":{"schemas":{${members}${more}}}`;
}

function reference(name: string): string {
  return `{"$ref":"#/components/schemas/${name}"}`;
}

function chain(size: number, next: (index: number) => string): string {
  return `${list(size, (index) => `"s${index}":${next(index + 1)}`)},"s${size}":{}`;
}

function list(size: number, item: (index: number) => string): string {
  return Array.from({ length: size }, (_, index) => item(index)).join(",");
}

function nested(size: number, open: string, inner: string, close: string): string {
  return open.repeat(size) + inner + close.repeat(size);
}
