import type Electron from 'electron';
import { mayNavigate, mayOpen, mayRequest, SCHEME } from '../policy/navigation.ts';
import { isPermitted } from '../policy/permissions.ts';
import { answerRequest } from './protocol.ts';

/** Our own scheme with an origin of its own. Must be said before the application is ready. */
export function registerScheme(protocol: Pick<Electron.Protocol, 'registerSchemesAsPrivileged'>): void {
  protocol.registerSchemesAsPrivileged([
    // `standard` gives it an origin, `secure` what browsers keep for https: checksums, unique ids.
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** What every page gets: our own files, no permissions, no other address. */
export function secureSession(
  { app, protocol, session }: Pick<typeof Electron, 'app' | 'protocol' | 'session'>,
  pageFolder: string,
): void {
  const own = session.defaultSession;
  protocol.handle(SCHEME, (request) => answerRequest(request, pageFolder));
  own.setPermissionRequestHandler((_contents, permission, decide) => decide(isPermitted(permission)));
  own.setPermissionCheckHandler((_contents, permission) => isPermitted(permission));
  own.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !mayRequest(url, app.isPackaged) }));
}

/**
 * No page goes elsewhere, holds another page, or opens a window but the one for the audience.
 * @param audience how that window looks
 */
export function secureContents(
  contents: Electron.WebContents,
  audience: () => Electron.BrowserWindowConstructorOptions,
): void {
  contents.setWindowOpenHandler(({ url, frameName }) =>
    mayOpen(contents.getURL(), url, frameName)
      ? { action: 'allow', overrideBrowserWindowOptions: audience() }
      : { action: 'deny' },
  );
  contents.on('will-attach-webview', (event) => event.preventDefault());
  // Neither comes for what the main process loads itself: the first page and a reload.
  contents.on('will-navigate', (event) => {
    if (!mayNavigate(event.url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !mayNavigate(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
}
