import { describe, expect, it } from 'vitest';
import { INPUTS, LINES, vocabulary } from '../../models/lines/index.ts';
import { COMMANDS } from '../../renderer/commands/commands.ts';
import { ALL_PAGES, searchHelp, WRITTEN_PAGES, withoutLinks } from '../../renderer/help/catalogue.ts';
import { partsOf } from '../../renderer/help/linked.tsx';
import { helpPageOf } from '../../renderer/help/view.ts';
import { PAGES } from '../../renderer/store/session.ts';
import { ABBREVIATIONS, GLOSSARY } from '../../renderer/text/nl/help/glossary.ts';
import { LIMITS, MODEL_PAGE, MODEL_STEPS } from '../../renderer/text/nl/help/model.ts';
import { TEXT } from '../../renderer/text/nl.ts';

/** Every text in a catalogue, functions called with something. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') {
    const made: unknown = (value as (...given: unknown[]) => unknown)(['a'], ['b'], 'c', 'd');
    return textsIn(made);
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

const linked = [
  ...WRITTEN_PAGES.flatMap(({ lead, parts }) => [lead, ...parts.flatMap(({ items }) => items)]),
  ...GLOSSARY.map(({ meaning }) => meaning),
  ...MODEL_STEPS.map(({ text }) => text),
];

/** What a reader sees: texts without the ids in their links. */
const dutch = [
  ...linked.map(withoutLinks),
  ...WRITTEN_PAGES.flatMap(({ title, parts }) => [title, ...parts.map((part) => part.title)]),
  ...GLOSSARY.flatMap(({ term, synonyms }) => [term, ...synonyms]),
  ...textsIn([TEXT.help, TEXT.formulas, LIMITS, MODEL_PAGE]),
];

describe('help', () => {
  it('has a page for every step, with what one sees, can do, reads and mistakes', () => {
    for (const page of PAGES) {
      const id = helpPageOf(page);
      const { title, parts } = WRITTEN_PAGES.find((one) => one.id === id)!;
      expect(title).toBe(TEXT.page[page]);
      expect(parts.map((part) => part.title)).toEqual([
        'Wat u hier ziet',
        'Wat u kunt doen',
        'Hoe u het leest',
        'Wat vaak misgaat',
      ]);
      for (const { items } of parts) expect(items.length).toBeGreaterThan(0);
    }
    expect(new Set(ALL_PAGES.map(({ id }) => id)).size).toBe(ALL_PAGES.length);
  });

  it('finds every command that has a key in its list of keys', () => {
    for (const { label, keys } of COMMANDS) {
      const found = searchHelp(label).filter((entry) => entry.page === 'toetsen' && entry.title === label);
      expect(found.length, label).toBe(keys ? 1 : 0);
    }
    // The sections of the menu are the sections of the list.
    const sections = Object.keys(TEXT.section);
    for (const { id, section } of COMMANDS.filter(({ keys }) => keys)) expect(sections, id).toContain(section);
  });

  it('has links to what exists only', () => {
    const pages = new Set(ALL_PAGES.map(({ id }) => id));
    const terms = new Set(GLOSSARY.map(({ id }) => id));
    const lines = new Set([...INPUTS, ...vocabulary([]).lines].map(({ id }) => id));
    const known: Record<string, ReadonlySet<string>> = {
      hulp: pages,
      begrip: terms,
      scherm: new Set(PAGES),
      regel: lines,
    };
    for (const text of linked) {
      for (const { kind, target } of partsOf(text))
        if (kind) expect(known[kind]?.has(target!), `${kind}:${target}`).toBe(true);
      // A link that is mistyped stays as it is written.
      expect(withoutLinks(text).match(/\]\(|\[/), text).toBeNull();
    }
    for (const { see = [] } of WRITTEN_PAGES) for (const id of see) expect(pages, id).toContain(id);
    for (const { id, see = [], lines: own = [] } of GLOSSARY) {
      for (const other of see) expect(terms, `${id} → ${other}`).toContain(other);
      for (const line of own) expect(lines, `${id} → ${line}`).toContain(line);
    }
  });

  it('links every section of the model from one of the seven steps', () => {
    const sections = MODEL_STEPS.flatMap((step) => step.sections);
    expect(MODEL_STEPS).toHaveLength(7);
    expect(sections).toEqual([...new Set(LINES.map(({ section }) => section))]);
  });

  it.each([
    ['lumpsum', 'populatiebekostiging'],
    ['taakgericht', 'populatiebekostiging'],
    ['PxQ', 'productiebekostiging'],
    ['inspanningsgericht', 'productiebekostiging'],
    ['uitkomstgericht', 'resultaatbekostiging'],
    ['beschikbaarheidsbekostiging', 'functiebekostiging'],
    ['taakstelling', 'krimp'],
    ['efficientie', 'doelmatigheid'],
    ['break-even', 'omslagpunt'],
    ['waterbed', 'herindicatie'],
    ['kalibreren', 'ijken'],
    ['contract', 'afgesproken'],
    ['attributie', 'toerekening'],
  ])('finds a term by another word: %s', (query, term) => {
    expect(searchHelp(query).map((entry) => entry.term)).toContain(term);
  });

  it('puts what is called so before what only mentions it; every word must be found', () => {
    expect(searchHelp('dekkingsgraad')[0]!.term).toBe('dekkingsgraad');
    expect(searchHelp('plakken uit excel')[0]!.page).toBe('plakken');
    expect(searchHelp('dekkingsgraad giraffe')).toEqual([]);
    expect(searchHelp('   ')).toEqual([]);
  });

  it('has each term and each other word for it once', () => {
    const ids = GLOSSARY.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, synonyms } of GLOSSARY) expect(new Set(synonyms).size, id).toBe(synonyms.length);
    for (const { meaning } of GLOSSARY) expect(meaning).toMatch(/[.!]$/);
  });
});

describe('the Dutch of help and of Formules en bronnen', () => {
  it('has no English in it', () => {
    const english =
      /\b(the|and|with|save|file|files|click|undo|sheet|input|output|default|formula|line|source|value|range|shortage|municipality|school year|help page|settings|view|show|search)\b/i;
    expect(dutch.filter((text) => english.test(text))).toEqual([]);
  });

  it('explains every abbreviation that it uses', () => {
    const known = new Set(
      [
        ...Object.keys(ABBREVIATIONS),
        ...GLOSSARY.flatMap(({ term, synonyms }) => [term, ...synonyms]).flatMap((words) => words.split(/[\s(),]+/)),
      ].map((word) => word.toLowerCase()),
    );
    // Short forms of this field, and everything in capitals. Letters of grades and keys are no short forms.
    const short =
      /\b(ncw|bkv|mkba|cw|pgb|ggz|lvb|so|vso|sbo|pro|po|fte|swv|mln|mld|qaly|pxq|avg|nvt|dwz|etc|bijv|enz|ivm|mbt|tov|o\.a|d\.w\.z|i\.v\.m|[A-Z]{2,})\b/g;
    const unexplained = dutch.flatMap((text) => [...text.matchAll(short)].map(([word]) => word));
    expect([...new Set(unexplained)].filter((word) => !known.has(word.toLowerCase()))).toEqual([]);
  });

  it('keeps its sentences short', () => {
    const long = dutch
      .flatMap((text) => text.split(/(?<=[.!?:;])\s/))
      .filter((sentence) => sentence.split(/\s+/).length > 26);
    expect(long).toEqual([]);
  });
});
