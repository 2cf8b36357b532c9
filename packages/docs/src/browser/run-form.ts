import { requiredScopes } from "@ghpkg/scopes";
import type { PackagesScope } from "@ghpkg/scopes";
import type { EditionId } from "@ghpkg/types";
import { mayBeMissing } from "../run/run-world.ts";
import type { Happening, RunChoice } from "../run/run-world.ts";
import type { RunnableSample } from "../run/runnable-sample.ts";
import { element } from "./run-element.ts";

/** Where a reader chooses how a sample is run. */
export interface RunForm {
  readonly element: HTMLElement;
  /** What is chosen now. */
  readonly choice: () => RunChoice;
}

const scopes: readonly PackagesScope[] = ["read:packages", "write:packages", "delete:packages", "repo"];

const happenings: readonly { readonly happening: Happening; readonly text: string }[] = [
  { happening: "as it should", text: "all is as it should be" },
  { happening: "no token", text: "no token is sent (401)" },
  { happening: "not there", text: "what is named is not there (404)" },
  { happening: "limit used up", text: "the rate limit is used up (429)" },
];

/** Makes the form. The scopes that the operation needs are ticked. */
export function runForm(sample: RunnableSample, edition: EditionId): RunForm {
  const { operation, packageType } = sample;
  const [need] = requiredScopes(operation, { edition, packageType }).anyOf;
  const needed = new Set(need?.allOf.map(({ scope }) => scope));
  const boxes = scopes.map((scope) =>
    element("input", { type: "checkbox", value: scope, defaultChecked: needed.has(scope) }),
  );
  const select = element("select");
  for (const { happening, text } of happenings) {
    if (happening !== "not there" || mayBeMissing(sample)) select.append(new Option(text, happening));
  }
  const ticks = boxes.map((box) => element("label", {}, box, element("code", { textContent: box.value })));
  return {
    element: element(
      "div",
      { className: "run-form" },
      element("fieldset", {}, element("legend", { textContent: "Scopes of the token" }), ...ticks),
      element("p", {}, element("label", {}, "What happens: ", select)),
    ),
    choice: () => ({
      edition,
      scopes: boxes.filter(({ checked }) => checked).map(({ value }) => value),
      happening: happenings.find(({ happening }) => happening === select.value)?.happening ?? "as it should",
    }),
  };
}
