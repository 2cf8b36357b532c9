/** Shows the button that opens the search, and opens it with `/` too. The search itself is loaded then. */
export function offerSearch(): void {
  const button = document.querySelector<HTMLButtonElement>("[data-search-open]");
  if (!button) return;
  button.addEventListener("click", open);
  addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
    event.preventDefault();
    open();
  });
  button.hidden = false;
}

function open(): void {
  void import("./search.ts").then(({ openSearch }) => openSearch());
}

function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName);
}
