// Libraries that have no types of their own, by what is used of them.
declare module "openapi-filter" {
  const filter: { filter(description: unknown, options: Readonly<Record<string, unknown>>): unknown };
  export default filter;
}

declare module "openapi-extract" {
  const extractor: { extract(description: unknown, options: Readonly<Record<string, unknown>>): unknown };
  export default extractor;
}
