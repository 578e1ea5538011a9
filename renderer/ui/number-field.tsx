import { type ReactNode, useId, useRef, useState } from 'react';
import type { Cell } from '../../models/project/index.ts';
import { useDocument } from '../store/document.ts';
import { useResults } from '../store/results.ts';
import { useSession } from '../store/session.ts';
import { about, impossibleText, isAbout, outsideRange, saidInFile } from '../text/cell.ts';
import { TEXT } from '../text/nl.ts';
import { editable, parseNumber, type Reading, unitText } from '../text/numbers.ts';
import { GradeChip } from './grade.tsx';

interface Props {
  readonly cell: Cell;
  readonly reading: Reading;
  /** The number in the field; of a yearly input one of its years. */
  readonly value: number | null;
  readonly onCommit: (value: number | null) => void;
  /** Of the year, in a yearly input. */
  readonly index?: number;
  /** Instead of the input's own label. */
  readonly label?: string;
  /** Only the field, its name said to who can't see it: for tables and beside a slider. */
  readonly isBare?: boolean;
  /** Says what is unusual in one line. */
  readonly isBrief?: boolean;
}

/**
 * A number in Dutch notation. What can't be read stays as it was typed, with what is wrong with it, and counts nowhere;
 * what can be read counts, and is explained when it is unusual.
 */
export function NumberField({
  cell,
  reading,
  value,
  onCommit,
  index,
  label,
  isBare = false,
  isBrief = false,
}: Props): ReactNode {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [hasFocus, setFocus] = useState(false);
  const cancelled = useRef(false);
  const held = useHeld(cell, value, index);
  const shown = typed ?? editable(held, reading);
  const name = label ?? cell.input.label;
  const problem = useResults(({ faults }) => faults.find(({ where }) => isAbout(where, cell)));
  const outside = outsideRange(cell, held, reading, isBrief ? TEXT.field.outsideBrief : undefined);
  const message = fault ?? (problem ? `${problem.what} ${problem.remedy}` : outside);

  const commit = () => {
    if (typed === null) return;
    const parsed = parseNumber(typed, reading);
    if (!parsed.ok) return setFault(parsed.what);
    if (parsed.value === null && !cell.input.canBeEmpty) return setFault(TEXT.field.required);
    const impossible = parsed.value === null ? null : impossibleText(cell, parsed.value, reading);
    if (impossible) return setFault(impossible);
    setTyped(null);
    setFault(null);
    if (parsed.value !== held) onCommit(parsed.value);
  };

  return (
    <div className={`field${isBare ? ' bare' : ''}${fault || problem ? ' wrong' : outside ? ' unusual' : ''}`}>
      {!isBare && (
        <label htmlFor={id}>
          {name} <GradeChip grade={cell.graad} />
        </label>
      )}
      <span className="field-row">
        <input
          id={id}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          spellCheck={false}
          value={shown}
          // While it is, Ctrl+Z is the field's own; see app.tsx.
          data-typing={typed !== null}
          placeholder={cell.input.canBeEmpty ? TEXT.field.empty : undefined}
          aria-label={isBare ? name : undefined}
          aria-invalid={fault !== null || problem !== undefined}
          aria-describedby={message ? `${id}-message ${id}-about` : `${id}-about`}
          title={isBare ? about(cell, reading) : undefined}
          onChange={(event) => {
            setTyped(event.target.value);
            setFault(null);
          }}
          onFocus={(event) => {
            setFocus(true);
            event.target.select();
          }}
          onBlur={() => {
            setFocus(false);
            if (!cancelled.current) commit();
            cancelled.current = false;
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter') commit();
            if (event.key === 'Escape' && typed !== null) {
              event.stopPropagation();
              setTyped(null);
              setFault(null);
            }
          }}
        />
        <span className="unit">{unitText(cell.input.unit, reading)}</span>
      </span>
      <span id={`${id}-about`} className={isBare ? 'hidden' : 'about'}>
        {(hasFocus || isBare) && about(cell, reading)}
      </span>
      {message && (
        <span id={`${id}-message`} className="field-message" role={fault ? 'alert' : problem ? undefined : 'status'}>
          {message}
        </span>
      )}
    </div>
  );
}

/** While the newest input can't be calculated the cells are of the last good one; a field shows what the file says. */
function useHeld(cell: Cell, value: number | null, index = 0): number | null {
  const file = useDocument((document) => document.file);
  const hasFaults = useResults(({ faults }) => faults.length > 0);
  const scenario = useSession((session) => session.scenario);
  if (!hasFaults || !file) return value;
  const said = saidInFile(file, scenario, cell);
  const one = typeof said === 'object' && said !== null ? said[Math.min(index, said.length - 1)] : said;
  return typeof one === 'number' || one === null ? one : value;
}
