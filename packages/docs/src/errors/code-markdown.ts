/** Words as they are, on one line: also those that have a backtick. */
export function codeMarkdown(text: string): string {
  const line = text.replaceAll(/\s+/g, " ");
  return line.includes("`") ? `\`\` ${line} \`\`` : `\`${line}\``;
}
