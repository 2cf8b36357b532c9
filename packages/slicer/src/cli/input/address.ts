import { FileError } from "../context.ts";
import type { Header } from "./header.ts";

/** An address that can be asked: http or https, without user, password and fragment. */
export interface Address {
  readonly url: URL;
  /** Made of the address' user and password, which `fetch` refuses in an address. */
  readonly authorization?: Header;
}

/** Whether an input is an address and not a path. Also true of `file:…` and `data:…`, which are refused later. */
export function isUrl(input: string): boolean {
  // At least two characters before the colon: `C:\api.json` is a path. Without a slash only what is surely an address:
  // `api:v1.json` may be a file's name.
  return /^[a-z][a-z\d+.-]+:\/\//i.test(input) || /^(https?|file|data):/i.test(input);
}

/**
 * Takes an address apart.
 *
 * @throws {FileError} when it is none, or not one of http or https.
 */
export function readAddress(text: string): Address {
  if (!URL.canParse(text)) throw new FileError(`${shownUrl(text)}: not a valid address.`);
  const url = new URL(text);
  refuseOtherSchemes(url);
  const { username, password } = url;
  url.username = "";
  url.password = "";
  url.hash = "";
  if (username === "" && password === "") return { url };
  const credentials = Buffer.from(`${decoded(username)}:${decoded(password)}`, "utf8").toString("base64");
  return { url, authorization: { name: "Authorization", value: `Basic ${credentials}` } };
}

function refuseOtherSchemes(url: URL): void {
  if (url.protocol === "http:" || url.protocol === "https:") return;
  const hint = url.protocol === "file:" ? " Give a file by its path." : "";
  throw new FileError(`${shownUrl(url.href)}: only http and https addresses are read, not ${url.protocol}${hint}`);
}

/** An address as messages show it: without user, password, query and fragment, any of which may hold a secret. */
export function shownUrl(text: string): string {
  // By hand, since what is no valid address is shown, too. Of `data:` only the scheme: the rest is the content.
  if (/^data:/i.test(text)) return "data:…";
  return text.replace(/[?#].*$/s, "").replace(/^([a-z][a-z\d+.-]*:)?[/\\]{2}[^/\\]*@/i, "$1//");
}

/** A lone `%` means itself. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
