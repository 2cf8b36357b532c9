import type { Emulator } from "../src/index.ts";

/** What came back: the body as JSON, if it is any. */
export interface Reply {
  readonly status: number;
  // Bodies are compared as a whole or by `toMatchObject`: the validators have seen their shape.
  readonly body: unknown;
  readonly headers: Headers;
}

/** Asks an emulator, as whoever has the token: `ask(github, "GET /orgs/acme/packages", "ghp_admin")`. */
export async function ask(
  { fetch }: Pick<Emulator, "fetch">,
  call: string,
  token?: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Reply> {
  const [method = "", path = ""] = call.split(" ");
  const response = await fetch(`https://api.github.com${path}`, {
    method,
    headers: { ...(token !== undefined && { authorization: `Bearer ${token}` }), ...headers },
  });
  const text = await response.text();
  return { status: response.status, body: text === "" ? undefined : parsed(text), headers: response.headers };
}

/** `message` of a refusal, with its status: `404 Package not found.` */
export async function refusalOf(...asked: Parameters<typeof ask>): Promise<string> {
  const { status, body } = await ask(...asked);
  return `${status} ${String(Object(body).message ?? "")}`.trimEnd();
}

/** The names of what a list holds, in its order. */
export function namesIn({ body }: Reply): unknown[] {
  return Array.isArray(body) ? body.map((item: unknown) => Object(item).name) : [];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
