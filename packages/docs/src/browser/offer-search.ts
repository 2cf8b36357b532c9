/** Shows the button that opens the search, and opens it with `/` too. The search itself is loaded then. */
export function offerSearch(): void {
  const button = document.querySelector<HTMLButtonElement>("[data-search-open]");
  if (!button) return;
  const open = (): void => void import("./search.ts").then(({ openSearch }) => openSearch());
  button.addEventListener("click", open);
  addEventListener("keydown", (event) => {
    const { target } = event;
    const writing =
      target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName));
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || writing) return;
    event.preventDefault();
    open();
  });
  button.hidden = false;
}
