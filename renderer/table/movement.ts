import type { KeyboardEvent } from 'react';

export type Direction = 'up' | 'down' | 'left' | 'right';

const STEPS: Readonly<Record<Direction, readonly [row: number, column: number]>> = {
  up: [-1, 0],
  down: [1, 0],
  left: [0, -1],
  right: [0, 1],
};

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** Where a key leads to, as in a spreadsheet; undefined when the key is the cell's own. */
export function directionOf(event: KeyboardEvent<HTMLElement>): Direction | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  if (event.key === 'Enter') return event.shiftKey ? 'up' : 'down';
  const direction = ARROWS[event.key];
  if (!direction || event.shiftKey) return undefined;
  const { target } = event;
  // A list is opened and chosen from with up and down.
  if (target instanceof HTMLSelectElement) return direction === 'up' || direction === 'down' ? undefined : direction;
  if (!(target instanceof HTMLInputElement) || target.type !== 'text') return direction;
  if (direction === 'up' || direction === 'down') return direction;
  const { selectionStart: from, selectionEnd: to, value } = target;
  const isWhole = from === 0 && to === value.length;
  // Inside a text the arrows move the caret; from its end they lead on.
  if (isWhole) return direction;
  if (from !== to) return undefined;
  return (direction === 'left' ? from === 0 : from === value.length) ? direction : undefined;
}

export const placeText = (row: number, column: number): string => `${row},${column}`;

/** The place that an element of a table belongs to. */
export function placeOf(element: EventTarget | null): { readonly row: number; readonly column: number } | undefined {
  const held = element instanceof Element ? element.closest<HTMLElement>('[data-place]')?.dataset.place : undefined;
  const [row, column] = held?.split(',').map(Number) ?? [];
  return row === undefined || column === undefined ? undefined : { row, column };
}

/** Gives the keyboard to the next cell that way; a member may not have an input, so some places are passed over. */
export function move(
  table: HTMLElement,
  from: { readonly row: number; readonly column: number },
  way: Direction,
): boolean {
  const [down, right] = STEPS[way];
  const inside = (row: number, column: number) =>
    row >= 0 && column >= 0 && table.querySelector(`[data-row="${row}"]`) !== null && column < MOST_COLUMNS;
  for (let { row, column } = { row: from.row + down, column: from.column + right }; inside(row, column); ) {
    if (focusPlace(table, row, column)) return true;
    row += down;
    column += right;
  }
  return false;
}

/** As many municipalities as a project may have, and some. */
const MOST_COLUMNS = 600;

export function focusPlace(table: HTMLElement, row: number, column: number): boolean {
  const found = table.querySelector<HTMLElement>(`[data-place="${placeText(row, column)}"]`);
  if (!found || found.matches(':disabled')) return false;
  found.focus();
  return true;
}
