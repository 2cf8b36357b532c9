import { afterEach, expect, test, vi } from "vitest";
import { createClient, optionsFromEnvironment } from "../src/index.ts";
import type { Environment } from "../src/index.ts";

afterEach(() => void vi.unstubAllEnvs());

const tokens = {
  GH_TOKEN: "gh",
  GITHUB_TOKEN: "github",
  GH_ENTERPRISE_TOKEN: "gh-enterprise",
  GITHUB_ENTERPRISE_TOKEN: "github-enterprise",
};
const cloud = "https://api.github.com";

test.each<[string, Environment, object]>([
  ["nothing is GitHub.com without a token", {}, { baseUrl: cloud }],
  ["GH_TOKEN comes before GITHUB_TOKEN", tokens, { baseUrl: cloud, token: "gh" }],
  ["GITHUB_TOKEN alone counts", { GITHUB_TOKEN: "github" }, { baseUrl: cloud, token: "github" }],
  [
    "an empty variable counts as none",
    { GH_TOKEN: "", GITHUB_TOKEN: "b", GH_HOST: "" },
    { baseUrl: cloud, token: "b" },
  ],
  ["GH_HOST github.com is GitHub.com", { ...tokens, GH_HOST: "github.com" }, { baseUrl: cloud, token: "gh" }],
  [
    "data residency is cloud",
    { ...tokens, GH_HOST: "acme.ghe.com" },
    { baseUrl: "https://api.acme.ghe.com", token: "gh" },
  ],
  [
    "a server gets its own token",
    { ...tokens, GH_HOST: "ghe.example.com" },
    { baseUrl: "https://ghe.example.com/api/v3", token: "gh-enterprise" },
  ],
  [
    "a server gets no token of GitHub.com",
    { GH_TOKEN: "gh", GITHUB_TOKEN: "github", GH_HOST: "ghe.example.com" },
    { baseUrl: "https://ghe.example.com/api/v3" },
  ],
  [
    "a host that only ends like GitHub.com is a server",
    { GH_TOKEN: "gh", GH_HOST: "notgithub.com" },
    { baseUrl: "https://notgithub.com/api/v3" },
  ],
  [
    "a workflow's API and its token belong together",
    { GITHUB_TOKEN: "github", GITHUB_API_URL: "https://ghe.example.com/api/v3" },
    { baseUrl: "https://ghe.example.com/api/v3", token: "github" },
  ],
  [
    "GH_HOST comes before GITHUB_API_URL",
    { GH_HOST: "github.com", GITHUB_API_URL: "https://ghe.example.com/api/v3" },
    { baseUrl: cloud },
  ],
])("%s", (_, environment, expected) => {
  expect(optionsFromEnvironment(environment)).toEqual(expected);
});

test.each([
  "s3cret host",
  "https://ghe.example.com",
  "attacker.example/.ghe.com",
  "attacker.example\\.github.com",
  "me@ghe.com",
])("a GH_HOST that is no host is refused without being repeated: %s", (GH_HOST) => {
  const read = (): unknown => optionsFromEnvironment({ ...tokens, GH_HOST });
  expect(read).toThrow(/^GH_HOST is no host name\.$/);
});

test("a GITHUB_API_URL that is no address is refused", () => {
  expect(() => optionsFromEnvironment({ GITHUB_API_URL: "api" })).toThrow("GITHUB_API_URL");
});

test("neither it nor a client reads the environment of the process", async () => {
  for (const [name, value] of Object.entries(tokens)) vi.stubEnv(name, value);
  expect(optionsFromEnvironment({})).toEqual({ baseUrl: cloud });
  const sent: Headers[] = [];
  const gh = createClient({
    async fetch(_, init) {
      sent.push(new Headers(init?.headers));
      return Response.json({});
    },
  });
  await gh.me().npm("a").get();
  expect(sent[0]?.has("authorization")).toBe(false);
});
