import { type ReactNode, useId } from 'react';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly note?: string;
  /** What is wrong with it; null when nothing is. */
  readonly fault?: string | null;
  /** It gets the keyboard when it appears. */
  readonly hasFocus?: boolean;
}

/** A line of text with its label, what it is for, and what is wrong with it. */
export function TextField({ label, value, onChange, note, fault = null, hasFocus = false }: Props): ReactNode {
  const id = useId();
  return (
    <div className={`field text${fault ? ' wrong' : ''}`}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        value={value}
        maxLength={500}
        autoComplete="off"
        // biome-ignore lint/a11y/noAutofocus: what was asked for opens here, and its first field is where one goes on
        autoFocus={hasFocus}
        aria-invalid={fault !== null}
        aria-describedby={`${id}-about`}
        onChange={(event) => onChange(event.target.value)}
      />
      <span id={`${id}-about`} className={fault ? 'field-message' : 'about'}>
        {fault ?? note}
      </span>
    </div>
  );
}
