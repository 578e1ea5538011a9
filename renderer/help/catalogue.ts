import { COMMANDS } from '../commands/commands.ts';
import { ABBREVIATIONS, GLOSSARY } from '../text/nl/help/glossary.ts';
import { LIMITS, MODEL_PAGE, MODEL_STEPS } from '../text/nl/help/model.ts';
import { SCREEN_PAGES } from '../text/nl/help/screens.ts';
import { TOPIC_PAGES } from '../text/nl/help/topics.ts';
import type { HelpPage } from '../text/nl/help/types.ts';
import { TEXT } from '../text/nl.ts';
import { hasWords, plainText, wordsOf } from '../text/search.ts';

const { help: text } = TEXT;

/** Pages that are made from data rather than written: ids and titles. */
export const REFERENCE_PAGES = [
  { id: 'model', title: MODEL_PAGE.title },
  { id: 'begrippen', title: text.glossary },
  { id: 'toetsen', title: text.keys },
  { id: 'grenzen', title: LIMITS.title },
] as const;

export const WRITTEN_PAGES: readonly HelpPage[] = [...SCREEN_PAGES, ...TOPIC_PAGES];

export const ALL_PAGES: readonly { readonly id: string; readonly title: string }[] = [
  ...WRITTEN_PAGES,
  ...REFERENCE_PAGES,
];

export function titleOf(id: string): string {
  return ALL_PAGES.find((page) => page.id === id)?.title ?? id;
}

/** A text with its links as words. */
export function withoutLinks(linked: string): string {
  return linked.replace(/\[([^\]]+)\]\([^)]*\)/g, '$1');
}

/** What the search can find: where it stands, and what of it is shown. */
export interface Entry {
  readonly kind: string;
  readonly title: string;
  readonly text: string;
  readonly page: string;
  /** Id of a term of the glossary, to land on. */
  readonly term?: string;
  readonly plainTitle: string;
  /** Other words for the same. */
  readonly plainNames: string;
  readonly plain: string;
}

function entry(kind: string, title: string, text_: string, page: string, names: string, term?: string): Entry {
  return {
    kind,
    title,
    text: text_,
    page,
    plainTitle: plainText(title),
    plainNames: plainText(names),
    plain: plainText(`${title} ${names} ${text_}`),
    ...(term !== undefined && { term }),
  };
}

const ENTRIES: readonly Entry[] = [
  ...GLOSSARY.map(({ id, term, synonyms, meaning }) =>
    entry(text.termKind, term, withoutLinks(meaning), 'begrippen', synonyms.join(' · '), id),
  ),
  ...WRITTEN_PAGES.flatMap(({ id, title, lead, parts }) => [
    entry(text.pageKind, title, withoutLinks(lead), id, ''),
    ...parts.flatMap((part) =>
      part.items.map((item) => entry(text.pageKind, `${title}: ${part.title}`, withoutLinks(item), id, '')),
    ),
  ]),
  ...MODEL_STEPS.map((step) =>
    entry(text.pageKind, `${MODEL_PAGE.title}: ${step.title}`, withoutLinks(step.text), 'model', ''),
  ),
  ...LIMITS.parts.flatMap(({ title, items }) =>
    items.map((item) => entry(text.pageKind, `${LIMITS.title}: ${title}`, item, 'grenzen', '')),
  ),
  ...COMMANDS.filter(({ keys }) => keys).map(({ label, keys }) =>
    entry(text.keyKind, label, keys!.join(` ${text.or} `), 'toetsen', ''),
  ),
  ...Object.entries(ABBREVIATIONS).map(([short, long]) => entry(text.abbreviations, short, long, 'begrippen', '')),
];

/** Everything in the help that has all the words, what is called so first. */
export function searchHelp(query: string): readonly Entry[] {
  const words = wordsOf(query);
  if (words.length === 0) return [];
  const rank = ({ plainTitle, plainNames }: Entry) => {
    if (words.every((word) => plainTitle.startsWith(word))) return 0;
    if (hasWords(plainTitle, words)) return 1;
    return hasWords(plainNames, words) ? 2 : 3;
  };
  return ENTRIES.filter(({ plain }) => hasWords(plain, words)).sort((a, b) => rank(a) - rank(b));
}
