/** Shows the chooser of the access page. What it answers with is loaded when a reader uses it, or came with a question in the address. */
export function offerChooser(): void {
  const chooser = document.querySelector<HTMLElement>("[data-access-chooser]");
  if (!chooser) return;
  chooser.hidden = false;
  let started = false;
  const start = (): void => {
    if (started) return;
    started = true;
    void import("./access-chooser.ts").then(({ startChooser }) => startChooser(chooser));
  };
  if (location.search === "") {
    chooser.addEventListener("focusin", start);
    // Some choose without a focus: by touch, or a browser that fills in forms.
    chooser.addEventListener("input", start);
  } else {
    start();
  }
}
