import type { Problem } from '../language/index.ts';

/** The sheets that can be left out. The others are the model itself and are always there. */
export const SHEETS = [
  { id: 'samenvatting', label: 'Samenvatting', note: 'Alle gekozen varianten naast elkaar, met grafieken.' },
  { id: 'rendement', label: 'Rendement', note: 'Per effect en per actor, het contant maken per jaar zichtbaar.' },
  { id: 'bronnen', label: 'Bronnen', note: 'Waar elk getal vandaan komt en wat u zelf veranderde.' },
] as const satisfies readonly { readonly id: string; readonly label: string; readonly note: string }[];

export type SheetId = (typeof SHEETS)[number]['id'];

/**
 * What is asked for, in the order in which it was asked; everything when nothing was.
 * @param kind as a reader calls it: `variant`
 */
export function chosen<Id extends string>(
  kind: 'variant' | 'scenario' | 'blad',
  known: readonly Id[],
  ids: readonly string[] | undefined,
): { readonly ids: readonly Id[]; readonly problem?: Problem } {
  if (ids === undefined) return { ids: known };
  const unknown = ids.find((id) => !known.includes(id as Id));
  if (unknown === undefined) return { ids: [...new Set(ids as readonly Id[])] };
  const problem: Problem = {
    severity: 'fout',
    code: `${kind}-onbekend`,
    where: { variant: 'varianten', scenario: "scenario's", blad: 'bladen' }[kind],
    what: `Er is geen ${kind} "${unknown}".`,
    remedy: known.length > 0 ? `Kies uit ${known.join(', ')}.` : 'Laat de keuze weg.',
  };
  return { ids: [], problem };
}
