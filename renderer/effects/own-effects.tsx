import { type ReactNode, useState } from 'react';
import { isStandardEffect } from '../../models/project/index.ts';
import { useDocument } from '../store/document.ts';
import { addMember, removeMember } from '../store/edit.ts';
import { notify, useSession } from '../store/session.ts';
import { TEXT } from '../text/nl.ts';
import { useShown } from '../ui/shown.tsx';
import { EffectForm } from './effect-form.tsx';

const { ownEffect: text } = TEXT;

/** The project's own effects: the way to make them and to take them out. Their values stand in the table of all effects. */
export function OwnEffects(): ReactNode {
  const { calculation, variant } = useShown();
  const file = useDocument((document) => document.file);
  const scenario = useSession((session) => session.scenario);
  const [isOpen, setOpen] = useState(false);
  if (!file) return null;
  const { space, names, grondslagen } = calculation.project;
  const own = space.e!.members.filter((id) => !isStandardEffect(id));
  const nameOf = (id: string) => names.e?.[id] ?? id;
  return (
    <section className="own" aria-labelledby="eigen-effecten">
      <h3 id="eigen-effecten">{text.title}</h3>
      <ul className="own-list">
        {own.map((id) => (
          <li key={id}>
            <span>{nameOf(id)}</span>
            <span className="code soft">{grondslagen.find(({ effect }) => effect === id)?.formula}</span>
            <button
              type="button"
              className="button small"
              disabled={scenario !== undefined}
              aria-label={`${text.remove}: ${nameOf(id)}`}
              onClick={() => {
                removeMember('effecten', id);
                notify(text.removed(nameOf(id)));
              }}
            >
              {text.remove}
            </button>
          </li>
        ))}
      </ul>
      {scenario !== undefined && <p className="soft">{text.inScenario}</p>}
      {isOpen ? (
        <EffectForm
          file={file}
          variant={variant.id}
          onSave={(naam, values) => {
            addMember('effecten', naam, values);
            setOpen(false);
            notify(text.added(naam));
          }}
          onCancel={() => setOpen(false)}
        />
      ) : (
        <button type="button" className="button" disabled={scenario !== undefined} onClick={() => setOpen(true)}>
          {text.add}
        </button>
      )}
    </section>
  );
}
