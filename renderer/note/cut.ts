import { TEXT } from '../text/nl.ts';

/** How wide a letter is at most in the note's fonts, in em: rather too wide than too narrow. */
function widthOf(letter: string): number {
  if (letter === ' ') return 0.22;
  if (/[ijlI.,;:'’|·]/.test(letter)) return 0.28;
  if (/[ftr()[\]/-]/.test(letter)) return 0.37;
  if (/[mwMW@%—…&]/.test(letter)) return 0.92;
  if (/[A-Z]/.test(letter)) return 0.68;
  return letter.charCodeAt(0) < 0x250 ? 0.56 : 1.1;
}

const widthOfAll = (text: string): number => [...text].reduce((sum, letter) => sum + widthOf(letter), 0);

/** Lines that a text takes in a column of `width` em; a word that is too long for a line is broken. */
export function linesOf(text: string, width: number): number {
  return text.split('\n').reduce((lines, line) => lines + wrapped(line, width), 0);
}

function wrapped(line: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of line.split(' ')) {
    const size = widthOfAll(word);
    const after = used === 0 ? size : used + widthOf(' ') + size;
    if (after <= width) used = after;
    else {
      if (used > 0) lines += 1;
      lines += Math.max(0, Math.ceil(size / width) - 1);
      used = size > width ? size % width : size;
    }
  }
  return lines;
}

/**
 * A person's text within a number of lines, so that the note keeps its length whatever is typed. Its own line breaks stay
 * where they fit; what does not fit is cut off, and seen to be.
 * @param width of a line, in em
 * @param more stands where it was cut
 */
export function cut(text: string, lines: number, width: number, more: string = TEXT.note.more): string {
  const own = text
    .split(/[\r\n\u2028\u2029]+/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
  if (linesOf(own, width) <= lines) return own;
  const letters = [...own.replaceAll('\n', ' ')];
  const upTo = (count: number) => letters.slice(0, count).join('');
  if (linesOf(upTo(letters.length), width) <= lines) return upTo(letters.length);
  let [fits, fails] = [0, letters.length];
  while (fails - fits > 1) {
    const middle = Math.floor((fits + fails) / 2);
    if (linesOf(`${upTo(middle)} ${more}`, width) <= lines) fits = middle;
    else fails = middle;
  }
  const kept = upTo(fits);
  const space = kept.lastIndexOf(' ');
  return `${(kept.length - space < 24 ? kept.slice(0, space) : kept).trimEnd()} ${more}`;
}

/** A name on one line. */
export const shortened = (name: string, width: number): string => cut(name, 1, width, '…');
