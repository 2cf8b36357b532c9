/** Gives each block of code in a `[data-copies]` a button that copies it. */
export function offerCopies(): void {
  for (const place of document.querySelectorAll<HTMLElement>("[data-copies]")) {
    const code = place.querySelector("code");
    if (!code) continue;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = "Copy";
    button.addEventListener("click", () => {
      void navigator.clipboard.writeText(code.textContent ?? "").then(
        () => say(button, "Copied"),
        () => say(button, "Not allowed"),
      );
    });
    place.prepend(button);
  }
}

function say(button: HTMLButtonElement, word: string): void {
  button.textContent = word;
  setTimeout(() => (button.textContent = "Copy"), 2000);
}
