import { createHash } from "node:crypto";

/** An account, as GET /users/{username} shows it, cut to what is asked for. */
export interface Account {
  readonly login: string;
  readonly id: number;
  readonly type: "Organization" | "User";
}

/** A version, and whether it has been deleted. */
export interface StoredVersion {
  readonly id: number;
  readonly name: string;
  readonly created_at: string;
  /** Only container versions have them. */
  readonly tags?: readonly string[];
  deleted: boolean;
}

/** A package, and whether it has been deleted. Its versions are newest first, as GitHub lists them. */
export interface StoredPackage {
  readonly id: number;
  readonly package_type: string;
  readonly name: string;
  readonly visibility: "private" | "public";
  readonly owner: Account;
  readonly versions: readonly StoredVersion[];
  deleted: boolean;
}

export interface Registry {
  readonly accounts: readonly Account[];
  readonly packages: readonly StoredPackage[];
}

/**
 * An organization and a user. Each has a private container of 250 versions, five of them untagged, and a public npm package.
 */
export function createRegistry(): Registry {
  const accounts: Account[] = [
    { login: "acme", id: 4242, type: "Organization" },
    { login: "octocat", id: 583_231, type: "User" },
  ];
  const packages = accounts.flatMap((owner, index) => [
    aPackage(owner, 100 + index, "container", "team/app", 250),
    aPackage(owner, 200 + index, "npm", "left-pad", 12),
  ]);
  return { accounts, packages };
}

function aPackage(owner: Account, id: number, package_type: string, name: string, count: number): StoredPackage {
  const versions = Array.from({ length: count }, (_, index) => aVersion(package_type, id * 1000, count - index, count));
  const visibility = package_type === "npm" ? "public" : "private";
  return { id, package_type, name, visibility, owner, versions, deleted: false };
}

function aVersion(package_type: string, base: number, number: number, newest: number): StoredVersion {
  const id = base + number;
  // One a day; the last one on 1 November 2026.
  const created_at = new Date(Date.UTC(2026, 10, 1 - (newest - number), 12)).toISOString().replace(".000", "");
  if (package_type !== "container") return { id, name: `1.0.${number}`, created_at, deleted: false };
  const digest = createHash("sha256").update(String(id)).digest("hex");
  const tags = number % 50 === 1 ? [] : [`1.${number}.0`, ...(number === newest ? ["latest"] : [])];
  return { id, name: `sha256:${digest}`, created_at, tags, deleted: false };
}
