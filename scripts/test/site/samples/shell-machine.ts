import { makeReady, sampleGithub, sampleTokens } from "@ghpkg/docs/sample-github";
import type { Place } from "@ghpkg/docs/places";
import type { Emulator } from "@ghpkg/emulator";
import { afterEach, beforeAll } from "vitest";
import type { TestContext } from "vitest";
import { ensureSystemProgram } from "../../../system-program.ts";
import type { Found } from "../../../system-program.ts";
import { faultsOf } from "./judge-sample.ts";
import { openSampleShell } from "./sample-shell.ts";
import type { SampleShell } from "./sample-shell.ts";
import type { OperationTask } from "./sample-tasks.ts";

const minutes = 60_000;

/** Runs samples of a place, one after the other. */
export interface SampleRunner {
  /** Runs one in a GitHub where nothing has happened yet, and resolves to what is wrong with it, one line for each fault. */
  readonly run: (task: OperationTask, code: string, token?: string) => Promise<string[]>;
}

/** A machine with bash, curl, gh and GitHubs of its own, for the tests of a file. */
export function shellMachine(): {
  /** Where a program cannot be had, the test is skipped and says why. */
  start(test: TestContext, tool: "curl" | "gh", place: Place): Promise<SampleRunner>;
} {
  const programs = new Map<string, Found>();
  let shell: SampleShell | undefined;

  beforeAll(async () => {
    for (const command of ["openssl", "curl", "gh"]) {
      programs.set(command, await ensureSystemProgram({ command, debianPackage: command }));
    }
  }, 10 * minutes);
  afterEach(async () => {
    await shell?.close();
    shell = undefined;
  });

  return {
    async start(test, tool, place) {
      for (const command of ["openssl", tool]) {
        const found = programs.get(command);
        if (found?.found === false) test.skip(found.because);
      }
      const github = sampleGithub(place);
      const opened = (shell = await openSampleShell(github));
      return { run: (task, code, token) => runSample(github, opened, task, code, token) };
    },
  };
}

async function runSample(
  github: Emulator,
  shell: SampleShell,
  task: OperationTask,
  code: string,
  token: string = sampleTokens[task.ready.login],
): Promise<string[]> {
  github.reset();
  await makeReady(github, task.ready);
  const { exitCode, stdout, stderr } = await shell.run(code, token);
  return faultsOf(task, { ended: exitCode === 0, said: stderr || stdout, requests: github.requests.list() });
}
