import { describe, expect, test } from "vitest";
import { sliceText } from "../../../src/index.ts";
import { cliOver, pets } from "../memory-cli.ts";
import { config, name, petsText, run, shopsText } from "./run-pets.ts";

describe("run", () => {
  test("makes all slices from one read of their source, a line each", async () => {
    expect(await run("")).toEqual({
      code: 0,
      stdout: "",
      stderr: `pets   pets.json written: 2 of 3 operations, 2 of 4 components, 1,106 bytes
shops  shops.json written: 1 of 3 operations, 1 of 4 components, ${shopsText.length} bytes
`,
      files: { "pets.json": petsText, "shops.json": shopsText },
      reads: [name, "api.json"],
    });
  });

  test("makes only the slices that are named", async () => {
    const { code, files } = await run("shops");
    expect({ code, files }).toEqual({ code: 0, files: { "shops.json": shopsText } });
  });

  test("does not write what is there already", async () => {
    const { stderr, files } = await run("", { "pets.json": petsText });
    expect(Object.keys(files)).toEqual(["shops.json"]);
    expect(stderr).toContain("pets   pets.json unchanged: ");
  });

  test("reads each source once, however its slices stand", async () => {
    const slices = {
      a: { source: "other.json", output: "a.json" },
      b: { output: "b.json" },
      c: { source: "./other.json", output: "c.json" },
      d: { source: "api.json", output: "d.json" },
    };
    const { code, files, reads } = await run("", { [name]: { source: "api.json", slices }, "other.json": pets });
    expect({ code, outputs: Object.keys(files) }).toEqual({
      code: 0,
      outputs: ["a.json", "b.json", "c.json", "d.json"],
    });
    expect(reads).toEqual([name, "other.json", "api.json"]);
  });

  test("reads no source that no named slice has", async () => {
    const slices = { a: { source: "missing.json", output: "a.json" }, b: { output: "b.json" } };
    const { code, reads } = await run("b", { [name]: { source: "api.json", slices } });
    expect({ code, reads }).toEqual({ code: 0, reads: [name, "api.json"] });
  });

  test("takes paths from the folder of the configuration file", async () => {
    const { code, files } = await run("--config ../api/slices.json pets", {
      "../api/slices.json": config,
      "../api/api.json": pets,
    });
    expect({ code, files }).toEqual({ code: 0, files: { "../api/pets.json": petsText } });
  });

  test("finds a configuration in YAML", async () => {
    const yaml = `
source: api.json
slices:
  pets:
    include: { tags: [pets] } # and no others
    output: pets.json
`;
    const { code, files } = await cliOver({ "openapi-slice.config.yaml": yaml, "api.json": pets }, "run");
    expect({ code, files }).toEqual({ code: 0, files: { "pets.json": petsText } });
  });

  test("slices by the policies of each slice", async () => {
    const dangling = { ...pets, "x-extra": 1, paths: { "/a": { get: { responses: { 200: { $ref: "#/nowhere" } } } } } };
    const slices = {
      strict: { output: "strict.json" },
      lax: { policies: { dangling: "keep" }, output: "lax.json" },
    };
    const files = { [name]: { source: "api.json", slices }, "api.json": dangling };
    expect(await run("lax", files)).toMatchObject({ code: 0, files: { "lax.json": expect.any(String) } });
    expect(await run("strict", files)).toMatchObject({ code: 1, files: {} });
  });

  test("writes nothing when one slice is refused, and says so of each that is", async () => {
    const slices = {
      pets: { include: { tags: ["pet"] }, output: "pets.json" },
      shops: config.slices.shops,
      none: { include: { methods: ["put"] }, output: "none.json" },
    };
    const { code, stderr, files } = await run("", { [name]: { source: "api.json", slices } });
    expect({ code, files }).toEqual({ code: 1, files: {} });
    expect(stderr).toBe(`pets   not made: api.json: No operation matches the tag "pet". Nearest: "pets".
  There are: pets, admin, shops.
shops  shops.json not written: 1 of 3 operations, 1 of 4 components, ${shopsText.length} bytes
none   not made: api.json: The selection keeps none of the 3 operations of the description.
  Each kind of selector narrows the others down; selectors of the same kind are alternatives.
Nothing was written.
`);
  });

  test("says of every slice of a source that it cannot be read", async () => {
    const { code, stderr, files } = await run("", { [name]: { ...config, source: "gone.json" } });
    expect({ code, files }).toEqual({ code: 3, files: {} });
    expect(stderr.match(/gone\.json: could not be read/g)).toHaveLength(2);
  });
});

describe("run --check", () => {
  test("says that all outputs are current, and writes nothing", async () => {
    const { code, stderr, files } = await run("--check", { "pets.json": petsText, "shops.json": shopsText });
    expect({ code, files }).toEqual({ code: 0, files: {} });
    expect(stderr).toMatch(
      /^pets {3}pets\.json current: .*\nshops {2}shops\.json current: .*\nAll 2 outputs are current\.\n$/,
    );
  });

  test("names every output that is missing or stale, not only the first", async () => {
    const { code, stderr, files } = await run("--check", { "shops.json": shopsText.replace("shops", "stores") });
    expect({ code, files }).toEqual({ code: 1, files: {} });
    expect(stderr).toMatch(
      /^pets {3}pets\.json missing: .*\nshops {2}shops\.json stale: .*\n2 of 2 outputs are not current\. Run: openapi-slice run pets shops\n$/,
    );
  });

  test("finds an output stale that differs in white space only", async () => {
    const { code, stderr } = await run("pets --check", { "pets.json": `${petsText}\n` });
    expect(code).toBe(1);
    expect(stderr).toContain("pets.json stale");
  });

  test("says how to run a configuration that was named, whatever its name", async () => {
    const path = "it's/mine.json";
    const files = { [path]: config, "it's/api.json": pets };
    const { stderr } = await cliOver(files, "run", "--check", "--config", path);
    expect(stderr).toContain("Run: openapi-slice run --config 'it'\\''s/mine.json' pets shops\n");
  });

  test("is no better than run when a slice is refused", async () => {
    const slices = { pets: { include: { tags: ["pet"] }, output: "pets.json" } };
    expect(await run("--check", { [name]: { source: "api.json", slices } })).toMatchObject({ code: 1, files: {} });
  });
});

describe("run --report json", () => {
  test("gives the report of each slice by its name", async () => {
    const { stdout, stderr } = await run("--report json", { "shops.json": shopsText });
    const { report } = sliceText(JSON.stringify(pets), { include: { tags: ["pets"] } });
    const bytes = { in: JSON.stringify(pets).length, out: petsText.length };
    expect(stderr).toBe("");
    expect(JSON.parse(stdout)).toEqual({
      slices: {
        pets: { input: "api.json", output: "pets.json", state: "written", bytes, ...report },
        shops: expect.objectContaining({ state: "unchanged" }),
      },
    });
  });

  test("gives a refusal in the place of a report", async () => {
    const slices = { pets: { include: { tags: ["pet"] }, output: "pets.json" } };
    const { code, stdout } = await run("--report json", { [name]: { source: "api.json", slices } });
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      slices: {
        pets: { input: "api.json", output: "pets.json", error: { code: "unknown-selector", nearest: ["pets"] } },
      },
    });
  });

  test("gives a configuration that is refused as data", async () => {
    const { code, stdout, stderr } = await run("--report json", { [name]: { ...config, source: 1 } });
    expect({ code, stderr }).toEqual({ code: 2, stderr: "" });
    expect(JSON.parse(stdout)).toMatchObject({ error: { code: "invalid-config", pointer: "#/source" } });
  });
});
