import type { ByteReader } from "./byte-reader.ts";
import { ByteWindow, type WindowOptions } from "./byte-window.ts";
import { scanValue, skipSpace } from "./json-scanner.ts";
import { MemberNames } from "./member-names.ts";
import { PartDecoder } from "./part-decoder.ts";
import type { ScanNotes } from "./scan-notes.ts";

/** A value in JSON text, by its number in the index. The root is 0. */
export type NodeId = number;

/**
 * Where values stand in JSON text. Written while the text is scanned, down to some depth; what lies deeper is added when it is
 * asked for. The text itself is read again where something is asked of it: a slice looks at little of it.
 *
 * Numbers in one list instead of an object for each value: making objects of the thousands of values that a big description has took
 * as long as the scan itself.
 */
export class JsonIndex {
  readonly #window: ByteWindow;
  readonly #parts: PartDecoder;
  readonly #names: MemberNames;
  readonly #cells: Cells = { list: new Int32Array(cellsPerNode * 4), count: 0 };
  readonly #members = new Map<NodeId, ReadonlyMap<string, NodeId>>();
  readonly #lists = new Map<NodeId, readonly string[]>();

  /**
   * @param start the offset at which the root value stands, behind white space.
   * @param levelsBelow how many levels to write down below a member of the root, by its name.
   * @param window how much of the text is at hand while it is scanned.
   * @throws {NotJson} also when something stands behind the root value.
   * @throws {SliceError} when a name is not UTF-8.
   */
  constructor(reader: ByteReader, start: number, levelsBelow: (name: string) => number, window?: WindowOptions) {
    this.#window = new ByteWindow(reader, window);
    this.#parts = new PartDecoder(reader);
    this.#names = new MemberNames();
    const root = skipSpace(this.#window, start);
    add(this.#cells, root, 0, 0);
    this.#scan(0, root, reader.length, levelsBelow);
    this.isWhole = skipSpace(this.#window, this.end(0)) === reader.length;
  }

  /** Whether nothing stands behind the root value. */
  readonly isWhole: boolean;

  end(node: NodeId): number {
    return this.#cell(node, ends);
  }

  isObject(node: NodeId): boolean {
    return this.#cell(node, openers) === 0x7b; /* { */
  }

  isArray(node: NodeId): boolean {
    return this.#cell(node, openers) === 0x5b; /* [ */
  }

  /** Whether the members of a value have been written down. */
  isOpen(node: NodeId): boolean {
    return this.#cell(node, firsts) !== unread;
  }

  /** Writes down the members of a value, if it has any. */
  open(node: NodeId): void {
    if (!this.isOpen(node)) this.#scan(node, this.#cell(node, starts), this.end(node));
  }

  #scan(node: NodeId, start: number, end: number, levelsBelow?: (name: string) => number): void {
    const notes = new Notes(this.#cells, node, this.#names, levelsBelow);
    try {
      scanValue(this.#window, start, end, notes);
    } catch (error) {
      // The only one that a scan throws: a name could not be decoded.
      if (error instanceof TypeError) this.#parts.refuse(error);
      throw error;
    }
  }

  text(node: NodeId): string {
    return this.#parts.decode(this.#cell(node, starts), this.end(node));
  }

  /** A member's name as it is written, quotes included. */
  writtenName(node: NodeId): string {
    return this.#names.written(this.#cell(node, names));
  }

  /** The names of an object's members, in the order of their first places; those of an array are its positions. */
  names(node: NodeId): readonly string[] {
    const known = this.#lists.get(node);
    if (known) return known;
    const names = this.#members.has(node) || !this.isObject(node) ? undefined : this.#fewNames(node);
    const list = names ?? [...this.members(node).keys()];
    this.#lists.set(node, list);
    return list;
  }

  /** Names without a table of them; undefined where there are many, or one stands twice. */
  #fewNames(node: NodeId): readonly string[] | undefined {
    this.open(node);
    const names: string[] = [];
    for (let child = this.#cell(node, firsts); child > 0; child = this.#cell(child, nexts)) {
      const name = this.#name(child);
      if (names.length > 16 || names.includes(name)) return undefined;
      names.push(name);
    }
    return names;
  }

  /** By name, or by position for an array. A name that stands twice has its first place and its last value, as with `JSON.parse`. */
  members(node: NodeId): ReadonlyMap<string, NodeId> {
    const known = this.#members.get(node);
    if (known) return known;
    this.open(node);
    const members = new Map<string, NodeId>();
    const named = this.isObject(node);
    for (let child = this.#cell(node, firsts); child > 0; child = this.#cell(child, nexts)) {
      members.set(named ? this.#name(child) : String(members.size), child);
    }
    this.#members.set(node, members);
    return members;
  }

  /** The names that stand more than once among an object's members. */
  repeated(node: NodeId): readonly string[] {
    if (!this.isObject(node) || !this.isOpen(node)) return [];
    let count = 0;
    for (let child = this.#cell(node, firsts); child > 0; child = this.#cell(child, nexts)) count += 1;
    if (count === this.names(node).length) return [];
    const seen = new Set<string>();
    const repeated = new Set<string>();
    for (let child = this.#cell(node, firsts); child > 0; child = this.#cell(child, nexts)) {
      const name = this.#name(child);
      if (seen.has(name)) repeated.add(name);
      seen.add(name);
    }
    return [...repeated];
  }

  /** The member of an object, or item of an array, whose members have been written down. */
  member(node: NodeId, name: string): NodeId | undefined {
    const known = this.#members.get(node);
    if (known) return known.get(name);
    if (!this.isObject(node)) return this.members(node).get(name);
    let found: NodeId | undefined;
    let looked = 0;
    for (let child = this.#cell(node, firsts); child > 0; child = this.#cell(child, nexts)) {
      // Among a few, names are compared one by one. Among many, it is worth having a table of them.
      if ((looked += 1) > 40) return this.members(node).get(name);
      if (this.#name(child) === name) found = child;
    }
    return found;
  }

  #name(node: NodeId): string {
    return this.#names.name(this.#cell(node, names));
  }

  #cell(node: NodeId, cell: number): number {
    return this.#cells.list[node * cellsPerNode + cell] as number;
  }
}

/** What is written down of a value: offsets of its start and end, its first byte, its name, its first member, its next sibling. */
const starts = 0;
const ends = 1;
const openers = 2;
const names = 3;
const firsts = 4;
const nexts = 5;
const cellsPerNode = 6;
/** In the place of a first member: not looked for yet. 0 says that there is none. */
const unread = -1;

interface Cells {
  /** Short at first: an engine that has seen it grow early does not take its growing for an exception later. */
  list: Int32Array;
  count: number;
}

function add(cells: Cells, start: number, opener: number, name: number): NodeId {
  const node = cells.count;
  const at = node * cellsPerNode;
  if (at === cells.list.length) {
    const longer = new Int32Array(at * 2);
    longer.set(cells.list);
    cells.list = longer;
  }
  const { list } = cells;
  list[at + starts] = start;
  list[at + openers] = opener;
  list[at + names] = name;
  list[at + firsts] = unread;
  cells.count = node + 1;
  return node;
}

/** Writes down what a scan tells. */
class Notes implements ScanNotes {
  depth = 1;
  readonly #cells: Cells;
  readonly #names: MemberNames;
  readonly #levelsBelow: ((name: string) => number) | undefined;
  /** The value that was begun last, by depth. */
  readonly #nodes: NodeId[];

  constructor(cells: Cells, root: NodeId, known: MemberNames, levelsBelow?: (name: string) => number) {
    this.#cells = cells;
    this.#nodes = [root];
    this.#names = known;
    this.#levelsBelow = levelsBelow;
    cells.list[root * cellsPerNode + firsts] = 0;
  }

  name(depth: number, bytes: Uint8Array, start: number, end: number): number {
    const name = this.#names.add(bytes, start, end);
    if (depth === 1 && this.#levelsBelow) this.depth = 1 + this.#levelsBelow(this.#names.name(name));
    return name;
  }

  begin(depth: number, start: number, byte: number, name: number): void {
    if (depth === 0) {
      this.#cells.list[(this.#nodes[0] as NodeId) * cellsPerNode + openers] = byte;
      return;
    }
    const nodes = this.#nodes;
    const node = add(this.#cells, start, byte, name);
    const { list } = this.#cells;
    const above = nodes[depth - 1] as NodeId;
    const aboveFirst = above * cellsPerNode + firsts;
    if (list[aboveFirst] === 0) list[aboveFirst] = node;
    else list[(nodes[depth] as NodeId) * cellsPerNode + nexts] = node;
    nodes[depth] = node;
    if (depth < this.depth) list[node * cellsPerNode + firsts] = 0;
  }

  end(depth: number, end: number): void {
    this.#cells.list[(this.#nodes[depth] as NodeId) * cellsPerNode + ends] = end;
  }
}
