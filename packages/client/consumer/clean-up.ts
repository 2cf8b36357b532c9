// What a consumer's compiler must accept, and must refuse: were a type lost, a refused line would compile.
import { createClient, isPackagesError, optionsFromEnvironment } from "@ghpkg/client";
import type { Client, FailureKind, Listing, Owner, RawData } from "@ghpkg/client";
import { createTransport } from "@ghpkg/client/transport";
import type { Fetch } from "@ghpkg/client/transport";
import type { Package, PackageVersion } from "@ghpkg/types";

const gh: Client = createClient({ token: "made-up", hooks: { onRetry: ({ because }) => void because } });
const server: Client<"ghes-3.19"> = createClient({ edition: "ghes-3.19", ...optionsFromEnvironment({}) });
const owner: Owner = gh.org("acme");
const versions: Listing<PackageVersion> = owner.container("team/app").versions.list({ order: "oldest-first" });
const send: Fetch = createTransport({ retries: 1 });

export async function read(): Promise<FailureKind | Package> {
  for await (const version of versions) void version.metadata?.container?.tags;
  const path = { org: "acme", package_type: "npm", package_name: "app" } as const;
  const result = await gh.GET("/orgs/{org}/packages/{package_type}/{package_name}", { params: { path } });
  return result.ok ? result.data : result.error.facts.kind;
}

export function kindOf(caught: unknown): FailureKind | undefined {
  return isPackagesError(caught) ? caught.facts.kind : undefined;
}

declare const data: RawData<{ responses: { 200: { content: { "application/json": Package } } } }>;
const name: string = data.name;

// @ts-expect-error an Enterprise Server needs its address
createClient({ edition: "ghes-3.19" });

// @ts-expect-error there is no such option
createClient({ retry: 3 });

// @ts-expect-error "pypi" is not a package type in any edition
owner.package("pypi", "app");

// @ts-expect-error the path needs its parameters
gh.GET("/orgs/{org}/packages/{package_type}/{package_name}");

// @ts-expect-error nothing is posted to a list
gh.POST("/user/packages");

// @ts-expect-error there is no such kind
const kind: FailureKind = "lost";

void [server, send, name, kind];
