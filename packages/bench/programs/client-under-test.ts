/** What a client is made with here. */
export interface Settings {
  readonly fetch: typeof globalThis.fetch;
  readonly baseUrl: string;
}

/** What every client is asked to do, each in its own way. */
export interface ClientUnderTest {
  /** Reads one version. */
  one(): Promise<{ readonly id: number }>;
  /** Reads one page of 100 versions. */
  page(): Promise<readonly { readonly id: number }[]>;
  /** Reads all versions, so many pages at once where the client can. */
  all?(concurrency: number): Promise<readonly { readonly id: number }[]>;
}

/** A file in `clients/`. */
export interface ClientModule {
  readonly create: (settings: Settings) => ClientUnderTest;
}

/** The package that is asked for, as GitHub's paths name it. */
export const target = { org: "acme", package_type: "container", package_name: "hello_docker" } as const;

/** The version that is asked for. */
export const targetVersion = 45763;
