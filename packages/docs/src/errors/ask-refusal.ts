import { createEmulator } from "@ghpkg/emulator";
import type { Emulator } from "@ghpkg/emulator";
import { explainFailure, kindOfToken } from "@ghpkg/scopes";
import { packageTypes } from "@ghpkg/types";
import type { ErrorCause } from "./error-cause.ts";
import type { KnownMessage } from "./known-message.ts";
import { operationAt } from "./operation-at.ts";
import type { Refusal } from "./refusal.ts";

/** What the emulator, which answers as GitHub does, says to a request: asked while the site is built. */
export async function askRefusal(refusal: Refusal): Promise<KnownMessage> {
  const { cause, when, token, headers = {}, body, options = {}, fault, words, assumption } = refusal;
  // Its own, so that no refusal has to do with the one before. The clock stands: two builds are alike.
  const clock = { now: "2026-01-01T00:00:00Z", frozen: true };
  const github = createEmulator({ clock, ...options });
  const base = options.edition?.startsWith("ghes-") ? "https://github.example.com/api/v3" : "https://api.github.com";
  const [method = "GET", template = ""] = refusal.request.split(" ");
  const path = await withVersion(github, base, template);
  if (fault) github.faults.add({ effect: fault });
  const response = await github.fetch(`${base}${path}`, {
    method,
    headers: { ...(token !== undefined && { authorization: `Bearer ${token}` }), ...headers },
    ...(body !== undefined && { body }),
  });
  const { status } = response;
  if (status < 400) throw new Error(`${method} ${path} is answered with ${status}: it is no refusal any more`);
  const text = await response.text();
  const operation = operationAt(method, path);
  const report = {
    status,
    headers: response.headers,
    body: text,
    ...(operation && { operation }),
    ...(options.edition !== undefined && { edition: options.edition }),
    packageType: packageTypes.find((type) => path.includes(`/packages/${type}/`)),
  };
  const explained = explainFailure({ ...report, tokenKind: kindOfToken(token) });
  // Of a token of any kind: most readers have that of gh.
  const ofAnyToken = explainFailure(report);
  const step = [ofAnyToken, ...ofAnyToken.alternatives, explained]
    .find((one) => one.cause === cause)
    ?.nextStep
    // When that is depends on when it is asked.
    ?.replace(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/, "the time that x-ratelimit-reset names");
  const suspects: ErrorCause[] = [explained, ...explained.alternatives].map((one) => one.cause);
  return {
    origin: "github",
    cause,
    when,
    status,
    ...wordsIn(text),
    ...(step !== undefined && { step }),
    request: `${method} ${path}`,
    answer: answerText(response, text),
    words,
    ...(assumption && { assumption }),
    suspects: suspects.filter((one) => one !== cause && one !== "unknown"),
  };
}

/** Puts the number of a version into a path that asks for one. */
async function withVersion(github: Emulator, base: string, template: string): Promise<string> {
  const wanted = /\{first\}|\{tag:([\w.]+)\}/.exec(template);
  if (!wanted) return template;
  const address = `${base}${template.slice(0, wanted.index).replace(/\/$/, "")}`;
  const owner = address.includes("/users/octocat/") ? "ghp_demo_octocat" : "ghp_demo_admin";
  const response = await github.fetch(address, { headers: { authorization: `Bearer ${owner}` } });
  const versions = (await response.json()) as readonly ListedVersion[];
  const [, tag] = wanted;
  const found = versions.find(({ metadata }) => tag === undefined || metadata?.container?.tags.includes(tag));
  if (!found) throw new Error(`${template}: the demo seed has no such version`);
  return template.replace(wanted[0], String(found.id));
}

// What the emulator answers a list of versions with, as far as it is looked at.
interface ListedVersion {
  readonly id: number;
  readonly metadata?: { readonly container?: { readonly tags: readonly string[] } };
}

function wordsIn(text: string): Pick<KnownMessage, "details" | "message"> {
  try {
    // Refusals are objects with a message, and some say more; anything else is a text.
    const { message, errors } = JSON.parse(text) as { readonly message?: unknown; readonly errors?: unknown };
    return { message: String(message), ...(typeof errors === "string" && { details: errors }) };
  } catch {
    const body = text.replaceAll(/<title>.*?<\/title>|<[^>]*>/g, " ");
    return { message: body.replaceAll(/\s+/g, " ").trim() };
  }
}

const tellingHeaders = ["x-github-sso", "x-oauth-scopes", "retry-after", "content-type"] as const;

/** The answer as people see it with curl, with the headers that say something. */
function answerText(response: Response, text: string): string {
  const lines = tellingHeaders.flatMap((name) => {
    const value = response.headers.get(name);
    if (value === null || value === "" || (name === "content-type" && value.startsWith("application/json"))) return [];
    return `${name}: ${value}`;
  });
  const left = response.headers.get("x-ratelimit-remaining") === "0" ? ["x-ratelimit-remaining: 0"] : [];
  return [`HTTP ${response.status}`, ...lines, ...left, "", formatted(text), ""].join("\n");
}

function formatted(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), undefined, 2);
  } catch {
    return text.trim();
  }
}
