import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A README of the repository, its own or that of a package; or a guide of the site. */
export interface Readme {
  /** From the root, as people write it: `packages/types/README.md`. */
  readonly path: string;
  readonly text: string;
}

/** All of them, and the guides of the site. Every package has a README: that it is packed with it is checked elsewhere. */
export function readmes(root: string): Readme[] {
  const guides = "packages/docs/src/content/guides";
  const paths = [
    "README.md",
    ...readdirSync(join(root, "packages")).map((name) => `packages/${name}/README.md`),
    ...readdirSync(join(root, guides)).map((name) => `${guides}/${name}`),
  ];
  return paths.map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));
}
