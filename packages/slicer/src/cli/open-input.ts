import { readBytes } from "../byte-reader.ts";
import type { Description, TextSlice } from "../description.ts";
import type { SliceOptions } from "../options.ts";
import { readDescription, scanDescription } from "../read-description.ts";
import type { Selection } from "../selection.ts";
import type { Context } from "./context.ts";
import { looksLikeYaml } from "./input-format.ts";
import type { FetchLimits } from "./input/fetch-input.ts";
import { isUrl } from "./input/address.ts";
import type { OpenFile } from "./open-file.ts";
import type { Format } from "./options.ts";

/** A description that was read and waits to be sliced, whatever it was written in. */
export interface Input {
  readonly format: Format;
  /** Its length; of a bundle, that of the one document that it became. */
  readonly bytes: number;
  /** The whole of it, for who has to see all. */
  readonly whole: () => Uint8Array;
  readonly slice: (selection: Selection, policies: SliceOptions, format: Format) => Promise<TextSlice>;
  /** Ends the reading: before it, a file that is written may be the one that is read. */
  readonly close: () => void;
}

/** Where a description comes from. */
export interface InputPlace {
  /** A path, an address, or `-`. */
  readonly input: string;
  readonly bundle: boolean;
  readonly limits: FetchLimits;
}

/**
 * Reads a description once. What JSON from a file does not need is loaded only for what does.
 *
 * @throws {FileError} when it cannot be read.
 * @throws {SliceError} when it is neither JSON nor YAML.
 */
export async function openInput(context: Context, { input, bundle, limits }: InputPlace): Promise<Input> {
  if (bundle) {
    const { bundleFile } = await import("./input/bundle.ts");
    const { text } = await bundleFile(input, { limits, readInput: context.readInput });
    return { ...jsonInput(Buffer.from(text)), format: hasYamlName(input) ? "yaml" : "json" };
  }
  if (isUrl(input)) {
    const { fetchInput } = await import("./input/fetch-input.ts");
    const { bytes, contentType, url } = await fetchInput(input, limits);
    return textInput(contentType ?? url, bytes);
  }
  const file = input === "-" ? undefined : context.openFile?.(input, limits.maxBytes);
  if (file && isJson(input, file)) return fileInput(file);
  file?.close();
  return textInput(input, await context.readInput(input, limits.maxBytes));
}

/** How much of a file is looked at to know what it is. */
const beginning = 4096;

/** Whether a file holds JSON, as far as its name and its beginning tell. */
function isJson(name: string, file: OpenFile): boolean {
  const head = readBytes(file, 0, Math.min(file.length, beginning));
  const tells = head.length === file.length || head.some((byte) => byte > 0x20 && byte < 0x80);
  return tells && !looksLikeYaml(name, head);
}

function fileInput(file: OpenFile): Input {
  // What was read of a file that somebody writes to is neither the old one nor the new one.
  const whileItStays = <Result>(action: () => Result): Result => {
    try {
      return action();
    } finally {
      file.mustBeAsItWas();
    }
  };
  const description = whileItStays(() => scanDescription(file));
  return {
    ...jsonSlices((selection, policies) => whileItStays(() => description.slice(selection, policies))),
    bytes: file.length,
    whole: () => whileItStays(() => readBytes(file)),
    close: file.close,
  };
}

function textInput(name: string, bytes: Uint8Array): Promise<Input> | Input {
  return looksLikeYaml(name, bytes) ? yamlInput(bytes) : jsonInput(bytes);
}

function jsonInput(bytes: Uint8Array): Input {
  const description = readDescription(bytes);
  return { ...jsonSlices(description.slice), bytes: bytes.length, whole: () => bytes, close: () => undefined };
}

function jsonSlices(sliceJson: Description["slice"]): Pick<Input, "format" | "slice"> {
  return {
    format: "json",
    slice: async (selection, policies, format) => {
      const slice = sliceJson(selection, policies);
      if (format === "json") return slice;
      const { yamlFromJson } = await import("../yaml/index.ts");
      return { ...slice, text: yamlFromJson(slice.text) };
    },
  };
}

async function yamlInput(bytes: Uint8Array): Promise<Input> {
  const { readYamlDescription } = await import("../yaml/index.ts");
  const description = readYamlDescription(bytes);
  return {
    format: "yaml",
    bytes: bytes.length,
    whole: () => bytes,
    close: () => undefined,
    slice: async (selection, policies, format) => description.slice(selection, { ...policies, format }),
  };
}

/** What a slice is written in: as it is said, else as the output is called, else as the input is. */
export function outputFormat(asked: Format | undefined, output: string | undefined, input: Format): Format {
  if (asked !== undefined) return asked;
  if (output !== undefined && hasYamlName(output)) return "yaml";
  return output !== undefined && /\.json$/i.test(output) ? "json" : input;
}

function hasYamlName(path: string): boolean {
  return /\.ya?ml$/i.test(path.replace(/[?#].*$/, ""));
}
