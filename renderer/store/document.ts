import { temporal } from 'zundo';
import { create } from 'zustand';
import { type ProjectFile, withChangesSince } from '../../models/project/index.ts';

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

/** Presses of a key that follow each other within this time turn the same knob: one gesture. In milliseconds. */
const PAUSE = 800;

let gesture: string | undefined;
/** The project when the gesture began. */
let begun: ProjectFile | undefined;
let gestureEnds: ReturnType<typeof setTimeout> | undefined;

/**
 * One change, one step back, and what it changed of the input goes into the project's list of changes: a step back takes it
 * out again. All changes of one gesture (a slider is dragged, an arrow key is held) are one step.
 * @param gestureOf what is being turned, when more changes of the same gesture may follow
 */
export function changeDocument(change: (file: ProjectFile) => ProjectFile, gestureOf?: string): void {
  const { file } = useDocument.getState();
  if (!file) return;
  clearTimeout(gestureEnds);
  if (gestureOf !== gesture) endGesture();
  const next = change(file);
  if (next === file) return;
  const since = (gesture === undefined ? undefined : begun) ?? file;
  useDocument.setState({ file: withChangesSince(next, since, new Date().toISOString()) });
  begun = since;
  gesture = gestureOf;
  if (gesture !== undefined) history().pause();
}

/** Grows when a knob has been let go for good. */
export const useLetGo = create<{ readonly count: number }>()(() => ({ count: 0 }));

/** The hand is off the knob; what it does to the same knob within a moment still belongs to the gesture. */
export function releaseGesture(): void {
  clearTimeout(gestureEnds);
  gestureEnds = setTimeout(() => {
    endGesture();
    useLetGo.setState(({ count }) => ({ count: count + 1 }));
  }, PAUSE);
}

export function endGesture(): void {
  clearTimeout(gestureEnds);
  gesture = undefined;
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
