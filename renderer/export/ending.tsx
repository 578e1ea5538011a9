import type { ReactNode } from 'react';
import { ProblemList } from '../frame/notices.tsx';
import type { ExportedFile, Outcome } from '../host/host.ts';
import { TEXT } from '../text/nl.ts';
import { useApplication } from '../ui/application-context.ts';

const { export: text } = TEXT;

const MEGABYTE = 1_000_000;
const SIZE = new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

interface Props {
  readonly outcome: Outcome<ExportedFile>;
  readonly onAgain: () => void;
  readonly onClose: () => void;
}

/** What came of it: the file and where it stands, or what is wrong and what to do. */
export function Ending({ outcome, onAgain, onClose }: Props): ReactNode {
  const { host } = useApplication();
  return (
    <div className="export-stage">
      {outcome.ok && <Written file={outcome.value} />}
      {!outcome.ok && outcome.reason === 'mislukt' && (
        <div role="alert" className="export-failed">
          <h3>{text.failed}</h3>
          <ProblemList problems={[outcome.problem, ...(outcome.others ?? [])]} />
        </div>
      )}
      <div className="dialog-actions">
        <button type="button" className="button primary" ref={(button) => button?.focus()} onClick={onClose}>
          {TEXT.close}
        </button>
        {outcome.ok && outcome.value.ref !== null && host.abilities.showsFolder && (
          <button type="button" className="button" onClick={() => host.showExported(outcome.value.ref!)}>
            {text.show}
          </button>
        )}
        <button type="button" className="button" onClick={onAgain}>
          {outcome.ok ? text.again : TEXT.retry}
        </button>
      </div>
    </div>
  );
}

function Written({ file }: { readonly file: ExportedFile }): ReactNode {
  const size = text.megabytes(SIZE.format(file.size / MEGABYTE));
  return (
    <div role="status">
      <p>
        <strong>{text.done(file.name, size)}</strong> {file.place && text.place(file.place)}
      </p>
      {file.warnings.length > 0 && (
        <details>
          <summary>{TEXT.problem.warnings(file.warnings.length)}</summary>
          <ProblemList problems={file.warnings} />
        </details>
      )}
    </div>
  );
}
