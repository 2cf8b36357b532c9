import { describe, expect, test } from "vitest";
import { checkedFault } from "../../src/faults/check-fault.ts";
import { InputError } from "../../src/faults/input-error.ts";

/** How a value is refused. */
function refused(value: unknown): InputError {
  try {
    checkedFault(value);
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
  throw new Error("It was not refused.");
}

const cut = { cut: true };

describe("what is no fault is refused with its place:", () => {
  test.each<[string, unknown, string]>([
    ["nothing", undefined, "fault"],
    ["a list", [{ effect: cut }], "fault"],
    ["a text", "cut", "fault"],
    ["one without an effect", { method: "GET" }, "fault.effect"],
    ["an unknown member", { effect: cut, operations: [] }, "fault.operations"],
    ["a member of every object", { effect: cut, constructor: 1 }, "fault.constructor"],
    ["an operation that is no text", { effect: cut, operation: 3 }, "fault.operation"],
    ["no operation of a list", { effect: cut, operation: [] }, "fault.operation"],
    [
      "the second operation of a list",
      { effect: cut, operation: ["packages/delete-package-for-org", "x"] },
      "fault.operation[1]",
    ],
    ["a method with a space", { effect: cut, method: "GET /" }, "fault.method"],
    ["a path that is empty", { effect: cut, path: "" }, "fault.path"],
    ["an address for a path", { effect: cut, path: "https://api.github.com/orgs" }, "fault.path"],
    ["a path of 2,001 letters", { effect: cut, path: `/${"a".repeat(2000)}` }, "fault.path"],
    ["a token that is no text", { effect: cut, token: 1 }, "fault.token"],
    ["the request number 0", { effect: cut, nth: 0 }, "fault.nth"],
    ["half a request", { effect: cut, nth: [1, 1.5] }, "fault.nth[1]"],
    ["no request of a list", { effect: cut, nth: [] }, "fault.nth"],
    ["every 0th", { effect: cut, nth: { every: 0 } }, "fault.nth"],
    ["every second, and more", { effect: cut, nth: { every: 2, from: 3 } }, "fault.nth"],
    ["a probability of 2", { effect: cut, probability: 2 }, "fault.probability"],
    ["a probability below 0", { effect: cut, probability: -0.1 }, "fault.probability"],
    ["a probability that is no number", { effect: cut, probability: Number.NaN }, "fault.probability"],
    ["half a seed", { effect: cut, seed: 0.5 }, "fault.seed"],
    ["no times", { effect: cut, times: 0 }, "fault.times"],
    ["an effect that is a text", { effect: "cut" }, "fault.effect"],
    ["an effect without anything", { effect: {} }, "fault.effect"],
    ["an effect that is not known", { effect: { explode: true } }, "fault.effect"],
    ["two effects in one", { effect: { status: 503, delay: 10 } }, "fault.effect"],
    ["a member of another effect", { effect: { cut: true, retryAfter: 3 } }, "fault.effect.retryAfter"],
    ["a status that is a text", { effect: { status: "503" } }, "fault.effect.status"],
    ["a status below 200", { effect: { status: 101 } }, "fault.effect.status"],
    ["a status above 599", { effect: { status: 600 } }, "fault.effect.status"],
    ["a body that is no text", { effect: { status: 503, body: {} } }, "fault.effect.body"],
    ["headers that are a list", { effect: { status: 503, headers: [] } }, "fault.effect.headers"],
    ["a header that is a number", { effect: { status: 503, headers: { a: 1 } } }, 'fault.effect.headers["a"]'],
    ["a header with a new line", { effect: { status: 503, headers: { a: "b\nc" } } }, 'fault.effect.headers["a"]'],
    [
      "a header with a space in its name",
      { effect: { status: 503, headers: { "a b": "" } } },
      'fault.effect.headers["a b"]',
    ],
    ["a delay below 0", { effect: { delay: -1 } }, "fault.effect.delay"],
    ["a delay that never ends", { effect: { delay: Number.POSITIVE_INFINITY } }, "fault.effect.delay"],
    ["a limit that is not one", { effect: { secondaryLimit: false } }, "fault.effect.secondaryLimit"],
    ["half a second to wait", { effect: { secondaryLimit: true, retryAfter: 0.5 } }, "fault.effect.retryAfter"],
    ["a limit that ends before now", { effect: { primaryLimit: true, reset: -1 } }, "fault.effect.reset"],
    ["a reset at no time", { effect: { reset: "during" } }, "fault.effect.reset"],
    ["a drift of nothing", { effect: { drift: 0 } }, "fault.effect.drift"],
    ["HTML of no status", { effect: { html: 99 } }, "fault.effect.html"],
  ])("%s", (_, value, path) => {
    expect(refused(value).path).toBe(path);
  });
});

describe("a refusal says", () => {
  test("what is there, what was expected and where", () => {
    expect(refused({ effect: cut, probability: 2 }).message).toBe(
      "fault.probability is 2: expected a number from 0 to 1.",
    );
  });

  test.each([
    ["packages/delete-package-version-for-organization", "packages/delete-package-version-for-org"],
    ["delete-package-for-org", "packages/delete-package-for-org"],
    ["packages/list-package-for-user", "packages/list-packages-for-user"],
  ])("which operation is most like %s", (written, nearest) => {
    expect(refused({ effect: cut, operation: written }).hint).toBe(`The nearest is "${nearest}".`);
  });

  test("which member is most like the one that is not known", () => {
    expect(refused({ effect: cut, operations: [] }).hint).toBe("Did you mean operation?");
  });

  test("that two effects are two faults", () => {
    expect(refused({ effect: { status: 503, delay: 10 } }).hint).toContain("Add a fault for each");
  });

  test("neither a token nor a body", () => {
    expect(refused({ effect: cut, token: { secret: "s3cret" } }).message).not.toContain("s3cret");
    expect(refused({ effect: { status: 1, body: "s3cret" } }).message).not.toContain("s3cret");
    expect(refused({ effect: { status: 500, headers: { a: "s3cret\nx" } } }).message).not.toContain("s3cret");
  });

  test("little of what is long", () => {
    const long = "x".repeat(1_000_000);
    expect(refused({ effect: cut, operation: long }).message.length).toBeLessThan(500);
    expect(refused({ effect: cut, [long]: 1 }).message.length).toBeLessThan(500);
    expect(refused({ effect: { [long]: 1 } }).message.length).toBeLessThan(500);
  });
});

test("a refusal is a TypeError", () => {
  expect(refused(null)).toBeInstanceOf(TypeError);
});

test.each<[string, unknown]>([
  [
    "every member",
    { effect: { status: 503, message: "m", body: "b", headers: { a: "b" } }, nth: { every: 2 }, seed: -1 },
  ],
  ["members that are undefined", { effect: { delay: 0, message: undefined }, nth: undefined }],
  ["a secondary limit that does not say how long", { effect: { secondaryLimit: true, retryAfter: null } }],
  ["a primary limit with its end", { effect: { primaryLimit: true, reset: 60 } }],
  ["a loss of the connection", { effect: { reset: "after" } }],
])("a fault with %s is one", (_, value) => {
  expect(JSON.parse(JSON.stringify(checkedFault(value)))).toEqual(JSON.parse(JSON.stringify(value)));
});
