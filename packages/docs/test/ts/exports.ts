import { join } from "node:path";
import ts from "typescript";

/** The names that a file exports, types too, as the compiler has them. */
export function exportedNames(file: string): string[] {
  const options = {
    noResolve: false,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
  };
  const program = ts.createProgram([file], {
    ...options,
    allowImportingTsExtensions: true,
    noEmit: true,
    noLib: true,
    types: [],
  });
  const source = program.getSourceFile(file);
  const checker = program.getTypeChecker();
  const symbol = source && checker.getSymbolAtLocation(source);
  if (!symbol) throw new Error(`${file} is no module`);
  return checker.getExportsOfModule(symbol).map(({ name }) => name);
}

/** The source of an entry: `client/transport` is `packages/client/src/transport.ts`. */
export function sourceOf(entry: string, entryPoints: readonly string[]): string {
  const [name = "", sub = "index"] = entry.split("/");
  const wanted = new Set([`../${name}/src/${sub}.ts`, `../${name}/src/${sub}/index.ts`]);
  const found = entryPoints.find((one) => wanted.has(one));
  if (found === undefined) throw new Error(`typedoc.json names no source of ${entry}`);
  return join(import.meta.dirname, "../..", found);
}
