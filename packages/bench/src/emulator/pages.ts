import type { Measurement } from "../measurement.ts";
import { goal } from "../report.ts";
import { measureAnswers } from "./answers-cpu.ts";
import { oursDeep, oursListening, servers } from "./contenders.ts";
import { withFixtures } from "./fixtures.ts";

/** What a page of 30 costs in the process of each server, by the same load: one request after the other over one connection. */
export const measurePages: Measurement = ({ quick }) =>
  withFixtures(async (fixtures) => {
    const costs = await measureAnswers(servers, fixtures, quick);
    return [
      {
        title: "CPU of a page of 30, in the server",
        columns: [
          { title: "µs", digits: 0 },
          { title: "kB of body", digits: 1 },
        ],
        rows: servers.map((one) => ({ name: one.name, figures: [costs(one).microseconds, costs(one).bytes / 1000] })),
        goals: [goal(`µs of ${oursListening.name}`, 250, costs(oursListening).microseconds, 0)],
      },
    ];
  });

/** The same for a package of 100,000 versions. Nobody else keeps one. */
export const measureDeepPages: Measurement = ({ quick }) =>
  withFixtures(async (fixtures) => {
    const costs = await measureAnswers(oursDeep, fixtures, quick);
    return [
      {
        title: "CPU of a page of a package with 100,000 versions, @ghpkg/emulator",
        columns: [
          { title: "µs", digits: 0 },
          { title: "kB of body", digits: 1 },
          { title: "MB held", digits: 0 },
        ],
        rows: oursDeep.map((one) => {
          const { microseconds, bytes, held } = costs(one);
          return { name: one.name, figures: [microseconds, bytes / 1000, held / 1e6] };
        }),
        goals: oursDeep.slice(1).map((one) => goal(`µs of ${one.name}`, 400, costs(one).microseconds, 0)),
      },
    ];
  });
