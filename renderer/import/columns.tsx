import type { ReactNode } from 'react';
import {
  columnLetters,
  FIELDS,
  gemeenteIn,
  LAYOUTS,
  type Layout,
  type Notation,
  type Role,
  type Telling,
} from '../../models/import/index.ts';
import { IMPORT } from '../text/nl/import.ts';
import { ScrollBox } from '../ui/table-box.tsx';
import { Leave } from './leave.tsx';
import type { Outcome } from './protocol.ts';
import type { Import, Opened, Settled } from './use-import.ts';

const { columns: text } = IMPORT;

interface Props {
  readonly importing: Import;
  readonly opened: Opened;
  readonly settled: Settled;
  readonly outcome: Outcome;
  readonly onClose: () => void;
}

/** Which sheet, what a row is, and what every column is. */
export function Columns({ importing, opened, settled, outcome, onClose }: Props): ReactNode {
  const { sheet, choices } = settled;
  const { top } = opened.sheets[sheet]!;
  return (
    <>
      <h3>{text.title}</h3>
      <div className="import-choices">
        {opened.sheets.length > 1 && (
          <Choice
            label={text.sheet}
            value={String(sheet)}
            options={opened.sheets.map(({ name, rows }, index) => [String(index), text.sheetOf(name, rows)])}
            onChange={(value) => importing.lookAgain(Number(value), {})}
          />
        )}
        <Choice
          label={text.layout}
          value={choices.layout}
          options={LAYOUTS.map((layout) => [layout, text.layouts[layout]])}
          onChange={(layout) => importing.lookAgain(sheet, { layout: layout as Layout, headerRow: choices.headerRow })}
        />
        <Choice
          label={text.header}
          value={choices.headerRow === null ? '' : String(choices.headerRow)}
          options={[['', text.noHeader], ...top.map((cells, row) => [String(row), headerText(row, cells)] as const)]}
          onChange={(value) =>
            importing.lookAgain(sheet, { layout: choices.layout, headerRow: value === '' ? null : Number(value) })
          }
        />
        {choices.roles.includes('herkomst') && choices.layout === 'scholen' && (
          <Choice
            label={text.telling}
            value={choices.telling ?? 'auto'}
            options={(['auto', 'fractie', 'procent', 'aantal'] as const).map((one) => [one, text.tellings[one]])}
            onChange={(value) => importing.choose({ telling: value === 'auto' ? null : (value as Telling) })}
          />
        )}
      </div>
      <ScrollBox label={text.title}>
        <table className="figures import-columns">
          <thead>
            <tr>
              <th scope="col">{text.column}</th>
              <th scope="col">{text.heading}</th>
              <th scope="col">{text.sample}</th>
              <th scope="col">{text.role}</th>
            </tr>
          </thead>
          <tbody>
            {choices.roles.map((role, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
              <tr key={column}>
                <td>{columnLetters(column)}</td>
                <th scope="row" dir="auto">
                  {outcome.headings[column]}
                </th>
                <td className="soft" dir="auto">
                  {outcome.samples[column]?.join(' · ')}
                </td>
                <td>
                  <RoleChoice
                    column={column}
                    role={role}
                    heading={outcome.headings[column] ?? ''}
                    layout={choices.layout}
                    onChange={(next) =>
                      importing.choose({ roles: choices.roles.map((old, at) => (at === column ? next : old)) })
                    }
                  />
                  {outcome.notations[column] && (
                    <NotationChoice
                      column={column}
                      notation={outcome.notations[column]}
                      onChange={(notation) =>
                        importing.choose({ notations: { ...choices.notations, [column]: notation } })
                      }
                    />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <div className="dialog-actions">
        <button type="button" className="button primary" onClick={() => importing.goTo('controle')}>
          {text.onward}
        </button>
        <Leave importing={importing} onClose={onClose} />
      </div>
    </>
  );
}

const MOST_HEADER = 60;

function headerText(row: number, cells: readonly string[]): string {
  return text.headerRow(row + 1, cells.filter(Boolean).join(' · ').slice(0, MOST_HEADER));
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly onChange: (value: string) => void;
}

/** A list to choose from, with its label. */
export function Choice({ label, value, options, onChange }: ChoiceProps): ReactNode {
  return (
    <label className="import-choice">
      <span>{label}</span>
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

interface RoleProps {
  readonly column: number;
  readonly role: Role;
  readonly heading: string;
  readonly layout: Layout;
  readonly onChange: (role: Role) => void;
}

function RoleChoice({ column, role, heading, layout, onChange }: RoleProps): ReactNode {
  const town = gemeenteIn(heading);
  return (
    <select
      aria-label={text.roleOf(columnLetters(column))}
      value={role}
      className={role === 'negeer' ? 'soft' : ''}
      onChange={(event) => onChange(event.target.value as Role)}
    >
      <option value="negeer">{text.ignore}</option>
      {FIELDS.filter(({ layouts }) => layouts.includes(layout)).map(({ id, label }) => (
        <option key={id} value={id}>
          {label}
        </option>
      ))}
      {layout === 'scholen' && town !== '' && <option value="herkomst">{text.origin}</option>}
    </select>
  );
}

interface NotationProps {
  readonly column: number;
  readonly notation: Notation;
  readonly onChange: (notation: Notation) => void;
}

function NotationChoice({ column, notation, onChange }: NotationProps): ReactNode {
  return (
    <select
      aria-label={text.notation(columnLetters(column))}
      value={notation}
      onChange={(event) => onChange(event.target.value as Notation)}
    >
      <option value="komma">{text.comma}</option>
      <option value="punt">{text.point}</option>
    </select>
  );
}
