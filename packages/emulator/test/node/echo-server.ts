import type { Answering } from "../../src/create-emulator.ts";
import type { Listening } from "../../src/emulator.ts";
import { listenAt } from "../../src/node/listen.ts";
import type { ListenSettings } from "../../src/node/listen.ts";
import type { Place } from "../../src/node/listen-place.ts";

/** Answers with what it was asked. */
export const echo: Answering = async ({ method, url, headers }, connection) =>
  Response.json({ method, url, headers: Object.fromEntries(headers), connection });

/** What `echo` answers. */
export interface Echoed {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly connection: { readonly remoteAddress?: string; readonly unixSocket?: boolean };
}

/** Listens on a port that is free, with something that answers. */
export function serverOf(
  answer: Answering,
  { place = { host: "127.0.0.1", port: 0 }, ...settings }: Partial<ListenSettings> & { place?: Place } = {},
): Promise<Listening> {
  return listenAt(answer, place, { basePath: "", allowRemote: false, ...settings });
}
