import { Links, type LinkEnd } from "./links.ts";
import type { Policies } from "./options.ts";
import { followableTokens, tokensOf } from "./place.ts";
import { formatPointer, type Tokens } from "./pointer.ts";
import type { PolicyUse } from "./report.ts";
import type { Subject } from "./subject.ts";
import type { MetLink, Walk } from "./walk.ts";

/** What became of the links whose operation was not selected. */
export interface FollowedLinks {
  /** Links that do not stay. */
  readonly dropped: readonly Tokens[];
  readonly decisions: readonly PolicyUse[];
}

/**
 * Decides over the links that a walk has met: those to an operation that stays, stay; all others by the policy. Comes at
 * the end of a walk, as only then is known which operations stay.
 */
export function followLinks(walk: Walk, subject: Subject, policy: Policies["links"]): FollowedLinks {
  const links = new Links(subject);
  const decisions: PolicyUse[] = [];
  let open = walk.takeLinks();
  for (let progress = true; progress && open.length > 0;) {
    const undecided: MetLink[] = [];
    for (const met of open) {
      const end = links.endOf(met.link);
      const stays = !end || end.external === true || (end.operation && walk.hasOperation(end.operation));
      if (!stays && policy === "drop") {
        undecided.push(met);
        continue;
      }
      walk.followLink(met);
      if (end?.external) walk.followReference(met.from, { ...reference(end), targets: [], external: true });
      if (end && !stays) {
        if (policy === "follow") walk.followReference(met.from, reference(end));
        decisions.push({ policy: "links", did: policy === "follow" ? "followed" : "kept", ...told(end) });
      }
    }
    walk.follow();
    // What a link that stays has brought along may hold links, or operations that others lead to.
    const met = walk.takeLinks();
    progress = undecided.length < open.length || met.length > 0;
    open = [...undecided, ...met];
  }
  for (const { link } of open) {
    const end = links.endOf(link);
    if (end) decisions.push({ policy: "links", did: "dropped", ...told(end) });
  }
  return { dropped: open.map(({ link }) => followableTokens(link.at)), decisions };
}

function reference({ text, at, operation }: LinkEnd): Parameters<Walk["followReference"]>[1] {
  return { text, at, expected: "operation", targets: operation ? [operation] : [] };
}

function told({ text, at }: LinkEnd): Pick<PolicyUse, "at" | "reference"> {
  return { at: formatPointer(tokensOf(at)), reference: text };
}
