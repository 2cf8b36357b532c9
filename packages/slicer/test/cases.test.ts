import { describe, expect, test } from "vitest";
import { isSliceError, slice, sliceText } from "../src/index.ts";
import type { JsonObject } from "../src/index.ts";
import { thrownBy } from "./description.ts";
import { readCases, topics } from "./read-cases.ts";
import { faultsOf } from "./reference-checker.ts";

describe.each(topics)("%s", (topic) => {
  const cases = readCases(topic);

  test.each(cases.filter(({ refused }) => !refused))("$name", (each) => {
    const { source, select, options } = each;
    const before = JSON.stringify(source);
    const { document, report } = slice(source, select, options);
    // As text, so that the order counts as well.
    expect(inLines(document)).toBe(inLines(each.slice));
    expect(JSON.stringify(source)).toBe(before);
    const text = sliceText(before, select, options);
    expect(text.text).toBe(inLines(document));
    expect(text.report).toEqual(report);
    // What a selection names may be gone from its own slice, so all of it is asked for the second time.
    const everything = document["webhooks"] || document["x-webhooks"] ? { include: {}, webhooks: ["**"] } : {};
    expect(inLines(slice(document, everything, options).document)).toBe(inLines(document));
  });

  // What a case claims could be wrong as well.
  test.each(cases.filter(({ refused, options }) => !refused && !options.dangling && !options.external))(
    "$name: the claim is sound",
    (each) => {
      expect(faultsOf(each.slice, each.options)).toEqual([]);
    },
  );

  test.each(cases.filter(({ refused }) => refused))("$name: refused", ({ source, select, options, refused }) => {
    const forms = [() => slice(source, select, options), () => sliceText(JSON.stringify(source), select, options)];
    const [first, second] = forms.map(thrownBy);
    expect(isSliceError(first) && first.facts).toMatchObject(refused ?? {});
    expect(second).toEqual(first);
  });
});

function inLines(document: JsonObject): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}
