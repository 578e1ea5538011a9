import { type ReactNode, useMemo, useState } from 'react';
import { numberText, withImport, withRemembered } from '../../models/import/index.ts';
import type { Grade, ProjectFile } from '../../models/project/index.ts';
import { Box } from '../frame/dialogs.tsx';
import { ProblemList } from '../frame/notices.tsx';
import { changeDocument, useDocument } from '../store/document.ts';
import { notify, setSession, useSession } from '../store/session.ts';
import { IMPORT } from '../text/nl/import.ts';
import { Changes, Totals } from './changes.tsx';
import { Busy, Choose } from './choose.tsx';
import { Columns } from './columns.tsx';
import { Findings } from './findings.tsx';
import { Leave } from './leave.tsx';
import type { Outcome } from './protocol.ts';
import { type Import, type Opened, type Settled, useImport } from './use-import.ts';
import { NewTowns, Wishes } from './wishes.tsx';

const { check: text } = IMPORT;

/** Schools and origin from a file or a pasted block: read, matched, looked at, and then taken over whole or not at all. */
export function ImportDialog(): ReactNode {
  const isOpen = useSession((session) => session.isImportOpen);
  const file = useDocument((document) => document.file);
  const close = () => setSession({ isImportOpen: false });
  return (
    <Box isOpen={isOpen && file !== null} onClose={close} title={IMPORT.title} isWide isQuestion>
      {file && <Contents file={file} onClose={close} />}
    </Box>
  );
}

function Contents({ file, onClose }: { readonly file: ProjectFile; readonly onClose: () => void }): ReactNode {
  const importing = useImport(file);
  const { stage, opened, settled, outcome } = importing;
  if (stage === 'kies') return <Choose refusal={importing.refusal} onRead={importing.read} onClose={onClose} />;
  if (stage === 'leest' || !opened || !settled || !outcome)
    return <Busy name={importing.name} share={importing.share} onStop={importing.stop} />;
  const shown = { importing, opened, settled, outcome, onClose };
  return stage === 'kolommen' ? <Columns {...shown} /> : <CheckStep {...shown} file={file} />;
}

interface Props {
  readonly importing: Import;
  readonly opened: Opened;
  readonly settled: Settled;
  readonly outcome: Outcome;
  readonly file: ProjectFile;
  readonly onClose: () => void;
}

/** What it would change, what is wrong with it, and taking it over. */
function CheckStep({ importing, opened, settled, outcome, file, onClose }: Props): ReactNode {
  const remembered = useSession(({ settings }) => settings.koppelingen) ?? [];
  const [grade, setGrade] = useState<Grade>('A');
  const { plan, faults, warnings, problems } = outcome;
  const sheet = opened.sheets[settled.sheet]!;
  const evidence = useMemo(
    () => ({
      bron: IMPORT.source(
        opened.name,
        opened.sheets.length > 1 ? sheet.name : null,
        new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long' }).format(new Date()),
      ),
      graad: grade,
      smallNote: IMPORT.smallNote(numberText(settled.choices.small ?? 0)),
    }),
    [opened, sheet, grade, settled.choices.small],
  );
  const towns = plan.gemeenten.length;
  const take = () => {
    changeDocument((now) => withImport(now, plan, evidence));
    setSession(({ settings }) => ({
      settings: { ...settings, koppelingen: withRemembered(remembered, sheet.top, settled.choices) },
    }));
    notify(text.took(outcome.schools, towns));
    onClose();
  };
  const isWrong = faults > 0 || problems.length > 0;
  return (
    <>
      <h3>{text.title}</h3>
      <div className={`paste-said${isWrong ? ' wrong' : ''}`} role="status">
        <p>{text.summary(outcome.rows, outcome.schools, outcome.fresh.length, towns - outcome.fresh.length)}</p>
        <p>
          {faults > 0
            ? text.faults(faults)
            : problems.length > 0
              ? text.problems
              : plan.changes
                ? text.good
                : text.unchanged}{' '}
          {warnings > 0 && text.warnings(warnings)}
        </p>
        <ProblemList problems={problems} />
      </div>
      <Findings
        notes={opened.notes}
        messages={outcome.messages}
        count={faults + warnings}
        edits={settled.edits}
        onEdit={(edits) => importing.settle({ edits })}
      />
      <Wishes importing={importing} settled={settled} outcome={outcome} grade={grade} onGrade={setGrade} />
      <NewTowns file={file} fresh={outcome.fresh} decisions={settled.decisions} onDecide={importing.decide} />
      <Changes plan={plan} schools={outcome.schools} />
      <Totals totals={outcome.totals} before={outcome.before} after={outcome.after} />
      <div className="dialog-actions import-actions">
        <button
          type="button"
          className="button primary"
          disabled={isWrong || !plan.changes || importing.isBehind}
          onClick={take}
        >
          {text.take}
        </button>
        <button type="button" className="button" onClick={() => importing.goTo('kolommen')}>
          {text.adjust}
        </button>
        <Leave importing={importing} onClose={onClose} />
      </div>
    </>
  );
}
