import { resolve } from 'node:path';
import type Electron from 'electron';
import type { WorkbookMaker } from '../../models/workbook/index.ts';
import type {
  DocumentState,
  Host,
  Outcome,
  ProjectText,
  SavedFile,
  SaveRequest,
  Settings,
} from '../../renderer/host/host.ts';
import { lookAt } from '../files/look.ts';
import { CANCELLED, failed, isChanged, readProjectFile, writeProjectFile } from '../files/project.ts';
import { CHANNELS, type Channel } from '../ipc/channels.ts';
import { HOST, SCHEME } from '../policy/navigation.ts';
import { isTrusted } from '../policy/sender.ts';
import { Exports } from './exports.ts';
import { menuTemplate } from './menu.ts';
import { choosePlace } from './place.ts';
import { askToLeave, askToReload, askToSave, isAlive } from './questions.ts';
import { registerScheme, secureContents, secureSession } from './security.ts';
import { Paths, Recoveries, readSettings } from './state.ts';
import { Store } from './store.ts';
import { audienceWindow, createWindow, keepWindowState } from './window.ts';

/** What is used of Electron; a test gives its own. */
export type ElectronModule = Pick<
  typeof Electron,
  'app' | 'BrowserWindow' | 'dialog' | 'ipcMain' | 'Menu' | 'nativeTheme' | 'protocol' | 'screen' | 'session' | 'shell'
>;

export interface Environment {
  /** Of the built page. */
  readonly pageFolder: string;
  readonly preload: string;
  readonly argv: readonly string[];
  readonly workingFolder: string;
  readonly platform: string;
  readonly makeWorkbook: WorkbookMaker;
}

const NO_DOCUMENT: DocumentState = { id: '', title: '', isDirty: false };
const FILTERS = [{ name: 'Project', extensions: ['json'] }];
const THEMES = { systeem: 'system', licht: 'light', donker: 'dark' } as const;
/** What Windows groups windows, shortcuts and recent files by; the same as the installer's. */
const APPLICATION_ID = 'nl.bekostigingsverkenner.app';

/** The whole main process. Does nothing when another instance is already running: that one gets our file. */
export class MainApplication {
  private window: Electron.BrowserWindow | null = null;
  private readonly store: Store;
  private readonly paths: Paths;
  private readonly recoveries: Recoveries;
  private readonly exports: Exports;
  private document = NO_DOCUMENT;
  private waiting: string[] = [];
  private isListening = false;
  private isReloading = false;
  private closing: 'no' | 'asked' | 'saving' | 'yes' = 'no';

  constructor(
    private readonly electron: ElectronModule,
    private readonly environment: Environment,
  ) {
    this.store = new Store(electron.app.getPath('userData'));
    this.paths = new Paths(this.store);
    this.recoveries = new Recoveries(this.store);
    this.exports = new Exports(electron, environment.makeWorkbook);
  }

  /**
   * @returns once the window is open; false when another instance has taken over
   * @throws when our own folder can't be used: then nobody can say whether there is another instance
   */
  async start(): Promise<boolean> {
    const { app, protocol } = this.electron;
    if (!app.requestSingleInstanceLock()) {
      if (!this.store.isWritable())
        throw new Error(
          `De map ${app.getPath('userData')} is niet te gebruiken. Controleer of de map bestaat en of u er mag schrijven.`,
        );
      app.quit();
      return false;
    }
    registerScheme(protocol);
    if (this.environment.platform === 'win32') app.setAppUserModelId(APPLICATION_ID);
    app.on('second-instance', (_event, argv, folder) => {
      this.focus();
      this.openFiles(filesIn(argv.slice(1), folder));
    });
    app.on('open-file', (event, path) => {
      event.preventDefault();
      this.openFiles([path]);
    });
    app.on('window-all-closed', () => app.quit());
    app.on('web-contents-created', (_event, contents) =>
      secureContents(contents, () => audienceWindow(this.electron, this.window)),
    );
    this.openFiles(filesIn(this.environment.argv, this.environment.workingFolder));
    await app.whenReady();
    secureSession(this.electron, this.environment.pageFolder);
    this.listen();
    this.showTheme(readSettings(this.store));
    // Before there is a window, or it would begin with Electron's own menu: English, and Ctrl+R loads the page again.
    this.setMenu([]);
    await this.openWindow();
    return true;
  }

  private async openWindow(): Promise<void> {
    const window = createWindow(this.electron, this.store, this.environment.preload);
    this.window = window;
    window.on('close', (event) => this.onClose(event, window));
    window.on('closed', () => {
      this.window = null;
      this.exports.stop();
    });
    window.on('unresponsive', () => void this.onHanging(window));
    window.webContents.on('render-process-gone', (_event, { reason }) => {
      if (reason !== 'clean-exit') void this.onGone(window);
    });
    // The page starts over: it asks for what waits again.
    window.webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
      if (!isMainFrame || isSameDocument) return;
      this.isListening = false;
      this.exports.stop();
    });
    window.webContents.on('did-finish-load', () => {
      this.isReloading = false;
    });
    await window.loadURL(`${SCHEME}://${HOST}/`);
    // Where nothing was drawn, for whatever reason, there is still a window to look at and to close.
    if (!window.isDestroyed() && !window.isVisible()) window.show();
  }

  /** Unsaved work is asked about; the window closes when it is saved or given up. */
  private onClose(event: Electron.Event, window: Electron.BrowserWindow): void {
    keepWindowState(window, this.store);
    if (!this.document.isDirty || this.closing === 'yes') return;
    event.preventDefault();
    if (this.closing === 'asked') return;
    this.closing = 'asked';
    void this.askToClose(window);
  }

  private async askToClose(window: Electron.BrowserWindow): Promise<void> {
    const { dialog } = this.electron;
    if (!(await isAlive(window))) {
      const leaves = await askToLeave(dialog, window);
      this.closing = 'no';
      // `close` would wait for the page.
      if (leaves) window.destroy();
      return;
    }
    const answer = await askToSave(dialog, window, this.document.title);
    if (answer === 'stay') this.closing = 'no';
    else if (answer === 'save') {
      this.closing = 'saving';
      window.webContents.send('command', 'bewaren-en-sluiten');
    } else this.leave(window);
  }

  /** Nothing is left to save, so nothing to recover either. The page can't be relied on to say so while it goes. */
  private leave(window: Electron.BrowserWindow): void {
    this.closing = 'yes';
    if (this.document.id) this.recoveries.drop(this.document.id);
    window.close();
  }

  private async onHanging(window: Electron.BrowserWindow): Promise<void> {
    // Being asked already, or about to close.
    if (this.isReloading || this.closing !== 'no') return;
    this.isReloading = true;
    if (!(await askToReload(this.electron.dialog, window, 'hangs'))) this.isReloading = false;
    else if (!window.isDestroyed()) {
      // A hanging page does not go by itself; without this the new one would come into the same process.
      window.webContents.forcefullyCrashRenderer();
      this.reload(window);
    }
  }

  /** A page that crashed left a recovery copy; loading it again offers that. */
  private async onGone(window: Electron.BrowserWindow): Promise<void> {
    if (this.isReloading) return;
    this.isReloading = true;
    const comesBack = await askToReload(this.electron.dialog, window, 'gone');
    if (window.isDestroyed()) return;
    if (comesBack) this.reload(window);
    else window.destroy();
  }

  /** What was open is a recovery copy now. */
  private reload(window: Electron.BrowserWindow): void {
    this.document = NO_DOCUMENT;
    this.closing = 'no';
    window.reload();
  }

  private focus(): void {
    if (this.window?.isMinimized()) this.window.restore();
    this.window?.focus();
  }

  /** Files wait until the page listens. */
  private openFiles(paths: readonly string[]): void {
    this.waiting.push(...paths);
    if (!this.isListening || !this.window) return;
    for (const path of this.waiting.splice(0)) this.window.webContents.send('file', this.readPath(path));
  }

  private readPath(path: string): Outcome<ProjectText> {
    const read = readProjectFile(path);
    if (!read.ok) return read;
    this.electron.app.addRecentDocument(path);
    return { ok: true, value: { ...read.value, ref: this.paths.remember(path, read.value.name) } };
  }

  /** Every channel: first who sends, then what is sent, then the work. */
  private listen(): void {
    const handlers = this.handlers();
    for (const channel of Object.keys(CHANNELS) as Channel[]) {
      this.electron.ipcMain.handle(channel, async (event, ...args: unknown[]) => {
        const sender = {
          url: event.senderFrame?.url,
          isMainFrame: event.senderFrame !== null && event.senderFrame === event.sender.mainFrame,
          isOwnWindow: event.sender === this.window?.webContents,
        };
        if (!isTrusted(sender)) throw new Error(`refused: ${channel} from another sender`);
        const payload = CHANNELS[channel].safeParse(args);
        if (!payload.success) throw new Error(`refused: ${channel} with a wrong payload`);
        return (handlers[channel] as (...values: unknown[]) => unknown)(...payload.data);
      });
    }
  }

  private handlers(): { readonly [C in Channel]: C extends keyof Host ? Host[C] : () => void } {
    return {
      open: () => this.open(),
      reopen: async (ref) => {
        const path = this.paths.pathOf(ref);
        if (path === undefined)
          return failed('weg', 'recente bestanden', 'dit bestand is niet meer bekend.', 'Open het opnieuw.');
        return this.readPath(path);
      },
      recent: async () => this.paths.recent(),
      forget: async (ref) => this.paths.forget(ref),
      save: (request) => this.save(request),
      changedOutside: async (ref, stamp) => {
        const path = this.paths.pathOf(ref);
        return path !== undefined && isChanged(path, stamp);
      },
      exportFile: (request) =>
        this.exports.export(this.window!, request, (share) => this.window?.webContents.send('progress', share)),
      stopExport: () => this.exports.stop(),
      showExported: (ref) => this.exports.show(ref),
      keepRecovery: async (copy) =>
        this.recoveries.keep(copy)
          ? { ok: true, value: null }
          : failed(
              'herstel-mislukt',
              copy.name,
              'er kan geen herstelkopie worden vastgelegd.',
              'Controleer de schijf, en bewaar uw werk zelf regelmatig.',
            ),
      recoveries: async () => this.recoveries.list(this.document.id),
      dropRecovery: async (id) => this.recoveries.drop(id),
      setDocument: (state) => this.setDocument(state),
      setMenu: (sections) => this.setMenu(sections),
      settings: async () => readSettings(this.store),
      changeSettings: async (settings) => {
        this.showTheme(settings);
        this.store.write('instellingen.json', settings);
      },
      ready: () => {
        this.isListening = true;
        this.openFiles([]);
      },
    };
  }

  private async open(): Promise<Outcome<ProjectText>> {
    const { canceled, filePaths } = await this.electron.dialog.showOpenDialog(this.window!, {
      filters: FILTERS,
      properties: ['openFile'],
    });
    const [path] = filePaths;
    return canceled || path === undefined ? CANCELLED : this.readPath(path);
  }

  private async save({ ref, name, text, stamp, overwrite }: SaveRequest): Promise<Outcome<SavedFile>> {
    let path = ref === null ? undefined : this.paths.pathOf(ref);
    if (ref !== null && path === undefined)
      return failed('onbekend', name, 'deze plek is niet bekend.', 'Kies Bewaren als.');
    const isChosen = path === undefined;
    if (path === undefined) {
      const chosen = await choosePlace(this.electron.dialog, this.window!, name, 'json');
      if (chosen === undefined) return CANCELLED;
      path = chosen;
    }
    const written = writeProjectFile(path, text, isChosen || overwrite ? null : stamp);
    if (!written.ok) return written;
    const { name: writtenName, stamp: writtenStamp } = written.value;
    return { ok: true, value: { ref: this.paths.remember(path, writtenName), name: writtenName, stamp: writtenStamp } };
  }

  private setMenu(sections: Parameters<Host['setMenu']>[0]): void {
    const { app, Menu } = this.electron;
    const send = (command: string) => this.window?.webContents.send('command', command);
    const { platform } = this.environment;
    Menu.setApplicationMenu(
      Menu.buildFromTemplate(menuTemplate(sections, send, { platform, isPackaged: app.isPackaged })),
    );
  }

  /** Title bar, menus and dialogs are drawn by the system; they go along with the page. */
  private showTheme({ theme }: Settings): void {
    this.electron.nativeTheme.themeSource = THEMES[theme];
  }

  private setDocument(state: DocumentState): void {
    this.document = state;
    const { window } = this;
    if (!window) return;
    window.setTitle(`${state.isDirty ? '● ' : ''}${state.title}`);
    window.setDocumentEdited(state.isDirty);
    if (this.closing !== 'saving') return;
    // Still unsaved: the user backed out of saving, so of closing too.
    if (state.isDirty) this.closing = 'no';
    else this.leave(window);
  }
}

/** Project files among the arguments of a command line. */
export function filesIn(argv: readonly string[], folder: string): string[] {
  return argv
    .filter((argument) => !argument.startsWith('-') && /\.json$/i.test(argument))
    .map((argument) => resolve(folder, argument))
    .filter((path) => lookAt(path) !== undefined);
}
