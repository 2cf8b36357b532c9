import { explainPasted, findMessages, readPasted } from "../errors/find-message.ts";
import type { FindableMessage } from "../errors/find-message.ts";

interface ShownMessage extends FindableMessage {
  readonly item: HTMLElement;
}

/** Shows the messages that fit what is pasted, and what `explainFailure` makes of it. */
export function startFinder(finder: HTMLElement): void {
  const field = finder.querySelector("textarea");
  const count = finder.querySelector<HTMLElement>("[data-error-count]");
  const explanation = finder.querySelector<HTMLElement>("[data-error-explanation]");
  if (!field || !count || !explanation) return;
  const messages = [...document.querySelectorAll<HTMLElement>("[data-message]")].map(messageOf);
  const show = (): void => {
    const pasted = readPasted(field.value);
    const isEmpty = field.value.trim() === "";
    const found = findMessages(pasted, messages);
    const shown = new Set(isEmpty || found.length === 0 ? messages : found);
    for (const message of messages) message.item.hidden = !shown.has(message);
    hideEmptyGroups();
    count.textContent = isEmpty ? "" : countOf(found.length);
    explanation.replaceChildren(...(isEmpty ? [] : explained(explainPasted(pasted, found[0]))));
  };
  field.addEventListener("input", show);
  show();
}

function countOf(found: number): string {
  if (found === 0) return "No known message fits: all are shown.";
  return found === 1 ? "One known message fits." : `${found} known messages fit.`;
}

function messageOf(item: HTMLElement): ShownMessage {
  const text = [...item.querySelectorAll(".message-words")].map((words) => words.textContent).join(" ");
  const status = item.dataset["status"];
  return { item, text, ...(status !== undefined && { status: Number(status) }) };
}

/** A heading with nothing under it says nothing. */
function hideEmptyGroups(): void {
  for (const group of document.querySelectorAll<HTMLElement>("[data-message-group]")) {
    group.hidden = group.querySelector("[data-message]:not([hidden])") === null;
  }
}

function explained(explanation: ReturnType<typeof explainPasted>): Node[] {
  if (!explanation) return [];
  const { cause, confidence, sentence, nextStep, alternatives } = explanation;
  const box = document.createElement("div");
  box.className = "note";
  const first = document.createElement("p");
  first.append(`${words[confidence]}: `, linkTo(cause), `. ${sentence} `);
  if (nextStep !== undefined) first.append(nextStep.startsWith("gh ") ? codeOf(nextStep) : nextStep);
  box.append(first);
  const others = alternatives.filter((other) => other.cause !== "unknown");
  if (others.length > 0) {
    const line = document.createElement("p");
    line.append("It may also be: ");
    for (const [place, other] of others.entries()) line.append(place === 0 ? "" : "; ", linkTo(other.cause));
    line.append(".");
    box.append(line);
  }
  return [box];
}

function codeOf(text: string): HTMLElement {
  return Object.assign(document.createElement("code"), { textContent: text });
}

const words = { certain: "That is", likely: "Most likely", possible: "Possibly" } as const;

/** The page has a link to the page of every cause, with its title, in a template. */
function linkTo(cause: string): Node {
  const causes = document.querySelector<HTMLTemplateElement>("[data-error-causes]");
  const link = causes?.content.querySelector(`[data-cause="${cause}"]`)?.cloneNode(true);
  return link ?? document.createTextNode(cause);
}
