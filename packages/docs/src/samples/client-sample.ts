import type { Action } from "@ghpkg/scopes";
import { defaultApiVersion } from "@ghpkg/types";
import type { Place } from "../site/place.ts";
import { isServer, serverHost } from "./sample-address.ts";
import type { SampleCall, SamplePackage } from "./sample-call.ts";

/** What a sample begins with. Where it is run in a page, it is handed the client instead. */
const imports = 'import { createClient } from "@ghpkg/client";\n';

/** A call with our client, in TypeScript. */
export function clientSample(place: Place, call: SampleCall): string {
  return `${imports}\n${clientBody(place, call)}`;
}

/** The sample behind its imports: what a page runs, to the letter. */
export function clientBody(place: Place, call: SampleCall): string {
  return `${makeClient(place)}\n${statements[call.action](call)}\n`;
}

/** A line longer than this is broken up: it would have to be scrolled. */
const widest = 80;

function makeClient({ edition, apiVersion }: Place): string {
  const options = [
    ...(edition === "fpt" ? [] : [`edition: "${edition}"`]),
    ...(apiVersion === defaultApiVersion ? [] : [`apiVersion: "${apiVersion}"`]),
    ...(isServer(edition) ? [`baseUrl: "https://${serverHost}"`] : []),
    "token: process.env.GH_TOKEN",
  ];
  const line = `const gh = createClient({ ${options.join(", ")} });`;
  return line.length <= widest ? line : `const gh = createClient({\n  ${options.join(",\n  ")},\n});`;
}

const statements: Readonly<Record<Action, (call: SampleCall) => string>> = {
  list: (call) => `const packages = ${ownerOf(call)}.packages.list({ packageType: "container" });
for await (const { name, visibility } of packages) {
  console.log(name, visibility);
}`,
  conflicts: (call) => `const conflicts = await ${ownerOf(call)}.dockerConflicts();
console.log(conflicts.map(({ name }) => name));`,
  get: (call) => `const found = await ${packageOf(call)}.get();
console.log(found.name, found.visibility, found.version_count);`,
  versions: (call) => `const { versions } = ${packageOf(call)};
for await (const { id, metadata } of versions.list()) {
  console.log(id, metadata?.container?.tags);
}`,
  "get-version": (call) => `const { versions } = ${packageOf(call)};
const version = await versions.get(${call.versionId});
console.log(version.name, version.created_at);`,
  delete: (call) => `await ${packageOf(call)}.delete();`,
  restore: (call) => `await ${packageOf(call)}.restore();`,
  "delete-version": (call) => `await ${packageOf(call)}.versions.delete(${call.versionId});`,
  "restore-version": (call) => `await ${packageOf(call)}.versions.restore(${call.versionId});`,
};

function ownerOf({ owner, login }: SampleCall): string {
  return owner === "me" ? "gh.me()" : `gh.${owner}("${login}")`;
}

function packageOf(call: SampleCall): string {
  // The action names a package, as `sampleCall` has it.
  const { type, name } = call.package as SamplePackage;
  return `${ownerOf(call)}.${type}("${name}")`;
}
