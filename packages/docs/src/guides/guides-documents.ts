import { getCollection } from "astro:content";
import type { SiteDocument } from "../site/site-document.ts";

/** A guide, as src/content.config.ts has it: Astro writes that type only when it builds. */
interface Guide {
  readonly id: string;
  readonly body?: string;
  readonly data: { readonly title: string; readonly description: string; readonly order: number };
}

/** The guides as text, and the list of them. */
export async function guidesDocuments(): Promise<SiteDocument[]> {
  const found: readonly Guide[] = await getCollection("guides");
  const guides = found.toSorted((one, other) => one.data.order - other.data.order);
  const documents = guides.map(({ id, data, body = "" }): SiteDocument => ({
    path: `/guides/${id}/`,
    title: data.title,
    description: data.description,
    section: "guides",
    markdown: `# ${data.title}\n\n${body.trim()}\n`,
  }));
  const lines = documents.map(({ title, path, description }) => `- [${title}](${path}): ${description}`);
  const list: SiteDocument = {
    path: "/guides/",
    title: "Guides",
    description: "From the first call to deleting thousands of versions.",
    section: "guides",
    markdown: `# Guides\n\n${lines.join("\n")}\n`,
  };
  return [list, ...documents];
}
