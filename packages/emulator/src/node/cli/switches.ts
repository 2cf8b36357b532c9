import { assumptionTable } from "../../assumption-table.ts";
import type { Assumption } from "../../assumption-table.ts";
import type { AssumptionChoices } from "../../assumptions.ts";
import { chosenAssumptions } from "../../assumptions.ts";
import type { EffectOptions } from "../../effects.ts";
import { nearestName } from "../../faults/nearest-name.ts";

/** What a switch is set to, or why it cannot be. */
export type Switched<Options> =
  | { readonly ok: true; readonly options: Options }
  | { readonly ok: false; readonly because: string };

/** Reads what follows `--assume`: `name=value`, with the value as JSON has it, or a text. */
export function assumptionsOf(settings: readonly string[]): Switched<AssumptionChoices> {
  const chosen: Record<string, boolean | number | string> = {};
  for (const setting of settings) {
    const [name, value] = split(setting);
    if (!Object.hasOwn(assumptionTable, name))
      return unknown("--assume", "assumption", name, Object.keys(assumptionTable));
    if (value === undefined) return { ok: false, because: `--assume ${name} lacks its value: write ${name}=…` };
    // Just looked up.
    const { choices } = assumptionTable[name as keyof typeof assumptionTable] as Assumption;
    const choice = choices ? choices.find((one) => String(one) === value) : value;
    if (choice === undefined) {
      const known = choices?.map(String).join(", ");
      return { ok: false, because: `--assume ${name} is one of ${known}, not ${JSON.stringify(value)}` };
    }
    chosen[name] = choice;
  }
  // Names are of the table, and values among its choices: this makes sure.
  chosenAssumptions(chosen);
  return { ok: true, options: chosen };
}

type Kind = "count" | "share" | "switch";

const effectKinds: { readonly [Name in keyof Required<EffectOptions>]: Kind } = {
  staleEntries: "share",
  deletedNames: "switch",
  pageDrift: "count",
  indexCascade: "switch",
};

const kinds: {
  readonly [Name in Kind]: { readonly read: (value: string) => boolean | number | undefined; readonly is: string };
} = {
  share: { read: (value) => numberIn(value, /^(0(\.\d+)?|1(\.0+)?)$/), is: "a share from 0 to 1" },
  count: { read: (value) => numberIn(value, /^\d{1,6}$/), is: "a number" },
  switch: { read: (value) => ({ true: true, false: false })[value], is: "true or false" },
};

/** Reads what follows `--effect`: `name=value`; the name alone switches on what can be switched. */
export function effectsOf(settings: readonly string[]): Switched<EffectOptions> {
  const chosen: Record<string, boolean | number> = {};
  for (const setting of settings) {
    const [name, value] = split(setting);
    if (!Object.hasOwn(effectKinds, name)) return unknown("--effect", "effect", name, Object.keys(effectKinds));
    // Just looked up.
    const kind = effectKinds[name as keyof EffectOptions];
    const read = kinds[kind].read(value ?? (kind === "switch" ? "true" : ""));
    if (read === undefined) {
      const given = value === undefined ? "which is missing" : `not ${JSON.stringify(value)}`;
      return { ok: false, because: `--effect ${name} takes ${kinds[kind].is}, ${given}` };
    }
    chosen[name] = read;
  }
  return { ok: true, options: chosen };
}

function split(setting: string): readonly [name: string, value: string | undefined] {
  const at = setting.indexOf("=");
  return at === -1 ? [setting, undefined] : [setting.slice(0, at), setting.slice(at + 1)];
}

function unknown(flag: string, what: string, name: string, names: readonly string[]): { ok: false; because: string } {
  const nearest = nearestName(name, names);
  const hint = nearest === undefined ? "" : `: the nearest is ${nearest}`;
  return { ok: false, because: `${flag}: ${JSON.stringify(name)} is no ${what}${hint}` };
}

function numberIn(value: string, pattern: RegExp): number | undefined {
  return pattern.test(value) ? Number(value) : undefined;
}
