// A walk through GitHub's Packages API, against the emulator: every line that is shown is the code that runs.
import { createClient, isPackagesError } from "@ghpkg/client";
import { canCall, explainFailure } from "@ghpkg/scopes";

/** Where the tour writes, a line at a time. */
export type Print = (line: string) => void;

/** Walks through the demo seed of an emulator that listens at an address. Rejects when something is not as it should be. */
export async function tour(baseUrl: string, print: Print): Promise<void> {
  const gh = createClient({ token: "ghp_demo_admin", baseUrl });
  const acme = gh.org("acme");
  const app = acme.container("team/app");
  const site = acme.container("site");
  const [show, refused] = [shower(print), refuser(print)];

  print(`\nA tour, against the emulator at ${baseUrl}, which is GitHub.com with made-up packages:\n`);
  await show(
    () => acme.packages.list().all(),
    (packages) => `${packages.length} packages: ${packages.map(({ name }) => name).join(", ")}`,
  );
  const versions = await show(
    () => app.versions.list().all(),
    (all) => `${all.length} versions from ${Math.ceil(all.length / 100)} pages, ${all.filter(isTagged).length} tagged`,
  );
  const untagged = versions.find((version) => !isTagged(version))?.id ?? 0;

  const operation = "packages/delete-package-version-for-org";
  const readOnly = { kind: "personal-classic", scopes: ["read:packages"] } as const;
  await show(
    () => canCall(readOnly, operation, { packageType: "container" }),
    ({ answer, reasons }) => `${answer}: ${reasons.map(({ sentence }) => sentence).join(" ")}`,
  );
  const reader = createClient({ token: "ghp_demo_reader", baseUrl }).org("acme").container("team/app");
  await refused(() => reader.versions.delete(untagged));

  await show(
    () => app.versions.delete(untagged),
    () => "204",
  );
  await show(
    () => app.versions.list({ state: "deleted" }).all(),
    ([first]) => `${first?.name.slice(0, 19)}…, deleted at ${first?.deleted_at}`,
  );
  await show(
    () => app.versions.restore(untagged),
    () => "204, back again: GitHub keeps what was deleted for 30 days",
  );
  const latest =
    (await site.versions.list().all()).find(({ metadata }) => metadata?.container?.tags.includes("latest"))?.id ?? 0;
  await refused(() => site.versions.delete(latest));
}

/** Shows a call and what came of it, in words. */
function shower(print: Print) {
  return async <Result>(call: () => Result | Promise<Result>, words: (result: Result) => string): Promise<Result> => {
    print(`  ${codeOf(call)}`);
    const result = await call();
    print(`    → ${words(result)}`);
    return result;
  };
}

/** Shows a call that GitHub refuses, and why. Rejects when it does not. */
function refuser(print: Print) {
  return async (call: () => Promise<unknown>): Promise<void> => {
    print(`  ${codeOf(call)}`);
    const error: unknown = await call().catch((reason: unknown) => reason);
    if (!isPackagesError(error)) throw new Error(`${codeOf(call)} was to be refused`, { cause: error });
    const { sentence, nextStep } = explainFailure({ ...error.facts, tokenKind: "personal-classic" });
    print(`    → ${error.facts.status}: ${sentence}${nextStep === undefined ? "" : ` ${nextStep}`}`);
  };
}

/** The source of an arrow function, without its arrow. */
function codeOf(call: () => unknown): string {
  return String(call).replace(/^\(\) => /, "");
}

function isTagged({
  metadata,
}: {
  readonly metadata?: { readonly container?: { readonly tags: readonly string[] } };
}): boolean {
  return (metadata?.container?.tags.length ?? 0) > 0;
}

/** How to get one's own client there. */
export const ownClients = `
Now yours: npm run emulator keeps it running at http://127.0.0.1:4000 (npm run emulator -- --help), then

  curl -H "Authorization: Bearer ghp_demo_admin" "http://127.0.0.1:4000/orgs/acme/packages?package_type=container"
  new Octokit({ auth: "ghp_demo_admin", baseUrl: "http://127.0.0.1:4000" })
  createClient({ token: "ghp_demo_admin", baseUrl: "http://127.0.0.1:4000" })

or, with npm run emulator -- --socket /tmp/gh.sock, gh as it is:

  export GH_CONFIG_DIR=$(mktemp -d) GH_TOKEN=ghp_demo_admin
  gh config set http_unix_socket /tmp/gh.sock
  gh api "/orgs/acme/packages?package_type=container"
`;
