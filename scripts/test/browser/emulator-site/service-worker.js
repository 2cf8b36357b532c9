import { createEmulator } from "@ghpkg/emulator";

const github = createEmulator();

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => {
  if (new URL(event.request.url).host === "api.github.com") event.respondWith(github.fetch(event.request));
});
