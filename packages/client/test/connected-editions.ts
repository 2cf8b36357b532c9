import { createEmulator } from "@ghpkg/emulator";
import type { Emulator } from "@ghpkg/emulator";
import { validateResponse } from "@ghpkg/emulator/validate";
import type { EditionId } from "@ghpkg/types";
import { createClient } from "../src/index.ts";
import type { Client, Fetch, ServerOptions } from "../src/index.ts";

/** The kinds of edition: what they are asked for, where their API is, and where their documentation. */
export const editions = [
  { edition: "fpt", apiVersion: "2022-11-28", baseUrl: "https://api.github.com", docs: "" },
  { edition: "ghec", apiVersion: "2026-03-10", baseUrl: "https://api.github.com", docs: "" },
  {
    edition: "ghes-3.19",
    apiVersion: "2022-11-28",
    baseUrl: "https://ghe.example/api/v3",
    docs: "/enterprise-server@3.19",
  },
] as const;

/** A GitHub with the packages of the demonstration, and clients of it. */
export interface Connected {
  readonly github: Emulator;
  /** Where its API is. */
  readonly baseUrl: string;
  /** A client with one of the demonstration's tokens, called by what stands behind `ghp_demo_`. */
  as(token: string): Client<EditionId>;
  /** What was wrong with answers by GitHub's own description: strictly, and of all that were given. */
  readonly broken: unknown[];
  close(): Promise<void>;
}

/** Connects to an edition: within this process, or by a socket as over a network. */
export async function connect(
  { edition, apiVersion, baseUrl }: (typeof editions)[number],
  socket: boolean,
): Promise<Connected> {
  const github = createEmulator({ edition });
  const server = socket ? await github.listen() : undefined;
  const where = server?.url ?? baseUrl;
  const broken: unknown[] = [];
  const send: Fetch = server ? (input, init) => fetch(input, init) : github.fetch;
  const checked: Fetch = async (input, init) => {
    const response = await send(input, init);
    // Calls are made one after the other.
    const operation = github.requests.list().at(-1)?.operation;
    if (operation === undefined) return response;
    const text = await response.clone().text();
    const body: unknown = text === "" ? undefined : JSON.parse(text);
    const { status, headers } = response;
    const answer = { edition, apiVersion, operation, status, headers, body };
    broken.push(...(await validateResponse(answer, { strict: true })).faults);
    return response;
  };
  // One of the list above, with an API version that it has: which one, only run time knows.
  const options = { edition, apiVersion, baseUrl: where } as ServerOptions<EditionId>;
  return {
    github,
    baseUrl: where,
    as: (name) => createClient({ ...options, token: `ghp_demo_${name}`, writeInterval: 0, fetch: checked }),
    broken,
    close: async () => server?.close(),
  };
}
