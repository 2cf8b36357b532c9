const [readme = ""] = Object.values(
  import.meta.glob<string>("../../../bench/README.md", { query: "?raw", import: "default", eager: true }),
);

/** A section of the bench's README, without its heading: how its figures are to be read is written there, once. */
export function benchReadmeSection(title: string, text: string = readme): string {
  const section = text.split(/^## /m).find((part) => part.startsWith(`${title}\n`));
  if (section === undefined) throw new Error(`the README of the bench has no section "${title}"`);
  return section.slice(title.length).trim();
}
