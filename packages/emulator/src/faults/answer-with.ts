import type { Answer } from "../answer/answer.ts";
import { ConnectionReset } from "./connection-reset.ts";
import type { FaultEffect } from "./fault.ts";
import { cutShort, withoutItsEnd } from "./spoiled-body.ts";
import { htmlPage, otherStatus, secondaryLimit } from "./substitutes.ts";
import { longestDelay, wait } from "./wait.ts";

/** The request that something goes wrong with, and what effects do around it. */
export interface FaultScene {
  readonly request: Request;
  /** What a refusal names as its `documentation_url`. */
  readonly documentationUrl: string;
  /** An answer with the headers that every answer has: without `x-ratelimit-*` where it is the secondary limit's. */
  respond(answer: Answer, limit?: "secondary"): Response;
  /** Publishes that many versions where the request looks, or deletes them. */
  drift(count: number): void;
  /** Uses up the primary limit of whoever asks, and words the refusal. */
  usePrimary(resetSeconds: number): Answer;
}

/**
 * Answers as the effects will have it, in this order whatever the order they were planned in: waits, loses the connection, moves the
 * pages, answers something else (the first of them), loses the connection after all was done, spoils the body. Rejects as `fetch` does.
 */
export async function answerWith(
  effects: readonly FaultEffect[],
  scene: FaultScene,
  answer: () => Promise<Response>,
): Promise<Response> {
  const { signal } = scene.request;
  const delay = effects.reduce((sum, effect) => sum + ("delay" in effect ? effect.delay : 0), 0);
  if (delay > 0) await wait(Math.min(delay, longestDelay), signal);
  if (effects.some((effect) => isLoss(effect, "before"))) throw new ConnectionReset();
  for (const effect of effects) if ("drift" in effect) scene.drift(effect.drift);
  const answered = substitute(effects, scene) ?? (await answer());
  if (effects.some((effect) => isLoss(effect, "after"))) {
    await answered.body?.cancel();
    throw new ConnectionReset();
  }
  const sound = effects.some((effect) => "badJson" in effect) ? await withoutItsEnd(answered) : answered;
  return effects.some((effect) => "cut" in effect) ? cutShort(sound) : sound;
}

function isLoss(effect: FaultEffect, when: "after" | "before"): boolean {
  // Beside a primary limit, `reset` is a number: when it ends.
  return "reset" in effect && effect.reset === when;
}

function substitute(effects: readonly FaultEffect[], scene: FaultScene): Response | undefined {
  for (const effect of effects) {
    if ("status" in effect) return scene.respond(otherStatus(effect, scene.documentationUrl));
    if ("secondaryLimit" in effect) {
      return scene.respond(secondaryLimit(effect.retryAfter === undefined ? 60 : effect.retryAfter), "secondary");
    }
    if ("primaryLimit" in effect) return scene.respond(scene.usePrimary(effect.reset ?? 3600));
    if ("html" in effect) return htmlPage(effect.html === true ? 502 : effect.html);
  }
  return undefined;
}
