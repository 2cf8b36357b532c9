// What GitHub's documentation and the answers that people published say of packages, written down a second time and as
// shortly as can be. It shares nothing with the emulator: what both got wrong alike would have to be thought twice.
import { administers, byIntegration, mayRead, refusedAtOnce } from "./rights.ts";
import { listed, shownPackage, shownVersion, versionsListed } from "./listings.ts";
import type { Call, Expected, Package, State, Version } from "./state.ts";
import { no, restorable } from "./state.ts";
import type { Place, WorldToken, WorldVersion } from "./world.ts";
import { isRepositoryScoped, tokens } from "./world.ts";

/** The answer to a request, and what it does. */
export function answer(state: State, call: Call): Expected {
  const { action, query } = call;
  // docs: rest/authentication
  if (call.token === undefined) return no(401, "Requires authentication");
  const token = tokens[call.token];
  if (!token || (token.expires !== undefined && token.expires <= state.now)) return no(401, "Bad credentials");
  const refused = refusedAtOnce(token, call);
  if (refused) return refused;
  const owner = call.place === "user" ? token.user : call.owner.toLowerCase();
  if (owner === undefined || !(call.place === "orgs" ? /^acme$/ : /^(acme|ada|bob|eve)$/).test(owner)) {
    return no(404, "Not Found");
  }
  const mine = state.packages.filter((one) => one.owner === owner && mayRead(state, token, one));
  const there = mine.filter(({ deleted }) => deleted === undefined);
  if (action === "conflicts") {
    const taken = state.packages.filter(
      (one) => one.owner === owner && one.type === "container" && one.deleted === undefined,
    );
    const both = there.filter((one) => one.type === "docker" && taken.some(({ name }) => name === one.name));
    return { status: 200, items: both.map(shownPackage), links: {} };
  }
  if (action === "list") return listed(state, there, call);
  const named = mine.filter((one) => one.type === call.type && one.name === call.name);
  const active = named.find(({ deleted }) => deleted === undefined);
  if (action === "restore") return restored(state, token, named, active);
  if (!active) return notFound;
  if (action === "get") return { status: 200, items: [shownPackage(active)] };
  if (action === "versions") return versionsListed(state, active, query);
  if (action !== "get-version" && !administers(state, token, active)) {
    // dataaxiom/ghcr-cleanup-action#28; vlaurin/action-ghcr-prune#4
    return token.kind === "actions" ? byIntegration : notFound;
  }
  if (action === "delete") {
    if (
      active.visibility === "public" &&
      active.versions.some((one) => one.deleted === undefined && one.downloads > 5000)
    ) {
      return no(400, `Publicly visible packages with a version ${tooMany}`);
    }
    active.deleted = state.now;
    return { status: 204 };
  }
  const version = active.versions.find(({ id }) => id === call.version);
  if (!version || (version.deleted !== undefined && action !== "restore-version")) {
    return no(404, "Package version not found.");
  }
  if (action === "get-version") return { status: 200, items: [shownVersion(active, version)] };
  const rest = active.versions.filter((one) => one !== version && one.deleted === undefined);
  return action === "delete-version"
    ? versionDeleted(state, active, version, rest)
    : versionRestored(state, version, rest);
}

function versionDeleted(state: State, one: Package, version: Version, rest: readonly Version[]): Expected {
  if (one.visibility === "public" && version.downloads > 5000) {
    return no(400, `Publicly visible package versions ${tooMany}`);
  }
  if (one.type === "container") {
    if (version.tags.length > 0 && rest.every(({ tags }) => tags.length === 0)) return no(400, last("tagged version"));
  } else if (rest.length === 0) return no(400, last("version"));
  version.deleted = state.now;
  return { status: 204 };
}

function versionRestored(state: State, version: Version, rest: readonly Version[]): Expected {
  if (!restorable(state, version) || rest.some(({ name }) => name === version.name)) return notFound;
  version.tags = version.tags.filter((tag) => !rest.some(({ tags }) => tags.includes(tag)));
  delete version.deleted;
  return { status: 204 };
}

function restored(state: State, token: WorldToken, named: Package[], active: Package | undefined): Expected {
  const [last] = named
    .filter((one) => restorable(state, one) && administers(state, token, one))
    .toSorted((one, other) => (other.deleted ?? 0) - (one.deleted ?? 0));
  if (!last || active) return notFound;
  delete last.deleted;
  return { status: 204 };
}

/** A version is published: the package too, if it is new. Nothing of the caller's rights is looked at. */
export function push(
  state: State,
  place: Place,
  version: WorldVersion,
  packageId: number,
  visibility: Package["visibility"],
): void {
  const at = (one: Package): boolean => one.owner === place.owner && one.type === place.type && one.name === place.name;
  let one = state.packages.find((known) => at(known) && known.deleted === undefined);
  if (!one) {
    one = { ...place, id: packageId, visibility, roles: {}, created: state.now, versions: [] };
    if (isRepositoryScoped(place.type, state.edition)) one.visibility = state.repositoryVisibility;
    state.packages.push(one);
  }
  const active = one.versions.filter(({ deleted }) => deleted === undefined);
  for (const other of active) {
    const left = other.tags.filter((tag) => !version.tags.includes(tag));
    if (left.length < other.tags.length) Object.assign(other, { tags: left, updated: state.now });
  }
  const same = active.find(({ name }) => name === version.name);
  if (same) Object.assign(same, { tags: [...same.tags, ...version.tags], updated: state.now });
  else one.versions.push({ ...version, updated: version.created });
}

const notFound = no(404, "Package not found.");
const last = (which: string): string =>
  `You cannot delete the last ${which} of a package. You must delete the package instead.`;
const tooMany = "with more than 5000 downloads cannot be deleted. Contact GitHub support for further assistance.";
