import { memo, type ReactNode, useDeferredValue, useEffect, useMemo, useRef } from 'react';
import type { Calculation, Variant } from '../../../models/engine/index.ts';
import { explainFigure, setSession, useSession } from '../../store/session.ts';
import { TEXT } from '../../text/nl.ts';
import { unitText } from '../../text/numbers.ts';
import { wordsOf } from '../../text/search.ts';
import { FigureOf } from '../../ui/figure.tsx';
import { GradeChip } from '../../ui/grade.tsx';
import { useShown } from '../../ui/shown.tsx';
import { TableBox } from '../../ui/table-box.tsx';
import { RestsOn } from './rests-on.tsx';
import { isFound, modelSource, type Row, type Section, sectionsOf } from './rows.ts';
import { TraceCard } from './trace-card.tsx';
import { chooseLine, isFiltering, setFormulas, useFormulas } from './view.ts';

const { formulas: text } = TEXT;

/** Every input and line by section of the model; the chosen one with its origin unfolded below it. */
export function FormulaList(): ReactNode {
  const { calculation, variant, version } = useShown();
  const view = useFormulas();
  // A key that is pressed shows at once; the list follows when there is time.
  const query = useDeferredValue(view.query);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the calculation is the same object with other values
  const sections = useMemo(() => sectionsOf(calculation, variant), [calculation, variant, version]);
  const rows = useMemo(() => new Map(sections.flatMap((one) => one.rows).map((row) => [row.id, row])), [sections]);
  const { kind, onlyAssumptions, onlyChanged, onlyOwn } = view;
  const found = useMemo(() => {
    const words = wordsOf(query);
    const filter = { kind, onlyAssumptions, onlyChanged, onlyOwn };
    return sections
      .map(({ name, rows: all }) => ({ name, rows: all.filter((row) => isFound(row, words, filter)) }))
      .filter((section) => section.rows.length > 0);
  }, [sections, query, kind, onlyAssumptions, onlyChanged, onlyOwn]);
  const count = (wanted: Row['kind']) =>
    found.reduce((sum, section) => sum + section.rows.filter((row) => row.kind === wanted).length, 0);
  const filtering = isFiltering({ ...view, query });
  const areAllOpen = found.every(({ name }) => view.open.has(name));
  return (
    <>
      <div className="formula-count">
        <p className="soft" role="status">
          {found.length === 0 ? text.nothing : text.found(count('invoer'), count('regel'))}
        </p>
        {!filtering && (
          <button
            type="button"
            className="button quiet small"
            onClick={() => setFormulas({ open: new Set(areAllOpen ? [] : found.map(({ name }) => name)) })}
          >
            {areAllOpen ? text.closeAll : text.openAll}
          </button>
        )}
      </div>
      <div className="formula-sections">
        {found.map((section) => (
          <SectionOf
            key={section.name}
            section={section}
            isFixed={filtering}
            isOpen={filtering || view.open.has(section.name) || section.rows.some(({ id }) => id === view.reveal)}
            chosen={section.rows.some(({ id }) => id === view.chosen) ? view.chosen : null}
            calculation={calculation}
            variant={variant}
            version={version}
            rows={rows}
          />
        ))}
      </div>
    </>
  );
}

interface SectionProps {
  readonly section: Section;
  /** While one searches every section is open. */
  readonly isFixed: boolean;
  readonly isOpen: boolean;
  readonly chosen: string | null;
  readonly calculation: Calculation;
  readonly variant: Variant;
  /** Of the run: the calculation itself stays the same object. */
  readonly version: number;
  readonly rows: ReadonlyMap<string, Row>;
}

const SectionOf = memo(function SectionOf({ section, isFixed, isOpen, chosen, ...shown }: SectionProps): ReactNode {
  const { name, rows } = section;
  const isRevealed = useFormulas(({ reveal }) => reveal === name);
  const heading = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isRevealed) return;
    heading.current?.scrollIntoView({ block: 'start' });
    heading.current?.focus();
    setFormulas({ reveal: null });
  }, [isRevealed]);
  const counted = text.count(
    rows.filter(({ kind }) => kind === 'invoer').length,
    rows.filter(({ kind }) => kind === 'regel').length,
  );
  const toggle = () =>
    setFormulas(({ open }) => ({ open: new Set(isOpen ? [...open].filter((one) => one !== name) : [...open, name]) }));
  return (
    <section className={`formula-section${isOpen ? ' open' : ''}`} data-section={name}>
      <div className="formula-section-head">
        <h2>
          {isFixed ? (
            name
          ) : (
            <button type="button" className="fold" aria-expanded={isOpen} ref={heading} onClick={toggle}>
              <span className="fold-arrow" aria-hidden="true" />
              {name}
            </button>
          )}
        </h2>
        <p className="soft">{text.sections[name]}</p>
        <p className="soft formula-section-count">{counted}</p>
      </div>
      {isOpen && (
        <TableBox label={name}>
          <table className="figures formulas">
            <thead>
              <tr>
                <th scope="col">{text.columns.name}</th>
                <th scope="col" className="number">
                  {text.columns.value}
                </th>
                <th scope="col">{text.columns.unit}</th>
                <th scope="col">{text.columns.grade}</th>
                <th scope="col">{text.columns.source}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <FormulaRow key={row.id} row={row} isChosen={row.id === chosen} {...shown} />
              ))}
            </tbody>
          </table>
        </TableBox>
      )}
    </section>
  );
});

interface RowProps extends Omit<SectionProps, 'section' | 'isFixed' | 'isOpen' | 'chosen'> {
  readonly row: Row;
  readonly isChosen: boolean;
}

/** Memorised: while one types in the search the rows that stay are left alone. */
const FormulaRow = memo(function FormulaRow({ row, isChosen, calculation, variant, rows }: RowProps): ReactNode {
  const { id, kind, label, unit, reading, note, grades, count, source, isOwn } = row;
  const isRevealed = useFormulas(({ reveal }) => reveal === id);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isRevealed) return;
    chooseLine(id, row.section);
    button.current?.scrollIntoView({ block: 'center' });
    button.current?.focus();
    setFormulas({ reveal: null });
  }, [isRevealed, id, row.section]);
  return (
    <>
      <tr data-line={id} className={isChosen ? 'chosen' : ''}>
        <th scope="row">
          <button
            type="button"
            className="fold"
            ref={button}
            aria-expanded={isChosen}
            onClick={() => (isChosen ? leave(id) : choose(row))}
          >
            <span className="fold-arrow" aria-hidden="true" />
            <span className="formula-name">{label}</span>
          </button>
          <span className="formula-about">
            <span className="code soft">{id}</span>
            {kind === 'invoer' && <span className="tag">{text.input}</span>}
            {isOwn && <span className="tag">{text.own}</span>}
            <span className="soft formula-note">{note}</span>
          </span>
        </th>
        <td className="number">
          <Value row={row} calculation={calculation} variant={variant} />
        </td>
        <td className="soft">{unitText(unit, reading)}</td>
        <td>
          {grades.map((grade) => (
            <GradeChip key={grade} grade={grade} />
          ))}
          {count && <RestsOn count={count} />}
        </td>
        <td className="soft">
          <span className="formula-source">{source === modelSource(row.section) ? text.model : source}</span>
        </td>
      </tr>
      {isChosen && (
        <tr className="trace-row" data-export="nee">
          <td colSpan={5}>
            <TraceCard calculation={calculation} variant={variant} row={row} rows={rows} />
          </td>
        </tr>
      )}
    </>
  );
});

/** One number with its explanation, or what it is per. */
function Value({ row, calculation, variant }: Pick<RowProps, 'row' | 'calculation' | 'variant'>): ReactNode {
  const { id, per, reading, onlyFor } = row;
  if (onlyFor && !onlyFor.includes(variant.bekostiging)) return <span className="soft">{text.notHere}</span>;
  if (per.length > 0) return <span className="soft">{text.per(per)}</span>;
  if (!Number.isFinite(calculation.valueAt(id, variant, 'contract')))
    return <span className="soft">{TEXT.field.empty}</span>;
  return <FigureOf calculation={calculation} variant={variant} id={id} reading={reading} isChosen />;
}

function choose({ id, section }: Row): void {
  chooseLine(id, section);
  const { year } = useFormulas.getState();
  explainFigure({ id, at: { t: year }, footing: 'contract' });
}

/** Folds the origin in, and closes the explanation when it is of the same line. */
function leave(id: string): void {
  setFormulas({ chosen: null });
  if (useSession.getState().explained.at(-1)?.id === id) setSession({ explained: [] });
}
