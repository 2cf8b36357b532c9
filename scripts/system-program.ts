import { access, constants } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { runProgram } from "./run-program.ts";

/** A program that is not on npm, and the Debian package that has it. */
export interface SystemProgram {
  readonly command: string;
  readonly debianPackage: string;
}

export type Found = { readonly found: true } | { readonly found: false; readonly because: string };

/** What has to be known about a machine to decide. */
export interface Machine {
  readonly onPath: boolean;
  readonly hasAptGet: boolean;
  readonly isRoot: boolean;
}

export type Decision =
  | { readonly do: "use" }
  | { readonly do: "install" }
  | { readonly do: "give up"; readonly because: string };

/** Makes sure a system program can be run, installing it where that is possible without asking anyone. */
export async function ensureSystemProgram(program: SystemProgram): Promise<Found> {
  const decision = decide(program, await lookAround(program.command));
  if (decision.do === "use") return { found: true };
  if (decision.do === "give up") return { found: false, because: decision.because };
  return install(program);
}

/** Pure: what to do about a program on a machine like this. Only root on Debian installs; nobody is asked for a password. */
export function decide({ command, debianPackage }: SystemProgram, { onPath, hasAptGet, isRoot }: Machine): Decision {
  if (onPath) return { do: "use" };
  if (!hasAptGet) return { do: "give up", because: `${command} is not on PATH; install it, then try again` };
  if (isRoot) return { do: "install" };
  return {
    do: "give up",
    because: `${command} is not on PATH; install it with: sudo apt-get install ${debianPackage}`,
  };
}

/** The files a command name could stand for, in the order in which PATH is searched. */
export function candidates(command: string, path: string): string[] {
  return path
    .split(delimiter)
    .filter((folder) => folder !== "")
    .map((folder) => join(folder, command));
}

async function lookAround(command: string): Promise<Machine> {
  return {
    onPath: await isOnPath(command),
    hasAptGet: await isOnPath("apt-get"),
    isRoot: process.getuid?.() === 0,
  };
}

async function isOnPath(command: string): Promise<boolean> {
  for (const file of candidates(command, process.env["PATH"] ?? "")) {
    const executable = await access(file, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (executable) return true;
  }
  return false;
}

async function install({ command, debianPackage }: SystemProgram): Promise<Found> {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const aptGet = (args: readonly string[]): ReturnType<typeof runProgram> => runProgram("apt-get", args, { env });
  const installation = ["install", "-y", "--no-install-recommends", debianPackage];

  const first = await aptGet(installation);
  // A fresh machine has no package lists yet, and old lists name files that are gone.
  const last = first.ok || !(await aptGet(["update"])).ok ? first : await aptGet(installation);
  if (last.ok && (await isOnPath(command))) return { found: true };
  return { found: false, because: `apt-get could not install ${debianPackage}: ${lastLineOf(last.output)}` };
}

function lastLineOf(text: string): string {
  return text.trimEnd().split("\n").at(-1) ?? "";
}
