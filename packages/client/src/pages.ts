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
  /** Reads a page of so many items; at the address when there is one, which GitHub's `Link` has given. */
  read(page: number, size: number, address: string | undefined, signal: AbortSignal | undefined): Promise<Page<Item>>;
  /** Deletions of this client from the list, as they go on: done, and on their way. */
  readonly deletions: { readonly done: number; readonly open: number };
  /** What is thrown when the list goes on behind what can be asked for: so many items have been given out. */
  capped(given: number): unknown;
  /** Whether a page could not be read because the list cannot be read as far as that. */
  isEnd(error: unknown, place: number): boolean;
  readonly perPage: number;
  /** Pages asked for at once. */
  readonly concurrency: number;
  readonly signal: AbortSignal | undefined;
  /** The last place that GitHub shows. */
  readonly cap: number;
}

/** So many pages in a row with nothing new are no shift of the list: whatever page is asked for, the same one comes. */
const mostStale = 10;

/** A page that was asked for: what it shows is behind at least `before` deletions, and behind at most `after`. */
interface Asked<Item> {
  readonly page: number;
  readonly before: number;
  readonly answer: Promise<{ readonly page: Page<Item>; readonly after: number }>;
}

/**
 * Reads a list page by page, in order. An item that a shift of the list shows twice is dropped by its id; where deletions of
 * this client have moved the list up, reading goes back by as many places, so that none is passed over.
 *
 * A page follows on what was read in two cases: no more deletions can have come before it than `known` has, or it begins with an
 * item that was read before, as all that is still to come stands behind that. Any other page is thrown away, and asked for again
 * further to the front. Deletions on their way count as soon as they may have been done, and no longer once they are refused.
 */
export async function* readPages<Item extends { readonly id: number }>(
  list: Pages<Item>,
): AsyncGenerator<Item[], void> {
  const { perPage } = list;
  const seen = new Set<number>();
  const asked: Asked<Item>[] = [];
  // Whoever leaves early leaves no page on its way. Read one by one, there is none.
  const leaving = list.concurrency > 1 ? leavingWith(list.signal) : undefined;
  const signal = leaving?.signal ?? list.signal;

  let next = 1;
  let size = perPage;
  let lastPage = Number.POSITIVE_INFINITY;
  let address: string | undefined;
  let stale = 0;
  let furthest = 0;
  const mostDeleted = (): number => list.deletions.done + list.deletions.open;
  // So many deletions may have moved the list up, and the next page still follows on what was read.
  let known = mostDeleted();

  function ask(page: number): Asked<Item> {
    const reading = list.read(page, size, address && pageAddress(address, page, size), signal);
    const answer = reading.then((read) => ({ page: read, after: mostDeleted() }));
    // A page that is not needed in the end may fail unheard.
    answer.catch(() => {});
    return { page, before: list.deletions.done, answer };
  }

  /** Goes on where what stood first on this page can be by now, and a little before: so that deletions may go on meanwhile. */
  function goBackTo(page: number): void {
    const moved = mostDeleted() - known;
    if (moved <= 0) return;
    known += moved;
    const place = Math.max(0, (page - 1) * size - moved - Math.floor(perPage / 10));
    size = pageSizeFor(place, perPage);
    next = Math.floor(place / size) + 1;
    lastPage = Number.POSITIVE_INFINITY;
    asked.length = 0;
  }

  try {
    for (;;) {
      if (asked.length === 0) goBackTo(next);
      // The first page is read alone: it says how many there are.
      const width = seen.size === 0 ? 1 : list.concurrency;
      while (asked.length < width && next <= lastPage && next * size <= list.cap) {
        asked.push(ask(next));
        next += 1;
      }
      const current = asked.shift();
      if (!current) throw list.capped(seen.size);
      const { page, after } = await current.answer.catch((error: unknown) => {
        throw list.isEnd(error, current.page * size) ? list.capped(seen.size) : error;
      });
      const [first] = page.items;
      const moved = Math.min(after, mostDeleted()) > known;
      if (moved && current.page > 1 && !(first && seen.has(first.id))) {
        goBackTo(current.page);
        continue;
      }
      known = current.before;
      const { items, link, url } = page;
      const fresh = items.filter(({ id }) => !seen.has(id));
      for (const { id } of fresh) seen.add(id);
      if (fresh.length > 0) yield fresh;
      // Pages that were read before, on the way forward again, say nothing about the list.
      if (fresh.length > 0) stale = 0;
      else if (current.page > furthest) stale += 1;
      furthest = Math.max(furthest, current.page);
      if (stale === mostStale) throw list.capped(seen.size);

      const targets = linkTargets(link);
      address ??= sameOrigin(targets["next"], url);
      lastPage = lastPageIn(targets, url) ?? Number.POSITIVE_INFINITY;
      // A list without Link goes on as long as its pages are full; one with it, as long as it names a next one.
      const ends = items.length === 0 || (link === null ? items.length < size : targets["next"] === undefined);
      if (ends) return;
    }
  } finally {
    leaving?.leave();
  }
}

/** A signal that aborts with another one, or when it is left. */
function leavingWith(other: AbortSignal | undefined): { readonly signal: AbortSignal; leave(): void } {
  const controller = new AbortController();
  const abort = (): void => controller.abort(other?.reason);
  other?.addEventListener("abort", abort, { once: true });
  if (other?.aborted) abort();
  return {
    signal: controller.signal,
    leave() {
      other?.removeEventListener("abort", abort);
      controller.abort();
    },
  };
}

/** Places can be asked for by whole pages only: the page size, of this one down to half of it, whose pages begin closest before a place. */
function pageSizeFor(place: number, perPage: number): number {
  let best = perPage;
  for (let size = perPage - 1; size >= perPage / 2; size -= 1) if (place % size < place % best) best = size;
  return best;
}

function pageAddress(address: string, page: number, size: number): string {
  const url = new URL(address);
  url.searchParams.set("per_page", String(size));
  url.searchParams.set("page", String(page));
  return url.href;
}

function lastPageIn({ last }: Readonly<Record<string, string>>, base: string): number | undefined {
  const page = last !== undefined && URL.canParse(last, base) ? new URL(last, base).searchParams.get("page") : null;
  return page === null ? undefined : Number(page) || undefined;
}
