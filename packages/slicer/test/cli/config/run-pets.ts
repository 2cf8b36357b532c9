import { sliceText, type JsonObject } from "../../../src/index.ts";
import { cliOver, pets, type Files, type Ran } from "../memory-cli.ts";

/** Two slices of one source. */
export const config: {
  readonly source: string;
  readonly slices: { readonly pets: JsonObject; readonly shops: JsonObject };
} = {
  source: "api.json",
  slices: {
    pets: { include: { tags: ["pets"] }, output: "pets.json" },
    shops: { exclude: { tags: ["pets"] }, output: "shops.json" },
  },
};

/** What they hold. */
export const petsText: string = sliceText(JSON.stringify(pets), { include: { tags: ["pets"] } }).text;
export const shopsText: string = sliceText(JSON.stringify(pets), { exclude: { tags: ["pets"] } }).text;

/** Where the configuration stands. */
export const name = "openapi-slice.config.json";

/** Runs over the configuration, its source, and these files. */
export function run(args: string, files: Files = {}): Promise<Ran> {
  const words = args.split(" ").filter((word) => word !== "");
  return cliOver({ "api.json": pets, [name]: config, ...files }, "run", ...words);
}
