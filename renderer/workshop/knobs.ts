import type { Calculation } from '../../models/engine/index.ts';
import type { Cell, Plain } from '../../models/project/index.ts';
import { shortened, span } from '../pages/budget/knobs.tsx';
import { TEXT } from '../text/nl.ts';
import { editable, readingOf } from '../text/numbers.ts';

/** A knob of the workshop: an input with one number to move, within bounds. */
export interface WorkshopKnob {
  readonly id: string;
  readonly label: string;
  readonly cell: Cell;
  readonly least: number;
  readonly most: number;
  readonly step: number;
}

const CHOICE = [
  ['krimp', TEXT.budget.krimp, 0.2, 0.005],
  ['index_doorgifte', TEXT.budget.index, 1, 0.05],
  ['volume_doorgifte', TEXT.budget.volume, 1, 0.05],
  ['doelmatigheid', TEXT.budget.efficiency, 0.5, 0.01],
] as const;

/** Shift moves a knob by so many steps at once. */
export const LARGE_STEP = 4;

export function knobsOf(calculation: Calculation): WorkshopKnob[] {
  return CHOICE.flatMap(([id, label, most, step]) => {
    const cell = calculation.project.cells.find(({ input }) => input.id === id);
    return cell ? [{ id, label, cell, least: 0, most, step }] : [];
  });
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

/** As it reads: `3 %`. */
export function valueText(calculation: Calculation, { cell }: WorkshopKnob, value: Plain | readonly number[]): string {
  const reading = readingOf(cell.input.id, cell.input.unit);
  const text = editable(numberOf(calculation, value), reading);
  return reading === 'fractie' ? `${text} %` : text;
}
