import { refusal } from "../../src/answer/answer.ts";
import type { Answer } from "../../src/answer/answer.ts";
import { answerWith } from "../../src/faults/answer-with.ts";
import type { FaultScene } from "../../src/faults/answer-with.ts";
import type { FaultEffect } from "../../src/faults/fault.ts";

/** The page of what is asked. */
export const documentationUrl = "https://docs.github.com/rest/packages/packages#list-packages-for-an-organization";

/** A request under way, and what has happened so far. */
interface Meeting {
  readonly answered: Promise<Response>;
  readonly happened: readonly string[];
}

/** A request that two packages are the answer to, met by these effects. */
export function meeting(
  effects: readonly FaultEffect[],
  init: RequestInit = {},
  usual: () => Response = () => Response.json([{ id: 1 }, { id: 2 }]),
): Meeting {
  const happened: string[] = [];
  const scene: FaultScene = {
    request: new Request("https://api.github.com/orgs/acme/packages", init),
    documentationUrl,
    respond({ status, body, headers }: Answer, limit) {
      const limits = limit === "secondary" ? {} : { "x-ratelimit-remaining": "4999" };
      return new Response(body ?? null, {
        status,
        headers: { "content-type": "application/json", ...limits, ...headers },
      });
    },
    drift: (count) => void happened.push(`drift ${count}`),
    usePrimary(seconds) {
      happened.push(`used up for ${seconds}`);
      return refusal(403, "API rate limit exceeded for user ID 1.", documentationUrl);
    },
  };
  const answered = answerWith(effects, scene, async () => {
    happened.push("answered");
    return usual();
  });
  return { answered, happened };
}

/** What a promise rejects with. */
export const rejection = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );
