import { EventEmitter } from 'node:events';
import type { ElectronModule } from '../../electron/main/application.ts';

type Listener = (...args: never[]) => unknown;

/** The parts of Electron that the main process uses, made to be looked into. Never imports the real package. */
export class FakeContents extends EventEmitter {
  openHandler: ((asked: { url: string; frameName: string }) => unknown) | undefined;
  url = '';
  readonly sent: [string, unknown][] = [];
  readonly mainFrame = { url: 'app://bekostigingsverkenner/' };
  /** Whether the page answers; one that hangs never does. */
  isHanging = false;
  crashes = 0;
  /** What was asked of each print; a page that can't be printed throws. */
  readonly prints: unknown[] = [];
  canPrint = true;

  getURL = () => this.url;

  setWindowOpenHandler(handler: FakeContents['openHandler']): void {
    this.openHandler = handler;
  }

  executeJavaScript(): Promise<unknown> {
    return this.isHanging ? new Promise(() => {}) : Promise.resolve(true);
  }

  async printToPDF(options: unknown): Promise<Buffer> {
    this.prints.push(options);
    if (!this.canPrint) throw new Error('Printing failed');
    return Buffer.from('%PDF');
  }

  forcefullyCrashRenderer(): void {
    this.crashes += 1;
    this.emit('render-process-gone', {}, { reason: 'crashed' });
  }

  send(channel: string, value: unknown): void {
    this.sent.push([channel, structuredClone(value)]);
    this.emit(`sent:${channel}`, structuredClone(value));
  }
}

export class FakeWindow extends EventEmitter {
  readonly webContents = new FakeContents();
  title = '';
  isEdited = false;
  isShown = false;
  isClosed = false;
  maximized = false;
  wasMaximizedUnseen = false;
  focused = 0;
  reloads = 0;
  url = '';

  constructor(
    readonly options: Record<string, unknown>,
    private readonly world: FakeElectron,
  ) {
    super();
    world.windows.push(this);
    world.app.emit('web-contents-created', {}, this.webContents);
  }

  async loadURL(url: string): Promise<void> {
    this.url = url;
    this.webContents.url = url;
    this.webContents.emit('did-start-navigation', { isMainFrame: true, isSameDocument: false });
    this.webContents.emit('did-finish-load');
    // As in Electron: never for a window that is shown already.
    if (!this.isShown && this.world.draws) this.emit('ready-to-show');
  }

  close(): void {
    const event = new FakeEvent();
    this.emit('close', event);
    if (event.isPrevented) return;
    this.destroy();
  }

  destroy(): void {
    this.isClosed = true;
    this.emit('closed');
  }

  show = () => {
    this.isShown = true;
  };
  /** As in Electron: shows the window too. */
  maximize = () => {
    this.maximized = true;
    this.wasMaximizedUnseen ||= this.url === '';
    this.isShown = true;
  };
  focus = () => {
    this.focused += 1;
  };
  reload = () => {
    this.reloads += 1;
    this.webContents.emit('did-start-navigation', { isMainFrame: true, isSameDocument: false });
  };
  restore = () => {};
  isMinimized = () => false;
  isVisible = () => this.isShown;
  isDestroyed = () => this.isClosed;
  isMaximized = () => this.maximized;
  getBounds = () => ({ x: 10, y: 20, width: 1000, height: 700 });
  getNormalBounds = () => ({ x: 10, y: 20, width: 1000, height: 700 });
  setTitle = (title: string) => {
    this.title = title;
  };
  setDocumentEdited = (isEdited: boolean) => {
    this.isEdited = isEdited;
  };
}

export class FakeEvent {
  isPrevented = false;

  constructor(readonly url = '') {}

  preventDefault = () => {
    this.isPrevented = true;
  };
}

class FakeApp extends EventEmitter {
  isPackaged = false;
  hasLock = true;
  quits = 0;
  modelId = '';
  readonly recentDocuments: string[] = [];

  constructor(private readonly folder: string) {
    super();
  }

  getPath = () => this.folder;
  requestSingleInstanceLock = () => this.hasLock;
  whenReady = async () => {};
  quit = () => {
    this.quits += 1;
  };
  setAppUserModelId = (id: string) => {
    this.modelId = id;
  };
  addRecentDocument = (path: string) => {
    this.recentDocuments.push(path);
  };
}

interface FakeScreen {
  readonly id: number;
  readonly workArea: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly bounds?: FakeScreen['workArea'];
}

export class FakeElectron {
  readonly app: FakeApp;
  readonly windows: FakeWindow[] = [];
  readonly handlers = new Map<string, (event: unknown, ...args: unknown[]) => unknown>();
  readonly schemes: unknown[] = [];
  readonly protocols = new Map<string, (request: { url: string; method: string }) => Response>();
  permissionRequest:
    | ((contents: unknown, permission: string, decide: (isAllowed: boolean) => void) => void)
    | undefined;
  permissionCheck: ((contents: unknown, permission: string) => boolean) | undefined;
  beforeRequest: ((details: { url: string }, decide: (answer: { cancel: boolean }) => void) => void) | undefined;
  menu: { label?: string; submenu?: unknown }[] = [];
  /** How many windows there were when the first menu came. */
  windowsAtFirstMenu: number | undefined;
  readonly theme = { themeSource: 'system', shouldUseDarkColors: false };
  /** Whether anything comes on screen. */
  draws = true;
  screens: FakeScreen[] = [{ id: 1, workArea: { x: 0, y: 0, width: 1920, height: 1040 } }];
  /** Answers of the dialogs to come. */
  readonly openAnswers: { canceled: boolean; filePaths: string[] }[] = [];
  readonly saveAnswers: { canceled: boolean; filePath: string }[] = [];
  readonly messageAnswers: number[] = [];
  readonly asked: Record<string, unknown>[] = [];
  readonly savesAsked: Record<string, unknown>[] = [];
  /** Paths that were shown in their folder. */
  readonly shown: string[] = [];

  constructor(userData: string) {
    this.app = new FakeApp(userData);
  }

  get window(): FakeWindow {
    return this.windows.at(-1)!;
  }

  /** Calls a channel as the page does, through a structured clone. */
  async invoke(channel: string, ...args: unknown[]): Promise<unknown> {
    const { webContents } = this.window;
    return this.invokeFrom({ sender: webContents, senderFrame: webContents.mainFrame }, channel, ...args);
  }

  async invokeFrom(event: unknown, channel: string, ...args: unknown[]): Promise<unknown> {
    const handler = this.handlers.get(channel);
    if (!handler) throw new Error(`no handler for ${channel}`);
    return structuredClone(await handler(event, ...structuredClone(args)));
  }

  get module(): ElectronModule {
    const world = this;
    const fake = {
      app: this.app,
      BrowserWindow: class {
        constructor(options: Record<string, unknown>) {
          // biome-ignore lint/correctness/noConstructorReturn: stands in for the class of Electron
          return new FakeWindow(options, world);
        }
      },
      dialog: {
        showOpenDialog: async () => this.openAnswers.shift() ?? { canceled: true, filePaths: [] },
        showSaveDialog: async (_window: unknown, options: Record<string, unknown>) => {
          this.savesAsked.push(options);
          return this.saveAnswers.shift() ?? { canceled: true, filePath: '' };
        },
        showMessageBox: async (_window: unknown, options: Record<string, unknown>) => {
          this.asked.push(options);
          return { response: this.messageAnswers.shift() ?? 2, checkboxChecked: false };
        },
      },
      ipcMain: {
        handle: (channel: string, handler: Listener) =>
          this.handlers.set(channel, handler as unknown as (event: unknown, ...args: unknown[]) => unknown),
      },
      Menu: {
        buildFromTemplate: (template: { label?: string }[]) => template,
        setApplicationMenu: (menu: { label?: string }[]) => {
          this.menu = menu;
          this.windowsAtFirstMenu ??= this.windows.length;
        },
      },
      nativeTheme: this.theme,
      protocol: {
        registerSchemesAsPrivileged: (schemes: unknown[]) => this.schemes.push(...schemes),
        handle: (scheme: string, answer: (request: { url: string; method: string }) => Response) =>
          this.protocols.set(scheme, answer),
      },
      shell: { showItemInFolder: (path: string) => void this.shown.push(path) },
      // Windows stand on the first one.
      screen: { getAllDisplays: () => this.screens, getDisplayMatching: () => this.screens[0] },
      session: {
        defaultSession: {
          setPermissionRequestHandler: (handler: FakeElectron['permissionRequest']) => {
            this.permissionRequest = handler;
          },
          setPermissionCheckHandler: (handler: FakeElectron['permissionCheck']) => {
            this.permissionCheck = handler;
          },
          webRequest: {
            onBeforeRequest: (handler: FakeElectron['beforeRequest']) => {
              this.beforeRequest = handler;
            },
          },
        },
      },
    };
    return fake as unknown as ElectronModule;
  }
}
