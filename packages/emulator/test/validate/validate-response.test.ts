import { describe, expect, test } from "vitest";
import { statusDeviations, validateResponse } from "../../src/validate.ts";
import type { AnswerToValidate } from "../../src/validate.ts";

const strict = { strict: true };
const json = { "Content-Type": "application/json; charset=utf-8" };
const version = {
  id: 1,
  name: "1.0.0",
  url: "https://api.github.com/users/mona/packages/npm/app/versions/1",
  package_html_url: "https://github.com/mona/app/packages/1",
  created_at: "2026-11-01T12:00:00Z",
  updated_at: "2026-11-01T12:00:00Z",
};
const answered: AnswerToValidate = {
  edition: "fpt",
  operation: "packages/get-package-version-for-user",
  status: 200,
  headers: json,
  body: version,
};
const pointers = ({ faults }: { faults: readonly { pointer: string }[] }): string[] =>
  faults.map(({ pointer }) => pointer);

test("what is described has no faults, however strictly it is looked at", async () => {
  const fine = { faults: [], deviations: [], status: "described" };
  expect(await validateResponse(answered)).toEqual(fine);
  expect(await validateResponse(answered, strict)).toEqual(fine);
});

test("what does not fit is told with its place, in all places", async () => {
  const body = { ...version, id: "1", created_at: "yesterday" };
  expect(await validateResponse({ ...answered, body })).toMatchObject({
    faults: [
      { pointer: "/body/id", expected: "the type integer", received: 'the string "1"' },
      { pointer: "/body/created_at", expected: "the format date-time", received: 'the string "yesterday"' },
    ],
  });
});

describe("only a strict look minds", () => {
  test.each([
    ["a key that is not declared", { body: { ...version, stars: 1 } }, "/body/stars"],
    ["another content type", { headers: { "content-type": "text/plain" } }, "/headers/content-type"],
    ["a status that nobody knows", { status: 418 }, "/status"],
    ["a body where there is none", { operation: "packages/delete-package-for-user", status: 204 }, "/body"],
  ] as const)("%s", async (_what, change, pointer) => {
    expect(pointers(await validateResponse({ ...answered, ...change }))).toEqual([]);
    expect(pointers(await validateResponse({ ...answered, ...change }, strict))).toEqual([pointer]);
  });
});

test("without headers, as bodies are recorded at times, the body is taken for what it should be", async () => {
  const { headers: _none, ...bare } = answered;
  expect(pointers(await validateResponse({ ...bare, body: [] }, strict))).toEqual(["/body"]);
  expect(pointers(await validateResponse(bare, strict))).toEqual([]);
});

test("headers may be the Headers of a response", async () => {
  const headers = new Headers({ "content-type": "text/plain" });
  expect(pointers(await validateResponse({ ...answered, headers }, strict))).toEqual(["/headers/content-type"]);
});

describe("what GitHub answers against its description", () => {
  test("is a deviation and no fault, and its body is looked at", async () => {
    const refused = { ...answered, status: 404, body: { message: "Package not found.", status: "404" } };
    expect(await validateResponse(refused, strict)).toEqual({
      faults: [],
      deviations: statusDeviations.filter(({ status, actions }) => status === 404 && actions.includes("get-version")),
      status: "deviation",
    });
    expect(pointers(await validateResponse({ ...refused, body: { message: 404 } }))).toEqual(["/body/message"]);
  });

  test("is a deviation only where it is known: a list of versions is never refused with 409", async () => {
    const { status } = await validateResponse({ ...answered, status: 409 });
    expect(status).toBe("unknown");
  });

  test("is told of docker versions, which need a key that is not declared", async () => {
    const metadata = { package_type: "docker", docker: { tags: ["latest"], tag: ["latest"] } };
    expect(await validateResponse({ ...answered, body: { ...version, metadata } }, strict)).toMatchObject({
      faults: [],
      deviations: [{ at: "/metadata/docker/tags", is: "undeclared" }],
    });
  });

  test("is told for the value that is known, and for no other", async () => {
    const body = { visibility: "secret" };
    const { faults } = await validateResponse({ ...answered, operation: "packages/get-package-for-user", body });
    expect(faults).toContainEqual({
      pointer: "/body/visibility",
      expected: '"private" or "public"',
      received: 'the string "secret"',
    });
  });
});

test("each edition and API version has its own description", async () => {
  const repository = { has_downloads: true, custom_properties: {} };
  const body = { visibility: "public", repository };
  const undeclared = async (edition: AnswerToValidate["edition"], apiVersion?: "2026-03-10"): Promise<string[]> => {
    const answer = { ...answered, edition, operation: "packages/get-package-for-user", body } as const;
    const { faults } = await validateResponse({ ...answer, ...(apiVersion && { apiVersion }) }, strict);
    return faults.filter(({ expected }) => expected === "no such key").map(({ pointer }) => pointer);
  };
  expect(await undeclared("fpt")).toEqual([]);
  expect(await undeclared("fpt", "2026-03-10")).toEqual(["/body/repository/has_downloads"]);
  expect(await undeclared("ghes-3.17")).toEqual(["/body/repository/custom_properties"]);
});

describe("what there is not is refused by name", () => {
  test.each([
    [{ edition: "ghes-2.0" }, 'There is no description of "ghes-2.0" in "2022-11-28".'],
    [{ edition: "ghes-3.19", apiVersion: "2026-03-10" }, 'There is no description of "ghes-3.19" in "2026-03-10".'],
    [{ edition: "toString" }, 'There is no description of "toString" in "2022-11-28".'],
    [{ operation: "packages/frobnicate" }, '"packages/frobnicate" is no operation of GitHub Packages.'],
    [{ operation: "constructor" }, '"constructor" is no operation of GitHub Packages.'],
  ])("%o", async (change, message) => {
    // What comes from files has no types.
    const wrong = { ...answered, ...change } as unknown as AnswerToValidate;
    await expect(validateResponse(wrong)).rejects.toThrow(new TypeError(message));
  });
});
