import { type FormEvent, type ReactNode, useId, useState } from 'react';
import type { Problem } from '../../models/language/index.ts';
import { type Cell, type Grade, withRaw } from '../../models/project/index.ts';
import { ProblemList } from '../frame/notices.tsx';
import { tried } from '../store/check.ts';
import { useDocument } from '../store/document.ts';
import { setEvidence } from '../store/edit.ts';
import { useSession } from '../store/session.ts';
import { TEXT } from '../text/nl.ts';
import type { Reading } from '../text/numbers.ts';
import { isYearly, plainText, readPlain } from '../text/plain.ts';
import { TextField } from '../ui/text-field.tsx';

const GRADES: readonly Grade[] = ['A', 'B', 'C', 'D'];

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
  const [draft, setDraft] = useState({
    waarde: plainText(cell.waarde, reading),
    laag: plainText(cell.laag, reading),
    hoog: plainText(cell.hoog, reading),
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
      waarde: readPlain(draft.waarde, cell, reading),
      laag: readPlain(draft.laag, cell, reading, true),
      hoog: readPlain(draft.hoog, cell, reading, true),
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
        label={isYearly(cell) ? text.years : TEXT.explain.value}
        value={draft.waarde}
        {...(isYearly(cell) && { note: text.yearsNote })}
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
