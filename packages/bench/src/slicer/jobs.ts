import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { closureOf } from "./closure.ts";
import type { Closure } from "./closure.ts";
import type { Contender, Job } from "./contenders.ts";
import { judge } from "./judge.ts";
import type { Verdict } from "./judge.ts";
import { readLossless } from "./lossless-json.ts";
import type { Value } from "./lossless-json.ts";
import { readLosslessYaml } from "./lossless-yaml.ts";

/** A description to cut, and what a right slice of it is. */
export interface Task {
  readonly input: string;
  readonly tag: string;
  readonly source: Value;
  readonly closure: Closure;
}

/** Reads a description, and finds out what must stay of it. */
export async function taskOf(input: string, tag: string): Promise<Task> {
  const source = readLossless(await readFile(input, "utf8"));
  return { input, tag, source, closure: closureOf(source, tag) };
}

/** What a contender is told to do. */
export function jobOf({ closure: { selected }, input, tag }: Task, { writes }: Contender, folder: string): Job {
  return {
    input,
    tag,
    folder,
    output: join(folder, `out.${writes ?? "json"}`),
    operationIds: selected.flatMap(({ operationId }) => operationId ?? []),
    paths: [...new Set(selected.map(({ path }) => path))],
  };
}

/** Judges what a contender has written. Throws when it has written nothing that can be read. */
export async function verdictOn(task: Task, { writes }: Contender, { output }: Job): Promise<Verdict> {
  return judge(task.source, await readSlice(output, writes), task.closure);
}

/** What a contender has written. */
export async function readSlice(output: string, writes: Contender["writes"]): Promise<Value> {
  const text = await readFile(output, "utf8");
  return writes === "yaml" ? readLosslessYaml(text) : readLossless(text);
}

/** Lets a folder be used, and takes it away. */
export async function withFolder<Result>(use: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), "ghpkg-bench-"));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
