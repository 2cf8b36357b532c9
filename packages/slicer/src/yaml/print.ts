import { Document, Scalar, type Node, type ScalarTag, type ToStringOptions } from "yaml";

/** A value that is printed as it is written, not as the library would write it: `1.0`, `0x1F`, `~`. */
export class Literal {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** A scalar of a text that is not to change. */
export function literal(text: string): Scalar<Literal> {
  return new Scalar(new Literal(text));
}

const literalTag: ScalarTag = {
  tag: "literal",
  default: true,
  identify: (value) => value instanceof Literal,
  resolve: (text) => text,
  stringify: ({ value }) => (value instanceof Literal ? value.text : ""),
};

const plainOptions: ToStringOptions = {
  directives: false,
  // No line is folded: what is long stays long, and what one wrote in one line stays in one.
  lineWidth: 0,
  doubleQuotedMinMultiLineLength: Infinity,
  verifyAliasOrder: false,
  flowCollectionPadding: false,
};

/** Prints nodes made by us in lines of their own, with a line feed at the end. */
export function printBlock(node: Node, options: { readonly compat?: "yaml-1.1" } = {}): string {
  return print(node, options, { blockQuote: "literal" });
}

/** Prints nodes made by us in one line. */
export function printInline(node: Node): string {
  const oneLine = { collectionStyle: "flow", blockQuote: false } as const;
  return print(node, {}, oneLine).trimEnd();
}

function print(node: Node, schema: { readonly compat?: "yaml-1.1" }, options: ToStringOptions): string {
  const document = new Document(null, { ...schema, customTags: (tags) => [...tags, literalTag] });
  document.contents = node;
  return document.toString({ ...plainOptions, ...options });
}

/** Sets all lines in by a number of columns. */
export function indentLines(lines: string, columns: number): string {
  // Empty lines stay empty: in a text that keeps its lines they mean a line feed and nothing else.
  return lines.replaceAll(/^(?=.)/gm, " ".repeat(columns));
}
