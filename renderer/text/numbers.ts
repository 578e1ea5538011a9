import { INPUTS, KEY_FIGURES } from '../../models/lines/index.ts';

/** How a quantity is read; everything else follows its unit. */
export type Reading = 'euro' | 'fractie' | 'verhouding' | 'jaartal' | 'aantal' | 'getal' | 'schakelaar';

const LOCALE = 'nl-NL';
const format = (options: Intl.NumberFormatOptions) => {
  const formatter = new Intl.NumberFormat(LOCALE, options);
  return (value: number) =>
    formatter
      .format(value)
      .replace(/^-(0(?:,0*)?)$/, '$1')
      .replace('-', '−');
};

const whole = format({ maximumFractionDigits: 0 });
const oneDecimal = format({ minimumFractionDigits: 1, maximumFractionDigits: 1 });
const tenths = format({ maximumFractionDigits: 1 });
const twoDecimals = format({ minimumFractionDigits: 2, maximumFractionDigits: 2 });
const threeDecimals = format({ minimumFractionDigits: 3, maximumFractionDigits: 3 });
const short = format({ maximumFractionDigits: 3 });
const precise = format({ maximumSignificantDigits: 10 });
const exactEuro = format({ minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** Shares of the model that are read as a percentage; inputs and key figures say so themselves. */
const SHARES = new Set([
  'dekkingsgraad',
  'leveringsgraad',
  'meelift_aandeel',
  'aandeel_school',
  'bereik',
  'bereik_school',
  'bereik_vol',
  'deelname',
  'deelname_totaal',
  'preventie',
  'ingroei_effectief',
]);

const COUNTED = new Set(['leerling', 'cliënt', 'uur', 'beschikking']);

/** How the values of a line or input are read. @param unit in base units: `euro/leerling` */
export function readingOf(id: string, unit: string): Reading {
  const key = `${id} ${unit}`;
  const known = readings.get(key) ?? findReading(id, unit);
  readings.set(key, known);
  return known;
}

/** Hundreds of figures are read in every frame of a moving slider. */
const readings = new Map<string, Reading>();

function findReading(id: string, unit: string): Reading {
  const figure = KEY_FIGURES.find(({ line }) => line === id);
  if (figure) return figure.notation === 'jaar' ? 'jaartal' : figure.notation;
  if (unit.split('/')[0] === 'euro') return 'euro';
  const input = INPUTS.find((candidate) => candidate.id === id);
  if (input && unit === '1') {
    const { least, most, whole: isWhole } = input.limits;
    if (isWhole) return most === 1 ? 'schakelaar' : least >= 1900 ? 'jaartal' : 'getal';
    return most <= 1 || input.isShare ? 'fractie' : 'getal';
  }
  if (SHARES.has(id)) return 'fractie';
  // Pupils and hours are reals in the model; nobody reads a thousandth of a pupil.
  return !input && COUNTED.has(unit) ? 'aantal' : 'getal';
}

/** For reading: millions with one decimal, smaller money to the hundred, shares with one decimal. */
export function rounded(value: number, reading: Reading): string {
  switch (reading) {
    case 'euro':
      return euro(value);
    case 'fractie':
      return percent(value);
    case 'verhouding':
      return twoDecimals(value);
    case 'jaartal':
      return String(value);
    case 'schakelaar':
      return value === 1 ? 'ja' : 'nee';
    case 'aantal':
      return Math.abs(value) >= 100 ? whole(value) : tenths(value);
    case 'getal':
      return Math.abs(value) >= 1000 ? whole(value) : short(value);
  }
}

/** As exact as it is kept, for tables' details and for hovering. */
export function exact(value: number, reading: Reading): string {
  switch (reading) {
    case 'euro':
      return signed(value, exactEuro(Math.abs(value)), '');
    case 'fractie':
      return `${precise(value * 100)} %`;
    case 'jaartal':
    case 'schakelaar':
      return rounded(value, reading);
    default:
      return precise(value);
  }
}

/** In tables: whole euros, without the sign of the currency, which stands in the heading. */
export function tabular(value: number, reading: Reading): string {
  return reading === 'euro' ? whole(value) : rounded(value, reading);
}

/** Money as it is read aloud: the sign before the currency, `− € 0,52 mln`. */
export function euro(value: number): string {
  const size = Math.abs(value);
  if (size >= 999_500_000) return signed(value, oneDecimal(size / 1e9), ' mld');
  if (size >= 9_995_000) return signed(value, oneDecimal(size / 1e6), ' mln');
  if (size >= 99_500) return signed(value, twoDecimals(size / 1e6), ' mln');
  if (size >= 9_950) return signed(value, whole(Math.round(size / 100) * 100), '');
  return signed(value, whole(size), '');
}

/** What rounds to nothing has no sign. */
function signed(value: number, size: string, behind: string): string {
  return `${value < 0 && /[1-9]/.test(size) ? '− ' : ''}€ ${size}${behind}`;
}

export function percent(value: number): string {
  return `${oneDecimal(value * 100)} %`;
}

/** Less than this rounds to nothing as it is shown. */
const LEAST_DIFFERENCE: Partial<Record<Reading, number>> = {
  euro: 0.5,
  verhouding: 0.0005,
  aantal: 0.05,
  jaartal: 0.5,
};

/**
 * A difference always has its sign; one that rounds to nothing is "gelijk". Shares differ in percentage points. 0,96 beside
 * 0,97 is not equal, however little they differ: a small difference of ratios keeps a third decimal.
 */
export function difference(value: number, reading: Reading): string {
  const isNothing = Math.abs(value) < (LEAST_DIFFERENCE[reading] ?? 0.0005);
  if (isNothing) return 'gelijk';
  const size = Math.abs(value);
  const text =
    reading === 'fractie'
      ? `${oneDecimal(size * 100)} procentpunt`
      : reading === 'verhouding' && size < 0.01
        ? threeDecimals(size)
        : rounded(size, reading);
  return `${value < 0 ? '−' : '+'} ${text}`;
}

/** A person's own text as a number, or what is wrong with it. */
export type Parsed =
  | { readonly ok: true; readonly value: number | null }
  | { readonly ok: false; readonly what: string };

const DUTCH = /^[-−]?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?$/;

/**
 * Dutch notation only: 1.234,56. What could be read in two ways is asked about, never guessed: 0.5 and 1,234.56.
 * @param reading a share is typed as a percentage, with or without the sign
 */
export function parseNumber(text: string, reading: Reading): Parsed {
  const bare = text
    .trim()
    .replace(/^([-−]?)\s*€\s*/, '$1')
    .replace(/[\u00a0\u202f]/g, ' ');
  if (bare === '') return { ok: true, value: null };
  const isPercentage = bare.endsWith('%');
  const digits = (isPercentage ? bare.slice(0, -1) : bare).trim();
  if (isPercentage && reading !== 'fractie')
    return { ok: false, what: 'Dit is geen percentage; laat het %-teken weg.' };
  if (!DUTCH.test(digits)) {
    const dotted = /^[-−]?\d+\.\d+$/.test(digits);
    return {
      ok: false,
      what: dotted
        ? `“${digits}” is niet eenduidig. Schrijf decimalen met een komma: ${digits.replace('.', ',')}.`
        : `“${text.trim().slice(0, 30)}” is geen getal. Schrijf bijvoorbeeld 1.234,56.`,
    };
  }
  const plain = digits.replaceAll('.', '').replace(',', '.').replace('−', '-');
  // Shifting the point in the text keeps 2,9 % exactly 0,029.
  const value = Number(reading === 'fractie' ? `${plain}e-2` : plain);
  if (!Number.isFinite(value)) return { ok: false, what: 'Dit getal is te groot.' };
  return { ok: true, value };
}

/** What stands in a field: the exact value, ready to be edited. */
export function editable(value: number | null, reading: Reading): string {
  if (value === null || Number.isNaN(value)) return '';
  if (reading === 'jaartal' || reading === 'schakelaar') return String(value);
  return precise(reading === 'fractie' ? Number((value * 100).toPrecision(12)) : value);
}

const UNITS: Readonly<Record<string, string>> = {
  '1': '',
  euro: '€',
  leerling: 'leerlingen',
  cliënt: 'cliënten',
  uur: 'uren',
};

/** A unit in words: `euro/leerling` is "€ per leerling". @param reading decides what a bare number is */
export function unitText(unit: string, reading: Reading): string {
  if (reading === 'fractie') return '%';
  if (reading === 'jaartal' || reading === 'schakelaar') return '';
  const [above = '1', below] = unit.split('/');
  const first = UNITS[above] ?? above;
  return below === undefined ? first : `${first} per ${below}`;
}
