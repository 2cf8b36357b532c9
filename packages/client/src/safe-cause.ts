/** What Node puts into the errors of its own network calls, and what every error has. */
const plain: ReadonlySet<unknown> = new Set([
  "address",
  "cause",
  "code",
  "errno",
  "hostname",
  "message",
  "name",
  "port",
  "stack",
  "syscall",
]);

interface ErrorLike {
  readonly name?: unknown;
  readonly message?: unknown;
  readonly code?: unknown;
  readonly cause?: unknown;
}

/**
 * What was thrown on the way, fit to be shown: without the token and without query strings. Whatever could hold them where
 * nobody can look, such as the request of a fetch that keeps it in its error, is left behind: a copy then has only the words.
 */
export function safeCause(cause: unknown, token: string, depth = 0): unknown {
  if (typeof cause === "string") return clean(cause, token);
  if (typeof cause !== "object" || cause === null) return typeof cause === "function" ? undefined : cause;
  // An object: what is missing in it is undefined.
  const { name, message, code, cause: behind }: ErrorLike = cause;
  const inner = depth < 5 ? safeCause(behind, token, depth + 1) : undefined;
  if (cause instanceof Error && inner === behind && isBare(cause, token)) return cause;
  const copy = new Error(text(message, token), inner === undefined ? undefined : { cause: inner });
  copy.name = text(name, token) || "Error";
  return code === undefined ? copy : Object.assign(copy, { code: typeof code === "number" ? code : text(code, token) });
}

/** Whether an error holds nothing but words and numbers, and no secret in them. */
function isBare(error: Error, token: string): boolean {
  return ["name", ...Reflect.ownKeys(error)].every((key) => {
    if (key === "cause") return true;
    const value: unknown = Reflect.get(error, key);
    if (!plain.has(key)) return false;
    return typeof value === "number" || (typeof value === "string" && clean(value, token) === value);
  });
}

function text(value: unknown, token: string): string {
  return typeof value === "string" ? clean(value, token) : "";
}

/** Words without the token and without query strings. */
export function clean(words: string, token: string): string {
  const bare = token === "" ? words : words.replaceAll(token, "[token]");
  return bare.replaceAll(/\?[\w.%-]+=[^\s"'<>)]*/g, "?…");
}
