import { cutLines, mattering, prettyBody, summaryOf } from "../run/outcome-words.ts";
import type { Exchange, RunOutcome } from "../run/run-sample.ts";
import { element } from "./run-element.ts";

/** Shows what came of a run: a sentence, and below it each answer, what was printed, and what to do. */
export function showOutcome(outcome: RunOutcome, summary: HTMLElement, details: HTMLElement): void {
  summary.textContent = summaryOf(outcome);
  const { exchanges, printed, failure } = outcome;
  details.replaceChildren(
    ...(failure ? [told(failure)] : []),
    ...(printed.length > 0 ? [part("Printed by the sample", cutLines(printed.join("\n"), 12))] : []),
    ...exchanges.map((exchange, index) => answer(exchange, exchanges.length > 1 ? `Answer ${index + 1}` : "Answer")),
  );
}

function told({ message, explanation }: NonNullable<RunOutcome["failure"]>): HTMLElement {
  const note = element("div", { className: "note" }, element("p", { textContent: message }));
  if (explanation) {
    note.append(
      element("p", { textContent: `${explanation.sentence} ${explanation.nextStep}` }),
      element("p", {
        className: "muted",
        textContent: `Said by explainFailure: ${explanation.cause}, ${explanation.confidence}.`,
      }),
    );
  }
  return note;
}

function answer({ method, address, status, headers, body }: Exchange, name: string): HTMLElement {
  const good = status < 400;
  const whole = element("details", {}, element("summary", { textContent: `All ${headers.length} headers` }));
  whole.append(listOf(headers));
  return element(
    "div",
    { className: "run-answer" },
    element(
      "p",
      {},
      `${name} to `,
      element("code", { textContent: `${method} ${address}` }),
      " ",
      element("span", { className: `answer answer-${good ? "yes" : "no"}`, textContent: String(status) }),
    ),
    listOf(mattering(headers)),
    whole,
    ...(body === ""
      ? [element("p", { className: "muted", textContent: "It has no body." })]
      : [part(`Body of ${name.toLowerCase()}`, cutLines(prettyBody(body), 30))]),
  );
}

function listOf(headers: Exchange["headers"]): HTMLElement {
  const list = element("dl", { className: "run-headers" });
  for (const [name, value] of headers) {
    list.append(
      element("div", {}, element("dt", { textContent: name }), element("dd", { textContent: value || "(empty)" })),
    );
  }
  return list;
}

/** A text that scrolls by itself, by keyboard too. */
function part(name: string, text: string): HTMLElement {
  const pre = element("pre", { tabIndex: 0 }, element("code", { textContent: text }));
  pre.setAttribute("role", "group");
  pre.setAttribute("aria-label", name);
  return element("div", {}, element("p", { className: "run-label", textContent: name }), pre);
}
