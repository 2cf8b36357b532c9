import { expect, test } from "vitest";
import { closureOf } from "../../src/slicer/closure.ts";
import { isRight, judge } from "../../src/slicer/judge.ts";
import type { Verdict } from "../../src/slicer/judge.ts";
import { readLossless } from "../../src/slicer/lossless-json.ts";
import { wordsFor } from "../../src/slicer/verdict-words.ts";
import { right, source } from "./sample.ts";

const document = readLossless(source);
const closure = closureOf(document, "keep");
const fine: Verdict = { unused: [], missing: [], dangling: [], damage: [], leftOver: [] };

function verdictOn(slice: string): Verdict {
  return judge(document, readLossless(slice), closure);
}

/** The right slice with something done to it. Throws when there is nothing to do it to. */
function after(text: string, replacement: string): Verdict {
  if (!right.includes(text)) throw new Error(`The right slice has no ${text}.`);
  return verdictOn(right.replace(text, replacement));
}

test("nothing is wrong with the right slice", () => {
  expect(verdictOn(right)).toEqual(fine);
  expect(isRight(verdictOn(right))).toBe(true);
});

test("a component that nobody needs is unused", () => {
  const verdict = after('"Cat": {', '"Other": { "type": "string" }, "Cat": {');
  expect(verdict).toEqual({ ...fine, unused: ["/components/schemas/Other"] });
});

test("a component that is gone is missing, and what refers to it dangles", () => {
  expect(after('"Tag": { "type": "string" },', "")).toEqual({
    ...fine,
    missing: ["/components/schemas/Tag"],
    dangling: ["/components/schemas/Pet/properties/tags/items/$ref"],
  });
});

test("a schema that only a mapping names is missed, too", () => {
  expect(after(',\n      "Cat": { "type": "object" }', "")).toEqual({
    ...fine,
    missing: ["/components/schemas/Cat"],
    dangling: ["/components/schemas/Pet/discriminator/mapping/cat"],
  });
});

test("a security scheme that only the root names is missed, too", () => {
  expect(after('"securitySchemes": { "key": { "type": "apiKey", "in": "header", "name": "key" } },', "")).toEqual({
    ...fine,
    missing: ["/components/securitySchemes/key"],
    dangling: ["/security/0/key"],
  });
});

test("an operation that was asked for and is gone is missing", () => {
  expect(after('"get":', '"put":').missing).toEqual(["get /pets"]);
});

test("an operation, an empty path, a webhook and a tag that nobody asked for are left over", () => {
  const operation = after('"get": {', '"post": { "tags": ["drop"], "responses": {} }, "get": {');
  expect(operation).toEqual({ ...fine, leftOver: ["/paths/~1pets/post"] });
  expect(after('"paths": {', '"paths": { "/others": {}, ')).toEqual({ ...fine, leftOver: ["/paths/~1others"] });
  expect(after('"paths"', '"webhooks": { "born": {} }, "paths"').leftOver).toEqual(["/webhooks/born"]);
  expect(after('"tags": [{', '"tags": [{ "name": "drop" }, {')).toEqual({ ...fine, leftOver: ["/tags/1"] });
});

test.each([
  ["a property called tags is lost", /,\s+"tags": \{.*?\} \}/s, "", "/components/schemas/Pet/properties/tags lost"],
  [
    "a number is rounded",
    "9223372036854775807",
    "9223372036854776000",
    "/components/schemas/Pet/properties/size/maximum changed",
  ],
  ["a path's parameters are lost", /"parameters": \[.*?\],/s, "", "/paths/~1pets/parameters lost"],
  [
    "an operation is changed",
    '"operationId": "listPets"',
    '"operationId": "list"',
    "/paths/~1pets/get/operationId changed",
  ],
  ["something is added", '"Cat": { ', '"Cat": { "title": "Cat", ', "/components/schemas/Cat/title added"],
  ["the title is changed", '"title": "Pets"', '"title": "Cats"', "/info/title changed"],
  ["the servers are lost", /"servers": .*?\}\],/s, "", "/servers lost"],
  ["the declaration of a tag is lost", '"name": "keep"', '"name": "kept"', "/tags/1 lost"],
  ["the declaration of a tag is changed", '"stays"', '"goes"', "/tags/1/description changed"],
  ["the security of the root is lost", '"security": [{ "key": [] }],', "", "/security lost"],
  ["the groups of tags are lost", /"x-tagGroups": .*?\}\],/s, "", "/x-tagGroups lost"],
  ["a group of tags has another tag", '["keep"] }]', '["other"] }]', "/x-tagGroups changed"],
  ["the version is another", '"openapi": "3.0.4"', '"openapi": "3.1.0"', "/openapi changed"],
  ["a component has another name", /"Cat": (\{.*?\})/s, '"Cat": $1, "Kitten": $1', "/components/schemas/Kitten added"],
])("damage is seen when %s", (_, pattern, replacement, damage) => {
  expect(right).toMatch(pattern);
  expect(verdictOn(right.replace(pattern, replacement)).damage).toEqual([damage]);
});

test("damage to what nobody needs is no damage, but too much", () => {
  const verdict = after('"Cat": {', '"Other": { "type": "integer" }, "Cat": {');
  expect(verdict).toMatchObject({ damage: [], unused: ["/components/schemas/Other"] });
});

test("the security of the root may stay with its schemes, though every operation has its own", () => {
  const own = source.replace('"tags": ["keep"],\n', '"tags": ["keep"], "security": [],\n');
  const slice = right.replace('"tags": ["keep"],\n', '"tags": ["keep"], "security": [],\n');
  const verdict = judge(readLossless(own), readLossless(slice), closureOf(readLossless(own), "keep"));
  expect(verdict).toEqual(fine);
  const without = slice.replace('"security": [{ "key": [] }],', "");
  const other = judge(readLossless(own), readLossless(without), closureOf(readLossless(own), "keep"));
  expect(other).toEqual({ ...fine, unused: ["/components/securitySchemes/key"] });
});

test("a link to an operation that is gone may go; when it stays, it dangles", () => {
  const kept = after("} }\n          }", '} }, "links": { "others": { "operationId": "listOthers" } }\n          }');
  expect(kept).toEqual({ ...fine, dangling: ["/paths/~1pets/get/responses/200/links/others/operationId"] });
});

test("the order of members and the way a number is written make no difference", () => {
  expect(after('"title": "Pets", "version": "1"', '"version": "1", "title": "Pets"')).toEqual(fine);
  expect(after("9223372036854775807", "9223372036854775807.0")).toEqual(fine);
});

test("what is wrong is said with the first places of each kind", () => {
  expect(wordsFor({ ...fine, unused: ["/a", "/b", "/c"], damage: ["/d lost"] }, 2)).toEqual([
    "unused: /a, /b, and 1 more",
    "damage: /d lost",
  ]);
});
