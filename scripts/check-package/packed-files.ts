const required = ["package.json", "LICENSE", "README.md"];
const alwaysAllowed = new Set([...required, "CHANGELOG.md"]);

const unwanted: readonly (readonly [pattern: RegExp, because: string])[] = [
  [/\.(test|test-d|spec|bench)\.[cm]?[jt]sx?(\.map)?$/, "is a test"],
  [/(^|\/)(test|tests|consumer|__snapshots__)\//, "is there for tests"],
  [/\.tsbuildinfo$/, "is a compiler's notebook"],
  [/(^|\/)(node_modules|\.turbo|\.reports|coverage)\//, "is left over from a tool"],
  [/(^|\/)\.[^/]+$/, "is a hidden file"],
  [/\.(tgz|log|env|pem|key)$/, "is nothing to publish"],
];

/** What is wrong with the list of files in a tarball, given what the manifest names in `files`. */
export function fileFaults(files: readonly string[], named: readonly string[]): string[] {
  const missing = required.filter((name) => !files.includes(name)).map((name) => `${name} is missing from the tarball`);
  return [...missing, ...files.flatMap((file) => faultOf(file, named))];
}

/**
 * Output in `dist` that comes from no source, given the paths in `src`. The compiler does not delete what it once wrote:
 * a renamed source leaves its old output behind.
 */
export function staleFaults(files: readonly string[], sources: readonly string[]): string[] {
  const present = new Set(sources);
  return files.flatMap((file) => {
    const [, name] = /^dist\/(.*?)\.(?:js|d\.ts)$/.exec(file) ?? [];
    const stale = name !== undefined && !present.has(`${name}.ts`);
    return stale ? [`${file} has no source any more: delete dist and build again`] : [];
  });
}

function faultOf(file: string, named: readonly string[]): string[] {
  const found = unwanted.find(([pattern]) => pattern.test(file));
  if (found) return [`${file} ${found[1]} and does not belong in the tarball`];
  const wanted = alwaysAllowed.has(file) || named.some((name) => file === name || file.startsWith(`${name}/`));
  return wanted ? [] : [`${file} is none of what package.json names in "files"`];
}
