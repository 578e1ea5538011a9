import { type ReactNode, useEffect, useState } from 'react';
import { type Calculation, inputsUnder, traceOf, type Variant } from '../../../models/engine/index.ts';
import { GradeBar } from '../../explain/grade-bar.tsx';
import { explainFigure, setSession, useSession } from '../../store/session.ts';
import { variantName } from '../../text/names.ts';
import { TEXT } from '../../text/nl.ts';
import { rounded } from '../../text/numbers.ts';
import { GradeChip } from '../../ui/grade.tsx';
import type { Row } from './rows.ts';
import { TraceTree } from './trace-tree.tsx';
import { setFormulas, useFormulas } from './view.ts';

interface Props {
  readonly calculation: Calculation;
  readonly variant: Variant;
  readonly row: Row;
  readonly rows: ReadonlyMap<string, Row>;
}

const { trace: text } = TEXT.formulas;

/** Where a line comes from and where it goes to, each as a chain to unfold. */
export function TraceCard({ calculation, variant, row, rows }: Props): ReactNode {
  const year = useYear(calculation);
  const trace = traceOf(calculation, variant, 'contract');
  const years = calculation.project.space.t!.members;
  const choose = (id: string) => explainFigure({ id, at: { t: year }, footing: 'contract' });
  const readingAt = ({ id, per, reading }: Row) => {
    if (per.some((dimension) => dimension !== 'jaar')) return '';
    const value = calculation.valueAt(id, variant, 'contract', { t: year });
    return Number.isFinite(value) ? rounded(value, reading) : TEXT.field.empty;
  };
  const tree = { root: row.id, rows, readingAt, onChoose: choose };
  const above = trace.madeFrom(row.id);
  const below = trace.usedBy(row.id);
  return (
    <section className="trace" aria-label={text.title(row.label)}>
      <div className="trace-head">
        <p className="trace-note">{row.note}</p>
        <p className="soft">
          <label>
            {text.year}{' '}
            <select value={year} onChange={(event) => chooseYear(Number(event.target.value))}>
              {years.map((name, index) => (
                <option key={name} value={index}>
                  {name}
                </option>
              ))}
            </select>
          </label>{' '}
          · {text.basis(variantName(variant.id, calculation.project.names.o))}
        </p>
      </div>
      <div className="trace-sides">
        <div>
          <h3>{text.madeFrom}</h3>
          {above.length > 0 ? (
            <TraceTree
              key={row.id}
              label={`${text.title(row.label)}: ${text.madeFrom}`}
              next={trace.madeFrom}
              {...tree}
            />
          ) : (
            <p className="soft">{row.kind === 'invoer' ? text.isInput : text.isConstant}</p>
          )}
        </div>
        <div>
          <h3>{text.usedBy}</h3>
          {below.length > 0 ? (
            <TraceTree key={row.id} label={`${text.title(row.label)}: ${text.usedBy}`} next={trace.usedBy} {...tree} />
          ) : (
            <p className="soft">{text.isEnd}</p>
          )}
        </div>
      </div>
      {row.count && (
        <AllInputs
          key={row.id}
          inputs={inputsUnder(trace, row.id).flatMap((id) => rows.get(id) ?? [])}
          onChoose={choose}
          count={row.count}
        />
      )}
      <p className="soft trace-keys">{text.keys}</p>
    </section>
  );
}

/** The year of the explanation that is open beside it, so that the two never show different years. */
function useYear(calculation: Calculation): number {
  const explained = useSession((session) => session.explained.at(-1)?.at.t);
  const held = useFormulas(({ year }) => year);
  useEffect(() => {
    if (explained !== undefined && explained !== held) setFormulas({ year: explained });
  }, [explained, held]);
  return Math.min(explained ?? held, calculation.project.space.t!.members.length - 1);
}

function chooseYear(year: number): void {
  setFormulas({ year });
  setSession(({ explained }) => {
    const last = explained.at(-1);
    return last ? { explained: [...explained.slice(0, -1), { ...last, at: { ...last.at, t: year } }] } : {};
  });
}

interface InputsProps {
  readonly inputs: readonly Row[];
  readonly count: NonNullable<Row['count']>;
  readonly onChoose: (id: string) => void;
}

/** The whole ground under a line in one list, the assumptions first. */
function AllInputs({ inputs, count, onChoose }: InputsProps): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const surest = ({ grades }: Row) => grades.at(-1) ?? 'A';
  const sorted = [...inputs].sort((a, b) => surest(b).localeCompare(surest(a)));
  return (
    <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{text.allInputs(inputs.length)}</summary>
      {isOpen && (
        <>
          <GradeBar count={count} />
          <ul className="all-inputs">
            {sorted.map(({ id, label, grades, source }) => (
              <li key={id}>
                <span className="tree-grades">
                  {grades.map((grade) => (
                    <GradeChip key={grade} grade={grade} />
                  ))}
                </span>
                <button type="button" className="link" onClick={() => onChoose(id)}>
                  {label}
                </button>
                <span className="soft">{source}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </details>
  );
}
