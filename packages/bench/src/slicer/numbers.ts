/** Whether two numbers in JSON mean the same, however they are written: 1.0 and 1 do, 9223372036854775807 and …5808 do not. */
export function sameNumber(one: string, other: string): boolean {
  return one === other || plain(one) === plain(other);
}

/** Sign, significant digits, and the power of ten of the last of them. */
function plain(text: string): string {
  const [, sign = "", whole = "", fraction = "", power = "0"] =
    /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([-+]?\d+))?$/.exec(text) ?? [];
  const digits = `${whole}${fraction}`.replace(/^0+/, "");
  const short = digits.replace(/0+$/, "");
  if (short === "") return "0";
  return `${sign}${short}e${BigInt(power) - BigInt(fraction.length) + BigInt(digits.length - short.length)}`;
}
