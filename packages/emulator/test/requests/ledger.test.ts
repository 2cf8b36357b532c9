import { operationsTable } from "@ghpkg/types";
import { describe, expect, test } from "vitest";
import { createLedger } from "../../src/requests/create-ledger.ts";
import type { Answered } from "../../src/requests/create-ledger.ts";

const list = "packages/list-packages-for-organization";

/** A list of packages that was answered. */
function answered(other: Partial<Answered> = {}): Answered {
  return {
    at: "2026-11-01T12:00:00.000Z",
    method: "GET",
    target: "/orgs/acme/packages?package_type=npm",
    operation: list,
    headers: new Headers({ accept: "application/json" }),
    status: 200,
    milliseconds: 2,
    ...other,
  };
}

describe("the ledger", () => {
  test("writes down what was asked and how it was answered, counted from 1", () => {
    const ledger = createLedger();
    ledger.record(answered());
    ledger.record(answered({ token: "reader", status: 404, message: "Package not found.", fault: true }));
    expect(ledger.count).toBe(2);
    expect(ledger.list()).toEqual([
      {
        number: 1,
        at: "2026-11-01T12:00:00.000Z",
        method: "GET",
        target: "/orgs/acme/packages?package_type=npm",
        operation: list,
        headers: { accept: "application/json" },
        status: 200,
        milliseconds: 2,
      },
      expect.objectContaining({ number: 2, token: "reader", status: 404, message: "Package not found.", fault: true }),
    ]);
  });

  test("keeps the last 10,000, oldest first, and counts all", () => {
    const ledger = createLedger();
    for (let count = 0; count < 10_003; count += 1) ledger.record(answered());
    expect(ledger.count).toBe(10_003);
    const numbers = ledger.list().map(({ number }) => number);
    expect(numbers).toEqual(Array.from({ length: 10_000 }, (_, index) => index + 4));
  });

  test("begins anew when it is cleared", () => {
    const ledger = createLedger();
    ledger.record(answered());
    ledger.clear();
    expect(ledger.count).toBe(0);
    expect(ledger.list()).toEqual([]);
    expect(ledger.coverage()[list]).toEqual({});
    expect(ledger.record(answered()).number).toBe(1);
  });

  test("cannot be changed by who reads it", () => {
    const ledger = createLedger();
    const record = ledger.record(answered());
    expect(() => Object.assign(record, { status: 500 })).toThrow(TypeError);
    expect(() => Object.assign(record.headers, { accept: "*/*" })).toThrow(TypeError);
    expect(() => Object.assign(ledger.coverage(), { other: {} })).toThrow(TypeError);
    expect(ledger.list()).not.toBe(ledger.list());
  });
});

describe("coverage", () => {
  test("has every operation, those that nobody called too", () => {
    const coverage = createLedger().coverage();
    expect(Object.keys(coverage)).toEqual(Object.keys(operationsTable));
    expect(Object.keys(coverage)).toHaveLength(27);
    expect(new Set(Object.values(coverage).map((statuses) => JSON.stringify(statuses)))).toEqual(new Set(["{}"]));
  });

  test("counts the statuses of each operation, also of requests that are no longer kept", () => {
    const ledger = createLedger();
    for (let count = 0; count < 10_001; count += 1) ledger.record(answered());
    ledger.record(answered({ status: 403 }));
    expect(ledger.coverage()[list]).toEqual({ 200: 10_001, 403: 1 });
  });

  test("leaves out other paths, and answers that were lost", () => {
    const ledger = createLedger();
    const { operation: _, ...elsewhere } = answered();
    const { status: __, ...lost } = answered();
    ledger.record(elsewhere);
    ledger.record(lost);
    expect(ledger.coverage()[list]).toEqual({});
    expect(ledger.count).toBe(2);
  });
});
