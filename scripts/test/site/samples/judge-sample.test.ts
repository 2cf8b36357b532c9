import type { RequestRecord } from "@ghpkg/emulator";
import { expect, test } from "vitest";
import { faultsOf } from "./judge-sample.ts";
import type { SampleTask } from "./judge-sample.ts";

const operation = "packages/get-all-package-versions-for-package-owned-by-org";
const task: SampleTask = {
  apiVersion: "2022-11-28",
  operation,
  method: "GET",
  path: "/orgs/acme/packages/npm/left-pad/versions",
  success: [200],
  paged: true,
};
const request: RequestRecord = {
  number: 1,
  at: "2026-11-01T12:00:00Z",
  method: "GET",
  target: `${task.path}?per_page=100`,
  operation,
  headers: { "x-github-api-version": "2022-11-28" },
  status: 200,
  milliseconds: 1,
};
const next = { ...request, target: "/organizations/4242/packages/npm/left-pad/versions?page=2" };
const well = { ended: true, said: "" };

test("a list may ask for more pages of itself, at the owner's number", () => {
  expect(faultsOf(task, { ...well, requests: [request, next] })).toEqual([]);
});

test("a page of another list is a fault", () => {
  const other = { ...next, target: "/organizations/4242/packages/npm/right-pad/versions?page=2" };
  expect(faultsOf(task, { ...well, requests: [request, other] })).toEqual([
    `GET ${other.target}: that is no page of ${task.path}`,
  ]);
});

test("asking twice is a fault where there are no pages", () => {
  expect(faultsOf({ ...task, paged: false }, { ...well, requests: [request, next] })).toEqual(["asked 2 times"]);
});

test("asking nothing is a fault, however well it ended", () => {
  expect(faultsOf(task, { ...well, requests: [] })).toEqual(["asked nothing"]);
});

test("a success that the description does not declare is a fault", () => {
  expect(faultsOf(task, { ...well, requests: [{ ...request, status: 202 }] })).toEqual([
    `GET ${request.target}: answered with 202`,
  ]);
});
