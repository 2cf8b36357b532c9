import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { connect } from "node:net";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { createServer } from "node:tls";
import { runProgram } from "../../../run-program.ts";

/** Speaks https where a server speaks http. */
export interface TlsFront {
  readonly port: number;
  /** The file of the certificate that it shows, which is its own authority. */
  readonly certificate: string;
  close(): Promise<void>;
}

/** Puts https in front of a port of this machine, for these hosts. The certificate is made for it, in a folder, and nobody else trusts it. */
export async function startTlsFront(folder: string, behind: number, hosts: readonly string[]): Promise<TlsFront> {
  const certificate = join(folder, "certificate.pem");
  const key = join(folder, "key.pem");
  const names = hosts.map((host) => `DNS:${host}`).join(",");
  const made = await runProgram("openssl", [
    ..."req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=samples -addext".split(" "),
    `subjectAltName=${names}`,
    "-keyout",
    key,
    "-out",
    certificate,
  ]);
  if (!made.ok) throw new Error(`openssl made no certificate: ${made.output}`);

  const server = createServer({ key: await readFile(key), cert: await readFile(certificate) }, (socket) => {
    const plain = connect(behind, "127.0.0.1");
    // A client that hangs up, or a server that does, ends the other half.
    socket.on("error", () => plain.destroy()).on("close", () => plain.destroy());
    plain.on("error", () => socket.destroy()).on("close", () => socket.destroy());
    socket.pipe(plain).pipe(socket);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  // A server that listens on a port has such an address.
  const { port } = server.address() as AddressInfo;
  return {
    port,
    certificate,
    async close() {
      server.close();
      await once(server, "close");
    },
  };
}
