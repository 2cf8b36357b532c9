/** Which page of a list is asked for. */
export interface Page {
  readonly number: number;
  readonly size: number;
}

/** Reads `page` and `per_page`: https://docs.github.com/rest/using-the-rest-api/using-pagination-in-the-rest-api. Nothing for nonsense. */
export function pageIn(query: URLSearchParams): Page | undefined {
  const number = positive(query.get("page"), 1);
  const size = positive(query.get("per_page"), 30);
  if (number === undefined || size === undefined) return undefined;
  // More is cut down to 100, without a word.
  return { number, size: Math.min(size, 100) };
}

/** The page when nothing, or nonsense, was asked for; each of the two parameters by itself. */
export function pageDespiteNonsense(query: URLSearchParams): Page {
  const number = positive(query.get("page"), 1) ?? 1;
  return { number, size: Math.min(positive(query.get("per_page"), 30) ?? 30, 100) };
}

function positive(text: string | null, otherwise: number): number | undefined {
  if (text === null || text === "") return otherwise;
  return /^\d{1,15}$/.test(text) && Number(text) > 0 ? Number(text) : undefined;
}

/** What is on a page. */
export function onPage<Item>(items: readonly Item[], { number, size }: Page): readonly Item[] {
  return items.slice((number - 1) * size, number * size);
}

/** The header `Link` of a list: only relations that apply, in GitHub's order; nothing when one page holds all. */
export function linkHeader(base: string, query: URLSearchParams, page: Page, count: number): string | undefined {
  const last = Math.max(1, Math.ceil(count / page.size));
  const relations: (readonly [string, number])[] = [];
  if (page.number > 1) relations.push(["prev", Math.min(page.number - 1, last)]);
  if (page.number < last) relations.push(["next", page.number + 1], ["last", last]);
  if (page.number > 1) relations.push(["first", 1]);
  if (relations.length === 0) return undefined;
  return relations.map(([relation, number]) => `<${base}?${withPage(query, number)}>; rel="${relation}"`).join(", ");
}

function withPage(query: URLSearchParams, number: number): string {
  const changed = new URLSearchParams(query);
  changed.set("page", String(number));
  return changed.toString();
}
