import { type ReactNode, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { useDocument } from '../store/document.ts';
import { useResults } from '../store/results.ts';
import { useSession } from '../store/session.ts';
import { variantName } from '../text/names.ts';
import { TEXT } from '../text/nl.ts';

const DAY = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long' });

/** Only on paper: which page of which project, in which scenario and variant, printed when. */
export function PrintHeading(): ReactNode {
  const file = useDocument((document) => document.file);
  const calculation = useResults((results) => results.calculation);
  const { page, scenario, variant } = useSession();
  const day = usePrintDay();
  const said = file?.scenarios?.find(({ id }) => id === scenario)?.naam ?? TEXT.baseScenario;
  return (
    <div className="print-heading">
      <p className="print-title">
        {file?.naam ?? TEXT.app} · {TEXT.page[page]}
      </p>
      <p>
        {file && calculation && (
          <>
            {TEXT.scenario}: {said} · {TEXT.variant}: {variantName(variant, calculation.project.names.o)} ·{' '}
          </>
        )}
        {TEXT.printed(DAY.format(day))}
      </p>
    </div>
  );
}

/** The day on which it is printed, however long the program has been open. */
function usePrintDay(): Date {
  const [day, setDay] = useState(() => new Date());
  useEffect(() => {
    const now = () => flushSync(() => setDay(new Date()));
    window.addEventListener('beforeprint', now);
    return () => window.removeEventListener('beforeprint', now);
  }, []);
  return day;
}
