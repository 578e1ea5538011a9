import { type RefObject, useEffect } from 'react';
import { setSession } from '../store/session.ts';

/** While it is there it has the keyboard, and commands wait as under a box. Afterwards the keyboard is back where it was. */
export function useCover(box: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const before = document.activeElement;
    setSession(({ openBoxes }) => ({ openBoxes: openBoxes + 1 }));
    box.current?.focus();
    return () => {
      setSession(({ openBoxes }) => ({ openBoxes: openBoxes - 1 }));
      // What was covered can be reached again only after this rendering.
      setTimeout(() => before instanceof HTMLElement && before.focus(), 0);
    };
  }, [box]);
}
