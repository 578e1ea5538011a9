import type { WorkbookMaker } from '../../models/workbook/index.ts';
import { createBrowserHost } from './browser.ts';
import type { Host } from './host.ts';

export * from './host.ts';

/** The host that is there: the one that Electron's preload puts in the window, or the browser. @param makeWorkbook for the browser */
export function findHost(makeWorkbook: WorkbookMaker): Host {
  return (window as { host?: Host }).host ?? createBrowserHost(makeWorkbook);
}
