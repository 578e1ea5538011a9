import { createContext, type ReactNode, useContext } from 'react';
import type { Calculation, Variant } from '../../models/engine/index.ts';
import { useResults } from '../store/results.ts';
import { setSession, useSession } from '../store/session.ts';
import { TEXT } from '../text/nl.ts';

interface Shown {
  readonly calculation: Calculation;
  readonly variant: Variant;
  /** The pinned calculation where it can be drawn beside this one: the same years and the same variant. */
  readonly reference: Calculation | null;
  /** Of the run: what is memorised must hang on it. */
  readonly version: number;
}

const ShownContext = createContext<Shown | null>(null);

/** What the page is about; pages that need a project stand inside it. */
export function useShown(): Shown {
  const shown = useContext(ShownContext);
  if (!shown) throw new Error('no project here');
  return shown;
}

/** Gives a page the calculation and the chosen variant, or says what to do when no project is open. */
export function WithProject({ children }: { readonly children: ReactNode }): ReactNode {
  const calculation = useResults((results) => results.calculation);
  const version = useResults((results) => results.version);
  const chosen = useSession((session) => session.variant);
  const pinned = useSession((session) => session.reference);
  const variant = calculation?.variants.find(({ id }) => id === chosen) ?? calculation?.variants[0];
  if (!calculation || !variant) return <NoProject />;
  const sameYears = pinned !== null && yearsOf(pinned.calculation) === yearsOf(calculation);
  const sameVariant = pinned?.calculation.variants.some(({ id }) => id === variant.id);
  const reference = pinned && sameYears && sameVariant ? pinned.calculation : null;
  return <ShownContext value={{ calculation, variant, reference, version }}>{children}</ShownContext>;
}

const yearsOf = ({ project }: Calculation) => project.space.t!.members.join();

function NoProject(): ReactNode {
  return (
    <div className="page empty">
      <h1>{TEXT.empty.title}</h1>
      <p>{TEXT.empty.text}</p>
      <button type="button" className="button primary" onClick={() => setSession({ page: 'start' })}>
        {TEXT.empty.action}
      </button>
    </div>
  );
}
