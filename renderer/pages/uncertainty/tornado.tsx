import { type ReactNode, useMemo, useState } from 'react';
import type { Calculation, Variant } from '../../../models/engine/index.ts';
import type { KeyFigure } from '../../../models/lines/index.ts';
import { longestFirst } from '../../../models/uncertainty/index.ts';
import { TornadoBar } from '../../charts/tornado-bar.tsx';
import { explainFigure } from '../../store/session.ts';
import { shownFigure, tornadoFinding } from '../../text/findings-uncertainty.ts';
import { variantName } from '../../text/names.ts';
import { TEXT } from '../../text/nl.ts';
import { readingOf, rounded } from '../../text/numbers.ts';
import { Exact } from '../../ui/exact.tsx';
import { useSettled } from '../../ui/settled.ts';
import { useStepwise } from '../../ui/stepwise.ts';
import { TableBox } from '../../ui/table-box.tsx';
import { Busy } from './busy.tsx';
import { footingOf, inputNames, tornadoOf } from './data.ts';

const { uncertainty: text } = TEXT;

const FIRST = 12;

interface Props {
  readonly calculation: Calculation;
  readonly variant: Variant;
  readonly figure: KeyFigure;
  readonly version: number;
}

/** One input at a time from laag to hoog: which of them a figure hangs on. */
export function TornadoTable({ calculation, variant, figure, version }: Props): ReactNode {
  const [showsAll, setShowsAll] = useState(false);
  const settled = useSettled(version);
  const isSettled = settled === version;
  const { value: rows, share } = useStepwise(
    () => (isSettled ? tornadoOf(calculation, variant, figure) : undefined),
    [calculation, variant.id, figure, version, isSettled],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: a calculation changes in place; its version says when
  const names = useMemo(() => inputNames(calculation.project), [calculation, version]);
  const ranked = useMemo(() => rows && longestFirst(rows, 0), [rows]);
  if (!rows || !ranked) return <Busy height={460} share={share} />;
  const nameOf = (key: string) => names.get(key) ?? key;
  const shown = showsAll ? ranked : ranked.slice(0, FIRST);
  const now = calculation.valueAt(figure.line, variant, footingOf(figure));
  const all = ranked
    .flatMap(({ figures }) => [figures.laag[0]!, figures.hoog[0]!, figures.p10[0]!, figures.p90[0]!])
    .filter(Number.isFinite);
  const [least, most] = [Math.min(now, ...all), Math.max(now, ...all)];
  return (
    <section className="chart" id="tornado">
      <h2>
        {tornadoFinding(
          figure,
          ranked.map(({ key, figures }) => ({
            name: nameOf(key),
            low: figures.laag[0]!,
            high: figures.hoog[0]!,
          })),
        )}
      </h2>
      <p className="soft">
        {text.tornado(figure.label, variantName(variant.id, calculation.project.names.o))}. {text.tornadoNote}
      </p>
      <TableBox
        label={text.tornado(figure.label, '')}
        footing={figure.onEqualFooting ? TEXT.variants.equal : TEXT.variants.contract}
        isDrawn
      >
        <table className="figures tornado">
          <thead>
            <tr>
              <th scope="col">{text.input}</th>
              <th scope="col" className="number">
                {text.atLow}
              </th>
              <td />
              <th scope="col">{text.atHigh}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ key, values, figures }) => {
              const [id = ''] = key.split('.');
              const reading = readingOf(id, calculation.project.cells.find(({ input }) => input.id === id)!.input.unit);
              const at = { laag: figures.laag[0]!, p10: figures.p10[0]!, p90: figures.p90[0]!, hoog: figures.hoog[0]! };
              return (
                <tr key={key} data-key={key}>
                  <th scope="row">
                    <button
                      type="button"
                      className="link"
                      onClick={() => explainFigure({ id, at: {}, footing: 'contract' })}
                    >
                      {nameOf(key)}
                    </button>
                  </th>
                  <td className="number" title={`${TEXT.table.low}: ${rounded(values.laag, reading)}`}>
                    <Turned figure={figure} value={at.laag} />
                    <Exact value={values.laag} part={TEXT.save.parts.input} className="soft band">
                      {rounded(values.laag, reading)}
                    </Exact>
                  </td>
                  <td className="bar-cell">
                    {Object.values(at).every(Number.isFinite) && (
                      <TornadoBar least={least} most={most} now={now} {...at} />
                    )}
                  </td>
                  <td title={`${TEXT.table.high}: ${rounded(values.hoog, reading)}`}>
                    <Turned figure={figure} value={at.hoog} />
                    <Exact value={values.hoog} part={TEXT.save.parts.input} className="soft band">
                      {rounded(values.hoog, reading)}
                    </Exact>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </TableBox>
      {ranked.length > FIRST && (
        <button type="button" className="button quiet" aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? text.showLess : text.showAll(ranked.length)}
        </button>
      )}
    </section>
  );
}

/** What the figure becomes. */
function Turned({ figure, value }: { readonly figure: KeyFigure; readonly value: number }): ReactNode {
  return Number.isFinite(value) ? <Exact value={value}>{shownFigure(figure, value)}</Exact> : text.stressFailed;
}
