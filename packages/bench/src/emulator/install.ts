import type { Measurement } from "../measurement.ts";
import { installed } from "../places.ts";
import { installedWith } from "./installed-packages.ts";

const packages = ["@stoplight/prism-cli", "@simulacrum/github-api-simulator", "msw", "@ghpkg/emulator"] as const;

/** What an installation brings along: the package, and all that it depends on, as they are installed here. */
export const measureInstalls: Measurement = async () => {
  const rows = packages.map(async (name) => {
    const all = await installedWith(installed(name));
    const bytes = all.reduce((sum, one) => sum + one.bytes, 0);
    return { name, figures: [all.length, bytes / 1e6] };
  });
  return [
    {
      title: "What an installation brings along",
      columns: [
        { title: "packages", digits: 0 },
        { title: "MB", digits: 1 },
      ],
      rows: await Promise.all(rows),
      goals: [],
    },
  ];
};
