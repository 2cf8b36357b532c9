import type { TextSlice } from "../../description.ts";
import type { Context } from "../context.ts";
import { failureOf, type Failure } from "../failure.ts";
import { shownInput } from "../input-name.ts";
import { isUrl } from "../input/address.ts";
import type { FetchLimits } from "../input/fetch-input.ts";
import { openInput, outputFormat, type Input } from "../open-input.ts";
import type { PlannedSlice } from "./read-config.ts";

/** A slice that was made, or why it could not be. */
export interface MadeSlice {
  readonly name: string;
  /** As reports name it. */
  readonly input: string;
  readonly output: string;
  readonly failure?: Failure;
  readonly slice?: TextSlice;
  /** How what stands in the output compares to the slice. */
  readonly state?: "missing" | "stale" | "current";
  readonly bytes?: { readonly in: number; readonly out: number };
}

/** Makes slices, each source read once; in the order they are given. What fails does not keep the others from it. */
export async function makeSlices(
  context: Context,
  slices: readonly PlannedSlice[],
  limits: FetchLimits,
): Promise<MadeSlice[]> {
  const made = new Map<PlannedSlice, MadeSlice>();
  // A source at a time, so that memory holds one of them.
  for (const group of bySource(slices)) {
    const [first] = group;
    const headers = isUrl(first.input) ? (limits.headers ?? []) : [];
    const input = await attempt(first, () => openInput(context, { ...first, limits: { ...limits, headers } }));
    for (const planned of group) {
      const result = "failure" in input ? input : await attempt(planned, () => makeOne(context, planned, input));
      const { name, input: from, output } = planned;
      made.set(planned, { name, input: shownInput(from), output, ...result });
    }
    if ("close" in input) input.close();
  }
  return slices.flatMap((planned) => made.get(planned) ?? []);
}

/** Slices of one source, together. */
function bySource(slices: readonly PlannedSlice[]): Iterable<readonly [PlannedSlice, ...PlannedSlice[]]> {
  const groups = new Map<string, [PlannedSlice, ...PlannedSlice[]]>();
  for (const slice of slices) {
    const key = `${slice.bundle} ${slice.input}`;
    const group = groups.get(key);
    if (group) group.push(slice);
    else groups.set(key, [slice]);
  }
  return groups.values();
}

async function makeOne(
  { readOutput }: Context,
  { selection, policies, format, output }: PlannedSlice,
  input: Input,
): Promise<Pick<MadeSlice, "slice" | "state" | "bytes">> {
  const slice = await input.slice(selection, policies, outputFormat(format, output, input.format));
  const bytes = Buffer.from(slice.text);
  const old = readOutput(output);
  const state = old === undefined ? "missing" : bytes.equals(old) ? "current" : "stale";
  return { slice, state, bytes: { in: input.bytes, out: bytes.length } };
}

async function attempt<Result>(
  { input }: PlannedSlice,
  action: () => Promise<Result>,
): Promise<Result | { readonly failure: Failure }> {
  try {
    return await action();
  } catch (error) {
    return { failure: failureOf(error, input) };
  }
}
