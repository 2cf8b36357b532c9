import { apiBaseUrl, githubApi } from "./base-url.ts";

/** Environment variables, such as `process.env`. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** What {@link optionsFromEnvironment} finds: options for `createClient`. */
export interface EnvironmentOptions {
  readonly baseUrl: string;
  readonly token?: string;
}

/**
 * Reads token and address from the variables that the GitHub CLI and Actions use. A client never reads them by itself.
 *
 * `GH_HOST` names the host, else `GITHUB_API_URL` the API (as in a workflow), else it is GitHub.com. `GH_TOKEN` and then
 * `GITHUB_TOKEN` are for GitHub.com and `*.ghe.com`; for another host that `GH_HOST` names it is `GH_ENTERPRISE_TOKEN` and
 * then `GITHUB_ENTERPRISE_TOKEN`, so that no server gets a token of GitHub.com:
 * https://cli.github.com/manual/gh_help_environment. A workflow's `GITHUB_TOKEN` belongs to its `GITHUB_API_URL`.
 *
 * @example
 * const gh = createClient({ edition: "ghes-3.19", ...optionsFromEnvironment(process.env) });
 *
 * @throws TypeError when `GH_HOST` or `GITHUB_API_URL` is no address.
 */
export function optionsFromEnvironment(environment: Environment): EnvironmentOptions {
  const { GH_HOST: host, GITHUB_API_URL: api } = environment;
  const cloud = !host || /^([\w-]+\.)*(github|ghe)\.com$/i.test(host);
  const names = cloud ? ["GH_TOKEN", "GITHUB_TOKEN"] : ["GH_ENTERPRISE_TOKEN", "GITHUB_ENTERPRISE_TOKEN"];
  const token = names.map((name) => environment[name]).find(Boolean);
  return { baseUrl: addressOf(host, api, cloud), ...(token ? { token } : {}) };
}

function addressOf(host: string | undefined, api: string | undefined, cloud: boolean): string {
  if (host && (/[/\\?#@]/.test(host) || !URL.canParse(`https://${host}`)))
    throw new TypeError("GH_HOST is no host name.");
  if (host) return apiBaseUrl(!cloud, `https://${host}`);
  if (api && !URL.canParse(api)) throw new TypeError("GITHUB_API_URL is no address.");
  return api || githubApi;
}
