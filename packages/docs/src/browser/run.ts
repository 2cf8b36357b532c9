import { editions } from "@ghpkg/types";
import { samplesOf } from "virtual:run-samples";
import { runSample } from "../run/run-sample.ts";
import type { RunnableSample } from "../run/runnable-sample.ts";
import { runForm } from "./run-form.ts";
import type { RunForm } from "./run-form.ts";
import { showOutcome } from "./run-outcome.ts";

/** What a Run button has made of its place. */
interface Runner {
  readonly form: RunForm;
  readonly sample: RunnableSample;
  readonly summary: HTMLElement;
  readonly details: HTMLElement;
}

const runners = new WeakMap<HTMLElement, Promise<Runner>>();

/** Runs the sample of a page in the page, as its form says. The form is there from the first run on; the button keeps the focus. */
export async function runHere(place: HTMLElement, button: HTMLButtonElement): Promise<void> {
  button.ariaBusy = "true";
  const made = runners.get(place) ?? makeRunner(place, button);
  runners.set(place, made);
  // One that failed is made again.
  made.catch(() => runners.delete(place));
  try {
    const { form, sample, summary, details } = await made;
    const outcome = await runSample(sample, form.choice());
    showOutcome(outcome, summary, details);
    button.textContent = "Run again";
  } finally {
    button.ariaBusy = null;
  }
}

async function makeRunner(place: HTMLElement, button: HTMLButtonElement): Promise<Runner> {
  const [sliceName = "", slug = ""] = (place.dataset["run"] ?? "").split("/");
  const load = samplesOf[sliceName];
  const edition = editions.find((one) => sliceName.startsWith(`${one}.20`));
  const sample = (await load?.())?.samples[slug];
  if (!edition || !sample) throw new Error(`there is no sample ${place.dataset["run"]}`);
  const form = runForm(sample, edition);
  button.before(form.element);
  const summary = document.createElement("p");
  summary.className = "run-summary";
  // Read out when it changes; what is below it is there to be looked through.
  summary.setAttribute("role", "status");
  const details = document.createElement("div");
  button.after(summary, details);
  return { form, sample, summary, details };
}
