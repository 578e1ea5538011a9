import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, BrowserWindow, dialog, ipcMain, Menu, nativeTheme, protocol, screen, session, shell } from 'electron';
import { createThreadMaker } from '../workbook/maker.ts';
import { MainApplication } from './application.ts';

const here = dirname(fileURLToPath(import.meta.url));
const electron = { app, BrowserWindow, dialog, ipcMain, Menu, nativeTheme, protocol, screen, session, shell };

// Not awaited: the application becomes ready only after this module has been evaluated.
new MainApplication(electron, {
  pageFolder: join(here, '..', 'app'),
  preload: join(here, 'preload.cjs'),
  // Unpackaged the first argument is the application's own folder.
  argv: process.argv.slice(app.isPackaged ? 1 : 2),
  workingFolder: process.cwd(),
  platform: process.platform,
  makeWorkbook: createThreadMaker(join(here, 'workbook.cjs'), join(here, 'workbook.wasm')),
})
  .start()
  .catch((error: unknown) => {
    dialog.showErrorBox(
      'Bekostigingsverkenner kan niet starten',
      error instanceof Error ? error.message : String(error),
    );
    app.exit(1);
  });
