// The curl and gh samples of every page, run as they are printed, by bash, and judged by what the emulator's server saw.
import { places } from "@ghpkg/docs/places";
import type { Place } from "@ghpkg/docs/places";
import { describe, expect, test } from "vitest";
import { sampleTasks, taskOf } from "./sample-tasks.ts";
import { shellMachine } from "./shell-machine.ts";

const machine = shellMachine();
const tools = ["curl", "gh"] as const;

describe.each(places)("in $edition at $apiVersion", (place) => {
  test.for(tools)("every %s sample does what its page is about", async (tool, context) => {
    const { run } = await machine.start(context, tool, place);
    const tasks = sampleTasks(place);
    expect(tasks).toHaveLength(27);
    const faults: string[] = [];
    for (const task of tasks) {
      const found = await run(task, task.samples[tool]);
      faults.push(...found.map((fault) => `${task.operation}: ${fault}`));
    }
    expect(faults).toEqual([]);
  });
});

describe("a fault in a sample is found", () => {
  const fpt: Place = { edition: "fpt", apiVersion: "2022-11-28" };
  const task = taskOf(fpt, "packages/delete-package-version-for-org");

  test.for([
    ["a path that is none", "curl", "/packages/", "/package/", "that is none of the operations"],
    ["a name whose slash is not encoded", "gh", "%2F", "/", "that is none of the operations"],
    ["a version that is not there", "gh", /versions\/\d+/, "versions/1", "answered with 404"],
    ["another method", "curl", "-X DELETE", "", "the method is not DELETE"],
    ["another API version", "gh", "2022-11-28", "2026-03-10", "asked for the API version 2026-03-10"],
    ["another host", "curl", "api.github.com", "api.example.com", "asked nothing"],
    ["a command that is none", "gh", "gh api", "gh apo", "ended badly"],
  ] as const)("%s", async ([, tool, from, to, fault], context) => {
    const { run } = await machine.start(context, tool, fpt);
    const code = task.samples[tool].replace(from, to);
    expect(code).not.toBe(task.samples[tool]);
    expect((await run(task, code)).join("\n")).toContain(fault);
  });

  test.for(tools)("a token without the scope, with %s", async (tool, context) => {
    const { run } = await machine.start(context, tool, fpt);
    expect(await run(task, task.samples[tool], "ghp_demo_reader")).toEqual([
      expect.stringContaining("ended badly"),
      expect.stringContaining("answered with 403"),
    ]);
  });
});
