import { yamlError } from "./yaml-fault.ts";
import type { YamlScalar } from "./node.ts";

/** The value of a scalar as `JSON.parse` would give it. */
export function plainValue({ value, source }: YamlScalar): null | boolean | number | string {
  if (value === null || typeof value === "boolean" || typeof value === "number") return value;
  // What else YAML 1.1 knows (dates, bytes) is text in JSON.
  return typeof value === "string" ? value : source;
}

/**
 * A scalar as JSON. A number that JSON can write is copied as it is written (`1.0`, `1e400`); one that only YAML can
 * write (`0x1F`, `+.5`) keeps its value to the last digit.
 *
 * @throws {SliceError} for `.inf` and `.nan`, which JSON does not have.
 */
export function jsonOf(text: string, scalar: YamlScalar): string {
  const value = plainValue(scalar);
  if (typeof value !== "number") return JSON.stringify(value);
  const number = jsonNumber(scalar.source, value);
  if (number !== undefined) return number;
  throw yamlError(text, {
    offset: scalar.range[0],
    expected: "a number that JSON has",
    hint: "Slice to YAML (--format yaml), or put the value into quotes.",
  });
}

const jsonNumberForm = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

function jsonNumber(source: string, value: number): string | undefined {
  if (jsonNumberForm.test(source)) return source;
  const digits = source.replaceAll("_", "");
  const decimal = digits
    .replace(/^\+/, "")
    .replace(/^(-?)0+(?=\d)/, "$1")
    .replace(/^(-?)\./, "$10.")
    .replace(/\.(?=$|e)/i, "");
  // The value is compared, too: in YAML 1.1, 010 is eight.
  if (jsonNumberForm.test(decimal) && Number(decimal) === value) return decimal;
  const [, sign = "", prefix = "", rest = ""] = /^([-+]?)0([xob]?)([\da-f]+)$/i.exec(digits) ?? [];
  if (rest !== "") return `${sign === "-" ? "-" : ""}${BigInt(`0${prefix || "o"}${rest}`)}`;
  return Number.isFinite(value) ? JSON.stringify(value) : undefined;
}
