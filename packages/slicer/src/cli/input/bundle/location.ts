import { isAbsolute, relative, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { isUrl, shownUrl } from "../address.ts";

/** Where a file of a description is: an address of http or https, or one of `file:` for a path. */
export type Location = string;

/** Where an input is. Standard input stands for a file in the current folder that has no name. */
export function inputLocation(input: string): Location {
  if (isUrl(input)) return input;
  return input === "-" ? pathToFileURL(`${resolve(".")}/-`).href : pathToFileURL(resolve(input)).href;
}

/**
 * Where a reference leads, less its fragment: https://www.rfc-editor.org/rfc/rfc3986#section-5
 *
 * @throws {Error} with a reason for the place of the reference, when it leads nowhere that may be read.
 */
export function locationOf(reference: string, base: Location): Location {
  const [address = ""] = reference.split("#");
  if (!URL.canParse(address, base)) throw new Error("it is not a valid reference");
  const target = new URL(address, base);
  const from = new URL(base);
  if (target.protocol === "file:") {
    if (from.protocol !== "file:") throw new Error("a description from the network cannot refer to local files");
  } else if (target.protocol !== "http:" && target.protocol !== "https:") {
    throw new Error(`only files, http and https are read, not ${target.protocol}`);
  } else if (from.protocol === "https:" && target.protocol === "http:") {
    throw new Error("it leads from https to http, which is not encrypted");
  }
  return target.href;
}

/** The path of a `file:` location; undefined for an address. */
export function pathOf(location: Location): string | undefined {
  if (!location.startsWith("file:")) return undefined;
  try {
    return fileURLToPath(location);
  } catch (cause) {
    // A lone `%` means itself.
    if (cause instanceof URIError) return fileURLToPath(location.replaceAll(/%(?![\da-f]{2})/gi, "%25"));
    throw new Error("its path has an encoded slash", { cause });
  }
}

/** A location as messages show it: an address without its secrets, a path as the user wrote the input's. */
export function shownLocation(location: Location, input: string): string {
  if (!location.startsWith("file:")) return shownUrl(location);
  if (location === inputLocation(input)) return input;
  const path = pathOf(location) ?? location;
  return isAbsolute(input) ? path : relative(resolve("."), path);
}
