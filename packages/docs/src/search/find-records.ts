import MiniSearch from "minisearch";
import type { SearchRecord } from "./search-record.ts";

/** Searches the records of an edition. */
export interface Finder {
  /** The best ones first. */
  find(words: string): readonly SearchRecord[];
}

// Words that are in most texts, and in most questions.
const emptyWords: ReadonlySet<string> = new Set(
  "a an and are as at be by can do does for from how i in is it my of on or that the this to what when which with you".split(
    " ",
  ),
);

/** A finder over records. MiniSearch forgives typing errors and takes beginnings of words; its index is made here, in a few milliseconds. */
export function createFinder(records: readonly SearchRecord[]): Finder {
  const index = new MiniSearch<SearchRecord & { id: number }>({
    fields: ["t", "h", "x"],
    tokenize: wordsOf,
    processTerm: (word) => (emptyWords.has(word) ? null : stem(word)),
    searchOptions: {
      boost: { t: 3, h: 2 },
      // A page about something goes before sections of others that speak of it.
      boostDocument: (id) => (records[Number(id)]?.h === undefined ? 3 : 1),
      prefix: true,
      fuzzy: (word) => (word.length > 4 ? 0.2 : false),
    },
  });
  index.addAll(records.map((record, id) => ({ ...record, id })));
  return {
    find(words) {
      const all = index.search(words, { combineWith: "AND" });
      const found = all.length > 0 ? all : index.search(words);
      return found.flatMap(({ id }) => records[Number(id)] ?? []).slice(0, 20);
    },
  };
}

/** Words in lower case. What people write together is found by its parts: `read:packages`, `team/app`, `perPage`. */
function wordsOf(text: string): string[] {
  return text
    .replaceAll(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

/** One and many are the same word. */
function stem(word: string): string {
  return word.length > 3 ? word.replace(/(?<=ss|sh|ch|x|z)es$|(?<![su])s$/, "") : word;
}
