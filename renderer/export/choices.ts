import type { Calculation } from '../../models/engine/index.ts';
import type { ProjectFile } from '../../models/project/index.ts';
import { SHEETS, type WorkbookRequest, type WorkbookUncertainty } from '../../models/workbook/index.ts';
import { version as APP_VERSION } from '../../package.json';
import { shownVariants } from '../store/results.ts';
import { variantName } from '../text/names.ts';
import { TEXT } from '../text/nl.ts';

const { export: text } = TEXT;

export type ChoiceGroup = 'scenarios' | 'variants' | 'sheets';

/** Something that can be left out of the workbook. */
export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly note?: string;
  /** It is there whatever is chosen. */
  readonly isFixed?: boolean;
  /** Left out unless it is chosen. */
  readonly isOffAtFirst?: boolean;
}

export type Choices = Readonly<Record<ChoiceGroup, readonly Choice[]>>;

/** What is taken along, by group. */
export type Taken = Readonly<Record<ChoiceGroup, ReadonlySet<string>>>;

/** The project itself, among the scenarios. */
const BASE = '';

/** The sheet that needs draws. */
export const UNCERTAINTY = 'onzekerheid';

/**
 * What there is to choose from. The sheet Onzekerheid is taken along at first when its draws are there.
 * The project itself and the scenario that is shown are always there; a variant that was
 * switched off is left out at first.
 * @param scenario the one that is shown
 */
export function choicesOf(
  calculation: Calculation,
  file: ProjectFile,
  scenario: string | undefined,
  hasDraws: boolean,
): Choices {
  const shown = new Set(shownVariants(calculation).map(({ id }) => id));
  const { o } = calculation.project.names;
  return {
    scenarios: [
      { id: BASE, label: TEXT.baseScenario, note: text.always, isFixed: true },
      ...(file.scenarios ?? []).map(({ id, naam }) => ({
        id,
        label: naam,
        ...(id === scenario && { note: text.always, isFixed: true }),
      })),
    ],
    variants: calculation.variants.map(({ id }) => ({
      id,
      label: variantName(id, o),
      isOffAtFirst: !shown.has(id),
    })),
    sheets: [
      { id: BASE, label: text.model, note: text.always, isFixed: true },
      ...SHEETS,
      { id: UNCERTAINTY, ...text.uncertainty, isOffAtFirst: !hasDraws },
    ],
  };
}

export function takenAtFirst({ scenarios, variants, sheets }: Choices): Taken {
  const all = (choices: readonly Choice[]) =>
    new Set(choices.filter(({ isOffAtFirst }) => !isOffAtFirst).map(({ id }) => id));
  return { scenarios: all(scenarios), variants: all(variants), sheets: all(sheets) };
}

/** In the order in which they stand, whatever the order in which they were chosen. */
export function requestOf(
  choices: Choices,
  taken: Taken,
  scenario: string | undefined,
  uncertainty: WorkbookUncertainty | undefined,
  day: Date,
): WorkbookRequest {
  const ids = (group: ChoiceGroup) =>
    choices[group].map(({ id }) => id).filter((id) => id !== BASE && taken[group].has(id));
  return {
    ...(scenario !== undefined && { scenario }),
    scenarios: ids('scenarios'),
    variants: ids('variants'),
    sheets: SHEETS.map(({ id }) => id).filter((id) => taken.sheets.has(id)),
    ...(uncertainty && { uncertainty }),
    date: new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long' }).format(day),
    appVersion: APP_VERSION,
  };
}
