import { linkTargets } from "./link-header.ts";
import { sameOrigin } from "./same-origin.ts";

/** One page of a list, as it came. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** Where it came from. */
  readonly url: string;
  /** Its `Link` header. */
  readonly link: string | null;
}

/** How a list is read. */
export interface Pages<Item> {
  /** Reads a page; of the address when there is one, which GitHub's `Link` has given. */
  read(page: number, address: string | undefined, signal: AbortSignal): Promise<Page<Item>>;
  /** How many deletions have gone through so far. */
  deletions(): number;
  /** What is thrown when the list goes on behind what can be asked for: so many items have been given out. */
  capped(given: number): unknown;
  /** Whether a page could not be read because the list cannot be read as far as that. */
  isEnd(error: unknown, page: number): boolean;
  readonly perPage: number;
  /** Pages asked for at once. */
  readonly concurrency: number;
  readonly signal: AbortSignal | undefined;
  /** The last place that GitHub shows. */
  readonly cap: number;
}

/** So many pages in a row with nothing new are no shift of the list: whatever page is asked for, the same one comes. */
const mostStale = 10;

interface Asked<Item> {
  readonly page: number;
  readonly deletions: number;
  readonly answer: Promise<Page<Item>>;
}

/**
 * Reads a list page by page, in order. An item that a shift of the list shows twice is dropped by its id; where deletions of
 * this client have moved the list up, reading goes back by as many places, so that none is passed over.
 */
export async function* readPages<Item extends { readonly id: number }>(
  list: Pages<Item>,
): AsyncGenerator<Item[], void> {
  const { perPage } = list;
  const seen = new Set<number>();
  const asked: Asked<Item>[] = [];
  const leaving = new AbortController();
  const leave = (): void => leaving.abort(list.signal?.reason);
  list.signal?.addEventListener("abort", leave, { once: true });
  if (list.signal?.aborted) leave();

  let next = 1;
  let lastPage = Number.POSITIVE_INFINITY;
  let address: string | undefined;
  let known = list.deletions();
  let stale = 0;

  /** Goes back to the page in which the first item not read can be by now. */
  function goBack(from: number): void {
    const moved = list.deletions() - known;
    known += moved;
    next = Math.max(1, Math.floor(((from - 1) * perPage - moved) / perPage) + 1);
    asked.length = 0;
  }

  function ask(): void {
    const answer = list.read(next, address && pageAddress(address, next), leaving.signal);
    // A page that is not needed in the end may fail unheard.
    answer.catch(() => {});
    asked.push({ page: next, deletions: list.deletions(), answer });
    next += 1;
  }

  try {
    for (;;) {
      if (asked.length === 0 && list.deletions() !== known) goBack(next);
      // The first page is read alone: it says how many there are.
      const width = seen.size === 0 ? 1 : list.concurrency;
      while (asked.length < width && next <= lastPage && next * perPage <= list.cap) ask();
      const current = asked.shift();
      if (!current) throw list.capped(seen.size);
      const { items, link, url } = await current.answer.catch((error: unknown) => {
        throw list.isEnd(error, current.page) ? list.capped(seen.size) : error;
      });
      const first = items[0];
      if (current.page > 1 && list.deletions() !== known && !(first && seen.has(first.id))) {
        goBack(current.page);
        continue;
      }
      known = current.deletions;
      const fresh = items.filter(({ id }) => !seen.has(id));
      for (const { id } of fresh) seen.add(id);
      if (fresh.length > 0) yield fresh;
      stale = fresh.length > 0 ? 0 : stale + 1;
      if (stale === mostStale) throw list.capped(seen.size);

      const targets = linkTargets(link);
      address ??= sameOrigin(targets["next"], url);
      lastPage = lastPageIn(targets, url) ?? Number.POSITIVE_INFINITY;
      // A list without Link goes on as long as its pages are full; one with it, as long as it names a next one.
      if (items.length === 0 || (link === null ? items.length < perPage : targets["next"] === undefined)) return;
    }
  } finally {
    leaving.abort();
    list.signal?.removeEventListener("abort", leave);
  }
}

function pageAddress(address: string, page: number): string {
  const url = new URL(address);
  url.searchParams.set("page", String(page));
  return url.href;
}

function lastPageIn({ last }: Readonly<Record<string, string>>, base: string): number | undefined {
  const page = last !== undefined && URL.canParse(last, base) ? new URL(last, base).searchParams.get("page") : null;
  return page === null ? undefined : Number(page) || undefined;
}
