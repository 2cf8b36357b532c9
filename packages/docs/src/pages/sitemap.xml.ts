import type { APIRoute } from "astro";
import { escapeHtml } from "../markdown/escape-html.ts";
import { withBase } from "../site/base.ts";
import { siteDocuments } from "../site/documents.ts";

export const GET: APIRoute = async ({ site }) => {
  const lines = (await siteDocuments()).map(
    ({ path }) => `  <url><loc>${escapeHtml(new URL(withBase(path), site).href)}</loc></url>`,
  );
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join("\n")}\n</urlset>\n`;
  return new Response(body, { headers: { "content-type": "application/xml; charset=utf-8" } });
};
