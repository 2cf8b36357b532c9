import { permissionModel } from "@ghpkg/scopes";
import type { Package } from "../state/model.ts";
import { placeOf } from "./addresses.ts";
import type { Showing } from "./package-json.ts";

/** Where people look at a package: a page of its owner, or of the repository it belongs to. */
export function packagePage(one: Package, showing: Showing): string {
  const { owner, type, name } = one;
  const { site } = showing.addresses;
  return (
    repositoryPage(one, showing) ??
    `${site}/${placeOf(owner)}/${owner.login}/packages/${type}/package/${encodeURIComponent(name)}`
  );
}

/** What the address of a version's page begins and ends with, around its id or its name. */
export function versionPage(one: Package, showing: Showing): (version: { id: number; name: string }) => string {
  const ofRepository = repositoryPage(one, showing);
  if (ofRepository !== undefined) return ({ name }) => `${ofRepository}?version=${encodeURIComponent(name)}`;
  const { owner, type, name } = one;
  const { site } = showing.addresses;
  const start = `${site}/${placeOf(owner)}/${owner.login}/packages/${type}/${encodeURIComponent(name)}`;
  return ({ id }) => `${start}/${id}`;
}

function repositoryPage({ repository, type, id }: Package, { edition, addresses }: Showing): string | undefined {
  if (!repository || permissionModel(type, edition).model === "granular") return undefined;
  return `${addresses.site}/${repository.owner.login}/${repository.name}/packages/${id}`;
}
