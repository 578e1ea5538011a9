import { type FormEvent, type ReactNode, useId, useState } from 'react';
import type { Problem } from '../../models/language/index.ts';
import { type Cell, type Grade, type Plain, withRaw } from '../../models/project/index.ts';
import { ProblemList } from '../frame/notices.tsx';
import { tried } from '../store/check.ts';
import { useDocument } from '../store/document.ts';
import { setEvidence } from '../store/edit.ts';
import { useSession } from '../store/session.ts';
import { impossibleText } from '../text/cell.ts';
import { TEXT } from '../text/nl.ts';
import { editable, parseNumber, type Reading } from '../text/numbers.ts';
import { TextField } from '../ui/text-field.tsx';

const GRADES: readonly Grade[] = ['A', 'B', 'C', 'D'];
/** Between the years of a list: a comma stands inside a number. */
const BETWEEN = ';';

interface Props {
  readonly cell: Cell;
  readonly reading: Reading;
  readonly onClose: () => void;
}

const { evidence: text } = TEXT;

/** Everything that is said of one value: the value itself, its range, source, grade and remark. One change, one step back. */
export function EvidenceForm({ cell, reading, onClose }: Props): ReactNode {
  const id = useId();
  const file = useDocument((document) => document.file);
  const scenario = useSession((session) => session.scenario);
  const isYearly = typeof cell.waarde === 'object' && cell.waarde !== null;
  const [draft, setDraft] = useState({
    waarde: listText(cell.waarde, reading),
    laag: listText(cell.laag, reading),
    hoog: listText(cell.hoog, reading),
    bron: cell.bron,
    graad: cell.graad as string,
    opmerking: cell.opmerking ?? '',
  });
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({});
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  if (!file) return null;
  const set = (change: Partial<typeof draft>) => setDraft({ ...draft, ...change });

  const save = (event: FormEvent) => {
    event.preventDefault();
    const read = {
      waarde: readList(draft.waarde, cell, reading, true),
      laag: readList(draft.laag, cell, reading, false),
      hoog: readList(draft.hoog, cell, reading, false),
    };
    const wrong = Object.fromEntries(
      Object.entries(read).flatMap(([key, { fault }]) => (fault === undefined ? [] : [[key, fault]])),
    );
    setFaults(wrong);
    if (Object.keys(wrong).length > 0) return;
    const raw = {
      waarde: read.waarde.value,
      ...(read.laag.value !== null && { laag: read.laag.value }),
      ...(read.hoog.value !== null && { hoog: read.hoog.value }),
      ...(cell.verdeling && { verdeling: cell.verdeling }),
      ...(draft.bron.trim() !== '' && { bron: draft.bron.trim() }),
      graad: draft.bron.trim() === '' ? 'D' : draft.graad,
      ...(draft.opmerking.trim() !== '' && { opmerking: draft.opmerking.trim() }),
    };
    const outcome = tried(withRaw(file, scenario, { input: cell.input.id, members: cell.members }, raw), scenario);
    if (!outcome.ok) return setProblems(outcome.problems.filter(({ severity }) => severity === 'fout'));
    setEvidence(cell, raw);
    onClose();
  };

  return (
    <form className="evidence-form" onSubmit={save}>
      <TextField
        label={isYearly ? text.years : TEXT.explain.value}
        value={draft.waarde}
        {...(isYearly && { note: text.yearsNote })}
        onChange={(waarde) => set({ waarde })}
        fault={faults.waarde ?? null}
        hasFocus
      />
      <div className="evidence-bounds">
        <TextField label={text.low} value={draft.laag} onChange={(laag) => set({ laag })} fault={faults.laag ?? null} />
        <TextField
          label={text.high}
          value={draft.hoog}
          onChange={(hoog) => set({ hoog })}
          fault={faults.hoog ?? null}
        />
      </div>
      <TextField
        label={TEXT.explain.source}
        value={draft.bron}
        note={text.sourceNote}
        onChange={(bron) => set({ bron })}
      />
      <div className="field text">
        <label htmlFor={`${id}-grade`}>{TEXT.explain.grade}</label>
        <select id={`${id}-grade`} value={draft.graad} onChange={(event) => set({ graad: event.target.value })}>
          {GRADES.map((grade) => (
            <option key={grade} value={grade}>
              {grade}: {TEXT.grades[grade]}
            </option>
          ))}
        </select>
      </div>
      <TextField label={TEXT.explain.remark} value={draft.opmerking} onChange={(opmerking) => set({ opmerking })} />
      <div role="alert">{problems.length > 0 && <ProblemList problems={problems} />}</div>
      <div className="dialog-actions">
        <button type="submit" className="button primary">
          {text.save}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {TEXT.cancel}
        </button>
      </div>
    </form>
  );
}

/** A list per year as far as it changes: the last value repeats. */
function listText(value: Plain | undefined, reading: Reading): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'number') return editable(value, reading);
  const last = value.at(-1);
  return value
    .slice(0, value.findLastIndex((one) => one !== last) + 2)
    .map((one) => editable(one, reading))
    .join(`${BETWEEN} `);
}

interface Read {
  readonly value: Plain;
  readonly fault?: string;
}

function readList(typed: string, cell: Cell, reading: Reading, isValue: boolean): Read {
  const isYearly = typeof cell.waarde === 'object' && cell.waarde !== null;
  const parts = isYearly ? typed.split(BETWEEN) : [typed];
  const values: number[] = [];
  for (const part of parts) {
    const parsed = parseNumber(part, reading);
    if (!parsed.ok) return { value: null, fault: parsed.what };
    if (parsed.value === null) {
      if (parts.length === 1 && (!isValue || cell.input.canBeEmpty)) return { value: null };
      return { value: null, fault: TEXT.field.required };
    }
    const impossible = impossibleText(cell, parsed.value, reading);
    if (impossible) return { value: null, fault: impossible };
    values.push(parsed.value);
  }
  return { value: values.length === 1 ? values[0]! : values };
}
