/**
 * JSON as a table: which state each byte leads to from each state. A scan is then one small loop, which engines have optimised
 * after a few kilobytes; written out as loops within loops, the same took longer to compile than to run on 13 MB.
 *
 * States are numbers below {@link firstAction}; what is from there on is for the scanner to do. https://www.rfc-editor.org/rfc/rfc8259
 */
export const firstAction = 128;

/** What the scanner does at a byte. The last five only occur where values are told. */
export const actions = {
  /** The byte may not stand here; or it is the 0 behind what is at hand. */
  fault: 128,
  /** `{` or `[` */
  open: 129,
  /** `}` or `]` */
  close: 130,
  /** The first byte of a string, a number or a word. */
  begin: 131,
  /** The last byte of a string or a word. */
  end: 132,
  /** The first byte behind a number. */
  numberEnd: 133,
  /** The quote before a name. */
  nameBegin: 134,
  /** The quote behind a name. */
  nameEnd: 135,
} as const;

/** From states, by `state << 8 | byte`, to the next state or an action. */
export type Table = Uint8Array;

type Container = "array" | "object";

const numbers = new Map<string, number>();

/** The number of a state, by its name. */
function state(name: string): number {
  const known = numbers.get(name) ?? numbers.size;
  numbers.set(name, known);
  return known;
}

/** States below this are within a string, in which most bytes lead nowhere else. */
export const firstOutsideOfStrings = 3;
for (const name of ["array string", "object string", "object name string"]) state(name);

/** The value of an array may stand here: where a scan starts, as if what it scans were one. */
export const value: number = state("array value");
/** What `[` and `{` lead to. */
export const firstOfArray: number = state("array first");
export const firstOfObject: number = state("object first");

/** Where values are told, and where they are only passed. */
export const told: Table = new Uint8Array(firstAction << 8).fill(actions.fault);
export const passed: Table = new Uint8Array(firstAction << 8).fill(actions.fault);

/** For each state, the one behind a value in the same container. */
export const behind: Uint8Array = new Uint8Array(firstAction);
/** 1 for each state in which a number may end. */
export const numberMayEnd: Uint8Array = new Uint8Array(firstAction);

const space = " \t\n\r";
const digits = "0123456789";
/** Where a number may end. */
const numberEnds = ["zero", "digits", "decimals", "exponent"] as const;
const afterQuote = Array.from({ length: 256 }, (_, byte) => byte).filter(
  (byte) => byte >= 0x20 && byte !== 0x22 && byte !== 0x5c,
);

for (const container of ["array", "object"] as const) values(container);
names();
for (const [name, number] of numbers)
  behind[number] = state(name.startsWith("array") ? "array behind" : "object behind");

/** All that may stand where a value is expected, and behind it. */
function values(container: Container): void {
  const named = (name: string): number => state(`${container} ${name}`);
  lead(named("value"), space, named("value"));
  if (container === "array") lead(named("first"), space, named("first"));
  for (const from of container === "array" ? ["value", "first"] : ["value"]) starts(named, named(from));
  string(named, "string", (last) => lead(last, '"', named("behind"), actions.end));
  numberOf(named);
  words(named);

  const separator = container === "array" ? named("value") : named("name");
  const closer = container === "array" ? "]" : "}";
  if (container === "array") lead(named("first"), closer, actions.close);
  for (const from of ["behind", ...numberEnds]) {
    const action = from === "behind" ? undefined : actions.numberEnd;
    lead(named(from), space, named("behind"), action);
    lead(named(from), ",", separator, action);
    lead(named(from), closer, actions.close, action);
  }
}

function starts(named: (name: string) => number, from: number): void {
  lead(from, "{[", actions.open);
  lead(from, '"', named("string"), actions.begin);
  lead(from, "-", named("minus"), actions.begin);
  lead(from, "0", named("zero"), actions.begin);
  lead(from, "123456789", named("digits"), actions.begin);
  for (const word of ["true", "false", "null"]) lead(from, word.charAt(0), named(word.slice(0, 1)), actions.begin);
}

function numberOf(named: (name: string) => number): void {
  lead(named("minus"), "0", named("zero"));
  lead(named("minus"), "123456789", named("digits"));
  lead(named("digits"), digits, named("digits"));
  for (const from of ["zero", "digits"]) lead(named(from), ".", named("point"));
  for (const from of ["point", "decimals"]) lead(named(from), digits, named("decimals"));
  for (const from of ["zero", "digits", "decimals"]) lead(named(from), "eE", named("e"));
  lead(named("e"), "+-", named("sign"));
  for (const from of ["e", "sign", "exponent"]) lead(named(from), digits, named("exponent"));
  for (const name of numberEnds) numberMayEnd[named(name)] = 1;
}

function words(named: (name: string) => number): void {
  for (const word of ["true", "false", "null"]) {
    for (let at = 1; at < word.length - 1; at += 1)
      lead(named(word.slice(0, at)), word.charAt(at), named(word.slice(0, at + 1)));
    lead(named(word.slice(0, -1)), word.slice(-1), named("behind"), actions.end);
  }
}

/** The names of members, and their colons. */
function names(): void {
  for (const from of ["first", "name"]) {
    lead(inObject(from), space, inObject(from));
    lead(inObject(from), '"', inObject("name string"), actions.nameBegin);
  }
  lead(inObject("first"), "}", actions.close);
  string(inObject, "name string", (last) => lead(last, '"', inObject("colon"), actions.nameEnd));
  lead(inObject("colon"), space, inObject("colon"));
  lead(inObject("colon"), ":", inObject("value"));
}

function inObject(name: string): number {
  return state(`object ${name}`);
}

/** What stands between quotes. */
function string(named: (name: string) => number, name: string, close: (last: number) => void): void {
  const within = named(name);
  for (const byte of afterQuote) leadByte(within, byte, within);
  close(within);
  const escape = named(`${name} escape`);
  lead(within, "\\", escape);
  lead(escape, '"\\/bfnrt', within);
  lead(escape, "u", named(`${name} hex 1`));
  for (const digit of [1, 2, 3, 4]) {
    const to = digit === 4 ? within : named(`${name} hex ${digit + 1}`);
    lead(named(`${name} hex ${digit}`), `${digits}abcdefABCDEF`, to);
  }
}

/** @param action what is to be done where values are told. */
function lead(from: number, characters: string, to: number, action: number = to): void {
  for (const character of characters) leadByte(from, character.charCodeAt(0), to, action);
}

function leadByte(from: number, byte: number, to: number, action: number = to): void {
  passed[(from << 8) | byte] = to;
  told[(from << 8) | byte] = action;
}
