import type { PackageVersion } from "@ghpkg/types";

/** A version as GitHub answers with, by the example of its description. */
export function versionOf(id: number): PackageVersion {
  const container = "https://github.com/orgs/acme/packages/container/hello_docker";
  return {
    id,
    name: `sha256:${id.toString(16).padStart(8, "0").repeat(8)}`,
    url: `https://api.github.com/orgs/acme/packages/container/hello_docker/versions/${id}`,
    package_html_url: "https://github.com/orgs/acme/packages/container/package/hello_docker",
    created_at: "2020-09-11T21:56:40Z",
    updated_at: "2021-02-05T21:32:32Z",
    html_url: `${container}/${id}`,
    metadata: { package_type: "container", container: { tags: id % 10 === 0 ? ["latest", `1.${id}`] : [] } },
  };
}

/** A page of versions: the newest, which have the highest ids, first. */
export function pageOf(number: number, pages: number, perPage = 100): PackageVersion[] {
  const newest = (pages - number + 1) * perPage;
  return Array.from({ length: perPage }, (_, at) => versionOf(newest - at));
}

/** The headers of an answer that matter to a client. */
export function headersOf(link?: string): Record<string, string> {
  return {
    "content-type": "application/json; charset=utf-8",
    etag: 'W/"8b1a9953c4611296a827abf8c47804d7e6c49c6b0f1a6a8f9c3b2d1e0f4a5b6c"',
    "x-ratelimit-limit": "5000",
    "x-ratelimit-remaining": "4999",
    "x-ratelimit-reset": String(Math.floor(Date.now() / 1000) + 3600),
    "x-ratelimit-used": "1",
    "x-github-request-id": "C0FE:1234:56789A:BCDEF0:12345678",
    "x-oauth-scopes": "read:packages",
    ...(link === undefined ? {} : { link }),
  };
}

/** The `Link` header of a page, relations in GitHub's order. */
export function linkOf(list: string, number: number, pages: number): string {
  const to = (rel: string, page: number): string => `<${list}?per_page=100&page=${page}>; rel="${rel}"`;
  const back = number > 1 ? [to("prev", number - 1)] : [];
  const on = number < pages ? [to("next", number + 1), to("last", pages)] : [];
  return [...back, ...on, ...(number > 1 ? [to("first", 1)] : [])].join(", ");
}
