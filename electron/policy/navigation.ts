/** The application's own address inside Electron: a protocol of its own instead of file://. */
export const SCHEME = 'app';
export const HOST = 'bekostigingsverkenner';
export const ORIGIN = `${SCHEME}://${HOST}`;

/** An address as its parts; undefined for what is none. */
function parsed(address: string): URL | undefined {
  return URL.canParse(address) ? new URL(address) : undefined;
}

/** Ours is exactly our scheme and host: no user, no password, no port. */
export function isOwnAddress(address: string): boolean {
  const url = parsed(address);
  return (
    url !== undefined &&
    url.protocol === `${SCHEME}:` &&
    url.host === HOST &&
    url.username === '' &&
    url.password === '' &&
    url.port === ''
  );
}

/** The window never leaves the page it opened with; a reload of that page is all. */
export function mayNavigate(address: string): boolean {
  const url = parsed(address);
  return isOwnAddress(address) && (url?.pathname === '/' || url?.pathname === '/index.html');
}

/** Any request that a page makes: ours, and what it made itself in memory. In development its inspector too. */
export function mayRequest(address: string, isPackaged: boolean): boolean {
  const protocol = parsed(address)?.protocol;
  if (protocol === 'data:') return true;
  // After "blob:" stands the origin that made it.
  if (protocol === 'blob:') return isOwnAddress(address.trim().slice('blob:'.length));
  if (protocol === 'devtools:') return !isPackaged;
  return isOwnAddress(address);
}

/** The name that the page gives the window for the audience. */
const AUDIENCE = 'publiek';

/** The page opens one window: an empty one, that it draws in itself. What is drawn there opens none. */
export function mayOpen(opener: string, address: string, name: string): boolean {
  return mayNavigate(opener) && (address === 'about:blank' || address === '') && name === AUDIENCE;
}
