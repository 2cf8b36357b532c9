// Found by fuzzing: each of these took minutes or hours, as it was looked through once for each of its parts. None is timed
// here; a test that does not come to an end fails.
import { expect, test } from "vitest";
import { sliceText } from "../../src/index.ts";
import { hostile } from "../../fuzz/hostile.ts";
import { thrownBy } from "../description.ts";

const many = 50_000;

test("as many tags as operations, and a tag whose parents are all the others", () => {
  const each = sliceText(hostile["operations with a tag each, all declared"]?.(many) ?? "", {});
  expect(each.report.tags.kept).toHaveLength(many);
  const parents = sliceText(hostile["a chain of tags"]?.(many) ?? "", {});
  expect(parents.report.tags.kept).toHaveLength(many);
});

test("schemas that extend each other, each with a discriminator, all stay", () => {
  const { report } = sliceText(hostile["a chain of schemas by allOf, each with a discriminator"]?.(many) ?? "", {});
  expect(report.components.sections).toMatchObject({ schemas: { kept: many + 1, total: many + 1 } });
  const subtypes = sliceText(hostile["a chain of subtypes"]?.(many) ?? "", {});
  expect(subtypes.report.components.sections).toMatchObject({ schemas: { kept: many + 1, total: many + 1 } });
});

test("path items that stand for each other without end are refused", () => {
  const refusal = thrownBy(() => sliceText(hostile["a chain of path items"]?.(many) ?? "", {}));
  expect(refusal).toMatchObject({ name: "SliceError", facts: { code: "not-openapi", pointer: "#/paths/~10" } });
});

test("a name of a megabyte does not make a message of a megabyte", () => {
  const refusal = thrownBy(() => sliceText(hostile["a long name that leads nowhere"]?.(100_000) ?? "", {}));
  expect(refusal.message.length).toBeLessThan(2000);
});
