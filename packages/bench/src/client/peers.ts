/** A client that is measured, or the base it is measured against. */
export interface Peer {
  /** The name of its programs. */
  readonly id: string;
  readonly name: string;
}

/** What all are measured against: no client at all. */
export const plainFetch: Peer = { id: "fetch", name: "plain fetch" };

export const octokitRest: Peer = { id: "octokit-rest", name: "@octokit/rest" };

/** Ours, by its facade. */
export const ours: Peer = { id: "ghpkg", name: "@ghpkg/client" };

/** Ours, by path templates. */
export const oursRaw: Peer = { id: "ghpkg-raw", name: "@ghpkg/client, raw hatch" };

/** All of them, in the order of the tables. */
export const peers: readonly Peer[] = [
  plainFetch,
  { id: "openapi-fetch", name: "openapi-fetch + @octokit/openapi-types" },
  { id: "octokit-core", name: "@octokit/core" },
  octokitRest,
  { id: "octokit-rest-plugins", name: "@octokit/rest + throttling + retry" },
  ours,
];
