import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";

const inThePage = readFileSync(join(import.meta.dirname, "in-page/layout-faults.js"), "utf8");

/** What is wrong with how a page holds at its width, one line for each fault. What scrolls by itself may be wider than its column. */
export async function layoutFaults(page: Page): Promise<string[]> {
  return page.evaluate(`{${inThePage}; globalThis.layoutFaults()}`);
}
