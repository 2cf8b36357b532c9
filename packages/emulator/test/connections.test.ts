import { expect, test } from "vitest";
import type { Connection } from "../src/connection.ts";
import { createEmulatorOn } from "../src/create-emulator.ts";
import type { Answering } from "../src/create-emulator.ts";
import { asResponse } from "../src/handle.ts";
import { aContainer, aSeed } from "./a-seed.ts";

/** Asks an emulator of its own over connections that a test makes up. */
async function overConnections(): Promise<(url: string, connection: Connection, token?: string) => Promise<Response>> {
  let answering: Answering | undefined;
  const emulator = createEmulatorOn(
    {
      async listen(answer) {
        answering = answer;
        return { url: "", port: 0, close: async () => undefined };
      },
    },
    { seed: aSeed([aContainer("app", [["1"]])]) },
  );
  await emulator.listen();
  return async (url, connection, token) => {
    const request = new Request(url, { headers: { "user-agent": "test", ...(token && { authorization: token }) } });
    if (!answering) throw new Error("The emulator did not listen.");
    return asResponse(await answering(request, connection), request);
  };
}

test("who sends no token is counted by address", async () => {
  const asked = await overConnections();
  const left = async (remoteAddress: string): Promise<string | null> =>
    (await asked("https://api.github.com/versions", { remoteAddress })).headers.get("x-ratelimit-remaining");
  expect(await left("192.0.2.1")).toBe("59");
  expect(await left("192.0.2.1")).toBe("58");
  expect(await left("192.0.2.2")).toBe("59");
});

test("addresses over a Unix socket are those of the host with TLS, unless it is this machine", async () => {
  const asked = await overConnections();
  const url = async (host: string): Promise<unknown> => {
    const path = "/orgs/acme/packages/container/app";
    const response = await asked(`http://${host}${path}`, { unixSocket: true }, "Bearer ghp_mona");
    return Object(await response.json()).url;
  };
  expect(await url("api.github.com")).toBe("https://api.github.com/orgs/acme/packages/container/app");
  expect(await url("localhost")).toBe("http://localhost/orgs/acme/packages/container/app");
});
