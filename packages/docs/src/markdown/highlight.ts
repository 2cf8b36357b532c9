import Prism from "prismjs";
import "prismjs/components/prism-bash.js";
import "prismjs/components/prism-json.js";
import "prismjs/components/prism-typescript.js";
import "prismjs/components/prism-yaml.js";
import { escapeHtml } from "./escape-html.ts";

const languages: Readonly<Record<string, string>> = {
  bash: "bash",
  console: "bash",
  js: "javascript",
  json: "json",
  jsonc: "json",
  sh: "bash",
  ts: "typescript",
  typescript: "typescript",
  yaml: "yaml",
};

/**
 * Code as HTML. Prism marks words with classes, where other highlighters write colours into the page: the site's policy refuses those.
 * A language it does not know is text.
 */
export function highlight(code: string, language: string): string {
  const name = languages[language];
  const grammar = name === undefined ? undefined : Prism.languages[name];
  return name === undefined || grammar === undefined ? escapeHtml(code) : Prism.highlight(code, grammar, name);
}
