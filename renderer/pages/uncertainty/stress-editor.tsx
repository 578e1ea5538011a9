import { type FormEvent, type ReactNode, useMemo, useState } from 'react';
import type { Problem } from '../../../models/language/index.ts';
import type { Cell, ProjectFile, ResolvedProject } from '../../../models/project/index.ts';
import {
  type StressTest,
  type StressValue,
  stressed,
  stressInvoer,
  stressValues,
  withStressTest,
} from '../../../models/uncertainty/index.ts';
import { Box } from '../../frame/dialogs.tsx';
import { ProblemList } from '../../frame/notices.tsx';
import { tried } from '../../store/check.ts';
import { changeDocument } from '../../store/document.ts';
import { notify } from '../../store/session.ts';
import { TEXT } from '../../text/nl.ts';
import { readingOf, unitText } from '../../text/numbers.ts';
import { isYearly, plainText, readPlain } from '../../text/plain.ts';
import { TextField } from '../../ui/text-field.tsx';
import { inputNames } from './data.ts';
import { Pick as PickField } from './pick.tsx';

const { uncertainty: text } = TEXT;

type Draft = Pick<StressTest, 'id' | 'naam' | 'uitleg' | 'invoer'>;

interface Props {
  readonly project: ResolvedProject;
  /** What is edited; closed when there is none. */
  readonly test: Draft | null;
  readonly onClose: () => void;
}

/** A stress test: its name, what it is about, and every value that it sets. One change, one step back. */
export function StressEditor({ project, test, onClose }: Props): ReactNode {
  return (
    <Box isOpen={test !== null} onClose={onClose} title={test ? text.stressEdit(test.naam) : ''} isWide>
      {test && <Contents key={test.id} project={project} test={test} onClose={onClose} />}
    </Box>
  );
}

interface Row {
  readonly cell: Cell;
  readonly typed: string;
}

const how = ({ input }: Cell) => readingOf(input.id, input.unit);
const keyOf = ({ input, members }: Cell) => [input.id, ...Object.values(members)].join('.');

function Contents({ project, test, onClose }: Props & { readonly test: Draft }): ReactNode {
  const names = useMemo(() => inputNames(project), [project]);
  const nameOf = (cell: Cell) => names.get(keyOf(cell)) ?? cell.input.label;
  const [naam, setNaam] = useState(test.naam);
  const [uitleg, setUitleg] = useState(test.uitleg);
  const [rows, setRows] = useState<readonly Row[]>(() =>
    stressValues(project, test).map(({ cell, waarde }) => ({ cell, typed: plainText(waarde, how(cell)) })),
  );
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({});
  const [problems, setProblems] = useState<readonly Problem[]>([]);

  const save = (event: FormEvent) => {
    event.preventDefault();
    const read = rows.map(({ cell, typed }) => ({ cell, ...readPlain(typed, cell, how(cell)) }));
    const wrong: Record<string, string> = Object.fromEntries(
      read.flatMap(({ cell, fault }) => (fault === undefined ? [] : [[keyOf(cell), fault]])),
    );
    if (naam.trim() === '') wrong.naam = text.stressNoName;
    if (rows.length === 0) wrong.rows = text.stressNoValues;
    setFaults(wrong);
    if (Object.keys(wrong).length > 0) return;
    const made = madeOf(project, { ...test, naam: naam.trim(), uitleg: uitleg.trim() }, rows, read);
    const found = faultsWith(project.file, made);
    if (found.length > 0) return setProblems(found);
    changeDocument((file) => withStressTest(file, made));
    notify(text.stressAdded(made.naam));
    onClose();
  };

  return (
    <form className="stress-editor" onSubmit={save}>
      <TextField label={text.stressName} value={naam} onChange={setNaam} fault={faults.naam ?? null} hasFocus />
      <TextField label={text.stressAbout} value={uitleg} onChange={setUitleg} />
      <h3>{text.stressValues}</h3>
      {rows.length === 0 && <p className="soft">{text.stressValuesEmpty}</p>}
      <ul className="stress-values">
        {rows.map(({ cell, typed }, index) => (
          <li key={keyOf(cell)}>
            <TextField
              label={`${nameOf(cell)} (${unitText(cell.input.unit, how(cell)) || text.ratio})`}
              value={typed}
              note={`${text.stressNow(plainText(cell.waarde, how(cell)) || TEXT.field.empty)}. ${isYearly(cell) ? text.stressYears : ''}`}
              fault={faults[keyOf(cell)] ?? null}
              onChange={(value) => setRows(rows.with(index, { cell, typed: value }))}
            />
            <button
              type="button"
              className="button small"
              aria-label={text.stressDrop(nameOf(cell))}
              onClick={() => setRows(rows.toSpliced(index, 1))}
            >
              {text.stressRemoveShort}
            </button>
          </li>
        ))}
      </ul>
      <AddValue
        cells={project.cells.filter((cell) => !rows.some((row) => row.cell.path === cell.path))}
        nameOf={nameOf}
        onAdd={(cell) => setRows([...rows, { cell, typed: plainText(cell.waarde, how(cell)) }])}
      />
      <div role="alert">
        {faults.rows && <p className="field-message">{faults.rows}</p>}
        {problems.length > 0 && <ProblemList problems={problems} />}
      </div>
      <div className="dialog-actions">
        <button type="submit" className="button primary">
          {text.stressSave}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {TEXT.cancel}
        </button>
      </div>
    </form>
  );
}

interface AddProps {
  readonly cells: readonly Cell[];
  readonly nameOf: (cell: Cell) => string;
  readonly onAdd: (cell: Cell) => void;
}

function AddValue({ cells, nameOf, onAdd }: AddProps): ReactNode {
  // A scenario changes values only: the years of the project are not among them.
  const choices = cells
    .filter(({ input }) => input.id !== 'horizon')
    .toSorted((a, b) => nameOf(a).localeCompare(nameOf(b), 'nl'));
  const [key, setKey] = useState('');
  const chosen = choices.find((cell) => keyOf(cell) === key) ?? choices[0];
  return (
    <div className="stress-add-value">
      <PickField label={text.stressAddValue} value={chosen ? keyOf(chosen) : ''} onPick={setKey}>
        {choices.map((cell) => (
          <option key={keyOf(cell)} value={keyOf(cell)}>
            {nameOf(cell)}
          </option>
        ))}
      </PickField>
      <button type="button" className="button" disabled={!chosen} onClick={() => chosen && onAdd(chosen)}>
        {text.stressAddValueDo}
      </button>
    </div>
  );
}

/** What was not typed over stays exactly what it was: a value on screen has fewer digits. */
function madeOf(
  project: ResolvedProject,
  test: Draft,
  rows: readonly Row[],
  read: readonly { readonly cell: Cell; readonly value: StressValue['waarde'] }[],
): Draft {
  const before = new Map(stressValues(project, test).map(({ cell, waarde }) => [cell.path, waarde]));
  const values = read.map(({ cell, value }, index): StressValue => {
    const old = before.has(cell.path) ? before.get(cell.path)! : cell.waarde;
    const isUntouched = rows[index]!.typed === plainText(old, how(cell));
    return { cell, waarde: isUntouched ? old : value };
  });
  return { ...test, invoer: stressInvoer(project, test, values) };
}

/** What makes the project impossible to calculate with it. */
function faultsWith(file: ProjectFile, test: Draft): readonly Problem[] {
  const worked = stressed(file, undefined, test);
  const outcome = tried(worked.file, worked.scenario);
  return outcome.ok ? [] : outcome.problems.filter(({ severity }) => severity === 'fout');
}
