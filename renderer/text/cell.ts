import { type Cell, type Plain, type ProjectFile, rawValue } from '../../models/project/index.ts';
import { TEXT } from './nl.ts';
import { type Reading, rounded } from './numbers.ts';

type Bound = (bound: string, isExcluded: boolean) => string;

/**
 * What a quantity can't be at all; it counts nowhere.
 * @param words how that is said: in a field one may also go back with Esc
 */
export function impossibleText(
  { input }: Pick<Cell, 'input'>,
  value: number,
  reading: Reading,
  words: { readonly whole: string; readonly tooLow: Bound; readonly tooHigh: Bound } = TEXT.field,
): string | null {
  const { least, most, excludesLeast, excludesMost, whole } = input.limits;
  if (whole && !Number.isInteger(value)) return words.whole;
  const isLow = value < least || (excludesLeast && value === least);
  const isHigh = value > most || (excludesMost && value === most);
  if (isLow) return words.tooLow(rounded(least, reading), excludesLeast === true);
  return isHigh ? words.tooHigh(rounded(most, reading), excludesMost === true) : null;
}

/**
 * What counts, but is unusual.
 * @param words how that is said: beside a slider in one line, so that little moves while it is turned
 */
export function outsideRange(
  { laag, hoog }: Pick<Cell, 'laag' | 'hoog'>,
  value: number | null,
  reading: Reading,
  words: (low: string, high: string) => string = TEXT.field.outside,
): string | null {
  if (value === null || laag === undefined || hoog === undefined) return null;
  const [low, high] = [Math.min(...[laag].flat()), Math.max(...[hoog].flat())];
  if (value >= low && value <= high) return null;
  return words(rounded(low, reading), rounded(high, reading));
}

/** Default, range, source and grade, as one text. */
export function about(cell: Cell, reading: Reading): string {
  const { laag, hoog, standaard, bron, graad, opmerking } = cell;
  const show = (bound: number | readonly number[]) => rounded([bound].flat()[0] as number, reading);
  const parts = [
    cell.eigen ? TEXT.explain.own : TEXT.explain.isDefault,
    laag !== undefined && hoog !== undefined && `${TEXT.explain.range} ${show(laag)} – ${show(hoog)}`,
    cell.eigen && typeof standaard?.waarde === 'number' && `${TEXT.explain.default} ${show(standaard.waarde)}`,
    `${TEXT.explain.source}: ${bron} (${graad})`,
    opmerking,
  ];
  return parts.filter(Boolean).join(' · ');
}

/** A problem names the value itself, or a part of it. */
export function isAbout(where: string, { path, valuePath }: Cell): boolean {
  return [path, valuePath].some(
    (place) => where === place || where.startsWith(`${place}[`) || where === `${place}.waarde`,
  );
}

/**
 * What the file says at a cell's place, in the scenario and else in the project; undefined where it is silent or says
 * something else than a value.
 */
export function saidInFile(
  file: ProjectFile,
  scenario: string | undefined,
  { input, members }: Pick<Cell, 'input' | 'members'>,
): Plain | undefined {
  const address = { input: input.id, members };
  const own = scenario === undefined ? undefined : rawValue(file, scenario, address);
  // Emptied in the scenario is something that it says.
  const raw = own === undefined ? rawValue(file, undefined, address) : own;
  const plain = typeof raw === 'object' && raw !== null && 'waarde' in raw ? raw.waarde : raw;
  return typeof plain === 'number' || plain === null || Array.isArray(plain) ? (plain as Plain) : undefined;
}
