import { runModule } from "../../src/run/run-module.ts";
import type { RunnableSamples } from "../../src/run/runnable-sample.ts";
import type { Place } from "../../src/site/place.ts";

/** The samples of a place, as pages load them. */
export async function runnableSamples(place: Place): Promise<RunnableSamples> {
  const address = `data:text/javascript,${encodeURIComponent(runModule(place))}`;
  // What the module exports.
  const { samples } = (await import(/* @vite-ignore */ address)) as { samples: RunnableSamples };
  return samples;
}
