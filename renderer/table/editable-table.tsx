import { type ClipboardEvent, type FocusEvent, type ReactNode, useId, useMemo, useRef, useState } from 'react';
import type { Calculation } from '../../models/engine/index.ts';
import type { Cell } from '../../models/project/index.ts';
import { useDocument } from '../store/document.ts';
import { clearValue, setAttribute, setValue } from '../store/edit.ts';
import { useResults } from '../store/results.ts';
import { useSession } from '../store/session.ts';
import { EDITABLE } from '../text/nl/editable.ts';
import { unitText } from '../text/numbers.ts';
import { TableBox } from '../ui/table-box.tsx';
import type { TableActions } from './cells.tsx';
import { canPutBack, cellAt, heldIn, rowsOf } from './cells-of.ts';
import { type Column, LIST_OF, type Row } from './columns.ts';
import { FocusLine } from './focus-line.tsx';
import { type Direction, move, placeOf } from './movement.ts';
import { isBlock } from './paste/block.ts';
import { PasteDialog, type Pasted } from './paste/dialog.tsx';
import type { Members } from './paste/take-over.ts';
import { TableRow, type Trailing } from './row.tsx';

interface Props {
  readonly calculation: Calculation;
  readonly caption: string;
  /** Rows are its members. */
  readonly dimension: string;
  /** The first one may be the name; without it the name is only read. */
  readonly columns: readonly Column[];
  /** Figures of the row beside what is filled in. */
  readonly trailing?: readonly Trailing[];
  /** What a row begins with that is pasted below the last one; without it no rows can be added. */
  readonly members?: Pick<Members, 'defaults' | 'newName' | 'newNote'>;
  /** What is below the table, before the line about the chosen cell. */
  readonly children?: ReactNode;
  readonly className?: string;
  /** How one fills in such a table, until a cell is chosen; said once on a page. */
  readonly hasHint?: boolean;
}

/**
 * A table that is filled in as a spreadsheet is: Enter, Tab and the arrow keys lead from cell to cell, and a block from a
 * spreadsheet can be pasted into it.
 */
export function EditableTable(props: Props): ReactNode {
  const {
    calculation,
    caption,
    dimension,
    columns,
    trailing = [],
    members,
    children,
    className = '',
    hasHint = false,
  } = props;
  const file = useDocument((document) => document.file);
  const isStale = useResults(({ faults }) => faults.length > 0);
  const problems = useResults(({ faults }) => faults);
  const scenario = useSession((session) => session.scenario);
  const box = useRef<HTMLDivElement>(null);
  const after = useId();
  const [focused, setFocused] = useState<{ readonly member: string; readonly column: string } | null>(null);
  const [faults, setFaults] = useState<ReadonlyMap<string, string>>(new Map());
  const [pasted, setPasted] = useState<Pasted | null>(null);
  const actions = useActions(box, dimension, setFaults);
  if (!file) return null;
  const rows = rowsOf(file, calculation, dimension);
  const numbersAreAll = columns.filter(({ kind }) => kind !== 'naam').length;
  const hasNames = columns[0]?.kind === 'naam';

  const focus = (event: FocusEvent) => {
    const place = placeOf(event.target);
    const row = place && rows[place.row];
    const column = place && columns[place.column];
    if (row && column) setFocused({ member: row.id, column: column.id });
  };
  const paste = (event: ClipboardEvent) => {
    const place = placeOf(event.target);
    const text = event.clipboardData.getData('text/plain');
    if (!place || !isBlock(text)) return;
    event.preventDefault();
    setPasted({ text, at: place });
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the cells are interactive; this hears what comes up from them
    <div className={`editable ${className}`} onFocus={focus} onPaste={paste}>
      {rows.length * numbersAreAll > MANY && (
        <a className="skip skip-table" href={`#${after}`}>
          {EDITABLE.skip(caption)}
        </a>
      )}
      <div ref={box}>
        <TableBox label={caption}>
          <table className="inputs">
            <caption>{caption}</caption>
            <thead>
              <tr>
                {!hasNames && <th scope="col">{EDITABLE.name}</th>}
                {columns.map((column) => (
                  <ColumnHead key={column.id} column={column} />
                ))}
                {trailing.map(({ id, label, note, isNumber = true, isLabelHidden = false }) => (
                  <th key={id} scope="col" className={isNumber ? 'number' : ''} title={note}>
                    <span className={isLabelHidden ? 'hidden' : ''}>{label}</span>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <TableRow
                  key={row.id}
                  row={row}
                  dimension={dimension}
                  columns={columns}
                  trailing={trailing}
                  calculation={calculation}
                  file={file}
                  scenario={scenario}
                  isStale={isStale}
                  problems={problems}
                  actions={actions}
                />
              ))}
            </tbody>
          </table>
        </TableBox>
      </div>
      {faults.size > 0 && (
        <div className="table-faults" role="alert">
          <strong>{EDITABLE.faults}</strong>
          <ul>
            {[...faults].map(([key, what]) => (
              <li key={key}>{what}</li>
            ))}
          </ul>
        </div>
      )}
      {children}
      <div className="focus-line" id={after} tabIndex={-1}>
        <Focused
          focused={focused}
          rows={rows}
          columns={columns}
          dimension={dimension}
          calculation={calculation}
          isStale={isStale}
          hint={hasHint ? EDITABLE.hint : ''}
        />
      </div>
      {pasted && (
        <PasteDialog
          pasted={pasted}
          caption={caption}
          calculation={calculation}
          columns={columns}
          target={{ dimension, list: LIST_OF[dimension], ...members }}
          mayAdd={members !== undefined}
          onClose={() => setPasted(null)}
        />
      )}
    </div>
  );
}

/** From this many cells on there is a way past the table with one key. */
const MANY = 12;

function ColumnHead({ column }: { readonly column: Column }): ReactNode {
  const said = column.kind === 'waarde' ? unitText(column.input.unit, column.reading) : '';
  // “Leerlingen in jaar 0 leerlingen” says it twice.
  const unit = column.label.toLowerCase().includes(said.slice(0, 6)) ? '' : said;
  return (
    <th
      scope="col"
      className={column.kind === 'waarde' && column.reading !== 'schakelaar' ? 'number' : ''}
      title={column.kind === 'waarde' ? column.input.note : undefined}
    >
      <span className="column-name" dir="auto">
        {column.label}
      </span>{' '}
      {unit && <span className="soft">{unit}</span>}
    </th>
  );
}

/** The same functions as long as the table stands. */
function useActions(
  box: { readonly current: HTMLDivElement | null },
  dimension: string,
  setFaults: (change: (before: ReadonlyMap<string, string>) => ReadonlyMap<string, string>) => void,
): TableActions {
  return useMemo(
    () => ({
      onMove: (row: number, column: number, way: Direction) => {
        if (box.current) move(box.current, { row, column }, way);
      },
      onFault: (key: string, label: string, fault: string | null) =>
        setFaults((before) => {
          const after = new Map(before);
          if (fault === null) after.delete(key);
          else after.set(key, `${label}: ${fault}`);
          return after;
        }),
      onValue: (cell: Cell, value: number | null) => setValue(cell, value),
      onPutBack: (cell: Cell) => clearValue(cell),
      onText: (member: string, attribute: string, value: string | undefined) =>
        setAttribute(LIST_OF[dimension]!, member, attribute, value),
    }),
    [box, dimension, setFaults],
  );
}

interface FocusedProps {
  readonly focused: { readonly member: string; readonly column: string } | null;
  readonly rows: readonly Row[];
  readonly columns: readonly Column[];
  readonly dimension: string;
  readonly calculation: Calculation;
  readonly isStale: boolean;
  readonly hint: string;
}

function Focused({ focused, rows, columns, dimension, calculation, isStale, hint }: FocusedProps): ReactNode {
  const file = useDocument((document) => document.file);
  const scenario = useSession((session) => session.scenario);
  const row = rows.find(({ id }) => id === focused?.member);
  const column = columns.find(({ id }) => id === focused?.column);
  const cell =
    file && row && column?.kind === 'waarde'
      ? cellAt(calculation, file, column, dimension, row.id, isStale)
      : undefined;
  if (!file || !row || !cell || column?.kind !== 'waarde') return <p>{hint}</p>;
  const at = Object.fromEntries(
    Object.entries(cell.members).map(([d, id]) => [d, calculation.project.space[d]!.members.indexOf(id)]),
  );
  return (
    <FocusLine
      label={EDITABLE.cellOf(column.label, row.naam)}
      cell={cell}
      held={heldIn(file, scenario, cell, isStale)}
      reading={column.reading}
      at={Object.fromEntries(Object.entries(at).map(([d, index]) => [d, Math.max(0, index)]))}
      putBack={
        canPutBack(file, scenario, cell)
          ? {
              label: scenario === undefined ? EDITABLE.putBack : EDITABLE.putBackScenario,
              run: () => clearValue(cell),
            }
          : undefined
      }
    />
  );
}
