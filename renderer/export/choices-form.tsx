import type { FormEvent, ReactNode } from 'react';
import { ProblemList } from '../frame/notices.tsx';
import { useResults } from '../store/results.ts';
import { TEXT } from '../text/nl.ts';
import { ProgressBar } from '../ui/progress.tsx';
import type { Choice, ChoiceGroup, Choices, Taken } from './choices.ts';
import type { Told } from './uncertainty.ts';

const { export: text } = TEXT;

const GROUPS = ['variants', 'scenarios', 'sheets'] as const satisfies readonly ChoiceGroup[];

interface Props {
  readonly choices: Choices;
  readonly taken: Taken;
  /** For the sheet Onzekerheid. */
  readonly told: Told;
  /** Name of the scenario that the workbook opens with. */
  readonly opensWith: string;
  readonly onTake: (group: ChoiceGroup, ids: ReadonlySet<string>) => void;
  readonly onMake: () => void;
  readonly onClose: () => void;
}

export function ChoicesForm({ choices, taken, told, opensWith, onTake, onMake, onClose }: Props): ReactNode {
  const hasFaults = useResults(({ faults }) => faults.length > 0);
  const fault = hasFaults ? text.faults : taken.variants.size === 0 ? text.noVariant : null;
  const mayMake = fault === null && (told.kind === 'not-asked' || told.kind === 'ready');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (mayMake) onMake();
  };
  return (
    <form className="export-form" onSubmit={submit}>
      <p className="soft">{text.intro}</p>
      <div className="export-groups">
        {GROUPS.map((group) => (
          <Group
            key={group}
            label={text[group]}
            choices={choices[group]}
            taken={taken[group]}
            note={group === 'scenarios' ? text.opensWith(opensWith) : undefined}
            onTake={(ids) => onTake(group, ids)}
          />
        ))}
      </div>
      {told.kind === 'busy' && (
        <div className="export-draws">
          <ProgressBar label={text.drawing} share={told.share} />
          <p className="soft">{text.drawing}</p>
        </div>
      )}
      {told.kind === 'failed' && (
        <div role="alert">
          <p className="field-message">{text.notDrawn}</p>
          <ProblemList problems={told.problems} />
        </div>
      )}
      {fault && (
        <p role="alert" className="field-message">
          {fault}
        </p>
      )}
      <div className="dialog-actions">
        <button type="submit" className="button primary" disabled={!mayMake}>
          {text.make}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {TEXT.cancel}
        </button>
      </div>
    </form>
  );
}

interface GroupProps {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly taken: ReadonlySet<string>;
  readonly note: string | undefined;
  readonly onTake: (ids: ReadonlySet<string>) => void;
}

function Group({ label, choices, taken, note, onTake }: GroupProps): ReactNode {
  const fixed = choices.filter(({ isFixed }) => isFixed).map(({ id }) => id);
  const free = choices.filter(({ isFixed }) => !isFixed).map(({ id }) => id);
  const turn = (id: string, isOn: boolean) => {
    const ids = new Set(taken);
    if (isOn) ids.add(id);
    else ids.delete(id);
    onTake(ids);
  };
  return (
    <fieldset className="export-group">
      <legend>{label}</legend>
      {choices.map(({ id, label: name, note: about, isFixed = false }) => (
        <label key={id} className="export-choice">
          <input
            type="checkbox"
            checked={taken.has(id)}
            disabled={isFixed}
            onChange={(event) => turn(id, event.target.checked)}
          />
          <span>
            {name}
            {about && <span className="soft"> {about}</span>}
          </span>
        </label>
      ))}
      {free.length > 1 && (
        <div className="export-all">
          <button
            type="button"
            className="button quiet small"
            aria-label={text.allOf(label)}
            onClick={() => onTake(new Set([...fixed, ...free]))}
          >
            {text.all}
          </button>
          <button
            type="button"
            className="button quiet small"
            aria-label={text.noneOf(label)}
            onClick={() => onTake(new Set(fixed))}
          >
            {text.none}
          </button>
        </div>
      )}
      {note && <p className="soft">{note}</p>}
    </fieldset>
  );
}
