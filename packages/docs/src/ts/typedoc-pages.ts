import { linkTypedocPages } from "./typedoc-links.ts";
import { readTypedocPage } from "./typedoc-page.ts";
import type { TypedocPage } from "./typedoc-page.ts";

/** What TypeDoc has written (write-typedoc.ts), by file: `../../.typedoc/client/src/transport.md`. */
const written: Readonly<Record<string, string>> = import.meta.glob("../../.typedoc/*/**/*.md", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** The entries of all packages that TypeDoc has written of, by name: `client/transport`. */
export const typedocPages: ReadonlyMap<string, TypedocPage> = linkTypedocPages(
  Object.entries(written).map(([file, text]) => readTypedocPage(entryOf(file), text)),
);

/** `../../.typedoc/client/src/transport.md` is `client/transport`. */
function entryOf(file: string): string {
  return file
    .replace(/^.*\.typedoc\//, "")
    .replace(/\/src(\/index)?(?=[/.])/, "")
    .replace(/\.md$/, "");
}
