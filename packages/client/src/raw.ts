import { createFinalURL, createQuerySerializer, defaultPathSerializer } from "openapi-fetch";
import type { PathValues } from "./call.ts";

const querySerializer = createQuerySerializer();

/**
 * The address of a call by path template: openapi-fetch makes it, so that paths and queries are written as its users know them.
 *
 * The one file that knows openapi-fetch, which gets no more updates (openapi-ts/openapi-typescript#2874): sending and reading
 * are our own. decisions/openapi-fetch.md says why, and what replacing it would take.
 */
export function callUrl(
  baseUrl: string,
  template: string,
  path: PathValues,
  query: Readonly<Record<string, unknown>>,
): string {
  return createFinalURL(template, {
    baseUrl,
    params: { path, query },
    querySerializer,
    pathSerializer: defaultPathSerializer,
  });
}
