import { askRefusal } from "./ask-refusal.ts";
import { clientMessages } from "./client-messages.ts";
import type { KnownMessage } from "./known-message.ts";
import { packageRefusals } from "./package-refusals.ts";
import type { Refusal } from "./refusal.ts";
import { requestRefusals } from "./request-refusals.ts";
import { tokenRefusals } from "./token-refusals.ts";

/** Every refusal that the emulator is asked for. */
export const refusals: readonly Refusal[] = [...tokenRefusals, ...packageRefusals, ...requestRefusals];

let known: Promise<readonly KnownMessage[]> | undefined;

/** Every message that is known. Asked for once in a build: several pages show them. */
export function knownMessages(): Promise<readonly KnownMessage[]> {
  known ??= Promise.all([Promise.all(refusals.map(askRefusal)), clientMessages()]).then((both) => both.flat());
  return known;
}
