import { once } from "node:events";
import { readFile, stat } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { createAdaptorServer } from "@hono/node-server";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import { compress } from "hono/compress";

/** A built site, served on this machine. */
export interface ServedSite {
  /** `http://127.0.0.1:4321`, without a slash at the end. */
  readonly origin: string;
  close(): Promise<void>;
}

/**
 * Serves a built site on loopback as GitHub Pages does: a folder is its index.html, a folder without its slash leads to the one with it, and
 * what is not there is 404.html. It sends the policy of the pages as a header, too. A site that was built for a base is served under it.
 * Port 0 takes a free one. Rejects when the port is taken.
 */
export async function serveSite(dir: string, { port = 0, base = "/" } = {}): Promise<ServedSite> {
  const prefix = base.replace(/\/$/, "");
  const app = new Hono();
  app.use(compress());
  app.use(async ({ res }, next) => {
    await next();
    res.headers.set("content-security-policy", "default-src 'self'");
  });
  app.use(async ({ req, redirect }, next) => {
    const folder =
      !req.path.endsWith("/") && req.path.startsWith(prefix) && (await isFolder(dir, req.path.slice(prefix.length)));
    if (folder) return redirect(`${req.path}/${new URL(req.url).search}`, 301);
    return next();
  });
  app.use(`${prefix}/*`, serveStatic({ root: dir, rewriteRequestPath: (path) => path.slice(prefix.length) }));
  app.notFound(async ({ html }) => html(await readFile(join(dir, "404.html"), "utf8"), 404));

  const server = createAdaptorServer({ fetch: app.fetch });
  server.listen(port, "127.0.0.1");
  // Rejects when the server has an error instead, such as a port that is taken.
  await once(server, "listening");
  // A server that listens on a port has such an address.
  const { port: taken } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${taken}`,
    async close() {
      server.close();
      if ("closeAllConnections" in server) server.closeAllConnections();
      await once(server, "close");
    },
  };
}

async function isFolder(dir: string, path: string): Promise<boolean> {
  const found = await stat(join(dir, decodeURIComponent(path))).catch(() => undefined);
  return found?.isDirectory() ?? false;
}
