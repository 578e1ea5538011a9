import { temporal } from 'zundo';
import { create } from 'zustand';
import type { ProjectFile } from '../../models/project/index.ts';

interface DocumentStore {
  /** The one thing that is stored; null before a project is open. */
  readonly file: ProjectFile | null;
}

/** States to step back through: enough for a workshop, and each one shares all it didn't change with the next. */
const MOST_STEPS = 500;

/** The project and its history. Everything else on screen is derived from it or belongs to the session. */
export const useDocument = create<DocumentStore>()(
  temporal((): DocumentStore => ({ file: null }), {
    limit: MOST_STEPS,
    equality: (past, current) => past.file === current.file,
  }),
);

const history = () => useDocument.temporal.getState();

/** Another project: what came before can't be stepped back to. */
export function replaceDocument(file: ProjectFile | null): void {
  endGesture();
  useDocument.setState({ file });
  history().clear();
}

/**
 * One change, one step back. While a gesture is under way (a slider is dragged) all its changes are one step.
 * @param isGesture more changes of the same gesture follow
 */
export function changeDocument(change: (file: ProjectFile) => ProjectFile, isGesture = false): void {
  const { file } = useDocument.getState();
  if (!file) return;
  const next = change(file);
  if (next !== file) useDocument.setState({ file: next });
  if (isGesture) history().pause();
  else endGesture();
}

export function endGesture(): void {
  history().resume();
}

export function undo(): void {
  endGesture();
  history().undo();
}

export function redo(): void {
  endGesture();
  history().redo();
}
