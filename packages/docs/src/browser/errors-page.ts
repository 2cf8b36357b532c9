/** Shows the field that finds a message. What finds it is loaded when a reader comes to the field. */
export function offerFinder(): void {
  const finder = document.querySelector<HTMLElement>("[data-error-finder]");
  if (!finder) return;
  finder.hidden = false;
  let started = false;
  const start = (): void => {
    if (started) return;
    started = true;
    void import("./errors-finder.ts").then(({ startFinder }) => startFinder(finder));
  };
  finder.addEventListener("focusin", start);
  finder.addEventListener("input", start);
}
