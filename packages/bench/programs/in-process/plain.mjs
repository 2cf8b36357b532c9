// The base: what any answer within a process costs, whoever makes it.

/** @type {import("../answering.ts").Open} */
export const open = ({ page }) => {
  const text = JSON.stringify(page());
  return async () => new Response(text, { headers: { "content-type": "application/json; charset=utf-8" } });
};
