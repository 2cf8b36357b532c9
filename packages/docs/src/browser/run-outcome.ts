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
    ...exchanges.map(answer),
  );
}

function told({ message, explanation }: NonNullable<RunOutcome["failure"]>): HTMLElement {
  const note = element("div", { className: "note" }, element("p", { textContent: message }));
  if (explanation) {
    const { sentence, nextStep, cause, confidence } = explanation;
    note.append(
      element("p", { textContent: sentence }),
      ...(nextStep === undefined
        ? []
        : [element("p", {}, "What to do: ", element("strong", { textContent: nextStep }))]),
      element("p", { className: "muted", textContent: `explainFailure says: ${cause}, ${confidence}.` }),
    );
  }
  return note;
}

/** The first answer is there to be read, those to further pages are folded. */
function answer(exchange: Exchange, index: number): HTMLElement {
  const { method, address, status, headers, body } = exchange;
  const name = index === 0 ? "Answer" : `Answer ${index + 1}`;
  const title = [
    `${name} to `,
    element("code", { textContent: `${method} ${address}` }),
    " ",
    element("span", {
      className: status < 400 ? "answer answer-yes" : "answer answer-no",
      textContent: String(status),
    }),
  ];
  const content = [
    listOf(mattering(headers)),
    element("details", {}, element("summary", { textContent: `All ${headers.length} headers` }), listOf(headers)),
    body === ""
      ? element("p", { className: "muted", textContent: "It has no body." })
      : part(index === 0 ? "Body" : `Body of answer ${index + 1}`, cutLines(prettyBody(body), 30)),
  ];
  return index === 0
    ? element("div", { className: "run-answer" }, element("p", {}, ...title), ...content)
    : element("details", { className: "run-answer" }, element("summary", {}, ...title), ...content);
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
