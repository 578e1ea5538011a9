import { type ReactNode, useId, useState } from 'react';
import { TEXT } from '../../text/nl.ts';
import { parseNumber } from '../../text/numbers.ts';
import { count } from './drawn.tsx';

interface Props {
  readonly label: string;
  readonly note: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly onCommit: (value: number) => void;
}

/** A whole number that is no input of the model. What can't be is kept as typed, said, and counts nowhere. */
export function CountField({ label, note, value, least, most, onCommit }: Props): ReactNode {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const commit = () => {
    if (typed === null) return;
    const parsed = parseNumber(typed, 'getal');
    if (!parsed.ok) return setFault(parsed.what);
    const { value: next } = parsed;
    if (next === null || !Number.isInteger(next) || next < least || next > most)
      return setFault(TEXT.uncertainty.between(count(least), count(most)));
    setTyped(null);
    setFault(null);
    if (next !== value) onCommit(next);
  };
  return (
    <div className={`field${fault ? ' wrong' : ''}`}>
      <label htmlFor={id}>{label}</label>
      <span className="field-row">
        <input
          id={id}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          spellCheck={false}
          value={typed ?? count(value)}
          data-typing={typed !== null}
          aria-invalid={fault !== null}
          aria-describedby={`${id}-about`}
          onChange={(event) => {
            setTyped(event.target.value);
            setFault(null);
          }}
          onFocus={(event) => event.target.select()}
          onBlur={commit}
          onKeyDown={(event) => {
            if (event.key === 'Enter') commit();
            if (event.key === 'Escape' && typed !== null) {
              event.stopPropagation();
              setTyped(null);
              setFault(null);
            }
          }}
        />
      </span>
      <span id={`${id}-about`} className="about">
        {note}
      </span>
      {fault && (
        <span className="field-message" role="alert">
          {fault}
        </span>
      )}
    </div>
  );
}
