// What the search of an edition loads: /search/fpt.json
import { editions } from "@ghpkg/types";
import type { EditionId } from "@ghpkg/types";
import type { APIRoute, GetStaticPaths } from "astro";
import { searchRecords } from "../../search/search-record.ts";
import { siteDocuments } from "../../site/documents.ts";

export const getStaticPaths: GetStaticPaths = () =>
  editions.map((edition) => ({ params: { edition }, props: { edition } }));

export const GET: APIRoute<{ edition: EditionId }> = async ({ props }) =>
  Response.json(searchRecords(await siteDocuments(), props.edition));
