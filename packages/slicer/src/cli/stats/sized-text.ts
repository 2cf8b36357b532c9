import type { Json } from "../../json.ts";
import type { Tokens } from "../../pointer.ts";
import type { Format } from "../options.ts";
import { sizedJson } from "./sized-json.ts";

/** A description as text of which each part's length is known, in bytes. */
export interface SizedText {
  readonly bytes: number;
  /** What each member of the object at a place takes, its name included; none when there is no object. */
  readonly members: (place: Tokens) => ReadonlyMap<string, number>;
  readonly value: (place: Tokens) => Json | undefined;
}

/** Reads a text once more, for its lengths. YAML's library is loaded only for YAML. */
export async function sizedText(bytes: Uint8Array, format: Format): Promise<SizedText> {
  return format === "json" ? sizedJson(bytes) : (await import("./sized-yaml.ts")).sizedYaml(bytes);
}
