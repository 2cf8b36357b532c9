/** Shows the chooser of the access page. What it answers with is loaded when a reader uses it, or came with a question in the address. */
export function offerChooser(): void {
  const chooser = document.querySelector<HTMLElement>("[data-access-chooser]");
  if (!chooser) return;
  chooser.hidden = false;
  let started = false;
  // What was chosen while it was loaded.
  const changed = new Set<HTMLFormElement>();
  const start = ({ type, target }: Pick<Event, "target" | "type">): void => {
    const form = target instanceof HTMLElement ? target.closest("form") : null;
    if (type === "input" && form) changed.add(form);
    if (started) return;
    started = true;
    void import("./access-chooser.ts").then(({ startChooser }) => startChooser(chooser, changed));
  };
  if (location.search === "") {
    chooser.addEventListener("focusin", start);
    // Some choose without a focus: by touch, or a browser that fills in forms.
    chooser.addEventListener("input", start);
  } else {
    start({ type: "load", target: null });
  }
}
