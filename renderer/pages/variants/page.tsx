import type { ReactNode } from 'react';
import { TEXT } from '../../text/nl.ts';
import { KeyFigureTable } from '../../ui/key-figure-table.tsx';
import { useShown } from '../../ui/shown.tsx';

/** Comparing and ranking is done on equal footing; who carries what is as contracted. */
const COMPARED = [
  'ncw_gelijke_voet',
  'bkv_gelijke_voet',
  'administratie_cw',
  'laagste_dekkingsgraad',
  'besparing_deelnemers',
];
const CARRIED = [
  'tekort',
  'uit_reserve',
  'tekort_gedragen_aanbieder',
  'tekort_gemeente',
  'onvervuld_in_tekort',
  'laagste_dekkingsgraad',
];

/** The eight variants side by side. */
export function VariantsPage(): ReactNode {
  const { calculation } = useShown();
  const { variants: text } = TEXT;
  return (
    <div className="page plain">
      <h1>{TEXT.page.varianten}</h1>
      <p className="lead">{text.note}</p>
      <KeyFigureTable calculation={calculation} caption={text.compared} figures={COMPARED} />
      <KeyFigureTable calculation={calculation} caption={text.carried} figures={CARRIED} />
    </div>
  );
}
