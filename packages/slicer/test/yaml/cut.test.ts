// The law of cutting: what is read of a cut is what was kept of what is read of the source.
import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { copyKept } from "../../src/copy-object.ts";
import type { Json } from "../../src/index.ts";
import type { KeepTree } from "../../src/keep-tree.ts";
import { cutYaml } from "../../src/yaml/cut.ts";
import { YamlTree } from "../../src/yaml/tree.ts";
import { treeSource } from "../../src/yaml/tree-source.ts";
import { writeJson } from "../../src/yaml/write-json.ts";
import { writtenYaml } from "./written-yaml.ts";

const runs = { numRuns: Number(process.env["YAML_RUNS"] ?? 500) };

/** Keeps some of a value: each choice is 0 (drop), 1 (keep all) or 2 (keep some of it). */
function someOf(value: Json, choose: () => number): KeepTree {
  if (typeof value !== "object" || value === null) return "all";
  const kept = Object.entries(value).flatMap(([name, inner]): [string, KeepTree][] => {
    const choice = choose();
    return choice === 0 ? [] : [[name, choice === 1 ? "all" : someOf(inner, choose)]];
  });
  return new Map(kept);
}

const cases = fc
  .record({ written: writtenYaml, choices: fc.array(fc.nat(2), { minLength: 20, maxLength: 60 }) })
  .map(({ written, choices }) => {
    let index = 0;
    return { ...written, keep: someOf(written.value, () => choices[(index += 1) % choices.length] ?? 0) };
  });

test("the source is read as it is meant", () => {
  fc.assert(
    fc.property(writtenYaml, ({ text, value }) => {
      expect(JSON.stringify(treeSource(new YamlTree(text)).value([]))).toBe(JSON.stringify(value));
    }),
    runs,
  );
});

test("a cut in YAML is read as the kept part of the source, in its order", () => {
  fc.assert(
    fc.property(cases, ({ text, value, keep }) => {
      const cut = cutYaml(new YamlTree(text), keep);
      expect(JSON.stringify(parse(cut, { merge: true, maxAliasCount: -1 })), cut).toBe(
        JSON.stringify(copyKept(value, keep)),
      );
    }),
    runs,
  );
});

test("a cut in JSON is the kept part of the source, in its order", () => {
  fc.assert(
    fc.property(cases, ({ text, value, keep }) => {
      const cut: unknown = JSON.parse(writeJson(new YamlTree(text), keep));
      expect(JSON.stringify(cut)).toBe(JSON.stringify(copyKept(value, keep)));
    }),
    runs,
  );
});

test("what was cut can be read, and a cut of all of it is the same text", () => {
  fc.assert(
    fc.property(cases, ({ text, keep }) => {
      const once = cutYaml(new YamlTree(text), keep);
      expect(cutYaml(new YamlTree(once), "all")).toBe(once);
    }),
    runs,
  );
});

test("a source can be cut again and again", () => {
  fc.assert(
    fc.property(cases, ({ text, keep }) => {
      const tree = new YamlTree(text);
      const first = cutYaml(tree, keep);
      cutYaml(tree, new Map());
      expect(cutYaml(tree, keep)).toBe(first);
      expect(cutYaml(tree, "all").trimEnd()).toBe(text.trimEnd());
    }),
    runs,
  );
});
