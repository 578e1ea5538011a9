import { type ReactNode, useRef } from 'react';
import type { Calculation } from '../../../models/engine/index.ts';
import { itemsOf, type ListKey, MOST_ITEMS, type ProjectFile } from '../../../models/project/index.ts';
import { useDocument } from '../../store/document.ts';
import { addMember, removeMember } from '../../store/edit.ts';
import { notify, useSession } from '../../store/session.ts';
import { type Column, LIST_OF, type Row } from '../../table/columns.ts';
import { EditableTable } from '../../table/editable-table.tsx';
import { focusPlace } from '../../table/movement.ts';
import { EDITABLE } from '../../text/nl/editable.ts';
import { freshName } from './data.ts';

interface Props {
  readonly calculation: Calculation;
  readonly caption: string;
  readonly dimension: 's' | 'g';
  readonly columns: readonly Column[];
  readonly add: string;
  readonly named: (number: number) => string;
  readonly newNote: string;
  readonly last: string;
  readonly removed: (file: ProjectFile, row: Row) => string;
  readonly defaults?: (file: ProjectFile) => Record<string, unknown>;
  readonly isPrimary?: boolean;
}

/** A table whose rows can be added and taken out. In a scenario they can't, and it says why. */
export function MembersTable(props: Props): ReactNode {
  const { calculation, caption, dimension, columns, add, named, newNote, last, removed, defaults, isPrimary } = props;
  const file = useDocument((document) => document.file);
  const isScenario = useSession(({ scenario }) => scenario !== undefined);
  const box = useRef<HTMLDivElement>(null);
  const list: ListKey = LIST_OF[dimension]!;
  if (!file) return null;
  const count = itemsOf(file, list).length;
  const isFull = count >= MOST_ITEMS;

  const addRow = () => {
    addMember(list, freshName(file, list, named), defaults?.(file));
    // Its row is there as soon as this change has been drawn.
    requestAnimationFrame(() => box.current && focusPlace(box.current, count, 0));
  };
  const remove = (row: Row) => {
    const said = removed(file, row);
    removeMember(list, row.id);
    notify(said);
    // The button that was pressed is gone; the keyboard goes to the row in its place.
    requestAnimationFrame(() => box.current && focusPlace(box.current, Math.min(row.index, count - 2), 0));
  };

  return (
    <div ref={box} className="members">
      <EditableTable
        calculation={calculation}
        caption={caption}
        dimension={dimension}
        columns={columns}
        hasHint={dimension === 's'}
        members={{
          newName: (now) => freshName(now, list, named),
          newNote,
          ...(defaults && { defaults }),
        }}
        trailing={[
          {
            id: 'weghalen',
            label: EDITABLE.actions,
            isNumber: false,
            isLabelHidden: true,
            render: (row) => (
              <button
                type="button"
                className="button small quiet"
                disabled={isScenario || count === 1}
                title={isScenario ? EDITABLE.inScenario : count === 1 ? last : undefined}
                aria-label={EDITABLE.removeOf(row.naam)}
                onClick={() => remove(row)}
              >
                {EDITABLE.remove}
              </button>
            ),
          },
        ]}
      >
        <div className="table-actions">
          <button
            type="button"
            className={`button${isPrimary ? ' primary' : ''}`}
            disabled={isScenario || isFull}
            onClick={addRow}
          >
            {add}
          </button>
          <span className="soft">{isScenario ? EDITABLE.inScenario : isFull ? EDITABLE.full(MOST_ITEMS) : ''}</span>
        </div>
      </EditableTable>
    </div>
  );
}
