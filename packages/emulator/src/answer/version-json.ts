import type { Package, Version } from "../state/model.ts";
import { packageUrl } from "./addresses.ts";
import type { Showing, Shown } from "./package-json.ts";
import { packagePage, versionPage } from "./pages-of-packages.ts";
import { timeText } from "./time-text.ts";

/** Shows the versions of a package: the schema `package-version`. What they have in common is made once. */
export function versionsOf(one: Package, showing: Showing): (version: Version) => Shown {
  const url = packageUrl(showing.addresses, one);
  const page = packagePage(one, showing);
  const pageOf = versionPage(one, showing);
  const metadata = metadataOf(one, showing);
  // Put together by hand: a page has a hundred of them. Addresses are percent-encoded, and need no escapes.
  return (version) => {
    const { id, createdAt, updatedAt, deletedAt, license, description } = version;
    const name = JSON.stringify(version.name);
    const created = timeText(createdAt);
    const updated = updatedAt === createdAt ? created : timeText(updatedAt);
    const deleted = deletedAt === undefined ? "" : `,"deleted_at":"${timeText(deletedAt)}"`;
    const more = text("license", license) + text("description", description);
    const tags = metadata(version);
    const json = `{"id":${id},"name":${name},"url":"${url}/versions/${id}","package_html_url":"${page}","created_at":"${created}","updated_at":"${updated}"${deleted}${more},"html_url":"${pageOf(version)}","metadata":${tags}}`;
    return { json, identity: `${id} ${name} ${created} ${updated} ${deleted} ${more} ${tags}` };
  };
}

function text(member: string, value: string | undefined): string {
  return value === undefined ? "" : `,"${member}":${JSON.stringify(value)}`;
}

function metadataOf({ type }: Package, { assumed }: Showing): (version: Version) => string {
  if (type !== "container" && type !== "docker") return () => `{"package_type":"${type}"}`;
  // https://github.com/github/rest-api-description/issues/337
  const keys = type === "container" ? ["tags"] : dockerKeys[assumed.dockerMetadata];
  return ({ tags }) => {
    const list = tags.length === 0 ? "[]" : JSON.stringify(tags);
    return `{"package_type":"${type}","${type}":{${keys.map((key) => `"${key}":${list}`).join(",")}}}`;
  };
}

const dockerKeys = { both: ["tag", "tags"], tag: ["tag"], tags: ["tags"] } as const;
