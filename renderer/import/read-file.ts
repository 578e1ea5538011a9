import { readDelimited } from '../../models/import/index.ts';
import { IMPORT } from '../text/nl/import.ts';
import { decode } from './decode.ts';
import { problemOf, refuse } from './refusal.ts';
import { type Read, readOldExcel, readZipped } from './workbook.ts';

/** Of a file as it stands on the disk. In megabytes. */
export const MOST_MEGABYTES = 20;

/**
 * The sheets of a file, by what it is and not by what it is called.
 * @param onProgress hears how far it is, 0 … 1
 * @throws Refusal with what is wrong and what to do
 */
export function readFile(bytes: Uint8Array, name: string, onProgress: (share: number) => void = () => {}): Read {
  if (bytes.length > MOST_MEGABYTES * 2 ** 20)
    refuse('tooLarge', (bytes.length / 2 ** 20).toFixed(1).replace('.', ','), MOST_MEGABYTES);
  if (bytes.length === 0) refuse('empty');
  if (startsWith(bytes, [0x50, 0x4b])) return readZipped(bytes, name);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return readOldExcel(bytes, name);
  const decoded = decode(bytes);
  // A page or another document is text too, but no table.
  if (!decoded || /^\s*(?:<[!?a-z]|\{\\rtf|%PDF|\{\s*")/i.test(decoded.text.slice(0, 200))) return refuse('unknown');
  const read = readText(decoded.text, name, onProgress);
  if (decoded.encoding !== 'windows-1252') return read;
  return { ...read, notes: [problemOf(name, 'tekenset', IMPORT.noted.windows(), 'waarschuwing')] };
}

/** What was pasted, or stands in a .csv. @throws Refusal */
export function readText(text: string, name: string, onProgress: (share: number) => void = () => {}): Read {
  const read = readDelimited(text, onProgress);
  if (!read.ok) return refuse('text', read.what, read.remedy);
  if (!read.grid.some((row) => row.some((cell) => cell !== null && String(cell).trim() !== ''))) refuse('empty');
  return { sheets: [{ name, grid: read.grid }], notes: [] };
}

const startsWith = (bytes: Uint8Array, magic: readonly number[]) => magic.every((byte, index) => bytes[index] === byte);
