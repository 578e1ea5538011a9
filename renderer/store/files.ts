import { Calculation } from '../../models/engine/index.ts';
import type { Problem } from '../../models/language/index.ts';
import {
  CURRENT_SET,
  FORMAT,
  figureSetOf,
  type ProjectFile,
  parseText,
  projectText,
  readProject,
  resolveProject,
  SCHEMA_VERSION,
} from '../../models/project/index.ts';
import { version as APP_VERSION } from '../../package.json';
import type { Host, Outcome, ProjectText, RecoveryCopy } from '../host/host.ts';
import { TEXT } from '../text/nl.ts';
import { replaceDocument, useDocument } from './document.ts';
import { ask, DEFAULT_VARIANT, notify, type Origin, type PageId, setSession, useSession } from './session.ts';

/** Settles before a crash could: work of more than a second is never lost. */
const RECOVERY_DELAY = 700;

export function isDirty(): boolean {
  const { origin } = useSession.getState();
  return origin !== null && useDocument.getState().file !== origin.written;
}

/** Everything that opens, keeps and saves projects. One per running application. */
export class Files {
  private recoveryTimer: ReturnType<typeof setTimeout> | undefined;
  private recoveryFailed = false;
  /** Of the file that the user was told about; told once, saving asks again. */
  private toldOf: string | null = null;

  constructor(private readonly host: Host) {}

  async refreshLists(): Promise<void> {
    const [recent, recoveries] = await Promise.all([this.host.recent(), this.host.recoveries()]);
    setSession({ recent, recoveries });
  }

  async open(): Promise<void> {
    if (await this.mayLeave()) await this.take(await this.host.open());
  }

  async reopen(ref: string): Promise<void> {
    if (await this.mayLeave()) await this.take(await this.host.reopen(ref));
  }

  /** A file that the outside hands over. */
  async receive(file: Outcome<ProjectText>): Promise<void> {
    if (await this.mayLeave()) await this.take(file);
  }

  /** A built-in example: it has no place of its own, so saving asks for one. */
  async openSample(raw: unknown, name: string, page: PageId): Promise<void> {
    if (!(await this.mayLeave())) return;
    const read = readProject(structuredClone(raw));
    if (!read.ok) throw new Error(`sample ${name} cannot be read`);
    await this.show(read.value, { ref: null, name, stamp: null, written: read.value }, page);
  }

  async openNew(): Promise<void> {
    if (!(await this.mayLeave())) return;
    const year = new Date().getFullYear() + 1;
    const file: ProjectFile = {
      format: FORMAT,
      schemaVersion: SCHEMA_VERSION,
      kengetallen: CURRENT_SET.id,
      naam: TEXT.newProject.name,
      seed: 1,
      invoer: {
        startjaar: year,
        referentiejaar: year - 2,
        gemeenten: [{ id: 'gemeente_1', naam: TEXT.newProject.municipality }],
        scholen: [
          {
            id: 'school_1',
            naam: TEXT.newProject.school,
            onderwijssoort: 'so',
            leerlingen_basis: 100,
            herkomst: { gemeente_1: 1 },
          },
        ],
      },
    };
    // Nothing is lost with it until something has been filled in.
    await this.show(file, { ref: null, name: `${file.naam}.json`, stamp: null, written: file }, 'populatie');
  }

  async restore(copy: RecoveryCopy): Promise<void> {
    if (!(await this.mayLeave())) return;
    const read = this.read(copy.text);
    if (!read) return;
    const { ref, name, stamp, id } = copy;
    await this.show(read, { ref, name, stamp, written: null }, 'budget', id);
    await this.keepRecovery();
    await this.refreshLists();
  }

  async discard(copy: RecoveryCopy): Promise<void> {
    const answer = await ask({
      title: TEXT.start.discard,
      text: TEXT.start.discardAsk(copy.name),
      answers: [{ id: 'weg', label: TEXT.start.discard }],
    });
    if (answer !== 'weg') return;
    await this.host.dropRecovery(copy.id);
    await this.refreshLists();
  }

  async forget(ref: string): Promise<void> {
    await this.host.forget(ref);
    await this.refreshLists();
  }

  /** @returns whether the project is in its file now */
  async save(elsewhere = false, overwrite = false): Promise<boolean> {
    const { origin } = useSession.getState();
    const { file } = useDocument.getState();
    if (!origin || !file) return false;
    const outcome = await this.host.save({
      ref: elsewhere ? null : origin.ref,
      name: origin.name,
      text: projectText(file, APP_VERSION),
      stamp: elsewhere ? null : origin.stamp,
      overwrite,
    });
    if (outcome.ok) {
      setSession(({ origin: now }) => ({ origin: now && { ...now, ...outcome.value, written: file } }));
      this.describe();
      await this.dropRecoveryIfSaved();
      const { savesInPlace } = this.host.abilities;
      notify(savesInPlace ? TEXT.saved(outcome.value.name) : TEXT.downloaded(outcome.value.name));
      await this.refreshLists();
      return true;
    }
    if (outcome.reason === 'geannuleerd') return false;
    if (outcome.problem.code === 'elders-gewijzigd') return this.settleConflict(origin);
    setSession({ failure: { title: TEXT.problem.saveTitle, problems: [outcome.problem] } });
    return false;
  }

  /** When the window gets the attention again: another program may have changed the file meanwhile. */
  async lookOutside(): Promise<void> {
    const { origin, question } = useSession.getState();
    if (!origin?.ref || !origin.stamp || question || this.toldOf === origin.stamp) return;
    if (!(await this.host.changedOutside(origin.ref, origin.stamp))) return;
    const { origin: now } = useSession.getState();
    if (now?.id !== origin.id || now.stamp !== origin.stamp) return;
    this.toldOf = origin.stamp;
    const answer = await ask({
      title: TEXT.ask.outsideTitle,
      text: isDirty() ? TEXT.ask.outsideDirty(origin.name) : TEXT.ask.outside(origin.name),
      answers: [
        { id: 'laden', label: TEXT.ask.reload },
        { id: 'zo-laten', label: TEXT.ask.leave },
      ],
    });
    if (answer !== 'laden') return;
    clearTimeout(this.recoveryTimer);
    await this.host.dropRecovery(origin.id);
    await this.take(await this.host.reopen(origin.ref));
  }

  /** @returns whether the project was let go */
  async close(): Promise<boolean> {
    if (!(await this.mayLeave())) return false;
    replaceDocument(null);
    setSession({ origin: null, page: 'start', scenario: undefined, reference: null, explained: [], failure: null });
    this.host.setDocument({ id: '', title: TEXT.app, isDirty: false });
    await this.refreshLists();
    return true;
  }

  /** For closing the window: the host hears whether it worked. */
  async saveToClose(): Promise<void> {
    if (!(await this.save())) this.describe();
  }

  /** After every change: the window's title at once, the recovery copy soon after. */
  changed(): void {
    this.describe();
    clearTimeout(this.recoveryTimer);
    this.recoveryTimer = setTimeout(() => void this.keepRecovery(), RECOVERY_DELAY);
  }

  private async keepRecovery(): Promise<void> {
    const { origin } = useSession.getState();
    const { file } = useDocument.getState();
    if (!origin || !file) return;
    if (!isDirty()) return this.dropRecoveryIfSaved();
    const kept = await this.host.keepRecovery({
      id: origin.id,
      name: origin.name,
      ref: origin.ref,
      stamp: origin.stamp,
      text: projectText(file, APP_VERSION),
      time: new Date().toISOString(),
    });
    // Said once: the user can save, and must not be told so at every move of a slider.
    if (!kept.ok && kept.reason === 'mislukt' && !this.recoveryFailed) {
      this.recoveryFailed = true;
      setSession({ failure: { title: TEXT.problem.recovery, problems: [kept.problem] } });
    } else if (kept.ok) this.recoveryFailed = false;
  }

  private async dropRecoveryIfSaved(): Promise<void> {
    const { origin } = useSession.getState();
    if (!origin || isDirty()) return;
    clearTimeout(this.recoveryTimer);
    await this.host.dropRecovery(origin.id);
  }

  /** Unsaved work is asked about; what the user gives up is given up for good. */
  private async mayLeave(): Promise<boolean> {
    const { origin } = useSession.getState();
    if (!origin || !isDirty()) return true;
    const answer = await ask({
      title: TEXT.ask.unsavedTitle,
      text: TEXT.ask.unsaved(useDocument.getState().file?.naam ?? origin.name),
      answers: [
        { id: 'bewaar', label: TEXT.ask.save },
        { id: 'niet', label: TEXT.ask.dontSave },
      ],
    });
    if (answer === null || (answer === 'bewaar' && !(await this.save()))) return false;
    clearTimeout(this.recoveryTimer);
    await this.host.dropRecovery(origin.id);
    return true;
  }

  private async settleConflict(origin: Origin): Promise<boolean> {
    const answer = await ask({
      title: TEXT.ask.changedTitle,
      text: TEXT.ask.changed(origin.name),
      answers: [
        { id: 'elders', label: TEXT.ask.saveAs },
        { id: 'toch', label: TEXT.ask.overwrite },
      ],
    });
    if (answer === 'elders') return this.save(true);
    return answer === 'toch' ? this.save(false, true) : false;
  }

  private async take(outcome: Outcome<ProjectText>): Promise<void> {
    if (!outcome.ok) {
      if (outcome.reason === 'mislukt') this.refuse([outcome.problem]);
      return;
    }
    const { ref, name, stamp, text } = outcome.value;
    const file = this.read(text);
    if (file) await this.show(file, { ref, name, stamp, written: file }, 'budget');
  }

  /** A project that can be calculated, or the message and nothing changed. */
  private read(text: string): ProjectFile | undefined {
    const parsed = parseText(text);
    const read = parsed.ok ? readProject(parsed.value) : parsed;
    if (!read.ok) return this.refuse(read.problems);
    const resolved = resolveProject(read.value);
    const created = resolved.ok ? Calculation.create(resolved.value) : resolved;
    return created.ok ? read.value : this.refuse(created.problems);
  }

  private refuse(problems: readonly Problem[]): undefined {
    setSession({
      failure: {
        title: TEXT.problem.openTitle,
        note: TEXT.problem.openNote,
        problems: problems.filter(({ severity }) => severity === 'fout'),
      },
    });
    return undefined;
  }

  private async show(
    file: ProjectFile,
    origin: Omit<Origin, 'id' | 'opened'>,
    page: PageId,
    id: string = crypto.randomUUID(),
  ): Promise<void> {
    setSession({
      origin: { ...origin, id, opened: file },
      scenario: undefined,
      variant: DEFAULT_VARIANT,
      reference: null,
      explained: [],
      failure: null,
      showsProblems: false,
      isFiguresOffered: figureSetOf(file) !== CURRENT_SET,
      page,
    });
    replaceDocument(file);
    this.describe();
    await this.refreshLists();
  }

  private describe(): void {
    const { origin } = useSession.getState();
    const { file } = useDocument.getState();
    if (origin && file)
      this.host.setDocument({ id: origin.id, title: `${file.naam} – ${TEXT.app}`, isDirty: isDirty() });
  }
}
