import { type ReactNode, useMemo, useState } from 'react';
import { type Calculation, cellsUnder, type Footing, gradesOf, type Variant } from '../../../models/engine/index.ts';
import type { KeyFigure } from '../../../models/lines/index.ts';
import type { Cell } from '../../../models/project/index.ts';
import { dataQuality, type TornadoRow, uncertainInputs, type WeakInput } from '../../../models/uncertainty/index.ts';
import { TornadoBar } from '../../charts/tornado-bar.tsx';
import { GradeBar } from '../../explain/grade-bar.tsx';
import { explainFigure } from '../../store/session.ts';
import { boundOfFigure, shownFigure } from '../../text/findings-uncertainty.ts';
import { variantName } from '../../text/names.ts';
import { TEXT } from '../../text/nl.ts';
import { difference, readingOf, rounded, unitText } from '../../text/numbers.ts';
import { Bounds } from '../../ui/bounds.tsx';
import { Exact } from '../../ui/exact.tsx';
import { GradeChip } from '../../ui/grade.tsx';
import { useSettled } from '../../ui/settled.ts';
import { useShown } from '../../ui/shown.tsx';
import { useStepwise } from '../../ui/stepwise.ts';
import { TableBox } from '../../ui/table-box.tsx';
import { Busy } from '../uncertainty/busy.tsx';
import { FIGURES, figureOf, inputNames, isPast, tornadoOf } from '../uncertainty/data.ts';
import { Pick } from '../uncertainty/pick.tsx';
import { FootingSwitch } from './toolbar.tsx';
import { setFormulas, useFormulas } from './view.ts';

const { quality: text } = TEXT.formulas;
const { uncertainty: words } = TEXT;
const FIRST = 15;
/** The footing is a choice of its own here. */
const CHOICES = FIGURES.filter(({ onEqualFooting }) => !onEqualFooting);

/** What to find out first: the assumptions by how far the chosen key figure goes between their laag and their hoog. */
export function DataQuality(): ReactNode {
  const { calculation, variant, version } = useShown();
  const figure = figureOf(useFormulas((view) => view.figure));
  const footing = useFormulas((view) => view.footing);
  const isSettled = useSettled(version) === version;
  const { value: rows, share } = useStepwise(
    () => (isSettled ? tornadoOf(calculation, variant, figure, footing) : undefined),
    [calculation, variant.id, figure, footing, version, isSettled],
  );
  return (
    <>
      <div className="formula-tools">
        <Pick label={text.figure} value={figure.id} onPick={(id) => setFormulas({ figure: id })}>
          {CHOICES.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </Pick>
        <FootingSwitch footing={footing} onChoose={(chosen) => setFormulas({ footing: chosen })} />
      </div>
      {rows ? (
        <Found calculation={calculation} variant={variant} figure={figure} footing={footing} rows={rows} />
      ) : (
        <Busy height={460} share={share} />
      )}
    </>
  );
}

interface FoundProps {
  readonly calculation: Calculation;
  readonly variant: Variant;
  readonly figure: KeyFigure;
  readonly footing: Footing;
  readonly rows: readonly TornadoRow[];
}

function Found({ calculation, variant, figure, footing, rows }: FoundProps): ReactNode {
  const { project } = calculation;
  const names = useMemo(() => inputNames(project), [project]);
  const used = cellsUnder(calculation, figure.line, variant, footing);
  const { weak, unweighed } = dataQuality(project, rows, 0, (cell) => used.includes(cell));
  const count = gradesOf(used);
  const now = calculation.valueAt(figure.line, variant, footing);
  const { problems, ok } = uncertainInputs(project);
  const [first] = weak;
  const said = calculation.effective(footing) === 'gelijk' ? TEXT.explain.equal : TEXT.explain.contract;
  return (
    <section className="chart data-quality" id="kwaliteit">
      <h2>
        {!ok && text.titleBroken}
        {ok && !first && text.titleNone(figure.label)}
        {ok &&
          first &&
          text.title(
            names.get(first.key) ?? first.key,
            figure.label,
            finite(figure, first.row.figures.laag[0]!),
            finite(figure, first.row.figures.hoog[0]!),
          )}
      </h2>
      <p className="soft">
        {text.basis(figure.label, variantName(variant.id, project.names.o), said, finite(figure, now))}{' '}
        {words.tornadoNote}
      </p>
      <div className="quality-counts">
        <GradeBar count={count} words={text.counts(count.A, count.B, count.C, count.D)} />
        {ok && count.D > 0 && (
          <span className="soft">
            {text.split(weak.length, count.D - weak.length - unweighed.length, unweighed.length)}
          </span>
        )}
      </div>
      {!ok && (
        <>
          <p>{text.broken}</p>
          <ul>
            {problems
              .filter(({ severity }) => severity === 'fout')
              .map(({ where, code, what, remedy }) => (
                <li key={`${where} ${code}`}>
                  {what} {remedy}
                </li>
              ))}
          </ul>
        </>
      )}
      {ok && !first && <p>{count.D === 0 ? text.noneLeft : text.none}</p>}
      {first && (
        <WeakTable weak={weak} figure={figure} now={now} names={names} calculation={calculation} footing={said} />
      )}
      {ok && unweighed.length > 0 && <Unweighed cells={unweighed} calculation={calculation} />}
    </section>
  );
}

interface WeakProps {
  readonly weak: readonly WeakInput[];
  readonly figure: KeyFigure;
  /** The figure as it is. */
  readonly now: number;
  readonly names: ReadonlyMap<string, string>;
  readonly calculation: Calculation;
  /** In words. */
  readonly footing: string;
}

function WeakTable({ weak, figure, now, names, calculation, footing }: WeakProps): ReactNode {
  const [showsAll, setShowsAll] = useState(false);
  const all = weak
    .flatMap(({ row: { figures } }) => [figures.laag[0]!, figures.hoog[0]!, figures.p10[0]!, figures.p90[0]!])
    .filter(Number.isFinite);
  const [least, most] = [Math.min(now, ...all), Math.max(now, ...all)];
  const bound = boundOfFigure(figure);
  return (
    <>
      <TableBox label={text.caption} footing={footing} isDrawn>
        <table className="figures tornado weak">
          <caption className="hidden">{text.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{text.input}</th>
              <th scope="col">{text.range}</th>
              <th scope="col" className="number">
                {words.atLow}
              </th>
              <td />
              <th scope="col">{words.atHigh}</th>
              <th scope="col" className="number">
                {text.difference}
              </th>
            </tr>
          </thead>
          <tbody>
            {(showsAll ? weak : weak.slice(0, FIRST)).map(({ key, cell, row: { values, figures } }) => {
              const at = { laag: figures.laag[0]!, p10: figures.p10[0]!, p90: figures.p90[0]!, hoog: figures.hoog[0]! };
              const reading = readingOf(cell.input.id, cell.input.unit);
              const unit = reading === 'euro' || reading === 'fractie' ? '' : unitText(cell.input.unit, reading);
              const flips =
                bound && Number.isFinite(at.hoog - at.laag) && isPast(at.laag, bound) !== isPast(at.hoog, bound);
              return (
                <tr key={key} data-key={key}>
                  <th scope="row">
                    <InputLink cell={cell} calculation={calculation}>
                      {names.get(key) ?? key}
                    </InputLink>{' '}
                    {flips && (
                      <span className="tag" title={text.flipsNote}>
                        {text.flips}
                      </span>
                    )}
                    <span className="soft weak-source">
                      <GradeChip grade={cell.graad} /> {cell.bron}
                    </span>
                  </th>
                  <td className="soft">
                    <span className="weak-range">
                      <Bounds low={values.laag} high={values.hoog} show={(value) => rounded(value, reading)} />
                    </span>
                    {unit && <span className="weak-unit">{unit}</span>}
                  </td>
                  <td className="number">
                    <Outcome figure={figure} value={at.laag} />
                  </td>
                  <td className="bar-cell">
                    {Object.values(at).every(Number.isFinite) && (
                      <TornadoBar least={least} most={most} now={now} {...at} />
                    )}
                  </td>
                  <td>
                    <Outcome figure={figure} value={at.hoog} />
                  </td>
                  <td className="number swing">
                    {Number.isFinite(at.hoog - at.laag) ? (
                      <Exact value={at.hoog - at.laag}>
                        {difference(at.hoog - at.laag, figure.notation === 'jaar' ? 'jaartal' : figure.notation)}
                      </Exact>
                    ) : (
                      words.stressFailed
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </TableBox>
      {weak.length > FIRST && (
        <button type="button" className="button quiet" aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? words.showLess : words.showAll(weak.length)}
        </button>
      )}
    </>
  );
}

function Unweighed({
  cells,
  calculation,
}: {
  readonly cells: readonly Cell[];
  readonly calculation: Calculation;
}): ReactNode {
  return (
    <details className="unweighed">
      <summary>{text.unweighed(cells.length)}</summary>
      <p className="soft">{text.unweighedNote}</p>
      <ul>
        {cells.map((cell) => (
          <li key={cell.path}>
            <InputLink cell={cell} calculation={calculation}>
              {[
                cell.input.label,
                ...Object.entries(cell.members).map(([d, id]) => calculation.project.names[d]?.[id] ?? id),
              ].join(', ')}
            </InputLink>{' '}
            <span className="soft">{cell.bron}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Opens the explanation of an input at this very value: there it can be changed. */
function InputLink({
  cell,
  calculation,
  children,
}: {
  readonly cell: Cell;
  readonly calculation: Calculation;
  readonly children: ReactNode;
}): ReactNode {
  const { space } = calculation.project;
  const at = Object.fromEntries(
    Object.entries(cell.members).flatMap(([d, id]) => (space[d] ? [[d, space[d].members.indexOf(id)]] : [])),
  );
  return (
    <button
      type="button"
      className="link"
      onClick={() => explainFigure({ id: cell.input.id, at, footing: 'contract' })}
    >
      {children}
    </button>
  );
}

function Outcome({ figure, value }: { readonly figure: KeyFigure; readonly value: number }): ReactNode {
  return Number.isFinite(value) ? <Exact value={value}>{shownFigure(figure, value)}</Exact> : words.stressFailed;
}

const finite = (figure: KeyFigure, value: number): string =>
  Number.isFinite(value) ? shownFigure(figure, value) : words.stressFailed;
