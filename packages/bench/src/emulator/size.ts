import { dirname } from "node:path";
import { bundle } from "../bundle.ts";
import type { Bundle } from "../bundle.ts";
import type { Measurement } from "../measurement.ts";
import { installed, program } from "../places.ts";
import { goal } from "../report.ts";

/** What browsers get of the emulator. */
const entry = installed("@ghpkg", "emulator", "dist", "index.js");

/** Validators are generated, and the only files of the emulator's own that are. */
const validators = /[\\/]emulator[\\/]dist[\\/].*\.generated\.js$/;

/** What the emulator adds to a page: minified, bundled for browsers, gzip -9. */
export const measureSize: Measurement = async () => {
  const all = await bundle(entry);
  const made = await bundle(program("bundles", "emulator.ts"));
  const core = await bundle(program("bundles", "emulator.ts"), validators);
  return [
    {
      title: "Bundle of @ghpkg/emulator, for browsers",
      columns: [
        { title: "bytes", digits: 0 },
        { title: "gzip bytes", digits: 0 },
      ],
      rows: [
        { name: "all that it exports", figures: [all.bytes, all.gzip] },
        { name: "a program that makes an emulator", figures: [made.bytes, made.gzip] },
        { name: "the same without generated validators", figures: [core.bytes, core.gzip] },
      ],
      goals: [goal("gzip bytes of a program that makes one, without validators,", 30_000, core.gzip, 0)],
    },
    {
      title: "The program that makes an emulator, by folder",
      columns: [
        { title: "files", digits: 0 },
        { title: "bytes", digits: 0 },
      ],
      rows: byFolder(made.files).map(({ folder, files, bytes }) => ({ name: folder, figures: [files, bytes] })),
      goals: [],
    },
  ];
};

/** What a folder of a bundle brings along. */
export interface Folder {
  readonly folder: string;
  readonly files: number;
  readonly bytes: number;
}

/** The files of a bundle by the folder that they are in, the biggest first. */
export function byFolder(files: Bundle["files"]): readonly Folder[] {
  const folders = new Map<string, Folder>();
  for (const [file, bytes] of files) {
    const folder = dirname(file);
    const before = folders.get(folder) ?? { folder, files: 0, bytes: 0 };
    folders.set(folder, { folder, files: before.files + 1, bytes: before.bytes + bytes });
  }
  return [...folders.values()].toSorted((a, b) => b.bytes - a.bytes);
}
