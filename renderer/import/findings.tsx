import { type ReactNode, useId } from 'react';
import { columnLetters, type Edit, type Message } from '../../models/import/index.ts';
import type { Problem } from '../../models/language/index.ts';
import { IMPORT } from '../text/nl/import.ts';
import { ScrollBox } from '../ui/table-box.tsx';

const { check: text } = IMPORT;

/** More than these nobody mends by hand. */
const MOST_ROWS = 60;

interface Props {
  readonly notes: readonly Problem[];
  readonly messages: readonly Message[];
  /** How many there are, also those that are not in the list. */
  readonly count: number;
  readonly edits: readonly Edit[];
  readonly onEdit: (edits: readonly Edit[]) => void;
}

interface Finding {
  readonly key: string;
  readonly message: Message | null;
  /** The cell, where it can be corrected here. */
  readonly cell: { readonly row: number; readonly column: number; readonly text: string } | null;
  readonly where: string;
}

/** Everything that is wrong or to be known, what has to be mended first; a cell that is corrected stays where it is. */
export function Findings({ notes, messages, count, edits, onEdit }: Props): ReactNode {
  const all = findingsOf(messages, edits);
  const found = all.slice(0, Math.max(MOST_ROWS, edits.length));
  // What is not in the list: kept back here, or never kept at all.
  const more = Math.max(0, count - messages.length) + all.length - found.length;
  if (found.length === 0 && notes.length === 0) return null;
  const edit = (row: number, column: number, typed: string) =>
    onEdit([...edits.filter((one) => one.row !== row || one.column !== column), { row, column, text: typed }]);
  const firstFault = found.find(({ cell, message }) => cell && message?.severity === 'fout');
  return (
    <>
      <h3>{text.messages}</h3>
      <ScrollBox label={text.messages}>
        <table className="figures import-findings">
          <thead>
            <tr>
              <th scope="col">{text.where}</th>
              <th scope="col">{text.what}</th>
              <th scope="col">{text.cell}</th>
              <th scope="col">{text.remedy}</th>
            </tr>
          </thead>
          <tbody>
            {found.map((finding) => (
              <Row
                key={finding.key}
                finding={finding}
                isFirst={finding === firstFault && edits.length === 0}
                onEdit={edit}
              />
            ))}
            {notes.map(({ code, where, what, remedy }) => (
              <tr key={code}>
                <th scope="row" dir="auto">
                  {where}
                </th>
                <td>{what}</td>
                <td />
                <td className="soft">{remedy}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {more > 0 && <p>{text.more(more)}</p>}
    </>
  );
}

interface RowProps {
  readonly finding: Finding;
  readonly isFirst: boolean;
  readonly onEdit: (row: number, column: number, typed: string) => void;
}

function Row({ finding: { message, cell, where }, isFirst, onEdit }: RowProps): ReactNode {
  const id = useId();
  const isWrong = message?.severity === 'fout';
  return (
    <tr className={isWrong ? 'import-fault' : ''}>
      <th scope="row">{where}</th>
      <td id={id} dir="auto">
        {message?.what ?? text.mended}
      </td>
      <td>
        {cell && (
          <input
            type="text"
            className={`cell${isWrong ? ' wrong' : ''}`}
            value={cell.text}
            maxLength={500}
            autoComplete="off"
            spellCheck={false}
            // biome-ignore lint/a11y/noAutofocus: the dialog opens on what has to be done in it
            autoFocus={isFirst}
            aria-label={text.cellOf(where)}
            aria-invalid={isWrong}
            aria-describedby={id}
            onChange={(event) => onEdit(cell.row, cell.column, event.target.value)}
          />
        )}
      </td>
      <td className="soft">{message?.remedy}</td>
    </tr>
  );
}

/** Cells to correct first, in the order of the file; one that was corrected keeps its place, whatever is said of it now. */
function findingsOf(messages: readonly Message[], edits: readonly Edit[]): Finding[] {
  const cells = new Map<string, Finding>();
  const others: Finding[] = [];
  for (const [index, message] of messages.entries()) {
    const { row, column, text: held, severity, where } = message;
    const key = `${row},${column}`;
    const edited = edits.some((one) => one.row === row && one.column === column);
    if (row === null || column === null || held === null || (severity !== 'fout' && !edited) || cells.has(key))
      others.push({ key: `m${index}`, message, cell: null, where });
    else cells.set(key, { key, message, cell: { row, column, text: textAt(edits, row, column) ?? held }, where });
  }
  for (const { row, column, text: typed } of edits) {
    const key = `${row},${column}`;
    if (!cells.has(key))
      cells.set(key, { key, message: null, cell: { row, column, text: typed }, where: whereOf(row, column) });
  }
  const inOrder = [...cells.values()].sort((a, b) => a.cell!.row - b.cell!.row || a.cell!.column - b.cell!.column);
  return [...inOrder, ...others];
}

const textAt = (edits: readonly Edit[], row: number, column: number): string | undefined =>
  edits.find((one) => one.row === row && one.column === column)?.text;

const whereOf = (row: number, column: number): string => text.place(row + 1, columnLetters(column));
