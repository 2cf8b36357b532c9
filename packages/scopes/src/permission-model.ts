import type { PackageType } from "@ghpkg/types";
import type { Platform } from "./editions.ts";
import { platformOf } from "./editions.ts";
import type { Evidence } from "./evidence.ts";

/** Who decides on a package: its own settings (`granular`), or those of the repository it is in. */
export type PermissionModel = "granular" | "repository-scoped";

/** The permission model of every registry, by platform. On Enterprise Server only containers have settings of their own. */
export const permissionModels = {
  cloud: {
    container: "granular",
    npm: "granular",
    nuget: "granular",
    rubygems: "granular",
    maven: "repository-scoped",
    docker: "repository-scoped",
  },
  server: {
    container: "granular",
    npm: "repository-scoped",
    nuget: "repository-scoped",
    rubygems: "repository-scoped",
    maven: "repository-scoped",
    docker: "repository-scoped",
  },
} as const;

/** Every package type. */
// The table's keys are all of them.
export const packageTypes: readonly PackageType[] = Object.keys(permissionModels.cloud) as PackageType[];

/** The permission model of a registry on a platform, and where it is known from. */
export interface PermissionRow extends Evidence {
  readonly packageType: PackageType;
  readonly platform: Platform;
  readonly model: PermissionModel;
}

const page = "packages/learn-github-packages/about-permissions-for-github-packages";
const evidence: Readonly<Record<Platform, Evidence>> = {
  cloud: { source: `https://docs.github.com/${page}`, grade: "documented" },
  server: { source: `https://docs.github.com/enterprise-server@latest/${page}`, grade: "documented" },
};

/** The permission model of a registry in an edition, GitHub.com's when none is named, and where that is known from. */
export function permissionModel(packageType: PackageType, edition?: string): PermissionRow {
  const platform = platformOf(edition);
  // The types know no other, but what is passed may come from elsewhere.
  if (!Object.hasOwn(permissionModels[platform], packageType)) {
    throw new TypeError(`${JSON.stringify(packageType)} is no package type.`);
  }
  return { packageType, platform, model: permissionModels[platform][packageType], ...evidence[platform] };
}

/** The types whose packages belong to a repository in an edition: they need `repo` besides. */
export function repositoryScopedTypes(edition?: string): PackageType[] {
  const models = permissionModels[platformOf(edition)];
  return packageTypes.filter((type) => models[type] === "repository-scoped");
}
