import { create } from 'zustand';
import type { Calculation, Footing } from '../../models/engine/index.ts';
import type { Problem } from '../../models/language/index.ts';
import type { ProjectFile } from '../../models/project/index.ts';
import type { FileRef, RecentFile, RecoveryCopy, Settings, Stamp } from '../host/host.ts';
import { DEFAULT_SETTINGS } from '../host/host.ts';

export const PAGES = [
  'start',
  'populatie',
  'zorgvraag',
  'varianten',
  'budget',
  'rendement',
  'onzekerheid',
  'besluit',
  'formules',
] as const;
export type PageId = (typeof PAGES)[number];

/** Which figure is explained. */
export interface Subject {
  readonly id: string;
  readonly at: Readonly<Record<string, number>>;
  readonly footing: Footing;
  /** Of another variant than the chosen one. */
  readonly variant?: string;
}

/** What changes are measured against: a calculation of its own, so that it stays what it was. */
export interface Reference {
  readonly name: string;
  readonly calculation: Calculation;
}

/** The file that the project came from and was last written to. */
export interface Origin {
  /** Of this opened project, for its recovery copy. */
  readonly id: string;
  readonly ref: FileRef | null;
  readonly name: string;
  readonly stamp: Stamp | null;
  /** As it stands in the file, or as it began; null when what is open stands nowhere but in a recovery copy. */
  readonly written: ProjectFile | null;
  /** As it was opened, to put values back to. */
  readonly opened: ProjectFile;
}

export interface Question {
  readonly title: string;
  readonly text: string;
  readonly answers: readonly { readonly id: string; readonly label: string }[];
}

export interface Failure {
  readonly title: string;
  readonly note?: string;
  readonly problems: readonly Problem[];
}

/** A sentence; its number tells it from the same one said before. */
export interface Said {
  readonly text: string;
  readonly count: number;
}

export interface Session {
  readonly page: PageId;
  readonly scenario: string | undefined;
  readonly variant: string;
  readonly reference: Reference | null;
  readonly origin: Origin | null;
  /** The last one is shown; the ones before it are the way back. */
  readonly explained: readonly Subject[];
  readonly failure: Failure | null;
  readonly question: (Question & { readonly answer: (id: string | null) => void }) | null;
  /** Said once, for everyone: on screen and to a screen reader. */
  readonly notice: Said | null;
  /** For a screen reader alone: what others see by themselves. */
  readonly announced: Said | null;
  /** Boxes that cover the page and have the keyboard to themselves. */
  readonly openBoxes: number;
  readonly isHelpOpen: boolean;
  readonly isScenariosOpen: boolean;
  readonly isProjectOpen: boolean;
  readonly isExportOpen: boolean;
  /** The project was made with older defaults than today's, and today's are offered. */
  readonly isFiguresOffered: boolean;
  /** Which dialog of the workshop or of the history is open. */
  readonly dialog: 'knoppen' | 'verhaal' | 'wijzigingen' | null;
  /** The story is told: the view that is shown, counted from 0. */
  readonly telling: number | null;
  /** The chart that is projected. */
  readonly projected: string;
  readonly isImportOpen: boolean;
  /** The workshop has the whole screen. */
  readonly isProjecting: boolean;
  /** The note has the whole screen. */
  readonly isNoteOpen: boolean;
  readonly showsProblems: boolean;
  readonly recent: readonly RecentFile[];
  readonly recoveries: readonly RecoveryCopy[];
  readonly settings: Settings;
}

export const DEFAULT_VARIANT = 'populatie/subsidie';

export const useSession = create<Session>()(() => ({
  page: 'start',
  scenario: undefined,
  variant: DEFAULT_VARIANT,
  reference: null,
  origin: null,
  explained: [],
  failure: null,
  question: null,
  notice: null,
  announced: null,
  openBoxes: 0,
  isHelpOpen: false,
  isScenariosOpen: false,
  isProjectOpen: false,
  isExportOpen: false,
  isFiguresOffered: false,
  dialog: null,
  telling: null,
  projected: 'budget',
  isImportOpen: false,
  isProjecting: false,
  isNoteOpen: false,
  showsProblems: false,
  recent: [],
  recoveries: [],
  settings: DEFAULT_SETTINGS,
}));

export const setSession = useSession.setState;

let saidCount = 0;

const said = (text: string): Said => ({ text, count: ++saidCount });

export function notify(text: string): void {
  setSession({ notice: said(text) });
}

/** Tells a screen reader what the others see. */
export function announce(text: string): void {
  setSession({ announced: said(text) });
}

/** Asks, and waits. @returns the chosen answer's id; null when the user backed out */
export function ask(question: Question): Promise<string | null> {
  return new Promise((resolve) => {
    useSession.getState().question?.answer(null);
    setSession({
      question: {
        ...question,
        answer: (id) => {
          setSession({ question: null });
          resolve(id);
        },
      },
    });
  });
}

export function explainFigure(subject: Subject): void {
  setSession({ explained: [subject] });
}

/** From one explanation to the next, with a way back. */
export function followTo(subject: Subject): void {
  setSession(({ explained }) => ({ explained: [...explained, subject] }));
}
