import type { ReactNode } from 'react';
import type { Calculation } from '../../models/engine/index.ts';
import type { Plain } from '../../models/project/index.ts';
import { TEXT } from '../text/nl.ts';
import { valueText, type WorkshopKnob } from './knobs.ts';

interface Props {
  readonly calculation: Calculation;
  readonly knobs: readonly WorkshopKnob[];
  /** Position of the one that the arrow keys move. */
  readonly chosen: number;
}

/** How the knobs stand. */
export function KnobList({ calculation, knobs, chosen }: Props): ReactNode {
  if (knobs.length === 0) return <p>{TEXT.workshop.noKnobs}</p>;
  return (
    <ul className="projected-knobs" aria-label={TEXT.workshop.knobs}>
      {knobs.map((knob, index) => (
        <li key={knob.id} aria-current={index === chosen} title={knob.label}>
          <span>{knob.label}</span>
          <strong>{valueText(calculation, knob, knob.cell.waarde as Plain)}</strong>
        </li>
      ))}
    </ul>
  );
}
