/**
 * Lines of a pnpm lockfile that say where a package comes from. There should be none: a package that the lockfile names
 * by version and digest alone comes from whichever registry a machine uses, and from nowhere else.
 */
export function foreignSources(lockfile: string): string[] {
  return lockfile
    .split("\n")
    .map((text, index) => ({ text: text.trim(), line: index + 1 }))
    .filter(({ text }) => /https?:\/\/|\btarball:|\bgit(\+\w+)?:|\btype: git\b/.test(text))
    .map(({ text, line }) => `line ${line}: ${text}`);
}
