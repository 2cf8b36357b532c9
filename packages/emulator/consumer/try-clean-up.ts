// What a consumer's compiler must accept, and must refuse: were a type lost, a refused line would compile.
import { assumptionTable, createEmulator, demoSeed, fulfillWith, isListenError, isSeedError } from "@ghpkg/emulator";
import type { Emulator, EmulatorOptions, Fault, Listening, RequestRecord, Seed, Snapshot } from "@ghpkg/emulator";
import { validateResponse } from "@ghpkg/emulator/validate";

const seed: Seed = { ...demoSeed, organizations: [{ login: "pets", members: { kim: "admin" } }] };
const options: EmulatorOptions = {
  edition: "ghes-3.19",
  seed,
  clock: { now: "2026-11-01T12:00:00Z", frozen: true },
  rateLimits: { hourly: 100 },
  assumptions: { nameCase: "ignore" },
};
const github: Emulator = createEmulator(options);
const failing: Fault = { method: "DELETE", nth: [1, 2], effect: { secondaryLimit: true, retryAfter: 1 } };
const takeAway: () => void = github.faults.add(failing);
const send: typeof fetch = github.fetch;
const known: string = assumptionTable.nameCase.default;

export async function read(): Promise<number> {
  const { url, close }: Listening = await github.listen({ port: 0 });
  const response: Response = await github.fetch(`${url}/orgs/pets/packages?package_type=npm`);
  await close();
  const saved: Snapshot = github.snapshot();
  github.restore(JSON.parse(JSON.stringify(saved)));
  const last: RequestRecord | undefined = github.requests.list().at(-1);
  return last?.status ?? response.status;
}

export function placeOf(caught: unknown): string | undefined {
  if (isListenError(caught)) return caught.facts.host;
  return isSeedError(caught) ? caught.problems[0]?.path : undefined;
}

// @ts-expect-error there is no such edition
createEmulator({ edition: "ghes-2.1" });

// @ts-expect-error there is no such option
createEmulator({ limits: false });

// @ts-expect-error "pypi" is not a package type in any edition
github.push({ owner: "pets", type: "pypi", package: "cats" });

// @ts-expect-error there is no such operation
github.faults.add({ operation: "packages/list", effect: { status: 500 } });

// @ts-expect-error an assumption has its choices
createEmulator({ assumptions: { nameCase: "upper" } });

// @ts-expect-error a snapshot is read, not assigned to
github.snapshot().changes.push();

void [takeAway, send, known, fulfillWith, validateResponse];
