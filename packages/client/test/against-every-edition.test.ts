// What programs do with packages, against every kind of edition: within this process, and over a socket.
import { demoSeed } from "@ghpkg/emulator";
import type { PackageVersion } from "@ghpkg/types";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { PackageHandle, PackagesError } from "../src/index.ts";
import { connect, editions } from "./connected-editions.ts";
import type { Connected } from "./connected-editions.ts";

const tagsOf = ({ metadata }: PackageVersion): readonly string[] => metadata?.container?.tags ?? [];

/** The version of a package that has a tag, or the newest one that has none. */
async function versionOf({ versions }: PackageHandle, tag?: string): Promise<number> {
  for await (const version of versions.list()) {
    if (tag === undefined ? tagsOf(version).length === 0 : tagsOf(version).includes(tag)) return version.id;
  }
  throw new Error(`No version has ${tag ?? "no tag"}.`);
}

const ways = [
  ["within this process", false],
  ["over a socket", true],
] as const;

describe.each(editions.flatMap((edition) => ways.map(([way, socket]) => ({ ...edition, way, socket }))))(
  "$edition $way",
  ({ socket, ...edition }) => {
    let connected: Connected;
    beforeAll(async () => {
      connected = await connect(edition, socket);
    });
    beforeEach(() => connected.github.reset());
    afterEach(() => {
      if (connected.broken.length > 0)
        throw new Error(`Answers broke the description: ${JSON.stringify(connected.broken)}`);
    });
    afterAll(() => connected.close());

    const app = (token = "admin"): PackageHandle => connected.as(token).org("acme").container("team/app");
    const single = (token = "admin"): PackageHandle => connected.as(token).org("acme").container("single");
    const site = (): PackageHandle => connected.as("admin").org("acme").container("site");

    test("gives out all pages, which its links lead to", async () => {
      const newest = await app().versions.list().all();
      expect(new Set(newest.map(({ id }) => id)).size).toBe(250);
      const base = new URL(connected.baseUrl).pathname.replace(/\/$/, "");
      expect(connected.github.requests.list().map(({ target }) => target)).toEqual([
        `${base}/orgs/acme/packages/container/team%2Fapp/versions?per_page=100&page=1`,
        `${base}/organizations/4242/packages/container/team%2Fapp/versions?per_page=100&page=2`,
        `${base}/organizations/4242/packages/container/team%2Fapp/versions?per_page=100&page=3`,
      ]);
      const oldest = await app().versions.list({ order: "oldest-first" }).all();
      expect(oldest).toEqual(newest.toReversed());
    });

    test("lists the packages of all types, and none that is deleted", async () => {
      const { packages = [] } = demoSeed;
      const there = packages.filter(({ owner, deleted }) => owner === "acme" && deleted === undefined);
      const listed = await connected.as("admin").org("acme").packages.list().all();
      const named = (all: readonly { readonly name: string }[]): string[] => all.map(({ name }) => name).toSorted();
      expect(named(listed)).toEqual(named(there));
    });

    test("shows a package, and one version of it", async () => {
      expect(await app().get()).toMatchObject({
        name: "team/app",
        package_type: "container",
        version_count: 250,
        url: `${connected.baseUrl}/orgs/acme/packages/container/team%2Fapp`,
      });
      const id = await versionOf(single(), "latest");
      expect(await single().versions.get(id)).toMatchObject({ id, metadata: { container: { tags: ["latest"] } } });
    });

    test("deletes a version, and brings it back", async () => {
      const { versions } = single();
      const id = await versionOf(single());
      const before = await versions.get(id);
      await versions.delete(id);
      await expect(versions.get(id)).rejects.toMatchObject({
        message: `get version ${id} of container/single of acme: 404 Package version not found. It is not there, or hidden from the token. It needs read:packages; the token has write:packages (and so read:packages), delete:packages, repo.`,
        facts: { kind: "not-found", status: 404, repeatable: true, attempts: 1 },
      });
      expect(await versions.list({ state: "deleted" }).all()).toMatchObject([{ id, deleted_at: expect.any(String) }]);
      await versions.restore(id);
      expect(await versions.get(id)).toEqual(before);
    });

    test("deletes a package with all its versions, and brings it back", async () => {
      const [before, versions] = [await single().get(), await single().versions.list().all()];
      await single().delete();
      await expect(single().get()).rejects.toMatchObject({ facts: { kind: "not-found" } });
      await expect(single().versions.list().all()).rejects.toMatchObject({ facts: { kind: "not-found" } });
      await single().restore();
      expect(await single().get()).toEqual(before);
      expect(await single().versions.list().all()).toEqual(versions);
    });

    test("says how much of the limit is left, where there is one", async () => {
      await app().get();
      const limit = await connected.as("admin").rateLimit();
      expect(limit && limit.limit - limit.remaining).toBe({ fpt: 1, ghec: 1, "ghes-3.19": undefined }[edition.edition]);
    });

    test.each<[string, () => Promise<unknown>, RegExp, object]>([
      [
        "a token without the scope to read",
        () => connected.as("no_scopes").org("acme").packages.list({ packageType: "npm" }).all(),
        /^list packages npm of acme: 403 You need at least read:packages scope to list packages\. It needs read:packages; the token has repo\.$/,
        { kind: "forbidden", documentationUrl: "#list-packages-for-an-organization" },
      ],
      [
        "a token without the scope to delete",
        () => app("reader").delete(),
        /^delete container\/team\/app of acme: 403 You need at least delete:packages and read:packages scopes to delete a package\. It needs read:packages and delete:packages; the token has read:packages\.$/,
        { kind: "forbidden", documentationUrl: "#delete-a-package-for-an-organization" },
      ],
      [
        "a member who may read and not delete",
        () => app("member").delete(),
        /^delete container\/team\/app of acme: 404 Package not found\. It is not there, or hidden from the token\. .* Deleting and restoring need admin rights, too\.$/,
        { kind: "not-found", documentationUrl: "#delete-a-package-for-an-organization" },
      ],
      [
        "a token that nobody has given out",
        () => app("nobody").get(),
        /^get container\/team\/app of acme: 401 Bad credentials\. The token is missing, wrong, expired or revoked\.$/,
        { kind: "unauthorized", documentationUrl: "" },
      ],
      [
        "an organization that there is not",
        () => connected.as("admin").org("nobody").npm("a").get(),
        /^get npm\/a of nobody: 404 Not Found\. /,
        { kind: "not-found", documentationUrl: "#get-a-package-for-an-organization" },
      ],
      [
        "the last version with a tag",
        async () => single().versions.delete(await versionOf(single(), "latest")),
        /^delete version \d+ of container\/single of acme: 400 You cannot delete the last tagged version of a package\. You must delete the package instead\.$/,
        { kind: "rejected", documentationUrl: "#delete-package-version-for-an-organization" },
      ],
      [
        "a version that many have downloaded",
        async () => site().versions.delete(await versionOf(site(), "1.1.0")),
        /^delete version \d+ of container\/site of acme: 400 Publicly visible package versions with more than 5000 downloads cannot be deleted\. /,
        { kind: "rejected", documentationUrl: "#delete-package-version-for-an-organization" },
      ],
      [
        "a restore after 30 days",
        () => connected.as("admin").org("acme").npm("long-gone").restore(),
        /^restore npm\/long-gone of acme: 404 Package not found\. /,
        { kind: "not-found", documentationUrl: "#restore-a-package-for-an-organization" },
      ],
    ])(
      "refuses %s",
      async (_, call, message, { kind, documentationUrl }: { kind?: string; documentationUrl?: string }) => {
        const page = documentationUrl ? `/packages/packages${documentationUrl}` : "";
        await expect(call()).rejects.toMatchObject({
          message: expect.stringMatching(message),
          facts: {
            kind,
            documentationUrl: `https://docs.github.com${edition.docs}/rest${page}`,
            requestId: expect.stringMatching(/^[0-9A-F:]+$/),
          },
        });
      },
    );

    test("wants the scope repo for npm packages on an Enterprise Server only", async () => {
      const read = connected.as("reader").org("acme").npm("left-pad").get();
      const outcome = await read.then(
        ({ name }) => name,
        ({ facts }: PackagesError) => facts.kind,
      );
      expect(outcome).toBe({ fpt: "left-pad", ghec: "left-pad", "ghes-3.19": "not-found" }[edition.edition]);
    });

    test("wants single sign-on in Enterprise Cloud only, and says where", async () => {
      const read = connected.as("no_sso").org("globex").container("reactor").get();
      const outcome = await read.then(
        ({ name }) => name,
        ({ facts }: PackagesError) => facts.headers?.["x-github-sso"],
      );
      const where = /^required; url=https:\/\/.*\/orgs\/globex\/sso\?authorization_request=/;
      expect(outcome).toMatch({ fpt: /^reactor$/, ghec: where, "ghes-3.19": /^reactor$/ }[edition.edition]);
    });
  },
);
