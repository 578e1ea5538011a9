import { statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type Electron from 'electron';
import type { DocumentState, Host, Outcome, ProjectText, SavedFile, SaveRequest } from '../../renderer/host/host.ts';
import { CANCELLED, failed, isChanged, readProjectFile, writeProjectFile } from '../files/project.ts';
import { CHANNELS, type Channel } from '../ipc/channels.ts';
import { HOST, mayNavigate, mayRequest, SCHEME } from '../policy/navigation.ts';
import { isPermitted } from '../policy/permissions.ts';
import { isTrusted } from '../policy/sender.ts';
import { menuTemplate } from './menu.ts';
import { answerRequest } from './protocol.ts';
import { Paths, Recoveries, readSettings } from './state.ts';
import { Store } from './store.ts';
import { DEFAULT_SIZE, LEAST_SIZE, placeWindow, windowState } from './window-state.ts';

/** What is used of Electron; a test gives its own. */
export type ElectronModule = Pick<
  typeof Electron,
  'app' | 'BrowserWindow' | 'dialog' | 'ipcMain' | 'Menu' | 'protocol' | 'screen' | 'session'
>;

export interface Environment {
  /** Of the built page. */
  readonly pageFolder: string;
  readonly preload: string;
  readonly argv: readonly string[];
  readonly workingFolder: string;
  readonly platform: string;
}

const FILTERS = [{ name: 'Project', extensions: ['json'] }];
const CLOSE_ANSWERS = ['Bewaren', 'Niet bewaren', 'Annuleren'] as const;

/** The whole main process. Does nothing when another instance is already running: that one gets our file. */
export class MainApplication {
  private window: Electron.BrowserWindow | null = null;
  private readonly store: Store;
  private readonly paths: Paths;
  private readonly recoveries: Recoveries;
  private document: DocumentState = { id: '', title: '', isDirty: false };
  private waiting: string[] = [];
  private isListening = false;
  private closing: 'no' | 'asked' | 'saving' | 'yes' = 'no';

  constructor(
    private readonly electron: ElectronModule,
    private readonly environment: Environment,
  ) {
    this.store = new Store(electron.app.getPath('userData'));
    this.paths = new Paths(this.store);
    this.recoveries = new Recoveries(this.store);
  }

  /** @returns once the window is open; false when another instance has taken over */
  async start(): Promise<boolean> {
    const { app, protocol } = this.electron;
    if (!app.requestSingleInstanceLock()) {
      app.quit();
      return false;
    }
    // Before the application is ready, or the protocol gets no origin of its own.
    protocol.registerSchemesAsPrivileged([
      { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
    ]);
    app.on('second-instance', (_event, argv, folder) => {
      this.focus();
      this.openFiles(filesIn(argv.slice(1), folder));
    });
    app.on('open-file', (event, path) => {
      event.preventDefault();
      this.openFiles([path]);
    });
    app.on('window-all-closed', () => app.quit());
    app.on('web-contents-created', (_event, contents) => this.secure(contents));
    this.openFiles(filesIn(this.environment.argv, this.environment.workingFolder));
    await app.whenReady();
    this.secureSession();
    this.listen();
    await this.openWindow();
    return true;
  }

  private secureSession(): void {
    const { app, protocol, session } = this.electron;
    const own = session.defaultSession;
    protocol.handle(SCHEME, (request) => answerRequest(request, this.environment.pageFolder));
    own.setPermissionRequestHandler((_contents, permission, decide) => decide(isPermitted(permission)));
    own.setPermissionCheckHandler((_contents, permission) => isPermitted(permission));
    own.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !mayRequest(url, app.isPackaged) }));
  }

  private secure(contents: Electron.WebContents): void {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.on('will-navigate', (event, url) => {
      if (!mayNavigate(url)) event.preventDefault();
    });
    contents.on('will-redirect', (event) => event.preventDefault());
  }

  private async openWindow(): Promise<void> {
    const { app, BrowserWindow, screen } = this.electron;
    const state = this.store.read('venster.json', windowState.nullable(), null);
    const areas = screen.getAllDisplays().map(({ workArea }) => workArea);
    const window = new BrowserWindow({
      ...DEFAULT_SIZE,
      ...placeWindow(state, areas),
      minWidth: LEAST_SIZE.width,
      minHeight: LEAST_SIZE.height,
      show: false,
      title: 'Bekostigingsverkenner',
      backgroundColor: '#f6f5f1',
      webPreferences: {
        preload: this.environment.preload,
        contextIsolation: true,
        sandbox: true,
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false,
        webSecurity: true,
        webviewTag: false,
        spellcheck: false,
        devTools: !app.isPackaged,
      },
    });
    this.window = window;
    if (state?.isMaximized) window.maximize();
    window.once('ready-to-show', () => window.show());
    window.on('close', (event) => this.onClose(event, window));
    window.on('closed', () => {
      this.window = null;
    });
    window.webContents.on('render-process-gone', () => void this.onGone(window));
    // The page starts over after a reload: it asks for what waits again.
    window.webContents.on('did-start-loading', () => {
      this.isListening = false;
    });
    await window.loadURL(`${SCHEME}://${HOST}/`);
  }

  /** Unsaved work is asked about; the window closes when it is saved or given up. */
  private onClose(event: Electron.Event, window: Electron.BrowserWindow): void {
    this.store.write('venster.json', { bounds: window.getNormalBounds(), isMaximized: window.isMaximized() });
    if (!this.document.isDirty || this.closing === 'yes') return;
    event.preventDefault();
    if (this.closing === 'asked') return;
    this.closing = 'asked';
    void this.askToClose(window);
  }

  private async askToClose(window: Electron.BrowserWindow): Promise<void> {
    const { response } = await this.electron.dialog.showMessageBox(window, {
      type: 'question',
      message: 'Het project is niet bewaard. Wilt u het bewaren voordat u afsluit?',
      detail: this.document.title,
      buttons: [...CLOSE_ANSWERS],
      defaultId: 0,
      cancelId: 2,
      noLink: true,
    });
    const answer = CLOSE_ANSWERS[response] ?? 'Annuleren';
    if (answer === 'Annuleren') this.closing = 'no';
    else if (answer === 'Bewaren') {
      this.closing = 'saving';
      window.webContents.send('command', 'bewaren-en-sluiten');
    } else {
      this.closing = 'yes';
      this.recoveries.drop(this.document.id);
      window.close();
    }
  }

  /** A page that crashed left a recovery copy; loading it again offers that. */
  private async onGone(window: Electron.BrowserWindow): Promise<void> {
    await this.electron.dialog.showMessageBox(window, {
      type: 'error',
      message: 'Het venster is gestopt. Het wordt opnieuw geladen; niet bewaard werk staat op Start.',
      buttons: ['Opnieuw laden'],
    });
    this.document = { id: '', title: '', isDirty: false };
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
      setMenu: (sections) => {
        const { app, Menu } = this.electron;
        const send = (command: string) => this.window?.webContents.send('command', command);
        const { platform } = this.environment;
        Menu.setApplicationMenu(
          Menu.buildFromTemplate(menuTemplate(sections, send, { platform, isPackaged: app.isPackaged })),
        );
      },
      settings: async () => readSettings(this.store),
      changeSettings: async (settings) => {
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
      const chosen = await this.electron.dialog.showSaveDialog(this.window!, {
        defaultPath: basename(name),
        filters: FILTERS,
      });
      if (chosen.canceled || !chosen.filePath) return CANCELLED;
      path = /\.[a-z0-9]+$/i.test(chosen.filePath) ? chosen.filePath : `${chosen.filePath}.json`;
    }
    const written = writeProjectFile(path, text, isChosen || overwrite ? null : stamp);
    if (!written.ok) return written;
    const { name: writtenName, stamp: writtenStamp } = written.value;
    return { ok: true, value: { ref: this.paths.remember(path, writtenName), name: writtenName, stamp: writtenStamp } };
  }

  private setDocument(state: DocumentState): void {
    this.document = state;
    const { window } = this;
    if (!window) return;
    window.setTitle(`${state.isDirty ? '● ' : ''}${state.title}`);
    window.setDocumentEdited(state.isDirty);
    if (this.closing !== 'saving') return;
    // Still unsaved: the user backed out of saving, so of closing too.
    this.closing = state.isDirty ? 'no' : 'yes';
    if (this.closing === 'yes') window.close();
  }
}

/** Project files among the arguments of a command line. */
export function filesIn(argv: readonly string[], folder: string): string[] {
  return argv
    .filter((argument) => !argument.startsWith('-') && /\.json$/i.test(argument))
    .map((argument) => resolve(folder, argument))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile());
}
