import { describe, expect, test } from "vitest";
import { createClient, isPackagesError } from "../src/index.ts";
import { fakeClock } from "./fake-clock.ts";

const versions = "/orgs/{org}/packages/{package_type}/{package_name}/versions";
const path = { org: "acme", package_type: "npm", package_name: "@acme/app" } as const;

function answering(answer: () => Response | Promise<Response>): {
  gh: ReturnType<typeof createClient>;
  sent: string[];
} {
  const sent: string[] = [];
  const gh = createClient({
    clock: fakeClock(),
    retries: 0,
    maxWait: 0,
    async fetch(input, init) {
      sent.push(`${init?.method} ${new Request(input).url.replace("https://api.github.com", "")}`);
      return answer();
    },
  });
  return { gh, sent };
}

describe("a call by path", () => {
  test("is made of its template, its path and its query", async () => {
    const { gh, sent } = answering(() => Response.json([]));
    await gh.GET(versions, { params: { path, query: { state: "deleted", per_page: 5, page: 2 } } });
    expect(sent).toEqual(["GET /orgs/acme/packages/npm/%40acme%2Fapp/versions?state=deleted&per_page=5&page=2"]);
  });

  test("leaves out what is undefined in its query", async () => {
    const { gh, sent } = answering(() => Response.json([]));
    // A value that is worked out may be missing, whatever the types say.
    const query = { package_type: "npm", visibility: undefined } as unknown as { package_type: "npm" };
    await gh.GET("/user/packages", { params: { query } });
    expect(sent).toEqual(["GET /user/packages?package_type=npm"]);
  });

  test("encodes what it is asked with", async () => {
    const { gh, sent } = answering(() => Response.json([]));
    const query = { package_type: "npm&page=9#" } as unknown as { package_type: "npm" };
    await gh.GET("/user/packages", { params: { query } });
    expect(sent).toEqual(["GET /user/packages?package_type=npm%26page%3D9%23"]);
  });

  test("needs nothing where the operation needs nothing", async () => {
    const { gh, sent } = answering(() => Response.json([]));
    expect(await gh.GET("/user/docker/conflicts")).toMatchObject({ ok: true, data: [] });
    expect(sent).toEqual(["GET /user/docker/conflicts"]);
  });

  test("deletes and restores by its method", async () => {
    const { gh, sent } = answering(() => new Response(null, { status: 204 }));
    await gh.DELETE("/orgs/{org}/packages/{package_type}/{package_name}", { params: { path } });
    const restored = await gh.POST("/orgs/{org}/packages/{package_type}/{package_name}/restore", { params: { path } });
    expect(restored).toMatchObject({ ok: true, data: undefined, response: { status: 204 } });
    expect(sent).toEqual([
      "DELETE /orgs/acme/packages/npm/%40acme%2Fapp",
      "POST /orgs/acme/packages/npm/%40acme%2Fapp/restore",
    ]);
  });
});

describe("the result", () => {
  test("of a call that went well has data and the response", async () => {
    const { gh } = answering(() => Response.json([{ id: 1 }], { headers: { "x-github-request-id": "A" } }));
    const result = await gh.GET(versions, { params: { path } });
    expect(result).toMatchObject({ ok: true, data: [{ id: 1 }] });
    expect(result.response?.headers.get("x-github-request-id")).toBe("A");
    expect(result).not.toHaveProperty("error");
  });

  test("of a refusal has an error and the response", async () => {
    const { gh } = answering(() => Response.json({ message: "Not Found" }, { status: 404 }));
    const result = await gh.GET(versions, { params: { path } });
    expect(result).toMatchObject({ ok: false, error: { facts: { kind: "not-found" } }, response: { status: 404 } });
    expect(result).not.toHaveProperty("data");
  });

  test("of an empty 502 is a failure", async () => {
    const { gh } = answering(() => new Response("", { status: 502 }));
    const result = await gh.GET(versions, { params: { path } });
    expect(result).toMatchObject({ ok: false, error: { facts: { kind: "server", status: 502 } } });
  });

  test("of a lost connection has no response", async () => {
    const { gh } = answering(() => Promise.reject(new TypeError("fetch failed")));
    const result = await gh.GET(versions, { params: { path } });
    expect(result).toMatchObject({ ok: false, error: { facts: { kind: "network" } } });
    expect(result).not.toHaveProperty("response");
  });

  test("of an abort is one, too", async () => {
    const { gh, sent } = answering(() => Response.json([]));
    const result = await gh.GET(versions, { params: { path }, signal: AbortSignal.abort() });
    expect(result).toMatchObject({ ok: false, error: { facts: { kind: "aborted", attempts: 0 } } });
    expect(sent).toEqual([]);
  });
});

describe("nothing is sent", () => {
  test("without a value for the path", async () => {
    const { gh, sent } = answering(() => Response.json([]));
    // @ts-expect-error a package needs its name
    const result = await gh.GET(versions, { params: { path: { org: "acme", package_type: "npm" } } });
    expect(result).toMatchObject({ ok: false, error: { facts: { kind: "invalid" } } });
    expect(result.ok || result.error.message).toContain("package_name is missing");
    expect(sent).toEqual([]);
  });

  test("for a path that is none of the operations', which is a mistake in the program", async () => {
    const { gh, sent } = answering(() => Response.json([]));
    // @ts-expect-error that is no path of packages
    const called = gh.GET("/orgs/{org}/repos", { params: { path } });
    await expect(called).rejects.toThrow(new TypeError("GET /orgs/{org}/repos is none of the operations on packages."));
    expect(sent).toEqual([]);
  });

  test("when a guard refuses, which rejects with what the guard threw", async () => {
    const { gh, sent } = answering(() => Response.json([]));
    const reason = new Error("not today");
    const guarded = gh.guard(() => {
      throw reason;
    });
    const caught: unknown = await guarded.GET(versions, { params: { path } }).catch((error: unknown) => error);
    expect(caught).toBe(reason);
    expect(isPackagesError(caught)).toBe(false);
    expect(sent).toEqual([]);
  });
});
