import { apiVersions } from "@ghpkg/types";
import type { EditionId } from "@ghpkg/types";
import { validateResponse } from "../../src/validate.ts";
import type { AnswerToValidate } from "../../src/validate.ts";
import { operationAt } from "./operation-at.ts";

/** An answer, and what was asked. */
export interface Exchange {
  readonly edition: EditionId;
  readonly method: string;
  readonly url: string;
  /** Its body is read. */
  readonly response: Response;
}

/** Where an answer does not fit the description, looked at strictly, as sentences; nothing of requests that are no operation. */
export async function violationsOf(exchange: Exchange): Promise<readonly string[]> {
  const answer = await answerOf(exchange);
  if (!answer) return [];
  const { faults } = await validateResponse(answer, { strict: true });
  const { method, url, response } = exchange;
  // HEAD has the headers of a body that is not there.
  const shown = method.toUpperCase() === "HEAD" ? faults.filter(({ pointer }) => !pointer.startsWith("/body")) : faults;
  return shown.map(
    ({ pointer, expected, received }) =>
      `${method} ${new URL(url).pathname} answered ${response.status}: ${pointer} is ${received}, expected ${expected}`,
  );
}

/** An answer as it is validated; nothing of requests that are no operation. */
export async function answerOf({ edition, method, url, response }: Exchange): Promise<AnswerToValidate | undefined> {
  const operation = operationAt(edition, method, url);
  if (operation === undefined) return undefined;
  const { status, headers } = response;
  const apiVersion = apiVersions.find((version) => version === headers.get("x-github-api-version-selected"));
  const text = await response.text();
  const body = text === "" ? undefined : parsed(text);
  return { edition, operation, status, headers, body, ...(apiVersion !== undefined && { apiVersion }) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
