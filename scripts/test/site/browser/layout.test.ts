// How pages hold on phones, tablets and wide screens. Pictures are kept in .reports/site, for people to look at.
import { expect, test } from "vitest";
import { layoutFaults } from "./layout-faults.ts";
import { openDocs, picturePath } from "./open-docs.ts";
import { pageKinds } from "./page-kinds.ts";

const docs = openDocs();
const widths = [320, 390, 768, 1440] as const;
const pictured = [390, 1440] as const;

for (const address of pageKinds) {
  test(`${address} holds at ${widths.join(", ")} px`, async (context) => {
    const page = await docs.open(context, address);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      expect(await layoutFaults(page), `at ${width} px`).toEqual([]);
    }
  });

  test(`${address} has its picture taken`, async (context) => {
    const page = await docs.open(context, address);
    for (const theme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme: theme });
      for (const width of pictured) {
        await page.setViewportSize({ width, height: 900 });
        const picture = await page.screenshot({ path: picturePath(address, { width, theme }), fullPage: true });
        expect(picture.length).toBeGreaterThan(0);
      }
    }
  });
}

test("a page that is too wide, a cell too narrow and a text beside its column are found", async (context) => {
  const page = await docs.open(context, "/", { width: 390 });
  await page.evaluate(`document.querySelector("main").insertAdjacentHTML("beforeend",
    "<table id=t><tr><td>a</td></tr></table><p id=p>word</p><div id=w>wide</div>");
    Object.assign(document.querySelector("#t").style, { width: "20px" });
    for (const cell of document.querySelectorAll("#t td")) Object.assign(cell.style, { minWidth: "0", padding: "0" });
    Object.assign(document.querySelector("#p").style, { position: "relative", left: "-60px" });
    Object.assign(document.querySelector("#w").style, { width: "900px" });`);
  expect((await layoutFaults(page)).map((fault) => fault.split(":")[0])).toEqual(
    expect.arrayContaining(["the page scrolls sideways", "a cell is too narrow", "a box leaves its column"]),
  );
});
