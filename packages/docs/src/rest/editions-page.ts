import { apiVersionsOf, defaultApiVersion, editionNames, editions } from "@ghpkg/types";
import { firstPlace, places, tableAddress } from "../site/place.ts";
import type { Place } from "../site/place.ts";
import { permissionModel } from "@ghpkg/scopes";
import { packageTypes } from "@ghpkg/types";
import { differencesOf } from "./edition-differences.ts";
import { sliceOf } from "./slice.ts";

/** The page on editions, which is its own Markdown twin. */
export function editionsMarkdown(): string {
  const rows = editions.map((edition) => {
    const [server] = sliceOf({ edition, apiVersion: defaultApiVersion }).servers;
    const versions = apiVersionsOf[edition].map((version) => `\`${version}\``).join(", ");
    return `| [${editionNames[edition]}](${tableAddress({ edition, apiVersion: defaultApiVersion })}) | \`${server?.url ?? ""}\` | ${versions} |`;
  });
  const types = packageTypes.map((type) => {
    const models = (["fpt", "ghes-3.19"] as const).map((edition) => permissionModel(type, edition).model);
    return `| \`${type}\` | ${models.join(" | ")} |`;
  });
  return [
    "# What differs between editions\n",
    `All editions have the same operations, unless it is said below. Without the header \`X-GitHub-Api-Version\` the API version is \`${defaultApiVersion}\`.\n`,
    `| edition | base address | API versions |\n| --- | --- | --- |\n${rows.join("\n")}\n`,
    "Enterprise Cloud with data residency is at `https://api.SUBDOMAIN.ghe.com` ([documented](https://docs.github.com/enterprise-cloud@latest/admin/data-residency/feature-overview-for-github-enterprise-cloud-with-data-residency)).\n",
    "## Permissions of registries\n",
    "Where a registry is repository-scoped, its packages have the permissions of their repository, and a classic token needs `repo` besides.\n",
    `| registry | GitHub.com, Enterprise Cloud | Enterprise Server |\n| --- | --- | --- |\n${types.join("\n")}\n`,
    "## Descriptions\n",
    `What GitHub’s description of each says otherwise than that of ${editionNames[firstPlace.edition]}, API version ${firstPlace.apiVersion}.\n`,
    ...places.filter((place) => !isFirst(place)).map(placeMarkdown),
  ].join("\n");
}

function placeMarkdown(place: Place): string {
  const lines = differencesOf(place).map(({ what, thing, detail, slugs }) => {
    const said = what === "other" ? `${thing}: ${detail ?? ""}` : `${what}: ${thing}`;
    return `- ${said.replace(/(property|parameter|operation|status) (\S+)/, "$1 `$2`")} (${slugs.length} ${slugs.length === 1 ? "operation" : "operations"})`;
  });
  const name = `${editionNames[place.edition]}, API version ${place.apiVersion}`;
  return `### ${name}\n\n${lines.length > 0 ? lines.join("\n") : "Nothing."}\n`;
}

function isFirst({ edition, apiVersion }: Place): boolean {
  return edition === firstPlace.edition && apiVersion === firstPlace.apiVersion;
}
