/** What was thrown on the way, fit to be shown: a copy without the token and without query strings, where it has them. */
export function safeCause(cause: unknown, token: string, depth = 0): unknown {
  if (!(cause instanceof Error)) return typeof cause === "string" ? clean(cause, token) : cause;
  const inner = depth < 5 ? safeCause(cause.cause, token, depth + 1) : undefined;
  const message = clean(cause.message, token);
  if (inner === cause.cause && message === cause.message && clean(shown(cause), token) === shown(cause)) return cause;
  const copy = new Error(message, inner === undefined ? undefined : { cause: inner });
  copy.name = cause.name;
  return copy;
}

/** All that a log would show of an error: its stack, and its own members. */
function shown(cause: Error): string {
  try {
    return `${cause.stack ?? ""}\n${JSON.stringify(cause) ?? ""}`;
  } catch {
    // A circle: nobody can say what is in it.
    return "?x=";
  }
}

function clean(text: string, token: string): string {
  const bare = token === "" ? text : text.replaceAll(token, "[token]");
  return bare.replaceAll(/\?[\w.%-]+=[^\s"'<>)]*/g, "?…");
}
