import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { slice } from "../src/index.ts";
import type { Json, JsonObject, Selection } from "../src/index.ts";
import { generatedDescription } from "../test/generated-description.ts";
import { readCases, topics } from "../test/read-cases.ts";
import { readReal } from "../test/real-descriptions.ts";

const slices = new URL("../../../spec/slices/", import.meta.url);

/** The documents that are broken: cuts of GitHub's descriptions, hand-made cases, and generated ones. None is above 200 kB. */
export function readCorpus(): readonly [JsonObject, ...JsonObject[]] {
  const github = JSON.parse(new TextDecoder().decode(readReal("api.github.com"))) as Json;
  const cuts: Selection[] = [
    { include: { tags: ["rate-limit"] } },
    { include: { paths: ["/gists/{gist_id}/**"], methods: ["get"] } },
    { webhooks: ["star-*", "ping"] },
  ];
  const committed = readdirSync(slices).map((file) => JSON.parse(readFileSync(new URL(file, slices), "utf8")) as Json);
  const small = committed.flatMap((document) =>
    [["/user/packages"], ["/orgs/{org}/packages/{package_type}/*"]].map(
      (paths) => slice(document, { include: { paths } }).document,
    ),
  );
  return [
    minimal,
    ...topics.flatMap(readCases).map(({ source }) => source),
    // A fixed seed: the cases of a fuzzing seed are the same in every run.
    ...fc.sample(generatedDescription, { seed: 20, numRuns: 60 }),
    ...cuts.map((selection) => slice(github, selection).document),
    ...small,
    // What was read is JSON of an object each.
    ...committed.slice(0, 1).map((document) => document as JsonObject),
  ];
}

const minimal: JsonObject = {
  openapi: "3.1.0",
  info: { title: "Least", version: "1" },
  paths: { "/": { get: { responses: {} } } },
};
