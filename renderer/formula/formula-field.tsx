import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { INPUTS } from '../../models/lines/index.ts';
import { useResults } from '../store/results.ts';
import { TEXT } from '../text/nl.ts';
import { type Completion, suggestionsFor } from './completion.ts';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What comes of it, or what is wrong with it; read out when it changes. */
  readonly children?: ReactNode;
  readonly isWrong: boolean;
}

const FUNCTIONS: readonly Completion[] = Object.entries(TEXT.formulaField.functions).map(([id, label]) => ({
  id,
  label,
}));

/** A formula in the line language, with the model's names offered as one types: arrows choose, Enter or Tab takes over. */
export function FormulaField({ label, value, onChange, children, isWrong }: Props): ReactNode {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const names = useNames();
  const [caret, setCaret] = useState<number | null>(null);
  const [chosen, setChosen] = useState(0);
  const [moveTo, setMoveTo] = useState<number | null>(null);
  const { from, to, options } = useMemo(
    () => (caret === null ? { from: 0, to: 0, options: [] } : suggestionsFor(value, caret, names)),
    [value, caret, names],
  );
  useLayoutEffect(() => {
    if (moveTo === null) return;
    field.current?.setSelectionRange(moveTo, moveTo);
    setMoveTo(null);
  }, [moveTo]);

  const take = ({ id: name }: Completion) => {
    const isCall = Object.hasOwn(TEXT.formulaField.functions, name) && value[to] !== '(';
    onChange(`${value.slice(0, from)}${name}${isCall ? '(' : ''}${value.slice(to)}`);
    setMoveTo(from + name.length + (isCall ? 1 : 0));
    setCaret(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (options.length === 0) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setChosen((chosen + step + options.length) % options.length);
    else if (event.key === 'Enter' || event.key === 'Tab') take(options[chosen] ?? options[0]!);
    else if (event.key === 'Escape') setCaret(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className={`formula-field${isWrong ? ' wrong' : ''}`}>
      <label htmlFor={id}>{label}</label>
      <div className="formula-box">
        <textarea
          ref={field}
          id={id}
          rows={2}
          maxLength={2000}
          value={value}
          spellCheck={false}
          autoComplete="off"
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={options.length > 0}
          aria-controls={`${id}-names`}
          aria-activedescendant={options.length > 0 ? `${id}-${chosen}` : undefined}
          aria-invalid={isWrong}
          aria-describedby={`${id}-help ${id}-outcome`}
          onChange={(event) => {
            onChange(event.target.value);
            setCaret(event.target.selectionStart);
            setChosen(0);
          }}
          onKeyDown={onKeyDown}
          onBlur={() => setCaret(null)}
        />
        <div id={`${id}-names`} role="listbox" aria-label={TEXT.formulaField.names} className="formula-names">
          {options.map((option, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field itself has the keyboard
            // biome-ignore lint/a11y/useFocusableInteractive: chosen through aria-activedescendant
            <div
              key={option.id}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === chosen}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(option)}
            >
              <span className="code">{option.id}</span> <span className="soft">{option.label}</span>
            </div>
          ))}
        </div>
      </div>
      <p id={`${id}-help`} className="soft">
        {TEXT.formulaField.help}
      </p>
      <div id={`${id}-outcome`} role="status">
        {children}
      </div>
    </div>
  );
}

/** Every name that a formula may use: inputs, lines (one's own included) and functions. */
function useNames(): readonly Completion[] {
  const calculation = useResults((results) => results.calculation);
  const model = calculation?.model;
  return useMemo(
    () => [
      ...[...(model?.lines.values() ?? [])].map(({ definition: { id, label } }) => ({ id, label })),
      ...INPUTS.map(({ id, label }) => ({ id, label })),
      ...FUNCTIONS,
    ],
    [model],
  );
}
