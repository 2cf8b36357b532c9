// Starts the project's own pnpm, on a Node new enough for the project's tools, and installs first.
//
//   node scripts/pnpm.mjs run check        the same as `pnpm run check`, on a machine with only Node 20 and npm
//
// Plain JavaScript, because the Node that starts it may be too old to run TypeScript.
// Nothing is installed globally: pnpm, and a newer Node where one is needed, come through npx and stay in npm's cache.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
/** The first Node that runs TypeScript files without a flag: https://nodejs.org/api/typescript.html */
const oldestNode = [22, 18];

const pnpm = JSON.parse(readFileSync(join(root, "package.json"), "utf8")).packageManager;
const borrowedNode = readFileSync(join(root, ".node-version"), "utf8").trim();

const [major, minor] = process.versions.node.split(".").map(Number);
const borrow = major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1]);
const packages = [...(borrow ? [`node@${borrowedNode}`] : []), pnpm];

const environment = {
  ...process.env,
  // Users' npmrc files hold keys that newer npm versions warn about at each of the many nested starts.
  npm_config_loglevel: "error",
  TURBO_TELEMETRY_DISABLED: "1",
  TURBO_NO_UPDATE_NOTIFIER: "1",
};

/** Runs pnpm with these arguments and ends this process with its exit code when it fails. */
function runPnpm(args) {
  const npx = ["--yes", ...packages.flatMap((name) => ["-p", name]), "--", "pnpm", ...args];
  const { status, error } = spawnSync("npx", npx, {
    cwd: root,
    env: environment,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (error) fail(`npx could not be started: ${error.message}. Install npm, then try again.`);
  if (status !== 0) process.exit(status ?? 1);
}

function fail(message) {
  process.stderr.write(`ghpkg: ${message}\n`);
  process.exit(1);
}

const args = process.argv.slice(2);
if (args.length === 0) fail("say what pnpm should do, for example: node scripts/pnpm.mjs run check");
process.stderr.write(
  borrow
    ? `ghpkg: Node ${process.versions.node} is too old for the tools; borrowing ${packages.join(" and ")} through npx\n`
    : `ghpkg: using ${packages[0]} through npx\n`,
);
// The lockfile is reviewed when it changes; checking each entry's age again costs up to a minute on a new machine.
runPnpm(["install", "--frozen-lockfile", "--trust-lockfile"]);
runPnpm(args);
