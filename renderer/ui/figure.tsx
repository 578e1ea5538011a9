import type { ReactNode } from 'react';
import type { Footing } from '../../models/engine/index.ts';
import { INPUTS } from '../../models/lines/index.ts';
import { useResults } from '../store/results.ts';
import { explainFigure, useSession } from '../store/session.ts';
import { TEXT } from '../text/nl.ts';
import { exact, type Reading, readingOf, rounded, tabular } from '../text/numbers.ts';

interface Props {
  readonly id: string;
  readonly at?: Readonly<Record<string, number>>;
  readonly footing?: Footing;
  /** Another variant than the chosen one. */
  readonly variant?: string;
  /** Said before the number to who can't see where it stands. */
  readonly label?: string;
  /** Whole euros, for tables. */
  readonly isTabular?: boolean;
  readonly reading?: Reading;
  /** Shown where the value means "none". */
  readonly none?: string;
}

const HERE = {};

/** One number of the model on screen. Rounded for reading, exact on hover, its explanation one click away. */
export function Figure({
  id,
  at = HERE,
  footing = 'contract',
  variant,
  label,
  isTabular,
  reading,
  none,
}: Props): ReactNode {
  const calculation = useResults((results) => results.calculation);
  useResults((results) => results.version);
  const chosen = useSession((session) => session.variant);
  if (!calculation) return null;
  const found = calculation.variants.find((one) => one.id === (variant ?? chosen));
  if (!found) return null;
  const definition = calculation.definition(id) ?? INPUTS.find((input) => input.id === id);
  if (!definition) return null;
  const how = reading ?? readingOf(id, definition.unit);
  const value = calculation.valueAt(id, found, footing, at);
  const isNone = none !== undefined && value === 0;
  const text = isNone ? none : isTabular ? tabular(value, how) : rounded(value, how);
  return (
    <button
      type="button"
      className="figure"
      title={`${definition.label}: ${isNone ? none : exact(value, how)}`}
      aria-label={`${label ?? definition.label}: ${text}. ${TEXT.explain.title}`}
      onClick={() => explainFigure({ id, at, footing, ...(variant !== undefined && { variant }) })}
    >
      {text}
    </button>
  );
}
