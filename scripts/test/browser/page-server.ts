import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { listen } from "./local-server.ts";
import type { LocalServer } from "./local-server.ts";

const site = join(import.meta.dirname, "site");
const client = join(import.meta.dirname, "../../../packages/client/dist/index.js");

/** Serves the page, the worker, and the client as a bundler packs it for a browser. */
export async function listenAsSite(): Promise<LocalServer> {
  const bundled = await build({
    entryPoints: [client],
    bundle: true,
    platform: "browser",
    format: "esm",
    write: false,
  });
  const files = new Map([
    ["/", { type: "text/html", text: read("index.html") }],
    ...["run.js", "scenarios.js", "worker.js"].map((name) => [`/${name}`, script(read(name))] as const),
    ["/client.js", script(bundled.outputFiles[0]?.text ?? "")],
  ]);
  return listen((request, response) => {
    const file = files.get(request.url ?? "");
    if (!file) response.writeHead(404).end();
    else response.writeHead(200, { "content-type": `${file.type}; charset=utf-8` }).end(file.text);
  });
}

function read(name: string): string {
  return readFileSync(join(site, name), "utf8");
}

function script(text: string): { readonly type: string; readonly text: string } {
  return { type: "text/javascript", text };
}
