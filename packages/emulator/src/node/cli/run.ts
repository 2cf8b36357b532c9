import { isListenError } from "../../listen-error.ts";
import { isSeedError } from "../../seed/seed-error.ts";
import type { Context } from "./context.ts";
import { FileError, Refusal } from "./context.ts";
import { help } from "./help.ts";
import { parseCommand } from "./options.ts";
import { serve } from "./serve.ts";

/** Exit codes, as `--help` documents them. */
const exitCode = { done: 0, refused: 1, usage: 2, bug: 70 } as const;

/** Runs `ghpkg-emulator` with these words until somebody asks it to end, and returns its exit code. */
export async function run(context: Context, args: readonly string[]): Promise<number> {
  const command = parseCommand(args);
  if (command.do === "help") return done(context.stdout(help));
  if (command.do === "version") return done(context.stdout(`${context.version}\n`));
  if (command.do === "refuse") return refuse(context, command.because, "usage");
  try {
    return await done(serve(context, command.options));
  } catch (error) {
    if (error instanceof Refusal) return refuse(context, error.message, error.because);
    if (error instanceof FileError || isSeedError(error)) return refuse(context, error.message, "world");
    if (isListenError(error)) {
      const { reason, host } = error.facts;
      const others = `--host ${host} lets other machines in, and they can do everything: add --allow-remote if they may`;
      return refuse(context, reason === "remote" ? others : error.message, "world");
    }
    const message = error instanceof Error ? error.message : String(error);
    await context.stderr(`ghpkg-emulator: a fault of ghpkg-emulator itself, please report it: ${message}\n`);
    return exitCode.bug;
  }
}

async function done(ended: Promise<void>): Promise<number> {
  await ended;
  return exitCode.done;
}

async function refuse(context: Context, message: string, because: Refusal["because"]): Promise<number> {
  const advice = because === "usage" ? "Try: ghpkg-emulator --help\n" : "";
  await context.stderr(`ghpkg-emulator: ${message}\n${advice}`);
  return because === "usage" ? exitCode.usage : exitCode.refused;
}
