import { Fragment, type ReactNode } from 'react';
import { showOrigin } from '../pages/formulas/view.ts';
import { useDocument } from '../store/document.ts';
import { PAGES, type PageId, setSession } from '../store/session.ts';
import type { Linked as LinkedText } from '../text/nl/help/types.ts';
import { closeHelp, goToHelp, useHelpPlace } from './view.ts';

const LINK = /\[([^\]]+)\]\((begrip|hulp|scherm|regel):([\w-]+)\)/g;

interface Part {
  readonly text: string;
  readonly kind?: string;
  readonly target?: string;
}

/** A text in parts, each with where it leads to when it is a link. */
export function partsOf(linked: LinkedText): readonly Part[] {
  const parts: Part[] = [];
  let end = 0;
  for (const match of linked.matchAll(LINK)) {
    parts.push({ text: linked.slice(end, match.index) });
    parts.push({ text: match[1]!, kind: match[2]!, target: match[3]! });
    end = match.index + match[0].length;
  }
  return [...parts, { text: linked.slice(end) }].filter(({ text }) => text !== '');
}

/** A text of the help, its links as something to press. */
export function Linked({ text }: { readonly text: LinkedText }): ReactNode {
  return partsOf(text).map(({ text: words, kind, target }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one fixed text, in its order
    <Fragment key={index}>{kind && target ? <HelpLink kind={kind} target={target} words={words} /> : words}</Fragment>
  ));
}

interface LinkProps {
  readonly kind: string;
  readonly target: string;
  readonly words: string;
}

/** To a term, a page of the help, a screen, or a line of the model. */
export function HelpLink({ kind, target, words }: LinkProps): ReactNode {
  const from = useHelpPlace();
  const hasProject = useDocument(({ file }) => file !== null);
  // Without a project there are no lines to show.
  if (kind === 'regel' && !hasProject) return words;
  const go = () => {
    if (kind === 'begrip') return goToHelp({ page: 'begrippen', term: target }, from);
    if (kind === 'hulp') return goToHelp({ page: target }, from);
    closeHelp();
    if (kind === 'regel') return showOrigin(target);
    const page = PAGES.find((one): one is PageId => one === target);
    if (page) setSession({ page, explained: [], isScenariosOpen: false });
  };
  return (
    <button type="button" className="link" onClick={go}>
      {words}
    </button>
  );
}
