import type { ReactNode } from 'react';
import { useDocument } from '../store/document.ts';
import { useSession } from '../store/session.ts';
import { TEXT } from '../text/nl.ts';
import { useApplication } from '../ui/application-context.ts';
import { SAMPLE_GROUPS, SAMPLES } from './samples.ts';

/** What the tool does in three sentences, one click to its point, and the ways to begin. */
export function StartPage(): ReactNode {
  const { files } = useApplication();
  const isOpen = useDocument(({ file }) => file !== null);
  const recent = useSession((session) => session.recent);
  const { start: text } = TEXT;
  const enschede = SAMPLES.find(({ id }) => id === 'enschede')!;
  return (
    <div className="page start">
      <div className="hero">
        <h1>{text.title}</h1>
        {text.intro.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <p>
          <button
            type="button"
            className="button primary large"
            onClick={() => void files.openSample(enschede.raw, enschede.file, 'budget')}
          >
            {text.primary}
          </button>
        </p>
        <p className="soft">{text.primaryNote}</p>
      </div>
      <Recoveries />
      <section aria-labelledby="voorbeelden">
        <h2 id="voorbeelden">{text.samples}</h2>
        <div className="sample-groups">
          {SAMPLE_GROUPS.map((group) => (
            <section key={group} aria-labelledby={`voorbeelden-${group}`}>
              <h3 id={`voorbeelden-${group}`}>{text.groups[group]}</h3>
              <ul className="samples">
                {SAMPLES.filter((sample) => sample.group === group).map(
                  ({ id, name, line, isPublished, file, raw }) => (
                    <li key={id}>
                      <button type="button" className="card" onClick={() => void files.openSample(raw, file, 'budget')}>
                        <strong>{name}</strong>
                        {isPublished && <span className="tag">{text.published}</span>}
                        <span className="sample-line">{line}</span>
                      </button>
                    </li>
                  ),
                )}
              </ul>
            </section>
          ))}
        </div>
      </section>
      <section aria-labelledby="eigen">
        <h2 id="eigen">{text.own}</h2>
        <ul className="cards">
          <li>
            <button type="button" className="card" onClick={() => void files.open()}>
              <strong>{text.open}</strong>
              <span>{text.openNote}</span>
            </button>
          </li>
          <li>
            <button type="button" className="card" onClick={() => void files.openNew()}>
              <strong>{text.new}</strong>
              <span>{text.newNote}</span>
            </button>
          </li>
        </ul>
      </section>
      <section aria-labelledby="recent">
        <h2 id="recent">{text.recent}</h2>
        {recent.length === 0 && <p className="soft">{text.noRecent}</p>}
        <ul className="recent">
          {recent.map(({ ref, name, place, time }) => (
            <li key={ref}>
              <button type="button" className="link" onClick={() => void files.reopen(ref)}>
                {name}
              </button>
              <span className="soft">
                {place} {when(time)}
              </span>
              <button
                type="button"
                className="button quiet small"
                aria-label={text.forget(name)}
                onClick={() => void files.forget(ref)}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      </section>
      {isOpen && <p className="soft">{text.stillOpen}</p>}
    </div>
  );
}

function Recoveries(): ReactNode {
  const { files } = useApplication();
  const recoveries = useSession((session) => session.recoveries);
  const { start: text } = TEXT;
  if (recoveries.length === 0) return null;
  return (
    <section className="recoveries" aria-labelledby="herstel">
      <h2 id="herstel">{text.recover}</h2>
      <p>{text.recoverNote}</p>
      <ul>
        {recoveries.map((copy) => (
          <li key={copy.id}>
            <strong>{copy.name}</strong> <span className="soft">{text.kept(when(copy.time))}</span>
            <button type="button" className="button primary small" onClick={() => void files.restore(copy)}>
              {text.restore}
            </button>
            <button type="button" className="button small" onClick={() => void files.discard(copy)}>
              {text.discard}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

const timeFormat = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'medium', timeStyle: 'short' });

/** A time that can't be read is no reason to show nothing at all. */
function when(time: string): string {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? '' : timeFormat.format(date);
}
