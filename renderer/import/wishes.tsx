import { type ReactNode, useId, useState } from 'react';
import type { Choices, Decisions } from '../../models/import/index.ts';
import { type Grade, itemsOf, type ProjectFile } from '../../models/project/index.ts';
import { IMPORT } from '../text/nl/import.ts';
import { TEXT } from '../text/nl.ts';
import { editable, parseNumber } from '../text/numbers.ts';
import { ScrollBox } from '../ui/table-box.tsx';
import { TextField } from '../ui/text-field.tsx';
import { Choice } from './columns.tsx';
import type { Outcome } from './protocol.ts';
import type { Import, Settled } from './use-import.ts';

const { check: text } = IMPORT;

const GRADES: readonly Grade[] = ['A', 'B', 'C', 'D'];
/** From here on one wants to choose from them. */
const MANY_SCHOOLS = 30;

interface Props {
  readonly importing: Import;
  readonly settled: Settled;
  readonly outcome: Outcome;
  readonly grade: Grade;
  readonly onGrade: (grade: Grade) => void;
}

/** What there is to choose about this file; only what matters in it. */
export function Wishes({ importing, settled: { choices, decisions }, outcome, grade, onGrade }: Props): ReactNode {
  const says = (...codes: readonly string[]) => outcome.messages.some(({ code }) => codes.includes(code));
  const { choose, decide } = importing;
  return (
    <>
      <h3>{text.choices}</h3>
      <div className="import-wishes">
        {(outcome.smallCells > 0 || says('klein-onbekend')) && (
          <SmallField cells={outcome.smallCells} value={choices.small} onChange={(small) => choose({ small })} />
        )}
        {(choices.only !== '' || outcome.schools > MANY_SCHOOLS) && (
          <TextField label={text.only} value={choices.only} onChange={(only) => choose({ only })} />
        )}
        {(choices.raises || says('herkomst-som')) && (
          <Check label={text.raises} isOn={choices.raises} onChange={(raises) => choose({ raises })} />
        )}
        {(choices.addsUp || says('dubbel', 'opgeteld')) && (
          <Check label={text.addsUp} isOn={choices.addsUp} onChange={(addsUp) => choose({ addsUp })} />
        )}
        {choices.layout !== 'gemeenten' && (
          <Check label={text.replaces} isOn={decisions.replaces} onChange={(replaces) => decide({ replaces })} />
        )}
        <Choice
          label={text.grade}
          value={grade}
          options={GRADES.map((one) => [one, `${one}: ${TEXT.grades[one]}`])}
          onChange={(value) => onGrade(value as Grade)}
        />
        <p className="soft">{text.gradeNote}</p>
      </div>
    </>
  );
}

interface CheckProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

function Check({ label, isOn, onChange }: CheckProps): ReactNode {
  return (
    <label className="paste-header">
      <input type="checkbox" checked={isOn} onChange={(event) => onChange(event.target.checked)} /> {label}
    </label>
  );
}

interface SmallProps {
  readonly cells: number;
  readonly value: Choices['small'];
  readonly onChange: (value: Choices['small']) => void;
}

/** "<5" is no number: what is calculated with is a choice that a person sees. */
function SmallField({ cells, value, onChange }: SmallProps): ReactNode {
  const [typed, setTyped] = useState(() => editable(value, 'getal'));
  const id = useId();
  const take = (next: string) => {
    setTyped(next);
    const parsed = parseNumber(next, 'getal');
    const isGood = parsed.ok && parsed.value !== null && parsed.value >= 1 && parsed.value <= 4;
    onChange(isGood ? parsed.value : null);
  };
  return (
    <div className={`field${value === null ? ' wrong' : ''}`}>
      <label htmlFor={id}>{text.small(cells)}</label>
      <input
        id={id}
        type="text"
        inputMode="decimal"
        value={typed}
        aria-invalid={value === null}
        aria-describedby={`${id}-fault`}
        onChange={(event) => take(event.target.value)}
      />
      <span id={`${id}-fault`} className="field-message">
        {value === null && text.smallFault}
      </span>
    </div>
  );
}

interface TownsProps {
  readonly file: ProjectFile;
  readonly fresh: readonly string[];
  readonly decisions: Decisions;
  readonly onDecide: (change: Partial<Decisions>) => void;
}

/** Gemeenten that the project doesn't have: each is added, or is one that it has by another name. */
export function NewTowns({ file, fresh, decisions, onDecide }: TownsProps): ReactNode {
  const names = [...new Set([...fresh, ...Object.keys(decisions.meant)])].sort((a, b) => a.localeCompare(b, 'nl'));
  if (names.length === 0) return null;
  const towns = itemsOf(file, 'gemeenten').map(({ id, naam }) => [id, String(naam)] as const);
  const mean = (name: string, id: string) => {
    const meant = Object.fromEntries(Object.entries(decisions.meant).filter(([one]) => one !== name));
    onDecide({ meant: id === '' ? meant : { ...meant, [name]: id } });
  };
  const takePart = (name: string, does: boolean) =>
    onDecide({ outside: does ? decisions.outside.filter((one) => one !== name) : [...decisions.outside, name] });
  return (
    <>
      <h3>{text.towns}</h3>
      <ScrollBox label={text.towns}>
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{text.town}</th>
              {!decisions.replaces && <th scope="col">{text.isTown}</th>}
              <th scope="col">{text.takesPart}</th>
            </tr>
          </thead>
          <tbody>
            {names.map((name) => {
              const meant = Object.hasOwn(decisions.meant, name) ? decisions.meant[name]! : '';
              return (
                <tr key={name}>
                  <th scope="row" dir="auto">
                    {name}
                  </th>
                  {!decisions.replaces && (
                    <td>
                      <select
                        aria-label={text.isTownOf(name)}
                        value={meant}
                        onChange={(event) => mean(name, event.target.value)}
                      >
                        <option value="">{text.addTown}</option>
                        {towns.map(([id, naam]) => (
                          <option key={id} value={id}>
                            {naam}
                          </option>
                        ))}
                      </select>
                    </td>
                  )}
                  <td>
                    <input
                      type="checkbox"
                      aria-label={text.takesPartOf(name)}
                      disabled={meant !== ''}
                      checked={meant === '' && !decisions.outside.includes(name)}
                      onChange={(event) => takePart(name, event.target.checked)}
                    />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollBox>
    </>
  );
}
