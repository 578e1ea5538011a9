import type { Making, WorkbookMaker, WorkbookOrder } from '../../models/workbook/index.ts';
import { BROKEN_DOWN } from './exports.ts';
import { asJsonName, CANCELLED, failed, readText, tooLarge } from './files.ts';
import {
  type Abilities,
  DEFAULT_SETTINGS,
  type DocumentState,
  type ExportRequest,
  type FileRef,
  type Host,
  type MenuSection,
  MOST_BYTES,
  type Outcome,
  type ProjectText,
  type RecentFile,
  type RecoveryCopy,
  type Settings,
} from './host.ts';

const MOST_RECENT = 10;

/** What outlives a process: the files, and what hosts keep. Hosts that share one are windows on one computer. */
export interface MemoryDisk {
  /** By name. */
  readonly files: Map<string, Uint8Array<ArrayBuffer>>;
  readonly recoveries: Map<string, RecoveryCopy>;
  /** The latest first. */
  recent: RecentFile[];
  settings: Settings;
  /** True: nothing more can be written. */
  isFull: boolean;
  /** Of every living host, the document that is open in it. */
  readonly open: Map<Host, string>;
}

export function createMemoryDisk(): MemoryDisk {
  const [files, recoveries, open] = [new Map(), new Map(), new Map()];
  return { files, recoveries, recent: [], settings: DEFAULT_SETTINGS, isFull: false, open };
}

export interface MemoryOptions {
  readonly disk?: MemoryDisk;
  readonly abilities?: Partial<Abilities>;
  /** Answers the open dialog with the name of a file on the disk, null to cancel. */
  readonly chooseFile?: () => string | null;
  /** Makes workbooks; without it none can be made. */
  readonly makeWorkbook?: WorkbookMaker;
  /** Answers the save dialog; `suggested` is what it offers, and the answer where this is left out. */
  readonly choosePlace?: (suggested: string) => string | null;
}

/** A host without an outside, for tests: what a user or the system would do is done by calling it. */
export interface MemoryHost extends Host {
  readonly disk: MemoryDisk;
  /** Exported files that were shown in their folder, by name. */
  readonly shown: readonly string[];
  /** As set last; null before. */
  readonly document: DocumentState | null;
  readonly menu: readonly MenuSection[];
  /** The user chooses a command in the menu. */
  chooseCommand(command: string): void;
  /** The outside wants a file on the disk opened. */
  handOver(name: string): Promise<void>;
  /** The process is gone. */
  end(): void;
}

/** @returns a host that keeps everything in memory, by the same rules as the others */
export function createMemoryHost(options: MemoryOptions = {}): MemoryHost {
  const { disk = createMemoryDisk(), chooseFile = () => null, choosePlace = (suggested) => suggested } = options;
  const commands = new Set<(command: string) => void>();
  const outside = new Set<(file: Outcome<ProjectText>) => void>();
  const names = new Map<FileRef, string>();
  const shown: string[] = [];
  const exported = new Set<FileRef>();
  let making: Making | null = null;
  let current: DocumentState | null = null;
  let menu: readonly MenuSection[] = [];

  const nameOf = (ref: FileRef): string | undefined =>
    names.get(ref) ?? disk.recent.find((file) => file.ref === ref)?.name;

  const remember = (name: string): FileRef => {
    const ref = `geheugen:${name}`;
    names.set(ref, name);
    const entry = { ref, name, place: 'geheugen', time: new Date().toISOString() };
    disk.recent = [entry, ...disk.recent.filter((file) => file.ref !== ref)].slice(0, MOST_RECENT);
    return ref;
  };

  const contentOf = (name: string): Promise<Outcome<ProjectText>> | undefined => {
    const bytes = disk.files.get(name);
    return bytes && readText(new File([bytes], name), `geheugen:${name}`);
  };

  const read = async (name: string): Promise<Outcome<ProjectText>> => {
    const content = await contentOf(name);
    if (!content) return failed('weg', name, 'het bestand is niet te vinden.', 'Open het opnieuw.');
    if (content.ok) remember(name);
    return content;
  };

  const isChanged = async (name: string, stamp: string): Promise<boolean> => {
    const now = await contentOf(name);
    return now !== undefined && !(now.ok && now.value.stamp === stamp);
  };

  const host: MemoryHost = {
    disk,
    shown,
    abilities: { savesInPlace: true, hasMenu: true, showsFolder: true, makesPdf: true, ...options.abilities },
    get document() {
      return current;
    },
    get menu() {
      return menu;
    },

    async open() {
      const name = chooseFile();
      return name === null ? CANCELLED : read(name);
    },

    async reopen(ref) {
      const name = nameOf(ref);
      return name === undefined
        ? failed('weg', 'recente bestanden', 'dit bestand is niet meer bekend.', 'Open het opnieuw.')
        : read(name);
    },

    async recent() {
      return disk.recent;
    },

    async forget(ref) {
      disk.recent = disk.recent.filter((file) => file.ref !== ref);
    },

    async save({ ref, name: suggested, text, stamp, overwrite }) {
      const known = ref === null ? undefined : nameOf(ref);
      const name = known ?? choosePlace(asJsonName(suggested));
      if (name === null) return CANCELLED;
      if (!/\.json$/i.test(name))
        return failed('naam', name, 'een project heeft een naam die op .json eindigt.', 'Kies een andere naam.');
      if (known !== undefined && stamp !== null && !overwrite && (await isChanged(name, stamp)))
        return failed('elders-gewijzigd', name, 'het bestand is intussen veranderd.', 'Bewaar onder een andere naam.');
      const bytes = new TextEncoder().encode(text);
      if (bytes.length > MOST_BYTES) return tooLarge(name, bytes.length);
      if (disk.isFull) return failed('niet-geschreven', name, 'de schijf is vol.', 'Maak ruimte en probeer opnieuw.');
      disk.files.set(name, bytes);
      const written = await readText(new File([bytes], name), `geheugen:${name}`);
      if (!written.ok) return written;
      return { ok: true, value: { ref: remember(name), name, stamp: written.value.stamp } };
    },

    async changedOutside(ref, stamp) {
      const name = nameOf(ref);
      return name !== undefined && isChanged(name, stamp);
    },

    async exportFile(request, onProgress) {
      if (making) return failed('bezig', request.name, 'er wordt al iets geëxporteerd.', 'Wacht tot dat klaar is.');
      const name = choosePlace(request.name);
      if (name === null) return CANCELLED;
      if (!name.toLowerCase().endsWith(`.${request.kind}`))
        return failed('naam', name, `de naam eindigt niet op .${request.kind}.`, 'Kies een andere naam.');
      making =
        request.kind === 'xlsx' && !('bytes' in request)
          ? options.makeWorkbook!(request, onProgress)
          : ready(contentOfExport(request));
      const made = await making.made.catch(() => BROKEN_DOWN);
      making = null;
      if (made.kind === 'gestopt') return CANCELLED;
      if (made.kind === 'mislukt') {
        const [problem, ...others] = made.problems;
        return { ok: false, reason: 'mislukt', problem: problem!, others };
      }
      if (disk.isFull) return failed('niet-geschreven', name, 'de schijf is vol.', 'Maak ruimte en probeer opnieuw.');
      disk.files.set(name, made.bytes);
      const value = { ref: `geheugen:${name}`, name, place: 'geheugen', size: made.bytes.length };
      exported.add(value.ref);
      return { ok: true, value: { ...value, warnings: made.warnings } };
    },

    stopExport: () => making?.stop(),

    showExported(ref) {
      if (exported.has(ref)) shown.push(ref.replace('geheugen:', ''));
    },

    async keepRecovery(copy) {
      if (disk.isFull) return failed('herstel-mislukt', copy.name, 'de schijf is vol.', 'Bewaar uw werk zelf.');
      disk.recoveries.set(copy.id, copy);
      return { ok: true, value: null };
    },

    async recoveries() {
      const open = new Set(disk.open.values());
      return [...disk.recoveries.values()]
        .filter(({ id }) => !open.has(id))
        .sort((a, b) => b.time.localeCompare(a.time));
    },

    async dropRecovery(id) {
      disk.recoveries.delete(id);
    },

    setDocument(state) {
      current = state;
      disk.open.set(host, state.id);
    },

    setMenu(sections) {
      menu = sections;
    },

    onCommand(listener) {
      commands.add(listener);
      return () => void commands.delete(listener);
    },

    onOpenFile(listener) {
      outside.add(listener);
      return () => void outside.delete(listener);
    },

    async settings() {
      return disk.settings;
    },

    async changeSettings(settings) {
      if (!disk.isFull) disk.settings = settings;
    },

    chooseCommand(command) {
      for (const listener of commands) listener(command);
    },

    async handOver(name) {
      const file = await read(name);
      for (const listener of outside) listener(file);
    },

    end() {
      disk.open.delete(host);
    },
  };
  return host;
}

/** What is there already. */
/** Of a print there is no more than its beginning. */
function contentOfExport(request: Exclude<ExportRequest, WorkbookOrder>): Uint8Array<ArrayBuffer> {
  return request.kind === 'pdf' ? new TextEncoder().encode('%PDF') : request.bytes;
}

function ready(bytes: Uint8Array<ArrayBuffer>): Making {
  return { made: Promise.resolve({ kind: 'klaar', bytes, warnings: [] }), stop() {} };
}
