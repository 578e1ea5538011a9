import { type ReactNode, useState } from 'react';
import { TEXT } from '../../text/nl.ts';
import { useShown } from '../../ui/shown.tsx';
import { Compare } from './compare.tsx';
import { figureOf, Matrix } from './matrix.tsx';
import { CarriedTable, EqualTable } from './tables.tsx';

/** The variants side by side: which is best on equal footing, why two of them differ, and who carries what as contracted. */
export function VariantsPage(): ReactNode {
  const { calculation, variant } = useShown();
  const [figure, setFigure] = useState('ncw_gelijke_voet');
  return (
    <div className="page plain variants">
      <h1 className="hidden">{TEXT.page.varianten}</h1>
      <Matrix calculation={calculation} figure={figureOf(figure)} onFigure={setFigure} />
      <Compare calculation={calculation} chosen={variant} />
      <EqualTable calculation={calculation} />
      <CarriedTable calculation={calculation} />
    </div>
  );
}
