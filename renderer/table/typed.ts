import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { type Direction, directionOf } from './movement.ts';

interface Options {
  /** What stands there while nothing is being typed. */
  readonly held: string;
  /** Takes a text over. @returns what is wrong with it, else null */
  readonly commit: (text: string) => string | null;
  readonly onFault: (fault: string | null) => void;
  readonly onMove: (way: Direction) => void;
  /** Puts back what it would be without the user; not every cell has that. */
  readonly onPutBack?: (() => void) | undefined;
}

/**
 * A text field that is a cell: it takes over what was typed when it is left, with Enter or an arrow key too; what can't
 * be read stays as it was typed until it is mended or Esc puts the old value back.
 */
export function useTyped({ held, commit, onFault, onMove, onPutBack }: Options) {
  const [typed, setTyped] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  // A key that takes over also moves on, and leaving the field must not do it again.
  const now = useRef<string | null>(null);

  // A row that is taken out takes along what was wrong with it.
  const latest = useRef({ fault, onFault });
  latest.current = { fault, onFault };
  useEffect(
    () => () => {
      if (latest.current.fault !== null) latest.current.onFault(null);
    },
    [],
  );

  const type = (text: string | null) => {
    now.current = text;
    setTyped(text);
  };
  const say = (what: string | null) => {
    setFault(what);
    if (what !== fault) onFault(what);
  };
  const take = (): boolean => {
    if (now.current === null) return true;
    const wrong = commit(now.current);
    say(wrong);
    if (wrong === null) type(null);
    return wrong === null;
  };
  return {
    fault,
    field: {
      value: typed ?? held,
      // While it is, Ctrl+Z is the field's own; see app.tsx.
      'data-typing': typed !== null,
      onChange: (event: { readonly target: { readonly value: string } }) => {
        type(event.target.value);
        say(null);
      },
      onFocus: (event: FocusEvent<HTMLInputElement>) => event.target.select(),
      onBlur: () => {
        take();
      },
      onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => {
        if (event.key === 'Escape' && now.current !== null) {
          event.stopPropagation();
          type(null);
          say(null);
          return;
        }
        if (event.altKey && event.key === 'Delete' && onPutBack) {
          event.preventDefault();
          type(null);
          say(null);
          onPutBack();
          return;
        }
        const way = directionOf(event);
        if (!way) return;
        event.preventDefault();
        if (take()) onMove(way);
      },
    },
  };
}
