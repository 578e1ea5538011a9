import { dimensionsFromUse, type LineDefinition, type Vocabulary } from '../language/index.ts';
import { ARRANGEMENT } from './arrangement.ts';
import { BEKOSTIGING } from './bekostiging.ts';
import { BUDGET } from './budget.ts';
import { CONTROLES } from './controles.ts';
import { DIMENSIONS } from './dimensions.ts';
import { INPUTS } from './inputs.ts';
import { KERNREGELS } from './kerncijfers.ts';
import type { ModelLine } from './line.ts';
import { NULALTERNATIEF } from './nulalternatief.ts';
import { POPULATIE } from './populatie.ts';
import { ACTORTABEL, RENDEMENT } from './rendement.ts';
import { TIJD } from './tijd.ts';
import { UITVOERING } from './uitvoering.ts';
import { WOONPLAATS } from './woonplaats.ts';

export { CONTROLE_IDS } from './controles.ts';
export * from './dimensions.ts';
export { INPUTS, type InputDefinition, type Limits, MOST_YEARS, UNBOUNDED } from './inputs.ts';
export { KEY_FIGURES, type KeyFigure, type Notation } from './kerncijfers.ts';
export type { ModelLine } from './line.ts';

/** Of the calculation: it changes whenever a formula or default changes a result. */
export const MODEL_VERSION = '1.0.0';

/** Every line of the model in the order of model.md. A new line is added in its section's file and nowhere else. */
export const LINES: readonly ModelLine[] = [
  ...TIJD,
  ...POPULATIE,
  ...NULALTERNATIEF,
  ...ARRANGEMENT,
  ...BUDGET,
  ...BEKOSTIGING,
  ...UITVOERING,
  ...WOONPLAATS,
  ...RENDEMENT,
  ...ACTORTABEL,
  ...KERNREGELS,
  ...CONTROLES,
];

/** An effect's own base: the name of a line per year, or a formula of the user's. */
export interface Grondslag {
  readonly effect: string;
  readonly formula: string;
  /** Path in the project file that a problem with it is to name. */
  readonly where: string;
}

/** A line of the project's own: one more definition, in the same language. */
export interface OwnLine {
  readonly id: string;
  readonly label: string;
  /** In base units, `euro/uur`. */
  readonly unit: string;
  readonly formula: string;
  readonly note: string;
  readonly source: string;
  /** Path in the project file that a problem with it is to name. */
  readonly where: string;
}

export const OWN_SECTION = 'Eigen regels';

/** The language's view of the model, with what a project supplies: the base of its effects, and lines of its own. */
export function vocabulary(
  grondslagen: readonly Grondslag[],
  ownLines: readonly OwnLine[] = [],
): Vocabulary & { readonly lines: readonly ModelLine[] } {
  const lines: ModelLine[] = [...LINES, grondslagLine(grondslagen)];
  const known = new Map([...INPUTS, ...lines].map(({ id, dimensions }) => [id, dimensions]));
  for (const { where, ...own } of ownLines) {
    // What it is per follows from what it names; one that names an own line below it is told by the check.
    const dimensions = dimensionsFromUse(
      own.formula,
      { dimensions: DIMENSIONS, time: 't' },
      (name) => known.get(name) ?? [],
    );
    known.set(own.id, dimensions);
    lines.push({ ...own, dimensions, section: OWN_SECTION, fromProject: { '': where } });
  }
  return { dimensions: DIMENSIONS, time: 't', inputs: INPUTS, lines };
}

function grondslagLine(grondslagen: readonly Grondslag[]): ModelLine & LineDefinition {
  return {
    id: 'grondslag',
    section: 'Maatschappelijk rendement (MKBA)',
    label: 'Grondslag van het effect',
    unit: 'grondslag',
    dimensions: ['e', 't'],
    formula: { per: 'e', formulas: Object.fromEntries(grondslagen.map(({ effect, formula }) => [effect, formula])) },
    note: 'Waarover het effect wordt gerekend; per effect een regel van het model of een eigen formule.',
    source: 'Het project, per effect',
    fromProject: Object.fromEntries(grondslagen.map(({ effect, where }) => [effect, where])),
    isMixed: true,
  };
}
