import { readAddress } from "../address.ts";
import { formatBytes } from "../bytes.ts";
import { fetchInput, type FetchLimits } from "../fetch-input.ts";
import { TooLarge } from "../size-limit.ts";
import { readDocument } from "./exact-document.ts";
import type { Exact, MemberOrder } from "./exact-json.ts";
import { inputLocation, locationOf, pathOf, shownLocation, type Location } from "./location.ts";

/** How the files of a description are read. */
export interface Reading {
  /** For all files together. */
  readonly limits: FetchLimits;
  readonly readInput: (input: string, maxBytes: number) => Promise<Uint8Array>;
  readonly fetch: typeof globalThis.fetch;
  /** The input counts, too. */
  readonly maxFiles: number;
  /** A clock in milliseconds. */
  readonly now: () => number;
}

/** A file that belongs to the description. */
export interface DescriptionFile {
  readonly location: Location;
  /** What messages call it. */
  readonly shown: string;
  /** Rejects with the reason why it cannot be read. */
  readonly content: Promise<Exact>;
}

/** The files that a description is spread over: each is read once, one after the other, all within the same limits. */
export class FileSet {
  /** How the members of all objects in all files stand. */
  readonly order: MemberOrder = new WeakMap();
  readonly #files = new Map<Location, DescriptionFile>();
  /** Where what stands in a file leads from: for an address, where the redirects ended. */
  readonly #bases = new Map<Location, Location>();
  readonly #input: string;
  readonly #reading: Reading;
  readonly #deadline: number;
  #bytesLeft: number;
  #last: Promise<unknown> = Promise.resolve();

  constructor(input: string, reading: Reading) {
    this.#input = input;
    this.#reading = reading;
    this.#deadline = reading.now() + reading.limits.timeoutMs;
    this.#bytesLeft = reading.limits.maxBytes;
  }

  /** The files in the order in which they were asked for, the input first. */
  get all(): readonly DescriptionFile[] {
    return [...this.#files.values()];
  }

  /** The file that everything starts from. */
  input(): DescriptionFile {
    return this.#file(inputLocation(this.#input));
  }

  /**
   * The file that a reference leads to, less its fragment.
   *
   * @throws {Error} with a reason, when it leads nowhere that may be read.
   */
  referred(reference: string, from: DescriptionFile): DescriptionFile {
    return this.#file(locationOf(reference, this.#bases.get(from.location) ?? from.location));
  }

  /** The file that a reference leads to, if it is one of the set already. */
  known(reference: string, from: DescriptionFile): DescriptionFile | undefined {
    try {
      return this.#files.get(locationOf(reference, this.#bases.get(from.location) ?? from.location));
    } catch {
      return undefined;
    }
  }

  #file(location: Location): DescriptionFile {
    const known = this.#files.get(location);
    if (known) return known;
    const { maxFiles } = this.#reading;
    if (this.#files.size >= maxFiles) throw new Error(`no more than ${maxFiles} files are read`);
    // In turn: what is left of the limits is known only when the file before has been read.
    const content = this.#last.then(() => this.#read(location));
    // Whoever waits for the content hears of its failure; the next in turn does not care.
    this.#last = content.catch(() => undefined);
    const file = { location, shown: shownLocation(location, this.#input), content };
    this.#files.set(location, file);
    return file;
  }

  async #read(location: Location): Promise<Exact> {
    const { maxBytes } = this.#reading.limits;
    try {
      const path = pathOf(location);
      const { bytes, name } = await (path === undefined ? this.#fetch(location) : this.#readFile(location, path));
      this.#bytesLeft -= bytes.length;
      return await readDocument(bytes, name, this.order);
    } catch (error) {
      if (!(error instanceof TooLarge) || this.#bytesLeft === maxBytes) throw error;
      const shown = shownLocation(location, this.#input);
      const all = `${shown}: with it, all files together are larger than ${formatBytes(maxBytes)}.`;
      throw new TooLarge(`${all} Allow more with --max-bytes.`, { cause: error });
    }
  }

  async #readFile(location: Location, path: string): Promise<Body> {
    const isInput = location === inputLocation(this.#input);
    const bytes = await this.#reading.readInput(
      isInput ? this.#input : shownLocation(location, this.#input),
      this.#bytesLeft,
    );
    return { bytes, name: path };
  }

  async #fetch(location: Location): Promise<Body> {
    const { now, fetch } = this.#reading;
    const limits = {
      maxBytes: this.#bytesLeft,
      timeoutMs: Math.max(Math.ceil(this.#deadline - now()), 1),
      headers: this.#headersFor(location),
    };
    const { bytes, contentType, url } = await fetchInput(location, limits, fetch);
    this.#bases.set(location, url);
    return { bytes, name: contentType ?? url };
  }

  /** What the user gave for the input is for the input's server alone. */
  #headersFor(location: Location): NonNullable<FetchLimits["headers"]> {
    const input = inputLocation(this.#input);
    if (new URL(location).origin !== new URL(input).origin) return [];
    const { authorization } = readAddress(input);
    return [...(authorization ? [authorization] : []), ...(this.#reading.limits.headers ?? [])];
  }
}

interface Body {
  readonly bytes: Uint8Array;
  /** Tells YAML from JSON. */
  readonly name: string;
}
