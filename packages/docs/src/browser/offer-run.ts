/** Shows the Run buttons of a page. The emulator and all else that it takes is loaded when one is used. */
export function offerRuns(): void {
  for (const place of document.querySelectorAll<HTMLElement>("[data-run]")) {
    const button = place.querySelector("button");
    if (!button) continue;
    button.addEventListener("click", () => {
      void import("./run.ts").then(
        ({ runHere }) => runHere(place, button),
        () => (button.textContent = "It could not be loaded: try again"),
      );
    });
    button.hidden = false;
  }
}
