import type { RequestRecord, Requests } from "../../requests/ledger.ts";

/** Calls `show` with each request that was written down since the last time. */
export function createRequestLog(requests: Requests, show: (record: RequestRecord) => void): () => void {
  let shown = requests.count;
  return () => {
    // Somebody cleared them.
    if (requests.count < shown) shown = 0;
    const fresh = requests.count - shown;
    if (fresh === 0) return;
    shown = requests.count;
    for (const record of requests.list().slice(-fresh)) show(record);
  };
}
