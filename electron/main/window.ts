import type Electron from 'electron';
import type { Store } from './store.ts';
import { DEFAULT_SIZE, LEAST_SIZE, placeWindow, windowState } from './window-state.ts';

/** What the window shows before the page does: the page's own ground (`--ground` in renderer/style/tokens.css). */
export const GROUND = { light: '#f6f5f1', dark: '#12171f' } as const;

const STATE = 'venster.json';

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
    webPreferences: {
      preload,
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
  window.once('ready-to-show', () => {
    // Not before: to maximize a window is to show it, and a window that is shown is never "ready to show".
    if (state?.isMaximized) window.maximize();
    window.show();
  });
  // The title says what is open; the page's own must not come over it.
  window.on('page-title-updated', (event) => event.preventDefault());
  return window;
}

export function keepWindowState(window: Electron.BrowserWindow, store: Store): void {
  store.write(STATE, { bounds: window.getNormalBounds(), isMaximized: window.isMaximized() });
}
