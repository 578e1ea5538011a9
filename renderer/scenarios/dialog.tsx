import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { differencesBetween, PROFILES, type Profile } from '../../models/project/index.ts';
import { Box } from '../frame/dialogs.tsx';
import { useDocument } from '../store/document.ts';
import { addScenario, removeScenario, renameScenario } from '../store/edit.ts';
import { notify, setSession, useSession } from '../store/session.ts';
import { TEXT } from '../text/nl.ts';
import { TextField } from '../ui/text-field.tsx';
import { type Column, useColumns } from './calculations.ts';
import { Comparison } from './comparison.tsx';

const { scenarios: text } = TEXT;

/** Everything about scenarios in one place: make, name, copy, take out, show, compare. */
export function ScenariosDialog(): ReactNode {
  const isOpen = useSession((session) => session.isScenariosOpen);
  return (
    <Box isOpen={isOpen} onClose={() => setSession({ isScenariosOpen: false })} title={text.title} isWide>
      {isOpen && <Contents />}
    </Box>
  );
}

function Contents(): ReactNode {
  const file = useDocument((document) => document.file);
  const columns = useColumns(file, text.base);
  const list = useRef<HTMLUListElement>(null);
  const add = (naam: string, from?: string, profile?: Profile) => {
    addScenario(naam, from, profile?.invoer);
    notify(text.added(naam));
  };
  return (
    <>
      <p>{text.note}</p>
      <ul className="scenarios" ref={list} tabIndex={-1} aria-label={text.title}>
        {columns.map((column) => (
          <ScenarioRow
            key={column.id ?? ''}
            column={column}
            base={columns[0]!}
            onCopy={add}
            onRemove={(id) => {
              removeScenario(id);
              notify(text.removed(column.name));
              // The button that was pressed is gone; the keyboard stays where it was.
              list.current?.focus();
            }}
          />
        ))}
      </ul>
      <NewScenario count={columns.length} onAdd={add} />
      <Comparison columns={columns} />
      <h3>{text.profiles}</h3>
      <p className="soft">{text.profilesNote}</p>
      <ul className="profiles">
        {PROFILES.map((profile) => (
          <li key={profile.id}>
            <div>
              <strong>{profile.naam}</strong>
              <p className="soft">{profile.belief}</p>
            </div>
            <button
              type="button"
              className="button small"
              aria-label={text.addProfileOf(profile.naam)}
              onClick={() => add(profile.naam, undefined, profile)}
            >
              {text.addProfile}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

interface RowProps {
  readonly column: Column;
  readonly base: Column;
  readonly onCopy: (naam: string, from: string | undefined) => void;
  readonly onRemove: (id: string) => void;
}

function ScenarioRow({ column: { id, name, calculation }, base, onCopy, onRemove }: RowProps): ReactNode {
  const shown = useSession((session) => session.scenario);
  const count =
    base.calculation && calculation ? differencesBetween(base.calculation.project, calculation.project).length : null;
  return (
    <li className={shown === id ? 'chosen' : ''}>
      {id === undefined ? (
        <span className="scenario-name">
          <strong>{name}</strong> <span className="soft">{text.baseNote}</span>
        </span>
      ) : (
        <NameField key={name} name={name} onRename={(naam) => renameScenario(id, naam)} />
      )}
      <span className="soft">{id !== undefined && (count === null ? text.broken : text.count(count))}</span>
      <span className="own-actions">
        <button
          type="button"
          className="button small"
          aria-pressed={shown === id}
          aria-label={text.showOf(name)}
          onClick={() => setSession({ scenario: id })}
        >
          {shown === id ? text.shown : text.show}
        </button>
        <button
          type="button"
          className="button small"
          aria-label={text.copyOf(name)}
          onClick={() => onCopy(text.copyName(id === undefined ? text.base : name), id)}
        >
          {text.copy}
        </button>
        {id !== undefined && (
          <button type="button" className="button small" aria-label={text.removeOf(name)} onClick={() => onRemove(id)}>
            {text.remove}
          </button>
        )}
      </span>
    </li>
  );
}

/** A name is taken over with Enter or by leaving the field; an empty one is not. */
function NameField({
  name,
  onRename,
}: {
  readonly name: string;
  readonly onRename: (naam: string) => void;
}): ReactNode {
  const [typed, setTyped] = useState(name);
  const commit = () => {
    if (typed.trim() === '') setTyped(name);
    else if (typed.trim() !== name) onRename(typed.trim());
  };
  return (
    <input
      type="text"
      className="scenario-name"
      value={typed}
      maxLength={200}
      aria-label={text.nameOf(name)}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
        if (event.key === 'Escape' && typed !== name) {
          event.stopPropagation();
          setTyped(name);
        }
      }}
    />
  );
}

function NewScenario({ count, onAdd }: { readonly count: number; readonly onAdd: (naam: string) => void }): ReactNode {
  const [name, setName] = useState('');
  const add = (event: FormEvent) => {
    event.preventDefault();
    onAdd(name.trim() || text.defaultName(count));
    setName('');
  };
  return (
    <form className="new-scenario" onSubmit={add}>
      <TextField label={text.newName} value={name} onChange={setName} />
      <button type="submit" className="button primary">
        {text.add}
      </button>
    </form>
  );
}
