import { nearest, type Problem } from '../language/index.ts';
import type { InputDefinition } from '../lines/index.ts';
import type { Figure, Grade } from './figures.ts';
import { isYearly } from './places.ts';
import { problemsOf, type VERDELINGEN, valueObject } from './schema.ts';

export type Verdeling = (typeof VERDELINGEN)[number];
export type Plain = number | null | readonly number[];

/** One input at one place, with its evidence. `waarde` of a yearly input is a list, one number per year of the horizon. */
export interface Cell {
  readonly input: InputDefinition;
  /** Member per dimension, years apart. */
  readonly members: Readonly<Record<string, string>>;
  /** In the project file, of where the value was read or would be written. */
  readonly path: string;
  /** Of the number itself: inside an object with evidence, or the path. */
  readonly valuePath: string;
  readonly waarde: Plain;
  readonly laag?: number | readonly number[];
  readonly hoog?: number | readonly number[];
  readonly verdeling?: Verdeling;
  readonly bron: string;
  readonly graad: Grade;
  readonly opmerking?: string;
  /** What it would be without the file. */
  readonly standaard?: Figure;
  /** Differs from the default: the user's own. */
  readonly eigen: boolean;
}

/** `lekkage`, `tarief_basis.jeugd_ggz`: by ids, never by position, so that it survives whatever happens around it. */
export const keyOf = ({ input, members }: Pick<Cell, 'input' | 'members'>): string =>
  [input.id, ...Object.values(members)].join('.');

export const EIGEN_INVOER = 'Eigen invoer';

/** A raw value of the file with its path; a scenario's stands after the project's and goes before it. */
export interface Layer {
  readonly raw: unknown;
  readonly path: string;
}

interface Reading {
  waarde?: Plain;
  laag?: number | readonly number[];
  hoog?: number | readonly number[];
  verdeling?: Verdeling;
  bron?: string;
  graad?: Grade;
  opmerking?: string;
}

/**
 * Default, then what the project says, then what the scenario says. A value that differs without a source of its own is
 * "eigen invoer", grade D: an assumption until somebody gives its source.
 */
export function readCell(
  input: InputDefinition,
  members: Readonly<Record<string, string>>,
  path: string,
  standaard: Figure | undefined,
  layers: readonly Layer[],
  years: number,
  problems: Problem[],
): Cell | undefined {
  const before = problems.length;
  let at = path;
  let valuePath = path;
  let current: Reading = standaard ? { ...standaard } : {};
  for (const layer of layers) {
    const own = readLayer(input, layer, years, problems);
    if (!own) continue;
    at = layer.path;
    if (own.waarde !== undefined)
      valuePath =
        typeof layer.raw === 'object' && layer.raw !== null && !Array.isArray(layer.raw) ? `${at}.waarde` : at;
    const isSame = own.waarde === undefined || samePlain(own.waarde, current.waarde, years);
    const evidence: Reading = isSame ? {} : { bron: EIGEN_INVOER, graad: 'D' };
    current = { ...current, ...evidence, ...own };
    if (!isSame && own.bron === undefined && own.graad !== undefined && own.graad !== 'D') {
      current.graad = 'D';
      problems.push({
        ...fault(
          'bron-ontbreekt',
          at,
          `${input.label} heeft graad ${own.graad} maar geen bron; zonder bron is het een aanname (D).`,
          'Vul `bron` in.',
        ),
        severity: 'waarschuwing',
      });
    }
    if (!isSame && own.opmerking === undefined) delete current.opmerking;
  }
  const { waarde } = current;
  if (waarde === undefined) {
    if (problems.length === before)
      problems.push(
        fault('ontbreekt', at, `${input.label} ontbreekt en heeft geen standaardwaarde.`, `Vul \`${input.id}\` in.`),
      );
    return undefined;
  }
  checkRange(input, at, waarde, current, problems);
  if (problems.slice(before).some(({ severity }) => severity === 'fout')) return undefined;
  const { bron = EIGEN_INVOER, graad = 'D' } = current;
  const resolved = isYearly(input) ? everyYear(waarde as number | readonly number[], years) : waarde;
  const eigen = standaard === undefined || !samePlain(waarde, standaard.waarde, years);
  return {
    ...current,
    input,
    members,
    path: at,
    valuePath,
    waarde: resolved,
    bron,
    graad,
    eigen,
    ...(standaard && { standaard }),
  };
}

/** Repeats the last value; a list that should stop ends with 0. */
export function everyYear(value: number | readonly number[], years: number): number[] {
  const list = typeof value === 'number' ? [value] : value;
  return Array.from({ length: years }, (_, index) => list[Math.min(index, list.length - 1)]!);
}

function readLayer(
  input: InputDefinition,
  { raw, path }: Layer,
  years: number,
  problems: Problem[],
): Reading | undefined {
  if (raw === undefined) return undefined;
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    const waarde = readPlain(input, raw, path, years, problems);
    return waarde === undefined ? undefined : { waarde };
  }
  const result = valueObject.safeParse(raw, { reportInput: true });
  if (!result.success) {
    problems.push(...problemsOf(result.error, [path]));
    return undefined;
  }
  const { waarde, laag, hoog, verdeling, bron, graad, opmerking, uitgezet: _, ...unknown } = result.data;
  reportUnknown(Object.keys(unknown), Object.keys(valueObject.shape), path, problems);
  const plain = waarde === undefined ? undefined : readPlain(input, waarde, `${path}.waarde`, years, problems);
  for (const [key, bound] of Object.entries({ laag, hoog })) {
    if (Array.isArray(bound) && !isYearly(input)) {
      problems.push(
        fault('lijst', `${path}.${key}`, `${input.label} is één getal, geen lijst per jaar.`, 'Vul één getal in.'),
      );
    }
    for (const value of bound === undefined ? [] : [bound].flat())
      checkLimits(input, value, `${path}.${key}`, problems);
  }
  if (waarde !== undefined && plain === undefined) return undefined;
  return Object.fromEntries(
    Object.entries({ waarde: plain, laag, hoog, verdeling, bron: bron?.trim() || undefined, graad, opmerking }).filter(
      ([, value]) => value !== undefined,
    ),
  );
}

function readPlain(
  input: InputDefinition,
  raw: unknown,
  path: string,
  years: number,
  problems: Problem[],
): Plain | undefined {
  const before = problems.length;
  if (raw === null) {
    if (input.canBeEmpty) return null;
    problems.push(fault('leeg', path, `${input.label} is leeg, maar moet een waarde hebben.`, 'Vul een getal in.'));
    return undefined;
  }
  if (Array.isArray(raw)) {
    if (!isYearly(input))
      problems.push(fault('lijst', path, `${input.label} is één getal, geen lijst per jaar.`, 'Vul één getal in.'));
    else if (raw.length === 0)
      problems.push(
        fault(
          'lijst-leeg',
          path,
          `${input.label} is een lege lijst.`,
          'Vul minstens één jaar in; de laatste waarde herhaalt zich.',
        ),
      );
    else if (raw.length > years)
      problems.push({
        ...fault(
          'lijst-lang',
          path,
          `${input.label} telt ${raw.length} jaren, de horizon ${years}.`,
          'De jaren na de horizon tellen niet mee.',
        ),
        severity: 'waarschuwing',
      });
    for (const [index, value] of raw.entries()) checkLimits(input, value, `${path}[${index}]`, problems);
  } else {
    checkLimits(input, raw, path, problems);
  }
  const failed = problems.slice(before).some(({ severity }) => severity === 'fout');
  return failed ? undefined : (raw as number | readonly number[]);
}

function checkLimits(input: InputDefinition, value: unknown, path: string, problems: Problem[]): void {
  const { least, most, excludesLeast, excludesMost, whole } = input.limits;
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    const shown =
      typeof value === 'string'
        ? `de tekst "${value.slice(0, 40)}"`
        : typeof value === 'number'
          ? 'oneindig'
          : 'niet als getal ingevuld';
    problems.push(
      fault(
        'geen-getal',
        path,
        `${input.label} is ${shown}; hier hoort een getal.`,
        'Vul een getal in, met een punt en zonder aanhalingstekens of eenheid.',
      ),
    );
    return;
  }
  if (value < least || value > most || (excludesLeast && value === least) || (excludesMost && value === most)) {
    const from = excludesLeast ? `groter dan ${least}` : `minstens ${least}`;
    const to = excludesMost ? `kleiner dan ${most}` : `hoogstens ${most}`;
    const hint = most === 1 && !whole ? percentageHint(value) : '';
    problems.push(
      fault(
        'onmogelijk',
        path,
        `${input.label} is ${value}, maar moet ${from} en ${to} zijn.`,
        `Verbeter de waarde.${hint}`,
      ),
    );
  } else if (whole && !Number.isInteger(value)) {
    problems.push(
      fault(
        'niet-geheel',
        path,
        `${input.label} is ${value}, maar moet een geheel getal zijn.`,
        'Vul een geheel getal in.',
      ),
    );
  }
}

function percentageHint(value: number): string {
  return value > 1 && value <= 100 ? ' Een percentage is een fractie: 3 % is 0.03.' : '';
}

/** Outside low–high is a warning; low above high is a mistake. */
function checkRange(
  input: InputDefinition,
  path: string,
  waarde: Plain,
  { laag, hoog }: Reading,
  problems: Problem[],
): void {
  // Of an empty value the range itself is still looked at.
  const list = (waarde === null ? [Number.NaN] : [waarde].flat()) as number[];
  const pick = (bound: number | readonly number[] | undefined, index: number) =>
    typeof bound === 'object' ? bound[Math.min(index, bound.length - 1)] : bound;
  let outside: string | undefined;
  for (const [index, value] of list.entries()) {
    const low = pick(laag, index);
    const high = pick(hoog, index);
    if (low !== undefined && high !== undefined && low > high) {
      problems.push(
        fault(
          'bereik-omgekeerd',
          path,
          `${input.label}: laag (${low}) ligt boven hoog (${high}).`,
          'Verwissel laag en hoog.',
        ),
      );
      return;
    }
    if ((low !== undefined && value < low) || (high !== undefined && value > high))
      outside ??= `${value} ligt buiten ${low ?? '…'}–${high ?? '…'}`;
  }
  if (outside)
    problems.push({
      severity: 'waarschuwing',
      code: 'buiten-bereik',
      where: path,
      what: `${input.label}: ${outside}.`,
      remedy: `Controleer de waarde, of geef een eigen laag en hoog.${input.unit === '1' && !input.limits.whole ? percentageHint(Number(outside.split(' ')[0])) : ''}`,
    });
}

/** @param known the fields that there are: what is unknown may be one of them, mistyped */
export function reportUnknown(
  keys: readonly string[],
  known: readonly string[],
  path: string,
  problems: Problem[],
): void {
  for (const key of keys.filter((candidate) => !known.includes(candidate))) {
    const near = nearest(key, known);
    problems.push({
      severity: 'waarschuwing',
      code: 'veld-onbekend',
      where: path ? `${path}.${key.slice(0, 80)}` : key.slice(0, 80),
      what: 'dit veld is onbekend en telt niet mee.',
      remedy: `${near === undefined ? '' : `Bedoelde u \`${near}\`? `}Kijk of de naam klopt; het veld blijft in het bestand staan.`,
    });
  }
}

export function fault(code: string, where: string, what: string, remedy: string): Problem {
  return { severity: 'fout', code, where, what, remedy };
}

/** Whether two values say the same: a list that repeats, and one written out, are one value. */
function samePlain(a: Plain | undefined, b: Plain | undefined, years: number): boolean {
  if (typeof a !== 'object' && typeof b !== 'object') return a === b;
  if (a === null || a === undefined || b === null || b === undefined) return a === b;
  const other = everyYear(b, years);
  return everyYear(a, years).every((value, year) => value === other[year]);
}
