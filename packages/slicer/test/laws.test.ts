import fc from "fast-check";
import { expect, test } from "vitest";
import { slice, sliceText } from "../src/index.ts";
import type { Criteria, JsonObject, Selection } from "../src/index.ts";
import { sliced } from "./description.ts";
import { generatedDescription } from "./generated-description.ts";
import { asked, law, policies, wanted } from "./law.ts";
import { cutFaults } from "./cut-faults.ts";
import { closure, faultsOf, lookUp, selectable, unitsOf } from "./reference-checker.ts";
import { writtenOddly } from "./written-oddly.ts";

const slices = fc.tuple(generatedDescription, asked, policies);

test("the object form and the text form agree, and the input is untouched", () => {
  law(slices, (document, { selection }, options) => {
    expect(Object.keys(sliced(document, selection, options))).toContain("paths");
  });
});

test("a frozen input is sliced like any other", () => {
  law(slices, (document, { selection }, options) => {
    expect(slice(deepFreeze(document), selection, options).report.operations.kept).not.toEqual([]);
  });
});

test("what stays is what is selected and what that reaches, and nothing else", () => {
  law(slices, (document, { selection, wants }, options) => {
    const { document: result } = slice(document, selection, options);
    const needed = closure(document, { ...options, operations: selectable(document).filter(wants) });
    expect(needed).toMatchObject({ dangling: [], external: [] });
    expect([...unitsOf(result)].toSorted()).toEqual([...needed.units].toSorted());
  });
});

test("no reference of a slice leads nowhere, and nothing of it is unreachable", () => {
  law(slices, (document, { selection }, options) => {
    expect(faultsOf(slice(document, selection, options).document, options)).toEqual([]);
  });
});

test("slicing a slice changes nothing", () => {
  law(slices, (document, { selection }, options) => {
    const { document: once } = slice(document, selection, options);
    expect(slice(once, everything(once), options).document).toEqual(once);
  });
});

test("a slice of everything is the description less what is unreachable", () => {
  law(fc.tuple(generatedDescription), (document) => {
    const { document: all, report } = slice(document, everything(document));
    expect(report.operations.dropped).toEqual([]);
    // A webhook without an operation cannot be selected.
    const webhooks = new Set(selectable(document, ["webhooks"]).map(({ path }) => path));
    expect(report.webhooks.dropped.filter((name) => webhooks.has(name))).toEqual([]);
    const dropped = report.components.dropped.map((pointer) => pointer.slice(1));
    const components = [...unitsOf(document)].filter((unit) =>
      /^\/(components|definitions|parameters|responses|security\w)/.test(unit),
    );
    const kept = unitsOf(all);
    expect(dropped.filter((unit) => kept.has(unit))).toEqual([]);
    // An operation in components.pathItems is a part of its own, and no component.
    const whole = components.filter((unit) => !kept.has(unit) && unit.split("/").length <= 4);
    expect(whole.toSorted()).toEqual(dropped.toSorted());
  });
});

test("what is kept is the same value as in the source, links apart", () => {
  law(slices, (document, { selection }, { subtypes = "all" }) => {
    const { document: result, report } = slice(document, selection, { subtypes, links: "keep" });
    for (const { pointer } of [...report.operations.kept, ...report.components.kept]) {
      if (pointer.startsWith("#/components/pathItems/")) continue;
      expect(lookUp(result, pointer), pointer).toEqual(lookUp(document, pointer));
    }
  });
});

test("the text of a slice is the text of the source with parts cut out: names, numbers, strings and their order", () => {
  law(fc.tuple(generatedDescription, asked, policies, writtenOddly), (document, { selection }, options, write) => {
    const source = write(document);
    expect(cutFaults(source, sliceText(source, selection, options).text)).toEqual([]);
  });
});

test("selecting this or that holds just what selecting this and selecting that hold", () => {
  law(fc.tuple(generatedDescription, wanted, wanted, policies), (document, first, second, { subtypes = "all" }) => {
    const criteria = [first.criteria, second.criteria];
    for (const links of ["keep", "follow"] as const) {
      const parts = criteria.map((include) => unitsOf(slice(document, { include }, { links, subtypes }).document));
      const both = unitsOf(slice(document, { include: criteria }, { links, subtypes }).document);
      expect([...both].toSorted()).toEqual([...new Set(parts.flatMap((part) => [...part]))].toSorted());
    }
  });
});

test("selecting more loses nothing, even where a link leads from the one to the other", () => {
  law(fc.tuple(generatedDescription, wanted, wanted), (document, first, second) => {
    const one = unitsOf(slice(document, { include: first.criteria }).document);
    const both = unitsOf(slice(document, { include: [first.criteria, second.criteria] }).document);
    expect([...one].filter((unit) => !both.has(unit))).toEqual([]);
  });
});

test("the order of selectors does not matter", () => {
  law(fc.tuple(generatedDescription, wanted, wanted), (document, { criteria: first }, { criteria: second }) => {
    const forwards = slice(document, { include: [first, second] });
    const backwards = slice(document, { include: [reversed(second), reversed(first)] });
    expect(JSON.stringify(backwards)).toBe(JSON.stringify(forwards));
  });
});

function everything(document: JsonObject): Selection {
  const webhooks = Object.keys((document["webhooks"] ?? {}) as JsonObject).length > 0;
  return webhooks ? { include: {}, webhooks: ["**"] } : {};
}

function reversed(each: Criteria): Criteria {
  return Object.fromEntries(
    Object.entries(each).map(([kind, values]: [string, readonly string[]]) => [kind, values.toReversed()]),
  );
}

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null) for (const inner of Object.values(value)) deepFreeze(inner);
  return Object.freeze(value);
}
