// The fast reader and the plain way give the same bytes and the same report.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readDescription, sliceText } from "../src/index.ts";
import type { Selection } from "../src/index.ts";
import { generatedDescription } from "./generated-description.ts";
import { asked, law, policies } from "./law.ts";
import { slicePlainly } from "./plain-reader.ts";
import { readCases, topics } from "./read-cases.ts";
import { readReal, realDescriptions } from "./real-descriptions.ts";
import { writtenOddly } from "./written-oddly.ts";

test.each(topics.flatMap(readCases).filter(({ refused }) => !refused))("for a case: $name", (each) => {
  const text = JSON.stringify(each.source, null, "\t");
  expect(sliceText(text, each.select, each.options)).toMatchObject(slicePlainly(text, each.select, each.options));
});

test("for generated descriptions, written as no serializer writes them", () => {
  law(fc.tuple(generatedDescription, asked, policies, writtenOddly), (document, { selection }, options, write) => {
    const text = write(document);
    // An object puts members like "404" first, and so the plain way's report: only the text keeps their order.
    expect(sliceText(text, selection, options).text).toBe(slicePlainly(text, selection, options).text);
  });
});

describe.each(realDescriptions)("for %s", (name) => {
  const selections: Selection[] = [
    { include: { tags: ["packages"] } },
    { include: { paths: ["/gists/**"] }, exclude: { methods: ["get"] }, webhooks: ["star-*"] },
  ];
  test("with several selections from one reading", () => {
    const bytes = readReal(name);
    const text = new TextDecoder().decode(bytes);
    const description = readDescription(bytes);
    for (const selection of selections) {
      // Compared as a whole: a difference of megabytes is nothing to print.
      const { text: fast, report } = description.slice(selection);
      const plain = slicePlainly(text, selection);
      expect(fast.length).toBe(plain.text.length);
      expect(fast === plain.text).toBe(true);
      expect(report).toEqual(plain.report);
    }
  });
});
