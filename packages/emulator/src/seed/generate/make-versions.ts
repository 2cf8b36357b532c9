import type { PackageType } from "@ghpkg/types";
import { containerVersions } from "./containers.ts";
import type { Draft, Making } from "./draft.ts";
import { numberedVersions } from "./numbered-versions.ts";

/** Versions made by rule, as a registry of that type has them. The first is as old as `since`, the last as `until`. */
export function makeVersions(type: PackageType, making: Making): Draft[] {
  const isImage = type === "container" || type === "docker";
  return isImage ? containerVersions(making, type === "docker") : numberedVersions(type, making);
}
