/** Deletions of this client, by the list they are deletions from: they move up what stands behind them. */
export type Deletions = Map<string, Counted>;

interface Counted {
  /** Answered, or lost on the way: then it may have been done. */
  done: number;
  /** Sent, and not answered yet: it may have been done. */
  open: number;
}

/** The list that a package of this type, or a version of this package, is deleted from. */
export function listKey(type: string | undefined, name?: number | string): string {
  return name === undefined ? `${type}` : `${type}/${name}`;
}

export function deletionsFrom(deletions: Deletions, list: string): Counted {
  const counted = deletions.get(list) ?? { done: 0, open: 0 };
  deletions.set(list, counted);
  return counted;
}

/** Sends a deletion and counts it. A refusal has deleted nothing; whatever else comes may have. */
export async function counting(counted: Counted, send: () => Promise<Response>): Promise<Response> {
  let deleted = true;
  counted.open += 1;
  try {
    const response = await send();
    deleted = response.ok || response.status >= 500;
    return response;
  } finally {
    counted.open -= 1;
    if (deleted) counted.done += 1;
  }
}
