import { type ReactNode, useDeferredValue, useEffect, useMemo, useRef } from 'react';
import { flushSync } from 'react-dom';
import { searchFormulas } from '../pages/formulas/view.ts';
import { useDocument } from '../store/document.ts';
import { SCREEN_PAGES } from '../text/nl/help/screens.ts';
import { TOPIC_PAGES } from '../text/nl/help/topics.ts';
import { TEXT } from '../text/nl.ts';
import { HelpArticle } from './article.tsx';
import { ALL_PAGES, REFERENCE_PAGES, searchHelp, titleOf } from './catalogue.ts';
import { closeHelp, goToHelp, type Place, setHelp, useHelp, useHelpPlace } from './view.ts';

const { help: text } = TEXT;

/** Search and contents to the left, a page or what was found to the right. */
export function HelpContents(): ReactNode {
  const place = useHelpPlace();
  const query = useHelp((help) => help.query);
  const depth = useHelp(({ places }) => places.length);
  const showsAll = useHelp((help) => help.showsAll);
  const article = useRef<HTMLElement>(null);
  const shown = useRef(place);
  // What was pressed is gone when another page comes; the keyboard goes on where that page begins.
  useEffect(() => {
    if (shown.current === place || (shown.current.page === place.page && shown.current.term === place.term)) return;
    shown.current = place;
    article.current?.scrollTo(0, 0);
    if (!document.activeElement?.closest('.help-nav')) article.current?.querySelector<HTMLElement>('h3')?.focus();
    if (place.term) {
      const term = article.current?.querySelector<HTMLElement>(`#begrip-${place.term}`);
      term?.scrollIntoView({ block: 'start' });
      term?.focus();
    }
  });
  const isSearching = query.trim() !== '';
  return (
    <div className={`help${isSearching ? ' searching' : ''}`}>
      <div className="help-side">
        <HelpSearch />
        <nav className="help-nav" aria-label={text.contents}>
          <NavGroup title={text.screens} pages={SCREEN_PAGES} place={place} />
          <NavGroup title={text.topics} pages={TOPIC_PAGES} place={place} />
          <NavGroup title={text.reference} pages={REFERENCE_PAGES} place={place} />
        </nav>
      </div>
      <section
        className="help-article"
        ref={article}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
        tabIndex={0}
        aria-label={isSearching ? text.search : titleOf(place.page)}
      >
        {isSearching ? (
          <Results query={query} from={place} />
        ) : showsAll ? (
          ALL_PAGES.map(({ id }) => <HelpArticle key={id} place={{ page: id }} />)
        ) : (
          <>
            <div className="help-tools">
              {depth > 1 && (
                <button
                  type="button"
                  className="button quiet small"
                  onClick={() => setHelp(({ places }) => ({ places: places.slice(0, -1) }))}
                >
                  ← {text.back}
                </button>
              )}
              <button type="button" className="button quiet small" onClick={() => window.print()}>
                {text.print}
              </button>
              <button type="button" className="button quiet small" onClick={printAll}>
                {text.printAll}
              </button>
            </div>
            <HelpArticle key={place.page} place={place} />
          </>
        )}
      </section>
    </div>
  );
}

/** Everything is on screen for as long as the printing takes. */
function printAll(): void {
  flushSync(() => setHelp({ showsAll: true }));
  window.addEventListener('afterprint', () => setHelp({ showsAll: false }), { once: true });
  window.print();
}

function HelpSearch(): ReactNode {
  const query = useHelp((help) => help.query);
  return (
    <label className="help-search">
      <span>{text.search}</span>
      <input
        type="search"
        value={query}
        maxLength={200}
        autoComplete="off"
        onChange={(event) => setHelp({ query: event.target.value })}
        onKeyDown={(event) => {
          // The first press takes the search away, the next one closes the help.
          if (event.key !== 'Escape' || query === '') return;
          event.preventDefault();
          event.stopPropagation();
          setHelp({ query: '' });
        }}
      />
    </label>
  );
}

interface GroupProps {
  readonly title: string;
  readonly pages: readonly { readonly id: string; readonly title: string }[];
  readonly place: Place;
}

function NavGroup({ title, pages, place }: GroupProps): ReactNode {
  return (
    <div>
      <p className="soft">{title}</p>
      <ul>
        {pages.map(({ id, title: name }) => (
          <li key={id}>
            <button
              type="button"
              aria-current={id === place.page ? 'page' : undefined}
              onClick={() => goToHelp({ page: id }, place)}
            >
              {name}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

const MOST_FOUND = 40;

function Results({ query, from }: { readonly query: string; readonly from: Place }): ReactNode {
  const deferred = useDeferredValue(query);
  const found = useMemo(() => searchHelp(deferred), [deferred]);
  const hasProject = useDocument(({ file }) => file !== null);
  const words = query.trim();
  return (
    <>
      <h3>
        <span role="status">{text.results(found.length, words.slice(0, 60))}</span>
      </h3>
      {found.length === 0 && <p>{text.nothing}</p>}
      <ul className="help-results">
        {found.slice(0, MOST_FOUND).map((entry) => (
          <li key={`${entry.page} ${entry.title} ${entry.text}`}>
            <button
              type="button"
              onClick={() => goToHelp({ page: entry.page, ...(entry.term && { term: entry.term }) }, from)}
            >
              <span>
                <strong>{entry.title}</strong> <span className="soft">{entry.kind}</span>
              </span>
              <span className="soft">{entry.text}</span>
            </button>
          </li>
        ))}
      </ul>
      {hasProject && (
        <button
          type="button"
          className="button"
          onClick={() => {
            closeHelp();
            searchFormulas(words);
          }}
        >
          {text.inFormulas(words.slice(0, 60))}
        </button>
      )}
    </>
  );
}
