import { type ReactNode, useEffect, useState } from 'react';
import type { Problem } from '../../models/language/index.ts';
import { useResults } from '../store/results.ts';
import { setSession, useSession } from '../store/session.ts';
import { TEXT } from '../text/nl.ts';
import { CommandButton } from '../ui/command-button.tsx';

const SHOWN_FOR = 5000;

/** What was just done, in words: seen by everyone, read out by a screen reader, gone by itself. */
export function Notice(): ReactNode {
  const notice = useSession((session) => session.notice);
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    setShown(notice !== null);
    if (!notice) return undefined;
    const timer = setTimeout(() => setShown(false), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [notice]);
  return (
    <div className={`notice${isShown ? ' shown' : ''}`} role="status">
      {isShown && notice && <span key={notice.count}>{notice.text}</span>}
    </div>
  );
}

/** What is wrong with the input, where, and what to do; the results then belong to the last good input. */
export function ProblemBanner(): ReactNode {
  const faults = useResults((results) => results.faults);
  const warnings = useResults((results) => results.warnings);
  const showsAll = useSession((session) => session.showsProblems);
  const page = useSession((session) => session.page);
  if (page === 'start' || (faults.length === 0 && warnings.length === 0)) return null;
  const problems = [...faults, ...warnings];
  // Warnings come and go while a knob is turned: until they are asked for they take no room and move nothing.
  const isWrong = faults.length > 0;
  const isFolded = !isWrong && !showsAll;
  return (
    <section
      className={`banner${isWrong ? ' wrong' : ''}${isFolded ? ' folded' : ''}`}
      aria-label={isWrong ? TEXT.problem.faults(faults.length) : TEXT.problem.warnings(warnings.length)}
    >
      <div className="banner-head">
        {!isFolded && (
          // What can be pressed and the list of all of them are not read out at once.
          <p role={isWrong ? 'alert' : undefined}>
            {isWrong
              ? `${TEXT.problem.count(faults.length)} ${TEXT.problem.stale}`
              : TEXT.problem.warnings(warnings.length)}
          </p>
        )}
        {isWrong && <CommandButton command="ongedaan" />}
        <button
          type="button"
          className="button quiet"
          aria-expanded={showsAll}
          onClick={() => setSession({ showsProblems: !showsAll })}
        >
          {showsAll ? TEXT.close : isFolded ? TEXT.problem.warnings(warnings.length) : TEXT.problem.showAll}
        </button>
      </div>
      {(showsAll || isWrong) && <ProblemList problems={showsAll ? problems : faults} />}
    </section>
  );
}

const MOST_SHOWN = 30;

/** More than these may scroll in a box of their own, which must then be reachable with the keyboard. */
const MOST_WITHOUT_SCROLLING = 3;

export function ProblemList({ problems }: { readonly problems: readonly Problem[] }): ReactNode {
  return (
    <ul className="problems" tabIndex={problems.length > MOST_WITHOUT_SCROLLING ? 0 : undefined}>
      {problems.slice(0, MOST_SHOWN).map((problem, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same problem may be found twice, and the list has no state
        <li key={`${problem.code} ${problem.where} ${index}`}>
          <span className="where">{problem.where}</span> {problem.what} <strong>{problem.remedy}</strong>
        </li>
      ))}
      {problems.length > MOST_SHOWN && <li>{TEXT.explain.more(problems.length - MOST_SHOWN)}</li>}
    </ul>
  );
}
