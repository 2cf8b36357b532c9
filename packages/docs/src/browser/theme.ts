/** Shows the button that switches between light and dark, and keeps the reader's choice. */
export function offerThemes(): void {
  const button = document.querySelector<HTMLButtonElement>("[data-theme-switch]");
  if (!button) return;
  const root = document.documentElement;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const isDark = (): boolean => (root.dataset["theme"] ?? (dark.matches ? "dark" : "light")) === "dark";
  const show = (): void => {
    button.textContent = isDark() ? "Light" : "Dark";
    button.setAttribute("aria-label", `Switch to the ${isDark() ? "light" : "dark"} theme`);
  };
  button.addEventListener("click", () => {
    root.dataset["theme"] = isDark() ? "light" : "dark";
    show();
    keep(root.dataset["theme"]);
  });
  dark.addEventListener("change", show);
  show();
  button.hidden = false;
}

function keep(theme: string): void {
  try {
    localStorage.setItem("theme", theme);
  } catch {
    // It holds for this page, then.
  }
}
