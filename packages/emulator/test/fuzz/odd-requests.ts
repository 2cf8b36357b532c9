// Requests that nobody should send, and many that are nearly right: what only looks wrong gets furthest.
import fc from "fast-check";
import type { Seed } from "../../src/index.ts";

export const secret = "ghp_fuzzfuzzfuzz";

/** Something to ask about. */
export const seed: Seed = {
  organizations: [{ login: "acme", id: 7, members: { ada: "admin" } }],
  users: [{ login: "ada", id: 8 }],
  tokens: [
    { token: secret, name: "ada", user: "ada", scopes: ["repo", "write:packages", "delete:packages"], sso: ["acme"] },
  ],
  packages: [
    { owner: "acme", type: "container", name: "app", visibility: "public", generate: { versions: 250 } },
    {
      owner: "acme",
      type: "npm",
      name: "lib",
      versions: [
        { name: "1.0.0", id: 11 },
        { name: "1.1.0", id: 12 },
      ],
    },
    { owner: "acme", type: "container", name: "team/app", versions: [{ id: 21, tags: ["latest"] }] },
    { owner: "ada", type: "nuget", name: "__proto__", versions: [{ name: "1.0.0", id: 31 }] },
  ],
};

/** Texts without spaces. */
function words(text: string): string[] {
  return text.split(" ");
}

// By the numbers of accounts and versions, too.
const right = words("orgs users user organizations acme ada 7 8 packages docker conflicts container npm lib app nuget");
const plain = fc.constantFrom(
  ...right,
  ...words("team%2Fapp __proto__ versions restore 11 21 31 rate_limit meta api v3"),
);

const dots = words(". .. %2e%2e %2E. ~root");
const escapes = words("%00 a%00b %2F %2f%2f %252F %25252F % %zz %0a %0d%0aX-Evil:1 %20 %31%31");
const noUtf8 = words("%ff%fe %c0%af %E0%A4%A %ED%A0%80 %F4%90%80%80");
const signs = [...words("+ \\ ;a=b * ** $& @ [] <script>"), "", " ", "11 "];
const templates = words("{org} :org :owner_id{[0-9]+}");
const scripts = ["é", "%C3%A9", "e\u0301", "👍", "\u202e", "\ud800", "１１"];
const members = words("constructor toString hasOwnProperty valueOf null undefined NaN true");
const numbers = words("0 -1 1.5 1e3 0x10 00011 9007199254740993 99999999999999999999");
const evil = fc.oneof(
  ...[dots, escapes, noUtf8, signs, templates, scripts, members, numbers].map((texts) => fc.constantFrom(...texts)),
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.integer({ min: 300, max: 60_000 }).map((length) => "a".repeat(length)),
);

/** Now and then something else than what is usual. */
function rarely<Value>(usual: fc.Arbitrary<Value>, other: fc.Arbitrary<Value>): fc.Arbitrary<Value> {
  return fc.oneof({ weight: 4, arbitrary: usual }, { weight: 1, arbitrary: other });
}

const segment = rarely(plain, evil);

const addresses = [
  ...words(
    "/orgs/acme/packages /users/acme/packages /user/packages /orgs/acme/docker/conflicts /rate_limit /_emulator",
  ),
  ...words("/orgs/acme/packages/container/app /orgs/acme/packages/container/team%2Fapp/restore /_emulator/clock"),
  ...words("/orgs/acme/packages/container/app/versions /organizations/7/packages/npm/lib/versions/11"),
  ...words("/user/packages/nuget/__proto__/versions/31/restore /users/ada/packages/nuget/__proto__"),
];

/** Addresses that lead somewhere, with one place in them exchanged. */
const nearly = fc
  .tuple(fc.constantFrom(...addresses), fc.nat(8), fc.oneof(fc.constant(undefined), evil))
  .map(([path, at, other]) => {
    const segments = path.split("/");
    if (other !== undefined) segments[1 + (at % (segments.length - 1))] = other;
    return segments.join("/");
  });

const path = rarely(
  nearly,
  fc.array(segment, { maxLength: 9 }).map((segments) => `/${segments.join("/")}`),
);

const key = fc.oneof(
  fc.constantFrom("package_type", "visibility", "page", "per_page", "state", "token", "page[]", "__proto__", ""),
  fc.string({ maxLength: 5 }),
);
const value = fc.oneof(fc.constantFrom("npm", "container", "active", "deleted", "public", "2", "100", "1e9"), evil);
const query = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom("", "package_type=npm", "package_type=container&per_page=3&page=2", "per_page=7"),
  },
  {
    weight: 3,
    arbitrary: fc
      .array(fc.tuple(key, value), { maxLength: 6 })
      .map((all) => all.map((pair) => pair.join("=")).join("&")),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "?",
      "&&&",
      "=",
      "package_type",
      "%",
      "package_type=npm&package_type=x",
      "a=1&".repeat(30_000),
    ),
  },
);

const method = rarely(
  fc.constantFrom("GET", "GET", "GET", "POST", "DELETE", "DELETE"),
  fc.constantFrom(
    "HEAD",
    "OPTIONS",
    "PUT",
    "PATCH",
    "get",
    "Delete",
    "PROPFIND",
    "QUERY",
    "M-SEARCH",
    "TRACE",
    "__proto__",
  ),
);

const basic = ["nocolon", ":", `ada:${secret}`].map((text) => `Basic ${btoa(text)}`);
const bearers = ["", " ", "__proto__", "constructor", "x".repeat(20_000), "é", `a, Bearer ${secret}`].map(
  (text) => `Bearer ${text}`,
);
const schemes = [
  "",
  `bearer   ${secret} `,
  `token ${secret}`,
  secret,
  "Bearer",
  "Basic",
  "Basic !!!!",
  "Digest a=b",
  ",",
];
const authorization = fc.constantFrom(...basic, ...bearers, ...schemes);

const headers = fc.record(
  {
    authorization: rarely(fc.constant(`Bearer ${secret}`), authorization),
    "x-github-api-version": rarely(
      fc.constantFrom("2022-11-28", "2026-03-10"),
      fc.constantFrom("", "2022-11-28, 2026-03-10", "constructor", "9999-99-99"),
    ),
    accept: fc.constantFrom("application/vnd.github+json", "text/html", "*/*;q=x", "", ",,,"),
    "if-none-match": fc.constantFrom("*", '"', 'W/"x"', ",,", '"a", W/"b"', "x".repeat(9000)),
    "if-modified-since": fc.constantFrom("Sat, 01 Nov 2025 00:00:00 GMT", "never", ""),
    "user-agent": fc.constantFrom("", " ", "curl/8", "é"),
    range: fc.constantFrom("bytes=0-1", "bytes=-", "lines=3"),
    "content-type": fc.constantFrom("application/json", "multipart/form-data", "text/plain; charset=klingon", ";;;"),
    origin: fc.constantFrom("null", "https://evil.example", ""),
    "x-http-method-override": fc.constant("DELETE"),
    "x-forwarded-host": fc.constant("evil.example"),
    cookie: fc.constant("logged_in=yes; x"),
  },
  { requiredKeys: ["authorization"] },
);

const body: fc.Arbitrary<Uint8Array<ArrayBuffer> | string | undefined> = fc.oneof(
  { weight: 12, arbitrary: fc.constant(undefined) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      "",
      " ",
      "null",
      "{}",
      "[]",
      '"x"',
      "0",
      "{",
      '{"__proto__":1}',
      "[".repeat(100_000),
      "\ufeff{}",
    ),
  },
  { weight: 1, arbitrary: fc.json() },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }).map((bytes) => Uint8Array.from(bytes)) },
  { weight: 1, arbitrary: fc.constantFrom("x".repeat(2 ** 20), `{"a":"${"x".repeat(3 * 2 ** 20)}"}`) },
);

const origins = fc.constantFrom(
  ...words("https://api.github.com http://localhost:4000 https://ghe.example.com/api/v3 https://api.acme.ghe.com"),
  ...words("http://[::1]:8080 https://xn--bcher-kva.example http://0x7f.1 https://user:password@api.github.com"),
);

export interface OddRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer> | string | undefined;
}

/** Odd requests, most of them to where an edition is asked. */
export function oddRequestsTo(base: string): fc.Arbitrary<OddRequest> {
  return fc
    .record({ origin: rarely(fc.constant(base), origins), path, query, method, headers, body })
    .map(({ origin, path: to, query: asked, ...rest }) => ({ ...rest, url: `${origin}${to}${asked && `?${asked}`}` }));
}

/** The request; nothing for what no `fetch` can be asked. */
export function requestOf({ url, method: how, headers: given, body: sent }: OddRequest): Request | undefined {
  try {
    const hasBody = sent !== undefined && how.toUpperCase() !== "GET" && how.toUpperCase() !== "HEAD";
    return new Request(url, { method: how, headers: given, ...(hasBody && { body: sent }) });
  } catch {
    return undefined;
  }
}
