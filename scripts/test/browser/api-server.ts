import { createEmulator } from "@ghpkg/emulator";
import type { LocalServer } from "./local-server.ts";

/** GitHub's API to a browser, with the demo seed. The package `moved` redirects to another host, and `slow` never answers. */
export async function listenAsGithub(elsewhere: string): Promise<LocalServer> {
  const emulator = createEmulator();
  const location = `${elsewhere}/token-please`;
  emulator.faults.add({ path: "*/container/moved", effect: { status: 302, headers: { location } } });
  // Whoever waits gives up first, and so does a timer when its request is given up.
  emulator.faults.add({ path: "*/container/slow", effect: { delay: 3_600_000 } });
  const listening = await emulator.listen();
  return {
    origin: listening.url,
    get asked() {
      return emulator.requests.list().map(({ method, target }) => `${method} ${target}`);
    },
    close: () => listening.close(),
  };
}
