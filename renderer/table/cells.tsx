import { type KeyboardEvent, memo, type ReactNode, useId } from 'react';
import type { Cell } from '../../models/project/index.ts';
import { about, impossibleText, outsideRange } from '../text/cell.ts';
import { EDITABLE } from '../text/nl/editable.ts';
import { TEXT } from '../text/nl.ts';
import { editable, parseNumber } from '../text/numbers.ts';
import type { ChoiceColumn, ValueColumn } from './columns.ts';
import { type Direction, directionOf, placeText } from './movement.ts';
import { MOST_NAME } from './paste/plan.ts';
import { useTyped } from './typed.ts';

/** What every cell of a table tells it. The same function at every drawing, so that a cell is drawn only when it changed. */
export interface TableActions {
  readonly onMove: (row: number, column: number, way: Direction) => void;
  /** @param key of the cell, whatever row it is in by now */
  readonly onFault: (key: string, label: string, fault: string | null) => void;
  readonly onValue: (cell: Cell, value: number | null) => void;
  readonly onPutBack: (cell: Cell) => void;
  readonly onText: (member: string, attribute: string, value: string | undefined) => void;
}

interface At {
  readonly row: number;
  readonly at: number;
  readonly label: string;
  readonly actions: TableActions;
}

interface NameProps extends At {
  readonly member: string;
  readonly naam: string;
}

export const NameCell = memo(function NameCell({ row, at, label, actions, member, naam }: NameProps): ReactNode {
  const { field, fault } = useTyped({
    held: naam,
    commit: (text) => {
      const name = text.trim();
      if (name === '') return EDITABLE.nameNeeded;
      if (name.length > MOST_NAME) return EDITABLE.nameTooLong(MOST_NAME);
      if (name !== naam) actions.onText(member, 'naam', name);
      return null;
    },
    onFault: (wrong) => actions.onFault(`naam ${member}`, label, wrong),
    onMove: (way) => actions.onMove(row, at, way),
  });
  return (
    <input
      {...field}
      type="text"
      className={`cell name${fault ? ' wrong' : ''}`}
      dir="auto"
      autoComplete="off"
      spellCheck={false}
      aria-label={label}
      aria-invalid={fault !== null}
      data-place={placeText(row, at)}
    />
  );
});

interface NumberProps extends At {
  readonly cell: Cell;
  readonly column: ValueColumn;
  readonly held: number | null;
  /** What a calculation said of it. */
  readonly problem: string | undefined;
  readonly canPutBack: boolean;
}

export const NumberCell = memo(function NumberCell(props: NumberProps): ReactNode {
  const { row, at, label, actions, cell, column, held, problem, canPutBack } = props;
  const { reading } = column;
  const { field, fault } = useTyped({
    held: editable(held, reading),
    commit: (text) => {
      const parsed = parseNumber(text, reading);
      if (!parsed.ok) return parsed.what;
      if (parsed.value === null && !cell.input.canBeEmpty) return TEXT.field.required;
      const impossible = parsed.value === null ? null : impossibleText(cell, parsed.value, reading);
      if (impossible === null && parsed.value !== held) actions.onValue(cell, parsed.value);
      return impossible;
    },
    onFault: (wrong) => actions.onFault(`${cell.input.id} ${Object.values(cell.members).join(' ')}`, label, wrong),
    onMove: (way) => actions.onMove(row, at, way),
    onPutBack: canPutBack ? () => actions.onPutBack(cell) : undefined,
  });
  const id = useId();
  const unusual = outsideRange(cell, held, reading);
  const message = fault ?? problem ?? unusual;
  const state = fault || problem ? ' wrong' : unusual ? ' unusual' : '';
  return (
    <span className="cell-box">
      {held !== null && (
        <span className={`cell-grade grade-${cell.graad}`} aria-hidden="true">
          {cell.graad}
        </span>
      )}
      <input
        {...field}
        type="text"
        inputMode="decimal"
        className={`cell number${cell.eigen ? '' : ' standard'}${state}`}
        autoComplete="off"
        spellCheck={false}
        placeholder={cell.input.canBeEmpty ? TEXT.field.empty : undefined}
        title={about(cell, reading)}
        aria-label={label}
        aria-invalid={fault !== null || problem !== undefined}
        // Without a message its title describes it.
        aria-describedby={message ? id : undefined}
        data-place={placeText(row, at)}
        data-value={held ?? undefined}
      />
      {message && (
        <span id={id} hidden>
          {message} {about(cell, reading)}
        </span>
      )}
    </span>
  );
});

interface ChoiceProps extends At {
  readonly member: string;
  readonly column: ChoiceColumn;
  readonly value: string;
  readonly isDisabled: boolean;
}

export const ChoiceCell = memo(function ChoiceCell(props: ChoiceProps): ReactNode {
  const { row, at, label, actions, member, column, value, isDisabled } = props;
  return (
    <select
      className="cell choice"
      value={value}
      disabled={isDisabled}
      aria-label={label}
      title={column.options.find((option) => option.value === value)?.label}
      data-place={placeText(row, at)}
      onChange={(event) => actions.onText(member, column.id, event.target.value || undefined)}
      onKeyDown={(event) => moveOn(event, (way) => actions.onMove(row, at, way))}
    >
      {value === '' && <option value="">{EDITABLE.notChosen}</option>}
      {column.options.map((option) => (
        <option key={option.value} value={option.value} title={option.label}>
          {option.value}
        </option>
      ))}
    </select>
  );
});

interface SwitchProps extends At {
  readonly cell: Cell;
  readonly column: ValueColumn;
  readonly held: number | null;
}

/** A yes or no in words, so that its state can be read and not only seen. */
export const SwitchCell = memo(function SwitchCell(props: SwitchProps): ReactNode {
  const { row, at, label, actions, cell, column, held } = props;
  const [on, off] = column.words ?? [TEXT.field.yes, TEXT.field.no];
  return (
    <label className="cell-switch" title={about(cell, column.reading)}>
      <input
        type="checkbox"
        checked={held === 1}
        aria-label={label}
        data-place={placeText(row, at)}
        onChange={(event) => actions.onValue(cell, event.target.checked ? 1 : 0)}
        onKeyDown={(event) => moveOn(event, (way) => actions.onMove(row, at, way))}
      />
      <span aria-hidden="true">{held === 1 ? on : off}</span>
    </label>
  );
});

function moveOn(event: KeyboardEvent<HTMLElement>, move: (way: Direction) => void): void {
  const way = directionOf(event);
  if (!way) return;
  event.preventDefault();
  move(way);
}
