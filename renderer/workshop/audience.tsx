import { type ReactNode, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { notify } from '../store/session.ts';
import { TEXT } from '../text/nl.ts';

const { workshop: text } = TEXT;

/** The name of its window: the one window that a page may open. */
const AUDIENCE = 'publiek';

export interface Audience {
  readonly isOpen: boolean;
  /** Where to draw what the audience sees; null while there is no window. */
  readonly page: HTMLElement | null;
  readonly toggle: () => void;
}

/**
 * A second window for the audience, on the second screen where there is one. It is an empty page that this one draws in, of
 * the same state in the same frame: nothing is sent, and nothing in it can be asked for. It goes when whoever uses this goes.
 */
export function useAudience(): Audience {
  const [isOpen, setOpen] = useState(false);
  const [page, setPage] = useState<HTMLElement | null>(null);
  useEffect(() => {
    if (!isOpen) return undefined;
    const opened = window.open('', AUDIENCE, 'popup,width=1280,height=720');
    if (!opened) {
      notify(text.audience.refused);
      setOpen(false);
      return undefined;
    }
    const stopDressing = dress(opened.document);
    setPage(opened.document.body);
    const close = () => opened.close();
    opened.addEventListener('pagehide', () => setOpen(false));
    window.addEventListener('pagehide', close);
    return () => {
      window.removeEventListener('pagehide', close);
      stopDressing();
      setPage(null);
      close();
    };
  }, [isOpen]);
  return { isOpen, page, toggle: () => setOpen((is) => !is) };
}

/** The same language, look and theme as here, also when these change. @returns stops following */
function dress(page: Document): () => void {
  const { documentElement: here } = document;
  const { documentElement: there } = page;
  there.lang = here.lang;
  const styles = [...document.querySelectorAll<HTMLLinkElement | HTMLStyleElement>('link[rel="stylesheet"], style')];
  page.head.replaceChildren(
    ...styles.map((style) => {
      const copy = page.importNode(style, true);
      // Its own address is no base for a relative one.
      if ('href' in copy && 'href' in style) copy.href = style.href;
      return copy;
    }),
  );
  page.title = text.audience.title;
  const follow = () => {
    if (here.dataset.theme) there.dataset.theme = here.dataset.theme;
  };
  follow();
  const observer = new MutationObserver(follow);
  observer.observe(here, { attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}

/** What the audience sees. The keys work there too: it has the keyboard as soon as it opens. */
export function AudiencePage({
  page,
  children,
}: {
  readonly page: HTMLElement;
  readonly children: ReactNode;
}): ReactNode {
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);
  return createPortal(
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it has the keyboard for all keys of the workshop
    <section ref={box} className="projected audience" aria-label={text.audience.title} tabIndex={0}>
      {children}
    </section>,
    page,
  );
}
