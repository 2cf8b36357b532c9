import { createClient, isPackagesError } from "@ghpkg/client";

const gh = createClient({
  edition: "ghec",
  apiVersion: "2026-03-10",
  baseUrl: "https://acme.ghe.com",
  token: async () => "secret",
  timeout: 10_000,
  retries: 5,
  maxWait: 60_000,
  concurrency: 8,
  writeInterval: 500,
  cache: new Map(),
  fetch: (input, init) => fetch(input, init),
  userAgent: "acme-cleaner",
  hooks: {
    onRequest: (event) => console.log(event),
    onResponse: (event) => console.log(event),
    onRetry: (event) => console.log(event),
    onWait: (event) => console.log(event),
  },
});

try {
  const { versions } = gh.org("acme").container("team/app");
  for await (const { id } of versions.list({ order: "oldest-first", concurrency: 8 })) {
    await versions.delete(id);
    await versions.restore(id);
  }
  const guarded = gh.guard(({ operation }) => console.log(operation));
  console.log(await guarded.GET("/user/packages", { params: { query: { package_type: "npm" } } }));
  console.log(await gh.rateLimit());
} catch (error) {
  console.error(isPackagesError(error) ? error.facts : error);
}
