import type { ApiVersionOf, DefaultApiVersion, EditionId, SchemaOf } from "./edition-types.ts";
import type { packageTypes, packageVersionStates, packageVisibilities } from "./parameter-values.generated.ts";

/** A package, as GitHub.com describes it by default, or as the named edition and API version do. */
export type Package<
  Edition extends EditionId = "fpt",
  Version extends ApiVersionOf<Edition> = DefaultApiVersion<Edition>,
> = SchemaOf<"package", Edition, Version>;

/**
 * A version of a package. In the container and docker registries its name is a digest (`sha256:…`), in the others the version
 * as it was published, as the examples of GitHub's description show.
 */
export type PackageVersion<
  Edition extends EditionId = "fpt",
  Version extends ApiVersionOf<Edition> = DefaultApiVersion<Edition>,
> = SchemaOf<"package-version", Edition, Version>;

/** What a version has beyond its name: its package type, and the tags of a container version. */
export type PackageVersionMetadata = NonNullable<PackageVersion["metadata"]>;

/** The account that owns a package. */
export type PackageOwner = NonNullable<Package["owner"]>;

/** The repository that a package is linked to. */
export type PackageRepository<
  Edition extends EditionId = "fpt",
  Version extends ApiVersionOf<Edition> = DefaultApiVersion<Edition>,
> = NonNullable<SchemaOf<"nullable-minimal-repository", Edition, Version>>;

/** The body of a refusal. GitHub marks none of its members as required; `status` is text: `"404"`. */
export type ErrorBody = SchemaOf<"basic-error">;

/** Which registry a package is in. Gradle packages are `maven`; `container` is ghcr.io, `docker` its predecessor. */
export type PackageType = (typeof packageTypes)[number];

/**
 * Who can see a package, as lists are filtered by it. The description of the parameter says that `internal` exists only in
 * registries with granular permissions; {@link Package}'s own `visibility` is described without it.
 */
export type PackageVisibility = (typeof packageVisibilities)[number];

/** Whether a version is there or deleted (and can perhaps be restored), as lists of versions are filtered by it. */
export type PackageVersionState = (typeof packageVersionStates)[number];
