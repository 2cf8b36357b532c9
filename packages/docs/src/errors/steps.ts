import { causeText } from "./error-cause.ts";
import type { ErrorCause } from "./error-cause.ts";
import type { KnownMessage } from "./known-message.ts";

/** Something to do, with a command where there is one. */
export interface Step {
  readonly text: string;
  /** With the names of the demo seed, so that tests can call it. */
  readonly command?: string;
}

/** What to do about a cause, the first first. Markdown. */
export function stepsFor(cause: ErrorCause): readonly Step[] {
  const { nextStep } = causeText(cause);
  return [...(nextStep === undefined ? [] : [{ text: nextStep }]), ...(more[cause] ?? [])];
}

/** What to do first about a message: what is known of its very case goes before what is said of its cause. */
export function firstStep({ cause, step }: Pick<KnownMessage, "cause" | "step">): {
  readonly text: string;
  readonly isCommand: boolean;
} {
  const [first] = stepsFor(cause);
  const text = step ?? first?.command ?? first?.text ?? "";
  return { text, isCommand: text.startsWith("gh ") };
}

const which = "[Which token may call what](/access/) tells what each operation needs.";

const more: Partial<Record<ErrorCause, readonly Step[]>> = {
  "missing-scope": [
    {
      text: "Add to the token of gh what is missing. Reading takes `read:packages`, deleting `delete:packages` too, restoring `write:packages` too:",
      command: "gh auth refresh -h github.com -s read:packages,delete:packages",
    },
    { text: "See which scopes it has:", command: "gh auth status" },
    {
      text: "A personal access token (classic) gets scopes on GitHub’s page of [tokens](https://github.com/settings/tokens).",
    },
    {
      text: "Repository-scoped registries want `repo` besides. Which these are [depends on the edition](/access/#registries).",
    },
  ],
  "bad-credentials": [{ text: "See which account gh is logged in with:", command: "gh auth status" }, { text: which }],
  "no-credentials": [
    {
      text: "gh sends its token by itself, curl does not:",
      command: 'gh api "/orgs/acme/packages?package_type=container"',
    },
  ],
  "fine-grained-not-supported": [{ text: which }],
  "integration-not-allowed": [{ text: which }],
  "hidden-or-absent": [
    {
      text: "List what the token may see of this type:",
      command: 'gh api "/orgs/acme/packages?package_type=container" --jq ".[].name"',
    },
  ],
  "not-admin": [{ text: "What the operation asks for, and where sources disagree: [roles](/access/#roles)." }],
  "slash-not-encoded": [
    {
      text: "In a shell:",
      command: "gh api /orgs/acme/packages/container/team%2Fapp",
    },
    { text: "Our client encodes names by itself: [names with slashes](/guides/names-with-slashes/)." },
  ],
  "last-version": [
    { text: "With all its versions:", command: "gh api --method DELETE /orgs/acme/packages/npm/only-one" },
  ],
  "last-tagged-version": [
    { text: "With all its versions:", command: "gh api --method DELETE /orgs/acme/packages/container/single" },
  ],
  "list-capped": [
    {
      text: "The same for `public` and `internal`:",
      command: 'gh api "/orgs/acme/packages?package_type=container&visibility=private"',
    },
  ],
  "api-version": [{ text: "Those that there are:", command: "gh api /versions" }],
  "api-version-retired": [{ text: "Those that there are:", command: "gh api /versions" }],
  "primary-rate-limit": [
    { text: "See when that is. Asking costs nothing:", command: "gh api /rate_limit" },
    { text: "Our client waits by itself: [rate limits](/guides/rate-limits/)." },
  ],
  "secondary-rate-limit": [
    { text: "Where the answer has a header `Retry-After`, wait as long as it says." },
    { text: "Our client keeps to the pace, and waits by itself: [rate limits](/guides/rate-limits/)." },
  ],
  "missing-user-agent": [
    {
      text: "curl and gh send one by themselves, unless it was taken away:",
      command:
        'curl -A my-program -H "Authorization: Bearer $GH_TOKEN" "https://api.github.com/orgs/acme/packages?package_type=container"',
    },
  ],
  "not-restorable": [{ text: "More on it: [deleting and restoring](/guides/deleting-and-restoring/)." }],
};
