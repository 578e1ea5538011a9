import type { ReactNode } from 'react';
import type { Calculation } from '../../models/engine/index.ts';
import type { Cell } from '../../models/project/index.ts';
import { useDocument } from '../store/document.ts';
import { clearValue, isChangedSinceOpening, restoreOpened } from '../store/edit.ts';
import { TEXT } from '../text/nl.ts';
import { exact, type Reading } from '../text/numbers.ts';
import { GradeChip } from '../ui/grade.tsx';

const MOST = 60;

interface Props {
  readonly cells: readonly Cell[];
  readonly reading: Reading;
  readonly calculation: Calculation;
}

/** An input's values: default, range, source, grade and remark, and the way back to them. */
export function EvidenceTable({ cells, reading, calculation }: Props): ReactNode {
  const file = useDocument((document) => document.file);
  const { explain: text } = TEXT;
  if (!file) return null;
  return (
    <>
      <h3>{cells.length > 1 ? text.values_ : text.value}</h3>
      {cells.slice(0, MOST).map((cell) => {
        const where = Object.entries(cell.members).map(([d, id]) => calculation.project.names[d]?.[id] ?? id);
        return (
          <section key={cell.path} className="evidence">
            {where.length > 0 && <h4>{where.join(' · ')}</h4>}
            <dl className="facts">
              <dt>{text.value}</dt>
              <dd>
                {shown(cell.waarde, reading)} <span className="soft">({cell.eigen ? text.own : text.isDefault})</span>
              </dd>
              <dt>{text.range}</dt>
              <dd>
                {cell.laag !== undefined && cell.hoog !== undefined
                  ? `${shown(cell.laag, reading)} – ${shown(cell.hoog, reading)}`
                  : text.noRange}
              </dd>
              <dt>{text.default}</dt>
              <dd>{cell.standaard ? shown(cell.standaard.waarde, reading) : text.noDefault}</dd>
              <dt>{text.source}</dt>
              <dd>
                <GradeChip grade={cell.graad} /> {cell.bron}
              </dd>
              {cell.opmerking && (
                <>
                  <dt>{text.remark}</dt>
                  <dd>{cell.opmerking}</dd>
                </>
              )}
            </dl>
            {isChangedSinceOpening(file, cell) && (
              <button type="button" className="button small" onClick={() => restoreOpened(cell)}>
                {text.putBackFile}
              </button>
            )}
            {cell.standaard && cell.eigen && (
              <button type="button" className="button small" onClick={() => clearValue(cell)}>
                {text.putBack}
              </button>
            )}
          </section>
        );
      })}
      {cells.length > MOST && <p className="soft">{text.more(cells.length - MOST)}</p>}
    </>
  );
}

/** A list per year is shortened to what changes. */
function shown(value: number | null | readonly number[] | undefined, reading: Reading): string {
  if (value === null || value === undefined) return TEXT.field.empty;
  if (typeof value === 'number') return exact(value, reading);
  const last = value.at(-1);
  const kept = value.slice(0, value.findLastIndex((one) => one !== last) + 2);
  return kept.map((one) => exact(one, reading)).join(' · ') + (kept.length < value.length ? ' …' : '');
}
