import type { Calculation, Variant } from '../../../models/engine/index.ts';
import { type DecisionOption, LEAST_OPTIONS, type ProjectFile } from '../../../models/project/index.ts';
import { calculationOf } from '../../store/decision.ts';
import { shownVariants } from '../../store/results.ts';
import { variantName } from '../../text/names.ts';
import { TEXT } from '../../text/nl.ts';
import { bestVariants } from '../variants/data.ts';

/** A scenario with a variant, calculated. */
export interface Option extends DecisionOption {
  readonly name: string;
  readonly scenarioName: string;
  /** null when the scenario is gone or can't be calculated. */
  readonly at: { readonly calculation: Calculation; readonly variant: Variant } | null;
  /** Its scenario is the one that is shown: a figure of it opens its explanation. */
  readonly isShown: boolean;
}

/** What is compared: as chosen, else the variant one works with beside the best other one on equal footing. */
export function optionsOf(
  file: ProjectFile,
  shown: Calculation,
  scenario: string | undefined,
  variant: Variant,
): readonly Option[] {
  return (file.besluit?.opties ?? standard(shown, scenario, variant)).map((option) => {
    const isShown = option.scenario === (scenario ?? null);
    const calculation = isShown ? shown : calculationOf(file, option.scenario);
    const found = calculation?.variants.find(({ id }) => id === option.variant);
    const known = file.scenarios?.find(({ id }) => id === option.scenario);
    return {
      ...option,
      name: variantName(option.variant, shown.project.names.o),
      scenarioName: option.scenario === null ? TEXT.baseScenario : (known?.naam ?? option.scenario),
      at: calculation && found ? { calculation, variant: found } : null,
      isShown,
    };
  });
}

function standard(calculation: Calculation, scenario: string | undefined, variant: Variant): DecisionOption[] {
  const others = shownVariants(calculation).filter(({ id }) => id !== variant.id);
  const picked = [variant, others.length > 0 ? bestVariants(calculation, others)[0]! : variant].slice(0, LEAST_OPTIONS);
  return picked.map(({ id }) => ({ scenario: scenario ?? null, variant: id }));
}

/** Which option the others are measured against, and which is advised; the first one where the file names none. */
export function placesOf(
  { besluit }: ProjectFile,
  count: number,
): { readonly reference: number; readonly preferred: number } {
  const within = (at: number | undefined) => (at !== undefined && at < count ? at : 0);
  return { reference: within(besluit?.referentie), preferred: within(besluit?.voorkeur) };
}
