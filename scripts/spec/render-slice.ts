import { slice, sliceText } from "@ghpkg/slicer";
import type { JsonObject, SliceReport } from "@ghpkg/slicer";
import type { SpecConfig } from "./config.ts";
import { deriveApiVersion } from "./derive-api-version.ts";

export interface RenderedSlice {
  readonly text: string;
  readonly report: SliceReport;
}

/**
 * The slice of one description at one API version. Pure: the same bytes in, the same bytes out.
 *
 * A description stands for the default API version; a later one is derived from its slice, which holds all that the
 * patches can bring in, because the slicer follows references inside of extensions.
 *
 * @throws Error when the slice does not hold the expected number of operations and paths.
 */
export function renderSlice(source: Uint8Array, apiVersion: string, config: SpecConfig): RenderedSlice {
  const base = sliceText(source, config.selection);
  refuseUnexpected(base.report, config);
  if (apiVersion === config.defaultApiVersion) return base;

  // The slicer wrote it: an object.
  const derived = deriveApiVersion(JSON.parse(base.text) as JsonObject, apiVersion);
  const { document, report } = slice(derived, config.selection);
  refuseUnexpected(report, config);
  return { text: `${JSON.stringify(document, null, 2)}\n`, report: withTotals(report, base.report) };
}

/** Counts against the description, not against the slice that the later version was derived from. */
function withTotals(report: SliceReport, base: SliceReport): SliceReport {
  const counted = Object.entries(base.components.sections).map(([name, { total }]) => {
    const kept = report.components.sections[name]?.kept ?? 0;
    return [name, { kept, total }] as const;
  });
  return {
    ...report,
    operations: { ...report.operations, total: base.operations.total },
    paths: { ...report.paths, total: base.paths.total },
    components: { ...report.components, sections: Object.fromEntries(counted) },
  };
}

function refuseUnexpected({ operations, paths }: SliceReport, { expected }: SpecConfig): void {
  if (operations.kept.length === expected.operations && paths.kept === expected.paths) return;
  throw new Error(
    `The slice holds ${operations.kept.length} operations on ${paths.kept} paths; spec/slice.config.json expects ` +
      `${expected.operations} on ${expected.paths}. Look at what GitHub changed, then adjust "expected".`,
  );
}
