// The emulator where it has no Node: bundled, in a page and in a module worker of a real browser, with the client beside it.
import { describe, expect, test } from "vitest";
import type { TestContext } from "vitest";
import { openSite } from "./open-site.ts";
import type { Place } from "./open-site.ts";

const site = openSite();

describe.for<Place>(["page", "worker"])("in a %s", (place) => {
  /** Runs a function of site/emulator-scenarios.js there. */
  function run(context: TestContext, scenario: string): Promise<unknown> {
    return site.run(context, place, "emulator", scenario);
  }

  test("a client whose fetch is the emulator's lists all pages, and nobody is asked", async (context) => {
    // What the scenario resolves to.
    const ids = (await run(context, "listVersions")) as number[];
    expect(ids).toHaveLength(250);
    expect(new Set(ids).size).toBe(250);
    expect(site.asked).toEqual(new Set([site.origin]));
  });

  test("the last tagged version is refused to be deleted, in GitHub's words", async (context) => {
    expect(await run(context, "deleteLastTagged")).toMatchObject({
      kind: "rejected",
      status: 400,
      message: expect.stringContaining("You cannot delete the last tagged version of a package."),
    });
  });

  test("a version that is deleted is gone, listed as deleted, and comes back when it is restored", async (context) => {
    const { before, failed, deleted, restored } = Object(await run(context, "deleteAndRestore"));
    expect(before).toHaveLength(3);
    expect(failed).toMatchObject({ kind: "not-found", status: 404 });
    expect(deleted).toEqual({ active: before.slice(0, 2), deleted: before.slice(2) });
    expect(restored).toEqual(before);
  });

  test("it cannot listen, and says what to do instead", async (context) => {
    expect(await run(context, "listen")).toEqual({
      reason: "no-sockets",
      message: "Nothing can listen here: this runs in a browser or a worker. Use fetch of the emulator.",
    });
  });
});
