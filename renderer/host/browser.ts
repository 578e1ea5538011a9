import { rememberedMatchings } from '../../models/import/index.ts';
import type { WorkbookMaker } from '../../models/workbook/index.ts';
import { BrowserExports, refusal } from './exports.ts';
import { asJsonName, CANCELLED, failed, readText } from './files.ts';
import { HeldFiles, readHandle, stampOfHandle, writeHandle } from './handles.ts';
import {
  DEFAULT_SETTINGS,
  type DocumentState,
  type Host,
  type Outcome,
  type ProjectText,
  type RecoveryCopy,
  type Settings,
} from './host.ts';
import { documentsInUse, holdDocument } from './living.ts';
import { all, drop, keep } from './storage.ts';
import { download, upload } from './transfer.ts';

/** What the File System Access API adds to the window, where it is there. */
interface Pickers {
  showOpenFilePicker?(options: object): Promise<FileSystemFileHandle[]>;
  showSaveFilePicker?(options: object): Promise<FileSystemFileHandle>;
}

const SETTINGS_KEY = 'instellingen';
const TYPES = [{ description: 'Project', accept: { 'application/json': ['.json'] } }];

/**
 * The host in a browser: the File System Access API where it is there, upload and download elsewhere. Handles and
 * recovery copies live in IndexedDB, which belongs to this origin.
 * @param makeWorkbook away from the page: its policy does not allow what that needs
 */
export function createBrowserHost(makeWorkbook: WorkbookMaker): Host {
  const pickers = window as unknown as Pickers;
  const exports = new BrowserExports(makeWorkbook, pickers.showSaveFilePicker?.bind(window));
  const held = new HeldFiles();
  let current: DocumentState | null = null;
  let release: (() => void) | undefined;
  /** Chosen in this visit; counts where the browser keeps nothing. */
  let chosen: Settings = DEFAULT_SETTINGS;

  window.addEventListener('beforeunload', (event) => {
    if (current?.isDirty) event.preventDefault();
  });

  const readHeld = async (handle: FileSystemFileHandle, ref: string): Promise<Outcome<ProjectText>> => {
    const read = await readHandle(handle, ref);
    return read.ok ? { ok: true, value: { ...read.value, ref: await held.remember(handle) } } : read;
  };

  return {
    abilities: {
      savesInPlace: pickers.showSaveFilePicker !== undefined,
      hasMenu: false,
      showsFolder: false,
      makesPdf: false,
    },

    async open() {
      if (!pickers.showOpenFilePicker) return upload();
      let handle: FileSystemFileHandle | undefined;
      try {
        [handle] = await pickers.showOpenFilePicker({ types: TYPES });
      } catch (error) {
        return refusal(error, 'openen');
      }
      return handle ? readHeld(handle, '') : CANCELLED;
    },

    async reopen(ref) {
      const handle = await held.find(ref);
      return handle
        ? readHeld(handle, ref)
        : failed('weg', 'recente bestanden', 'dit bestand is niet meer bekend.', 'Open het opnieuw.');
    },

    async recent() {
      return (await held.list()).map(({ id, name, time }) => ({ ref: id, name, place: '', time }));
    },

    forget: (ref) => held.forget(ref),

    async save(request) {
      if (!pickers.showSaveFilePicker) return download(request);
      const known = request.ref === null ? undefined : await held.find(request.ref);
      let handle = known;
      try {
        handle ??= await pickers.showSaveFilePicker({ suggestedName: asJsonName(request.name), types: TYPES });
      } catch (error) {
        return refusal(error, 'bewaren');
      }
      // What the user has just chosen to write over is no surprise.
      const expected = known && !request.overwrite ? request.stamp : null;
      const written = await writeHandle(handle, request.text, expected);
      if (!written.ok) return written;
      return { ok: true, value: { ref: await held.remember(handle), name: handle.name, stamp: written.value } };
    },

    async changedOutside(ref, stamp) {
      const handle = await held.find(ref);
      const now = handle && (await stampOfHandle(handle));
      return now !== undefined && now !== stamp;
    },

    exportFile: (request, onProgress) => exports.export(request, onProgress),
    stopExport: () => exports.stop(),
    showExported() {},

    async keepRecovery(copy) {
      try {
        await keep('herstel', copy);
        return { ok: true, value: null };
      } catch {
        return failed(
          'herstel-mislukt',
          copy.name,
          'de browser bewaart geen herstelkopie: de opslag is vol of uitgezet.',
          'Bewaar uw werk zelf regelmatig.',
        );
      }
    },

    async recoveries() {
      const [inUse, kept] = await Promise.all([documentsInUse(), all('herstel').catch((): unknown[] => [])]);
      return kept
        .filter(isRecovery)
        .filter(({ id }) => id !== current?.id && !inUse.has(id))
        .sort((a, b) => b.time.localeCompare(a.time));
    },

    dropRecovery: (id) => drop('herstel', id).catch(() => {}),

    setDocument(state) {
      if (state.id !== current?.id) {
        release?.();
        release = state.id ? holdDocument(state.id) : undefined;
      }
      current = state;
      document.title = `${state.isDirty ? '● ' : ''}${state.title}`;
    },

    setMenu() {},
    onCommand: () => () => {},
    onOpenFile: (listener) => onDrop((dropped) => void dropped.then(listener), readHeld),

    async settings() {
      try {
        const { theme, koppelingen } = JSON.parse(localStorage.getItem(SETTINGS_KEY) ?? '') as Partial<Settings>;
        if (theme !== 'systeem' && theme !== 'licht' && theme !== 'donker') return chosen;
        const remembered = rememberedMatchings.safeParse(koppelingen);
        return { theme, ...(remembered.success && { koppelingen: remembered.data }) };
      } catch {
        return chosen;
      }
    },

    async changeSettings(settings) {
      chosen = settings;
      try {
        localStorage.setItem(SETTINGS_KEY, JSON.stringify(settings));
      } catch {
        // A browser that keeps nothing shows the default next time.
      }
    },
  };
}

/**
 * A file dropped on the window, which the browser would otherwise go to, leaving the application.
 * @returns stops it
 */
function onDrop(
  listener: (file: Promise<Outcome<ProjectText>>) => void,
  readHeld: (handle: FileSystemFileHandle, ref: string) => Promise<Outcome<ProjectText>>,
): () => void {
  // Text dragged from one field to another is the fields' own business.
  const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
  const over = (event: DragEvent) => {
    if (hasFiles(event)) event.preventDefault();
  };
  const take = (event: DragEvent) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    const item = [...event.dataTransfer!.items].find(({ kind }) => kind === 'file');
    const file = item?.getAsFile();
    // Only during the event can both be asked for; the handle, where there is one, lets the file be saved in place.
    const asked = item?.getAsFileSystemHandle?.().catch(() => null) ?? Promise.resolve(null);
    if (file)
      listener(
        asked.then((handle) => (handle instanceof FileSystemFileHandle ? readHeld(handle, '') : readText(file, null))),
      );
  };
  window.addEventListener('dragover', over);
  window.addEventListener('drop', take);
  return () => {
    window.removeEventListener('dragover', over);
    window.removeEventListener('drop', take);
  };
}

function isRecovery(copy: unknown): copy is RecoveryCopy {
  const one = copy as Partial<RecoveryCopy> | null;
  return typeof one?.id === 'string' && typeof one.text === 'string' && typeof one.time === 'string';
}
