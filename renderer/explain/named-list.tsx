import { type ReactNode, useState } from 'react';
import type { Calculation, Named } from '../../models/engine/index.ts';
import { type Subject, useSession } from '../store/session.ts';
import { TEXT } from '../text/nl.ts';
import { readingOf, rounded } from '../text/numbers.ts';

interface Props {
  readonly calculation: Calculation;
  readonly named: readonly Named[];
  readonly subject: Subject;
  readonly onFollow: (id: string) => void;
  /** Said behind a name; empty for nothing. */
  readonly remarkOn?: (named: Named) => string;
}

const FIRST = 12;

/** Lines and inputs to go on to, each with its value where that is one number here. */
export function NamedList({ calculation, named, subject, onFollow, remarkOn }: Props): ReactNode {
  const [showsAll, setShowsAll] = useState(false);
  const chosen = useSession((session) => session.variant);
  const variant = calculation.variants.find(({ id }) => id === (subject.variant ?? chosen)) ?? calculation.variants[0]!;
  if (named.length === 0) return <p className="soft">{TEXT.explain.nothing}</p>;
  const shown = showsAll ? named : named.slice(0, FIRST);
  return (
    <ul className="named">
      {shown.map((one) => {
        const { id, label, unit } = one;
        const remark = remarkOn?.(one);
        const isOne = calculation
          .dimensionsOf(id)
          .every((d) => d in subject.at || calculation.project.space[d]!.members.length === 1);
        const value = isOne ? calculation.valueAt(id, variant, subject.footing, subject.at) : Number.NaN;
        return (
          <li key={id}>
            <button type="button" className="link" onClick={() => onFollow(id)}>
              {label}
            </button>
            {remark ? (
              <span className="soft">{remark}</span>
            ) : (
              isOne &&
              Number.isFinite(value) && <span className="named-value">{rounded(value, readingOf(id, unit))}</span>
            )}
          </li>
        );
      })}
      {named.length > shown.length && (
        <li>
          <button type="button" className="button quiet" onClick={() => setShowsAll(true)}>
            {TEXT.explain.more(named.length - shown.length)}
          </button>
        </li>
      )}
    </ul>
  );
}
