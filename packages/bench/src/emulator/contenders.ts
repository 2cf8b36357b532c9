import { installed, program } from "../places.ts";
import type { Fixtures } from "./fixtures.ts";
import { pageSize } from "./page.ts";
import { hugePackage, organization, token } from "./seeds.ts";

/** A server that is measured. */
export interface Server {
  readonly name: string;
  /** What Node runs. */
  readonly args: (fixtures: Fixtures, port: number) => readonly string[];
  readonly asked: Asked;
}

/** What a server is asked for. */
export interface Asked {
  readonly path: string;
  readonly token: string;
  /** How many items the answer has; at least one where it is left out. */
  readonly items?: number;
}

/** A program that answers itself what it asks, without a socket. */
export interface InProcess {
  readonly name: string;
  /** The file in `programs/in-process`. */
  readonly id: string;
}

const packages = `/orgs/${organization}/packages?package_type=container`;
const page: Asked = { path: packages, token, items: pageSize };
const emulator = installed("@ghpkg", "emulator", "dist", "node", "cli", "main.js");

/** The base: Node's own server, which holds the text of the page. */
export const plainServer: Server = {
  name: "node:http, the text in memory",
  args: (fixtures, port) => [program("servers", "plain.mjs"), fixtures.page, String(port)],
  asked: page,
};

export const oursListening: Server = {
  name: "@ghpkg/emulator, 30 packages",
  args: (fixtures, port) => [emulator, "--port", String(port), "--seed", fixtures.seed, "--no-limits"],
  asked: page,
};

/** What `npx ghpkg-emulator` starts. */
export const oursWithDemo: Server = {
  name: "@ghpkg/emulator, its demo seed",
  args: (_, port) => [emulator, "--port", String(port), "--no-limits"],
  asked: { path: packages, token: "ghp_demo_admin" },
};

/** The servers that answer a page of 30, or what comes nearest to one, in the order of the tables. */
export const servers: readonly Server[] = [
  plainServer,
  {
    name: "Prism, the slice with 30 packages as its example",
    args: ({ slice }, port) => [
      installed("@stoplight", "prism-cli", "dist", "index.js"),
      "mock",
      slice,
      "--port",
      String(port),
      // One process, which writes nothing: what it is at its quickest.
      "--multiprocess=false",
      "--verboseLevel=silent",
    ],
    asked: page,
  },
  {
    // It keeps no packages. These are what it keeps that comes nearest to them.
    name: "simulacrum, 30 repositories of an organization",
    args: (_, port) => [program("servers", "simulacrum.mjs"), "", String(port)],
    asked: { ...page, path: `/orgs/${organization}/repos` },
  },
  {
    name: "simulacrum, the slice with 30 packages as its example",
    args: ({ slice }, port) => [program("servers", "simulacrum.mjs"), slice, String(port)],
    asked: page,
  },
  oursListening,
];

/** Lists of one package with 100,000 versions. GitHub refuses what lies behind the 10,000th. */
const deepLists = [
  { name: "page 1 of 30", query: "page=1&per_page=30", items: 30 },
  { name: "page 333 of 30", query: "page=333&per_page=30", items: 30 },
  { name: "page 100 of 100", query: "page=100&per_page=100", items: 100 },
] as const;

/** Ours, asked for those: a process for each. */
export const oursDeep: readonly Server[] = deepLists.map(({ name, query, items }) => ({
  name,
  args: ({ hugeSeed }, port) => [emulator, "--port", String(port), "--seed", hugeSeed, "--no-limits"],
  asked: { path: `/orgs/${organization}/packages/container/${hugePackage.name}/versions?${query}`, token, items },
}));

/** The base of what needs no socket: a function that holds the text of the page. */
export const plainFunction: InProcess = { id: "plain", name: "a function, the text in memory" };

export const oursInProcess: InProcess = { id: "ghpkg", name: "@ghpkg/emulator, fetch" };

/** What answers within the process that asks, in the order of the tables. */
export const inProcess: readonly InProcess[] = [
  plainFunction,
  { id: "msw", name: "MSW, the slice's examples as handlers" },
  oursInProcess,
];
