import type { ReactNode } from 'react';
import { TEXT } from '../../text/nl.ts';
import { CellTable } from '../../ui/cell-table.tsx';
import { LineTable } from '../../ui/line-table.tsx';
import { useShown } from '../../ui/shown.tsx';

const SCHOOL = ['leerlingen_basis', 'aandeel_jeugdhulp', 'leerlinggroei', 'aantal_locaties', 'uitgaven_referentie'];
const LINES = ['leerlingen_totaal', 'jeugdhulpleerlingen_totaal', 'clienten_nul_totaal'];

/** Who it is about: schools, municipalities, pupils per year. */
export function PopulationPage(): ReactNode {
  const { calculation, variant } = useShown();
  const { population: text } = TEXT;
  return (
    <div className="page plain">
      <h1>{TEXT.page.populatie}</h1>
      <CellTable calculation={calculation} caption={text.schools} dimension="s" inputs={SCHOOL} />
      <CellTable calculation={calculation} caption={text.municipalities} dimension="g" inputs={['deelnemend']} />
      <LineTable calculation={calculation} variant={variant} caption={text.pupils} lines={LINES} />
    </div>
  );
}
