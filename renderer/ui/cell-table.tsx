import { type ReactNode, useMemo } from 'react';
import type { Calculation } from '../../models/engine/index.ts';
import { valueColumn } from '../table/columns.ts';
import { EditableTable } from '../table/editable-table.tsx';

interface Props {
  readonly calculation: Calculation;
  readonly caption: string;
  /** Rows are its members. */
  readonly dimension: string;
  /** Columns; inputs that are one number per member. */
  readonly inputs: readonly string[];
}

/** Inputs of the members of a dimension, to be read and changed. An input that a member doesn't have is a dash. */
export function CellTable({ calculation, caption, dimension, inputs }: Props): ReactNode {
  const columns = useMemo(() => inputs.map((id) => valueColumn(id)), [inputs]);
  return <EditableTable calculation={calculation} caption={caption} dimension={dimension} columns={columns} />;
}
