import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { listen } from "./local-server.ts";
import type { LocalServer } from "./local-server.ts";

const folder = join(import.meta.dirname, "emulator-site");

/** The service worker of the site, as the emulator's README shows it. */
export const serviceWorker: string = readFileSync(join(folder, "service-worker.js"), "utf8");

/** Serves an empty page, the emulator, and a service worker with it inside: both as a bundler packs them for a browser. */
export async function listenAsEmulatorSite(): Promise<LocalServer> {
  const files = new Map([
    ["/", { type: "text/html", text: '<!doctype html><link rel="icon" href="data:,"><title>A page</title>' }],
    ["/service-worker.js", await bundled({ contents: serviceWorker })],
    ["/emulator.js", await bundled({ contents: 'export * from "@ghpkg/emulator";' })],
  ]);
  return listen((request, response) => {
    const file = files.get(request.url ?? "");
    if (!file) response.writeHead(404).end();
    else response.writeHead(200, { "content-type": `${file.type}; charset=utf-8` }).end(file.text);
  });
}

async function bundled({ contents }: { readonly contents: string }): Promise<{ type: string; text: string }> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: folder },
    bundle: true,
    platform: "browser",
    format: "esm",
    write: false,
  });
  return { type: "text/javascript", text: outputFiles[0]?.text ?? "" };
}
