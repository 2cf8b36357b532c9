import { readPages } from "./pages.ts";
import type { Pages } from "./pages.ts";

/** A list that is read page by page, as far as it is iterated. Each iteration starts anew. */
export interface Listing<Item> extends AsyncIterable<Item> {
  /** The same by pages, of up to 100 items. */
  pages(): AsyncIterable<Item[]>;
  /** All items at once. */
  all(): Promise<Item[]>;
}

/** Which end of a list comes first. */
export type ListingOrder = "newest-first" | "oldest-first";

interface Listed {
  readonly id: number;
  readonly created_at: string;
}

/** Makes a listing of one or more lists, one after the other. */
export function createListing<Item extends Listed>(
  lists: readonly Pages<Item>[],
  order: ListingOrder = "newest-first",
): Listing<Item> {
  const pages = order === "oldest-first" ? () => oldestFirst(lists) : () => inTurn(lists);
  return {
    pages,
    async all() {
      return collect(pages());
    },
    async *[Symbol.asyncIterator]() {
      for await (const page of pages()) yield* page;
    },
  };
}

async function* inTurn<Item extends Listed>(lists: readonly Pages<Item>[]): AsyncGenerator<Item[], void> {
  for (const list of lists) yield* readPages(list);
}

/**
 * GitHub has the newest first and no way to ask for another order. So all is read before the first item is given out: whatever is
 * deleted then moves nothing that is still to come.
 */
async function* oldestFirst<Item extends Listed>(lists: readonly Pages<Item>[]): AsyncGenerator<Item[], void> {
  const items = (await collect(inTurn(lists))).toSorted(byAge);
  const perPage = lists[0]?.perPage ?? items.length;
  for (let from = 0; from < items.length; from += perPage) yield items.slice(from, from + perPage);
}

/** GitHub does not say how it sorts. Two of the same second are told apart by their ids, which grow. */
function byAge(one: Listed, other: Listed): number {
  return Date.parse(one.created_at) - Date.parse(other.created_at) || one.id - other.id;
}

async function collect<Item>(pages: AsyncIterable<Item[]>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const page of pages) all.push(...page);
  return all;
}
