import { type ReactNode, useState } from 'react';
import { freshId } from '../../../models/project/index.ts';
import { type StressTest, withoutStressTest, withStressTest } from '../../../models/uncertainty/index.ts';
import { changeDocument, useDocument } from '../../store/document.ts';
import { notify, useSession } from '../../store/session.ts';
import { TEXT } from '../../text/nl.ts';
import { TextField } from '../../ui/text-field.tsx';

const { uncertainty: text } = TEXT;

/** What each stress test changes; the project's own can be taken out, and one made of the scenario that is shown. */
export function StressList({ tests }: { readonly tests: readonly StressTest[] }): ReactNode {
  const remove = ({ id, naam }: StressTest) => {
    changeDocument((file) => withoutStressTest(file, id));
    notify(text.stressRemoved(naam));
  };
  return (
    <details className="stress-list">
      <summary>{text.stressExplain}</summary>
      <dl>
        {tests.map((test) => (
          <div key={test.id} data-stress={test.id}>
            <dt>
              {test.naam} {test.eigen && <span className="footing">{text.stressOwn}</span>}
            </dt>
            <dd>
              {test.uitleg}{' '}
              {test.eigen && (
                <button
                  type="button"
                  className="button quiet small"
                  aria-label={text.stressRemove(test.naam)}
                  onClick={() => remove(test)}
                >
                  {text.stressRemoveShort}
                </button>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <AddStress taken={tests.map(({ id }) => id)} />
    </details>
  );
}

function AddStress({ taken }: { readonly taken: readonly string[] }): ReactNode {
  const [name, setName] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const scenarioId = useSession((session) => session.scenario);
  const scenario = useDocument(({ file }) => file?.scenarios?.find(({ id }) => id === scenarioId));
  if (!scenario) return <p className="soft">{text.stressNeedsScenario}</p>;
  const naam = (name ?? scenario.naam).trim();
  const add = () => {
    if (naam === '') return setFault(text.stressNoName);
    const made = { id: freshId(naam, taken), naam, uitleg: text.stressOf(scenario.naam), invoer: scenario.invoer };
    changeDocument((file) => withStressTest(file, made));
    notify(text.stressAdded(naam));
    setName(null);
    return setFault(null);
  };
  return (
    <form
      className="stress-add"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <TextField
        label={text.stressName}
        value={name ?? scenario.naam}
        note={text.stressAddNote}
        fault={fault}
        onChange={setName}
      />
      <button type="submit" className="button">
        {text.stressAdd}
      </button>
    </form>
  );
}
