import type { FaultEffect } from "@ghpkg/emulator";

/** An answer that is wrong on purpose, and what Prism has to say of it. */
export interface Planted {
  readonly fault: string;
  readonly operation: string;
  /** The wrong answer, made of the right one. */
  readonly spoil: (body: Readonly<Record<string, unknown>>) => FaultEffect;
  readonly message: string;
}

const one = "/orgs/{org}/packages/{package_type}/{package_name}";
const getPackage = `GET ${one}`;

/** What would be a defect of the emulator. */
export const planted: readonly Planted[] = [
  {
    fault: "a required key is gone",
    operation: getPackage,
    spoil: (body) => as(200, Object.fromEntries(Object.entries(body).filter(([key]) => key !== "visibility"))),
    message: "Response body must have required property 'visibility'",
  },
  {
    fault: "an id is a text",
    operation: getPackage,
    spoil: (body) => as(200, { ...body, id: String(body["id"]) }),
    message: "Response body property id must be integer",
  },
  {
    fault: "a value is none of those there are",
    operation: getPackage,
    spoil: (body) => as(200, { ...body, visibility: "secret" }),
    message: "Response body property visibility must be equal to one of the allowed values: private, public",
  },
  {
    fault: "a date is none",
    operation: getPackage,
    spoil: (body) => as(200, { ...body, created_at: "yesterday" }),
    message: 'Response body property created_at must match format "date-time"',
  },
  {
    fault: "JSON is called HTML",
    operation: getPackage,
    spoil: (body) => ({ ...as(200, body), headers: { "content-type": "text/html" } }),
    message:
      'The received media type "text/html" does not match the one specified in the current response: application/json',
  },
  {
    fault: "a list is wrapped",
    operation: `GET ${one}/versions`,
    spoil: (body) => as(200, { versions: [body] }),
    message: "Response body must be array",
  },
  {
    fault: "a deletion is answered with 200",
    operation: `DELETE ${one}`,
    spoil: () => as(200, {}),
    message: "Unable to match the returned status code with those defined in the document: 204,401,403,404",
  },
  {
    fault: "the status in a refusal is a number",
    operation: `DELETE ${one}`,
    spoil: () => as(404, { message: "Package not found.", status: 404 }),
    message: "Response body property status must be string",
  },
];

function as(status: number, body: unknown): FaultEffect & { readonly status: number } {
  return { status, body: JSON.stringify(body) };
}
