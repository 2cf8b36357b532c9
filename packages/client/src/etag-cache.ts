/** What the cache keeps of an answer: plain data, so that it can be stored anywhere. */
export interface CachedAnswer {
  /** What GitHub is asked with next time. */
  readonly etag: string;
  /** The body. */
  readonly text: string;
  /** The `Link` header, which leads to the next page. */
  readonly link: string | null;
}

/** Any store with these two functions, a `Map` too. What it throws counts as nothing found, or as nothing stored. */
export interface EtagCache {
  /** What was stored under the key; nothing when it is not there. */
  get(key: string): CachedAnswer | undefined | Promise<CachedAnswer | undefined>;
  /** Stores an answer. */
  set(key: string, answer: CachedAnswer): unknown;
}

/** What is stored of an answer; nothing when it is not there, not whole, or cannot be read. */
export async function cachedAnswer(
  cache: EtagCache,
  key: string,
): Promise<(CachedAnswer & { readonly data: unknown }) | undefined> {
  try {
    const found = await cache.get(key);
    if (typeof found?.etag !== "string" || typeof found.text !== "string") return undefined;
    // Without its Link, a list would seem to end here.
    if (found.link === undefined) return undefined;
    return { ...found, data: JSON.parse(found.text) };
  } catch {
    return undefined;
  }
}

/** Stores an answer. A cache that cannot store is slower, not wrong. */
export async function storeAnswer(cache: EtagCache, key: string, response: Response, text: string): Promise<void> {
  const etag = response.headers.get("etag");
  if (etag === null) return;
  try {
    await cache.set(key, { etag, text, link: response.headers.get("link") });
  } catch {
    // The answer itself is here.
  }
}
