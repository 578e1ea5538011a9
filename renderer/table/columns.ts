import { INPUTS, type InputDefinition } from '../../models/lines/index.ts';
import type { ListKey } from '../../models/project/index.ts';
import { type Reading, readingOf } from '../text/numbers.ts';

/** The name of the member that a row is. */
export interface NameColumn {
  readonly kind: 'naam';
  readonly id: 'naam';
  readonly label: string;
}

/** An attribute of the member, from a list. */
export interface ChoiceColumn {
  readonly kind: 'keuze';
  readonly id: string;
  readonly label: string;
  readonly options: readonly Option[];
}

export interface Option {
  /** Short: what stands in the cell. */
  readonly value: string;
  /** In full. */
  readonly label: string;
}

/** An input of the member: one number. */
export interface ValueColumn {
  readonly kind: 'waarde';
  readonly id: string;
  readonly label: string;
  readonly input: InputDefinition;
  readonly reading: Reading;
  /** Of other dimensions than the rows': the gemeente, in a table of origins. */
  readonly members: Readonly<Record<string, string>>;
  /** What a switch says when it is on and off. */
  readonly words?: readonly [on: string, off: string];
}

export type Column = NameColumn | ChoiceColumn | ValueColumn;

/** A member with its place in the list. */
export interface Row {
  readonly id: string;
  readonly naam: string;
  readonly index: number;
}

/** Where the members of a dimension stand in the project file. */
export const LIST_OF: Readonly<Record<string, ListKey>> = {
  s: 'scholen',
  g: 'gemeenten',
  z: 'zorgvormen',
  e: 'effecten',
  k: 'eenmalige_kosten',
};

/** @throws RangeError on an unknown input: a mistake in the calling code */
export function valueColumn(
  id: string,
  more: Partial<Pick<ValueColumn, 'id' | 'label' | 'members' | 'words'>> = {},
): ValueColumn {
  const input = INPUTS.find((one) => one.id === id);
  if (!input) throw new RangeError(`unknown input ${id}`);
  return { kind: 'waarde', id, label: input.label, input, reading: readingOf(id, input.unit), members: {}, ...more };
}

/** The place of a row's value in a column. */
export function addressOf(column: ValueColumn, dimension: string, row: string) {
  return { input: column.input, members: { [dimension]: row, ...column.members } };
}
