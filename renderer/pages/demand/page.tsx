import type { ReactNode } from 'react';
import { TEXT } from '../../text/nl.ts';
import { CellTable } from '../../ui/cell-table.tsx';
import { LineTable } from '../../ui/line-table.tsx';
import { useShown } from '../../ui/shown.tsx';

const FORM = ['zorgmix', 'uren_per_client', 'groepsgrootte', 'tarief_basis', 'collectief_deel', 'groepsaandeel'];
const LINES = [
  'zorgkosten_nul',
  'uitvoering_nul',
  'lasten_nul',
  'clienten_arrangement',
  'zorgbehoefte',
  'coordinatiekosten',
  'behoefte',
  'individueel',
];

/** What care costs without the arrangement, and what of it moves into it. */
export function DemandPage(): ReactNode {
  const { calculation, variant } = useShown();
  const { demand: text } = TEXT;
  return (
    <div className="page plain">
      <h1>{TEXT.page.zorgvraag}</h1>
      <CellTable calculation={calculation} caption={text.forms} dimension="z" inputs={FORM} />
      <LineTable calculation={calculation} variant={variant} caption={text.costs} lines={LINES} />
    </div>
  );
}
