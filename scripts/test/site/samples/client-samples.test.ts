// The TypeScript samples of every page: compiled in one run, run against the emulator, and held against what curl asks.
import { places, sliceName } from "@ghpkg/docs/places";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { clientFolder } from "./client-folder.ts";
import type { ClientFolder } from "./client-folder.ts";
import { runClientSamples } from "./client-run.ts";
import type { ClientRun, ClientRunResult } from "./client-run.ts";
import { faultsOf } from "./judge-sample.ts";
import { sampleTasks, taskOf } from "./sample-tasks.ts";
import type { OperationTask } from "./sample-tasks.ts";

const everything = places.map((place) => ({ place, tasks: sampleTasks(place) }));
const fileOf = (place: string, { operation }: OperationTask, ending: string): string =>
  `${place}/${operation.replace("/", "-")}.${ending}`;

let folder: ClientFolder;
beforeAll(async () => {
  folder = await clientFolder(
    new Map(
      everything.flatMap(({ place, tasks }) =>
        tasks.map((task) => [fileOf(sliceName(place), task, "ts"), task.samples.client] as const),
      ),
    ),
  );
});
afterAll(() => folder.remove());

test("all of them compile, and each does what its page is about: what curl asks", async () => {
  const compiled = await folder.compile();
  expect(compiled).toMatchObject({ ok: true, output: "" });
  const runs = everything.flatMap(({ place, tasks }) =>
    tasks.map((task) => ({ task, run: runOf(place.edition, fileOf(sliceName(place), task, "js"), task) })),
  );
  const results = await runClientSamples(
    folder.dir,
    runs.map(({ run }) => run),
  );
  expect(results).toHaveLength(7 * 27);
  const faults = results.flatMap((result, index) => {
    const one = runs[index];
    return one ? faultsIn(one.task, result).map((fault) => `${one.run.file}: ${fault}`) : [];
  });
  expect(faults).toEqual([]);
});

describe("a fault in a sample is found", () => {
  const fpt = { edition: "fpt", apiVersion: "2022-11-28" } as const;
  const task = taskOf(fpt, "packages/delete-package-version-for-org");
  const { client } = task.samples;

  test.for([
    ["a member that is none", ".delete(", ".remove(", "Property 'remove' does not exist"],
    ["a version in quotes", /delete\((\d+)\)/, 'delete("$1")', "not assignable to parameter of type 'number'"],
    ["an option that is none", "token:", "tokens:", "'tokens' does not exist in type"],
  ] as const)("%s does not compile", async ([, from, to, fault]) => {
    const compiled = await withSample(client.replace(from, to), ({ compile }) => compile());
    expect(compiled).toMatchObject({ ok: false, output: expect.stringContaining(fault) });
  });

  test.for([
    ["a version that is not there", /delete\(\d+\)/, "delete(1)", "answered with 404"],
    ["another owner", 'org("acme")', 'user("octocat")', "that is packages/delete-package-version-for-user"],
    ["another API version", "{ token", '{ apiVersion: "2026-03-10", token', "asked for the API version 2026-03-10"],
    ["a call too many", /$/, "console.log(await gh.rateLimit());\n", "asked 2 times"],
    ["a call that was left out", /await gh.*/, "", "asked nothing"],
  ] as const)("%s", async ([, from, to, fault]) => {
    const result = await runOne(client.replace(from, to));
    expect(faultsIn(task, result).join("\n")).toContain(fault);
  });

  test("a token without the scope", async () => {
    const result = await runOne(client, "ghp_demo_reader");
    expect(faultsIn(task, result).join("\n")).toMatch(/ended badly: PackagesError.*\n.*answered with 403/);
  });

  async function runOne(code: string, token?: string): Promise<ClientRunResult> {
    expect(token ?? code).not.toBe(client);
    const [result] = await withSample(code, async ({ dir, compile }) => {
      expect(await compile()).toMatchObject({ ok: true });
      return runClientSamples(dir, [{ ...runOf("fpt", "sample.js", task), ...(token !== undefined && { token }) }]);
    });
    if (!result) throw new Error("the sample was not run");
    return result;
  }
});

async function withSample<Result>(code: string, use: (folder: ClientFolder) => Promise<Result>): Promise<Result> {
  const made = await clientFolder(new Map([["sample.ts", code]]));
  try {
    return await use(made);
  } finally {
    await made.remove();
  }
}

function runOf(edition: ClientRun["edition"], file: string, { ready }: OperationTask): ClientRun {
  return { edition, file, ready };
}

function faultsIn(task: OperationTask, { error, printed, requests }: ClientRunResult): string[] {
  const faults = faultsOf(task, { ended: error === undefined, said: error ?? "", requests });
  // What reads prints what it has read.
  if (error === undefined && task.method === "GET" && printed.length === 0) faults.push("printed nothing");
  return faults;
}
