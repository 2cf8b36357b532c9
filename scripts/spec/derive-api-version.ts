import { applyPatch } from "rfc6902";
import type { Operation } from "rfc6902";
import type { Json, JsonObject } from "@ghpkg/slicer";

/** GitHub's mark on what an API version changes: `patch` is a JSON merge patch, or a JSON Patch when it is an array. */
interface BreakingChange {
  readonly changeset: string;
  readonly version: string;
  readonly patch: Json;
}

const marker = "x-github-breaking-changes";

/**
 * Turns a description of the default API version into that of a later one, by applying the patches that GitHub's own
 * `x-github-breaking-changes` carry up to and including that version. What was applied loses its mark; the input is not
 * changed. Outer patches are applied before inner ones.
 *
 * @throws Error that names the place and the changeset when a patch does not fit what it stands on.
 */
export function deriveApiVersion(document: JsonObject, version: string): JsonObject {
  // An object stays an object: patches change members, and a patch that would replace the whole is refused below.
  return derive(document, version, "#") as JsonObject;
}

function derive(value: Json, version: string, place: string): Json {
  if (Array.isArray(value)) return value.map((item, index) => derive(item, version, `${place}/${index}`));
  if (typeof value !== "object" || value === null) return value;
  const patched = applyChanges(value, version, place);
  return Object.fromEntries(
    Object.entries(patched).map(([key, member]) => [key, derive(member, version, `${place}/${pointerToken(key)}`)]),
  );
}

/** A key as a JSON Pointer writes it: https://www.rfc-editor.org/rfc/rfc6901#section-3 */
function pointerToken(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}

function applyChanges(value: JsonObject, version: string, place: string): JsonObject {
  const changes = value[marker];
  if (!Array.isArray(changes)) return value;
  // GitHub's own data: the shape is checked where it is used, and versions are dates, which compare as text.
  const all = changes as unknown as BreakingChange[];
  const due = all.filter((change) => change.version <= version);
  const later = all.filter((change) => change.version > version);
  const { [marker]: _, ...unmarked } = structuredClone(value);
  const patched = due.reduce((before, change) => applyChange(before, change, place), unmarked);
  // Part of what was JSON before.
  return later.length > 0 ? { ...patched, [marker]: later as unknown as Json } : patched;
}

function applyChange(value: JsonObject, { changeset, patch }: BreakingChange, place: string): JsonObject {
  const failed = (why: string): Error =>
    new Error(`The breaking change "${changeset}" at ${place} cannot be applied: ${why}.`);
  if (Array.isArray(patch)) {
    const result = structuredClone(value);
    // The library checks each operation and reports what does not fit.
    const error = applyPatch(result, patch as unknown as Operation[]).find((outcome) => outcome !== null);
    if (error) throw failed(error.message);
    return result;
  }
  if (typeof patch !== "object" || patch === null) throw failed("its patch is neither an object nor an array");
  return mergePatch(value, patch);
}

/** JSON Merge Patch: null removes a member, an object is merged, anything else replaces. https://www.rfc-editor.org/rfc/rfc7396 */
function mergePatch(target: Json | undefined, patch: JsonObject): JsonObject {
  const isMergeable = typeof target === "object" && target !== null && !Array.isArray(target);
  const result: JsonObject = isMergeable ? { ...target } : {};
  for (const [key, change] of Object.entries(patch)) {
    if (change === null) delete result[key];
    else if (typeof change === "object" && !Array.isArray(change)) result[key] = mergePatch(result[key], change);
    else result[key] = change;
  }
  return result;
}
