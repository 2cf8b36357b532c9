import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import * as elsewhere from "../../src/index.ts";
import * as inNode from "../../src/node/index.ts";

const source = join(import.meta.dirname, "../../src");

test("browsers and Node get the same names, each from the same file but createEmulator", () => {
  const [forBrowsers, forNode] = [namesIn("index.ts", "./"), namesIn("node/index.ts", "../")];
  expect(forNode).toEqual({ ...forBrowsers, createEmulator: "node/create-emulator.ts" });
  expect(forBrowsers["createEmulator"]).toBe("without-sockets.ts");
  expect(Object.keys(inNode)).toEqual(Object.keys(elsewhere));
});

test("an emulator for browsers says that it cannot listen", async () => {
  await expect(elsewhere.createEmulator().listen()).rejects.toMatchObject({
    name: "ListenError",
    message: expect.stringContaining("Nothing can listen here"),
    facts: { reason: "no-sockets" },
  });
});

test("an emulator for Node listens, and says where", async () => {
  const listening = await inNode.createEmulator({ edition: "ghes-3.19" }).listen();
  expect(listening.url).toBe(`http://127.0.0.1:${listening.port}/api/v3`);
  expect((await fetch(`${listening.url}/user/packages?package_type=npm`)).status).toBe(401);
  await listening.close();
});

/** What a file exports, types too, by the file it takes it from: as it stands below `src`. */
function namesIn(file: string, base: string): Record<string, string> {
  const text = readFileSync(join(source, file), "utf8");
  const found = text.matchAll(/^export (?:type )?\{([^}]*)\} from "([^"]+)";$/gm);
  return Object.fromEntries(
    [...found].flatMap(([, names = "", from = ""]) =>
      names.split(",").flatMap((name) => {
        const place = from.startsWith(base) ? from.slice(base.length) : join("node", from);
        return name.trim() === "" ? [] : [[name.trim(), place]];
      }),
    ),
  );
}
