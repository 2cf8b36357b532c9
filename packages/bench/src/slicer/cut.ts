import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { program } from "../places.ts";
import { figuresIn } from "../run-program.ts";
import type { Contender, Job } from "./contenders.ts";

/** What a whole run has cost: CPU of all its processes, and the memory that the biggest of them had at its peak. */
export type Costs = Readonly<Record<"megabytes" | "milliseconds", number>>;

/** Lets a contender cut a description. Rejects when it fails or takes too long, with the last that it has said. */
export async function cut(contender: Contender, job: Job, patience: number): Promise<Costs> {
  await mkdir(job.folder, { recursive: true });
  const costs = await mkdtemp(join(job.folder, "costs-"));
  try {
    for (const [name, settings] of Object.entries(contender.settings?.(job) ?? {})) {
      await writeFile(join(job.folder, name), JSON.stringify(settings));
    }
    await runToItsEnd(contender, job, costs, patience);
    return await sumOf(costs);
  } finally {
    await rm(costs, { recursive: true, force: true });
  }
}

function runToItsEnd(contender: Contender, job: Job, costs: string, patience: number): Promise<void> {
  const { NODE_ENV: _, ...env } = process.env;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, contender.args(job), {
      cwd: job.folder,
      stdio: ["ignore", "pipe", "pipe"],
      timeout: patience,
      killSignal: "SIGKILL",
      // Nobody asks its home whether there is something newer.
      env: {
        ...env,
        BENCH_COSTS: costs,
        NODE_OPTIONS: `--require=${program("slicer", "costs.cjs")}`,
        CI: "true",
        REDOCLY_TELEMETRY: "off",
        REDOCLY_SUPPRESS_UPDATE_NOTICE: "true",
      },
    });
    let said = "";
    const listen = (text: string): void => void (said = `${said}${text}`.slice(-2000));
    child.stdout.setEncoding("utf8").on("data", listen);
    child.stderr.setEncoding("utf8").on("data", listen);
    child.on("error", reject);
    child.on("close", (code, signal) => {
      if (code === 0) resolve();
      else
        reject(
          new Error(
            signal === "SIGKILL" ? `took more than ${patience / 1000} s, or was ended` : lastSentence(said, code),
          ),
        );
    });
  });
}

async function sumOf(folder: string): Promise<Costs> {
  const processes = await Promise.all(
    (await readdir(folder)).map(async (name) =>
      figuresIn(JSON.parse(await readFile(join(folder, name), "utf8")), ["kilobytes", "microseconds"]),
    ),
  );
  if (processes.length === 0) throw new Error("did not say what it has cost");
  return {
    milliseconds: processes.reduce((sum, { microseconds }) => sum + microseconds / 1000, 0),
    megabytes: Math.max(...processes.map(({ kilobytes }) => (kilobytes * 1024) / 1e6)),
  };
}

/** The line that says what was wrong, where there is one. */
function lastSentence(said: string, code: number | null): string {
  const lines = said.split("\n").map((line) => line.trim());
  const found = lines.find((line) => /^\w*Error\b/.test(line)) ?? lines.findLast((line) => line !== "");
  return `ended with ${code}${found === undefined ? "" : `: ${found.slice(0, 160)}`}`;
}
