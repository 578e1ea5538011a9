import type { ReactNode } from 'react';
import { IMPORT } from '../text/nl/import.ts';
import { TEXT } from '../text/nl.ts';
import type { Import } from './use-import.ts';

interface Props {
  readonly importing: Import;
  readonly onClose: () => void;
}

/** The ways out of a step with nothing taken over. */
export function Leave({ importing, onClose }: Props): ReactNode {
  return (
    <>
      <button type="button" className="button" onClick={importing.stop}>
        {IMPORT.otherFile}
      </button>
      <button type="button" className="button" onClick={onClose}>
        {TEXT.cancel}
      </button>
    </>
  );
}
