/** How a text was written. */
export type Encoding = 'utf-8' | 'utf-16' | 'windows-1252';

const WINDOWS = [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'];

/**
 * The text of a file: by the mark in front of it, else UTF-8, else as Windows wrote it before that.
 * @returns null where it is no text at all
 */
export function decode(bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } | null {
  const [first, second] = bytes;
  const isWide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const encoding = isWide ? 'utf-16' : isUtf8(bytes) ? 'utf-8' : 'windows-1252';
  const label = isWide ? (first === 0xff ? 'utf-16le' : 'utf-16be') : encoding;
  const decoded = new TextDecoder(label).decode(bytes);
  // Not every engine gives what Windows has between 0x80 and 0x9f.
  const text =
    label === 'windows-1252' ? decoded.replace(/[\u0080-\u009f]/g, (c) => WINDOWS[c.charCodeAt(0) - 0x80]!) : decoded;
  // What no text has: a file of another kind, whatever it is called.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
  return /[\u0000-\u0008\u000e-\u001a\ufffe\uffff]/.test(text) ? null : { text, encoding };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
