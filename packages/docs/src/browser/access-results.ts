import type { Answer, Reason } from "@ghpkg/scopes";
import { defaultApiVersion } from "@ghpkg/types";
import type { EditionId, OperationId } from "@ghpkg/types";
import { operationName } from "../access/operation-name.ts";
import { needsInWords, operationNeeds } from "../access/operation-needs.ts";
import type { OperationQuestion, TokenQuestion } from "../access/question.ts";
import { answersInWords, takenAsGiven, tokenAnswers } from "../access/token-answers.ts";
import { operationSlug } from "../rest/operation-slug.ts";
import { withBase } from "../site/base.ts";
import { operationAddress } from "../site/place.ts";
import { sourceParts } from "../site/source-links.ts";

const answerNames: Readonly<Record<Answer, string>> = { yes: "Yes", no: "No", unknown: "Unknown" };

/** Shows which operations a token may call, and why. */
export function showToken(question: TokenQuestion, status: HTMLElement, place: HTMLElement): void {
  const verdicts = tokenAnswers(question);
  const given = takenAsGiven(question);
  const open = openDetails(place);
  status.textContent = answersInWords(verdicts);
  place.replaceChildren(
    ...(given.length > 0
      ? [element("p", {}, element("small", { textContent: `Taken as given: ${given.join(" ")}` }))]
      : []),
    ...(["yes", "unknown", "no"] as const).flatMap((answer) => {
      const some = verdicts.filter((one) => one.answer === answer);
      if (some.length === 0) return [];
      const items = some.map(({ operation, reasons }) => {
        const name = operationName(operation);
        const line = element("div", {}, badge(answer), " ", operationLink(operation, question.edition));
        return element("li", {}, line, why(name, reasons, open.has(name)));
      });
      return [
        element("h3", { textContent: `${answerNames[answer]}: ${some.length}` }),
        element("ul", { className: "answers" }, ...items),
      ];
    }),
  );
}

/** Shows what an operation needs, and which kinds of tokens may call it. */
export function showNeeds(question: OperationQuestion, status: HTMLElement, place: HTMLElement): void {
  const { operation, edition } = question;
  const needed = operationNeeds(question);
  const { scopes, perhaps, role, tokens, tokensOf, singleSignOn } = needed;
  const open = openDetails(place);
  status.textContent = needsInWords(needed);
  const needs = [
    ...scopes.map((need) => element("li", {}, code(need.scope), ` ${need.because} `, source(need))),
    ...(perhaps
      ? [
          element(
            "li",
            {},
            code(perhaps.need.scope),
            ` besides, for ${perhaps.packageTypes.join(", ")}. ${perhaps.need.because} `,
            source(perhaps.need),
          ),
        ]
      : []),
    role
      ? element("li", {}, `${role.sentence} `, source(role))
      : element("li", { textContent: "No role: the list holds what the caller may see." }),
    ...(singleSignOn
      ? [
          element("li", {
            textContent: "Where the organization enforces single sign-on, the token must be authorized for it.",
          }),
        ]
      : []),
  ];
  const kinds = tokens.map(({ name, kind, answer, reasons, contradictory }) => {
    const note = contradictory ? " – sources contradict each other" : "";
    return element("li", {}, element("div", {}, badge(answer), ` ${name}${note}`), why(kind, reasons, open.has(kind)));
  });
  place.replaceChildren(
    element("p", {}, operationLink(operation, edition)),
    element("ul", {}, ...needs),
    element("h3", { textContent: `Kinds of tokens, for ${tokensOf}, all else being as it should` }),
    element("ul", { className: "answers" }, ...kinds),
  );
}

function why(name: string, reasons: readonly Reason[], open: boolean): HTMLElement {
  const items = reasons.map((reason) => element("li", {}, `${reason.sentence} `, source(reason)));
  const summary = element(
    "summary",
    {},
    "Why",
    element("span", { className: "visually-hidden", textContent: `: ${name}` }),
  );
  const details = element("details", { open }, summary, element("ul", {}, ...items));
  details.dataset["name"] = name;
  return details;
}

/** What a reader has unfolded stays so when the answers change. */
function openDetails(place: HTMLElement): ReadonlySet<string> {
  return new Set([...place.querySelectorAll<HTMLElement>("details[open]")].map(({ dataset }) => dataset["name"] ?? ""));
}

function operationLink(operation: OperationId, edition: EditionId): HTMLElement {
  const slug = operationSlug(operation);
  const href = withBase(operationAddress({ edition, apiVersion: defaultApiVersion }, slug));
  return element("a", { href, textContent: operationName(operation) });
}

function badge(answer: Answer): HTMLElement {
  return element("span", { className: `answer answer-${answer}`, textContent: answer });
}

function code(text: string): HTMLElement {
  return element("code", { textContent: text });
}

function source({ grade, source: text }: Pick<Reason, "grade" | "source">): HTMLElement {
  const parts = sourceParts(text).map(({ text: name, href }) =>
    href === undefined ? element("span", { textContent: name }) : element("a", { href, textContent: name }),
  );
  return element(
    "span",
    { className: "source" },
    element("span", { className: "grade", textContent: grade }),
    ...parts,
  );
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}
