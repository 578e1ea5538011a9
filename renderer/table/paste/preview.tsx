import { memo, type ReactNode, useId } from 'react';
import { EDITABLE } from '../../text/nl/editable.ts';
import { ScrollBox } from '../../ui/table-box.tsx';
import type { Plan, PlannedCell, PlannedRow } from './plan.ts';

const { paste: text } = EDITABLE;

interface Props {
  readonly plan: Plan;
  /** Cells that were mended here, by place in the block: they stay fields. */
  readonly mended: ReadonlySet<string>;
  /** @param position of the column in the block */
  readonly onMend: (from: number, position: number, value: string) => void;
}

/** Every row of the block with what would change; a cell that is wrong is a field with what is wrong with it. */
export function Preview({ plan, mended, onMend }: Props): ReactNode {
  const hasName = plan.columns.some(({ kind }) => kind === 'naam');
  const firstFault = plan.rows.flatMap(({ cells }) => cells).find(({ kind }) => kind === 'fout');
  return (
    <ScrollBox label={EDITABLE.paste.row}>
      <table className="figures paste-preview">
        <thead>
          <tr>
            <th scope="col" className="number">
              {text.row}
            </th>
            {!hasName && <th scope="col">{EDITABLE.name}</th>}
            {plan.columns.map(({ id, label, kind }) => (
              <th key={id} scope="col" className={kind === 'waarde' ? 'number' : ''} dir="auto">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {plan.rows.map((row, index) => (
            <tr key={row.from}>
              <td className="number soft">{index + 1}</td>
              {!hasName && <th scope="row">{row.row?.naam ?? text.newRow}</th>}
              {row.cells.map((cell, position) => (
                <PreviewCell
                  key={cell.column.id}
                  cell={cell}
                  row={row}
                  label={text.cellLabel(row.naam || String(index + 1), cell.column.label)}
                  isField={cell.kind === 'fout' || mended.has(`${row.from},${position}`)}
                  isFirstFault={cell === firstFault && mended.size === 0}
                  onMend={(value) => onMend(row.from, position, value)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

interface CellProps {
  readonly cell: PlannedCell;
  readonly row: PlannedRow;
  readonly label: string;
  readonly isField: boolean;
  readonly isFirstFault: boolean;
  readonly onMend: (value: string) => void;
}

function PreviewCell({ cell, row, label, isField, isFirstFault, onMend }: CellProps): ReactNode {
  const { column, kind, message } = cell;
  const isNumber = column.kind === 'waarde';
  return (
    <td
      className={`${isNumber ? 'number ' : ''}paste-${kind}${message && kind !== 'fout' ? ' paste-unusual' : ''}`}
      title={kind === 'fout' ? undefined : (message ?? undefined)}
      dir="auto"
    >
      {isField ? (
        <MendField cell={cell} label={label} isFirstFault={isFirstFault} onMend={onMend} />
      ) : (
        <Change cell={cell} isNew={row.row === null} />
      )}
    </td>
  );
}

interface FieldProps {
  readonly cell: PlannedCell;
  readonly label: string;
  readonly isFirstFault: boolean;
  readonly onMend: (value: string) => void;
}

function MendField({
  cell: { text: value, kind, message, before },
  label,
  isFirstFault,
  onMend,
}: FieldProps): ReactNode {
  const id = useId();
  const isWrong = kind === 'fout';
  return (
    <span className="mend">
      {before !== null && <span className="soft">{before} → </span>}
      <input
        type="text"
        className={`cell${isWrong ? ' wrong' : ''}`}
        value={value}
        autoComplete="off"
        spellCheck={false}
        // biome-ignore lint/a11y/noAutofocus: the dialog opens on what has to be done in it
        autoFocus={isFirstFault}
        aria-label={label}
        aria-invalid={isWrong}
        aria-describedby={message ? id : undefined}
        onChange={(event) => onMend(event.target.value)}
      />
      {message && (
        <span id={id} className={isWrong ? 'mend-message' : 'hidden'}>
          {message}
        </span>
      )}
    </span>
  );
}

/** Old → new; what stays is soft, so that one sees what changes. */
const Change = memo(function Change({
  cell: { kind, before, after },
  isNew,
}: {
  readonly cell: PlannedCell;
  readonly isNew: boolean;
}): ReactNode {
  if (kind === 'leeg') return <span className="soft">{isNew ? text.emptyNew : `${before} (${text.empty})`}</span>;
  if (kind === 'gelijk') return <span className="soft">{after}</span>;
  if (isNew || before === null)
    return (
      <>
        <strong>{after}</strong> <span className="soft">{text.newRow}</span>
      </>
    );
  return (
    <>
      <span className="soft">{before}</span> <span aria-hidden="true">→</span>
      <span className="hidden"> {text.becomes} </span> <strong>{after}</strong>
    </>
  );
});
