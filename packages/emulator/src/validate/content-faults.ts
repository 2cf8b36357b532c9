import type { StatusDeviation } from "../deviations.ts";
import type { AnswerToValidate } from "./answer-to-validate.ts";
import type { FoundFault } from "./answer-fault.ts";
import { shown } from "./answer-fault.ts";
import { schemaFaults } from "./schema-faults.ts";
import type { Validate } from "./schema-runtime.ts";

/** Who checks a body of each media type. */
type Content = Readonly<Record<string, Validate>>;

/**
 * What is wrong with the body of an answer and with what it says of itself. `content`: what the description has for its status;
 * `known`: the deviations that have the status instead.
 */
export function contentFaults(
  answer: AnswerToValidate,
  content: Content | undefined,
  known: readonly StatusDeviation[],
  refusal: Validate,
  strict: boolean,
): readonly FoundFault[] {
  if (content) return describedFaults(answer, content, refusal, strict);
  const bodies = new Set(known.flatMap((one) => one.bodies));
  // Nothing is known of the status: there is nothing to hold the body against.
  if (bodies.size === 0) return [];
  if (bodies.has("text") && !isJson(answer)) return [];
  return bodies.has("nothing") ? emptyFaults(answer, strict) : ofType(answer, { "application/json": refusal }, strict);
}

function describedFaults(
  answer: AnswerToValidate,
  content: Content,
  refusal: Validate,
  strict: boolean,
): readonly FoundFault[] {
  if (Object.keys(content).length > 0) return ofType(answer, content, strict);
  // The description names the status and no body. Where GitHub sends one all the same, it is a refusal.
  const unexpected = emptyFaults(answer, strict);
  const refused = answer.status >= 400 && answer.body !== undefined;
  return refused ? [...unexpected, ...ofType(answer, { "application/json": refusal }, strict)] : unexpected;
}

function emptyFaults({ body }: AnswerToValidate, strict: boolean): readonly FoundFault[] {
  if (!strict || body === undefined) return [];
  return [{ pointer: "/body", expected: "nothing", received: shown(body), is: "undeclared" }];
}

function ofType(answer: AnswerToValidate, content: Content, strict: boolean): readonly FoundFault[] {
  const types = Object.keys(content);
  const type = mediaTypeOf(answer) ?? types[0];
  const validate = type !== undefined && types.includes(type) ? content[type] : undefined;
  if (validate) return schemaFaults(validate, answer.body, strict);
  if (!strict) return [];
  const [pointer, expected] = ["/headers/content-type", types.join(" or ")];
  return [{ pointer, expected, received: String(type), is: "wrong", ...(type !== undefined && { value: type }) }];
}

function isJson(answer: AnswerToValidate): boolean {
  return mediaTypeOf(answer) === "application/json";
}

/** Without parameters: `application/json`. Nothing when no headers are known; no type at all is one by the name of `none`. */
function mediaTypeOf({ headers }: AnswerToValidate): string | undefined {
  if (headers === undefined) return undefined;
  const [type = ""] = (new Headers(headers).get("content-type") ?? "none").split(";");
  return type.trim().toLowerCase();
}
