import { isUrl, shownUrl } from "./input/address.ts";

/** An input as reports name it: of an address neither user nor password nor query, any of which may be a secret. */
export function shownInput(input: string): string {
  return isUrl(input) ? shownUrl(input) : input;
}

/** How a person calls an input. */
export function nameOf(input: string): string {
  return input === "-" ? "standard input" : shownInput(input);
}
