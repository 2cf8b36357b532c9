import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { bundleFile, type Bundled } from "../../../src/cli/input/bundle.ts";
import { answering, folder, limits, openapi } from "./folder.ts";
import { redirect, serve, text } from "./server.ts";

const secret = { name: "X-Secret", value: "s3cret" };
const withHeader = { ...limits, headers: [secret] };

const describing = (reference: string): string =>
  JSON.stringify(openapi({ paths: { "/": answering({ $ref: reference }) } }));

const schemas = ({ text: json }: Bundled): unknown =>
  (JSON.parse(json) as { components: { schemas: unknown } }).components.schemas;

describe("a description from the network", () => {
  test("refers relative to its address, JSON or YAML", async () => {
    const { origin } = await serve({
      "/api/openapi": text(describing("../schemas/Pet?v=2#/Pet")),
      "/schemas/Pet": text("Pet: { items: { $ref: Name.json } }", { "content-type": "application/yaml" }),
      "/schemas/Name.json": text('{"type":"string"}'),
    });
    const bundle = await bundleFile(`${origin}/api/openapi`, { limits });
    expect(schemas(bundle)).toEqual({
      Pet: { items: { $ref: "#/components/schemas/Name" } },
      Name: { type: "string" },
    });
    expect(bundle.files).toEqual([`${origin}/api/openapi`, `${origin}/schemas/Pet`, `${origin}/schemas/Name.json`]);
  });

  test("refers relative to where redirects ended", async () => {
    const { origin } = await serve({
      "/latest": redirect("/v2/openapi.json"),
      "/v2/openapi.json": text(describing("Pet.json")),
      "/v2/Pet.json": text('{"title":"v2"}'),
    });
    expect(schemas(await bundleFile(`${origin}/latest`, { limits }))).toEqual({ Pet: { title: "v2" } });
  });

  test("never refers to local files", async () => {
    const local = pathToFileURL(join(await folder({ "Pet.json": {} }), "Pet.json")).href;
    const { origin } = await serve({ "/openapi.json": text(describing(local)) });
    await expect(bundleFile(`${origin}/openapi.json`, { limits })).rejects.toThrow(
      "a description from the network cannot refer to local files",
    );
  });

  test("takes the user's headers, and user and password, along to its own server only", async () => {
    const other = await serve({ "/Other.json": text("{}") });
    const { origin, requests } = await serve({
      "/openapi.json": text(
        JSON.stringify(
          openapi({
            paths: { "/": answering({ oneOf: [{ $ref: "Pet.json" }, { $ref: `${other.origin}/Other.json` }] }) },
          }),
        ),
      ),
      "/Pet.json": text("{}"),
    });
    await bundleFile(`${origin.replace("//", "//user:pw@")}/openapi.json`, { limits: withHeader });
    expect(requests.map(({ url, headers }) => [url, headers["x-secret"], headers.authorization])).toEqual([
      ["/openapi.json", "s3cret", "Basic dXNlcjpwdw=="],
      ["/Pet.json", "s3cret", "Basic dXNlcjpwdw=="],
    ]);
    expect(other.requests.map(({ headers }) => [headers["x-secret"], headers.authorization])).toEqual([
      [undefined, undefined],
    ]);
  });

  test("says of a missing file where it is referred to, without a secret", async () => {
    const { origin } = await serve({ "/openapi.json": text(describing("gone.json")) });
    const reading = bundleFile(`${origin.replace("//", "//user:s3cret@")}/openapi.json?key=s3cret`, { limits });
    await expect(reading).rejects.toThrow(
      `"gone.json" at ${origin}/openapi.json#/paths/~1/get/responses/200/content/application~1json/schema/$ref: ${origin}/gone.json: the server answered 404.`,
    );
    await expect(reading).rejects.not.toThrow("s3cret");
  });

  test("may not refer from https to http", async () => {
    const fetch = async (): Promise<Response> => new Response(describing("http://example.test/Pet.json"));
    await expect(bundleFile("https://example.test/openapi.json", { limits, fetch })).rejects.toThrow(
      "it leads from https to http, which is not encrypted",
    );
  });

  test("is read within one deadline and one limit of bytes", async () => {
    const { origin } = await serve({ "/openapi.json": text(describing("slow.json")), "/slow.json": () => undefined });
    await expect(bundleFile(`${origin}/openapi.json`, { limits: { ...limits, timeoutMs: 1500 } })).rejects.toThrow(
      /slow\.json: not read within [\d.]+ m?s/,
    );
    const large = await serve({
      "/openapi.json": text(describing("large.json")),
      "/large.json": text(" ".repeat(900)),
    });
    await expect(bundleFile(`${large.origin}/openapi.json`, { limits: { ...limits, maxBytes: 1000 } })).rejects.toThrow(
      "all files together are larger than 1 kB",
    );
  });
});

test("a file may refer to the network, which the user's headers are not sent to", async () => {
  const { origin, requests } = await serve({ "/Pet.json": text('{"type":"object"}') });
  const path = await folder({ "openapi.json": describing(`${origin}/Pet.json`) });
  const bundle = await bundleFile(join(path, "openapi.json"), { limits: withHeader });
  expect(schemas(bundle)).toEqual({ Pet: { type: "object" } });
  expect(requests[0]?.headers["x-secret"]).toBeUndefined();
});

test.for(["file:///api.json", "data:application/json,{}"])("%s is refused as it is without --bundle", async (input) => {
  await expect(bundleFile(input, { limits })).rejects.toThrow("only http and https addresses are read");
});

test("standard input refers relative to the current folder", async () => {
  const asked: string[] = [];
  const readInput = async (input: string): Promise<Uint8Array> => {
    asked.push(input);
    return new TextEncoder().encode(input === "-" ? describing("sub/Pet.json") : "{}");
  };
  const { files } = await bundleFile("-", { limits, readInput });
  expect(asked).toEqual(["-", "sub/Pet.json"]);
  expect(files).toEqual(["-", "sub/Pet.json"]);
});
