import type { Calculation, Variant } from '../../../models/engine/index.ts';
import { itemsOf, type ListKey, ONDERWIJSSOORTEN, type ProjectFile } from '../../../models/project/index.ts';
import { perYear } from '../../store/results.ts';
import { type Column, type Row, valueColumn } from '../../table/columns.ts';
import { TEXT } from '../../text/nl.ts';

const { population: text } = TEXT;

/** Pupils that a new school begins with: something to calculate with, to be replaced. */
export const FIRST_PUPILS = 100;

export const SCHOOL_COLUMNS: readonly Column[] = [
  { kind: 'naam', id: 'naam', label: TEXT.table.name },
  {
    kind: 'keuze',
    id: 'onderwijssoort',
    label: text.kind,
    options: ONDERWIJSSOORTEN.map((value) => ({ value, label: text.kinds[value] })),
  },
  valueColumn('leerlingen_basis'),
  valueColumn('aandeel_jeugdhulp'),
  valueColumn('leerlinggroei'),
  valueColumn('aantal_locaties'),
  valueColumn('uitgaven_referentie'),
];

export const MUNICIPALITY_COLUMNS: readonly Column[] = [
  { kind: 'naam', id: 'naam', label: TEXT.table.name },
  valueColumn('deelnemend', { label: text.takesPart, words: text.takesPartWords }),
];

/** One column per gemeente: the share of a school's pupils that lives there. */
export function originColumns(municipalities: readonly Row[]): Column[] {
  return municipalities.map(({ id, naam }) =>
    valueColumn('herkomst', { id: `herkomst ${id}`, label: naam, members: { g: id } }),
  );
}

/** A new school can be calculated at once: its pupils live in the first gemeente. */
export function newSchool(file: ProjectFile): Record<string, unknown> {
  const first = itemsOf(file, 'gemeenten')[0];
  return {
    onderwijssoort: 'so',
    leerlingen_basis: FIRST_PUPILS,
    herkomst: first ? { [first.id]: 1 } : {},
  };
}

/** `School 7`, or the next number that isn't taken. */
export function freshName(file: ProjectFile, list: ListKey, named: (number: number) => string): string {
  const items = itemsOf(file, list);
  const taken = new Set(items.map(({ naam }) => naam));
  let number = items.length + 1;
  while (taken.has(named(number))) number++;
  return named(number);
}

/** Schools that have pupils from a gemeente, as the file says. */
export function schoolsFrom(file: ProjectFile, municipality: string): number {
  return itemsOf(file, 'scholen').filter(({ herkomst }) => {
    if (typeof herkomst !== 'object' || herkomst === null || !Object.hasOwn(herkomst, municipality)) return false;
    const said = (herkomst as Record<string, unknown>)[municipality];
    return said !== 0 && (said as { waarde?: unknown } | null)?.waarde !== 0;
  }).length;
}

/** Pupils of all schools, and those with youth care, per year. */
export function pupilsOf(calculation: Calculation, variant: Variant) {
  return {
    pupils: perYear(calculation, 'leerlingen_totaal', variant),
    withCare: perYear(calculation, 'jeugdhulpleerlingen_totaal', variant),
  };
}
