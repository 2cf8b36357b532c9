// What is made by rule has the shape that public packages were found to have.
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { planBuilds } from "../../src/seed/generate/build-plan.ts";
import { Random } from "../../src/seed/generate/random.ts";
import { packageMade as made } from "./package-made.ts";

// Otherwise only a flag of Node's has it, and tests are started without.
setFlagsFromString("--expose-gc");
// That is what the flag makes of the name.
const collectGarbage = runInNewContext("gc") as () => void;

describe("a container of 100,000 versions", () => {
  const { versions } = made({ generate: { versions: 100_000 } });
  const { active } = versions;
  const tagged = active.filter(({ tags }) => tags.length > 0);
  const untagged = active.filter(({ tags }) => tags.length === 0);
  const share = (part: readonly unknown[], whole: readonly unknown[]): number => part.length / whole.length;

  // Measured on 200,000 builds of public packages, within three points.
  test("has tags on 26 % of them", () => {
    expect(share(tagged, active)).toSatisfy(about(0.26, 0.03));
  });

  test("has 54 % of the others in an index with a tag: those that careless cleaning kills", () => {
    const named = new Set(tagged.flatMap(({ children = [] }) => children));
    expect(
      share(
        untagged.filter(({ name }) => named.has(name)),
        untagged,
      ),
    ).toSatisfy(about(0.54, 0.03));
  });

  test("has 4.6 versions a build", () => {
    expect(100_000 / planBuilds(100_000, new Random(1, 1), false).length).toSatisfy(about(4.6, 0.1));
  });

  test("has three in a thousand with more than 5,000 downloads", () => {
    expect(
      share(
        active.filter(({ downloads }) => downloads > 5000),
        active,
      ),
    ).toSatisfy(about(0.003, 0.001));
  });

  test("has five times as many on a weekday as on a day of the weekend", () => {
    const weekend = active.filter(({ createdAt }) => new Date(createdAt).getUTCDay() % 6 === 0);
    expect((active.length - weekend.length) / 5 / (weekend.length / 2)).toSatisfy(about(5.7, 1));
  });

  test("has a release with all its tags, pull requests, signatures, a cache", () => {
    const tags = active.flatMap((one) => one.tags);
    for (const pattern of [
      /^latest$/,
      /^\d+$/,
      /^\d+\.\d+$/,
      /^\d+\.\d+\.\d+$/,
      /^main-[\da-f]{7}$/,
      /^pr-\d+$/,
      /^nightly-\d{8}$/,
      /^buildcache$/,
      /^sha256-[\da-f]{64}$/,
      /^sha256-[\da-f]{64}\.sig$/,
      /^[\da-f]{7}-arm64$/,
    ]) {
      expect(
        tags.some((tag) => pattern.test(tag)),
        String(pattern),
      ).toBe(true);
    }
    expect(active.find((one) => one.tags.includes("latest"))?.tags).toHaveLength(4);
  });

  test("names in a few indexes what was never pushed, and in a few what was pushed with an older one", () => {
    const names = new Map(active.map((one) => [one.name, one.createdAt]));
    const indexes = active.filter(({ children = [] }) => children.length > 1);
    const ghosts = indexes.filter(({ children = [] }) => children.some((child) => !names.has(child)));
    const shared = indexes.filter(({ children = [], createdAt }) =>
      children.some((child) => createdAt - (names.get(child) ?? createdAt) > 120_000),
    );
    expect(share(ghosts, indexes)).toSatisfy(about(0.005, 0.003));
    expect(share(shared, indexes)).toSatisfy(about(0.035, 0.02));
  });

  test("is made in less than two seconds of a processor, and takes less than 60 MB", () => {
    collectGarbage();
    const [started, before] = [process.cpuUsage(), process.memoryUsage().heapUsed];
    const again = made({ name: "again", generate: { versions: 100_000 } }).versions.active;
    const { user } = process.cpuUsage(started);
    collectGarbage();
    const kept = process.memoryUsage().heapUsed - before;
    expect([again.length, user / 1e6, kept / 1e6]).toEqual([100_000, below(2), below(60)]);
  });
});

test("an npm package has 85 % of versions that are no release, and the last of them is the newest", () => {
  const { active } = made({ type: "npm", generate: { versions: 5000 } }).versions;
  const releases = active.filter(({ name }) => /^\d+\.\d+\.\d+$/.test(name));
  expect(releases.length / active.length).toSatisfy(about(0.15, 0.03));
  expect(releases.map(({ name }) => name)).toEqual(
    releases
      .map(({ name }) => name)
      .toSorted(byNumber)
      .toReversed(),
  );
});

function about(wanted: number, give: number): (value: number) => boolean {
  return (value) => Math.abs(value - wanted) <= give;
}

function below(most: number): unknown {
  return expect.toSatisfy((value: number) => value < most);
}

function byNumber(one: string, other: string): number {
  return one.localeCompare(other, "en", { numeric: true });
}
