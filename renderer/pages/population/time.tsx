import type { ReactNode } from 'react';
import type { Calculation } from '../../../models/engine/index.ts';
import { setValue } from '../../store/edit.ts';
import { useSession } from '../../store/session.ts';
import { TEXT } from '../../text/nl.ts';
import { readingOf } from '../../text/numbers.ts';
import { NumberField } from '../../ui/number-field.tsx';

/** From which year, how long the pilot lasts, how many years are calculated. */
const INPUTS = ['startjaar', 'looptijd_pilot', 'horizon'] as const;

/** The years that the project is about. */
export function TimeFields({ calculation }: { readonly calculation: Calculation }): ReactNode {
  const scenario = useSession((session) => session.scenario);
  return (
    <section className="time" aria-label={TEXT.population.time}>
      {INPUTS.map((id) => {
        const cell = calculation.project.cells.find(({ input }) => input.id === id)!;
        // How many years there are is one thing for all scenarios.
        if (id === 'horizon' && scenario !== undefined) return null;
        return (
          <NumberField
            key={id}
            cell={cell}
            reading={readingOf(id, cell.input.unit)}
            value={cell.waarde as number}
            onCommit={(value) => setValue(cell, value)}
          />
        );
      })}
    </section>
  );
}
