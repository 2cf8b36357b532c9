// How the editions differ, pinned: an update of the descriptions that moves something shows here.
import { describe, expectTypeOf, test } from "vitest";
import type {
  ApiVersionOf,
  ComponentsOf,
  DefaultApiVersion,
  EditionId,
  OperationId,
  OperationsOf,
  PackageRepository,
  PathsOf,
  SchemaOf,
} from "../src/index.ts";

type RepositoryMember<
  Edition extends EditionId,
  Version extends ApiVersionOf<Edition> = DefaultApiVersion<Edition>,
> = keyof PackageRepository<Edition, Version>;
type SecurityMember<Edition extends EditionId> = keyof NonNullable<SchemaOf<"security-and-analysis", Edition>>;

describe("all editions", () => {
  test("have the same 27 operations", () => {
    expectTypeOf<keyof OperationsOf<"fpt">>().toEqualTypeOf<OperationId>();
    expectTypeOf<keyof OperationsOf<"ghec">>().toEqualTypeOf<OperationId>();
    expectTypeOf<keyof OperationsOf<"ghes-3.17">>().toEqualTypeOf<OperationId>();
    expectTypeOf<keyof OperationsOf<"ghes-3.18">>().toEqualTypeOf<OperationId>();
    expectTypeOf<keyof OperationsOf<"ghes-3.19">>().toEqualTypeOf<OperationId>();
  });

  test("have the same paths", () => {
    expectTypeOf<keyof PathsOf<"ghec">>().toEqualTypeOf<keyof PathsOf<"fpt">>();
    expectTypeOf<keyof PathsOf<"ghes-3.17">>().toEqualTypeOf<keyof PathsOf<"fpt">>();
    expectTypeOf<keyof PathsOf<"ghes-3.18">>().toEqualTypeOf<keyof PathsOf<"fpt">>();
    expectTypeOf<keyof PathsOf<"ghes-3.19">>().toEqualTypeOf<keyof PathsOf<"fpt">>();
  });

  test("describe versions of packages alike", () => {
    expectTypeOf<SchemaOf<"package-version", "ghec">>().toEqualTypeOf<SchemaOf<"package-version">>();
    expectTypeOf<SchemaOf<"package-version", "ghes-3.17">>().toEqualTypeOf<SchemaOf<"package-version">>();
    expectTypeOf<SchemaOf<"package-version", "ghes-3.18">>().toEqualTypeOf<SchemaOf<"package-version">>();
    expectTypeOf<SchemaOf<"package-version", "ghes-3.19">>().toEqualTypeOf<SchemaOf<"package-version">>();
  });

  test("take the same parameters", () => {
    expectTypeOf<ComponentsOf<"ghec">["parameters"]>().toEqualTypeOf<ComponentsOf<"fpt">["parameters"]>();
    expectTypeOf<ComponentsOf<"ghes-3.18">["parameters"]>().toEqualTypeOf<ComponentsOf<"fpt">["parameters"]>();
    expectTypeOf<ComponentsOf<"ghes-3.17">["parameters"]>().toEqualTypeOf<ComponentsOf<"fpt">["parameters"]>();
    expectTypeOf<ComponentsOf<"ghes-3.19">["parameters"]>().toEqualTypeOf<ComponentsOf<"fpt">["parameters"]>();
  });
});

describe("an edition's difference to fpt", () => {
  test("ghec adds the validity checks of secret scanning", () => {
    expectTypeOf<
      Exclude<SecurityMember<"ghec">, SecurityMember<"fpt">>
    >().toEqualTypeOf<"secret_scanning_validity_checks">();
    expectTypeOf<Exclude<SecurityMember<"fpt">, SecurityMember<"ghec">>>().toEqualTypeOf<never>();
  });

  test("ghes lacks AI detection and the delegation of secret scanning", () => {
    type Lacking =
      | "secret_scanning_ai_detection"
      | "secret_scanning_delegated_alert_dismissal"
      | "secret_scanning_delegated_bypass"
      | "secret_scanning_delegated_bypass_options";
    expectTypeOf<Exclude<SecurityMember<"fpt">, SecurityMember<"ghes-3.17">>>().toEqualTypeOf<Lacking>();
    expectTypeOf<Exclude<SecurityMember<"fpt">, SecurityMember<"ghes-3.18">>>().toEqualTypeOf<Lacking>();
    expectTypeOf<Exclude<SecurityMember<"fpt">, SecurityMember<"ghes-3.19">>>().toEqualTypeOf<Lacking>();
  });

  test("ghes-3.17 lacks the repository's custom properties, too", () => {
    expectTypeOf<
      Exclude<RepositoryMember<"fpt">, RepositoryMember<"ghes-3.17">>
    >().toEqualTypeOf<"custom_properties">();
    expectTypeOf<Exclude<RepositoryMember<"fpt">, RepositoryMember<"ghes-3.18">>>().toEqualTypeOf<never>();
    expectTypeOf<Exclude<RepositoryMember<"fpt">, RepositoryMember<"ghes-3.19">>>().toEqualTypeOf<never>();
  });
});

describe("API versions", () => {
  test("2026-03-10 drops has_downloads from the repository, and adds nothing", () => {
    expectTypeOf<
      Exclude<RepositoryMember<"fpt">, RepositoryMember<"fpt", "2026-03-10">>
    >().toEqualTypeOf<"has_downloads">();
    expectTypeOf<
      Exclude<RepositoryMember<"ghec">, RepositoryMember<"ghec", "2026-03-10">>
    >().toEqualTypeOf<"has_downloads">();
    expectTypeOf<Exclude<RepositoryMember<"fpt", "2026-03-10">, RepositoryMember<"fpt">>>().toEqualTypeOf<never>();
  });

  test("Enterprise Server up to 3.19 knows one of them", () => {
    expectTypeOf<ApiVersionOf<"fpt">>().toEqualTypeOf<"2022-11-28" | "2026-03-10">();
    expectTypeOf<ApiVersionOf<"ghec">>().toEqualTypeOf<"2022-11-28" | "2026-03-10">();
    expectTypeOf<ApiVersionOf<"ghes-3.17" | "ghes-3.18" | "ghes-3.19">>().toEqualTypeOf<"2022-11-28">();
  });

  test("an edition is not described at a version it does not know", () => {
    // @ts-expect-error Enterprise Server 3.19 has no 2026-03-10
    expectTypeOf<PathsOf<"ghes-3.19", "2026-03-10">>().not.toBeAny();
  });

  test("the default is the one GitHub answers with when a request names none", () => {
    expectTypeOf<PathsOf<"fpt">>().toEqualTypeOf<PathsOf<"fpt", "2022-11-28">>();
  });

  test("an unknown edition is refused", () => {
    // @ts-expect-error there is no such edition
    expectTypeOf<PathsOf<"ghes-2.22">>().not.toBeAny();
  });
});
