// What can arrive on a connection besides a request.
import fc from "fast-check";
import { secret } from "./odd-requests.ts";

/** A request as a client writes it. */
export function request(
  target: string,
  { method = "GET", headers = "", body = "" }: { method?: string; headers?: string; body?: string } = {},
): string {
  const length = body === "" ? "" : `Content-Length: ${Buffer.byteLength(body)}\r\n`;
  return `${method} ${target} HTTP/1.1\r\nHost: localhost\r\nUser-Agent: raw\r\nAuthorization: Bearer ${secret}\r\n${headers}${length}\r\n${body}`;
}

export const good: string = request("/orgs/acme/packages/container/app/versions?per_page=2");

const tls = "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + "\x00".repeat(64);
const http2 = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\x00\x00\x00\x04\x00\x00\x00\x00\x00";
const get = (head: string, rest = "Host: localhost\r\nUser-Agent: raw\r\n"): string => `GET ${head}\r\n${rest}\r\n`;

/** By what is odd about it. */
export const oddities: Readonly<Record<string, string>> = {
  "nothing but line ends": "\r\n\r\n\r\n\r\n",
  "a TLS hello": tls,
  "an HTTP/2 preface": http2,
  "HTTP/0.9": "GET /\r\n",
  "HTTP/1.0 without Host": get("/rate_limit HTTP/1.0", "User-Agent: raw\r\n"),
  "HTTP/1.1 without Host": get("/rate_limit HTTP/1.1", "User-Agent: raw\r\n"),
  "two hosts": get("/rate_limit HTTP/1.1", "Host: a\r\nHost: b\r\nUser-Agent: raw\r\n"),
  "an empty host": get("/rate_limit HTTP/1.1", "Host:\r\nUser-Agent: raw\r\n"),
  "a host with a path": get("/rate_limit HTTP/1.1", "Host: evil.example/x?y#z\r\nUser-Agent: raw\r\n"),
  "a host with a user": get("/rate_limit HTTP/1.1", "Host: a:b@evil.example\r\nUser-Agent: raw\r\n"),
  "a host with half a bracket": get("/rate_limit HTTP/1.1", "Host: [::1\r\nUser-Agent: raw\r\n"),
  "a host with a port that there is not": get("/rate_limit HTTP/1.1", "Host: a:99999999\r\nUser-Agent: raw\r\n"),
  "a host that ends in a number": get("/rate_limit HTTP/1.1", "Host: localhost.1\r\nUser-Agent: raw\r\n"),
  "a host in bytes that are no ASCII": get("/rate_limit HTTP/1.1", "Host: \xff\xfe\r\nUser-Agent: raw\r\n"),
  "HTTP/9.9": get("/ HTTP/9.9"),
  "another protocol": "SSH-2.0-OpenSSH_9.9\r\n",
  "a target with spaces": get("/orgs/ac me/packages HTTP/1.1"),
  "a target without a slash": get("orgs/acme HTTP/1.1"),
  "a target of two slashes": get("//evil.example/orgs/acme HTTP/1.1"),
  "a target that is an address": get("http://evil.example/rate_limit HTTP/1.1"),
  "a target that is no address": get("http://[/rate_limit HTTP/1.1"),
  "a target of another scheme": get("file:///etc/passwd HTTP/1.1"),
  "a target of one star": request("*", { method: "OPTIONS" }),
  "a target in bytes that are no ASCII": get("/orgs/\xff\xfe\x80/packages HTTP/1.1"),
  "a target with a NUL": get("/orgs/\x00/packages HTTP/1.1"),
  "a target that goes up": get("/orgs/../../../../etc/passwd HTTP/1.1"),
  "a target with half an escape": get("/orgs/%/packages HTTP/1.1"),
  "a target with a fragment": get("/rate_limit#x HTTP/1.1"),
  "a target of 10 MB": get(`/${"a".repeat(10_000_000)} HTTP/1.1`),
  "a header of 10 MB": request("/rate_limit", { headers: `X-Long: ${"a".repeat(10_000_000)}\r\n` }),
  "5,000 headers": request("/rate_limit", { headers: "X-Many: 1\r\n".repeat(5000) }),
  "a header without a colon": request("/rate_limit", { headers: "nonsense\r\n" }),
  "a header without a name": request("/rate_limit", { headers: ": x\r\n" }),
  "a header with a NUL": request("/rate_limit", { headers: "X-Nul: a\x00b\r\n" }),
  "a header with a control character": request("/rate_limit", { headers: "X-Bell: a\x07b\r\n" }),
  "a folded header": request("/rate_limit", { headers: "X-Folded: a\r\n b\r\n" }),
  "a header in bytes that are no ASCII": request("/rate_limit", { headers: "X-\xff: a\r\n" }),
  "a value in bytes that are no ASCII": request("/rate_limit", { headers: "X-A: \xff\xfe\r\n" }),
  "line ends without a return": request("/rate_limit").replaceAll("\r\n", "\n"),
  "a method that there is not": request("/rate_limit", { method: "BREW" }),
  "a method in small letters": request("/rate_limit", { method: "get" }),
  TRACE: request("/rate_limit", { method: "TRACE" }),
  CONNECT: request("evil.example:443", { method: "CONNECT" }),
  "an upgrade to a web socket": request("/rate_limit", {
    headers: "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n",
  }),
  "an upgrade to HTTP/2": request("/rate_limit", {
    headers: "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\n",
  }),
  "a wait for 100 Continue": request("/orgs/acme/packages/npm/nowhere", {
    method: "DELETE",
    headers: "Expect: 100-continue\r\n",
    body: "{}",
  }),
  "an expectation that there is not": request("/rate_limit", { headers: "Expect: miracles\r\n" }),
  "two lengths": request("/rate_limit", { method: "POST", headers: "Content-Length: 1\r\nContent-Length: 2\r\n" }),
  "a length and chunks": request("/rate_limit", {
    method: "POST",
    headers: "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n",
  }),
  "a length below nothing": request("/rate_limit", { method: "POST", headers: "Content-Length: -1\r\n" }),
  "a length beyond all numbers": request("/rate_limit", {
    method: "POST",
    headers: `Content-Length: ${"9".repeat(40)}\r\n`,
  }),
  "chunks of no length":
    request("/rate_limit", { method: "POST", headers: "Transfer-Encoding: chunked\r\n" }) + "zz\r\nx\r\n",
  "chunks without an end":
    request("/rate_limit", { method: "POST", headers: "Transfer-Encoding: chunked\r\n" }) + "5\r\nab",
  "another transfer encoding": request("/rate_limit", { method: "POST", headers: "Transfer-Encoding: gzip\r\n" }),
  "a body where a GET has none": request("/rate_limit", { body: "{}" }),
  "half a request line": "GET /orgs/ac",
  "half a header": good.slice(0, 80),
  "half a body":
    request("/orgs/acme/packages/npm/nowhere", { method: "DELETE", headers: "Content-Length: 100\r\n", body: "" }) +
    "{",
  "a smuggled request":
    request("/rate_limit", {
      method: "POST",
      headers: "Content-Length: 5\r\nTransfer-Encoding : chunked\r\n",
    }) + "0\r\n\r\nGET /evil HTTP/1.1\r\n\r\n",
};

/** A good request, with a few of its bytes lost, doubled or exchanged. */
export const mutants: fc.Arbitrary<Uint8Array> = fc
  .tuple(
    fc.constantFrom(good, request("/orgs/acme/packages/npm/nowhere", { method: "DELETE", body: "{}" }), good + good),
    fc.array(
      fc.tuple(fc.nat(400), fc.constantFrom("exchange", "lose", "double", "cut", "insert"), fc.nat(255), fc.nat(40)),
      { minLength: 1, maxLength: 4 },
    ),
  )
  .map(([text, changes]) => {
    let bytes = Buffer.from(text, "latin1");
    for (const [place, how, byte, length] of changes) {
      const at = place % Math.max(1, bytes.length);
      const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
      const part = after.subarray(0, length);
      const parts = {
        exchange: [before, Buffer.of(byte), after.subarray(1)],
        lose: [before, after.subarray(length)],
        double: [before, part, after],
        cut: [before],
        insert: [
          before,
          Buffer.from(["\r\n", "\r", "\n", "\0", " ", "%", ":", "\xff"][byte % 8] ?? "", "latin1"),
          after,
        ],
      };
      bytes = Buffer.concat(parts[how]);
    }
    return bytes;
  });

/** Bytes that have nothing to do with anything. */
export const noise: fc.Arbitrary<Uint8Array> = fc.uint8Array({ minLength: 1, maxLength: 300 });
