import { questionOf, queryOf } from "../access/question-query.ts";
import { hasScopes, hasWorkflow, isClassic } from "../access/question.ts";
import type { Question } from "../access/question.ts";
import { showNeeds, showToken } from "./access-results.ts";

/** Answers what is chosen in the two forms, and keeps the question in the address of the page. */
export function startChooser(chooser: HTMLElement, changed: ReadonlySet<HTMLFormElement>): void {
  const forms = [...chooser.querySelectorAll("form")];
  const asked = questionOf(new URLSearchParams(location.search));
  const first = forms.find((form) => form.dataset["asks"] === asked?.asks) ?? forms[0];
  if (asked && first) fill(first, new URLSearchParams(queryOf(asked)));
  for (const form of forms) {
    form.addEventListener("input", (event) => {
      keepScopesApart(form, event.target);
      answer(chooser, form, true);
    });
    form.addEventListener("submit", (event) => event.preventDefault());
  }
  // What was chosen, or filled in by the browser, before this was loaded counts, too.
  for (const form of changed) {
    keepScopesApart(form, form.querySelector("input[name=scopes]:checked:not([value=unsaid])"));
  }
  for (const form of forms) if (form === first || changed.has(form)) answer(chooser, form, changed.has(form));
  if (asked?.asks === "operation") first?.previousElementSibling?.scrollIntoView();
}

function answer(chooser: HTMLElement, form: HTMLFormElement, written: boolean): void {
  const asks = form.dataset["asks"];
  const question = questionOf(read(form));
  const place = chooser.querySelector<HTMLElement>(`[data-answers="${asks}"]`);
  const status = chooser.querySelector<HTMLElement>(`[data-status="${asks}"]`);
  if (!place || !status) return;
  if (asks === "token") showFields(form, question);
  if (!question) {
    place.replaceChildren();
    status.textContent = "Choose an operation: what it needs appears here.";
    return;
  }
  if (question.asks === "token") showToken(question, status, place);
  else showNeeds(question, status, place);
  if (written) history.replaceState(undefined, "", `?${queryOf(question)}`);
}

function read(form: HTMLFormElement): URLSearchParams {
  const fields = [...new FormData(form)].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : []));
  const query = new URLSearchParams(fields);
  // Without a tick there is no field: the token has none of these scopes.
  if (form.elements.namedItem("scopes") !== null && !query.has("scopes")) query.set("scopes", "");
  return query;
}

function fill(form: HTMLFormElement, query: URLSearchParams): void {
  for (const field of form.elements) {
    if (field instanceof HTMLSelectElement) field.value = query.get(field.name) ?? usual(field);
    if (field instanceof HTMLInputElement) {
      const held = query.get(field.name)?.split(",");
      field.checked = held ? held.includes(field.value) : field.value === "unsaid";
    }
  }
}

function usual({ options }: HTMLSelectElement): string {
  return options[0]?.value ?? "";
}

/** "Not known" and a scope exclude each other. */
function keepScopesApart(form: HTMLFormElement, ticked: EventTarget | null): void {
  if (!(ticked instanceof HTMLInputElement) || ticked.name !== "scopes" || !ticked.checked) return;
  for (const field of form.querySelectorAll<HTMLInputElement>("input[name=scopes]")) {
    if ((field.value === "unsaid") !== (ticked.value === "unsaid")) field.checked = false;
  }
}

/** What has no meaning for a kind of token or an edition is not asked. */
function showFields(form: HTMLFormElement, question: Question | undefined): void {
  if (question?.asks !== "token") return;
  const { kind, edition } = question;
  const shown: Readonly<Record<string, boolean>> = {
    scopes: hasScopes(kind),
    packages: hasWorkflow(kind),
    sso: hasScopes(kind) && edition === "ghec",
    classic: isClassic(kind),
  };
  for (const field of form.querySelectorAll<HTMLElement>("[data-for]")) {
    field.hidden = shown[field.dataset["for"] ?? ""] === false;
  }
}
