import { operationsTable } from "@ghpkg/types";
import type { OperationsOf, PackageVersion } from "@ghpkg/types";

// Two versions as GitHub lists them. The compiler knows each member: misspell `tags` and it tells you.
const version = { id: 786068, name: "sha256:3561f0cff06caccddb5c93d26e712ffc56a811da9d53be6efd0fde9d543fce8a" };
const url = "https://api.github.com/orgs/octo-org/packages/container/hello-world/versions/786068";
const at = { created_at: "2025-04-10T20:09:31Z", updated_at: "2025-04-10T20:09:31Z" };
const common = { ...version, ...at, url, package_html_url: "https://github.com/orgs/octo-org/packages" };
const versions: PackageVersion[] = [
  { ...common, metadata: { package_type: "container", container: { tags: ["latest"] } } },
  { ...common, id: 786067, metadata: { package_type: "container", container: { tags: [] } } },
];

// The operations table says how to call what the operationId names; the types say with what.
const operationId = "packages/delete-package-version-for-org";
type Parameters = OperationsOf<"fpt">[typeof operationId]["parameters"]["path"];
const { method, path, documentationUrl } = operationsTable[operationId];

for (const { id, metadata } of versions) {
  if (metadata?.container?.tags.length !== 0) continue;
  const parameters: Parameters = {
    org: "octo-org",
    package_type: "container",
    package_name: "hello-world",
    package_version_id: id,
  };
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: keyof Parameters) => encodeURIComponent(parameters[name]));
  console.log(`untagged: ${method} ${filled}`);
}
console.log(`documented at ${documentationUrl}`);
