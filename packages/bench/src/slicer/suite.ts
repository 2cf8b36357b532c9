import { installed } from "../places.ts";
import type { Measurement, Suite } from "../measurement.ts";
import { contenders, ours } from "./contenders.ts";
import { measureCases } from "./measure-cases.ts";
import { measureFile } from "./measure-file.ts";
import type { Measured } from "./measure-file.ts";

/** Our slicer beside its peers: at three of GitHub's descriptions, and at small ones of one idea each. */
export const slicer: Suite = {
  packages: [...new Set(contenders.map((one) => one.package)), "@octokit/openapi"],
  parts: {
    github: at("api.github.com", { rounds: 5, goals: { cpu: 1, memory: 1 } }),
    enterprise: at("ghes-3.19", { rounds: 3, goals: { cpu: 1, memory: 1 } }),
    dereferenced: at("api.github.com.deref", {
      rounds: 5,
      roundsOfPeers: 1,
      // To read 70 MB as YAML takes a minute and gigabytes.
      contenders: contenders.filter((one) => one.as !== "command"),
      goals: { cpu: 0.5, memory: 0.75 },
    }),
    cases: measureCases,
  },
};

function at(name: string, how: Pick<Measured, "goals" | "rounds"> & Partial<Measured>): Measurement {
  const input = installed("@octokit", "openapi", "generated", `${name}.json`);
  return async (care) => {
    const measured = { input, tag: "packages", contenders, ...how };
    // That all peers work, one description shows.
    const isSmoke = care.quick && name !== "api.github.com";
    return [await measureFile(isSmoke ? { ...measured, contenders: [ours] } : measured, care)];
  };
}
