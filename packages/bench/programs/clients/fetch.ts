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

  async function get(url: string): Promise<{ data: unknown; link: string }> {
    const response = await fetch(url, { headers });
    if (!response.ok) throw new Error(`${url}: ${response.status}`);
    return { data: await response.json(), link: response.headers.get("link") ?? "" };
  }

  // Assertions are all that plain fetch has: nobody checks what comes.
  return {
    one: async () => (await get(`${versions}/${targetVersion}`)).data as Item,
    page: async () => (await get(`${versions}?per_page=100`)).data as Item[],
    async all(concurrency) {
      const first = await get(`${versions}?per_page=100`);
      const last = Number(/[?&]page=(\d+)>; rel="last"/.exec(first.link)?.[1] ?? 1);
      const pages = [first.data as Item[]];
      let next = 2;
      const lanes = Array.from({ length: concurrency }, async () => {
        while (next <= last) {
          const page = next;
          next += 1;
          pages[page - 1] = (await get(`${versions}?per_page=100&page=${page}`)).data as Item[];
        }
      });
      await Promise.all(lanes);
      return pages.flat();
    },
  };
}
