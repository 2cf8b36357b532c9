import type { Place } from "@ghpkg/docs/places";
import type { RequestRecord } from "@ghpkg/emulator";

/** A sample that was run. */
export interface SampleRan {
  /** Whether it ended well: a command with 0, a program without an error. */
  readonly ended: boolean;
  /** What it said of that. */
  readonly said: string;
  /** What it asked the emulator. */
  readonly requests: readonly RequestRecord[];
}

/** What a sample is to ask. */
export interface SampleTask {
  readonly apiVersion: Place["apiVersion"];
  readonly operation: string;
  readonly method: string;
  /** The path of its first request, below the address of the API. */
  readonly path: string;
  /** The statuses of success that the description of the place declares. */
  readonly success: readonly number[];
  /** Whether it may ask for more than one page. */
  readonly paged: boolean;
}

/** What is wrong with a sample by what the server saw of it, one line for each fault. Pure. */
export function faultsOf(task: SampleTask, { ended, said, requests }: SampleRan): string[] {
  const faults: string[] = [];
  if (!ended) faults.push(`ended badly: ${said.trim().split("\n").at(-1)}`);
  if (requests.length === 0) faults.push("asked nothing");
  if (requests.length > 1 && !task.paged) faults.push(`asked ${requests.length} times`);
  for (const [index, { method, target, operation, status, headers }] of requests.entries()) {
    const asked = `${method} ${target}`;
    if (method !== task.method) faults.push(`${asked}: the method is not ${task.method}`);
    if (index > 0 && !isSameList(target, task.path)) faults.push(`${asked}: that is no page of ${task.path}`);
    if (index === 0 && operation !== task.operation)
      faults.push(`${asked}: that is ${operation ?? "none of the operations"}`);
    if (!task.success.includes(status ?? 0)) faults.push(`${asked}: answered with ${status}`);
    const version = headers["x-github-api-version"];
    if (version !== task.apiVersion) faults.push(`${asked}: asked for the API version ${version}`);
  }
  const first = pathOf(requests[0]?.target ?? task.path);
  if (first !== task.path) faults.push(`asked ${first} in place of ${task.path}`);
  return faults;
}

/** GitHub's links to the next pages name the owner by number: what follows the owner is the same. */
function isSameList(target: string, path: string): boolean {
  return pathOf(target).endsWith(path.slice(path.indexOf("/packages")));
}

function pathOf(target: string): string {
  return target.split("?")[0] ?? target;
}
