import { Inflate, type Zippable, zipSync } from 'fflate';
import { refuse } from './refusal.ts';

/** One file inside, as the list at the end says. */
export interface Entry {
  readonly name: string;
  readonly method: number;
  readonly size: number;
  readonly originalSize: number;
  /** Where its bytes begin. */
  readonly from: number;
}

const MOST_ENTRIES = 2000;
/** Of everything that is read of a file, unpacked. */
export const MOST_UNPACKED = 150 * 2 ** 20;
/** A spreadsheet packs to a tenth or a thirtieth; what packs to far less is made to fill the memory. */
const MOST_RATIO = 300;
const RATIO_FROM = 5 * 2 ** 20;
/** What is unpacked at once, so that too much is noticed before it is there. */
const PIECE = 16 * 1024;

const [END, CENTRAL, LOCAL] = [0x06054b50, 0x02014b50, 0x04034b50];
const END_SIZE = 22;
const MOST_COMMENT = 65_535;

/**
 * The files in a zip, from the list at its end. Nothing has been unpacked yet.
 * @throws Refusal on what is no zip, is split, encrypted, or says one name twice
 */
export function entriesOf(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  // Larger archives have another kind of list; no file within our limit needs it.
  if (count === 0xffff || at === 0xffffffff) refuse('broken');
  if (count > MOST_ENTRIES) refuse('entries', MOST_ENTRIES);
  const entries: Entry[] = [];
  const names = new Set<string>();
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) refuse('broken');
    const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
    const [size, originalSize] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [
      number,
      number,
      number,
    ];
    const local = view.getUint32(at + 42, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    if (flags & 1) refuse('password');
    if ((method !== 0 && method !== 8) || names.has(name)) refuse('broken');
    names.add(name);
    if (local + 30 > end || view.getUint32(local, true) !== LOCAL) refuse('broken');
    const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (from + size > end) refuse('broken');
    entries.push({ name, method, size, originalSize, from });
    at += 46 + nameLength + extra + comment;
  }
  return entries;
}

function endOf(view: DataView): number {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= Math.max(0, last - MOST_COMMENT); at--) if (view.getUint32(at, true) === END) return at;
  return refuse('broken');
}

/**
 * Unpacks some of the entries. What they say of their size is checked first, and while unpacking what they really are.
 * @throws Refusal on too much, or on more or less than an entry says
 */
export function unpack(bytes: Uint8Array, entries: readonly Entry[]): Map<string, Uint8Array> {
  const total = entries.reduce((sum, { originalSize }) => sum + originalSize, 0);
  const packed = entries.reduce((sum, { size }) => sum + size, 0);
  if (total > MOST_UNPACKED || (total > RATIO_FROM && total > packed * MOST_RATIO)) refuse('bomb');
  return new Map(entries.map((entry) => [entry.name, contentOf(bytes, entry)]));
}

function contentOf(bytes: Uint8Array, { method, size, originalSize, from }: Entry): Uint8Array {
  const packed = bytes.subarray(from, from + size);
  if (method === 0) return size === originalSize ? packed : refuse('broken');
  const content = new Uint8Array(originalSize);
  let length = 0;
  const inflate = new Inflate((piece) => {
    if (length + piece.length > originalSize) refuse('bomb');
    content.set(piece, length);
    length += piece.length;
  });
  for (let at = 0; at < size; at += PIECE) {
    try {
      inflate.push(packed.subarray(at, at + PIECE), at + PIECE >= size);
    } catch (error) {
      // What the library says of damaged data; our own refusal goes on as it is.
      if (error instanceof Error && 'said' in error) throw error;
      refuse('broken');
    }
  }
  return length === originalSize ? content : refuse('broken');
}

/** The entries as a zip again, unpacked: what reads it next sees what has been checked and nothing else. */
export function repacked(contents: ReadonlyMap<string, Uint8Array>): Uint8Array {
  // A name may be that of something every object has.
  const files = Object.create(null) as Zippable;
  for (const [name, content] of contents) files[name] = content;
  return zipSync(files, { level: 0 });
}
