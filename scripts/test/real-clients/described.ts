import { readFileSync } from "node:fs";
import { join } from "node:path";

const slices = join(import.meta.dirname, "../../../spec/slices");

/** The operations that a slice describes: `DELETE /orgs/{org}/packages/{package_type}/{package_name}`. */
export function describedOperations(slice: string): string[] {
  // Our own slice: its paths hold methods and nothing else.
  const { paths } = JSON.parse(readFileSync(join(slices, slice), "utf8")) as {
    readonly paths: Readonly<Record<string, object>>;
  };
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
}
