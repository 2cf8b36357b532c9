import { packageTypes, packageVisibilities } from "@ghpkg/types";
import type { EditionId } from "@ghpkg/types";
import { isGranular } from "../access/sight.ts";
import type { PushedVersion } from "../emulator.ts";
import { InputError, inWords } from "../faults/input-error.ts";
import type { Account, Package } from "./model.ts";
import type { Registry } from "./registry.ts";

/** A version that can be published, and whose it is to be. It may have come over HTTP. Throws an `InputError` for what is none. */
export function checkPushed(
  given: unknown,
  registry: Registry,
  edition: EditionId,
): { readonly pushed: PushedVersion; readonly owner: Account } {
  if (typeof given !== "object" || given === null) throw wrong("", "an object", given);
  // Each member is looked at below.
  const pushed = given as PushedVersion;
  const unknown = Object.keys(pushed).find((key) => !members.includes(key));
  if (unknown !== undefined)
    throw new InputError({ path: `push.${unknown}`, expected: `one of ${members.join(", ")}` });
  const owner = typeof pushed.owner === "string" ? registry.account(pushed.owner) : undefined;
  if (!owner) throw wrong("owner", "the login of an organization or user in the seed", pushed.owner);
  if (!packageTypes.includes(pushed.type)) throw wrong("type", `one of ${packageTypes.join(", ")}`, pushed.type);
  if (!isText(pushed.package, packageName)) throw wrong("package", "the name of a package", pushed.package);
  checkVersion(pushed);
  checkId(pushed, registry.named(owner, pushed.type, pushed.package));
  const granular = isGranular(pushed.type, edition);
  checkPackage(pushed, owner, registry, granular);
  if (granular) return { pushed: copied(pushed), owner };
  // Where packages have no permissions of their own, they are as visible as their repository.
  const repository = pushed.repository === undefined ? undefined : registry.repository(pushed.repository);
  const isNew = registry.named(owner, pushed.type, pushed.package).every(({ deletedAt }) => deletedAt !== undefined);
  if (isNew && !repository) throw wrong("repository", "the repository it belongs to, like acme/app", undefined);
  return { pushed: { ...copied(pushed), ...(repository && { visibility: repository.visibility }) }, owner };
}

// First what says which package it is, then what a version of a seed has.
const members = "owner type package repository visibility name id tags downloads description license children".split(
  " ",
);

// As in seeds: what an address can name, and what a path leads to.
const packageName = /^(?!\.{1,2}$)[!-.0-~](?:[!-~]{0,253}[!-.0-~])?$/;
const versionName = /^[!-~]{1,255}$/;
const highestId = 1_000_000_000_000;

/** Nobody else can change it. A tag is there once. */
function copied({ tags, children, ...rest }: PushedVersion): PushedVersion {
  return { ...rest, ...(tags && { tags: [...new Set(tags)] }), ...(children && { children: [...children] }) };
}

/** Two versions with one id could not be told apart. What is pushed again, as it is, gets its tags only. */
function checkId({ id, name }: PushedVersion, named: readonly Package[]): void {
  if (id === undefined) return;
  const other = named.map(({ versions }) => versions.get(id)).find((version) => version !== undefined);
  if (other && (other.name !== name || other.deletedAt !== undefined)) {
    throw wrong("id", `an id that no version of the package has, as ${other.name} does`, id);
  }
}

function checkVersion({ type, name, id, tags, downloads, children, description, license }: PushedVersion): void {
  const tagged = type === "container" || type === "docker";
  if (name === undefined ? !tagged : !isText(name, versionName)) throw wrong("name", "a version, like 1.0.0", name);
  if (tagged && name !== undefined && !/^sha256:[0-9a-f]{64}$/.test(name)) {
    throw wrong("name", "a digest: sha256: and 64 hexadecimal digits, or nothing", name);
  }
  if (id !== undefined && !(isCount(id) && id > 0 && id <= highestId)) {
    throw wrong("id", `a whole number from 1 to ${highestId}`, id);
  }
  if (downloads !== undefined && !isCount(downloads)) throw wrong("downloads", "a whole number", downloads);
  if (tags !== undefined && !(tagged && isNames(tags)))
    throw wrong("tags", "a list of tags, of a container only", tags);
  if (children !== undefined && !isNames(children)) throw wrong("children", "a list of digests", children);
  if (description !== undefined && typeof description !== "string") throw wrong("description", "a text", description);
  if (license !== undefined && typeof license !== "string") throw wrong("license", "a text, like MIT", license);
}

function checkPackage(
  { repository, visibility }: PushedVersion,
  owner: Account,
  registry: Registry,
  granular: boolean,
): void {
  if (repository !== undefined && !(isName(repository) && registry.repository(repository))) {
    throw wrong("repository", "a repository in the seed, like acme/app", repository);
  }
  if (visibility !== undefined && !packageVisibilities.includes(visibility)) {
    throw wrong("visibility", `one of ${packageVisibilities.join(", ")}`, visibility);
  }
  // As in seeds: there is nothing that a user's packages could be internal to.
  if (visibility === "internal" && !(granular && owner.type === "Organization")) {
    throw wrong(
      "visibility",
      "public or private, but for an organization's package with permissions of its own",
      visibility,
    );
  }
}

function isName(value: unknown): value is string {
  return typeof value === "string" && value !== "" && value.length <= 255;
}

function isText(value: unknown, pattern: RegExp): value is string {
  return typeof value === "string" && pattern.test(value);
}

function isNames(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => isName(item));
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function wrong(member: string, expected: string, value: unknown): InputError {
  return new InputError({ path: member === "" ? "push" : `push.${member}`, expected }, inWords(value));
}
