import { withBase } from "./base.ts";
import { firstPlace } from "./place.ts";
import type { Section, SiteDocument } from "./site-document.ts";
import { twinAddress } from "./site-document.ts";

const titles: Readonly<Record<Exclude<Section, "home">, string>> = {
  guides: "Guides",
  rest: "REST API of GitHub.com",
  access: "Access",
  errors: "Errors",
  ts: "TypeScript",
  benchmarks: "Benchmarks",
};

/** llms.txt: one line for each page, which leads to its Markdown. REST pages are those of the first place; the others are said to be there. */
export function renderLlmsText(documents: readonly SiteDocument[], site: URL | undefined): string {
  const address = (path: string): string => new URL(withBase(path), site ?? "http://127.0.0.1").href;
  const parts = Object.entries(titles).map(([section, title]) => {
    const lines = documents
      .filter((one) => one.section === section && (one.place === undefined || isFirst(one)))
      .map(({ title: name, path, description }) => `- [${name}](${address(twinAddress(path))}): ${description}`);
    return `## ${title}\n\n${lines.join("\n")}\n`;
  });
  return [
    "# ghpkg\n",
    "> The 27 operations of the GitHub Packages REST API, per edition and API version: what each does, which token may call it, samples that were run. TypeScript packages for it: types, client, permission scopes, emulator, slicer.\n",
    "Every page has a Markdown twin: put `.md` behind its address in place of the last slash. REST pages of other editions have the same address with another edition: `/rest/ghec/packages/`, `/rest/ghes-3.19/packages/`, `/rest/fpt/2026-03-10/packages/`.\n",
    ...parts,
  ].join("\n");
}

function isFirst({ place }: SiteDocument): boolean {
  return place?.edition === firstPlace.edition && place.apiVersion === firstPlace.apiVersion;
}
