import { type Calculation, keyFigures } from '../../models/engine/index.ts';
import {
  type Plain,
  type ProjectFile,
  type Tried,
  withScenario,
  withTried,
  withValue,
} from '../../models/project/index.ts';
import { changeDocument, endGesture, useLetGo } from '../store/document.ts';
import { useResults } from '../store/results.ts';
import { notify, useSession } from '../store/session.ts';
import { TEXT } from '../text/nl.ts';
import { knobsOf, moved, valueText, type WorkshopKnob } from './knobs.ts';

/** In this order, in large type. */
export const FIGURES = ['tekort', 'laagste_dekkingsgraad', 'ncw'] as const;

/** The knob whose move is still going on: what follows belongs to the same entry of the log. */
let moving: string | undefined;
useLetGo.subscribe(() => {
  moving = undefined;
});

function figuresNow(calculation: Calculation): Record<string, number | null> {
  const { variant: id } = useSession.getState();
  const variant = calculation.variants.find((one) => one.id === id)!;
  const all = keyFigures(calculation, variant) as Readonly<Record<string, number | null>>;
  return Object.fromEntries(FIGURES.map((figure) => [figure, all[figure] ?? null]));
}

/** Moves a knob and writes it in the log: one step back takes both away. */
export function moveKnob(knob: WorkshopKnob, steps: number): void {
  const { calculation } = useResults.getState();
  if (!calculation) return;
  const { scenario } = useSession.getState();
  const van = knob.cell.waarde as Plain;
  const naar = moved(calculation, knob, steps);
  if (valueText(calculation, knob, van) === valueText(calculation, knob, naar)) return;
  const before = figuresNow(calculation);
  const gesture = `projecteren ${knob.id}`;
  const address = { input: knob.id, members: knob.cell.members };
  changeDocument((file) => withValue(file, scenario, address, naar), gesture);
  const { calculation: now } = useResults.getState();
  if (!now) return;
  const after = figuresNow(now);
  const move: Tried = {
    tijd: new Date().toISOString(),
    invoer: knob.id,
    ...(scenario !== undefined && { scenario }),
    van: stored(van),
    naar: stored(naar),
    kerncijfers: Object.fromEntries(
      FIGURES.map((id) => [id, [before[id] ?? null, after[id] ?? null] as [number | null, number | null]]),
    ),
    stand: Object.fromEntries(knobsOf(now).map(({ id, cell }) => [id, stored(cell.waarde as Plain)])),
  };
  const continues = moving === knob.id;
  changeDocument((file) => withTried(file, move, continues), gesture);
  moving = knob.id;
}

/** A knob that was let go for another one: its entry is done. */
export function letGo(): void {
  moving = undefined;
  endGesture();
}

/** All knobs as they stood after one of the moves; one step back. */
export function goBackTo({ stand }: Tried): void {
  const { calculation } = useResults.getState();
  if (!calculation) return;
  letGo();
  changeDocument((file) => withKnobs(file, useSession.getState().scenario, knobsOf(calculation), stand));
  notify(TEXT.workshop.wentBack);
}

/** Keeps how the knobs stand as a scenario of its own, named after them. What is shown stays what it was. */
export function recordState(number: number): void {
  const { calculation } = useResults.getState();
  if (!calculation) return;
  letGo();
  const knobs = knobsOf(calculation);
  const said = knobs.map(
    (knob) => `${knob.label.toLowerCase()} ${valueText(calculation, knob, knob.cell.waarde as Plain)}`,
  );
  const naam = TEXT.workshop.state(number, said.join(', '));
  const stand = Object.fromEntries(knobs.map(({ id, cell }) => [id, stored(cell.waarde as Plain)]));
  changeDocument((file) => {
    const { file: added, id } = withScenario(file, naam, useSession.getState().scenario);
    // Also what equals the project today: the project's knobs go on moving.
    return withKnobs(added, id, knobs, stand);
  });
  notify(TEXT.workshop.recorded(naam));
}

function withKnobs(
  file: ProjectFile,
  scenario: string | undefined,
  knobs: readonly WorkshopKnob[],
  stand: Tried['stand'],
): ProjectFile {
  return knobs.reduce((changed, { id, cell }) => {
    const waarde = stand[id];
    return waarde === undefined ? changed : withValue(changed, scenario, { input: id, members: cell.members }, waarde);
  }, file);
}

const stored = (value: Plain): number | null | number[] =>
  Array.isArray(value) ? [...value] : (value as number | null);
