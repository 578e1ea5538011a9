import { type FormEvent, type ReactNode, useDeferredValue, useId, useMemo, useState } from 'react';
import type { Calculation, Variant } from '../../models/engine/index.ts';
import type { Problem } from '../../models/language/index.ts';
import { DIMENSIONS } from '../../models/lines/index.ts';
import { freshId, type OwnLineRecord, type ProjectFile, withOwnLine } from '../../models/project/index.ts';
import { FormulaField } from '../formula/formula-field.tsx';
import { ProblemList } from '../frame/notices.tsx';
import { tried } from '../store/check.ts';
import { TEXT } from '../text/nl.ts';
import { exact, readingOf, unitText } from '../text/numbers.ts';
import { TextField } from '../ui/text-field.tsx';

interface Props {
  readonly file: ProjectFile;
  readonly variant: string;
  /** The line that is changed; a new one when not given. */
  readonly line?: OwnLineRecord;
  /** Keys that are taken by the model and by other own lines. */
  readonly taken: readonly string[];
  readonly onSave: (line: OwnLineRecord) => void;
  readonly onCancel: () => void;
}

const { ownLines: text } = TEXT;
const KEY = /^[a-z][a-z0-9_]{0,63}$/;

/** A line of the user's own, checked while it is typed: names, dimensions, units, and what it gives. */
export function LineForm({ file, variant, line, taken, onSave, onCancel }: Props): ReactNode {
  const id = useId();
  const [draft, setDraft] = useState<OwnLineRecord>(line ?? { id: '', naam: '', eenheid: 'euro', formule: '' });
  const [isAsked, setAsked] = useState(false);
  const key = draft.id || freshId(draft.naam, taken);
  const whole = { ...draft, id: key, naam: draft.naam.trim() || key };
  const deferred = useDeferredValue(JSON.stringify(whole));
  const outcome = useMemo(() => {
    const candidate = JSON.parse(deferred) as OwnLineRecord;
    if (candidate.formule.trim() === '' || !KEY.test(candidate.id)) return null;
    return { id: candidate.id, result: tried(withOwnLine(file, candidate, line?.id)) };
  }, [deferred, file, line?.id]);
  const missing = draft.naam.trim() === '' ? text.nameMissing : null;
  const keyFault = !KEY.test(key) ? text.keyWrong : taken.includes(key) ? text.keyTaken : null;
  const problems: readonly Problem[] = outcome && !outcome.result.ok ? outcome.result.problems : [];
  const isChecked = deferred === JSON.stringify(whole);

  const save = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (!missing && !keyFault && isChecked && outcome?.result.ok) onSave(whole);
  };
  const set = (change: Partial<OwnLineRecord>) => setDraft({ ...draft, ...change });
  return (
    <form className="own-form" onSubmit={save} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{line ? text.edit(line.naam) : text.add}</h3>
      <div className="own-fields">
        <TextField
          label={text.name}
          value={draft.naam}
          onChange={(naam) => set({ naam })}
          fault={isAsked ? missing : null}
          hasFocus
        />
        <TextField
          label={text.key}
          value={key}
          note={text.keyNote}
          onChange={(typed) => set({ id: typed })}
          fault={keyFault}
        />
        <TextField
          label={text.unit}
          value={draft.eenheid}
          note={text.unitNote}
          onChange={(eenheid) => set({ eenheid })}
        />
      </div>
      <FormulaField
        label={text.formula}
        value={draft.formule}
        onChange={(formule) => set({ formule })}
        isWrong={problems.length > 0}
      >
        {problems.length > 0 && <ProblemList problems={problems} />}
        {outcome?.result.ok && <p>{outcomeText(outcome.result.value, outcome.id, variant)}</p>}
      </FormulaField>
      <TextField
        label={text.source}
        value={draft.bron ?? ''}
        note={text.sourceNote}
        onChange={(bron) => setDraft(withText(draft, bron))}
      />
      <div className="dialog-actions">
        <button type="submit" className="button primary">
          {text.save}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {text.cancel}
        </button>
      </div>
    </form>
  );
}

function withText({ bron: _, ...rest }: OwnLineRecord, bron: string): OwnLineRecord {
  return bron === '' ? rest : { ...rest, bron };
}

/** The value of the first cell, with its unit and what it is per. */
function outcomeText(calculation: Calculation, id: string, chosen: string): string {
  const variant: Variant = calculation.variants.find((one) => one.id === chosen) ?? calculation.variants[0]!;
  const { unit } = calculation.definition(id)!;
  const reading = readingOf(id, unit);
  const value = calculation.valueAt(id, variant, 'contract');
  const dimensions = calculation.dimensionsOf(id);
  const place = dimensions.map((d) => {
    const [member = ''] = calculation.project.space[d]!.members;
    return calculation.project.names[d]?.[member] ?? member;
  });
  const per = text.per(dimensions.map((d) => DIMENSIONS.find((one) => one.id === d)?.label ?? d));
  const unitName = reading === 'euro' ? '' : ` ${unitText(unit, reading)}`;
  return text.outcome(`${exact(value, reading)}${unitName}`.trim(), [per, ...place].join(', '));
}
