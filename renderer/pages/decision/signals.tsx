import { type ReactNode, useState } from 'react';
import { SIGNALS, type Signal, signalsOf, type ThresholdId, thresholdsOf } from '../../../models/decision/index.ts';
import type { Calculation, Variant } from '../../../models/engine/index.ts';
import { changeDecision } from '../../store/decision.ts';
import { signalReason } from '../../text/findings-decision.ts';
import { TEXT } from '../../text/nl.ts';
import { editable, parseNumber, type Reading } from '../../text/numbers.ts';
import { GradeChip } from '../../ui/grade.tsx';
import { VariantMark } from '../../ui/mark.tsx';

const { decision: text } = TEXT;

const BOUNDS: Readonly<Record<Signal['id'], readonly ThresholdId[]>> = {
  europees_regime: ['opdrachtwaarde'],
  staatssteun: ['de_minimis', 'de_minimis_jaren'],
  verkapte_opdracht: [],
  reele_prijs: ['reele_prijs'],
  lager_vastgesteld: ['lager_vastgesteld'],
  reele_krimp: ['reele_krimp'],
};
const READINGS = { euro: 'euro', fractie: 'fractie', jaar: 'getal' } as const satisfies Record<string, Reading>;

interface Props {
  readonly calculation: Calculation;
  readonly variants: readonly Variant[];
  readonly nameOf: (variant: string) => string;
}

/** What the law asks to look at, with the bound, its source, and the figure of each variant that goes past it. */
export function Signals({ calculation, variants, nameOf }: Props): ReactNode {
  const { besluit } = calculation.project.file;
  const all = variants.flatMap((variant) => signalsOf(calculation, variant, besluit));
  const bounds = thresholdsOf(besluit);
  const of = (id: Signal['id']) => all.filter((signal) => signal.id === id && signal.isOn);
  const count = SIGNALS.filter((id) => of(id).length > 0).length;
  const years = calculation.project.space.t!.members;
  return (
    <section className="chart" id="signalen" aria-labelledby="signalen-titel">
      <h2 id="signalen-titel">{text.signalsTitle(count, SIGNALS.length)}</h2>
      <p className="soft">{text.signalsNote}</p>
      <ul className="signals">
        {SIGNALS.map((id) => (
          <li key={id} data-signal={id} className={of(id).length > 0 ? 'is-on' : ''}>
            <h3>
              {text.signal[id]} <span className="footing">{of(id).length > 0 ? text.isOn : text.isOff}</span>
            </h3>
            {BOUNDS[id].map((bound) => (
              <p key={bound} className="soft bound">
                <Bound id={bound} value={bounds[bound].waarde} reading={READINGS[bounds[bound].eenheid]} />{' '}
                <GradeChip grade={bounds[bound].graad} /> {bounds[bound].bron}
              </p>
            ))}
            <ul>
              {of(id).map((signal) => (
                <li key={signal.variant}>
                  <VariantMark variant={signal.variant} /> {nameOf(signal.variant)}: {signalReason(signal, years)}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface BoundProps {
  readonly id: ThresholdId;
  readonly value: number;
  readonly reading: Reading;
}

/** A bound to type; emptied, the standard one counts again. */
function Bound({ id, value, reading }: BoundProps): ReactNode {
  const [typed, setTyped] = useState<string | null>(null);
  const parsed = typed === null ? null : parseNumber(typed, reading);
  const isWrong = parsed !== null && (!parsed.ok || (parsed.value ?? 0) < 0);
  const commit = () => {
    if (!parsed?.ok || isWrong) return;
    const { value: next } = parsed;
    setTyped(null);
    if (next === value) return;
    changeDecision(({ drempels, ...decision }) => {
      const { [id]: _, ...others } = drempels ?? {};
      return { ...decision, drempels: next === null ? others : { ...others, [id]: { waarde: next } } };
    });
  };
  return (
    <label>
      {text.threshold[id]}{' '}
      <input
        type="text"
        inputMode="decimal"
        className="weight-number wide"
        value={typed ?? editable(value, reading)}
        data-typing={typed !== null}
        aria-invalid={isWrong}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
          if (event.key === 'Escape') setTyped(null);
        }}
      />{' '}
      {reading === 'euro' ? '€' : reading === 'fractie' ? '%' : ''}
    </label>
  );
}
