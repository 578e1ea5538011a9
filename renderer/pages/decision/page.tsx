import type { ReactNode } from 'react';
import { criteriaOf, risksOf } from '../../store/decision.ts';
import { shownVariants } from '../../store/results.ts';
import { useSession } from '../../store/session.ts';
import { variantName } from '../../text/names.ts';
import { TEXT } from '../../text/nl.ts';
import { CommandButton } from '../../ui/command-button.tsx';
import { useShown } from '../../ui/shown.tsx';
import { Published } from '../societal/published.tsx';
import { Compare } from './compare.tsx';
import { FindOut } from './find-out.tsx';
import { optionsOf, placesOf } from './options.ts';
import { DecisionRecord } from './record.tsx';
import { Risks } from './risks.tsx';
import { Signals } from './signals.tsx';
import { Weighing } from './weighing.tsx';

/** What there is to decide on: options, weighing, risks, legal signals, and what was decided. */
export function DecisionPage(): ReactNode {
  const { calculation, variant, version } = useShown();
  const scenario = useSession((session) => session.scenario);
  const { file } = calculation.project;
  const options = optionsOf(file, calculation, scenario, variant);
  const variants = shownVariants(calculation);
  const nameOf = (id: string) => variantName(id, calculation.project.names.o);
  return (
    <div className="page plain decision">
      <h1 className="hidden">{TEXT.page.besluit}</h1>
      <p className="to-note">
        <CommandButton command="notitie" className="primary" /> <span className="soft">{TEXT.note.about}</span>
      </p>
      <Compare options={options} {...placesOf(file, options.length)} />
      <Weighing criteria={criteriaOf(file)} variants={variants.map(({ id }) => id)} nameOf={nameOf} />
      <Signals calculation={calculation} variants={variants} nameOf={nameOf} />
      <Risks risks={risksOf(file)} />
      <DecisionRecord file={file} />
      <FindOut calculation={calculation} variant={variant} version={version} />
      <Published calculation={calculation} variant={variant} />
      {file.toelichting && (
        <section>
          <h2>{TEXT.decision.notes}</h2>
          <p className="reading">{file.toelichting}</p>
        </section>
      )}
    </div>
  );
}
