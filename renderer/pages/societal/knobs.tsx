import type { ReactNode } from 'react';
import { breakEven, type Calculation, SEARCHED_FIGURES, type Variant } from '../../../models/engine/index.ts';
import { ZEKERHEDEN } from '../../../models/lines/index.ts';
import { setValue } from '../../store/edit.ts';
import { explainFigure } from '../../store/session.ts';
import { TEXT } from '../../text/nl.ts';
import { rounded } from '../../text/numbers.ts';
import { Knob } from '../../ui/knob.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { useSettled } from '../../ui/settled.ts';

const { societal: text } = TEXT;

interface Props {
  readonly calculation: Calculation;
  readonly variant: Variant;
  readonly version: number;
}

/** What decides on the balance and is for people to value: care that is missed, later euros, and uncertain benefits. */
export function SocietalKnobs({ calculation, variant, version }: Props): ReactNode {
  const cells = calculation.project.cells;
  const valuation = cells.find(({ input }) => input.id === 'waardering_onvervuld')!;
  const discount = cells.find(({ input }) => input.id === 'discontovoet')!;
  return (
    <section className="knobs" aria-label={text.knobs}>
      <Knob
        cell={valuation}
        reading="verhouding"
        label={text.valuation}
        note={text.valuationNote}
        value={valuation.waarde as number}
        least={0}
        most={3}
        step={0.05}
        onChange={(value, gestureOf) => setValue(valuation, value, gestureOf)}
      />
      <BreakEven calculation={calculation} variant={variant} version={version} now={valuation.waarde as number} />
      <Knob
        cell={discount}
        reading="fractie"
        label={text.discount}
        note={text.discountNote}
        value={discount.waarde as number}
        least={0}
        most={0.06}
        step={0.0025}
        onChange={(value, gestureOf) => setValue(discount, value, gestureOf)}
      />
      <div className="field-group">
        <h2>{text.optimism}</h2>
        <p className="note">{text.optimismNote}</p>
      </div>
      {ZEKERHEDEN.map((grade) => {
        const cell = cells.find(
          ({ input, members }) => input.id === 'optimismecorrectie' && members.zekerheid === grade,
        )!;
        return (
          <NumberField
            key={grade}
            cell={cell}
            reading="fractie"
            label={text.optimismOf(grade)}
            value={cell.waarde as number}
            onCommit={(value) => setValue(cell, value)}
          />
        );
      })}
    </section>
  );
}

const SEARCHED = 'break_even_waardering_onvervuld';

/** At which valuation of missed care the balance changes sign. Searched over many runs, so it comes a moment later. */
function BreakEven({ calculation, variant, version, now }: Props & { readonly now: number }): ReactNode {
  const settled = useSettled(version);
  const value =
    settled === version
      ? breakEven(calculation, variant, { input: 'waardering_onvervuld', keyFigure: 'ncw', target: 0 })
      : undefined;
  const { none } = SEARCHED_FIGURES.find(({ id }) => id === SEARCHED)!;
  const shown = value === undefined ? text.busy : value === null ? none : rounded(value, 'verhouding');
  return (
    <dl className="answers break-even">
      <div>
        <dt>{text.breakEven}</dt>
        <dd>
          <button
            type="button"
            className="figure"
            aria-label={`${text.breakEven}: ${shown}. ${TEXT.explain.title}`}
            onClick={() => explainFigure({ id: SEARCHED, at: {}, footing: 'contract' })}
          >
            {shown}
          </button>{' '}
          <span className="soft">{text.usedNow(rounded(now, 'verhouding'))}</span>
        </dd>
      </div>
    </dl>
  );
}
