import { UsageError, type Context } from "../context.ts";

/** What a configuration file may be called. */
const configNames = ["openapi-slice.config.json", "openapi-slice.config.yaml", "openapi-slice.config.yml"] as const;

/**
 * The configuration file of the working directory.
 *
 * @throws {UsageError} when there is none, or more than one.
 */
export function findConfig({ readOutput }: Pick<Context, "readOutput">): string {
  const found = configNames.filter((name) => readOutput(name) !== undefined);
  const [first, second] = found;
  if (first === undefined) {
    throw new UsageError(
      `there is no ${configNames.slice(0, -1).join(", ")} or ${configNames.at(-1)} in this folder: name one with --config FILE`,
    );
  }
  if (second !== undefined) throw new UsageError(`${found.join(" and ")}: name one of them with --config FILE`);
  return first;
}
