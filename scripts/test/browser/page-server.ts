import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { listen } from "./local-server.ts";
import type { LocalServer } from "./local-server.ts";

const site = join(import.meta.dirname, "site");
const scripts = [
  "run.js",
  "run-scenario.js",
  "worker.js",
  "client-scenarios.js",
  "failure.js",
  "emulator-scenarios.js",
];

/** Serves the page, the worker, and our packages as a bundler packs them for a browser: `/client.js`, `/emulator.js`. */
export async function listenAsSite(): Promise<LocalServer> {
  const files = new Map([
    ["/", { type: "text/html", text: read("index.html") }],
    ...scripts.map((name) => [`/${name}`, script(read(name))] as const),
    ["/client.js", script(await bundled("@ghpkg/client"))],
    ["/emulator.js", script(await bundled("@ghpkg/emulator"))],
  ]);
  return listen((request, response) => {
    const file = files.get(request.url ?? "");
    if (!file) response.writeHead(404).end();
    else response.writeHead(200, { "content-type": `${file.type}; charset=utf-8` }).end(file.text);
  });
}

/** A package as browsers load it. Rejects when it leads to a module that only Node has. */
async function bundled(name: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [name],
    absWorkingDir: import.meta.dirname,
    bundle: true,
    platform: "browser",
    format: "esm",
    write: false,
    logLevel: "silent",
  });
  return outputFiles[0]?.text ?? "";
}

function read(name: string): string {
  return readFileSync(join(site, name), "utf8");
}

function script(text: string): { readonly type: string; readonly text: string } {
  return { type: "text/javascript", text };
}
