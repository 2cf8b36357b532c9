import { operationsTable } from "@ghpkg/types";
import type { Coverage, RequestRecord, Requests } from "./ledger.ts";
import { redactedHeaders, redactedTarget, secretsOf, withoutSecrets } from "./redaction.ts";

/** A request as it came, secrets and all, and how it was answered. */
export interface Answered extends Omit<RequestRecord, "headers" | "number"> {
  readonly headers: Headers;
}

/** Requests, and where they are written down. */
export interface Ledger extends Requests {
  /** Writes down one that was answered, without its secrets. */
  record(answered: Answered): RequestRecord;
}

/** How many are kept. */
const size = 10_000;

/** A ledger in which nothing is written yet. */
export function createLedger(): Ledger {
  let records: RequestRecord[] = [];
  let count = 0;
  let counts = new Map<string, Map<number, number>>();
  return {
    get count() {
      return count;
    },
    // The oldest is where the next one goes, once the ring is full.
    list: () => [...records.slice(count % size), ...records.slice(0, count % size)],
    coverage: () => coverage(counts),
    clear() {
      records = [];
      count = 0;
      counts = new Map();
    },
    record({ headers, ...answered }) {
      const secrets = secretsOf(headers);
      const record: RequestRecord = Object.freeze({
        number: count + 1,
        ...answered,
        target: redactedTarget(answered.target, secrets),
        headers: Object.freeze(redactedHeaders(headers, secrets)),
        ...(answered.message !== undefined && { message: withoutSecrets(answered.message, secrets) }),
      });
      records[count % size] = record;
      count += 1;
      tally(counts, record);
      return record;
    },
  };
}

function tally(counts: Map<string, Map<number, number>>, { operation, status }: RequestRecord): void {
  if (operation === undefined || status === undefined) return;
  const statuses = counts.get(operation) ?? new Map<number, number>();
  statuses.set(status, (statuses.get(status) ?? 0) + 1);
  counts.set(operation, statuses);
}

function coverage(counts: ReadonlyMap<string, ReadonlyMap<number, number>>): Coverage {
  const rows = Object.keys(operationsTable).map((operation) => {
    const statuses = [...(counts.get(operation) ?? [])].map(([status, times]) => [String(status), times]);
    return [operation, Object.freeze(Object.fromEntries(statuses))];
  });
  return Object.freeze(Object.fromEntries(rows));
}
