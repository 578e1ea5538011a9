/** What may be served to the page, and under which rules; the same for Electron's protocol and for the browser. */

/**
 * Nothing but what we serve ourselves: no inline code, no eval, no other origin, no frames, no forms.
 * @param options.allowsWebAssembly only for the worker that writes the workbook
 */
export function contentSecurityPolicy({ allowsWebAssembly = false }: { allowsWebAssembly?: boolean } = {}): string {
  return [
    "default-src 'none'",
    `script-src 'self'${allowsWebAssembly ? " 'wasm-unsafe-eval'" : ''}`,
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  woff2: 'font/woff2',
  wasm: 'application/wasm',
  json: 'application/json; charset=utf-8',
};

/** @returns undefined for what the application has no files of: it is not served */
export function contentTypeOf(path: string): string | undefined {
  const extension = /\.([a-z0-9]+)$/.exec(path)?.[1];
  return extension !== undefined && Object.hasOwn(TYPES, extension) ? TYPES[extension] : undefined;
}

/** The script of the worker that writes workbooks in a browser, as the build names it. */
const WORKBOOK_WORKER = /^assets\/workbook-worker-[A-Za-z0-9_-]{8}\.js$/;

/** @param options.hasWorkbookWorker where there is no Node to write workbooks; the page itself never gets more for it */
export function securityHeaders(
  path: string,
  { hasWorkbookWorker = false }: { hasWorkbookWorker?: boolean } = {},
): Record<string, string> {
  const allowsWebAssembly = hasWorkbookWorker && WORKBOOK_WORKER.test(path);
  return {
    'Content-Security-Policy': contentSecurityPolicy({ allowsWebAssembly }),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), payment=()',
    // Built files have their content in their name; the page itself must always be the newest.
    'Cache-Control': path.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
  };
}

/** Plain names only: letters, digits, `-`, `_` and a dot inside. */
const SEGMENT = /^[A-Za-z0-9_-][A-Za-z0-9._-]*$/;
/** Names that are a device on Windows, with any ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/**
 * The file in the bundle that a request path means. Anything but plain names is refused, encoded or not: what has no
 * meaning for us can't have one for the file system.
 * @param requestPath the path of the URL as it came, query apart
 */
export function fileFor(requestPath: string): string | undefined {
  if (requestPath === '/' || requestPath === '') return 'index.html';
  if (!requestPath.startsWith('/')) return undefined;
  const segments = requestPath.slice(1).split('/');
  return segments.every((segment) => SEGMENT.test(segment) && !DEVICE.test(segment)) ? segments.join('/') : undefined;
}
