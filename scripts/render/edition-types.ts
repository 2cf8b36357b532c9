import openapiTypescript, { astToString } from "openapi-typescript";
import { generatedHeader } from "./generated-header.ts";

/**
 * The types of one slice: `paths`, `operations`, `components`. The one file that knows openapi-typescript, which gets no
 * more updates (openapi-ts/openapi-typescript#2874): see decisions/openapi-typescript.md.
 */
export async function renderEditionTypes(slice: string): Promise<string> {
  return `${generatedHeader}\n${astToString(await openapiTypescript(slice))}`;
}
