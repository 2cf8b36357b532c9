/** A link marked with `data-keeps-section` leads to the section that the reader is at: to the same one in another edition, say. */
export function keepSection(): void {
  addEventListener("hashchange", follow);
  follow();
}

function follow(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-keeps-section]")) link.hash = location.hash;
}
