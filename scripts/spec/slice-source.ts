import type { SpecConfig } from "./config.ts";
import type { Edition } from "./editions.ts";
import type { LockEntry } from "./lock.ts";
import { renderSlice } from "./render-slice.ts";
import { sliceFacts } from "./slice-report.ts";
import type { SliceFacts } from "./slice-report.ts";
import { sliceName, slicePath } from "./slices.ts";
import { sha256 } from "./upstream.ts";
import type { Upstream } from "./upstream.ts";

/** All that comes of one source file: a slice for each API version, and what the lock says of them. */
export interface SlicedSource {
  readonly file: string;
  readonly slices: readonly { readonly path: string; readonly text: string; readonly facts: SliceFacts }[];
  readonly lockEntry: LockEntry;
}

/** Slices one edition at each of its API versions. Throws an Error that names file and version when it cannot. */
export async function sliceSource(upstream: Upstream, edition: Edition, config: SpecConfig): Promise<SlicedSource> {
  const { id, file, apiVersions } = edition;
  const { from } = upstream;
  const slices = [];
  const digests: Record<string, string> = {};
  const source = await upstream.read(file);
  for (const apiVersion of apiVersions) {
    const started = performance.now();
    const { text, report } = rendered(source, apiVersion, file, config);
    const milliseconds = performance.now() - started;
    const bytes = { bytesIn: source.length, bytesOut: Buffer.byteLength(text) };
    const name = sliceName(id, apiVersion);
    digests[name] = sha256(text);
    const facts = sliceFacts(report, { edition: id, apiVersion, from, ...bytes, milliseconds });
    slices.push({ path: slicePath(name), text, facts });
  }
  return { file, slices, lockEntry: { from, bytes: source.length, sha256: sha256(source), slices: digests } };
}

function rendered(
  source: Uint8Array,
  apiVersion: string,
  file: string,
  config: SpecConfig,
): ReturnType<typeof renderSlice> {
  try {
    return renderSlice(source, apiVersion, config);
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`${file} at ${apiVersion}: ${message}`, { cause });
  }
}
