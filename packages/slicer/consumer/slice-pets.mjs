// What a consumer runs: a slice that keeps one of two operations.
import { explain, isSliceError, slice, sliceText } from "@ghpkg/slicer";

const operation = (tag) => ({ tags: [tag], responses: { 200: { description: "fine" } } });
const description = {
  openapi: "3.1.0",
  info: { title: "Pets", version: "1" },
  paths: { "/pets": { get: operation("pets") }, "/shops": { get: operation("shops") } },
};

const { document } = slice(description, { include: { tags: ["pets"] } });
const paths = Object.keys(document.paths).join();
if (paths !== "/pets") throw new Error(`kept ${paths} instead of /pets`);

const text = JSON.stringify(description);
const selection = { include: { tags: ["pets"] } };
if (sliceText(text, selection).text !== `${JSON.stringify(document, null, 2)}\n`)
  throw new Error("text and object differ");
if (explain(slice(description, {}).report, "schemas/Pet").kept) throw new Error("explained what is not there");

try {
  slice(description, { include: { tags: ["cats"] } });
  throw new Error("an unknown tag was accepted");
} catch (error) {
  if (!isSliceError(error)) throw error;
}
