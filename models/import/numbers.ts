/** Which mark stands before the decimals. */
export type Notation = 'komma' | 'punt';

export type ReadNumber =
  | { readonly ok: true; readonly value: number; readonly isPercentage: boolean }
  /** Fewer than `below`, and at least one: small numbers that the source does not give. */
  | { readonly ok: true; readonly below: number }
  | { readonly ok: false; readonly reason: 'geen-getal' | 'andere-notatie' };

const SMALL = /^<\s*(\d{1,3})$/;

interface Taken {
  readonly digits: string;
  readonly isPercentage: boolean;
}

/** As nearly every number of a file is written: it needs no further look. */
const DIGITS = /^\d{1,15}$/;

function bare(text: string): Taken {
  const trimmed = text
    .trim()
    .replace(/^([-−–]?)\s*€\s*/, '$1')
    .replace(/\s*,-$/, '');
  const isPercentage = trimmed.endsWith('%');
  return { digits: (isPercentage ? trimmed.slice(0, -1) : trimmed).trim().replace(/^[−–]/, '-'), isPercentage };
}

const GROUPS = /^-?\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?=[.,]|$)/;

/** What the marks in a number say: nothing, one of the notations, or both could be. */
function marksOf(digits: string): 'geen' | 'beide' | Notation | 'fout' {
  const plain = GROUPS.test(digits) ? digits.replace(/[ \u00a0\u202f]/g, '') : digits;
  if (/^-?\d+$/.test(plain)) return 'geen';
  const isDutch = /^-?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?$/.test(plain);
  const isEnglish = /^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/.test(plain);
  if (isDutch && isEnglish) {
    // 0,250 can't be a thousand of anything.
    if (/^-?0,/.test(plain)) return 'komma';
    return /^-?0\./.test(plain) ? 'punt' : 'beide';
  }
  return isDutch ? 'komma' : isEnglish ? 'punt' : 'fout';
}

export interface NotationOf {
  readonly notation: Notation;
  /** A number that can be read in two ways, where nothing else in the column decides. */
  readonly ambiguous: string | null;
  /** Both notations stand in it. */
  readonly isMixed: boolean;
}

/** The notation of a column, from all the texts in it: a number that can be only one thing decides for those that can be two. */
export function notationOf(texts: Iterable<string>): NotationOf {
  let dutch = 0;
  let english = 0;
  let ambiguous: string | null = null;
  for (const text of texts) {
    if (DIGITS.test(text)) continue;
    const marks = marksOf(bare(text).digits);
    if (marks === 'komma') dutch += 1;
    else if (marks === 'punt') english += 1;
    else if (marks === 'beide') ambiguous ??= text.trim();
  }
  const notation = english > dutch ? 'punt' : 'komma';
  return {
    notation,
    ambiguous: dutch === 0 && english === 0 ? ambiguous : null,
    isMixed: dutch > 0 && english > 0,
  };
}

/** A text as a number in one notation; never a guess: `0.25` is no number where a comma stands before the decimals. */
export function readNumber(text: string, notation: Notation): ReadNumber {
  if (DIGITS.test(text)) return { ok: true, value: Number(text), isPercentage: false };
  const { digits, isPercentage } = bare(text);
  const small = SMALL.exec(digits);
  if (small && Number(small[1]) > 1) return { ok: true, below: Number(small[1]) };
  const marks = marksOf(digits);
  if (marks === 'fout') return { ok: false, reason: 'geen-getal' };
  if (marks !== 'geen' && marks !== 'beide' && marks !== notation) return { ok: false, reason: 'andere-notatie' };
  const grouped = digits.replace(/[ \u00a0\u202f]/g, '');
  const plain = notation === 'komma' ? grouped.replaceAll('.', '').replace(',', '.') : grouped.replaceAll(',', '');
  // Shifting the point in the text keeps 2,9 % exactly 0,029.
  const value = Number(isPercentage ? `${plain}e-2` : plain);
  return Number.isFinite(value) ? { ok: true, value, isPercentage } : { ok: false, reason: 'geen-getal' };
}

/** In messages: `1234,5`, at most twelve digits. */
export function numberText(value: number): string {
  return String(Number(value.toPrecision(12))).replace('.', ',');
}

export const percentText = (share: number): string => `${numberText(Number((share * 100).toFixed(2)))} %`;
