// The Markdown twin of every page: /guides/pagination.md beside /guides/pagination/.
import type { APIRoute, GetStaticPaths } from "astro";
import { withBaseInMarkdown } from "../markdown/markdown-links.ts";
import { siteDocuments } from "../site/documents.ts";
import { twinAddress } from "../site/site-document.ts";

export const getStaticPaths: GetStaticPaths = async () =>
  (await siteDocuments()).map(({ path, markdown }) => ({
    params: { twin: twinAddress(path).slice(1).replace(/\.md$/, "") },
    props: { markdown },
  }));

export const GET: APIRoute<{ markdown: string }> = ({ props }) =>
  new Response(withBaseInMarkdown(props.markdown), { headers: { "content-type": "text/markdown; charset=utf-8" } });
