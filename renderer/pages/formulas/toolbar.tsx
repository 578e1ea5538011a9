import type { ReactNode } from 'react';
import type { Footing } from '../../../models/engine/index.ts';
import { TEXT } from '../../text/nl.ts';
import { clearFilters, isFiltering, type Kind, setFormulas, useFormulas, type View } from './view.ts';

const { formulas: text } = TEXT;

/** Which of the views. */
export function ViewSwitch(): ReactNode {
  const view = useFormulas((formulas) => formulas.view);
  return (
    <Segments
      legend={text.view}
      options={text.views}
      chosen={view}
      onChoose={(next: View) => setFormulas({ view: next })}
    />
  );
}

/** Searching and filtering; by itself, so that a key that is pressed shows at once. */
export function Toolbar(): ReactNode {
  const view = useFormulas();
  const isList = view.view === 'lijst';
  return (
    <div className="formula-tools">
      <label className="search">
        <span className="hidden">{text.search}</span>
        <input
          type="search"
          value={view.query}
          placeholder={text.search}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => setFormulas({ query: event.target.value })}
        />
      </label>
      {isList && (
        <Segments
          legend={text.kind}
          options={text.kinds}
          chosen={view.kind}
          onChoose={(kind: Kind) => setFormulas({ kind })}
        />
      )}
      <fieldset className="formula-filters">
        <legend>{text.filters}</legend>
        <Check
          label={text.onlyAssumptions}
          isOn={view.onlyAssumptions}
          onTurn={(onlyAssumptions) => setFormulas({ onlyAssumptions })}
        />
        <Check
          label={text.onlyChanged}
          isOn={view.onlyChanged}
          onTurn={(onlyChanged) => setFormulas({ onlyChanged })}
        />
        {isList && <Check label={text.onlyOwn} isOn={view.onlyOwn} onTurn={(onlyOwn) => setFormulas({ onlyOwn })} />}
      </fieldset>
      {isFiltering(view) && (
        <button type="button" className="button quiet small" onClick={clearFilters}>
          {text.clear}
        </button>
      )}
    </div>
  );
}

const FOOTINGS: Readonly<Record<Footing, string>> = {
  contract: TEXT.explain.contract,
  gelijk: TEXT.explain.equal,
};

/** As contracted, or by one rule for shortage and surplus. */
export function FootingSwitch({
  footing,
  onChoose,
}: {
  readonly footing: Footing;
  readonly onChoose: (footing: Footing) => void;
}): ReactNode {
  return <Segments legend={text.quality.footing} options={FOOTINGS} chosen={footing} onChoose={onChoose} />;
}

interface SegmentsProps<T extends string> {
  readonly legend: string;
  readonly options: Readonly<Record<T, string>>;
  readonly chosen: T;
  readonly onChoose: (option: T) => void;
}

function Segments<T extends string>({ legend, options, chosen, onChoose }: SegmentsProps<T>): ReactNode {
  return (
    <fieldset className="segments">
      <legend className="hidden">{legend}</legend>
      {(Object.entries(options) as [T, string][]).map(([id, label]) => (
        <button key={id} type="button" aria-pressed={id === chosen} onClick={() => onChoose(id)}>
          {label}
        </button>
      ))}
    </fieldset>
  );
}

interface CheckProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly onTurn: (isOn: boolean) => void;
}

function Check({ label, isOn, onTurn }: CheckProps): ReactNode {
  return (
    <label className="formula-check">
      <input type="checkbox" checked={isOn} onChange={(event) => onTurn(event.target.checked)} /> {label}
    </label>
  );
}
