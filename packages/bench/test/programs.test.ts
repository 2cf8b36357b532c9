import { expect, test } from "vitest";
import { headersOf, linkOf, pageOf, versionOf } from "../programs/github-answers.ts";
import { targetVersion } from "../programs/client-under-test.ts";
import type { ClientModule } from "../programs/client-under-test.ts";
import { oursRaw, peers } from "../src/client/peers.ts";

const list = "https://api.github.com/orgs/acme/packages/container/hello_docker/versions";
const clients = [...peers, oursRaw].map(({ id }) => id);

/** GitHub with three pages of versions. */
const github: typeof globalThis.fetch = async (input) => {
  const url = new URL(input instanceof Request ? input.url : input);
  if (url.pathname.endsWith(`/${targetVersion}`)) return Response.json(versionOf(targetVersion));
  const page = Number(url.searchParams.get("page") ?? 1);
  return new Response(JSON.stringify(pageOf(page, 3)), { headers: headersOf(linkOf(list, page, 3)) });
};

async function made(id: string): Promise<ReturnType<ClientModule["create"]>> {
  // Every file in clients/ has this shape: each says so itself.
  const { create } = (await import(`../programs/clients/${id}.ts`)) as ClientModule;
  return create({ fetch: github, baseUrl: "https://api.github.com" });
}

test.each(clients)("%s reads one version", async (id) => {
  const client = await made(id);
  await expect(client.one()).resolves.toMatchObject({ id: targetVersion });
});

test.each(clients)("%s reads one page of a hundred", async (id) => {
  const client = await made(id);
  await expect(client.page()).resolves.toHaveLength(100);
});

test.each(["fetch", "octokit-core", "octokit-rest", "octokit-rest-plugins", "ghpkg"])(
  "%s reads all pages",
  async (id) => {
    const client = await made(id);
    const ids = (await client.all?.(2))?.map((version) => version.id);
    expect(ids).toEqual(Array.from({ length: 300 }, (_, at) => 300 - at));
  },
);

test("the last page links back, and not on", () => {
  expect(linkOf(list, 3, 3)).toBe(
    `<${list}?per_page=100&page=2>; rel="prev", <${list}?per_page=100&page=1>; rel="first"`,
  );
});
