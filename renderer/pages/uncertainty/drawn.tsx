import type { ReactNode } from 'react';
import type { Estimate } from '../../../models/uncertainty/index.ts';
import type { SimulationResult } from '../../store/simulation.ts';
import { variantName } from '../../text/names.ts';
import { TEXT } from '../../text/nl.ts';
import { exact, percent, type Reading, rounded, tabular } from '../../text/numbers.ts';
import { Exact } from '../../ui/exact.tsx';

const { uncertainty: text } = TEXT;

interface Props {
  readonly of: Estimate;
  readonly reading: Reading;
  readonly isTabular?: boolean;
  /** What it is, when it stands beside the cell's own number. */
  readonly part?: string;
}

/** A number from draws: rounded for reading, exact and with its standard error on hover. Not a line of the model. */
export function Drawn({ of: { value, standardError }, reading, isTabular = false, part }: Props): ReactNode {
  if (!Number.isFinite(value)) return <span className="drawn">–</span>;
  return (
    <Exact
      value={value}
      {...(part !== undefined && { part })}
      className="drawn"
      title={`${exact(value, reading)} ± ${exact(standardError, reading)}`}
    >
      {isTabular ? tabular(value, reading) : rounded(value, reading)}
    </Exact>
  );
}

/** A probability with its standard error: 73,2 % ± 0,4. */
export function chanceText({ value, standardError }: Estimate): string {
  if (!Number.isFinite(value)) return '–';
  return `${percent(value)} ± ${percent(standardError).replace(' %', '')}`.replaceAll(' ', '\u00a0');
}

/** The same in a table, with both as exact as they are known. */
export function Chance({ of }: { readonly of: Estimate }): ReactNode {
  return (
    <>
      <Exact value={of.value}>{chanceText(of)}</Exact>
      <Exact value={of.standardError} part={TEXT.save.parts.error}>
        {''}
      </Exact>
    </>
  );
}

/** What a chart from draws is about: variant, number of draws and seed. */
export function basisOf({ project, samples, seed }: SimulationResult, variant?: string): string {
  const of = variant === undefined ? undefined : variantName(variant, project.names.o);
  return text.basis(of, count(samples.draws), String(seed));
}

export const count = (value: number): string => tabular(value, 'euro');
