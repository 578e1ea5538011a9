import type { ReactNode } from 'react';
import { INPUTS, vocabulary } from '../../models/lines/index.ts';
import { useDocument } from '../store/document.ts';
import { ABBREVIATIONS, GLOSSARY } from '../text/nl/help/glossary.ts';
import type { Term } from '../text/nl/help/types.ts';
import { TEXT } from '../text/nl.ts';
import { HelpLink, Linked } from './linked.tsx';

const { help: text } = TEXT;
const LABELS = new Map([...INPUTS, ...vocabulary([]).lines].map(({ id, label }) => [id, label]));

/** What the words mean, with other words for the same, and what the short forms stand for. */
export function GlossaryPage(): ReactNode {
  return (
    <>
      <p className="help-lead">{text.glossaryLead}</p>
      <dl className="glossary">
        {GLOSSARY.map((term) => (
          <TermEntry key={term.id} term={term} />
        ))}
      </dl>
      <h4 id="afkortingen">{text.abbreviations}</h4>
      <dl className="abbreviations">
        {Object.entries(ABBREVIATIONS).map(([short, long]) => (
          <div key={short}>
            <dt>{short}</dt>
            <dd>{long}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function TermEntry({
  term: { id, term, synonyms, meaning, see = [], lines = [] },
}: {
  readonly term: Term;
}): ReactNode {
  const hasProject = useDocument(({ file }) => file !== null);
  return (
    <div>
      <dt id={`begrip-${id}`} tabIndex={-1}>
        {term}
      </dt>
      <dd>
        <p>
          <Linked text={meaning} />
        </p>
        {synonyms.length > 0 && <p className="soft">{text.alsoCalled(synonyms)}</p>}
        {see.length > 0 && (
          <p className="soft">
            {text.see}:{' '}
            <Listed
              links={see.map((other) => ({
                kind: 'begrip',
                target: other,
                words: GLOSSARY.find((one) => one.id === other)?.term ?? other,
              }))}
            />
          </p>
        )}
        {hasProject && lines.length > 0 && (
          <p className="soft">
            {text.inModel}{' '}
            <Listed links={lines.map((line) => ({ kind: 'regel', target: line, words: LABELS.get(line) ?? line }))} />
          </p>
        )}
      </dd>
    </div>
  );
}

interface ListedProps {
  readonly links: readonly { readonly kind: string; readonly target: string; readonly words: string }[];
}

function Listed({ links }: ListedProps): ReactNode {
  return links.map((link, index) => (
    <span key={link.target}>
      {index > 0 && ' · '}
      <HelpLink {...link} />
    </span>
  ));
}
