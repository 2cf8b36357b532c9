import { defaultApiVersion } from "@ghpkg/types";
import { bodyDeviations } from "../body-deviations.ts";
import type { BodyDeviation } from "../body-deviations.ts";
import type { StatusDeviation } from "../deviations.ts";
import type { AnswerToValidate } from "./answer-to-validate.ts";
import type { FoundFault, ResponseFault } from "./answer-fault.ts";
import { contentFaults } from "./content-faults.ts";
import type { DescribedOperation, DescribedSlice } from "./described-slice.ts";
import { slices } from "./slices.generated.ts";
import { deviatingStatuses, deviationsOf } from "./status-deviation.ts";

/** How strictly an answer is looked at. */
export interface ValidateOptions {
  /**
   * Also refuses what the description does not forbid: keys it does not declare, other content types, bodies where it has none, and
   * statuses that neither it nor the list of deviations has.
   */
  readonly strict?: boolean;
}

/** What there is to say of an answer. */
export interface ResponseReport {
  /** Where it is not what the description says, though GitHub is not known to answer so. */
  readonly faults: readonly ResponseFault[];
  /** What GitHub is known to answer, or what an assumption has the emulator answer, against the description: no faults. */
  readonly deviations: readonly (BodyDeviation | StatusDeviation)[];
  /** Whether the description names the status for the operation; if not, whether a deviation does. */
  readonly status: "described" | "deviation" | "unknown";
}

/**
 * Holds an answer against GitHub's own description. Rejects with a `TypeError` for an edition, an API version or an operation that
 * there is not.
 *
 * @example
 * const { faults } = await validateResponse({
 *   edition: "fpt",
 *   operation: "packages/get-package-for-organization",
 *   status: 200,
 *   body: JSON.parse(await readFile("recorded.json", "utf8")),
 * });
 */
export async function validateResponse(
  answer: AnswerToValidate,
  { strict = false }: ValidateOptions = {},
): Promise<ResponseReport> {
  const slice = await describedSlice(answer);
  const { operation, status } = answer;
  const described = own(slice.operations, operation);
  if (!described) throw new TypeError(`${JSON.stringify(operation)} is no operation of GitHub Packages.`);
  const content = described[status];
  const known = content ? [] : deviationsOf(operation, status);
  const found = contentFaults(answer, content, known, slice.refusal, strict);
  const isUnknown = !content && known.length === 0;
  const sorted = sortedOut(status, strict && isUnknown ? [unknownStatus(answer, described), ...found] : found);
  return {
    faults: sorted.faults,
    deviations: [...known, ...sorted.deviations],
    status: isUnknown ? "unknown" : content ? "described" : "deviation",
  };
}

async function describedSlice({ edition, apiVersion = defaultApiVersion }: AnswerToValidate): Promise<DescribedSlice> {
  const load = own(own(slices, edition) ?? {}, apiVersion);
  if (!load)
    throw new TypeError(`There is no description of ${JSON.stringify(edition)} in ${JSON.stringify(apiVersion)}.`);
  return load();
}

function unknownStatus({ operation, status }: AnswerToValidate, described: DescribedOperation): FoundFault {
  const known = [...Object.keys(described).map(Number), ...deviatingStatuses(operation)];
  const listed = known.toSorted((one, other) => one - other).join(", ");
  return { pointer: "/status", expected: `one of ${listed}`, received: String(status), is: "wrong" };
}

/** Faults without those that GitHub is known for. */
function sortedOut(
  status: number,
  found: readonly FoundFault[],
): { readonly faults: readonly ResponseFault[]; readonly deviations: readonly BodyDeviation[] } {
  const deviations = new Set<BodyDeviation>();
  const faults: ResponseFault[] = [];
  for (const fault of found) {
    const deviation = bodyDeviations.find((one) => isDeviation(one, status, fault));
    if (deviation) deviations.add(deviation);
    else faults.push({ pointer: fault.pointer, expected: fault.expected, received: fault.received });
  }
  return { faults, deviations: [...deviations] };
}

function isDeviation(one: BodyDeviation, status: number, { pointer, is, value }: FoundFault): boolean {
  if (one.status !== status || one.is !== is || !pointer.endsWith(one.at)) return false;
  return one.value === undefined || one.value === value;
}

/** What an object has by a name that comes from outside: not what all objects have. */
function own<Value>(object: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}
