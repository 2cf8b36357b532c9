// What every answer is, however odd the request.

/** What is wrong with an answer that no fault has spoilt; nothing if nothing is. `isControl`: it is the emulator's, not GitHub's. */
export async function wrongWith(response: Response, method: string, isControl = false): Promise<string | undefined> {
  const { status, headers } = response;
  const text = await response.text();
  const type = headers.get("content-type") ?? "";
  if (status >= 500) return `status ${status}, ${text.slice(0, 300)}`;
  if (status < 200) return `status ${status}`;
  if (method === "HEAD" || status === 204 || status === 304) return text === "" ? undefined : `a body with ${status}`;
  // People who control it get a page to read.
  if (isControl && type === "text/plain; charset=utf-8") return undefined;
  if (type.startsWith("text/")) return status === 403 && /User-Agent/.test(text) ? undefined : `${status} as ${type}`;
  if (type !== "application/json; charset=utf-8") return `${status} as ${JSON.stringify(type)}`;
  return wrongInJson(status, text, isControl);
}

function wrongInJson(status: number, text: string, isControl: boolean): string | undefined {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return `no JSON: ${text.slice(0, 300)}`;
  }
  if (typeof body !== "object" || body === null) return `JSON, but ${text.slice(0, 300)}`;
  if (status < 400) return undefined;
  const refusal = new Map(Object.entries(body));
  if (typeof refusal.get("message") !== "string" || refusal.get("message") === "") return `no message: ${text}`;
  if (isControl) return undefined;
  if (refusal.get("status") !== String(status)) return `status in the body: ${text}`;
  const page = refusal.get("documentation_url");
  return typeof page === "string" && page.startsWith("https://docs.github.com/") ? undefined : `no page: ${text}`;
}
