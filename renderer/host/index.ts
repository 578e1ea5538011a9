import { createBrowserHost } from './browser.ts';
import type { Host } from './host.ts';

export * from './host.ts';

/** The host that is there: the one that Electron's preload puts in the window, or the browser. */
export function findHost(): Host {
  return (window as { host?: Host }).host ?? createBrowserHost();
}
