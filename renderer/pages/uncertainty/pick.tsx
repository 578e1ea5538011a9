import { type ReactNode, useId } from 'react';
import type { KeyFigure } from '../../../models/lines/index.ts';
import { TEXT } from '../../text/nl.ts';
import { FIGURES } from './data.ts';

interface Props<Id extends string = string> {
  readonly label: string;
  readonly value: Id;
  readonly onPick: (id: Id) => void;
  readonly children: ReactNode;
}

/** A choice from a list of options with these ids as their values, with its label before it. */
export function Pick<Id extends string>({ label, value, onPick, children }: Props<Id>): ReactNode {
  const id = useId();
  return (
    <div className="switcher">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onPick(event.target.value as Id)}>
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
