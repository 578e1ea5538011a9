import { type FormEvent, type ReactNode, useId, useState } from 'react';
import type { ProjectFile } from '../../models/project/index.ts';
import { useDocument } from '../store/document.ts';
import { describeProject } from '../store/edit.ts';
import { setSession, useSession } from '../store/session.ts';
import { TEXT } from '../text/nl.ts';
import { TextField } from '../ui/text-field.tsx';
import { Box } from './dialogs.tsx';

const { project: text } = TEXT;

/** What the project is called and what it is about. */
export function ProjectDialog(): ReactNode {
  const isOpen = useSession((session) => session.isProjectOpen);
  const file = useDocument((document) => document.file);
  const close = () => setSession({ isProjectOpen: false });
  return (
    <Box isOpen={isOpen && file !== null} onClose={close} title={text.title}>
      {file && <Form file={file} onClose={close} />}
    </Box>
  );
}

function Form({ file, onClose }: { readonly file: ProjectFile; readonly onClose: () => void }): ReactNode {
  const id = useId();
  const [name, setName] = useState(file.naam);
  const [notes, setNotes] = useState(file.toelichting ?? '');
  const [isAsked, setAsked] = useState(false);
  const isMissing = name.trim() === '';
  const save = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (isMissing) return;
    describeProject(name.trim(), notes.trim());
    onClose();
  };
  return (
    <form className="project-form" onSubmit={save}>
      <TextField
        label={text.name}
        value={name}
        onChange={setName}
        fault={isAsked && isMissing ? text.nameMissing : null}
        hasFocus
      />
      <div className="field text">
        <label htmlFor={id}>{text.notes}</label>
        <textarea
          id={id}
          rows={8}
          maxLength={20000}
          value={notes}
          aria-describedby={`${id}-about`}
          onChange={(event) => setNotes(event.target.value)}
        />
        <span id={`${id}-about`} className="about">
          {text.notesNote}
        </span>
      </div>
      <div className="dialog-actions">
        <button type="submit" className="button primary">
          {text.save}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {TEXT.cancel}
        </button>
      </div>
    </form>
  );
}
