import { isMembers, type Exact } from "./exact-json.ts";

/**
 * How deep files may nest. The bundler calls itself at each level, and nobody writes more than fifty.
 */
export const mostLevels = 1000;

/** Whether a value nests deeper than the bundler can follow. */
export function nestsTooDeep(root: Exact): boolean {
  let level: Exact[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > mostLevels) return true;
    level = level.flatMap((value) => (Array.isArray(value) ? value : isMembers(value) ? Object.values(value) : []));
  }
  return false;
}
