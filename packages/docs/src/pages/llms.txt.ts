// What the site has, for language models and whoever reads text: https://llmstxt.org
import type { APIRoute } from "astro";
import { siteDocuments } from "../site/documents.ts";
import { renderLlmsText } from "../site/llms-text.ts";

export const GET: APIRoute = async ({ site }) =>
  new Response(renderLlmsText(await siteDocuments(), site), {
    headers: { "content-type": "text/plain; charset=utf-8" },
  });
