import { type ReactNode, useState } from 'react';
import { INPUTS } from '../../models/lines/index.ts';
import { type OwnLineRecord, withoutOwnLine } from '../../models/project/index.ts';
import { tried } from '../store/check.ts';
import { useDocument } from '../store/document.ts';
import { removeOwnLine, setOwnLine } from '../store/edit.ts';
import { explainFigure, notify, setSession } from '../store/session.ts';
import { TEXT } from '../text/nl.ts';
import { Figure } from '../ui/figure.tsx';
import { useShown } from '../ui/shown.tsx';
import { LineForm } from './line-form.tsx';

const { ownLines: text } = TEXT;

/** Lines of the user's own: what they are, what they give, and the form to make them. */
export function OwnLines(): ReactNode {
  const { calculation, variant } = useShown();
  const file = useDocument((document) => document.file);
  /** The key of the line that is being changed; '' a new one; null none. */
  const [edited, setEdited] = useState<string | null>(null);
  if (!file) return null;
  const lines = file.eigen_regels ?? [];
  const taken = (own?: string) =>
    [...INPUTS.map(({ id }) => id), ...calculation.model.lines.keys(), ...lines.map(({ id }) => id)].filter(
      (id) => id !== own,
    );
  const save = (line: OwnLineRecord, before?: string) => {
    setOwnLine(line, before);
    setEdited(null);
    notify(text.added(line.naam));
  };
  const remove = ({ id, naam }: OwnLineRecord) => {
    const without = tried(withoutOwnLine(file, id));
    if (!without.ok) {
      setSession({ failure: { title: text.usedElsewhere(naam), problems: without.problems } });
      return;
    }
    removeOwnLine(id);
    notify(text.removed(naam));
  };
  const form = (line?: OwnLineRecord) => (
    <LineForm
      key={line?.id ?? ''}
      file={file}
      variant={variant.id}
      taken={taken(line?.id)}
      onSave={(saved) => save(saved, line?.id)}
      onCancel={() => setEdited(null)}
      {...(line && { line })}
    />
  );
  return (
    <section className="own" aria-labelledby="eigen-regels">
      <h2 id="eigen-regels">{text.title}</h2>
      <p className="soft">{lines.length > 0 ? text.note : text.none}</p>
      <ul className="own-list">
        {lines.map((line) => (
          <li key={line.id}>
            {edited === line.id ? (
              form(line)
            ) : (
              <>
                <button
                  type="button"
                  className="link"
                  onClick={() => explainFigure({ id: line.id, at: {}, footing: 'contract' })}
                >
                  {line.naam}
                </button>
                <span className="code soft">
                  {line.id} = {line.formule}
                </span>
                {calculation.model.lines.has(line.id) && <Figure id={line.id} variant={variant.id} label={line.naam} />}
                <span className="own-actions">
                  <button
                    type="button"
                    className="button small"
                    aria-label={text.edit(line.naam)}
                    onClick={() => setEdited(line.id)}
                  >
                    {text.change}
                  </button>
                  <button
                    type="button"
                    className="button small"
                    aria-label={text.removeOf(line.naam)}
                    onClick={() => remove(line)}
                  >
                    {text.remove}
                  </button>
                </span>
              </>
            )}
          </li>
        ))}
      </ul>
      {edited === '' ? (
        form()
      ) : (
        <button type="button" className="button" onClick={() => setEdited('')}>
          {text.add}
        </button>
      )}
    </section>
  );
}
