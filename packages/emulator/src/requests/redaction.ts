/** What stands where a secret was. */
const hidden = "[redacted]";

/** Headers and parameters whose values nobody should see, by their names. */
const secretName = /auth|cookie|token|secret|passw|credential|session|signature|otp|api-?key|^(?:code|key|sig)$/i;

/**
 * What tokens look like: GitHub's prefixes, hexadecimal ones as they were before 2021, and those of apps (JSON Web Tokens).
 * https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/
 */
const tokenLike = /(?:gh[pousr]_|github_pat_)\w+|\b(?:v1\.)?[0-9a-f]{40}\b|\beyJ[\w-]+\.[\w-]+\.[\w-]*/g;
const afterScheme = /^(bearer|basic|token)(\s+)\S.*/i;
const inAddress = /\/\/[^/\s@]+@/g;

// Enough to see what was asked; a ledger of 10,000 has to fit into memory.
const longestTarget = 2048;
const longestValue = 1024;
// What is looked through. Requests in this process may have addresses of megabytes.
const longestRead = 8192;

/** The credentials that a request carries, wherever else they may be written in it. */
export function secretsOf(headers: Headers): readonly string[] {
  return ["authorization", "proxy-authorization"].flatMap((name) => {
    const value = headers.get(name)?.trim() ?? "";
    const [, password = ""] = decodedBasic(value);
    // Without a space, all of it. Shorter ones are parts of ordinary words.
    return [value.slice(value.search(/\s/) + 1).trim(), password].filter(({ length }) => length >= 6);
  });
}

/** A text without what looks like a token, and without the secrets that are known. */
export function withoutSecrets(text: string, secrets: readonly string[] = []): string {
  let rest = text;
  for (const secret of secrets) rest = rest.replaceAll(secret, hidden);
  return rest.replaceAll(tokenLike, hidden).replaceAll(inAddress, `//${hidden}@`);
}

/** Headers without what is secret in them, by name. */
export function redactedHeaders(
  headers: Headers,
  secrets: readonly string[] = secretsOf(headers),
): Record<string, string> {
  const redacted = [...headers].map(([name, value]) => [
    withoutSecrets(name, secrets),
    secretName.test(name) ? hidden : redactedValue(value, secrets),
  ]);
  // Object.fromEntries makes own members of all names, also of "__proto__".
  return Object.fromEntries(redacted);
}

function redactedValue(value: string, secrets: readonly string[]): string {
  const read = beginning(value, [" "]);
  return shortened(withoutSecrets(read.replace(afterScheme, `$1$2${hidden}`), secrets), longestValue);
}

/** Path and query without what is secret in them. What holds no secret stays as it was sent. */
export function redactedTarget(target: string, secrets: readonly string[] = []): string {
  const read = beginning(target, ["/", "&", "?"]);
  const start = read.indexOf("?");
  const path = start === -1 ? read : read.slice(0, start);
  const parts = path.split("/").map((part) => redactedPart(part, secrets));
  if (start === -1) return shortened(parts.join("/"), longestTarget);
  const pairs = read
    .slice(start + 1)
    .split("&")
    .map((pair) => redactedPair(pair, secrets));
  return shortened(`${parts.join("/")}?${pairs.join("&")}`, longestTarget);
}

function redactedPair(pair: string, secrets: readonly string[]): string {
  const end = pair.indexOf("=");
  if (end === -1) return redactedPart(pair, secrets);
  const name = pair.slice(0, end);
  const value = secretName.test(decoded(name)) ? hidden : redactedPart(pair.slice(end + 1), secrets);
  return `${redactedPart(name, secrets)}=${value}`;
}

/** A part of an address, whose letters may be written as `%2F`. */
function redactedPart(part: string, secrets: readonly string[]): string {
  const plain = decoded(part);
  return withoutSecrets(plain, secrets) === plain ? part : hidden;
}

/** What is written with `%`, also where it was written so several times over. Bytes of other alphabets are in no token. */
function decoded(part: string): string {
  let plain = part;
  for (let round = 0; round < 3 && plain.includes("%"); round += 1) {
    plain = plain.replaceAll(/%([0-7][0-9a-f])/gi, (_, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    );
  }
  return plain;
}

function decodedBasic(value: string): readonly string[] {
  const [, encoded] = /^basic\s+([\w+/=-]+)$/i.exec(value) ?? [];
  if (encoded === undefined) return [];
  try {
    return atob(encoded).split(":");
  } catch {
    return [];
  }
}

/** As much of a text as is looked through. What is cut in two goes whole: half a secret would not be known for one. */
function beginning(text: string, separators: readonly string[]): string {
  if (text.length <= longestRead) return text;
  const last = Math.max(...separators.map((separator) => text.lastIndexOf(separator, longestRead)));
  return `${text.slice(0, last + 1)}…`;
}

function shortened(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length)}…` : text;
}
