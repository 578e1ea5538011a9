import { type ReactNode, useCallback, useRef } from 'react';
import { copyTable, saveTable } from '../export/save.ts';
import { TEXT } from '../text/nl.ts';
import { useApplication } from './application-context.ts';
import { SaveMenu } from './save-menu.tsx';

interface Props {
  readonly label: string;
  readonly children: ReactNode;
}

/** A table with the ways to take it elsewhere. */
export function TableBox({ label, children }: Props): ReactNode {
  const { host } = useApplication();
  const box = useRef<HTMLDivElement>(null);
  const choose = useCallback(
    (choice: string) => {
      const table = box.current?.querySelector('table');
      if (table) void (choice === 'csv' ? saveTable(host, table, label) : copyTable(table));
    },
    [host, label],
  );
  return (
    <div className="saveable" ref={box}>
      <SaveMenu what={TEXT.save.table} title={label} choices={CHOICES} onChoose={choose} />
      <ScrollBox label={label}>{children}</ScrollBox>
    </div>
  );
}

const CHOICES = ['csv', 'kopie'] as const;

/** A table that is wider than its page scrolls in its own box; the box is reachable with the keyboard. */
export function ScrollBox({ label, children }: Props): ReactNode {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
    <section className="table-box" tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}
