// The base: what people write without a client, with a status check and nothing else.
import { target, targetVersion } from "../client-under-test.ts";
import type { ClientUnderTest, Settings } from "../client-under-test.ts";

interface Item {
  readonly id: number;
}

export function create({ fetch, baseUrl }: Settings): ClientUnderTest {
  const headers = { accept: "application/vnd.github+json", "x-github-api-version": "2022-11-28" };
  const { org, package_type, package_name } = target;
  const versions = `${baseUrl}/orgs/${org}/packages/${package_type}/${package_name}/versions`;

  async function get(url: string): Promise<{ data: unknown; next: string | undefined }> {
    const response = await fetch(url, { headers });
    if (!response.ok) throw new Error(`${url}: ${response.status}`);
    const next = response.headers.get("link")?.match(/<([^>]+)>; rel="next"/)?.[1];
    return { data: await response.json(), next };
  }

  // Assertions are all that plain fetch has: nobody checks what comes.
  return {
    one: async () => (await get(`${versions}/${targetVersion}`)).data as Item,
    page: async () => (await get(`${versions}?per_page=100`)).data as Item[],
    async all() {
      const items: Item[] = [];
      for (let url: string | undefined = `${versions}?per_page=100`; url !== undefined;) {
        const page = await get(url);
        items.push(...(page.data as Item[]));
        url = page.next;
      }
      return items;
    },
  };
}
