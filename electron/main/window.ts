import type Electron from 'electron';
import type { Store } from './store.ts';
import { DEFAULT_SIZE, LEAST_SIZE, placeWindow, windowState } from './window-state.ts';

/** What the window shows before the page does: the page's own ground (`--ground` in renderer/style/tokens.css). */
export const GROUND = { light: '#f6f5f1', dark: '#12171f' } as const;

const STATE = 'venster.json';

/** What no page of ours can do. */
const isolated = (app: Electron.App): Electron.WebPreferences => ({
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  webviewTag: false,
  spellcheck: false,
  devTools: !app.isPackaged,
});

/** The window, where it was the last time, hidden until there is something to see. */
export function createWindow(
  {
    app,
    BrowserWindow,
    nativeTheme,
    screen,
  }: Pick<typeof Electron, 'app' | 'BrowserWindow' | 'nativeTheme' | 'screen'>,
  store: Store,
  preload: string,
): Electron.BrowserWindow {
  const state = store.read(STATE, windowState.nullable(), null);
  const areas = screen.getAllDisplays().map(({ workArea }) => workArea);
  const window = new BrowserWindow({
    ...DEFAULT_SIZE,
    ...placeWindow(state, areas),
    minWidth: LEAST_SIZE.width,
    minHeight: LEAST_SIZE.height,
    show: false,
    title: 'Bekostigingsverkenner',
    backgroundColor: nativeTheme.shouldUseDarkColors ? GROUND.dark : GROUND.light,
    webPreferences: { ...isolated(app), preload },
  });
  window.once('ready-to-show', () => {
    // Not before: to maximize a window is to show it, and a window that is shown is never "ready to show".
    if (state?.isMaximized) window.maximize();
    window.show();
  });
  // The title says what is open; the page's own must not come over it.
  window.on('page-title-updated', (event) => event.preventDefault());
  return window;
}

/**
 * The window for the audience: the whole of a screen where the window that opens it is not, else a window beside it. It has
 * no menu, and its page may ask nothing of us: it is not the window that the channels listen to.
 */
export function audienceWindow(
  { app, nativeTheme, screen }: Pick<typeof Electron, 'app' | 'nativeTheme' | 'screen'>,
  opener: Electron.BrowserWindow | null,
): Electron.BrowserWindowConstructorOptions {
  const here = opener && screen.getDisplayMatching(opener.getBounds()).id;
  const other = screen.getAllDisplays().find(({ id }) => id !== here);
  return {
    ...(other && here !== null ? { ...other.bounds, fullscreen: true } : DEFAULT_SIZE),
    title: 'Bekostigingsverkenner',
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? GROUND.dark : GROUND.light,
    webPreferences: isolated(app),
  };
}

export function keepWindowState(window: Electron.BrowserWindow, store: Store): void {
  store.write(STATE, { bounds: window.getNormalBounds(), isMaximized: window.isMaximized() });
}
