import type { Calculation } from '../../../models/engine/index.ts';
import { showVariant } from '../../store/edit.ts';
import { shownVariants } from '../../store/results.ts';
import { notify, setSession } from '../../store/session.ts';
import { TEXT } from '../../text/nl.ts';

export const isShown = (calculation: Calculation, id: string): boolean =>
  shownVariants(calculation).some((variant) => variant.id === id);

/** The last one stays: without any there is nothing to show. Of the chosen one the store sees to its successor. */
export function switchVariant(calculation: Calculation, id: string, isOn: boolean): void {
  const others = shownVariants(calculation).filter((variant) => variant.id !== id);
  if (!isOn && others.length === 0) notify(TEXT.variants.lastOne);
  else showVariant(id, isOn);
}

/** Choosing one that is off switches it on. */
export function chooseVariant(calculation: Calculation, variant: string): void {
  if (!isShown(calculation, variant)) showVariant(variant, true);
  setSession({ variant });
}
