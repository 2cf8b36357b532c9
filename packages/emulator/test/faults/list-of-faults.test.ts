import { describe, expect, test } from "vitest";
import { createFaults } from "../../src/faults/create-faults.ts";
import type { FaultEffect } from "../../src/faults/fault.ts";
import { asked } from "./asked.ts";

const tokens: Readonly<Record<string, string>> = { ghp_reader: "reader", reader: "reader" };
const tokenName = (text: string): string | undefined => tokens[text];

describe("the list of faults", () => {
  test("shows them in the order they were added, with what has come of them", () => {
    const faults = createFaults();
    faults.add({ effect: { status: 503 }, nth: 2 });
    faults.add({ effect: { cut: true }, method: "DELETE" });
    faults.plan(asked());
    faults.plan(asked());
    expect(faults.list()).toEqual([
      { id: 1, effect: { status: 503 }, nth: 2, matched: 2, happened: 1 },
      { id: 2, effect: { cut: true }, method: "DELETE", matched: 0, happened: 0 },
    ]);
  });

  test("keeps one that is over until it is taken away", () => {
    const faults = createFaults();
    const remove = faults.add({ effect: { status: 503 }, times: 1 });
    faults.plan(asked());
    faults.plan(asked());
    expect(faults.list()).toMatchObject([{ matched: 2, happened: 1 }]);
    remove();
    expect(faults.list()).toEqual([]);
  });

  test("shows a token by its name, also where the secret was given", () => {
    const faults = createFaults({ tokenName });
    faults.add({ effect: { status: 503 }, token: "ghp_reader" });
    expect(faults.list()).toMatchObject([{ token: "reader" }]);
    expect(faults.plan(asked())).toHaveLength(1);
  });

  test("cannot be changed from outside", () => {
    const faults = createFaults();
    const nth = [1];
    const effect = { status: 503, headers: { "retry-after": "1" } };
    faults.add({ effect, nth });
    nth.push(2);
    effect.headers["retry-after"] = "60";
    effect.status = 200;
    expect(faults.list()).toMatchObject([{ nth: [1], effect: { status: 503, headers: { "retry-after": "1" } } }]);
    const [listed] = faults.list();
    expect(() => Object.assign(listed ?? {}, { matched: 9 })).toThrow(TypeError);
    expect(() => Object.assign(listed?.effect ?? {}, { status: 200 })).toThrow(TypeError);
  });

  test("never uses an id twice", () => {
    const faults = createFaults();
    faults.add({ effect: { cut: true } });
    faults.clear();
    faults.add({ effect: { cut: true } });
    expect(faults.list().map(({ id }) => id)).toEqual([2]);
  });
});

test("a regular expression is the fault's own: what else it is used for changes nothing", () => {
  const faults = createFaults();
  const path = /versions/;
  faults.add({ effect: { cut: true }, path });
  path.compile("packages$");
  expect(faults.plan(asked())).toHaveLength(1);
  const global = /versions/g;
  faults.add({ effect: { badJson: true }, path: global });
  faults.plan(asked());
  expect(global.lastIndex).toBe(0);
});

describe("a fault is taken away", () => {
  test("by what adding it returned, which does nothing the second time", () => {
    const faults = createFaults();
    const remove = faults.add({ effect: { cut: true } });
    faults.add({ effect: { badJson: true } });
    remove();
    remove();
    expect(faults.list().map(({ effect }) => effect)).toEqual([{ badJson: true }]);
  });

  test("by its id, and it says whether it was there", () => {
    const faults = createFaults();
    faults.add({ effect: { cut: true } });
    expect(faults.remove(1)).toBe(true);
    expect(faults.remove(1)).toBe(false);
    expect(faults.plan(asked())).toEqual([]);
  });

  test("with all others", () => {
    const faults = createFaults();
    faults.add({ effect: { cut: true } });
    faults.add({ effect: { badJson: true } });
    faults.clear();
    expect(faults.list()).toEqual([]);
    expect(faults.plan(asked())).toEqual([]);
  });
});

test("several faults can happen to one request, in the order they were added", () => {
  const faults = createFaults();
  const effects: FaultEffect[] = [{ delay: 10 }, { status: 503 }, { cut: true }];
  for (const effect of effects) faults.add({ effect });
  expect(faults.plan(asked())).toEqual(effects);
});

test("a fault for a token that there is not is refused without showing it", () => {
  const faults = createFaults({ tokenName });
  expect(() => faults.add({ effect: { cut: true }, token: "ghp_s3cret" })).toThrow(
    expect.objectContaining({ path: "fault.token", message: expect.not.stringContaining("s3cret") }),
  );
  expect(faults.list()).toEqual([]);
});
