import { type Calculation, keyFigures } from '../../models/engine/index.ts';
import {
  keyOf,
  type Plain,
  type ProjectFile,
  type Tried,
  triedIn,
  withScenario,
  withTried,
  withValue,
} from '../../models/project/index.ts';
import { changeDocument, endGesture, useDocument, useLetGo } from '../store/document.ts';
import { shownVariants, useResults } from '../store/results.ts';
import { notify, setSession, useSession } from '../store/session.ts';
import { TEXT } from '../text/nl.ts';
import { knobOf, knobsOf, moved, numberOf, valueText, type WorkshopKnob } from './knobs.ts';

/** In this order, in large type. */
export const FIGURES = ['tekort', 'laagste_dekkingsgraad', 'ncw'] as const;
/** That all of them are of. */
const FOOTING = 'contract';

/** The knob whose move is still going on, and its entry in the log: what follows belongs to it, while that is the last one. */
let moving: { readonly id: string; readonly entry: Tried | undefined } | undefined;
useLetGo.subscribe(() => {
  moving = undefined;
});

function figuresNow(calculation: Calculation): Record<string, number | null> {
  const { variant: id } = useSession.getState();
  const variant = calculation.variants.find((one) => one.id === id)!;
  const all = keyFigures(calculation, variant) as Readonly<Record<string, number | null>>;
  return Object.fromEntries(FIGURES.map((figure) => [figure, all[figure] ?? null]));
}

/** Moves a knob and writes it in the log: one step back takes both away. A move that can't be calculated isn't made. */
export function moveKnob(knob: WorkshopKnob, steps: number): void {
  const { calculation } = useResults.getState();
  if (!calculation) return;
  const { scenario, variant } = useSession.getState();
  const van = knob.cell.waarde as Plain;
  const naar = moved(calculation, knob, steps);
  if (numberOf(calculation, van) === numberOf(calculation, naar)) return;
  const before = figuresNow(calculation);
  const gesture = `projecteren ${knob.id}`;
  const { file: asItWas } = useDocument.getState();
  const address = { input: knob.cell.input.id, members: knob.cell.members };
  changeDocument((file) => withValue(file, scenario, address, naar), gesture);
  const { calculation: now, faults } = useResults.getState();
  if (!now) return;
  if (faults.length > 0 && asItWas) {
    changeDocument(() => asItWas, gesture);
    notify(TEXT.workshop.impossible(knob.label, faults[0]!.what));
    return;
  }
  const after = figuresNow(now);
  const move: Tried = {
    tijd: new Date().toISOString(),
    invoer: knob.id,
    ...(scenario !== undefined && { scenario }),
    variant,
    voet: FOOTING,
    van: stored(van),
    naar: stored(naar),
    kerncijfers: Object.fromEntries(
      FIGURES.map((id) => [id, [before[id] ?? null, after[id] ?? null] as [number | null, number | null]]),
    ),
    stand: standOf(knobsOf(now)),
  };
  const continues = moving?.id === knob.id && moving.entry === lastTried();
  changeDocument((file) => withTried(file, move, continues), gesture);
  moving = { id: knob.id, entry: lastTried() };
}

const lastTried = () => triedIn(useDocument.getState().file!).at(-1);

/** A knob that was let go for another one: its entry is done. */
export function letGo(): void {
  moving = undefined;
  endGesture();
}

/**
 * All knobs as they stood after one of the moves, in the scenario and the variant that it was made in; one step back. A
 * scenario or variant that is gone since is said: the knobs are then set in what is shown.
 */
export function goBackTo({ stand, scenario, variant }: Tried): void {
  const { calculation } = useResults.getState();
  const { file } = useDocument.getState();
  if (!calculation || !file) return;
  letGo();
  const isScenarioThere = scenario === undefined || file.scenarios?.some(({ id }) => id === scenario);
  const isVariantThere = variant === undefined || shownVariants(calculation).some(({ id }) => id === variant);
  setSession({
    ...(isScenarioThere && { scenario }),
    ...(variant !== undefined && isVariantThere && { variant }),
  });
  changeDocument((now) => withStand(now, useSession.getState().scenario, calculation, stand));
  const { faults } = useResults.getState();
  const isThere = isScenarioThere && isVariantThere;
  notify(faults[0]?.what ?? (isThere ? TEXT.workshop.wentBack : TEXT.workshop.wentBackElsewhere));
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
  const naam = TEXT.workshop.state(number, said.join(', ')).slice(0, LONGEST_NAME);
  changeDocument((file) => {
    const { file: added, id } = withScenario(file, naam, useSession.getState().scenario);
    // Also what equals the project today: the project's knobs go on moving.
    return withStand(added, id, calculation, standOf(knobs));
  });
  notify(TEXT.workshop.recorded(naam));
}

/** As the field for a scenario's name takes it. */
const LONGEST_NAME = 200;

export function withStand(
  file: ProjectFile,
  scenario: string | undefined,
  { project }: Calculation,
  stand: Tried['stand'],
): ProjectFile {
  return Object.entries(stand).reduce((changed, [key, waarde]) => {
    const knob = knobOf(project, key);
    if (!knob) return changed;
    return withValue(changed, scenario, { input: knob.cell.input.id, members: knob.cell.members }, waarde);
  }, file);
}

export const standOf = (knobs: readonly WorkshopKnob[]): Tried['stand'] =>
  Object.fromEntries(knobs.map(({ cell }) => [keyOf(cell), stored(cell.waarde as Plain)]));

const stored = (value: Plain): number | null | number[] =>
  Array.isArray(value) ? [...value] : (value as number | null);
