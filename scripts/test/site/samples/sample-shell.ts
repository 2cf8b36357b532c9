import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Emulator } from "@ghpkg/emulator";
import { runClient } from "../../real-clients/run-client.ts";
import type { Said } from "../../real-clients/run-client.ts";
import { startTlsFront } from "./tls-front.ts";

/** A shell in which GitHub is an emulator. */
export interface SampleShell {
  /** Runs what a page shows, as it is, by somebody who has set GH_TOKEN and nothing else. */
  run(code: string, token: string): Promise<Said>;
  close(): Promise<void>;
}

/** Hosts that samples name. */
const hosts = ["api.github.com", "github.example.com"];

/**
 * Opens one. The samples know nothing of it: curl reads in its settings that all hosts are a port of this machine and whose certificate
 * to trust, gh that all hosts are behind a socket. Nothing else of the machine's environment is there.
 */
export async function openSampleShell(github: Emulator): Promise<SampleShell> {
  const home = await mkdtemp(join(tmpdir(), "ghpkg-samples-"));
  const socket = join(home, "api.sock");
  const atPort = await github.listen();
  const atSocket = await github.listen({ socket });
  const front = await startTlsFront(home, atPort.port, hosts);
  await writeFile(join(home, ".curlrc"), `connect-to = "::127.0.0.1:${front.port}"\ncacert = "${front.certificate}"\n`);
  await writeFile(join(home, "config.yml"), `http_unix_socket: ${socket}\n`);
  const env = { HOME: home, GH_CONFIG_DIR: home, GH_NO_UPDATE_NOTIFIER: "1", NO_COLOR: "1" };
  return {
    run: (code, token) => runClient("bash", ["-c", code], { env: { ...env, GH_TOKEN: token } }),
    async close() {
      await front.close();
      await atSocket.close();
      await atPort.close();
      await rm(home, { recursive: true, force: true });
    },
  };
}
