import { createFinder } from "../search/find-records.ts";
import type { Finder } from "../search/find-records.ts";
import type { SearchRecord } from "../search/search-record.ts";
import { editionNames, editions } from "@ghpkg/types";
import type { EditionId } from "@ghpkg/types";

interface SearchBox {
  readonly dialog: HTMLDialogElement;
  readonly input: HTMLInputElement;
  readonly results: HTMLUListElement;
  readonly count: HTMLParagraphElement;
}

const root = document.documentElement;
const base = root.dataset["base"] ?? "/";
const finders = new Map<EditionId, Promise<Finder>>();
let box: SearchBox | undefined;
let edition: EditionId = editions.find((one) => one === root.dataset["edition"]) ?? "fpt";

/** Opens the search. What it searches is loaded the first time, for one edition. */
export function openSearch(): void {
  box ??= makeBox();
  box.dialog.showModal();
  box.input.select();
  void show(box);
}

function makeBox(): SearchBox {
  const dialog = element("dialog", { className: "search" });
  dialog.setAttribute("aria-label", "Search");
  const label = element("label", { textContent: "Search", htmlFor: "search-words" });
  const input = element("input", { type: "search", id: "search-words", autocomplete: "off", spellcheck: false });
  const close = element("button", { type: "button", textContent: "Close" });
  const count = element("p", { className: "muted" });
  count.setAttribute("role", "status");
  const results = element("ul", { className: "search-results" });
  const head = element("div", { className: "search-head" });
  head.append(label, input, close);
  dialog.append(head, chooseEdition(), count, results);
  document.body.append(dialog);

  const made = { dialog, input, results, count };
  close.addEventListener("click", () => dialog.close());
  // A click beside the box is one on the dialog itself.
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  input.addEventListener("input", () => void show(made));
  dialog.addEventListener("keydown", (event) => moveAlong(event, made));
  return made;
}

/** The editions: one is searched, the others are a choice away. */
function chooseEdition(): HTMLElement {
  const label = element("label", { textContent: "REST pages of " });
  const select = element("select", {});
  for (const one of editions) select.append(new Option(editionNames[one], one, false, one === edition));
  select.addEventListener("change", () => {
    edition = editions.find((one) => one === select.value) ?? edition;
    if (box) void show(box);
  });
  label.append(select);
  return label;
}

async function show({ input, results, count }: SearchBox): Promise<void> {
  const words = input.value.trim();
  if (words === "") {
    results.replaceChildren();
    count.textContent = "Operations, guides, errors, types: write a few words.";
    // Loaded while the reader writes.
    void finderOf(edition).catch(() => {});
    return;
  }
  try {
    const found = (await finderOf(edition)).find(words);
    // Written on meanwhile: a later call shows that.
    if (words !== input.value.trim()) return;
    results.replaceChildren(...found.map(resultOf));
    count.textContent = found.length === 0 ? `Nothing found for “${words}”.` : `${found.length} found`;
  } catch {
    results.replaceChildren();
    count.textContent = "The index could not be loaded. Try again when you are online.";
  }
}

function resultOf({ t, h, a, x }: SearchRecord): HTMLLIElement {
  const item = element("li", {});
  const link = element("a", { href: base.replace(/\/$/, "") + a });
  link.append(element("strong", { textContent: h ?? t }));
  if (h !== undefined) link.append(element("span", { className: "muted", textContent: ` ${t}` }));
  link.append(element("span", { className: "search-text", textContent: x }));
  // The page may be this one: then only the section changes.
  link.addEventListener("click", () => box?.dialog.close());
  item.append(link);
  return item;
}

/** The arrow keys lead from the words to the results and through them. */
function moveAlong(event: KeyboardEvent, { input, results }: SearchBox): void {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const places: HTMLElement[] = [input, ...results.querySelectorAll("a")];
  const now = places.findIndex((place) => place === document.activeElement);
  if (now === -1) return;
  event.preventDefault();
  places[now + (event.key === "ArrowDown" ? 1 : -1)]?.focus();
}

function finderOf(wanted: EditionId): Promise<Finder> {
  const known = finders.get(wanted);
  if (known) return known;
  const finder = load(wanted);
  finders.set(wanted, finder);
  // One that failed is asked for again.
  finder.catch(() => finders.delete(wanted));
  return finder;
}

async function load(wanted: EditionId): Promise<Finder> {
  const response = await fetch(`${base.replace(/\/$/, "")}/search/${wanted}.json`);
  if (!response.ok) throw new Error(`the index of ${wanted} was answered with ${response.status}`);
  // It is this site's own file, made of SearchRecords.
  return createFinder((await response.json()) as SearchRecord[]);
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
): HTMLElementTagNameMap[Name] {
  return Object.assign(document.createElement(name), properties);
}
