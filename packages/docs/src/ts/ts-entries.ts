import type { DocumentedEntry } from "./ts-address.ts";

/** What people import, in the order in which they meet it, and what it is for. */
export const tsEntries: readonly { readonly entry: DocumentedEntry; readonly sentence: string }[] = [
  { entry: "types", sentence: "Types per edition and API version, friendly names, the operations table." },
  { entry: "client", sentence: "A fetch client: names, pages, limits, retries and failures done right." },
  {
    entry: "client/transport",
    sentence: "Its waiting and repeating alone, as a fetch function for another client.",
  },
  { entry: "scopes", sentence: "Which token may call what, and why a call failed." },
  { entry: "emulator", sentence: "GitHub’s side of the API: in a test, as a server, in a page." },
  { entry: "emulator/validate", sentence: "Holds answers against GitHub’s description." },
  { entry: "slicer", sentence: "Cuts operations out of an OpenAPI description in JSON." },
  { entry: "slicer/yaml", sentence: "The same for descriptions in YAML." },
];
