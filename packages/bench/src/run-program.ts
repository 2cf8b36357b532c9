import { spawn } from "node:child_process";

/** Runs a program in a Node of its own and reads what it prints as JSON. Rejects with its output when it fails. */
export async function runNode(args: readonly string[], options: { readonly cwd?: string } = {}): Promise<unknown> {
  const printed: unknown = JSON.parse(await run(process.execPath, args, options));
  return printed;
}

/** Runs a program to its end and returns what it wrote to standard output. Rejects with all it wrote when it fails. */
export function run(
  command: string,
  args: readonly string[],
  options: { readonly cwd?: string } = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve(stdout);
      else reject(new Error(`${[command, ...args].join(" ")} failed:\n${stdout}${stderr}`.trimEnd()));
    });
  });
}

/** Checks that a program printed an object of figures with these names. */
export function figuresIn<Name extends string>(printed: unknown, names: readonly Name[]): Record<Name, number> {
  // Each member is checked below.
  const found = (typeof printed === "object" ? printed : {}) as Record<Name, unknown>;
  const pairs = names.map((name) => {
    const figure = found?.[name];
    if (typeof figure !== "number") throw new TypeError(`${name} is missing in ${JSON.stringify(printed)}.`);
    return [name, figure] as const;
  });
  // One pair for each name.
  return Object.fromEntries(pairs) as Record<Name, number>;
}
