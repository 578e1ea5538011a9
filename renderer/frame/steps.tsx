import type { ReactNode } from 'react';
import { isMac, keyText } from '../commands/keys.ts';
import { PAGES, setSession, useSession } from '../store/session.ts';
import { TEXT } from '../text/nl.ts';

/** The steps, in the order of the argument. */
export function Steps(): ReactNode {
  const current = useSession((session) => session.page);
  return (
    <nav className="steps" aria-label={TEXT.steps}>
      <ol>
        {PAGES.map((page, index) => (
          <li key={page}>
            <button
              type="button"
              aria-current={page === current ? 'page' : undefined}
              title={keyText(`Alt+${index + 1}`, isMac())}
              onClick={() => setSession({ page, explained: [] })}
            >
              <span className="step-number" aria-hidden="true">
                {index + 1}
              </span>
              {TEXT.page[page]}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
