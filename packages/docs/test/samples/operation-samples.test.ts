import { operationsTable } from "@ghpkg/types";
import { expect, test } from "vitest";
import { operationIds } from "../../src/rest/operation-slug.ts";
import { operationSamples } from "../../src/samples/operation-samples.ts";
import type { Sample } from "../../src/samples/operation-samples.ts";
import { places } from "../../src/site/place.ts";
import type { Place } from "../../src/site/place.ts";

const fpt: Place = { edition: "fpt", apiVersion: "2022-11-28" };
const every = places.flatMap((place) =>
  operationIds.flatMap((operation) =>
    operationSamples(place, operation).map((sample) => ({ place, operation, sample })),
  ),
);

test("every operation has a sample for each tool in each place", () => {
  expect(every).toHaveLength(7 * 27 * 3);
  expect(operationSamples(fpt, "packages/get-package-for-user").map(({ title }) => title)).toEqual([
    "curl",
    "gh api",
    "TypeScript",
  ]);
});

test("a name with a slash is encoded for the shell, and as people write it in TypeScript", () => {
  const [curl, gh, client] = codes(fpt, "packages/get-package-for-organization");
  expect(curl).toContain('"https://api.github.com/orgs/acme/packages/container/team%2Fapp"');
  expect(gh).toContain('"orgs/acme/packages/container/team%2Fapp"');
  expect(client).toContain('gh.org("acme").container("team/app").get()');
});

test("curl and gh name the API version of the place", () => {
  const wrong = every.filter(
    ({ place, sample }) =>
      sample.tool !== "client" && !sample.code.includes(`"X-GitHub-Api-Version: ${place.apiVersion}"`),
  );
  expect(wrong).toEqual([]);
});

test("TypeScript names the API version only where it is not the default one", () => {
  const operation = "packages/get-package-for-organization";
  expect(codes(fpt, operation)[2]).not.toContain("apiVersion");
  expect(codes({ edition: "fpt", apiVersion: "2026-03-10" }, operation)[2]).toContain('apiVersion: "2026-03-10"');
});

test("an Enterprise Server is asked at a host of its own, and gh gets its token for it", () => {
  const [curl, gh, client] = codes(
    { edition: "ghes-3.19", apiVersion: "2022-11-28" },
    "packages/delete-package-for-org",
  );
  expect(curl).toContain('"https://github.example.com/api/v3/orgs/acme/packages/npm/left-pad"');
  expect(gh).toContain("GH_ENTERPRISE_TOKEN=$GH_TOKEN gh api --hostname github.example.com -X DELETE");
  expect(client).toContain('edition: "ghes-3.19",\n  baseUrl: "https://github.example.com",');
});

test("lists are read to their end by gh and by the client, and nothing else is", () => {
  const reads = ({ tool, code }: Sample): boolean => code.includes(tool === "gh" ? "--paginate" : "for await");
  const isList = (operation: string): boolean => /\/list-packages-for|get-all-package-versions/.test(operation);
  const wrong = every.filter(({ operation, sample }) => sample.tool !== "curl" && reads(sample) !== isList(operation));
  expect(wrong).toEqual([]);
});

test("curl and gh name the method where it is not GET", () => {
  const named = ({ code }: Sample): string => / -X (\w+)/.exec(code)?.[1] ?? "GET";
  const wrong = every.filter(
    ({ operation, sample }) => sample.tool !== "client" && named(sample) !== operationsTable[operation].method,
  );
  expect(wrong).toEqual([]);
});

test("no line of TypeScript is wider than 80 characters", () => {
  const wide = every.filter(({ sample }) => sample.tool === "client" && /^.{81}/m.test(sample.code));
  expect(wide.map(({ operation }) => operation)).toEqual([]);
});

function codes(place: Place, operation: keyof typeof operationsTable): readonly Sample["code"][] {
  return operationSamples(place, operation).map(({ code }) => code);
}
