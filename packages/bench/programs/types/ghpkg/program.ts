import { createClient } from "@ghpkg/client";

const gh = createClient({ token: "secret" });
const { versions } = gh.org("acme").container("app");
const found = await versions.list().all();
await versions.delete(found[0]?.id ?? 0);

export const names: string[] = found.map(({ name }) => name);
