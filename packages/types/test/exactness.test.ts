import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const folder = new URL("../src/editions/", import.meta.url);
const files = readdirSync(folder).map((file) => ({ file, text: readFileSync(new URL(file, folder), "utf8") }));

describe.each(files)("$file", ({ text }) => {
  const code = text.replaceAll(/\/\*[\s\S]*?\*\//g, "");

  test("has no any", () => {
    expect(code.match(/\bany\b.*/g) ?? []).toEqual([]);
  });

  // No operation declares a header, and custom properties are declared as anything: there are no shapes to have.
  test("has unknown only for headers of responses and for custom properties", () => {
    const shapeless = code
      .replaceAll(/headers: \{\s*\[name: string\]: unknown;\s*\};/g, "")
      .replaceAll(/custom_properties\?: \{\s*\[key: string\]: unknown;\s*\};/g, "");
    expect(shapeless.match(/.*\bunknown\b.*/g) ?? []).toEqual([]);
  });
});
