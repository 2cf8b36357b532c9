import type { ApiVersionOf, DefaultApiVersion, EditionId } from "@ghpkg/types";
import { apiBaseUrl } from "./base-url.ts";
import type { Client } from "./client.ts";
import { send } from "./connection.ts";
import type { Connection } from "./connection.ts";
import { createExchange } from "./exchange.ts";
import { createOwner } from "./facade.ts";
import { isPackagesError } from "./errors.ts";
import { refusal, responseOf } from "./failure.ts";
import type { CallGuard } from "./guard.ts";
import { nameFault } from "./names.ts";
import type { CloudEdition, CloudOptions, ServerOptions } from "./options.ts";
import { createPathCaller } from "./path-call.ts";
import type { PathInit } from "./path-call.ts";
import { present } from "./present.ts";
import { readRateLimit } from "./rate-limit.ts";
import { transportSettings } from "./settings.ts";

const defaultApiVersion: DefaultApiVersion<"fpt"> = "2022-11-28";

/**
 * Makes a client of GitHub's Packages API.
 *
 * @example
 * const gh = createClient({ token: process.env.GH_TOKEN });
 * for await (const version of gh.org("acme").container("team/app").versions.list()) console.log(version.name);
 *
 * @throws TypeError when `baseUrl` is missing or is no address that a token may be sent to.
 */
export function createClient<
  Edition extends CloudEdition = "fpt",
  Version extends ApiVersionOf<Edition> = DefaultApiVersion<Edition>,
>(options?: CloudOptions<Edition, Version>): Client<Edition, Version>;
export function createClient<
  Edition extends EditionId,
  Version extends ApiVersionOf<Edition> = DefaultApiVersion<Edition>,
>(options: ServerOptions<Edition, Version>): Client<Edition, Version>;
export function createClient(options: CloudOptions | ServerOptions = {}): unknown {
  const { edition = "fpt", apiVersion = defaultApiVersion, baseUrl, token, userAgent, cache } = options;
  const settings = transportSettings(options);
  const server = edition.startsWith("ghes-");
  const connection: Connection = {
    edition,
    baseUrl: apiBaseUrl(server, baseUrl),
    headers: {
      accept: "application/vnd.github+json",
      "x-github-api-version": apiVersion,
      "user-agent": userAgent ? `${userAgent} @ghpkg/client` : "@ghpkg/client",
    },
    token,
    fetch: settings.fetch,
    cache,
    exchange: createExchange(settings, !server),
    deletions: new Map(),
  };
  return clientOf(connection, []);
}

function clientOf(connection: Connection, guards: readonly CallGuard[]): Client<EditionId> {
  const { baseUrl, edition } = connection;
  const callPath = createPathCaller(connection, guards);
  const read = { edition, method: "GET" } as const;

  const method =
    (name: string) =>
    async (template: string, init: { params?: PathInit; signal?: AbortSignal } = {}): Promise<object> => {
      try {
        const { data, response } = await callPath(name, template, { ...init.params, signal: init.signal });
        return { ok: true, data, response };
      } catch (error) {
        // A guard's refusal is no failed call.
        if (!isPackagesError(error)) throw error;
        return present({ ok: false, error, response: responseOf(error) });
      }
    };
  const raw = { GET: method("GET"), DELETE: method("DELETE"), POST: method("POST") };

  return {
    // Typed by the description of the edition; at run time, methods and templates are text.
    ...(raw as unknown as Pick<Client<EditionId>, "DELETE" | "GET" | "POST">),
    org: (name) => createOwner(connection, callPath, "org", name),
    user: (name) => createOwner(connection, callPath, "user", name),
    me: () => createOwner(connection, callPath, "me"),
    async owner(name, { signal } = {}) {
      const call = { ...read, operation: "users/get-by-username", what: `find ${name}` } as const;
      const fault = nameFault(name);
      if (fault !== undefined) throw refusal(call, `the name is ${JSON.stringify(name)}: ${fault}.`);
      const { data } = await send(connection, call, `${baseUrl}/users/${encodeURIComponent(name)}`, signal);
      // An organization is an account of this type: https://docs.github.com/rest/users/users#get-a-user
      const { type } = (data ?? {}) as { type?: unknown };
      return createOwner(connection, callPath, type === "Organization" ? "org" : "user", name);
    },
    async rateLimit({ signal } = {}) {
      const call = { ...read, operation: "rate-limit/get", what: "read the rate limit" } as const;
      try {
        return readRateLimit((await send(connection, call, `${baseUrl}/rate_limit`, signal)).data);
      } catch (error) {
        // While limits are off: https://docs.github.com/enterprise-server@latest/rest/rate-limit/rate-limit
        if (isPackagesError(error) && error.facts.kind === "not-found") return undefined;
        throw error;
      }
    },
    guard: (check) => clientOf(connection, [...guards, check]),
  };
}
