// Before anything is painted: the theme that the reader has chosen here. Without a choice it is that of the system.
try {
  const chosen = localStorage.getItem("theme");
  if (chosen === "dark" || chosen === "light") document.documentElement.dataset.theme = chosen;
} catch {
  // A browser may refuse to keep things: the system's theme is fine.
}
