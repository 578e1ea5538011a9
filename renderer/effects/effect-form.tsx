import { type FormEvent, type ReactNode, useDeferredValue, useId, useMemo, useState } from 'react';
import type { Calculation } from '../../models/engine/index.ts';
import { ACTOREN_EFFECT, SOORTEN_EFFECT, ZEKERHEDEN } from '../../models/lines/index.ts';
import { type ProjectFile, withMember } from '../../models/project/index.ts';
import { FormulaField } from '../formula/formula-field.tsx';
import { ProblemList } from '../frame/notices.tsx';
import { tried } from '../store/check.ts';
import { TEXT } from '../text/nl.ts';
import { euro, exact, parseNumber } from '../text/numbers.ts';
import { TextField } from '../ui/text-field.tsx';

/** What makes an effect besides its key. Numbers as they were typed, in Dutch notation. */
export interface EffectDraft {
  readonly naam: string;
  readonly actor: string;
  readonly soort: string;
  readonly zekerheid: string;
  readonly grondslag: string;
  readonly omvang: string;
  readonly prijs: string;
  readonly bron: string;
}

export const NEW_EFFECT: EffectDraft = {
  naam: '',
  actor: 'gemeente',
  soort: 'financieel',
  zekerheid: 'D',
  grondslag: 'bereikte_leerlingen',
  omvang: '',
  prijs: '',
  bron: '',
};

interface Props {
  readonly file: ProjectFile;
  readonly variant: string;
  readonly onSave: (naam: string, values: Readonly<Record<string, unknown>>) => void;
  readonly onCancel: () => void;
}

const { ownEffect: text } = TEXT;

/** A societal effect of the user's own, its formula checked while it is typed. */
export function EffectForm({ file, variant, onSave, onCancel }: Props): ReactNode {
  const id = useId();
  const [draft, setDraft] = useState<EffectDraft>(NEW_EFFECT);
  const [isAsked, setAsked] = useState(false);
  const faults = faultsOf(draft);
  const deferred = useDeferredValue(draft);
  const outcome = useMemo(() => {
    if (deferred.grondslag.trim() === '') return null;
    const added = withMember(file, 'effecten', deferred.naam.trim() || 'effect', valuesOf(deferred));
    return { id: added.id, result: tried(added.file) };
  }, [deferred, file]);
  const problems =
    outcome && !outcome.result.ok ? outcome.result.problems.filter(({ severity }) => severity === 'fout') : [];
  const set = (change: Partial<EffectDraft>) => setDraft({ ...draft, ...change });
  const save = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (Object.values(faults).every((fault) => fault === null) && deferred === draft && outcome?.result.ok)
      onSave(draft.naam.trim(), valuesOf(draft));
  };
  return (
    <form className="own-form" onSubmit={save} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{text.add}</h3>
      <p className="soft">{text.note}</p>
      <div className="own-fields">
        <TextField
          label={text.name}
          value={draft.naam}
          onChange={(naam) => set({ naam })}
          fault={isAsked ? faults.naam : null}
          hasFocus
        />
        <Choice label={text.actor} value={draft.actor} options={ACTOREN_EFFECT} onChange={(actor) => set({ actor })} />
        <Choice label={text.soort} value={draft.soort} options={SOORTEN_EFFECT} onChange={(soort) => set({ soort })} />
        <Choice
          label={text.zekerheid}
          value={draft.zekerheid}
          options={ZEKERHEDEN}
          onChange={(zekerheid) => set({ zekerheid })}
        />
      </div>
      <FormulaField
        label={text.grondslag}
        value={draft.grondslag}
        onChange={(grondslag) => set({ grondslag })}
        isWrong={problems.length > 0}
      >
        {problems.length > 0 && <ProblemList problems={problems} />}
        {outcome?.result.ok && <p>{outcomeText(outcome.result.value, outcome.id, variant)}</p>}
      </FormulaField>
      <div className="own-fields">
        <TextField
          label={text.omvang}
          value={draft.omvang}
          onChange={(omvang) => set({ omvang })}
          fault={isAsked || draft.omvang !== '' ? faults.omvang : null}
        />
        <TextField label={text.prijs} value={draft.prijs} onChange={(prijs) => set({ prijs })} fault={faults.prijs} />
        <TextField label={text.bron} value={draft.bron} onChange={(bron) => set({ bron })} />
      </div>
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

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly string[];
  readonly onChange: (value: string) => void;
}

function Choice({ label, value, options, onChange }: ChoiceProps): ReactNode {
  const id = useId();
  const names: Readonly<Record<string, string>> = { ...text.actors, ...text.soorten, ...gradeNames };
  return (
    <div className="field text">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map((option) => (
          <option key={option} value={option}>
            {names[option] ?? option}
          </option>
        ))}
      </select>
    </div>
  );
}

const gradeNames = Object.fromEntries(ZEKERHEDEN.map((grade) => [grade, `${grade}: ${TEXT.grades[grade]}`]));

function faultsOf({ naam, omvang, prijs }: EffectDraft): Record<'naam' | 'omvang' | 'prijs', string | null> {
  const [size, price] = [parseNumber(omvang, 'getal'), parseNumber(prijs, 'getal')];
  return {
    naam: naam.trim() === '' ? text.nameMissing : null,
    omvang: size.ok ? (size.value === null ? text.numberMissing : null) : size.what,
    prijs: price.ok ? null : price.what,
  };
}

/** In the project file's form; a number that can't be read yet counts as none, so that the formula can be checked. */
function valuesOf({ actor, soort, zekerheid, grondslag, omvang, prijs, bron }: EffectDraft): Record<string, unknown> {
  const number = (typed: string) => {
    const parsed = parseNumber(typed, 'getal');
    return parsed.ok ? parsed.value : null;
  };
  const evidence = bron.trim() === '' ? {} : { bron: bron.trim(), graad: zekerheid };
  const valued = (waarde: number | null) => (bron.trim() === '' ? waarde : { waarde, ...evidence });
  return {
    actor,
    soort,
    // Without a source an effect is an assumption, whatever was chosen: its benefits are corrected as such.
    zekerheid: bron.trim() === '' ? 'D' : zekerheid,
    grondslag: grondslag.trim(),
    omvang: valued(number(omvang) ?? 0),
    prijs: valued(number(prijs)),
  };
}

function outcomeText(calculation: Calculation, id: string, chosen: string): string {
  const variant = calculation.variants.find((one) => one.id === chosen) ?? calculation.variants[0]!;
  const e = calculation.project.space.e!.members.indexOf(id);
  const base = exact(calculation.valueAt('grondslag', variant, 'contract', { e }), 'getal');
  const isPm = Number.isNaN(calculation.inputValues('prijs')[e]!);
  return isPm
    ? text.outcomePm(base)
    : text.outcome(base, euro(calculation.valueAt('baten_cw', variant, 'contract', { e })));
}
