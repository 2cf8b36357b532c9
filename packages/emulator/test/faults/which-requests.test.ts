import { describe, expect, test } from "vitest";
import { createFaults } from "../../src/faults/create-faults.ts";
import type { Fault, FaultContext } from "../../src/faults/fault.ts";
import { asked } from "./asked.ts";

const effect = { status: 503 };

/** Whether a fault happens to each of these requests, one after the other. */
function met(fault: Omit<Fault, "effect">, requests: readonly FaultContext[]): boolean[] {
  const faults = createFaults();
  faults.add({ effect, ...fault });
  return requests.map((request) => faults.plan(request).length > 0);
}

const deletion = asked({
  operation: "packages/delete-package-version-for-org",
  method: "DELETE",
  path: "/orgs/acme/packages/container/app/versions/7",
});

describe("a fault meets", () => {
  test("every request when nothing else is said", () => {
    expect(met({}, [asked(), deletion, asked({ operation: undefined, path: "/" })])).toEqual([true, true, true]);
  });

  test("the operations it names", () => {
    expect(met({ operation: "packages/delete-package-version-for-org" }, [asked(), deletion])).toEqual([false, true]);
    const both: Fault["operation"] = [
      "packages/delete-package-version-for-org",
      "packages/get-all-package-versions-for-package-owned-by-org",
    ];
    expect(met({ operation: both }, [asked(), deletion, asked({ operation: undefined })])).toEqual([true, true, false]);
  });

  test("the method it names, in any case", () => {
    expect(met({ method: "delete" }, [asked(), deletion])).toEqual([false, true]);
  });

  test("the whole path it names, as it was sent", () => {
    const path = "/orgs/acme/packages/container/team%2Fapp";
    const requests = [asked({ path }), asked({ path: path.replace("%2F", "/") }), asked({ path: `${path}/versions` })];
    expect(met({ path }, requests)).toEqual([true, false, false]);
  });

  test("paths that a star in it stands for", () => {
    expect(met({ path: "/orgs/*/packages/*/versions/*" }, [asked(), deletion])).toEqual([false, true]);
  });

  test("paths that a regular expression finds, whatever its flags", () => {
    const requests = [deletion, deletion, asked()];
    expect(met({ path: /versions\/\d+$/g }, requests)).toEqual([true, true, false]);
    expect(met({ path: /\/orgs\/.*versions\/\d+/y }, requests)).toEqual([true, true, false]);
  });

  test("a token by its name and by its secret", () => {
    const other = asked({ token: { name: "admin", secret: "ghp_admin" } });
    const requests = [asked(), other, asked({ token: undefined })];
    expect(met({ token: "admin" }, requests)).toEqual([false, true, false]);
    expect(met({ token: "ghp_admin" }, requests)).toEqual([false, true, false]);
  });

  test("only requests of which all is true that it names", () => {
    expect(met({ method: "DELETE", token: "admin" }, [deletion])).toEqual([false]);
    expect(met({ method: "DELETE", token: "reader" }, [deletion])).toEqual([true]);
  });
});

describe("of the requests that match, a fault meets", () => {
  const five = [1, 2, 3, 4, 5].map(() => asked());

  test("the third", () => {
    expect(met({ nth: 3 }, five)).toEqual([false, false, true, false, false]);
  });

  test("those of a list", () => {
    expect(met({ nth: [1, 4] }, five)).toEqual([true, false, false, true, false]);
  });

  test("every second", () => {
    expect(met({ nth: { every: 2 } }, five)).toEqual([false, true, false, true, false]);
  });

  test("those that match when it counts, and no others", () => {
    expect(met({ nth: 2, method: "DELETE" }, [deletion, asked(), asked(), deletion])).toEqual([
      false,
      false,
      false,
      true,
    ]);
  });

  test("as many as it may happen to", () => {
    expect(met({ times: 2 }, five)).toEqual([true, true, false, false, false]);
    expect(met({ times: 1, nth: { every: 2 } }, five)).toEqual([false, true, false, false, false]);
  });

  test("none at probability 0, all at 1", () => {
    const many = Array.from({ length: 1000 }, () => asked());
    expect(met({ probability: 0 }, many)).not.toContain(true);
    expect(met({ probability: 1 }, many)).not.toContain(false);
  });

  test("about as many as it is likely, and the same ones each time", () => {
    const many = Array.from({ length: 10_000 }, () => asked());
    const once = met({ probability: 0.1, seed: 7 }, many);
    const share = once.filter(Boolean).length / many.length;
    expect(share).toBeGreaterThan(0.09);
    expect(share).toBeLessThan(0.11);
    expect(met({ probability: 0.1, seed: 7 }, many)).toEqual(once);
    expect(met({ probability: 0.1, seed: 8 }, many)).not.toEqual(once);
  });
});
