import { InputError } from "../faults/input-error.ts";
import { readUpTo } from "../request-body.ts";

/** Snapshots can be large. */
const longest = 64 * 1024 * 1024;

/** The JSON in a body, whatever kind it says to be of: `curl -d` says that it is a form. Throws an `InputError` for what is none. */
export async function readJson(request: Request): Promise<unknown> {
  const text = request.body === null ? "" : await readUpTo(request.body, longest, request.signal);
  if (text === undefined) throw new InputError({ path: "body", expected: "64 MB at most" }, "longer");
  if (text.trim() === "") throw new InputError({ path: "body", expected: "JSON" }, "empty");
  try {
    return JSON.parse(text);
  } catch {
    throw new InputError({ path: "body", expected: "JSON" }, "no JSON");
  }
}
