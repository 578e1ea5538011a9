import type { ReactNode } from 'react';
import { TEXT } from '../../text/nl.ts';
import { difference, percent } from '../../text/numbers.ts';
import { Exact } from '../../ui/exact.tsx';
import { FigureOf } from '../../ui/figure.tsx';
import type { Option } from './options.ts';
import { amountOf, type Row, readingIn } from './rows.ts';

interface Props {
  readonly row: Row;
  readonly option: Option;
  /** null: it is itself the reference. */
  readonly against: Option | null;
}

/** A figure of an option, with its difference from the reference: absolute, and relative where that is money. */
export function OptionFigure({ row: one, option, against }: Props): ReactNode {
  const value = amountOf(one, option);
  if (value === null || !option.at) return '–';
  const { calculation, variant } = option.at;
  const before = against && amountOf(one, against);
  const reading = readingIn(one, [option]);
  const change = before === null ? null : difference(value - before, reading);
  const share = before && reading === 'euro' && change !== 'gelijk' ? (value - before) / Math.abs(before) : null;
  return (
    <>
      <FigureOf
        calculation={calculation}
        variant={variant}
        id={one.line}
        footing={one.footing}
        {...(one.at && { at: one.at })}
        label={`${one.label}, ${option.name}, ${option.scenarioName}`}
        {...(!option.isShown && { scenario: option.scenario })}
      />
      {change !== null && (
        <span className="change">
          <Exact value={value - before!} part={TEXT.save.parts.difference}>
            {change}
          </Exact>
          {share !== null && (
            <Exact value={share} part={TEXT.save.parts.share}>
              {` (${share < 0 ? '−' : '+'} ${percent(Math.abs(share))})`}
            </Exact>
          )}
        </span>
      )}
    </>
  );
}
