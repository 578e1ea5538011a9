import { closeHelp } from '../help/view.ts';
import { type Application, pinReference } from '../store/application.ts';
import { redo, undo, useDocument } from '../store/document.ts';
import { useResults } from '../store/results.ts';
import { notify, PAGES, type PageId, setSession, useSession } from '../store/session.ts';
import { TEXT } from '../text/nl.ts';
import { addView, tell } from '../workshop/story.ts';

export type SectionId = keyof typeof TEXT.section;

/**
 * What a user can do, as data: menus, buttons, keys and help are all made from this one list.
 */
export interface Command {
  readonly id: string;
  readonly label: string;
  /** Where it stands in the menu; none: only a button or a key. */
  readonly section?: SectionId;
  /** In Electron's notation, `CmdOrCtrl+Shift+S`; the first is shown. */
  readonly keys?: readonly string[];
  readonly startsGroup?: boolean;
  /** Whether it can be done now. */
  readonly isEnabled?: () => boolean;
  /** What it may do while a box covers the page: run, also on the projected view, or close the help that covers it first. Otherwise it waits. */
  readonly underBox?: 'runs' | 'while-projecting' | 'closes-help';
  readonly run: (application: Application) => unknown;
}

const hasProject = () => useDocument.getState().file !== null;
const history = () => useDocument.temporal.getState();

const goTo = (page: PageId) => () => setSession({ page, explained: [] });

/** What it brought about may say something of its own: that goes before the word that it was done. */
function stepped(by: () => void, words: string): void {
  setSession({ notice: null });
  by();
  if (useSession.getState().notice === null) notify(words);
}

function step(by: number): void {
  const { page } = useSession.getState();
  const next = PAGES[PAGES.indexOf(page) + by];
  if (next) goTo(next)();
}

const THEMES = ['systeem', 'licht', 'donker'] as const;

export const COMMANDS: readonly Command[] = [
  {
    id: 'nieuw',
    label: TEXT.command.nieuw,
    section: 'bestand',
    keys: ['CmdOrCtrl+Alt+N'],
    run: ({ files }) => files.openNew(),
  },
  { id: 'open', label: TEXT.command.open, section: 'bestand', keys: ['CmdOrCtrl+O'], run: ({ files }) => files.open() },
  {
    id: 'bewaar',
    label: TEXT.command.bewaar,
    section: 'bestand',
    keys: ['CmdOrCtrl+S'],
    startsGroup: true,
    isEnabled: hasProject,
    underBox: 'runs',
    run: ({ files }) => files.save(),
  },
  {
    id: 'bewaar-als',
    label: TEXT.command.bewaarAls,
    section: 'bestand',
    keys: ['CmdOrCtrl+Shift+S'],
    isEnabled: hasProject,
    underBox: 'runs',
    run: ({ files }) => files.save(true),
  },
  {
    id: 'exporteren',
    label: TEXT.command.exporteren,
    section: 'bestand',
    keys: ['CmdOrCtrl+E'],
    startsGroup: true,
    isEnabled: () => useResults.getState().calculation !== null,
    run: () => setSession({ isExportOpen: true }),
  },
  {
    id: 'afdrukken',
    label: TEXT.command.afdrukken,
    section: 'bestand',
    keys: ['CmdOrCtrl+P'],
    // What is open on top is what is printed; help needs no project.
    isEnabled: () => hasProject() || useSession.getState().isHelpOpen,
    underBox: 'runs',
    run: () => window.print(),
  },
  {
    id: 'sluit-project',
    label: TEXT.command.sluit,
    section: 'bestand',
    startsGroup: true,
    isEnabled: hasProject,
    run: ({ files }) => files.close(),
  },
  {
    id: 'bewaren-en-sluiten',
    label: TEXT.command.bewaarEnSluit,
    isEnabled: hasProject,
    // The host closes the window as soon as there is nothing left to save.
    run: ({ files }) => files.saveToClose(),
  },
  {
    id: 'ongedaan',
    label: TEXT.command.ongedaan,
    section: 'bewerken',
    keys: ['CmdOrCtrl+Z'],
    isEnabled: () => history().pastStates.length > 0,
    underBox: 'while-projecting',
    run: () => stepped(undo, TEXT.undone),
  },
  {
    id: 'opnieuw',
    label: TEXT.command.opnieuw,
    section: 'bewerken',
    keys: ['CmdOrCtrl+Y', 'CmdOrCtrl+Shift+Z'],
    isEnabled: () => history().futureStates.length > 0,
    underBox: 'while-projecting',
    run: () => stepped(redo, TEXT.redone),
  },
  {
    id: 'referentie',
    label: TEXT.command.referentie,
    section: 'bewerken',
    keys: ['F8'],
    startsGroup: true,
    isEnabled: () => useResults.getState().calculation !== null,
    underBox: 'while-projecting',
    run: pinReference,
  },
  {
    id: 'referentie-los',
    label: TEXT.command.referentieLos,
    section: 'bewerken',
    isEnabled: () => useSession.getState().reference !== null,
    run: () => setSession({ reference: null }),
  },
  {
    id: 'project',
    label: TEXT.command.project,
    section: 'bewerken',
    keys: ['F2'],
    startsGroup: true,
    isEnabled: hasProject,
    run: () => setSession({ isProjectOpen: true }),
  },
  {
    id: 'importeren',
    label: TEXT.command.importeren,
    section: 'bestand',
    keys: ['CmdOrCtrl+I'],
    isEnabled: hasProject,
    run: () => setSession({ page: 'populatie', explained: [], isImportOpen: true }),
  },
  {
    id: 'scenarios',
    label: TEXT.command.scenarios,
    section: 'bewerken',
    keys: ['F7'],
    isEnabled: hasProject,
    run: () => setSession({ isScenariosOpen: true }),
  },
  {
    id: 'wijzigingen',
    label: TEXT.command.wijzigingen,
    section: 'bewerken',
    keys: ['Shift+F7'],
    isEnabled: hasProject,
    run: () => setSession({ dialog: 'wijzigingen' }),
  },
  {
    id: 'projecteren',
    label: TEXT.command.projecteren,
    section: 'beeld',
    keys: ['F5'],
    isEnabled: () => useResults.getState().calculation !== null,
    run: () => setSession({ isProjecting: true, explained: [] }),
  },
  {
    id: 'notitie',
    label: TEXT.command.notitie,
    section: 'beeld',
    isEnabled: () => useResults.getState().calculation !== null,
    run: () => setSession({ isNoteOpen: true, explained: [] }),
  },
  {
    id: 'knoppen',
    label: TEXT.command.knoppen,
    section: 'beeld',
    keys: ['Shift+F5'],
    isEnabled: () => useResults.getState().calculation !== null,
    run: () => setSession({ dialog: 'knoppen' }),
  },
  {
    id: 'in-verhaal',
    label: TEXT.command.inVerhaal,
    section: 'beeld',
    isEnabled: () => useResults.getState().calculation !== null && useSession.getState().page !== 'start',
    run: () => addView(),
  },
  {
    id: 'verhaal',
    label: TEXT.command.verhaal,
    section: 'beeld',
    keys: ['Shift+F6'],
    isEnabled: () => useResults.getState().calculation !== null,
    run: () => setSession({ dialog: 'verhaal' }),
  },
  {
    id: 'vertellen',
    label: TEXT.command.vertellen,
    section: 'beeld',
    keys: ['F6'],
    isEnabled: () => useResults.getState().calculation !== null,
    run: () => tell(0),
  },
  {
    id: 'thema',
    label: TEXT.command.thema,
    section: 'beeld',
    keys: ['F9'],
    run: () =>
      setSession(({ settings }) => ({
        settings: { ...settings, theme: THEMES[(THEMES.indexOf(settings.theme) + 1) % THEMES.length]! },
      })),
  },
  ...PAGES.map(
    (page, index): Command => ({
      id: `ga-${page}`,
      label: TEXT.page[page],
      section: 'ga',
      keys: [`Alt+${index + 1}`],
      underBox: 'closes-help',
      run: goTo(page),
    }),
  ),
  {
    id: 'vorige',
    label: TEXT.command.vorige,
    section: 'ga',
    keys: ['Alt+PageUp'],
    startsGroup: true,
    underBox: 'closes-help',
    run: () => step(-1),
  },
  {
    id: 'volgende',
    label: TEXT.command.volgende,
    section: 'ga',
    keys: ['Alt+PageDown'],
    underBox: 'closes-help',
    run: () => step(1),
  },
  {
    id: 'help',
    label: TEXT.command.help,
    section: 'help',
    keys: ['F1'],
    underBox: 'runs',
    run: () => (useSession.getState().isHelpOpen ? closeHelp() : setSession({ isHelpOpen: true })),
  },
];

export function commandOf(id: string): Command {
  const found = COMMANDS.find((command) => command.id === id);
  if (!found) throw new RangeError(`unknown command ${id}`);
  return found;
}

/** Whether nothing covers the page that has to be closed or answered first. */
function isFree({ id, underBox }: Command): boolean {
  const { question, openBoxes, isHelpOpen, isProjecting } = useSession.getState();
  // Closing the window waits for its answer in any case.
  if (id === 'bewaren-en-sluiten') return true;
  if (question) return false;
  if (openBoxes === 0 || underBox === 'runs') return true;
  if (openBoxes > 1) return false;
  return (underBox === 'closes-help' && isHelpOpen) || (underBox === 'while-projecting' && isProjecting);
}

export function execute(id: string, application: Application): void {
  const command = commandOf(id);
  if (!isFree(command) || command.isEnabled?.() === false) return;
  if (command.underBox === 'closes-help' && useSession.getState().isHelpOpen) closeHelp();
  void command.run(application);
}
