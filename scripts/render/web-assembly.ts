import wabt from "wabt";
import { generatedHeader } from "./generated-header.ts";

/** A module of WebAssembly, from its text, as a source file that exports its bytes. Throws what wabt says of a text that is none. */
export async function renderWebAssembly(name: string, text: string): Promise<string> {
  const assembler = await wabt();
  const parsed = assembler.parseWat(name, text, { simd: true, mutable_globals: true });
  try {
    parsed.resolveNames();
    parsed.validate();
    const { buffer } = parsed.toBinary({});
    const bytes = [...buffer].join(", ");
    return `${generatedHeader.replace("from spec/", `from packages/slicer/src/${name}`)}\n/** ${name}, assembled. */\nexport const wasm: Uint8Array<ArrayBuffer> = new Uint8Array([${bytes}]);\n`;
  } finally {
    parsed.destroy();
  }
}
