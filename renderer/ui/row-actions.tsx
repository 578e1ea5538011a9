import type { ReactNode, RefObject } from 'react';
import { TEXT } from '../text/nl.ts';

interface Props<T> {
  readonly list: readonly T[];
  /** Which of them the buttons are of. */
  readonly at: number;
  readonly label: string;
  readonly onChange: (list: readonly T[]) => void;
  /** Gets the keyboard when the row, and its button with it, is gone. */
  readonly box: RefObject<HTMLElement | null>;
}

const { rows: text } = TEXT;

/** Up, down and out of the list. */
export function RowActions<T>({ list, at, label, onChange, box }: Props<T>): ReactNode {
  const moved = (by: number) => {
    const next = [...list];
    next.splice(at + by, 0, ...next.splice(at, 1));
    onChange(next);
  };
  return (
    <span className="own-actions">
      <button
        type="button"
        className="button small"
        aria-label={text.upOf(label)}
        aria-disabled={at === 0}
        onClick={() => at > 0 && moved(-1)}
      >
        {text.up}
      </button>
      <button
        type="button"
        className="button small"
        aria-label={text.downOf(label)}
        aria-disabled={at === list.length - 1}
        onClick={() => at < list.length - 1 && moved(1)}
      >
        {text.down}
      </button>
      <button
        type="button"
        className="button small"
        aria-label={text.removeOf(label)}
        onClick={() => {
          onChange(list.filter((_, index) => index !== at));
          box.current?.focus();
        }}
      >
        {text.remove}
      </button>
    </span>
  );
}
