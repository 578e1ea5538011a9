import type { ReactNode } from 'react';
import type { Calculation, Variant } from '../../../models/engine/index.ts';
import { Waterfall, type WaterfallRow } from '../../charts/waterfall.tsx';
import { societalFinding } from '../../text/findings-societal.ts';
import { variantName } from '../../text/names.ts';
import { TEXT } from '../../text/nl.ts';
import { FigureOf } from '../../ui/figure.tsx';
import { useSaidWhenLetGo } from '../../ui/let-go.ts';
import { effectsOf, type Part, partsOf } from './data.ts';

const { societal: text } = TEXT;

interface Props {
  readonly calculation: Calculation;
  readonly variant: Variant;
  readonly reference: Calculation | null;
}

/** From cost to balance, and below it what is not in it. */
export function WaterfallSection({ calculation, variant, reference }: Props): ReactNode {
  const value = (line: string) => calculation.valueAt(line, variant, 'contract');
  const balance = value('ncw');
  const finding = societalFinding(value('kosten_cw'), balance, value('bkv'));
  useSaidWhenLetGo(finding);
  const rows: WaterfallRow[] = partsOf(calculation, variant).map((part) => ({
    id: part.id,
    label: labelOf(part),
    value: part.sign * part.amount,
    kind: part.kind,
    figure: (
      <>
        {part.sign < 0 && part.amount > 0 ? '− ' : ''}
        <FigureOf
          calculation={calculation}
          variant={variant}
          id={part.line}
          at={part.at}
          label={labelOf(part)}
          isChosen
        />
      </>
    ),
  }));
  const total: WaterfallRow = {
    id: 'ncw',
    label: text.balance,
    value: balance,
    kind: 'total',
    isTotal: true,
    figure: <FigureOf calculation={calculation} variant={variant} id="ncw" label={text.balance} isChosen />,
  };
  const left = effectsOf(calculation);
  const pm = left.filter(({ isPm }) => isPm).map(({ name }) => name);
  const off = left.filter(({ isOff, isPm }) => isOff && !isPm).map(({ name }) => name);
  return (
    <section>
      <Waterfall
        id="waterval"
        title={finding}
        subtitle={`${text.waterfall}. ${text.waterfallNote(variantName(variant.id, calculation.project.names.o))}, ${TEXT.explain.contract}`}
        rows={[...rows, total]}
        ghost={reference?.valueAt('ncw', variant, 'contract') ?? null}
      />
      <p className="soft">
        {[pm.length > 0 && text.pm(pm), off.length > 0 && text.off(off), reference && text.ghostNote]
          .filter(Boolean)
          .join(' ')}
      </p>
    </section>
  );
}

function labelOf({ id, line, name }: Part): string {
  if (line === 'kosten_actor_cw') return text.costsOf(name.charAt(0).toLowerCase() + name.slice(1));
  if (id === 'vermeden_cw') return text.avoided;
  return id === 'verlies_cw' ? text.loss : name;
}
