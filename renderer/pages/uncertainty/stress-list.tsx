import { type ReactNode, useState } from 'react';
import { freshId, type ResolvedProject } from '../../../models/project/index.ts';
import {
  isStandardStress,
  type StressTest,
  withoutStressTest,
  withStressTest,
} from '../../../models/uncertainty/index.ts';
import { changeDocument, useDocument } from '../../store/document.ts';
import { notify, useSession } from '../../store/session.ts';
import { TEXT } from '../../text/nl.ts';
import { TextField } from '../../ui/text-field.tsx';
import { StressEditor } from './stress-editor.tsx';

const { uncertainty: text } = TEXT;

interface Props {
  readonly tests: readonly StressTest[];
  readonly project: ResolvedProject;
}

/** What each stress test changes; every one can be edited or copied, and made anew. */
export function StressList({ tests, project }: Props): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const [edited, setEdited] = useState<Omit<StressTest, 'eigen'> | null>(null);
  const taken = tests.map(({ id }) => id);
  const remove = ({ id, naam }: StressTest) => {
    changeDocument((file) => withoutStressTest(file, id));
    notify(text.stressRemoved(naam));
  };
  const begin = (naam: string, uitleg: string, invoer: StressTest['invoer']) =>
    setEdited({ id: freshId(naam, taken), naam, uitleg, invoer });
  return (
    <details className="stress-list" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{text.stressExplain}</summary>
      {isOpen && (
        <>
          <dl>
            {tests.map((test) => (
              <div key={test.id} data-stress={test.id}>
                <dt>
                  {test.naam} {test.eigen && <span className="footing">{text.stressOwn}</span>}
                </dt>
                <dd>
                  <p>{test.uitleg}</p>
                  <span className="own-actions">
                    <Do words={text.stressEdit(test.naam)} onDo={() => setEdited(test)}>
                      {text.stressEditShort}
                    </Do>
                    <Do
                      words={text.stressCopy(test.naam)}
                      onDo={() => begin(text.stressCopyName(test.naam), test.uitleg, test.invoer)}
                    >
                      {text.stressCopyShort}
                    </Do>
                    {test.eigen && (
                      <Do
                        words={isStandardStress(test) ? text.stressRestore(test.naam) : text.stressRemove(test.naam)}
                        onDo={() => remove(test)}
                      >
                        {isStandardStress(test) ? text.stressRestoreShort : text.stressRemoveShort}
                      </Do>
                    )}
                  </span>
                </dd>
              </div>
            ))}
          </dl>
          <button type="button" className="button" onClick={() => begin(text.stressNewName, '', {})}>
            {text.stressNew}
          </button>
          <AddStress taken={taken} />
        </>
      )}
      <StressEditor project={project} test={edited} onClose={() => setEdited(null)} />
    </details>
  );
}

interface DoProps {
  /** In full, for who hears it apart from its row. */
  readonly words: string;
  readonly onDo: () => void;
  readonly children: string;
}

function Do({ words, onDo, children }: DoProps): ReactNode {
  return (
    <button type="button" className="button small" aria-label={words} onClick={onDo}>
      {children}
    </button>
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
