import type { Calculation, Variant } from '../../../models/engine/index.ts';
import type { Stack } from '../../charts/stacked-bars.tsx';
import { perYear } from '../../store/results.ts';
import { valueColumn } from '../../table/columns.ts';
import type { Calibration, SchoolCosts } from '../../text/findings-demand.ts';
import { TEXT } from '../../text/nl.ts';

export const FORM_COLUMNS = [
  'zorgmix',
  'uren_per_client',
  'groepsgrootte',
  'tarief_basis',
  'collectief_deel',
  'groepsaandeel',
].map((id) => valueColumn(id));

export const KNOWN_COLUMNS = [valueColumn('uitgaven_referentie', { label: TEXT.demand.known })];

/** Forms of care have no colour of their own that means something elsewhere: a row of tints, that begins again. */
const TINTS = 6;

export const formColour = (index: number): string => `zorg-${(index % TINTS) + 1}`;

/** Costs without arrangement in € per year, per form of care and together. */
export function costsOf(calculation: Calculation, variant: Variant): { stacks: Stack[]; total: readonly number[] } {
  const byForm = calculation.values('zorgkosten_nul_zorgvorm', variant) as readonly (readonly number[])[];
  const { z } = calculation.project.space;
  return {
    stacks: z!.members.map((id, index) => ({
      id: formColour(index),
      label: calculation.project.names.z?.[id] ?? id,
      values: byForm[index]!,
    })),
    total: perYear(calculation, 'zorgkosten_nul', variant),
  };
}

/** A school's costs in the first year; per form of care for its bar. */
export interface SchoolRow extends SchoolCosts {
  readonly index: number;
  readonly id: string;
  readonly byForm: readonly number[];
}

export function schoolsOf(calculation: Calculation, variant: Variant): SchoolRow[] {
  const detail = calculation.values('zorgkosten_nul_detail', variant) as readonly (readonly (readonly number[])[])[];
  return calculation.project.space.s!.members.map((id, s) => ({
    id,
    index: s,
    name: calculation.project.names.s?.[id] ?? id,
    cost: calculation.valueAt('zorgkosten_nul_school', variant, 'contract', { s }),
    perPupil: calculation.valueAt('zorgkosten_nul_leerling', variant, 'contract', { s }),
    byForm: detail[s]!.map((years) => years[0]!),
  }));
}

/** Per school what is known of the reference year beside what the model says of it. */
export function calibrationsOf(calculation: Calculation, variant: Variant): Map<string, Calibration> {
  const known = calculation.inputValues('uitgaven_referentie');
  const value = (line: string, s: number) => calculation.valueAt(line, variant, 'contract', { s });
  return new Map(
    calculation.project.space.s!.members.map((id, s) => [
      id,
      {
        name: calculation.project.names.s?.[id] ?? id,
        known: Number.isNaN(known[s]) ? null : known[s]!,
        model: value('uitgaven_referentie_model', s),
        factor: value('ijkfactor', s),
        participation: value('deelname', s),
      },
    ]),
  );
}
