import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { bundleFile, type Bundled, type BundleOptions } from "../../../src/cli/input/bundle.ts";
import { isSliceError, type SliceError } from "../../../src/index.ts";

/** Puts files into a folder of their own that is removed when the test is over, and gives the folder's path. */
export async function folder(files: Readonly<Record<string, unknown>>): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), "openapi-slice-"));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  await Promise.all(
    Object.entries(files).map(async ([name, content]) => {
      await mkdir(dirname(join(path, name)), { recursive: true });
      await writeFile(join(path, name), typeof content === "string" ? content : JSON.stringify(content));
    }),
  );
  return path;
}

export const limits: BundleOptions["limits"] = { maxBytes: 1_000_000, timeoutMs: 20_000 };

/** Bundles `openapi.json` among files. */
export async function bundled(files: Readonly<Record<string, unknown>>): Promise<Bundled> {
  return bundleFile(join(await folder(files), "openapi.json"), { limits });
}

/** The document that a bundle has become, as JavaScript has it. */
export async function document(files: Readonly<Record<string, unknown>>): Promise<unknown> {
  return JSON.parse((await bundled(files)).text);
}

/** The refusal that bundling ends with. The folder's path is taken out of its message. */
export async function refusal(files: Readonly<Record<string, unknown>>): Promise<SliceError> {
  const path = await folder(files);
  try {
    await bundleFile(join(path, "openapi.json"), { limits });
  } catch (error) {
    if (!isSliceError(error)) throw error;
    error.message = error.message.replaceAll(`${path}/`, "");
    return error;
  }
  throw new Error("it was bundled");
}

/** A description with these members. */
export function openapi(members: object, version = "3.1.0"): object {
  return { openapi: version, info: { title: "t", version: "1" }, ...members };
}

/** A path item whose only operation answers with a schema. */
export function answering(schema: unknown): object {
  return {
    get: { responses: { 200: { description: "ok", content: { "application/json": { schema } } } } },
  };
}
