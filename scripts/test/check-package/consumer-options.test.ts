import { expect, test } from "vitest";
import { chosenOptions } from "../../check-package/consumer-options.ts";
import { consumerOptions } from "../../check-package/consumers.ts";

test("a package that says nothing is tried with our options", () => {
  expect(chosenOptions(undefined)).toEqual({ ok: true, options: consumerOptions });
});

test("a package chooses its consumers' libraries, and all else stays strict", () => {
  const text = '// Requests and responses.\n{ "compilerOptions": { "lib": ["es2023", "dom"] } }';
  expect(chosenOptions(text)).toEqual({ ok: true, options: { ...consumerOptions, lib: ["es2023", "dom"] } });
});

test.each([
  ['{ "compilerOptions": { "lib": ["dom"], "skipLibCheck": true } }', "skipLibCheck"],
  ['{ "compilerOptions": { "strict": false, "target": "es5" } }', "strict, target"],
  ['{ "extends": "../tsconfig.json", "include": ["*.ts"] }', "extends, include"],
])("%s is refused, by name", (text, names) => {
  expect(chosenOptions(text)).toEqual({
    ok: false,
    because: `consumer/tsconfig.json sets ${names}; it may only set compilerOptions lib and types`,
  });
});

test("a file that is no JSON is refused", () => {
  expect(chosenOptions("{ lib }")).toMatchObject({
    ok: false,
    because: expect.stringMatching(/^consumer\/tsconfig\.json cannot be read: /),
  });
});
