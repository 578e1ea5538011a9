import { type ReactNode, useId } from 'react';
import type { KeyFigure } from '../../../models/lines/index.ts';
import { TEXT } from '../../text/nl.ts';
import { FIGURES } from './data.ts';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onPick: (id: string) => void;
  readonly children: ReactNode;
}

/** A choice from a list, with its label before it. */
export function Pick({ label, value, onPick, children }: Props): ReactNode {
  const id = useId();
  return (
    <div className="switcher">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onPick(event.target.value)}>
        {children}
      </select>
    </div>
  );
}

/** A choice of key figure; those for comparing apart from those as contracted. */
export function FigurePick({ label, value, onPick }: Omit<Props, 'children'>): ReactNode {
  const options = (figures: readonly KeyFigure[]) =>
    figures.map(({ id, label: name }) => (
      <option key={id} value={id}>
        {name}
      </option>
    ));
  return (
    <Pick label={label} value={value} onPick={onPick}>
      <optgroup label={TEXT.variants.contractGroup}>
        {options(FIGURES.filter(({ onEqualFooting }) => !onEqualFooting))}
      </optgroup>
      <optgroup label={TEXT.variants.equalGroup}>
        {options(FIGURES.filter(({ onEqualFooting }) => onEqualFooting))}
      </optgroup>
    </Pick>
  );
}
