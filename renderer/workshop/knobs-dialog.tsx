import { type ReactNode, useId, useMemo, useRef, useState } from 'react';
import type { Calculation } from '../../models/engine/index.ts';
import { MOST_KNOBS, type ProjectFile, withKnobs } from '../../models/project/index.ts';
import { Box } from '../frame/dialogs.tsx';
import { changeDocument, useDocument } from '../store/document.ts';
import { useResults } from '../store/results.ts';
import { setSession, useSession } from '../store/session.ts';
import { TEXT } from '../text/nl.ts';
import { hasWords, plainText, wordsOf } from '../text/search.ts';
import { RowActions } from '../ui/row-actions.tsx';
import { TextField } from '../ui/text-field.tsx';
import { chosenKeys, knobOf, possibleKnobs, valueText, type WorkshopKnob } from './knobs.ts';

const { choose: text } = TEXT.workshop;

/** Which knobs there are while projecting: chosen beforehand, kept in the project. */
export function KnobsDialog(): ReactNode {
  const isOpen = useSession(({ dialog }) => dialog === 'knoppen');
  const file = useDocument((document) => document.file);
  const calculation = useResults((results) => results.calculation);
  return (
    <Box isOpen={isOpen && file !== null} onClose={() => setSession({ dialog: null })} title={text.title} isWide>
      {file && calculation && <Contents file={file} calculation={calculation} />}
    </Box>
  );
}

interface Props {
  readonly file: ProjectFile;
  readonly calculation: Calculation;
}

const setKeys = (keys: readonly string[] | undefined) => changeDocument((file) => withKnobs(file, keys));

function Contents({ file, calculation }: Props): ReactNode {
  const keys = chosenKeys(file);
  return (
    <>
      <p>{text.note(MOST_KNOBS)}</p>
      <Chosen keys={keys} calculation={calculation} />
      {file.werkplaats?.knoppen && (
        <p>
          <button type="button" className="button small" onClick={() => setKeys(undefined)}>
            {text.standard}
          </button>
        </p>
      )}
      <Choice keys={keys} calculation={calculation} />
    </>
  );
}

interface KeysProps {
  readonly keys: readonly string[];
  readonly calculation: Calculation;
}

function Chosen({ keys, calculation }: KeysProps): ReactNode {
  const list = useRef<HTMLOListElement>(null);
  return (
    <>
      <h3>{text.chosen}</h3>
      <ol className="rows" ref={list} tabIndex={-1} aria-label={text.chosen}>
        {keys.length === 0 && <li className="soft">{text.none}</li>}
        {keys.map((key, at) => {
          const knob = knobOf(calculation.project, key);
          return (
            <li key={key}>
              <span>{knob?.label ?? text.isGone(key)}</span>
              <span className="soft">{knob && rangeText(calculation, knob)}</span>
              <RowActions list={keys} at={at} label={knob?.label ?? key} onChange={setKeys} box={list} />
            </li>
          );
        })}
      </ol>
    </>
  );
}

/** Enough to see what there is; the search narrows it. */
const MOST_SHOWN = 12;

function Choice({ keys, calculation }: KeysProps): ReactNode {
  const [query, setQuery] = useState('');
  const id = useId();
  const all = useMemo(
    () => possibleKnobs(calculation).map((knob) => ({ knob, plain: plainText(`${knob.label} ${knob.id}`) })),
    [calculation],
  );
  const words = wordsOf(query);
  const found = all.filter(({ plain }) => hasWords(plain, words)).map(({ knob }) => knob);
  const shown = found.slice(0, MOST_SHOWN);
  const isFull = keys.length >= MOST_KNOBS;
  return (
    <>
      <TextField label={text.search} note={text.searchNote} value={query} onChange={setQuery} />
      <p id={id} role="status" className="soft">
        {text.count(shown.length, found.length)} {isFull && text.full(MOST_KNOBS)}
      </p>
      <ul className="rows" aria-label={text.found}>
        {shown.map((knob) => {
          const isChosen = keys.includes(knob.id);
          return (
            <li key={knob.id}>
              <span>{knob.label}</span>
              <span className="soft">{rangeText(calculation, knob)}</span>
              <button
                type="button"
                className="button small"
                aria-pressed={isChosen}
                aria-label={text.addOf(knob.label)}
                aria-describedby={id}
                disabled={isFull && !isChosen}
                onClick={() => setKeys(isChosen ? keys.filter((key) => key !== knob.id) : [...keys, knob.id])}
              >
                {isChosen ? text.added : text.add}
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function rangeText(calculation: Calculation, knob: WorkshopKnob): string {
  return text.range(valueText(calculation, knob, knob.least), valueText(calculation, knob, knob.most));
}
