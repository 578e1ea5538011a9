import { type ReactNode, useState } from 'react';
import { type Flip, newCriterion, sensitivity, weigh } from '../../../models/decision/index.ts';
import { type Criterion, freshId, MOST_CRITERIA, MOST_WEIGHT } from '../../../models/project/index.ts';
import { numberText } from '../../export/csv.ts';
import { changeCriteria } from '../../store/decision.ts';
import { listed } from '../../text/findings.ts';
import { weighingFinding } from '../../text/findings-decision.ts';
import { TEXT } from '../../text/nl.ts';
import { editable, parseNumber, rounded } from '../../text/numbers.ts';
import { Exact } from '../../ui/exact.tsx';
import { TableBox } from '../../ui/table-box.tsx';
import { AddLine } from './add-line.tsx';
import { ScoreCell, ScoreSource } from './scores.tsx';

const { decision: text } = TEXT;

interface Props {
  readonly criteria: readonly Criterion[];
  readonly variants: readonly string[];
  readonly nameOf: (variant: string) => string;
}

/** What money does not say: criteria with weights and scores, the order that follows, and how far each weight can go. */
export function Weighing({ criteria, variants, nameOf }: Props): ReactNode {
  const [picked, setPicked] = useState<{ readonly criterion: string; readonly variant: string } | null>(null);
  const weighed = weigh(criteria, variants);
  const flips = new Map(sensitivity(criteria, variants).map((one) => [one.criterion, one]));
  const title = weighingFinding(weighed, nameOf);
  const flipName = ({ first: at }: Flip) => listed(at.map(nameOf));
  return (
    <section className="chart" id="weging" aria-labelledby="weging-titel">
      <h2 id="weging-titel">{title}</h2>
      <p className="soft">{text.weighNote}</p>
      <TableBox label={text.weighed}>
        <table className="figures weighing">
          <thead>
            <tr>
              <th scope="col">{text.criterion}</th>
              <th scope="col">{text.weight}</th>
              {variants.map((variant) => (
                <th key={variant} scope="col" className="number">
                  {nameOf(variant)}
                </th>
              ))}
              <th scope="col">{text.flips}</th>
            </tr>
          </thead>
          <tbody>
            {criteria.map((one) => {
              const { below, above } = flips.get(one.id)!;
              return (
                <tr key={one.id} data-criterion={one.id}>
                  <th scope="row" title={one.uitleg}>
                    {one.naam}{' '}
                    <button
                      type="button"
                      className="button quiet small"
                      aria-label={text.removeCriterion(one.naam)}
                      onClick={() => changeCriteria((all) => all.filter(({ id }) => id !== one.id))}
                    >
                      ×
                    </button>
                  </th>
                  <td>
                    <Weight criterion={one} />
                  </td>
                  {variants.map((variant) => (
                    <ScoreCell
                      key={variant}
                      criterion={one}
                      variant={variant}
                      name={nameOf(variant)}
                      onPick={() => setPicked({ criterion: one.id, variant })}
                    />
                  ))}
                  <td className="flips">
                    {below && (
                      <div data-text={text.below(numberText(below.weight), flipName(below))}>
                        {text.below(rounded(below.weight, 'verhouding'), flipName(below))}
                      </div>
                    )}
                    {above && (
                      <div data-text={text.above(numberText(above.weight), flipName(above))}>
                        {text.above(rounded(above.weight, 'verhouding'), flipName(above))}
                      </div>
                    )}
                    {!below && !above && text.noFlip}
                  </td>
                </tr>
              );
            })}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                {text.total}
              </th>
              {weighed.map(({ variant, total: value, missing }) => (
                <td key={variant} className="number" data-total={variant} title={listed(missing)}>
                  {value === null ? '–' : <Exact value={value}>{rounded(value, 'verhouding')}</Exact>}
                </td>
              ))}
              <td />
            </tr>
            <tr>
              <th scope="row" colSpan={2}>
                {text.place}
              </th>
              {weighed.map(({ variant, rank }) => (
                <td key={variant} className="number" data-place={variant}>
                  {rank ?? '–'}
                </td>
              ))}
              <td />
            </tr>
          </tfoot>
        </table>
      </TableBox>
      <ScoreSource criteria={criteria} picked={picked} nameOf={nameOf} />
      {criteria.length < MOST_CRITERIA && (
        <AddLine
          label={text.newCriterion}
          action={text.addCriterion}
          onAdd={(naam) =>
            changeCriteria((all) => [
              ...all,
              newCriterion(
                freshId(
                  naam,
                  all.map(({ id }) => id),
                ),
                naam,
                variants,
              ),
            ])
          }
        />
      )}
    </section>
  );
}

/** A slider, and the same number to type: what is typed may have decimals. */
function Weight({ criterion: { id, naam, gewicht } }: { readonly criterion: Criterion }): ReactNode {
  const [typed, setTyped] = useState<string | null>(null);
  const parsed = typed === null ? null : parseNumber(typed, 'getal');
  const isWrong = parsed !== null && !isWeight(parsed);
  const set = (next: number) =>
    changeCriteria((all) => all.map((one) => (one.id === id ? { ...one, gewicht: next } : one)), `gewicht ${id}`);
  const commit = () => {
    if (!parsed || !isWeight(parsed)) return;
    setTyped(null);
    if (parsed.value !== gewicht) set(parsed.value);
  };
  return (
    <span className="weight">
      <input
        type="range"
        min={0}
        max={MOST_WEIGHT}
        step={0.5}
        value={gewicht}
        aria-label={`${text.weightOf(naam)}, ${text.unit}`}
        aria-valuetext={editable(gewicht, 'getal')}
        onChange={(event) => set(Number(event.target.value))}
      />
      <input
        type="text"
        inputMode="decimal"
        className="weight-number"
        data-value={gewicht}
        value={typed ?? editable(gewicht, 'getal')}
        data-typing={typed !== null}
        aria-label={text.weightOf(naam)}
        aria-invalid={isWrong}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
          if (event.key === 'Escape') setTyped(null);
        }}
      />
      {isWrong && <span className="field-message">{text.weightRange}</span>}
    </span>
  );
}

function isWeight(parsed: ReturnType<typeof parseNumber>): parsed is { readonly ok: true; readonly value: number } {
  return parsed.ok && parsed.value !== null && parsed.value >= 0 && parsed.value <= MOST_WEIGHT;
}
