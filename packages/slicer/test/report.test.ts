import { describe, expect, test } from "vitest";
import { explain, slice } from "../src/index.ts";
import { description, ref, returning } from "./description.ts";

const pets = description({
  paths: {
    "/pets": {
      parameters: [{ $ref: "#/components/parameters/Id" }],
      get: returning(ref("Pet"), { tags: ["pets"], operationId: "list" }),
      post: returning(ref("Owner"), { tags: ["owners"] }),
    },
    "x-note": "no path",
  },
  webhooks: { added: { post: {} } },
  tags: [{ name: "owners" }, { name: "pets" }],
  components: {
    schemas: {
      Pet: { items: ref("Name") },
      Name: { not: ref("a/b".replace("/", "~1")) },
      "a/b": {},
      Owner: { items: ref("Name") },
    },
    parameters: { Id: { name: "id" } },
    responses: { Spare: {} },
  },
  "x-last": { $ref: "#/components/schemas/a~1b" },
});
const { report } = slice(pets, { include: { tags: ["pets"] } });

describe("the report", () => {
  test("counts what was kept and what there was", () => {
    expect(report).toMatchObject({
      openapi: "3.1.0",
      title: "Pets",
      version: "1",
      operations: { total: 2 },
      paths: { kept: 1, total: 1 },
      webhooks: { kept: [], dropped: ["added"], total: 1 },
      tags: { kept: ["pets"], total: 2 },
    });
    expect(report.components.sections).toEqual({
      schemas: { kept: 3, total: 4 },
      parameters: { kept: 1, total: 1 },
      responses: { kept: 0, total: 1 },
    });
  });

  test("lists the kept operations", () => {
    expect(report.operations.kept).toEqual([
      { method: "get", path: "/pets", operationId: "list", pointer: "#/paths/~1pets/get" },
    ]);
  });

  test("lists each kept component with what led to it, in the order of reaching", () => {
    expect(report.components.kept).toEqual([
      {
        pointer: "#/components/schemas/Pet",
        from: "#/paths/~1pets/get",
        at: "#/paths/~1pets/get/responses/200/content/application~1json/schema/$ref",
      },
      { pointer: "#/components/parameters/Id", from: "#/paths/~1pets", at: "#/paths/~1pets/parameters/0/$ref" },
      {
        pointer: "#/components/schemas/Name",
        from: "#/components/schemas/Pet",
        at: "#/components/schemas/Pet/items/$ref",
      },
      {
        pointer: "#/components/schemas/a~1b",
        from: "#/components/schemas/Name",
        at: "#/components/schemas/Name/not/$ref",
      },
    ]);
  });

  test("lists the dropped components in the order of the source", () => {
    expect(report.components.dropped).toEqual(["#/components/schemas/Owner", "#/components/responses/Spare"]);
  });

  test("lists what else stays because something points to it", () => {
    expect(report.others.map(({ pointer }) => pointer)).toEqual([
      "#/paths/~1pets",
      "#/tags/1",
      "#/x-last",
      "#/paths/x-note",
    ]);
  });

  test("counts a webhook that a reference leads into, though none was selected", () => {
    const document = description({
      paths: { "/pets": { get: returning({ $ref: "#/webhooks/added/post/x-schema" }) } },
      webhooks: { added: { post: { "x-schema": {} } }, dropped: { post: {} } },
    });
    const result = slice(document, {});
    expect(result.document["webhooks"]).toEqual({ added: { post: { "x-schema": {} } } });
    expect(result.report.webhooks).toEqual({ kept: ["added"], dropped: ["dropped"], total: 2 });
  });

  test("counts the webhooks that were selected", () => {
    expect(slice(pets, { webhooks: ["add*"] }).report.webhooks).toEqual({ kept: ["added"], dropped: [], total: 1 });
  });

  test("is data: it survives JSON", () => {
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });
});

describe("an explanation", () => {
  const ways = ["schemas/Name", "components/schemas/Name", "/components/schemas/Name", "#/components/schemas/Name"];
  test.for(ways)("is given for %s", (component) => {
    const explanation = explain(report, component);
    expect(explanation.kept && explanation.steps.map(({ pointer }) => pointer)).toEqual([
      "#/paths/~1pets/get",
      "#/components/schemas/Pet",
      "#/components/schemas/Name",
    ]);
  });

  test.for(["schemas/a/b", "schemas/a~1b"])("finds a component with a slash in its name: %s", (component) => {
    expect(explain(report, component)).toMatchObject({ kept: true });
  });

  test("starts with the operation, by its method and path", () => {
    expect(explain(report, "schemas/Pet")).toEqual({
      kept: true,
      steps: [
        { pointer: "#/paths/~1pets/get", label: "GET /pets" },
        {
          pointer: "#/components/schemas/Pet",
          at: "#/paths/~1pets/get/responses/200/content/application~1json/schema/$ref",
        },
      ],
    });
  });

  test("goes over the path when its shared parameters lead on", () => {
    const explanation = explain(report, "parameters/Id");
    expect(explanation.kept && explanation.steps.map(({ pointer }) => pointer)).toEqual([
      "#/paths/~1pets/get",
      "#/paths/~1pets",
      "#/components/parameters/Id",
    ]);
  });

  test("starts with the webhook that was selected", () => {
    const document = description({
      webhooks: { added: { post: returning(ref("A")) } },
      components: { schemas: { A: {} } },
    });
    expect(explain(slice(document, { webhooks: ["added"] }).report, "schemas/A")).toEqual({
      kept: true,
      steps: [{ pointer: "#/webhooks/added/post" }, expect.objectContaining({ pointer: "#/components/schemas/A" })],
    });
  });

  test("takes the way with the fewest references", () => {
    const document = description({
      paths: { "/a": { get: returning(ref("A")) }, "/b": { get: returning(ref("C")) } },
      components: { schemas: { A: { not: ref("B") }, B: { not: ref("C") }, C: {} } },
    });
    expect(explain(slice(document, {}).report, "schemas/C")).toMatchObject({ steps: [{ label: "GET /b" }, {}] });
  });

  test("says that nothing reaches a component", () => {
    expect(explain(report, "schemas/Owner")).toEqual({ kept: false, because: "not reached", nearest: [] });
  });

  test.for([
    ["Pet", "schemas/Pet"],
    ["own", "schemas/Owner"],
    ["I", "parameters/Id"],
    ["parameters/Pet", "schemas/Pet"],
  ])("offers for %s, which is no component, %s", ([component = "", near]) => {
    expect(explain(report, component)).toMatchObject({ kept: false, nearest: expect.arrayContaining([near]) });
  });

  test("says that there is no such component, and which are nearest", () => {
    expect(explain(report, "schemas/Pat")).toEqual({
      kept: false,
      because: "not in the document",
      nearest: expect.arrayContaining(["schemas/Pet"]),
    });
  });
});
