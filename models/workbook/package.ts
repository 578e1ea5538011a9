import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';

/** What stands in the directory at the end of a package about one of its parts. */
interface Entry {
  readonly name: string;
  readonly header: Uint8Array;
  readonly isDeflated: boolean;
  readonly size: number;
  readonly offset: number;
}

const DIRECTORY_END = 0x06054b50;
const ENTRY_SIZE = 46;
const LOCAL_SIZE = 30;
const END_SIZE = 22;
const DEFLATED = 8;

/**
 * Changes some parts of a package (a zip file) as our writer makes it; all others stay as they are, byte for byte, so that a
 * large workbook is not packed a second time.
 * @param change of a part: what its text becomes; undefined leaves it alone
 */
export function withParts(
  bytes: Uint8Array,
  change: (name: string) => ((xml: string) => string) | undefined,
): Uint8Array<ArrayBuffer> {
  const entries = entriesOf(bytes);
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  const add = (piece: Uint8Array) => {
    pieces.push(piece);
    at += piece.length;
  };
  for (const entry of entries) {
    const view = viewOf(bytes);
    const start =
      entry.offset + LOCAL_SIZE + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
    const packed = bytes.subarray(start, start + entry.size);
    const header = entry.header.slice();
    viewOf(header).setUint32(42, at, true);
    const changed = change(entry.name);
    if (!changed) {
      add(bytes.subarray(entry.offset, start + entry.size));
    } else {
      const content = strToU8(changed(strFromU8(entry.isDeflated ? inflateSync(packed) : packed)));
      const deflated = deflateSync(content);
      const local = bytes.slice(entry.offset, start);
      for (const [target, from] of [
        [local, 8],
        [header, 10],
      ] as const) {
        const fields = viewOf(target);
        fields.setUint16(from, DEFLATED, true);
        fields.setUint32(from + 6, crcOf(content), true);
        fields.setUint32(from + 10, deflated.length, true);
        fields.setUint32(from + 14, content.length, true);
      }
      add(local);
      add(deflated);
    }
    directory.push(header);
  }
  const end = bytes.slice(bytes.length - END_SIZE);
  const fields = viewOf(end);
  fields.setUint32(
    12,
    directory.reduce((sum, { length }) => sum + length, 0),
    true,
  );
  fields.setUint32(16, at, true);
  return joined([...pieces, ...directory, end]);
}

function entriesOf(bytes: Uint8Array): Entry[] {
  const view = viewOf(bytes);
  const end = bytes.length - END_SIZE;
  // Our writer puts no remark behind it.
  if (view.getUint32(end, true) !== DIRECTORY_END) throw new RangeError('not a package of our writer');
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    const nameLength = view.getUint16(at + 28, true);
    const length = ENTRY_SIZE + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    entries.push({
      name: strFromU8(bytes.subarray(at + ENTRY_SIZE, at + ENTRY_SIZE + nameLength)),
      header: bytes.subarray(at, at + length),
      isDeflated: view.getUint16(at + 10, true) === DEFLATED,
      size: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    });
    at += length;
  }
  return entries;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array): DataView =>
  new DataView(buffer, byteOffset, byteLength);

/** The checksum that a zip file wants of every part. */
function crcOf(content: Uint8Array): number {
  let crc = -1;
  for (const byte of content) crc = (crc >>> 8) ^ CRC[(crc ^ byte) & 0xff]!;
  return (crc ^ -1) >>> 0;
}

const CRC = Int32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});
