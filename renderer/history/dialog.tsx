import { type ReactNode, useRef, useState } from 'react';
import type { Calculation } from '../../models/engine/index.ts';
import {
  bookmarksOf,
  type Change,
  changesIn,
  keyOf,
  MOST_BOOKMARKS,
  MOST_CHANGES,
  type ProjectFile,
} from '../../models/project/index.ts';
import { valueText } from '../explain/value-text.ts';
import { Box } from '../frame/dialogs.tsx';
import { AddLine } from '../pages/decision/add-line.tsx';
import { addBookmark, removeBookmark, restoreBookmark } from '../store/bookmarks.ts';
import { useDocument } from '../store/document.ts';
import { useResults } from '../store/results.ts';
import { explainFigure, notify, setSession, useSession } from '../store/session.ts';
import { cellName } from '../text/names.ts';
import { TEXT } from '../text/nl.ts';
import { readingOf } from '../text/numbers.ts';

const { history: text } = TEXT;
const TIME = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'medium', timeStyle: 'short' });

/** What was changed, with a way to each input; and states of the input to go back to. */
export function HistoryDialog(): ReactNode {
  const isOpen = useSession(({ dialog }) => dialog === 'wijzigingen');
  const file = useDocument((document) => document.file);
  return (
    <Box isOpen={isOpen && file !== null} onClose={() => setSession({ dialog: null })} title={text.title} isWide>
      {isOpen && file && (
        <>
          <Bookmarks file={file} />
          <Changes file={file} />
        </>
      )}
    </Box>
  );
}

/** A time in the file may be anything. */
function timeText(tijd: string): string {
  const time = new Date(tijd);
  return Number.isNaN(time.getTime()) ? tijd : TIME.format(time);
}

function Bookmarks({ file }: { readonly file: ProjectFile }): ReactNode {
  const list = useRef<HTMLUListElement>(null);
  const bookmarks = bookmarksOf(file);
  return (
    <>
      <h3>{text.bookmarks}</h3>
      <p>{text.bookmarksNote(MOST_BOOKMARKS)}</p>
      <AddLine
        label={text.name}
        action={text.add}
        onAdd={(name) => notify(addBookmark(name) ? text.added(name) : text.full(MOST_BOOKMARKS))}
      />
      <ul className="rows" ref={list} tabIndex={-1} aria-label={text.bookmarks}>
        {bookmarks.length === 0 && <li className="soft">{text.noBookmarks}</li>}
        {bookmarks.map((bookmark, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: names may be alike
          <li key={at}>
            <span>{bookmark.naam}</span>
            <span className="soft">{timeText(bookmark.tijd)}</span>
            <span className="own-actions">
              <button
                type="button"
                className="button small"
                aria-label={text.restoreOf(bookmark.naam)}
                onClick={() => {
                  restoreBookmark(bookmark);
                  notify(text.restored(bookmark.naam));
                }}
              >
                {text.restore}
              </button>
              <button
                type="button"
                className="button small"
                aria-label={text.removeOf(bookmark.naam)}
                onClick={() => {
                  removeBookmark(at);
                  list.current?.focus();
                }}
              >
                {text.remove}
              </button>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** More than one looks through; the rest is one press away. */
const SHOWN = 50;

function Changes({ file }: { readonly file: ProjectFile }): ReactNode {
  const [showsAll, setShowsAll] = useState(false);
  const calculation = useResults((results) => results.calculation);
  const all = [...changesIn(file).entries()].reverse();
  const shown = showsAll ? all : all.slice(0, SHOWN);
  return (
    <>
      <h3>{text.changes}</h3>
      <p>{text.changesNote(MOST_CHANGES)}</p>
      <ul className="rows" aria-label={text.changes}>
        {all.length === 0 && <li className="soft">{text.noChanges}</li>}
        {shown.map(([at, change]) => (
          <Row key={at} change={change} file={file} calculation={calculation} />
        ))}
      </ul>
      {shown.length < all.length && (
        <button type="button" className="button small" onClick={() => setShowsAll(true)}>
          {text.showAll(all.length)}
        </button>
      )}
    </>
  );
}

interface RowProps {
  readonly change: Change;
  readonly file: ProjectFile;
  readonly calculation: Calculation | null;
}

function Row({ change, file, calculation }: RowProps): ReactNode {
  const { invoer, scenario, van, naar, tijd } = change;
  const cell = calculation?.project.cells.find((one) => keyOf(one) === invoer);
  const reading = cell ? readingOf(cell.input.id, cell.input.unit) : 'getal';
  const silent = scenario === undefined ? text.silent : text.silentInScenario;
  const show = (value: Change['van']) => (value === undefined ? silent : valueText(value, reading));
  const of = file.scenarios?.find(({ id }) => id === scenario)?.naam ?? text.goneScenario;
  const label = cell && calculation ? cellName(cell, calculation.project.names) : text.gone(invoer);
  const goTo = () => {
    if (!cell || !calculation) return;
    const { space } = calculation.project;
    const at = Object.entries(cell.members).map(([d, id]) => [d, space[d]?.members.indexOf(id) ?? -1] as const);
    setSession({ dialog: null, ...(of !== text.goneScenario || scenario === undefined ? { scenario } : {}) });
    explainFigure({
      id: cell.input.id,
      at: Object.fromEntries(at.filter(([, index]) => index >= 0)),
      footing: 'contract',
    });
  };
  return (
    <li>
      {cell ? (
        <button type="button" className="figure" aria-label={text.goTo(label)} onClick={goTo}>
          {label}
        </button>
      ) : (
        <span>{label}</span>
      )}
      <span>{text.fromTo(show(van), show(naar))}</span>
      <span className="soft">
        {timeText(tijd)}
        {scenario !== undefined && ` · ${of}`}
      </span>
    </li>
  );
}
