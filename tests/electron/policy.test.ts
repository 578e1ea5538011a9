import { describe, expect, test } from 'vitest';
import { placeWindow } from '../../electron/main/window-state.ts';
import { contentSecurityPolicy, contentTypeOf, fileFor, securityHeaders } from '../../electron/policy/content.ts';
import { isOwnAddress, mayNavigate, mayOpen, mayRequest } from '../../electron/policy/navigation.ts';
import { isPermitted } from '../../electron/policy/permissions.ts';
import { isOwnHost } from '../../electron/policy/request.ts';
import { isTrusted } from '../../electron/policy/sender.ts';

const FOREIGN = [
  'https://example.org/',
  'http://127.0.0.1:47170/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'app://bekostigingsverkenner.example.org/',
  'app://example.org/bekostigingsverkenner/',
  'app://bekostigingsverkenner@example.org/',
  'app://user@bekostigingsverkenner/',
  'app://user:secret@bekostigingsverkenner/',
  'app://bekostigingsverkenner:8080/',
  'apps://bekostigingsverkenner/',
  'app:bekostigingsverkenner/x',
  'app:///bekostigingsverkenner/',
  ' ',
  '',
  'bekostigingsverkenner',
  'about:blank',
  'chrome://settings/',
  'blob:https://example.org/x',
  'ws://127.0.0.1/',
  'app:\\\\bekostigingsverkenner.example.org\\',
  'app://bekostigingsverkenner%2eexample.org/',
  'app://bekostigingsverkenner./',
  'app://bekostigingsverkenner%00/',
  'app://BEKOSTIGINGSVERKENNER.example.org/',
  'app://bekostigingsverkenner\\@example.org/',
  'app://bekostigingsverkenner:0/',
  'view-source:app://bekostigingsverkenner/',
  'filesystem:app://bekostigingsverkenner/temporary/x',
  'blob:app://bekostigingsverkenner/1',
  'data:text/html,<script>alert(1)</script>',
  'chrome-extension://x/y.html',
  '//bekostigingsverkenner/',
  'app',
];

describe('addresses', () => {
  test.each(FOREIGN)('%j is not ours: no navigation, no message', (address) => {
    expect(isOwnAddress(address)).toBe(false);
    expect(mayNavigate(address)).toBe(false);
    expect(isTrusted({ url: address, isMainFrame: true, isOwnWindow: true })).toBe(false);
  });
  test.each([
    'app://bekostigingsverkenner/',
    'app://bekostigingsverkenner/index.html',
    'app://bekostigingsverkenner/#x',
  ])('%s may be loaded again', (address) => expect(mayNavigate(address)).toBe(true));
  test.each(FOREIGN)('%j opens no window, and is none to open', (address) => {
    expect(mayOpen(address, 'about:blank', 'publiek')).toBe(false);
    if (!['', 'about:blank'].includes(address))
      expect(mayOpen('app://bekostigingsverkenner/', address, 'publiek')).toBe(false);
  });
  test('the page opens one empty window, under one name', () => {
    expect(mayOpen('app://bekostigingsverkenner/', 'about:blank', 'publiek')).toBe(true);
    for (const name of ['', '_blank', '_self', 'Publiek', 'publiek2'])
      expect(mayOpen('app://bekostigingsverkenner/', 'about:blank', name), name).toBe(false);
  });
  test('the window does not go to a file of our own that is no page', () =>
    expect(mayNavigate('app://bekostigingsverkenner/assets/index.js')).toBe(false));
  test.each(FOREIGN.filter((address) => !/^(?:data:|blob:app:)/.test(address)))('%j is not requested', (address) =>
    expect(mayRequest(address, true)).toBe(false),
  );
  test.each([
    'blob:https://example.org/x',
    'blob:null/x',
    'blob:app://example.org/x',
    'blob:app://bekostigingsverkenner@example.org/x',
    'blob:file:///etc/passwd',
    'blob:',
    'blob:blob:app://bekostigingsverkenner/x',
  ])('%j is not what our page made', (address) => expect(mayRequest(address, true)).toBe(false));
  test.each([
    'app://bekostigingsverkenner/../index.html/x',
    'app://bekostigingsverkenner/index.html/',
    'app://bekostigingsverkenner/Index.html',
    'app://bekostigingsverkenner//',
    'app://bekostigingsverkenner/%69ndex.html',
  ])('%s is ours, but no page to go to', (address) => expect(mayNavigate(address)).toBe(false));
  test('what the page makes in memory may be requested; the inspector only in development', () => {
    for (const address of ['data:image/png;base64,AA', 'blob:app://bekostigingsverkenner/1'])
      expect(mayRequest(address, true)).toBe(true);
    expect(mayRequest('devtools://devtools/x', true)).toBe(false);
    expect(mayRequest('devtools://devtools/x', false)).toBe(true);
  });
});

describe('senders', () => {
  const url = 'app://bekostigingsverkenner/';
  test.each([
    [{ url, isMainFrame: true, isOwnWindow: true }, true],
    [{ url, isMainFrame: false, isOwnWindow: true }, false],
    [{ url, isMainFrame: true, isOwnWindow: false }, false],
    [{ url: undefined, isMainFrame: true, isOwnWindow: true }, false],
    [{ url: '', isMainFrame: true, isOwnWindow: true }, false],
    [{ url: 'about:srcdoc', isMainFrame: true, isOwnWindow: true }, false],
    [{ url: 'devtools://devtools/bundled/inspector.html', isMainFrame: true, isOwnWindow: true }, false],
    [{ url, isMainFrame: false, isOwnWindow: false }, false],
  ])('%j', (sender, isGood) => expect(isTrusted(sender)).toBe(isGood));
});

test.each([
  'media',
  'geolocation',
  'notifications',
  'midi',
  'openExternal',
  'clipboard-read',
  'hid',
  'usb',
  'serial',
  'bluetooth',
  'fileSystem',
  'display-capture',
  'idle-detection',
  'local-fonts',
  'pointerLock',
  'keyboardLock',
  'storage-access',
  'top-level-storage-access',
  'window-management',
  'speaker-selection',
  'mediaKeySystem',
  'background-sync',
  'deprecated-sync-clipboard-read',
  'clipboard-write',
  'Clipboard-sanitized-write',
  'unknown',
  'constructor',
  'toString',
  '__proto__',
  '',
])('permission %j is refused', (permission) => expect(isPermitted(permission)).toBe(false));

describe('paths', () => {
  test.each([
    '/../package.json',
    '/assets/../../package.json',
    '/%2e%2e/package.json',
    '/..%2fpackage.json',
    '/assets/%5c..%5cx.js',
    '/assets\\..\\x.js',
    '/assets//x.js',
    '//etc/passwd',
    '/./index.html',
    '/.env',
    '/assets/.hidden.js',
    '/index.html\0.js',
    '/C:/x.js',
    '/a b.js',
    '/ä.js',
    'index.html',
    '/assets/',
    '/~/x.js',
    '/assets/..',
    '/..',
    '/...',
    '/assets/.../x.js',
    '/%00',
    '/index.html%00.js',
    '/assets/x.js/',
    '/assets/%2e%2e/x.js',
    '/assets/%252e%252e/x.js',
    '/\\\\server\\share\\x.js',
    '/x.js:stream',
    '/x.js::$DATA',
    '/x.js%20',
    '/x.js ',
    '/\u2024\u2024/x.js',
    '/\uff0e\uff0e/x.js',
    '/x;y.js',
    '/x.js\n',
    '/$x.js',
    '*',
    'http://example.org/x.js',
    '/aux.js',
    '/assets/CON.js',
    '/nul',
    '/com1.png',
    '/LPT9.json',
  ])('%j is no file of ours', (path) => expect(fileFor(path)).toBeUndefined());
  test('plain names are', () => {
    expect([fileFor('/'), fileFor('/assets/index-Ab_1.js'), fileFor('/icon.svg'), fileFor('/console.js')]).toEqual([
      'index.html',
      'assets/index-Ab_1.js',
      'icon.svg',
      'console.js',
    ]);
  });
  test.each(['x.exe', 'x', 'x.map', 'x.HTML', 'x.constructor', 'x.json.bak'])(
    '%s has no type, so it is not served',
    (path) => expect(contentTypeOf(path)).toBeUndefined(),
  );
});

describe('content security policy', () => {
  test('allows nothing inline, no eval and no other origin', () => {
    const policy = contentSecurityPolicy();
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(policy).toContain("default-src 'none'");
    expect(securityHeaders('index.html')['Content-Security-Policy']).toBe(policy);
  });
  test('WebAssembly only where it is asked for, and eval never', () => {
    const policy = contentSecurityPolicy({ allowsWebAssembly: true });
    expect(policy).toContain("'wasm-unsafe-eval'");
    expect(policy).not.toContain("'unsafe-eval'");
  });
  test.each([
    ['assets/workbook-worker-a_B-c123.js', true],
    ['index.html', false],
    ['assets/index-a_B-c123.js', false],
    ['assets/worker-a_B-c123.js', false],
    ['workbook-worker-a_B-c123.js', false],
    ['assets/workbook-worker-a_B-c123.js.html', false],
    ['assets/workbook-worker-a_B-c123.html', false],
    ['assets/x/workbook-worker-a_B-c123.js', false],
  ])('in a browser %s gets it: %s; in Electron nothing does', (path, isRelaxed) => {
    const policyOf = (hasWorkbookWorker: boolean) =>
      securityHeaders(path, { hasWorkbookWorker })['Content-Security-Policy'];
    expect(policyOf(true)).toBe(contentSecurityPolicy({ allowsWebAssembly: isRelaxed }));
    expect(policyOf(false)).toBe(contentSecurityPolicy());
  });
});

describe('host header', () => {
  test.each([
    undefined,
    '',
    'example.org',
    'example.org:47170',
    '127.0.0.1',
    'localhost',
    '127.0.0.1:80',
    '127.0.0.1:471700',
    '127.0.0.1.example.org:47170',
    'localhost.example.org:47170',
    'localhost.:47170',
    'user@127.0.0.1:47170',
    '[::1]:47170',
    '0.0.0.0:47170',
    '127.1:47170',
    '2130706433:47170',
    '127.0.0.1:47170, example.org',
    ' 127.0.0.1:47170',
    '127.0.0.1:47170 ',
    '127.0.0.1:47170/',
    '127.0.0.1:047170',
    '127.0.0.1:',
    '127.0.0.2:47170',
    '127.0.0.1.:47170',
    '0x7f.0.0.1:47170',
    '0177.0.0.1:47170',
    '[::ffff:127.0.0.1]:47170',
    'LOCALHOST:47170\0',
    'localhost:47170@example.org',
    'localhost%00.example.org:47170',
    'localhost\t:47170',
    'sub.localhost:47170',
  ])('%j is refused', (host) => expect(isOwnHost(host, 47170)).toBe(false));
  test.each(['127.0.0.1:47170', 'localhost:47170'])('%s is ours', (host) => expect(isOwnHost(host, 47170)).toBe(true));
});

describe('where the window comes', () => {
  const screen = [{ x: 0, y: 0, width: 1920, height: 1040 }];
  const state = (x: number, y: number) => ({ bounds: { x, y, width: 1000, height: 700 }, isMaximized: false });
  test('where it was', () =>
    expect(placeWindow(state(50, 60), screen)).toEqual({ x: 50, y: 60, width: 1000, height: 700 }));
  test.each([
    [5000, 0],
    [-2000, 0],
    [0, 3000],
    [0, -300],
  ])('not out of sight (%i, %i)', (x, y) =>
    expect(placeWindow(state(x, y), screen)).toEqual({ width: 1000, height: 700 }),
  );
  test('at first in its own size', () => expect(placeWindow(null, screen)).toEqual({ width: 1280, height: 800 }));
});
