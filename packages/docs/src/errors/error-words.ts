import { slug } from "github-slugger";
import type { MessageEntry } from "./known-message.ts";

/** What the page on errors is called, and what it is for. */
export const errorsPage = {
  path: "/errors/",
  title: "What an error means",
  description:
    "Every message of the GitHub Packages API that is known: what it means, what to do, and how well it is known.",
} as const;

/** How the page is to be read. */
export const errorsLead =
  "GitHub answers 404 to what is not there and to what the token may not see, and 403 to much else. Look up what it said. The messages are those of the emulator, asked when this page was made: with each stands where GitHub’s own words are known from, and where nobody has published them. In a program, `explainFailure` of `@ghpkg/scopes` does the same.";

/** A status and the messages that come with it. */
export interface StatusGroup {
  /** As GitHub makes it of the title: the search leads to it. */
  readonly id: string;
  readonly title: string;
  readonly entries: readonly MessageEntry[];
}

const names: Readonly<Record<number, string>> = {
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  409: "Conflict",
  410: "Gone",
  413: "Content Too Large",
  422: "Unprocessable Content",
  429: "Too Many Requests",
  500: "Internal Server Error",
  502: "Bad Gateway",
  503: "Service Unavailable",
  504: "Gateway Timeout",
};

/** The messages by their status; last what comes without an answer. */
export function statusGroups(entries: readonly MessageEntry[]): readonly StatusGroup[] {
  const statuses = [...new Set(entries.flatMap(({ status }) => status ?? []))].toSorted((one, other) => one - other);
  return [...statuses, undefined].map((status) => {
    const title = status === undefined ? "From our client" : `${status} ${names[status] ?? ""}`.trim();
    return { id: slug(title), title, entries: entries.filter((one) => one.status === status) };
  });
}
