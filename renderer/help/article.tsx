import type { ReactNode } from 'react';
import { setSession, useSession } from '../store/session.ts';
import { LIMITS } from '../text/nl/help/model.ts';
import { TEXT } from '../text/nl.ts';
import { titleOf, WRITTEN_PAGES } from './catalogue.ts';
import { GlossaryPage } from './glossary.tsx';
import { KeysPage } from './keys.tsx';
import { HelpLink, Linked } from './linked.tsx';
import { ModelPage } from './model.tsx';
import { closeHelp, type Place } from './view.ts';

const { help: text } = TEXT;

/** One page of the help. */
export function HelpArticle({ place }: { readonly place: Place }): ReactNode {
  return (
    <article className="help-page">
      <h3 tabIndex={-1}>{titleOf(place.page)}</h3>
      <Body place={place} />
    </article>
  );
}

function Body({ place }: { readonly place: Place }): ReactNode {
  switch (place.page) {
    case 'model':
      return <ModelPage />;
    case 'begrippen':
      return <GlossaryPage />;
    case 'toetsen':
      return <KeysPage />;
    case 'grenzen':
      return (
        <>
          <p className="help-lead">{LIMITS.lead}</p>
          <Parts parts={LIMITS.parts} />
        </>
      );
    default:
      return <WrittenPage id={place.page} />;
  }
}

function WrittenPage({ id }: { readonly id: string }): ReactNode {
  const here = useSession((session) => session.page);
  const written = WRITTEN_PAGES.find((page) => page.id === id);
  if (!written) return null;
  const { page, lead, parts, see = [] } = written;
  return (
    <>
      <p className="help-lead">
        <Linked text={lead} />
      </p>
      {page &&
        (page === here ? (
          <p className="soft help-go">{text.isHere}</p>
        ) : (
          <p className="help-go">
            <button
              type="button"
              className="button"
              onClick={() => {
                closeHelp();
                setSession({ page, explained: [], isScenariosOpen: false });
              }}
            >
              {text.toScreen(TEXT.page[page])}
            </button>
          </p>
        ))}
      <Parts parts={parts} />
      {see.length > 0 && (
        <p className="help-see">
          {text.see}:{' '}
          {see.map((other, index) => (
            <span key={other}>
              {index > 0 && ', '}
              <HelpLink kind="hulp" target={other} words={titleOf(other)} />
            </span>
          ))}
        </p>
      )}
    </>
  );
}

interface PartsProps {
  readonly parts: readonly { readonly title: string; readonly items: readonly string[] }[];
}

function Parts({ parts }: PartsProps): ReactNode {
  return parts.map(({ title, items }) => (
    <section key={title}>
      <h4>{title}</h4>
      <ul>
        {items.map((item) => (
          <li key={item}>
            <Linked text={item} />
          </li>
        ))}
      </ul>
    </section>
  ));
}
