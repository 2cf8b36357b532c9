import { expect, test } from "vitest";
import { operationIds, operationSlug } from "../../src/rest/operation-slug.ts";
import { runModule } from "../../src/run/run-module.ts";
import { operationSamples } from "../../src/samples/operation-samples.ts";
import { places } from "../../src/site/place.ts";
import { runnableSamples } from "./runnable-samples.ts";

test.for(places)("what a page runs is what it shows, to the letter, in $edition at $apiVersion", (place) => {
  const module = runModule(place);
  for (const operation of operationIds) {
    const shown = operationSamples(place, operation).find(({ tool }) => tool === "client")?.code ?? "";
    const [imports, body] = shown.split(/(?<=\n)\n(?=const gh)/);
    expect(imports).toBe('import { createClient } from "@ghpkg/client";\n');
    expect(module).toContain(`run: async (createClient, process, console) => {\n${body}}\n`);
  }
});

test("every operation has one, by its slug", async () => {
  const samples = await runnableSamples({ edition: "fpt", apiVersion: "2022-11-28" });
  expect(Object.keys(samples)).toEqual(operationIds.map((operation) => operationSlug(operation)));
  expect(Object.values(samples).map(({ operation }) => operation)).toEqual(operationIds);
});
