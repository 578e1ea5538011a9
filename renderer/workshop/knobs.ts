import type { Calculation } from '../../models/engine/index.ts';
import { type Cell, keyOf, type Plain, type ProjectFile, type ResolvedProject } from '../../models/project/index.ts';
import { NEVER, SHARED } from '../../models/uncertainty/index.ts';
import { shortened, span } from '../pages/budget/knobs.tsx';
import { cellName } from '../text/names.ts';
import { TEXT } from '../text/nl.ts';
import { editable, exact, readingOf } from '../text/numbers.ts';

/** A knob of the workshop: an input with one number to move, within bounds. */
export interface WorkshopKnob {
  /** As `keyOf` writes it. */
  readonly id: string;
  readonly label: string;
  readonly cell: Cell;
  readonly least: number;
  readonly most: number;
  readonly step: number;
}

/** Until others are chosen; they read and move as on Krimpend budget. */
const STANDARD: Readonly<Record<string, readonly [label: string, most: number, step: number]>> = {
  krimp: [TEXT.budget.krimp, 0.2, 0.005],
  index_doorgifte: [TEXT.budget.index, 1, 0.05],
  volume_doorgifte: [TEXT.budget.volume, 1, 0.05],
  doelmatigheid: [TEXT.budget.efficiency, 0.5, 0.01],
};

/** They decide which years there are, or must add up with others: moved alone, nothing could be calculated. */
const NO_KNOB = new Set([...NEVER, SHARED]);

/** Shift moves a knob by so many steps at once. */
export const LARGE_STEP = 4;

/** From one end of a knob to the other. */
const STEPS = 40;

export const chosenKeys = (file: ProjectFile): readonly string[] => file.werkplaats?.knoppen ?? Object.keys(STANDARD);

/** The knobs that were chosen, those whose input is there. */
export function knobsOf({ project }: Calculation): WorkshopKnob[] {
  return chosenKeys(project.file).flatMap((key) => knobOf(project, key) ?? []);
}

/** What can be a knob: a number, or one per year, with a range. In the order of the inputs. */
export function possibleKnobs({ project }: Calculation): WorkshopKnob[] {
  return project.cells.flatMap((cell) => madeKnob(project, cell) ?? []);
}

/** @returns null when the input isn't there, or can't be moved by a knob */
export function knobOf(project: ResolvedProject, key: string): WorkshopKnob | null {
  const cell = cellsOf(project).get(key);
  return cell ? madeKnob(project, cell) : null;
}

const known = new WeakMap<ResolvedProject, ReadonlyMap<string, Cell>>();

function cellsOf(project: ResolvedProject): ReadonlyMap<string, Cell> {
  const found = known.get(project) ?? new Map(project.cells.map((cell) => [keyOf(cell), cell]));
  known.set(project, found);
  return found;
}

function madeKnob({ names }: ResolvedProject, cell: Cell): WorkshopKnob | null {
  const id = keyOf(cell);
  if (Object.hasOwn(STANDARD, id)) {
    const [label, most, step] = STANDARD[id]!;
    return { id, label, cell, least: 0, most, step };
  }
  const { input, waarde, laag, hoog } = cell;
  if (NO_KNOB.has(input.id) || waarde === null || laag === undefined || hoog === undefined) return null;
  const [least, most] = [Math.min(...[laag].flat()), Math.max(...[hoog].flat())];
  if (!(most > least)) return null;
  const step = roundStep((most - least) / STEPS);
  const label = cellName(cell, names);
  return { id, label, cell, least, most, step: input.limits.whole ? Math.max(1, Math.round(step)) : step };
}

/** The nearest of 1, 2, 5, 10, 20 … that is not smaller. */
function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  return Number(([1, 2, 5, 10].find((digit) => digit * power >= rough * 0.999)! * power).toPrecision(3));
}

/** The number that a knob stands at; of a yearly input that of the second pilot year, from which it is moved. */
export function numberOf(calculation: Calculation, value: Plain | readonly number[]): number {
  if (typeof value === 'number') return value;
  if (value === null) return 0;
  return value[Math.min(span(calculation).from, value.length - 1)] ?? 0;
}

/** The input's value with the knob moved by a number of steps, never beyond its ends. */
export function moved(calculation: Calculation, knob: WorkshopKnob, steps: number): Plain {
  const { cell, step } = knob;
  const now = numberOf(calculation, cell.waarde);
  const wanted = Number((now + steps * step).toPrecision(10));
  // A value that stands outside already is not thrown to the other side by a move.
  const next = steps > 0 ? Math.min(wanted, Math.max(knob.most, now)) : Math.max(wanted, Math.min(knob.least, now));
  if (!Array.isArray(cell.waarde)) return next;
  const { from, to } = span(calculation);
  return shortened((cell.waarde as readonly number[]).map((old, at) => (at >= from && at < to ? next : old)));
}

/** As it reads: `3 %`, `€ 84,50`. */
export function valueText(
  calculation: Calculation,
  { cell: { input } }: Pick<WorkshopKnob, 'cell'>,
  value: Plain | readonly number[],
): string {
  const reading = readingOf(input.id, input.unit);
  const number = numberOf(calculation, value);
  if (reading === 'euro' || reading === 'schakelaar') return exact(number, reading);
  const text = editable(number, reading);
  return reading === 'fractie' ? `${text} %` : text;
}
