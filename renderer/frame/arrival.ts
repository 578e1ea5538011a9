import { type RefObject, useEffect, useRef } from 'react';
import { announce, useSession } from '../store/session.ts';
import { TEXT } from '../text/nl.ts';

/** Names a visit to a page: another page, or another project, is another one. */
export function useVisit(): string {
  return useSession(({ page, origin }) => `${page} ${origin?.id ?? ''}`);
}

/**
 * After a page change the keyboard stands at the page's heading, which a screen reader then reads. Who walks along the
 * steps stays there and hears the name of the page; a page that gave the keyboard to something itself keeps it.
 */
export function useArrival(main: RefObject<HTMLElement | null>): void {
  const visit = useVisit();
  const last = useRef(visit);
  useEffect(() => {
    if (last.current === visit) return;
    last.current = visit;
    const { activeElement } = document;
    if (main.current?.contains(activeElement)) return;
    window.scrollTo(0, 0);
    if (activeElement?.closest('.steps')) return announce(TEXT.page[useSession.getState().page]);
    const heading = main.current?.querySelector('h1');
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }, [visit, main]);
}
