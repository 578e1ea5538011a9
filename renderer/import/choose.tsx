import { type ReactNode, useId, useRef } from 'react';
import type { Problem } from '../../models/language/index.ts';
import { useSession } from '../store/session.ts';
import { IMPORT } from '../text/nl/import.ts';
import { TEXT } from '../text/nl.ts';
import { useApplication } from '../ui/application-context.ts';
import { ProgressBar } from '../ui/progress.tsx';
import type { Source } from './protocol.ts';
import { MOST_MEGABYTES } from './read-file.ts';
import { saveTemplate } from './template.ts';

const { choose: text } = IMPORT;

interface Props {
  readonly refusal: Problem | null;
  readonly onRead: (source: Source) => void;
  readonly onClose: () => void;
}

/** A file, or a block that is pasted here. */
export function Choose({ refusal, onRead, onClose }: Props): ReactNode {
  const isScenario = useSession(({ scenario }) => scenario !== undefined);
  const { host } = useApplication();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const take = async (file: File | undefined) => {
    if (file) onRead({ name: file.name, bytes: await file.arrayBuffer() });
  };
  const paste = (pasted: string) => {
    if (pasted.trim() !== '') onRead({ name: text.pasted, text: pasted });
  };
  return (
    <>
      <p>{text.intro}</p>
      {isScenario && <p>{text.scenario}</p>}
      {refusal && (
        <div className="paste-said wrong" role="alert">
          <strong>{IMPORT.refusedTitle}</strong>
          <p>
            {refusal.where}: {refusal.what} {refusal.remedy}
          </p>
        </div>
      )}
      <div className="import-source">
        {/* The browser's own field speaks the browser's language. */}
        <input
          ref={chooser}
          type="file"
          hidden
          accept=".xlsx,.xlsm,.xls,.ods,.csv,.txt,.tsv"
          onChange={(event) => void take(event.target.files?.[0])}
        />
        <button
          type="button"
          className="button primary"
          // biome-ignore lint/a11y/noAutofocus: the dialog opens on what is mostly done in it
          autoFocus
          aria-describedby={`${id}-note`}
          onClick={() => chooser.current?.click()}
        >
          {text.file}
        </button>
        <span id={`${id}-note`} className="soft">
          {text.fileNote(MOST_MEGABYTES)}
        </span>
      </div>
      <div className="import-source">
        <label htmlFor={`${id}-paste`}>{text.paste}</label>
        <textarea
          id={`${id}-paste`}
          ref={field}
          rows={5}
          spellCheck={false}
          // A block is read at once; what is typed here waits for the button.
          onPaste={(event) => {
            const pasted = event.clipboardData.getData('text/plain');
            if (!/[\t\n]/.test(pasted) || field.current?.value) return;
            event.preventDefault();
            paste(pasted);
          }}
        />
        <button type="button" className="button" onClick={() => paste(field.current?.value ?? '')}>
          {text.read}
        </button>
      </div>
      <div className="import-source">
        <h3>{IMPORT.template.title}</h3>
        <p className="soft">{IMPORT.template.note}</p>
        <div className="table-actions">
          <button type="button" className="button" onClick={() => void saveTemplate(host, false)}>
            {IMPORT.template.empty}
          </button>
          <button type="button" className="button" onClick={() => void saveTemplate(host, true)}>
            {IMPORT.template.filled}
          </button>
        </div>
      </div>
      <div className="dialog-actions">
        <button type="button" className="button" onClick={onClose}>
          {TEXT.cancel}
        </button>
      </div>
    </>
  );
}

interface BusyProps {
  readonly name: string;
  readonly share: number;
  readonly onStop: () => void;
}

/** While a file is read; stopping ends the worker that reads it. */
export function Busy({ name, share, onStop }: BusyProps): ReactNode {
  return (
    <>
      <p role="status">{IMPORT.readingName(name)}</p>
      <ProgressBar label={IMPORT.reading} share={share} />
      <div className="dialog-actions">
        {/* biome-ignore lint/a11y/noAutofocus: the only thing to do here */}
        <button type="button" className="button" autoFocus onClick={onStop}>
          {IMPORT.stop}
        </button>
      </div>
    </>
  );
}
