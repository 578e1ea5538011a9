import type { ReactNode } from 'react';
import type { Calculation, Footing, Variant } from '../../models/engine/index.ts';
import { INPUTS } from '../../models/lines/index.ts';
import { useResults } from '../store/results.ts';
import { explainFigure, setSession, useSession } from '../store/session.ts';
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
  /** What it is, when it stands beside a table cell's own number. */
  readonly part?: string;
}

const HERE = {};

/** One number of the model on screen. Rounded for reading, exact on hover, its explanation one click away. */
export function Figure({ variant, ...props }: Props): ReactNode {
  const calculation = useResults((results) => results.calculation);
  useResults((results) => results.version);
  const chosen = useSession((session) => session.variant);
  const found = calculation?.variants.find(({ id }) => id === (variant ?? chosen));
  if (!calculation || !found) return null;
  return <FigureOf {...props} calculation={calculation} variant={found} isChosen={variant === undefined} />;
}

interface OfProps extends Omit<Props, 'variant'> {
  readonly calculation: Calculation;
  readonly variant: Variant;
  /** Its explanation follows the chosen variant. */
  readonly isChosen?: boolean;
  /** Of another scenario than the one that is shown (null: the project itself): its explanation shows that scenario. */
  readonly scenario?: string | null;
}

/** The same, for a table of many: the table follows the results, its figures don't each do so again. */
export function FigureOf({
  calculation,
  variant,
  isChosen = false,
  scenario,
  id,
  at = HERE,
  footing = 'contract',
  label,
  isTabular,
  reading,
  none,
  part,
}: OfProps): ReactNode {
  const definition = calculation.definition(id) ?? INPUTS.find((input) => input.id === id);
  if (!definition) return null;
  const how = reading ?? readingOf(id, definition.unit);
  const value = calculation.valueAt(id, variant, footing, at);
  const isNone = none !== undefined && value === 0;
  const text = isNone ? none : isTabular ? tabular(value, how) : rounded(value, how);
  const cell = [id, footing, variant.id, ...Object.entries(at).map(([d, index]) => `${d}=${index}`)].join(' ');
  return (
    <button
      type="button"
      className="figure"
      // Which cell of the model this is: a test reads every figure on every page and holds it against the engine.
      {...{ [scenario === undefined ? 'data-cell' : 'data-cell-elsewhere']: cell }}
      data-value={isNone || how === 'schakelaar' ? undefined : value}
      data-part={part}
      title={`${definition.label}: ${isNone ? none : exact(value, how)}`}
      aria-label={`${label ?? definition.label}: ${text}. ${TEXT.explain.title}`}
      onClick={() => {
        if (scenario !== undefined) setSession({ scenario: scenario ?? undefined });
        explainFigure({ id, at, footing, ...(!isChosen && { variant: variant.id }) });
      }}
    >
      {text}
    </button>
  );
}
