import { expect, test, vi } from "vitest";
import { loadRedocly } from "../../../src/cli/input/bundle/redocly.ts";
import { answering, bundled, openapi } from "./folder.ts";

test.for(["ERR_MODULE_NOT_FOUND", "ERR_PACKAGE_PATH_NOT_EXPORTED"])(
  "a bundler that is not installed (%s): the error says what to run",
  async (code) => {
    const failing = (): Promise<never> => Promise.reject(Object.assign(new Error("Cannot find package"), { code }));
    await expect(loadRedocly(failing)).rejects.toMatchObject({
      name: "FileError",
      message:
        "--bundle needs @redocly/openapi-core 2.64 or newer, which is not installed. Run: npm install --save-dev @redocly/openapi-core",
    });
  },
);

test("a bundler that cannot be loaded: the error says why", async () => {
  const failing = (): Promise<never> => Promise.reject(new SyntaxError("Unexpected token"));
  await expect(loadRedocly(failing)).rejects.toThrow("which cannot be loaded: Unexpected token. Run:");
});

test("the bundler neither prints, nor asks the network, nor changes the environment", async () => {
  const fetch = vi.spyOn(globalThis, "fetch");
  const prints = [
    vi.spyOn(process.stdout, "write"),
    vi.spyOn(process.stderr, "write"),
    vi.spyOn(console, "log"),
    vi.spyOn(console, "warn"),
  ];
  const environment = JSON.stringify(process.env);
  try {
    await bundled({
      // Two names that clash, of which it would warn by itself, and settings that it would read by itself.
      "openapi.json": openapi({
        paths: { "/a": answering({ $ref: "a/Pet.json" }), "/b": answering({ $ref: "b/Pet.json" }) },
      }),
      "a/Pet.json": { type: "string" },
      "b/Pet.json": { type: "number" },
      "redocly.yaml": "decorators: { remove-x-internal: on }\nplugins: [./plugin.js]\n",
      "plugin.js": "throw new Error('loaded');",
    });
    expect(prints.flatMap(({ mock }) => mock.calls)).toEqual([]);
    expect(fetch).not.toHaveBeenCalled();
    expect(JSON.stringify(process.env)).toBe(environment);
  } finally {
    vi.restoreAllMocks();
  }
});
