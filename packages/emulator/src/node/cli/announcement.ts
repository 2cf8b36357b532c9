import type { EditionId } from "@ghpkg/types";
import type { Seed, SeedToken } from "../../seed/seed.ts";

/** What there is to say once it listens. */
export interface Announced {
  readonly version: string;
  readonly edition: EditionId;
  /** Where clients send their requests. */
  readonly url: string;
  /** Absent where there is a socket alone. */
  readonly port?: number;
  readonly socket?: string;
  readonly control: boolean;
  readonly seed: Seed;
  /** Whether the seed is the demonstration, whose tokens are nobody's secret. */
  readonly isDemo: boolean;
}

/** The event that programs wait for: a line of JSON. */
export function announcementJson({ seed, isDemo, control, url, ...facts }: Announced): string {
  const tokens = isDemo ? (seed.tokens ?? []).map(({ token, ...what }) => ({ token, can: tokenText(what) })) : [];
  return `${JSON.stringify({ event: "listening", url, ...facts, ...(control && { control: `${url}/_emulator` }), tokens })}\n`;
}

/** What people read: where it listens, tokens to try, and how to get clients there. */
export function announcementText(announced: Announced): string {
  const { version, edition, control, seed, isDemo } = announced;
  const tokens = isDemo ? (seed.tokens ?? []) : [];
  const width = Math.max(0, ...tokens.map(({ token }) => token.length));
  const lines = [
    `ghpkg-emulator ${version}, as ${editionText(edition)}, listens on ${placeText(announced)}`,
    "",
    ...(tokens.length > 0 ? ["Tokens to try"] : ["Tokens are those of the seed."]),
    ...tokens.map((one) => `  ${one.token.padEnd(width)}  ${tokenText(one)}`),
    "",
    ...clients(announced),
    "",
    ...(control ? [`Its clock, faults and requests: ${announced.url}/_emulator`] : []),
    "Ctrl+C ends it.",
  ];
  return `${lines.join("\n")}\n`;
}

function clients({ url, socket, port, seed, isDemo }: Announced): string[] {
  const token = isDemo ? (seed.tokens?.[0]?.token ?? "TOKEN") : "TOKEN";
  const [organization] = seed.organizations ?? [];
  const path = `/${organization ? `orgs/${organization.login}` : "user"}/packages?package_type=container`;
  const through = port === undefined ? ` --unix-socket ${socket}` : "";
  const withSocket = socket ?? "PATH";
  return [
    "curl",
    `  curl${through} -H "Authorization: Bearer ${token}" "${url}${path}"`,
    ...(port === undefined
      ? []
      : [
          "Octokit",
          `  new Octokit({ auth: "${token}", baseUrl: "${url}" })`,
          "@ghpkg/client",
          `  createClient({ token: "${token}", baseUrl: "${url}" })`,
        ]),
    socket === undefined ? "gh, when this is started with --socket PATH" : "gh",
    `  export GH_CONFIG_DIR=$(mktemp -d) GH_TOKEN=${token}`,
    `  gh config set http_unix_socket ${withSocket}`,
    `  gh api "${path}"`,
  ];
}

function placeText({ url, port, socket }: Announced): string {
  const places = [...(port === undefined ? [] : [url]), ...(socket === undefined ? [] : [socket])];
  return places.join(" and ");
}

function editionText(edition: EditionId): string {
  if (edition === "fpt") return "GitHub.com (fpt)";
  return edition === "ghec" ? "GitHub Enterprise Cloud (ghec)" : `GitHub Enterprise Server (${edition})`;
}

/** Whose it is, and what it can do, as the seed has it. */
function tokenText({ user, installation, repository, scopes, packages, name }: Partial<SeedToken>): string {
  const whose = user ?? installation ?? repository ?? name ?? "nobody";
  const can = scopes ? scopes.join(", ") || "no scopes" : `packages: ${packages ?? "none"}`;
  return `${whose}, ${can}`;
}
