import { type ReactNode, useCallback, useRef } from 'react';
import { saveChart } from '../export/save-chart.ts';
import { TEXT } from '../text/nl.ts';
import { useApplication } from '../ui/application-context.ts';
import { type SaveChoice, SaveMenu } from '../ui/save-menu.tsx';

interface Props {
  /** The finding. */
  readonly title: string;
  /** On which footing it is drawn. */
  readonly footing?: string;
}

const CHOICES = ['svg', 'png'] as const;

/** The ways to take a chart elsewhere; it stands in the `.chart` that it is of. */
export function ChartMenu({ title, footing = TEXT.variants.contract }: Props): ReactNode {
  const { host } = useApplication();
  const place = useRef<HTMLDivElement>(null);
  const choose = useCallback(
    (choice: SaveChoice) => {
      const chart = place.current?.closest<HTMLElement>('.chart');
      if (chart && (choice === 'svg' || choice === 'png')) void saveChart(host, chart, choice, title, footing);
    },
    [host, title, footing],
  );
  return (
    <div className="chart-menu" ref={place} data-export="nee">
      <SaveMenu what={TEXT.save.chart} title={title} choices={CHOICES} onChoose={choose} isSmall />
    </div>
  );
}
