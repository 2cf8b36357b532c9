import { componentKinds, definitionKinds, isExtension, type Kind } from "./grammar.ts";
import type { Tokens } from "./pointer.ts";
import type { Source } from "./source.ts";

/** Where a version of the specification puts things, and what it takes for a reference. */
export interface Layout {
  /** As the document says it: `2.0`, `3.0.3`. */
  readonly version: string;
  /** Root members that every slice keeps as they are. All others stay as far as something kept reaches them. */
  readonly alwaysKept: readonly string[];
  /** The root members that hold webhooks. */
  readonly webhooks: readonly string[];
  readonly schemas: Tokens;
  readonly securitySchemes: Tokens;
  /** How many keys lead to a section of components: `components/schemas` in OpenAPI 3, `definitions` in Swagger 2.0. */
  readonly sectionLength: 1 | 2;
  /** What the items of a section are, by the section's name. */
  readonly sectionKinds: Readonly<Record<string, Kind>>;
  /** Whether what stands beside a schema's `$ref` counts. Beside a path item's it always does, beside others' never. */
  readonly schemaSiblings: boolean;
  /** Whether `$id`, `$anchor` and `$dynamicRef` mean something: JSON Schema 2020-12, which OpenAPI has since 3.1. */
  readonly schemaResources: boolean;
}

/** The layout of OpenAPI 3.0, 3.1, 3.2 or Swagger 2.0; undefined for any other version, and for no version at all. */
export function layoutOf(source: Source): Layout | undefined {
  const version = source.value(["openapi"]);
  if (typeof version === "string") return /^3\.[012](\.|$)/.test(version) ? openApi(version) : undefined;
  const swagger = source.value(["swagger"]);
  // Written without quotes in YAML, it is a number.
  return swagger === "2.0" || swagger === 2 ? swagger2 : undefined;
}

function openApi(version: string): Layout {
  const since31 = !version.startsWith("3.0");
  return {
    version,
    alwaysKept: ["openapi", "$self", "info", "jsonSchemaDialect", "servers", "externalDocs"],
    // OpenAPI's own since 3.1, and the extension that 3.0 descriptions use.
    webhooks: ["webhooks", "x-webhooks"],
    schemas: ["components", "schemas"],
    securitySchemes: ["components", "securitySchemes"],
    sectionLength: 2,
    sectionKinds: componentKinds,
    // https://spec.openapis.org/oas/v3.0.4.html#reference-object: what stands beside is ignored.
    // https://spec.openapis.org/oas/v3.1.1.html#reference-object: that does not hold for a schema.
    schemaSiblings: since31,
    schemaResources: since31,
  };
}

/** https://spec.openapis.org/oas/v2.0.html */
const swagger2: Layout = {
  version: "2.0",
  alwaysKept: ["swagger", "info", "host", "basePath", "schemes", "consumes", "produces", "externalDocs"],
  webhooks: ["x-webhooks"],
  schemas: ["definitions"],
  securitySchemes: ["securityDefinitions"],
  sectionLength: 1,
  sectionKinds: definitionKinds,
  schemaSiblings: false,
  schemaResources: false,
};

/** The sections of components that a document has. */
export function sectionsOf(source: Source, { sectionLength, sectionKinds }: Layout): Tokens[] {
  if (sectionLength === 2) {
    return source.names(["components"]).flatMap((name) => (isExtension(name) ? [] : [["components", name]]));
  }
  return source.names([]).flatMap((name) => (Object.hasOwn(sectionKinds, name) ? [[name]] : []));
}

/** Whether a place is a component: an item of one of the sections. */
export function isComponent(layout: Layout, tokens: Tokens): boolean {
  return tokens.length === layout.sectionLength + 1 && isInSection(layout, tokens) && !isExtension(tokens.at(-2) ?? "");
}

/** Whether a place is in, or is, a section of components; or, in OpenAPI 3, what holds the sections. */
export function isInSection({ sectionLength, sectionKinds }: Layout, [root = ""]: Tokens): boolean {
  return sectionLength === 2 ? root === "components" : Object.hasOwn(sectionKinds, root);
}
