import { type ReactNode, useState } from 'react';
import type { Calculation, Variant } from '../../models/engine/index.ts';
import type { Cell } from '../../models/project/index.ts';
import { useDocument } from '../store/document.ts';
import { clearValue, isChangedSinceOpening, restoreOpened } from '../store/edit.ts';
import { TEXT } from '../text/nl.ts';
import type { Reading } from '../text/numbers.ts';
import { GradeChip } from '../ui/grade.tsx';
import { EvidenceForm } from './evidence-form.tsx';
import { valueText } from './value-text.ts';

const MOST = 60;

interface Props {
  readonly cells: readonly Cell[];
  readonly reading: Reading;
  readonly calculation: Calculation;
  readonly variant: Variant;
  /** Index of the member per dimension that the explanation is about. */
  readonly at: Readonly<Record<string, number>>;
}

/** An input's values: default, range, source, grade and remark, and the way back to them. */
export function EvidenceTable({ cells, reading, calculation, variant, at }: Props): ReactNode {
  const file = useDocument((document) => document.file);
  /** Path of the value that is being changed. */
  const [changed, setChanged] = useState<string | null>(null);
  const { explain: text } = TEXT;
  if (!file) return null;
  const isHere = ({ members }: Cell) =>
    Object.entries(members).every(([d, id]) => {
      if (d === 'b') return id === variant.bekostiging;
      if (d === 'o') return id === variant.organisatievorm;
      return !(d in at) || calculation.project.space[d]?.members[at[d]!] === id;
    });
  // The value that this explanation is about comes first, however many there are.
  const sorted = [...cells.filter(isHere), ...cells.filter((cell) => !isHere(cell))];
  const isOneOfMany = cells.length > 1 && cells.filter(isHere).length === 1;
  return (
    <>
      <h3>{cells.length > 1 ? text.values_ : text.value}</h3>
      {sorted.slice(0, MOST).map((cell, index) => {
        const where = Object.entries(cell.members).map(([d, id]) => calculation.project.names[d]?.[id] ?? id);
        return (
          <section key={cell.path} className="evidence">
            {where.length > 0 && (
              <h4>
                {where.join(' · ')}
                {isOneOfMany && index === 0 && <span className="soft"> {TEXT.formulas.usedHere}</span>}
              </h4>
            )}
            {changed === cell.path && <EvidenceForm cell={cell} reading={reading} onClose={() => setChanged(null)} />}
            <dl className="facts">
              <dt>{text.value}</dt>
              <dd>
                {valueText(cell.waarde, reading)}{' '}
                <span className="soft">({cell.eigen ? text.own : text.isDefault})</span>
              </dd>
              <dt>{text.range}</dt>
              <dd>
                {cell.laag !== undefined && cell.hoog !== undefined
                  ? `${valueText(cell.laag, reading)} – ${valueText(cell.hoog, reading)}`
                  : text.noRange}
              </dd>
              <dt>{text.default}</dt>
              <dd>{cell.standaard ? valueText(cell.standaard.waarde, reading) : text.noDefault}</dd>
              <dt>{text.source}</dt>
              <dd>
                <GradeChip grade={cell.graad} /> {cell.bron}
              </dd>
              <dt>{TEXT.formulas.place}</dt>
              <dd className="code">{cell.path}</dd>
              {cell.opmerking && (
                <>
                  <dt>{text.remark}</dt>
                  <dd>{cell.opmerking}</dd>
                </>
              )}
            </dl>
            {changed !== cell.path && (
              <button
                type="button"
                className="button small"
                aria-label={TEXT.evidence.changeOf([cell.input.label, ...where].join(', '))}
                onClick={() => setChanged(cell.path)}
              >
                {TEXT.evidence.change}
              </button>
            )}
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
