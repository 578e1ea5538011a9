import type { Problem, Result } from '../language/index.ts';
import type { InputDefinition } from '../lines/index.ts';
import { type Cell, consistencyProblems, indicesOf, keyOf, type ResolvedProject } from '../project/index.ts';
import { type Distribution, distribution } from './distributions.ts';

/** One number of an input and what it may turn out to be. */
export interface UncertainCell {
  /** In the array of the input's values, in layout order (see `inputValues`). */
  readonly cell: number;
  readonly distribution: Distribution;
}

/**
 * One thing that is uncertain: an input, for one member of each dimension it has. One draw of it is one share, and every
 * cell takes the quantile of that share: a yearly list so moves as a whole.
 */
export interface UncertainInput {
  /** `lekkage`, `tarief_basis.jeugd_ggz`: by ids, never by position, so that it survives whatever happens around it. */
  readonly key: string;
  readonly input: InputDefinition;
  readonly members: Cell['members'];
  /** Its place in the project file. */
  readonly path: string;
  readonly cells: readonly UncertainCell[];
}

/** Inputs of which the drawn values add up to a fixed number: the origin of one school's pupils. */
export interface FixedSum {
  /** Positions in `inputs`. */
  readonly inputs: readonly number[];
  /** What they add up to: 1 less the shares that do not vary. */
  readonly total: number;
}

export interface Variation {
  readonly inputs: readonly UncertainInput[];
  readonly sums: readonly FixedSum[];
}

/** Shares of one school that together are all its pupils. */
export const SHARED = 'herkomst';
/** They decide how many years there are, what they are called and which footing is meant: not an uncertainty of one question. */
export const NEVER = ['horizon', 'startjaar', 'gelijke_voet'];

/**
 * Everything in a project that has a laag and a hoog, in the order of the inputs; `pert` unless it says otherwise.
 *
 * - A yearly list: year 0 is fixed, every later year has its own distribution from that year's laag, waarde and hoog (a
 *   single bound holds for every year; a list of bounds repeats its last), and all take the same share.
 * - An empty value is derived from others: there is nothing to vary around.
 * - `vast`, and laag = hoog, do not vary.
 * - A waarde outside laag–hoog is drawn as if it were the nearest bound, with a warning at the input.
 * - Numbers of things, years and switches are rounded to whole numbers.
 *
 * @returns a problem at the input for NaN, infinite and reversed bounds, and for ranges at whose ends the calculation is
 * impossible; warnings for ranges that say less than they seem to
 */
export function uncertainInputs(project: ResolvedProject): Result<Variation> {
  const problems: Problem[] = [];
  const inputs: UncertainInput[] = [];
  for (const cell of project.cells) {
    const cells = cellsOf(project, cell, problems);
    if (cells.length === 0) continue;
    inputs.push({ key: keyOf(cell), input: cell.input, members: cell.members, path: cell.path, cells });
  }
  const variation = withSums(project, inputs, problems);
  if (!hasFault(problems)) problems.push(...extremeProblems(project, variation.inputs));
  return hasFault(problems) ? { ok: false, problems } : { ok: true, value: variation, problems };
}

function cellsOf(project: ResolvedProject, cell: Cell, problems: Problem[]): UncertainCell[] {
  const { input, path, waarde, laag, hoog, verdeling = 'pert' } = cell;
  const warn = (code: string, what: string, remedy: string) =>
    problems.push({ severity: 'waarschuwing', code, where: path, what: `${input.label}: ${what}`, remedy });
  const hasRange = laag !== undefined || hoog !== undefined;
  if (verdeling === 'vast') return [];
  if (!hasRange) {
    if (cell.verdeling !== undefined)
      warn('bereik-ontbreekt', 'er is een verdeling, maar geen laag en hoog; de waarde ligt vast.', 'Vul beide in.');
    return [];
  }
  if (laag === undefined || hoog === undefined) {
    const [there, absent] = laag === undefined ? ['hoog', 'laag'] : ['laag', 'hoog'];
    warn('bereik-half', `er is een ${there}, maar geen ${absent}; de waarde ligt vast.`, `Vul ook \`${absent}\` in.`);
    return [];
  }
  if (waarde === null) {
    const isOwn = laag !== cell.standaard?.laag || hoog !== cell.standaard?.hoog;
    if (isOwn)
      warn(
        'bereik-zonder-waarde',
        'er is een laag en hoog, maar geen waarde; er valt niets te trekken.',
        'Vul een waarde in, of haal het bereik weg.',
      );
    return [];
  }
  if (NEVER.includes(input.id)) {
    warn('bereik-onbruikbaar', 'deze waarde kan niet variëren; zij ligt vast.', 'Haal laag en hoog weg.');
    return [];
  }
  const indices = indicesOf(project, cell);
  const yearOf = (place: number): number => (Array.isArray(waarde) ? place : 0);
  const found: UncertainCell[] = [];
  let outside: number | undefined;
  for (const [place, index] of indices.entries()) {
    if (Array.isArray(waarde) && place === 0) continue;
    const low = numberAt(laag, yearOf(place));
    const high = numberAt(hoog, yearOf(place));
    const value = numberAt(waarde as number | readonly number[], yearOf(place));
    if (![low, high, value].every(Number.isFinite)) {
      problems.push({
        severity: 'fout',
        code: 'bereik-geen-getal',
        where: path,
        what: `${input.label}: laag (${low}), waarde (${value}) en hoog (${high}) zijn niet alle drie een eindig getal.`,
        remedy: 'Vul getallen in.',
      });
      return [];
    }
    if (low > high) {
      problems.push({
        severity: 'fout',
        code: 'bereik-omgekeerd',
        where: path,
        what: `${input.label}: laag (${low}) ligt boven hoog (${high}).`,
        remedy: 'Verwissel laag en hoog.',
      });
      return [];
    }
    if (value < low || value > high) outside ??= value;
    if (low < high || value !== low)
      found.push({ cell: index, distribution: distribution(verdeling, low, value, high, input.limits.whole) });
  }
  if (outside !== undefined)
    warn(
      'trekking-buiten-bereik',
      `de waarde ${outside} ligt buiten laag en hoog; de trekkingen blijven binnen het bereik.`,
      'Geef een eigen laag en hoog waar de waarde tussen ligt.',
    );
  return found;
}

/**
 * Origins of one school's pupils cannot vary one by one: together they stay 1. A share that varies alone has nothing to
 * vary against.
 */
function withSums(project: ResolvedProject, inputs: readonly UncertainInput[], problems: Problem[]): Variation {
  const alone = new Set<UncertainInput>();
  const totals = new Map<string, number>();
  for (const school of project.space.s!.members) {
    const varying = inputs.filter(({ input, members }) => input.id === SHARED && members.s === school);
    if (varying.length === 0) continue;
    const keys = new Set(varying.map(({ key }) => key));
    const total = project.cells.reduce(
      (left, cell) =>
        cell.input.id === SHARED && cell.members.s === school && !keys.has(keyOf(cell))
          ? left - (cell.waarde as number)
          : left,
      1,
    );
    const sumOf = (pick: (chosen: Distribution) => number) =>
      varying.reduce((sum, { cells }) => sum + pick(cells[0]!.distribution), 0);
    if (varying.length === 1) {
      alone.add(varying[0]!);
      problems.push({
        severity: 'waarschuwing',
        code: 'herkomst-alleen',
        where: varying[0]!.path,
        what: 'van deze school heeft maar één gemeente een laag en hoog; de herkomst telt op tot 1 en ligt dus vast.',
        remedy: 'Geef ook een andere gemeente van deze school een laag en hoog.',
      });
    } else if (sumOf(({ laag }) => laag) > total + ROUNDING || sumOf(({ hoog }) => hoog) < total - ROUNDING) {
      problems.push({
        severity: 'fout',
        code: 'herkomst-bereik',
        where: varying[0]!.path.replace(/\.[^.]*$/, ''),
        what: 'binnen laag en hoog van de gemeenten kan de herkomst van deze school niet optellen tot 1.',
        remedy: 'Maak het bereik ruimer.',
      });
    }
    totals.set(school, total);
  }
  const kept = inputs.filter((input) => !alone.has(input));
  const sums = [...totals].flatMap(([school, total]) => {
    const places = kept.flatMap(({ input, members }, at) => (input.id === SHARED && members.s === school ? [at] : []));
    return places.length > 0 ? [{ inputs: places, total }] : [];
  });
  return { inputs: kept, sums };
}

const ROUNDING = 1e-9;

/**
 * Values that are each possible can be impossible together (prevention above all demand, known spending without pupils).
 * Looked at where it would show first: everything at its lowest, and everything at its highest.
 */
function extremeProblems(project: ResolvedProject, inputs: readonly UncertainInput[]): Problem[] {
  const varying = new Map(inputs.map((one) => [one.key, one]));
  const found = new Map<string, Problem>();
  for (const [bound, words] of [
    ['laag', 'met alle waarden op hun laagst'],
    ['hoog', 'met alle waarden op hun hoogst'],
  ] as const) {
    const cells = project.cells.map((cell) => {
      const one = varying.get(keyOf(cell));
      if (!one || cell.input.id === SHARED) return cell;
      if (!Array.isArray(cell.waarde)) return { ...cell, waarde: one.cells[0]!.distribution[bound] };
      const indices = indicesOf(project, cell);
      const values = [...(cell.waarde as readonly number[])];
      for (const { cell: index, distribution } of one.cells) values[indices.indexOf(index)] = distribution[bound];
      return { ...cell, waarde: values };
    });
    for (const problem of consistencyProblems(cells, (id) => project.names.s?.[id] ?? id)) {
      if (problem.severity !== 'fout') continue;
      const key = `${problem.code} ${problem.where}`;
      if (!found.has(key))
        found.set(key, {
          ...problem,
          what: `${words}: ${problem.what}`,
          remedy: `Maak het bereik smaller. ${problem.remedy}`,
        });
    }
  }
  return [...found.values()];
}

const numberAt = (value: number | readonly number[], year: number): number =>
  typeof value === 'number' ? value : value[Math.min(year, value.length - 1)]!;

const hasFault = (problems: readonly Problem[]): boolean => problems.some(({ severity }) => severity === 'fout');
