import { ours, oursRaw, peers } from "./peers.ts";
import type { Peer } from "./peers.ts";

/** A program of ten lines in `programs/types`, which lists versions and deletes one. */
export interface TypeProgram {
  /** Its folder, with settings of its own: what others import must not count. */
  readonly id: string;
  readonly name: string;
  /** Behind the first such text, an editor is asked what may follow. */
  readonly typed: string;
}

/** The method to choose; or, where calls are made by path, the path. */
const typed: Readonly<Record<string, string>> = {
  fetch: "listed.",
  "openapi-fetch": 'client.GET("',
  "octokit-core": 'octokit.request("',
  "octokit-rest": "packages.",
  "octokit-rest-plugins": "packages.",
  ghpkg: "versions.",
  "ghpkg-raw": 'gh.GET("',
};

/** What all are measured against. */
export const nothing: TypeProgram = { id: "nothing", name: "an empty program", typed: "nothing = " };

export const facade: TypeProgram = programOf({ ...ours, name: `${ours.name}, facade` });

/** All programs, in the order of the tables. */
export const typePrograms: readonly TypeProgram[] = [
  nothing,
  ...peers.filter((peer) => peer !== ours).map(programOf),
  facade,
  programOf(oursRaw),
];

function programOf({ id, name }: Peer): TypeProgram {
  return { id, name, typed: typed[id] ?? "" };
}
