/** What Node says when a program breaks, without the frames of the stack: they lead through Node, not to the cause. */
export function withoutStack(output: string): string {
  return output
    .split("\n")
    .filter((line) => line.trim() !== "" && !/^\s+at /.test(line) && !line.startsWith("Node.js v"))
    .join("\n");
}
