import { demoPackages } from "./demo-packages.ts";
import type { Seed, SeedToken } from "./seed.ts";

const everything = ["read:packages", "write:packages", "delete:packages", "repo"];

// Every kind of token, and every way to lack what an operation takes.
const tokens: readonly SeedToken[] = [
  { token: "ghp_demo_admin", name: "admin", user: "mona", scopes: everything, sso: ["globex"] },
  { token: "ghp_demo_octocat", name: "octocat", user: "octocat", scopes: everything },
  { token: "ghp_demo_reader", name: "reader", user: "hubot", scopes: ["read:packages"] },
  { token: "ghp_demo_member", name: "member", user: "hubot", scopes: everything },
  { token: "ghp_demo_no_scopes", name: "no scopes", user: "mona", scopes: ["repo"] },
  { token: "ghp_demo_no_sso", name: "no single sign-on", user: "mona", scopes: everything },
  { token: "ghp_demo_expired", name: "expired", user: "mona", scopes: everything, expires: "1 day ago" },
  { token: "ghp_demo_expiring", name: "expiring", user: "mona", scopes: everything, expires: "in 7 days" },
  { token: "ghp_demo_limited", name: "limited", user: "mona", scopes: everything, rateLimit: 5 },
  { token: "gho_demo_oauth", name: "OAuth app", user: "mona", scopes: everything, clientId: "Iv1.0123456789abcdef" },
  { token: "github_pat_demo_fine_grained", name: "fine-grained", user: "mona" },
  { token: "ghu_demo_app_user", name: "app of a user", user: "mona", packages: "write" },
  { token: "ghs_demo_installation", name: "installation", installation: "acme", packages: "write" },
  { token: "ghs_demo_actions", name: "workflow", repository: "acme/app", packages: "write" },
];

/** The seed that there is when none is given: an organization with packages of all kinds, and some that are hard to handle. */
export const demoSeed: Seed = {
  organizations: [
    { login: "acme", id: 4242, members: { mona: "admin", hubot: "member" }, teams: { crew: ["hubot"] } },
    { login: "globex", id: 4343, members: { mona: "admin" }, sso: true },
    { login: "initech", id: 4444, members: { mona: "admin" }, classicTokens: "forbidden" },
  ],
  users: [
    { login: "octocat", id: 583_231 },
    { login: "mona", id: 2_000_001 },
    { login: "hubot", id: 480_938 },
  ],
  repositories: [
    { name: "acme/app", id: 700_000_001, visibility: "private", roles: { "@crew": "read" } },
    { name: "acme/site", id: 700_000_002, visibility: "public" },
    { name: "octocat/hello-world", id: 1_296_269, visibility: "public" },
  ],
  tokens,
  packages: demoPackages,
};
