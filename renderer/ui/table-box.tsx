import { type ReactNode, useCallback, useRef } from 'react';
import { copyTable, saveTable } from '../export/save.ts';
import { saveChart } from '../export/save-chart.ts';
import { TEXT } from '../text/nl.ts';
import { useApplication } from './application-context.ts';
import { type SaveChoice, SaveMenu } from './save-menu.tsx';

interface Props {
  readonly label: string;
  readonly children: ReactNode;
}

interface BoxProps extends Props {
  /** There are bars in it: it can be saved as a picture too, with the `.chart` that it stands in. */
  readonly isDrawn?: boolean;
  /** On which footing its figures are, where nothing above it says so. */
  readonly footing?: string;
}

/** A table with the ways to take it elsewhere. */
export function TableBox({ label, isDrawn = false, footing, children }: BoxProps): ReactNode {
  const { host } = useApplication();
  const box = useRef<HTMLDivElement>(null);
  const choose = useCallback(
    (choice: SaveChoice) => {
      const table = box.current?.querySelector('table');
      if (!table) return;
      const chart = table.closest<HTMLElement>('.chart');
      const said = footing ?? chart?.querySelector('.footing')?.textContent;
      if (choice === 'csv') void saveTable(host, table, label, said);
      else if (choice === 'kopie') void copyTable(table);
      else if (chart) void saveChart(host, chart, choice, label, said ?? TEXT.variants.contract);
    },
    [host, label, footing],
  );
  return (
    <div className="saveable" ref={box}>
      <SaveMenu what={TEXT.save.table} title={label} choices={isDrawn ? DRAWN : CHOICES} onChoose={choose} />
      <ScrollBox label={label}>{children}</ScrollBox>
    </div>
  );
}

const CHOICES = ['csv', 'kopie'] as const;
const DRAWN = [...CHOICES, 'svg', 'png'] as const;

/** A table that is wider than its page scrolls in its own box; the box is reachable with the keyboard. */
export function ScrollBox({ label, children }: Props): ReactNode {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
    <section className="table-box" tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}
