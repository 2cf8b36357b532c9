import type { apiVersions, defaultApiVersion, editions, EditionTypes } from "./editions.generated.ts";

/** An edition of GitHub: `fpt` (GitHub.com), `ghec` (Enterprise Cloud) or a release of Enterprise Server (`ghes-3.19`). */
export type EditionId = (typeof editions)[number];

/** A REST API version, as the header `X-GitHub-Api-Version` names it. */
export type ApiVersion = (typeof apiVersions)[number];

/** The API versions that an edition knows. */
export type ApiVersionOf<Edition extends EditionId> = keyof EditionTypes[Edition] & ApiVersion;

/** The API version an edition answers with when a request names none. */
export type DefaultApiVersion<Edition extends EditionId> = typeof defaultApiVersion & ApiVersionOf<Edition>;

/** The paths of an edition at an API version; GitHub's default version when none is named. */
export type PathsOf<
  Edition extends EditionId,
  Version extends ApiVersionOf<Edition> = DefaultApiVersion<Edition>,
> = Member<EditionTypes[Edition][Version], "paths">;

/** The operations of an edition at an API version, by operationId. */
export type OperationsOf<
  Edition extends EditionId,
  Version extends ApiVersionOf<Edition> = DefaultApiVersion<Edition>,
> = Member<EditionTypes[Edition][Version], "operations">;

/** The components (`schemas`, `parameters`, `responses`) of an edition at an API version. */
export type ComponentsOf<
  Edition extends EditionId,
  Version extends ApiVersionOf<Edition> = DefaultApiVersion<Edition>,
> = Member<EditionTypes[Edition][Version], "components">;

/** A schema of an edition at an API version, by its name in GitHub's description: `package`, `simple-user`. */
export type SchemaOf<
  Name extends string,
  Edition extends EditionId = "fpt",
  Version extends ApiVersionOf<Edition> = DefaultApiVersion<Edition>,
> = Member<Member<ComponentsOf<Edition, Version>, "schemas">, Name>;

/** Every edition's types have the member; the compiler cannot see that while edition and version are still open. */
type Member<Types, Name extends string> = Types extends Record<Name, infer Value> ? Value : never;
