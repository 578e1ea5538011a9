import { type ReactNode, useMemo, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Calculation } from '../../../models/engine/index.ts';
import type { Problem } from '../../../models/language/index.ts';
import { itemsOf, type ProjectFile } from '../../../models/project/index.ts';
import { Box } from '../../frame/dialogs.tsx';
import { tried } from '../../store/check.ts';
import { changeDocument, useDocument } from '../../store/document.ts';
import { useResults } from '../../store/results.ts';
import { notify, useSession } from '../../store/session.ts';
import { EDITABLE } from '../../text/nl/editable.ts';
import { TEXT } from '../../text/nl.ts';
import { cellAt, heldIn, rowsOf } from '../cells-of.ts';
import { type Column, LIST_OF } from '../columns.ts';
import { type Block, readBlock } from './block.ts';
import { type Ground, isHeader, type Place, type Plan, plan } from './plan.ts';
import { Preview } from './preview.tsx';
import { type Members, newFaults, takenOver } from './take-over.ts';
import { Totals } from './totals.tsx';

const { paste: text } = EDITABLE;

/** What was pasted, and in which cell. */
export interface Pasted {
  readonly text: string;
  readonly at: Place;
}

interface Props {
  readonly pasted: Pasted;
  readonly caption: string;
  readonly calculation: Calculation;
  readonly columns: readonly Column[];
  readonly target: Members;
  readonly mayAdd: boolean;
  readonly onClose: () => void;
}

/** What a pasted block would change. All of it is taken over or nothing; what is wrong is mended here. */
export function PasteDialog(props: Props): ReactNode {
  const { pasted, caption, calculation, columns, target, mayAdd, onClose } = props;
  const file = useDocument((document) => document.file);
  const scenario = useSession((session) => session.scenario);
  const isStale = useResults(({ faults }) => faults.length > 0);
  const [read] = useState(() => readBlock(pasted.text));
  const ground = useMemo(
    () => file && groundOf({ file, scenario, isStale, calculation, columns, mayAdd, dimension: target.dimension }),
    [file, scenario, isStale, calculation, columns, mayAdd, target.dimension],
  );
  if (!file || !ground) return null;
  return (
    <Box isOpen onClose={onClose} title={text.title(caption)} isWide isQuestion>
      {read.ok ? (
        <Contents
          file={file}
          scenario={scenario}
          ground={ground}
          block={read.block}
          emptyRows={read.emptyRows}
          at={pasted.at}
          target={target}
          onClose={onClose}
        />
      ) : (
        <Refused what={read.reason === 'groot' ? text.tooLarge : text.nothing} />
      )}
    </Box>
  );
}

interface ContentsProps {
  readonly file: ProjectFile;
  readonly scenario: string | undefined;
  readonly ground: Ground;
  readonly block: Block;
  readonly emptyRows: number;
  readonly at: Place;
  readonly target: Members;
  readonly onClose: () => void;
}

function Contents({ file, scenario, ground, block, emptyRows, at, target, onClose }: ContentsProps): ReactNode {
  const [cells, setCells] = useState(block);
  const [mended, setMended] = useState<ReadonlySet<string>>(new Set());
  const [hasHeader, setHeader] = useState(() => isHeader(block, ground.columns.slice(at.column)));
  const [refusal, setRefusal] = useState<readonly Problem[]>([]);
  const planned = useMemo(() => plan(ground, cells, at, hasHeader), [ground, cells, at, hasHeader]);
  const candidate = useMemo(
    () => (planned.ok && planned.plan.faults === 0 ? takenOver(file, scenario, target, planned.plan) : null),
    [planned, file, scenario, target],
  );
  const problems = useMemo(() => (candidate ? newFaults(file, candidate, scenario) : []), [candidate, file, scenario]);
  const header = block.length > 1 && (
    <label className="paste-header">
      <input type="checkbox" checked={hasHeader} onChange={(event) => setHeader(event.target.checked)} /> {text.header}
    </label>
  );
  if (!planned.ok)
    return (
      <>
        {header}
        <Refused what={planned.what} />
      </>
    );
  const now = planned.plan;
  const changes = now.rows.some(({ row, cells: all }) => row === null || all.some(({ kind }) => kind === 'anders'));
  const wrong = [...problems, ...refusal];
  const take = () => {
    if (!candidate) return;
    const result = tried(candidate, scenario);
    const faults = result.ok ? [] : newFaults(file, candidate, scenario);
    if (!result.ok && faults.length === 0 && useResults.getState().faults.length === 0)
      return setRefusal(result.problems.filter(({ severity }) => severity === 'fout'));
    changeDocument(() => candidate);
    notify(text.took(now.rows.length, now.rows.filter(({ row }) => row === null).length));
    onClose();
  };
  const mend = (from: number, position: number, value: string) => {
    setRefusal([]);
    setMended((before) => new Set(before).add(`${from},${position}`));
    setCells((before) =>
      before.map((row, index) => (index === from ? row.map((old, place) => (place === position ? value : old)) : row)),
    );
  };
  return (
    <>
      <p>
        {text.intro(
          now.rows.length,
          now.columns.map(({ label }) => label),
        )}
      </p>
      {header}
      {target.newNote && now.rows.some(({ row }) => row === null) && <p>{target.newNote}</p>}
      <Said plan={now} emptyRows={emptyRows} changes={changes} problems={wrong} file={file} />
      <Preview plan={now} mended={mended} onMend={mend} />
      <Totals ground={ground} plan={now} />
      <div className="dialog-actions">
        <Button
          className="button primary"
          isDisabled={now.faults > 0 || wrong.length > 0 || !changes}
          autoFocus={now.faults === 0}
          onPress={take}
        >
          {text.take}
        </Button>
        <Button className="button" onPress={onClose}>
          {TEXT.cancel}
        </Button>
      </div>
    </>
  );
}

function Refused({ what }: { readonly what: string }): ReactNode {
  return (
    <div className="paste-said wrong" role="alert">
      <strong>{text.refused}</strong>
      <p>{what}</p>
    </div>
  );
}

interface SaidProps {
  readonly plan: Plan;
  readonly emptyRows: number;
  readonly changes: boolean;
  readonly problems: readonly Problem[];
  readonly file: ProjectFile;
}

/** Whether it can be taken over, and what of the block doesn't count. */
function Said({ plan: { faults, empty }, emptyRows, changes, problems, file }: SaidProps): ReactNode {
  const isWrong = faults > 0 || problems.length > 0;
  return (
    <div className={`paste-said${isWrong ? ' wrong' : ''}`} role="status">
      <p>
        <strong>
          {faults > 0
            ? text.faults(faults)
            : problems.length > 0
              ? text.problems
              : changes
                ? text.good
                : text.unchanged}
        </strong>{' '}
        {empty > 0 && text.emptyCells(empty)} {emptyRows > 0 && text.emptyRows(emptyRows)}
      </p>
      {problems.length > 0 && (
        <ul>
          {problems.slice(0, MOST_PROBLEMS).map(({ code, where, what, remedy }) => (
            <li key={`${code} ${where}`}>
              {code !== NAMES_ITS_SCHOOL && <strong dir="auto">{memberNamed(file, where)}</strong>}
              {what} {remedy}
            </li>
          ))}
          {problems.length > MOST_PROBLEMS && <li>{TEXT.explain.more(problems.length - MOST_PROBLEMS)}</li>}
        </ul>
      )}
    </div>
  );
}

const MOST_PROBLEMS = 10;

const NAMES_ITS_SCHOOL = 'herkomst-som';

/** `invoer.scholen[2].herkomst` is about a school that has a name. */
function memberNamed(file: ProjectFile, where: string): string {
  const [, list, index] = /\.(scholen|gemeenten)\[(\d+)\]/.exec(where) ?? [];
  const naam = list && itemsOf(file, list as 'scholen' | 'gemeenten')[Number(index)]?.naam;
  return typeof naam === 'string' ? `${naam}: ` : '';
}

interface GroundOf {
  readonly file: ProjectFile;
  readonly scenario: string | undefined;
  readonly isStale: boolean;
  readonly calculation: Calculation;
  readonly columns: readonly Column[];
  readonly mayAdd: boolean;
  readonly dimension: string;
}

function groundOf({ file, scenario, isStale, calculation, columns, mayAdd, dimension }: GroundOf): Ground {
  const cellOf: Ground['cellOf'] = (row, column) => cellAt(calculation, file, column, dimension, row.id, isStale);
  return {
    rows: rowsOf(file, calculation, dimension),
    columns,
    mayAdd,
    isScenario: scenario !== undefined,
    cellOf,
    held: (row, column) => {
      if (column.kind === 'naam') return row.naam;
      if (column.kind === 'keuze') return attributeOf(file, dimension, row.index, column.id);
      const cell = cellOf(row, column);
      return cell && heldIn(file, scenario, cell, isStale);
    },
  };
}

function attributeOf(file: ProjectFile, dimension: string, index: number, attribute: string): string {
  const list = LIST_OF[dimension];
  const said = list && itemsOf(file, list)[index]?.[attribute];
  return typeof said === 'string' ? said : '';
}
