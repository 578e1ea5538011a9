import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { root } from '../../build/bundle.mjs';
import { CHANNELS } from '../../electron/ipc/channels.ts';
import { safeName } from '../../electron/main/place.ts';
import { GROUND } from '../../electron/main/window.ts';
import { preloadHost, startMain } from './electron-host.ts';
import { FakeContents, type FakeElectron, FakeEvent } from './fake-electron.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'main-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const PROJECT = '{"naam":"x"}';
const copy = { id: 'a1', name: 'x.json', ref: null, stamp: null, text: PROJECT, time: '2026-01-01T10:00:00.000Z' };
const settled = () => new Promise((done) => setTimeout(done, 5));
const dirty = { id: 'a1', title: 'Mijn project', isDirty: true };

describe('the window', () => {
  test('is isolated, sandboxed and without Node', async () => {
    const { electron } = await startMain(folder);
    expect(electron.window.options.webPreferences).toEqual({
      preload: '/preload.cjs',
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      devTools: true,
    });
    expect(electron.window.url).toBe('app://bekostigingsverkenner/');
    expect(electron.window.isShown).toBe(true);
  });

  test('has no inspector when packaged', async () => {
    const { electron } = await startMain(folder, [], (fake) => {
      fake.app.isPackaged = true;
    });
    expect(electron.window.options.webPreferences).toMatchObject({ devTools: false });
  });

  test('comes back where it was, unless that is out of sight', async () => {
    writeFileSync(
      join(folder, 'venster.json'),
      JSON.stringify({ bounds: { x: 40, y: 50, width: 900, height: 700 }, isMaximized: true }),
    );
    const seen = await startMain(folder);
    expect(seen.electron.window.options).toMatchObject({ x: 40, y: 50, width: 900, height: 700 });
    expect(seen.electron.window.maximized).toBe(true);
    const gone = await startMain(folder, [], (fake) => {
      fake.screens = [{ id: 1, workArea: { x: 5000, y: 0, width: 800, height: 600 } }];
    });
    expect(gone.electron.window.options.x).toBeUndefined();
  });

  test('keeps its place when it closes', async () => {
    const { electron } = await startMain(folder);
    electron.window.close();
    expect(JSON.parse(readFileSync(join(folder, 'venster.json'), 'utf8')).bounds.width).toBe(1000);
  });

  test('goes nowhere, opens nothing and holds no other page', async () => {
    const { electron } = await startMain(folder);
    const { webContents } = electron.window;
    for (const [url, frameName] of [
      ['https://example.org/', 'publiek'],
      ['app://bekostigingsverkenner/', 'publiek'],
      ['about:blank', ''],
      ['about:blank', '_blank'],
    ] as const)
      expect(webContents.openHandler?.({ url, frameName }), url).toEqual({ action: 'deny' });
    for (const [name, url, isPrevented] of [
      ['will-navigate', 'https://example.org/', true],
      ['will-navigate', 'app://bekostigingsverkenner/', false],
      ['will-redirect', 'app://bekostigingsverkenner/', true],
      ['will-attach-webview', '', true],
    ] as const) {
      const event = new FakeEvent(url);
      webContents.emit(name, event, url);
      expect([name, url, event.isPrevented]).toEqual([name, url, isPrevented]);
    }
  });

  test('opens a window for the audience: the whole of the other screen, as closed off as its own', async () => {
    const { electron } = await startMain(folder, [], (fake) => {
      const second = { x: 1920, y: 0, width: 2560, height: 1440 };
      fake.screens.push({ id: 2, workArea: second, bounds: second });
    });
    const { webContents, options } = electron.window;
    const ask = { url: 'about:blank', frameName: 'publiek' };
    const { preload: _, ...isolated } = options.webPreferences as Record<string, unknown>;
    expect(webContents.openHandler?.(ask)).toMatchObject({
      action: 'allow',
      overrideBrowserWindowOptions: { x: 1920, width: 2560, fullscreen: true, webPreferences: isolated },
    });
    // What is drawn in it opens none, and no channel listens to it.
    const opened = new FakeContents();
    opened.url = 'about:blank';
    electron.app.emit('web-contents-created', {}, opened);
    expect(opened.openHandler?.(ask)).toEqual({ action: 'deny' });
    const sender = { sender: opened, senderFrame: { url: 'about:blank' } };
    await expect(electron.invokeFrom(sender, 'recent')).rejects.toThrow(/refused/);
    electron.screens.pop();
    const alone = webContents.openHandler?.(ask) as { overrideBrowserWindowOptions: Record<string, unknown> };
    expect(alone.overrideBrowserWindowOptions.fullscreen).toBeUndefined();
    expect(alone.overrideBrowserWindowOptions.width).toBe(1280);
  });

  test.each([
    ['app://bekostigingsverkenner/', true, false],
    ['app://bekostigingsverkenner/', false, true],
    ['about:blank', false, true],
    ['data:text/html,x', false, true],
    ['https://example.org/', true, true],
  ])('a frame does not go to %s (main frame: %s)', async (url, isMainFrame, isPrevented) => {
    const { electron } = await startMain(folder);
    const event = Object.assign(new FakeEvent(url), { isMainFrame });
    electron.window.webContents.emit('will-frame-navigate', event);
    expect(event.isPrevented).toBe(isPrevented);
  });

  test('that was maximized is so again, but not before there is something to see', async () => {
    writeFileSync(
      join(folder, 'venster.json'),
      JSON.stringify({ bounds: { x: 40, y: 50, width: 900, height: 700 }, isMaximized: true }),
    );
    const { electron } = await startMain(folder);
    expect([electron.window.maximized, electron.window.wasMaximizedUnseen]).toEqual([true, false]);
  });

  test('comes on screen even when nothing was ever drawn', async () => {
    const { electron } = await startMain(folder, [], (fake) => {
      fake.draws = false;
    });
    expect(electron.window.isShown).toBe(true);
  });

  test('keeps its own title when the page has another', async () => {
    const { electron } = await startMain(folder);
    const event = new FakeEvent();
    electron.window.emit('page-title-updated', event, 'x', true);
    expect(event.isPrevented).toBe(true);
  });

  test.each([
    ['light', false],
    ['dark', true],
  ] as const)('begins with the ground of the page, %s', async (name, isDark) => {
    const { electron } = await startMain(folder, [], (fake) => {
      fake.theme.shouldUseDarkColors = isDark;
    });
    expect(electron.window.options.backgroundColor).toBe(GROUND[name]);
    const tokens = readFileSync(join(root, 'renderer/style/tokens.css'), 'utf8');
    const grounds = [...tokens.matchAll(/--ground: (#\w+)/g)].map(([, colour]) => colour);
    expect(grounds[isDark ? 1 : 0]).toBe(GROUND[name]);
  });
});

describe('a page that fails', () => {
  const gone = (electron: FakeElectron, reason = 'crashed') =>
    electron.window.webContents.emit('render-process-gone', {}, { reason });

  test('is loaded again after it was gone', async () => {
    const { electron } = await startMain(folder);
    electron.messageAnswers.push(0);
    gone(electron);
    gone(electron);
    await expect.poll(() => electron.window.reloads).toBe(1);
    expect(electron.asked).toHaveLength(1);
  });

  test('or closed, and what it had is offered the next time', async () => {
    const { electron } = await startMain(folder);
    await electron.invoke('setDocument', dirty);
    await electron.invoke('keepRecovery', copy);
    electron.messageAnswers.push(1);
    gone(electron, 'oom');
    await expect.poll(() => electron.window.isClosed).toBe(true);
    expect(electron.window.reloads).toBe(0);
    expect(await (await startMain(folder)).electron.invoke('recoveries')).toEqual([copy]);
  });

  test('that went as it should is nothing to speak of', async () => {
    const { electron } = await startMain(folder);
    gone(electron, 'clean-exit');
    expect(electron.asked).toEqual([]);
  });

  test('hanging: waiting leaves it, loading again takes another process and asks once', async () => {
    const { electron } = await startMain(folder);
    electron.messageAnswers.push(1, 0);
    electron.window.emit('unresponsive');
    await expect.poll(() => electron.asked.length).toBe(1);
    await settled();
    expect([electron.window.reloads, electron.window.webContents.crashes]).toEqual([0, 0]);
    electron.window.emit('unresponsive');
    await expect.poll(() => electron.window.reloads).toBe(1);
    expect([electron.window.webContents.crashes, electron.asked.length]).toEqual([1, 2]);
  });

  test('hanging with unsaved work: it can be closed, and the work is offered the next time', async () => {
    vi.useFakeTimers();
    try {
      const { electron } = await startMain(folder);
      await electron.invoke('setDocument', dirty);
      await electron.invoke('keepRecovery', copy);
      electron.window.webContents.isHanging = true;
      electron.messageAnswers.push(0, 1);
      for (const isClosed of [false, true]) {
        electron.window.close();
        await vi.advanceTimersByTimeAsync(5000);
        expect(electron.window.isClosed).toBe(isClosed);
      }
      expect(electron.asked[0]).toMatchObject({ message: expect.stringContaining('reageert niet') });
      expect(await (await startMain(folder)).electron.invoke('recoveries')).toEqual([copy]);
    } finally {
      vi.useRealTimers();
    }
  });

  test('a file that comes while the page is loaded again waits for it', async () => {
    const path = join(folder, 'mijn.json');
    writeFileSync(path, PROJECT);
    const { electron } = await startMain(folder);
    await electron.invoke('ready');
    electron.window.webContents.emit('did-start-navigation', { isMainFrame: true, isSameDocument: true });
    electron.app.emit('open-file', new FakeEvent(), path);
    expect(electron.window.webContents.sent).toHaveLength(1);
    electron.window.reload();
    electron.app.emit('open-file', new FakeEvent(), path);
    expect(electron.window.webContents.sent).toHaveLength(1);
    await electron.invoke('ready');
    expect(electron.window.webContents.sent).toHaveLength(2);
  });
});

describe('the session', () => {
  test('serves only our own files, with their policy', async () => {
    mkdirSync(join(folder, 'page'));
    writeFileSync(join(folder, 'page', 'index.html'), '<p>x</p>');
    writeFileSync(join(folder, 'secret.json'), '{}');
    const { electron } = await startMain(folder);
    const answer = electron.protocols.get('app')!;
    const page = answer({ url: 'app://bekostigingsverkenner/', method: 'GET' });
    expect(page.status).toBe(200);
    expect(page.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
    expect(await page.text()).toBe('<p>x</p>');
    for (const [url, method, status] of [
      ['app://bekostigingsverkenner/../secret.json', 'GET', 404],
      ['app://bekostigingsverkenner/%2e%2e/secret.json', 'GET', 404],
      ['app://bekostigingsverkenner/weg.js', 'GET', 404],
      ['app://bekostigingsverkenner/index.html/x.js', 'GET', 404],
      [`app://bekostigingsverkenner/${'x'.repeat(300)}.js`, 'GET', 404],
      ['app://bekostigingsverkenner/assets', 'GET', 404],
      ['app://bekostigingsverkenner/', 'POST', 405],
      ['app://bekostigingsverkenner:80/', 'GET', 403],
      ['app://x@bekostigingsverkenner/', 'GET', 403],
      ['https://bekostigingsverkenner/', 'GET', 403],
      ['', 'GET', 403],
      ['app://example.org/', 'GET', 403],
    ] as const)
      expect([url, answer({ url, method }).status]).toEqual([url, status]);
  });

  test('is a scheme with an origin of its own, before anything is ready', async () => {
    const { electron } = await startMain(folder);
    expect(electron.schemes).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
    ]);
  });

  test('refuses permissions and requests', async () => {
    const { electron } = await startMain(folder);
    const granted: boolean[] = [];
    electron.permissionRequest!({}, 'media', (isAllowed) => granted.push(isAllowed));
    expect([...granted, electron.permissionCheck!({}, 'geolocation')]).toEqual([false, false]);
    const cancelled: boolean[] = [];
    for (const url of ['https://example.org/x.js', 'app://bekostigingsverkenner/x.js'])
      electron.beforeRequest!({ url }, ({ cancel }) => cancelled.push(cancel));
    expect(cancelled).toEqual([true, false]);
  });
});

describe('every channel', () => {
  test.each(Object.keys(CHANNELS))('%s refuses another sender and does nothing', async (channel) => {
    const { electron } = await startMain(folder);
    const { webContents } = electron.window;
    for (const event of [
      { sender: webContents, senderFrame: { url: 'app://bekostigingsverkenner/' } },
      { sender: webContents, senderFrame: null },
      { sender: {}, senderFrame: webContents.mainFrame },
      { sender: { mainFrame: webContents.mainFrame }, senderFrame: webContents.mainFrame },
      { sender: webContents, senderFrame: { url: 'https://example.org/' } },
      { sender: webContents, senderFrame: undefined },
    ])
      await expect(electron.invokeFrom(event, channel)).rejects.toThrow('another sender');
    webContents.mainFrame.url = 'https://example.org/';
    await expect(electron.invoke(channel)).rejects.toThrow('another sender');
  });

  test.each(Object.keys(CHANNELS))('%s refuses a wrong payload', async (channel) => {
    const { electron } = await startMain(folder);
    const wrong = [
      [1, 2, 3],
      [{ __proto__: null, path: '/etc/passwd' }],
      [null],
      ['x'.repeat(200), {}, []],
      [[{ label: 1 }]],
    ];
    for (const args of wrong) await expect(electron.invoke(channel, ...args)).rejects.toThrow('wrong payload');
  });

  const document = { id: 'a1', title: 'x', isDirty: false };
  const request = { ref: null, name: 'a.json', text: '', stamp: null };
  const item = { command: 'bewaar', label: 'Bewaren', isEnabled: true };
  test.each<[string, unknown]>([
    ['save', { ...request, ref: 1 }],
    ['save', { ...request, ref: '' }],
    ['save', { ...request, name: '' }],
    ['save', { ...request, name: 'x'.repeat(256) }],
    ['save', { ...request, text: undefined }],
    ['save', { ...request, text: { toString: 'x' } }],
    ['save', { ...request, overwrite: 'ja' }],
    ['save', { ...request, path: '/etc/passwd' }],
    ['keepRecovery', { ...copy, id: '../x' }],
    ['keepRecovery', { ...copy, id: '' }],
    ['keepRecovery', { ...copy, time: 'gisteren' }],
    ['keepRecovery', { ...copy, time: '2026-01-01' }],
    ['keepRecovery', { ...copy, more: 1 }],
    ['setDocument', { ...document, isDirty: 0 }],
    ['setDocument', { ...document, id: '../x' }],
    ['setDocument', { ...document, title: 'x'.repeat(1001) }],
    ['setMenu', [{ label: 'Bestand', items: [{ ...item, command: 'Bewaar!' }] }]],
    ['setMenu', [{ label: 'Bestand', items: [{ ...item, key: 'CmdOrCtrl+Alt+Shift+Shift+S' }] }]],
    ['setMenu', [{ label: 'Bestand', items: [{ ...item, key: 'MediaPlayPause' }] }]],
    ['setMenu', [{ label: 'Bestand', items: [{ ...item, role: 'quit' }] }]],
    ['setMenu', [{ label: 'Bestand', items: Array.from({ length: 51 }, () => item) }]],
    ['setMenu', Array.from({ length: 21 }, () => ({ label: 'x', items: [] }))],
    ['changeSettings', { theme: 'roze' }],
    ['changeSettings', { theme: 'licht', path: '/' }],
    ['changeSettings', {}],
    ['exportFile', { kind: 'csv', name: 'a.csv', bytes: 'x' }],
    ['exportFile', { kind: 'csv', name: 'a.csv', bytes: [1] }],
    ['exportFile', { kind: 'csv', name: '', bytes: new Uint8Array(1) }],
    ['exportFile', { kind: 'csv', name: 'a.csv', bytes: new Uint8Array(1), path: '/etc/passwd' }],
    ['exportFile', { kind: 'docx', name: 'a.docx' }],
    ['exportFile', { kind: 'pdf', name: '' }],
    ['exportFile', { kind: 'pdf', name: 'a.pdf', bytes: new Uint8Array(1) }],
    ['exportFile', { kind: 'pdf', name: 'a.pdf', options: { landscape: true } }],
    ['exportFile', { kind: 'exe', name: 'a.exe', bytes: new Uint8Array(1) }],
    ['exportFile', { kind: 'xlsx', name: 'a.xlsx', bytes: 'tekst' }],
    ['exportFile', { kind: 'xlsx', name: 'a.xlsx', bytes: new Uint8Array(1), project: '' }],
    ['exportFile', { kind: 'xlsx', name: 'a.xlsx', project: {}, request: { date: '', appVersion: '' } }],
    ['exportFile', { kind: 'xlsx', name: 'a.xlsx', project: '', request: { date: '', appVersion: '', path: '/x' } }],
    ['exportFile', { kind: 'xlsx', name: 'a.xlsx', project: '', request: { date: '', appVersion: '', variants: [1] } }],
    ['showExported', '/etc/passwd'.repeat(10)],
    ['showExported', ''],
    ['reopen', ''],
    ['reopen', 'x'.repeat(101)],
    ['reopen', ['a']],
  ])('%s refuses %j', async (channel, value) => {
    const { electron } = await startMain(folder);
    await expect(electron.invoke(channel, value)).rejects.toThrow('wrong payload');
    expect([electron.savesAsked, electron.asked]).toEqual([[], []]);
  });

  test.each(['../../x', 'A', '', 'x/y', 'x'.repeat(65), 'x.json'])('a recovery copy is never called %j', async (id) => {
    const { electron } = await startMain(folder);
    await expect(electron.invoke('dropRecovery', id)).rejects.toThrow('wrong payload');
  });

  test('there is one for each, and no other', async () => {
    const { electron } = await startMain(folder);
    expect([...electron.handlers.keys()].sort()).toEqual(Object.keys(CHANNELS).sort());
    const host = await preloadHost(electron);
    const methods = Object.keys(host).filter((name) => !['abilities', 'onCommand', 'onOpenFile'].includes(name));
    expect([...methods, 'ready'].sort()).toEqual(Object.keys(CHANNELS).sort());
  });
});

describe('closing', () => {
  test('asks nothing when everything is saved', async () => {
    const { electron } = await startMain(folder);
    electron.window.close();
    expect([electron.window.isClosed, electron.asked.length]).toEqual([true, 0]);
  });

  const closeWith = async (answer: number) => {
    const { electron } = await startMain(folder);
    await electron.invoke('keepRecovery', {
      id: 'a1',
      name: 'x.json',
      ref: null,
      stamp: null,
      text: PROJECT,
      time: '2026-01-01T10:00:00.000Z',
    });
    await electron.invoke('setDocument', dirty);
    electron.messageAnswers.push(answer);
    electron.window.close();
    await expect.poll(() => electron.asked.length).toBe(1);
    await settled();
    return electron;
  };

  test('Annuleren: it stays open, and asks again the next time', async () => {
    const electron = await closeWith(2);
    expect(electron.window.isClosed).toBe(false);
    electron.window.close();
    await expect.poll(() => electron.asked.length).toBe(2);
  });

  test('Niet bewaren: it closes and the recovery copy is gone', async () => {
    const electron = await closeWith(1);
    expect(electron.window.isClosed).toBe(true);
    const again = await startMain(folder);
    expect(await again.electron.invoke('recoveries')).toEqual([]);
  });

  test('Bewaren: the page saves, then it closes', async () => {
    const electron = await closeWith(0);
    expect(electron.window.isClosed).toBe(false);
    expect(electron.window.webContents.sent).toContainEqual(['command', 'bewaren-en-sluiten']);
    await electron.invoke('setDocument', { ...dirty, isDirty: false });
    expect(electron.window.isClosed).toBe(true);
    // The page says so too, but its window may be gone before that is heard.
    expect(await (await startMain(folder)).electron.invoke('recoveries')).toEqual([]);
  });

  test('Bewaren and then backing out: it stays open, also when it is saved later', async () => {
    const electron = await closeWith(0);
    await electron.invoke('setDocument', dirty);
    await electron.invoke('setDocument', { ...dirty, isDirty: false });
    expect(electron.window.isClosed).toBe(false);
  });
});

describe('files from outside', () => {
  test('wait until the page listens', async () => {
    const path = join(folder, 'mijn.json');
    writeFileSync(path, PROJECT);
    const { electron } = await startMain(folder, ['--flag', path, 'weg.json']);
    expect(electron.window.webContents.sent).toEqual([]);
    const host = await preloadHost(electron);
    const heard: unknown[] = [];
    host.onOpenFile((file) => heard.push(file));
    await expect.poll(() => heard.length).toBe(1);
    expect(heard[0]).toMatchObject({ ok: true, value: { name: 'mijn.json', text: PROJECT } });
    expect(electron.app.recentDocuments).toEqual([path]);
  });

  test.each([
    [
      'its own name, the folder and switches of Chromium',
      (path: string) => ['electron', '--no-sandbox', '.', '--original-process-start-time=1', path],
    ],
    ['in another order', (path: string) => ['electron', path, '.', '--allow-file-access-from-files']],
    ['as seen from its folder', () => ['electron', '.', 'mijn.json']],
    [
      'with what is no file',
      (path: string) => ['electron', 'weg.json', 'a\0b.json', `${path}/x.json`, '-x.json', path],
    ],
  ])('come from a second instance: %s', async (_, argv) => {
    const path = join(folder, 'mijn.json');
    writeFileSync(path, PROJECT);
    const { electron } = await startMain(folder);
    await electron.invoke('ready');
    electron.app.emit('second-instance', {}, argv(path), folder);
    expect(electron.window.webContents.sent).toMatchObject([['file', { ok: true, value: { name: 'mijn.json' } }]]);
  });

  test('macOS hands one over before there is a window', async () => {
    const path = join(folder, 'mijn.json');
    writeFileSync(path, PROJECT);
    const event = new FakeEvent();
    const { electron } = await startMain(folder, [], (fake) => {
      fake.app.whenReady = async () => {
        fake.app.emit('open-file', event, path);
      };
    });
    await electron.invoke('ready');
    expect(event.isPrevented).toBe(true);
    expect(electron.window.webContents.sent).toMatchObject([['file', { ok: true, value: { text: PROJECT } }]]);
  });

  test('a second instance gives its file to the first and stops', async () => {
    const { electron, started } = await startMain(folder, [], (fake) => {
      fake.app.hasLock = false;
    });
    expect([started, electron.app.quits, electron.windows.length]).toEqual([false, 1, 0]);
    const first = await startMain(folder);
    first.electron.app.emit('second-instance', {}, ['electron'], folder);
    expect(first.electron.window.focused).toBe(1);
  });
});

describe('saving', () => {
  test('keeps what stood there as a backup', async () => {
    const path = join(folder, 'mijn.json');
    writeFileSync(path, 'oud');
    const { electron } = await startMain(folder);
    electron.openAnswers.push({ canceled: false, filePaths: [path] });
    const opened = (await electron.invoke('open')) as { value: { ref: string; stamp: string } };
    const { ref, stamp } = opened.value;
    await electron.invoke('save', { ref, name: 'mijn.json', text: PROJECT, stamp });
    expect([readFileSync(path, 'utf8'), readFileSync(`${path}.bak`, 'utf8')]).toEqual([PROJECT, 'oud']);
  });
});

describe('a PDF of the page', () => {
  const order = { kind: 'pdf', name: 'notitie.pdf' };

  test('is on the paper that the page asks for, with its colours and its headings', async () => {
    const { electron } = await startMain(folder);
    const path = join(folder, 'notitie.pdf');
    electron.saveAnswers.push({ canceled: false, filePath: path });
    expect(await electron.invoke('exportFile', order)).toMatchObject({ ok: true, value: { name: 'notitie.pdf' } });
    expect(electron.window.webContents.prints).toEqual([
      { preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true },
    ]);
    expect(readFileSync(path, 'utf8')).toBe('%PDF');
  });

  test('that can’t be made is told, and what stood there stays', async () => {
    const { electron } = await startMain(folder);
    const path = join(folder, 'notitie.pdf');
    writeFileSync(path, 'wat er stond');
    electron.window.webContents.canPrint = false;
    electron.saveAnswers.push({ canceled: false, filePath: path });
    expect(await electron.invoke('exportFile', order)).toMatchObject({ ok: false, problem: { code: 'pdf-mislukt' } });
    expect(readFileSync(path, 'utf8')).toBe('wat er stond');
  });
});

describe('the place to save', () => {
  const request = { ref: null, name: 'project.json', text: PROJECT, stamp: null };
  const saveAs = async (typed: string, answer?: number) => {
    const { electron } = await startMain(folder);
    electron.saveAnswers.push({ canceled: false, filePath: join(folder, typed) });
    if (answer !== undefined) electron.messageAnswers.push(answer);
    return { electron, outcome: await electron.invoke('save', request) };
  };

  test('is asked for with a confirmation before a file is written over', async () => {
    const { electron } = await saveAs('a.json');
    expect(electron.savesAsked).toMatchObject([
      { defaultPath: 'project.json', properties: expect.arrayContaining(['showOverwriteConfirmation']) },
    ]);
  });

  test.each(['Enschede', 'Enschede 2.0', 'v1.'])('%s gets .json behind it', async (typed) => {
    const { outcome } = await saveAs(typed);
    expect(outcome).toMatchObject({ ok: true, value: { name: `${typed}.json` } });
    expect(readFileSync(join(folder, `${typed}.json`), 'utf8')).toBe(PROJECT);
  });

  test.each([
    ['Vervangen', 0, PROJECT],
    ['Annuleren', 1, 'oud'],
  ])('a name that exists only after that is asked about: %s', async (_, answer, text) => {
    writeFileSync(join(folder, 'Enschede.json'), 'oud');
    const { electron, outcome } = await saveAs('Enschede', answer);
    expect(electron.asked).toMatchObject([{ message: 'Enschede.json bestaat al. Wilt u het vervangen?' }]);
    expect(outcome).toMatchObject(answer === 0 ? { ok: true } : { ok: false, reason: 'geannuleerd' });
    expect(readFileSync(join(folder, 'Enschede.json'), 'utf8')).toBe(text);
  });

  test.each([
    ['Enschede: onderwijs.json', 'Enschede- onderwijs.json'],
    ['../../etc/passwd', 'etc-passwd'],
    ['C:\\x\\y.json', 'C-x-y.json'],
    ['a\0b\n.json', 'a-b-.json'],
    ['.json', 'project.json'],
    ['...', 'project.json'],
    ['Zorg – ‘proef’ €.json', 'Zorg – ‘proef’ €.json'],
  ])('%j is offered as %j', (name, offered) => expect(safeName(name, 'json')).toBe(offered));
});

describe('the theme', () => {
  test.each([
    ['systeem', 'system'],
    ['licht', 'light'],
    ['donker', 'dark'],
  ])('%s holds for what the system draws too, also after a new start', async (theme, source) => {
    const { electron } = await startMain(folder);
    expect(electron.theme.themeSource).toBe('system');
    await electron.invoke('changeSettings', { theme });
    expect(electron.theme.themeSource).toBe(source);
    expect((await startMain(folder)).electron.theme.themeSource).toBe(source);
  });
});

describe('the folder of the application', () => {
  test.each([
    ['half a file', '{ kapot'],
    ['an empty file', ''],
    ['another kind', '[1, "x", null]'],
    ['null', 'null'],
    ['a value that cannot be', '{"bounds":{"x":1e999},"theme":"roze","id":"../x"}'],
    ['bytes of no character', Buffer.from([0xff, 0xfe, 0x00])],
    ['fields of another version', '{"theme":"licht","lettergrootte":3}'],
  ])('%s in it is put aside and does not stop the start', async (_, content) => {
    mkdirSync(join(folder, 'herstel'));
    for (const name of ['venster.json', 'recent.json', 'instellingen.json', 'herstel/a.json'])
      writeFileSync(join(folder, name), content);
    const { electron } = await startMain(folder);
    expect(electron.window.isShown).toBe(true);
    expect(await electron.invoke('settings')).toEqual({ theme: 'systeem' });
    expect(await electron.invoke('recent')).toEqual([]);
    expect(await electron.invoke('recoveries')).toEqual([]);
    expect(readFileSync(join(folder, 'recent.json.kapot'))).toEqual(Buffer.from(content));
  });

  test('folders in the place of its files do not stop the start', async () => {
    for (const name of ['venster.json', 'recent.json', 'instellingen.json', 'herstel/a.json'])
      mkdirSync(join(folder, name), { recursive: true });
    const { electron } = await startMain(folder);
    expect(await electron.invoke('settings')).toEqual({ theme: 'systeem' });
    expect(await electron.invoke('recoveries')).toEqual([]);
    electron.window.close();
    expect(electron.window.isClosed).toBe(true);
  });

  test('one that cannot be written does not stop the start, and says so where it matters', async () => {
    writeFileSync(join(folder, 'bestand'), '');
    const { electron } = await startMain(join(folder, 'bestand'));
    expect(electron.window.isShown).toBe(true);
    await electron.invoke('changeSettings', { theme: 'donker' });
    const kept = await electron.invoke('keepRecovery', copy);
    expect(kept).toMatchObject({ ok: false, reason: 'mislukt', problem: { code: 'herstel-mislukt' } });
    electron.window.close();
    expect(electron.window.isClosed).toBe(true);
  });

  test('one that is blocked gives no lock either: that is said, not taken for another instance', async () => {
    writeFileSync(join(folder, 'bestand'), '');
    const blocked = startMain(join(folder, 'bestand'), [], (fake) => {
      fake.app.hasLock = false;
    });
    await expect(blocked).rejects.toThrow(/^De map .*bestand is niet te gebruiken\./);
  });
});

describe('the menu', () => {
  test('is made from the page’s commands, with what the system adds', async () => {
    const { electron } = await startMain(folder);
    await electron.invoke('setMenu', [
      {
        label: 'Bestand',
        items: [{ command: 'bewaar', label: 'Bewaren', key: 'CmdOrCtrl+S', isEnabled: false, startsGroup: true }],
      },
    ]);
    const labels = electron.menu.map(({ label }) => label);
    expect(labels).toEqual(['Bestand', 'Klembord', 'Venster']);
    const [file] = electron.menu;
    expect(file?.submenu).toMatchObject([
      { type: 'separator' },
      { id: 'bewaar', enabled: false, accelerator: 'CmdOrCtrl+S', registerAccelerator: false },
      { type: 'separator' },
      { role: 'quit' },
    ]);
  });

  test('is ours before there is a window: Electron’s own is English and can load the page again', async () => {
    const { electron } = await startMain(folder);
    expect(electron.windowsAtFirstMenu).toBe(0);
    expect(electron.menu.map(({ label }) => label)).toEqual(['Klembord', 'Venster']);
  });

  test('has no inspector when packaged, and never a reload', async () => {
    for (const isPackaged of [false, true]) {
      const { electron } = await startMain(folder, [], (fake) => {
        fake.app.isPackaged = isPackaged;
      });
      const roles = JSON.stringify(electron.menu);
      expect(roles.includes('toggleDevTools')).toBe(!isPackaged);
      expect(roles).not.toMatch(/reload/i);
    }
  });

  test('on macOS begins with the application’s own, every word Dutch', async () => {
    const { electron } = await startMain(folder, [], undefined, 'darwin');
    await electron.invoke('setMenu', [{ label: 'Bestand', items: [] }]);
    expect(electron.menu.map(({ label }) => label)).toEqual([
      'Bekostigingsverkenner',
      'Bestand',
      'Klembord',
      'Venster',
    ]);
    const items = electron.menu.flatMap(({ submenu }) => submenu as { role?: string; label?: string }[]);
    for (const { role, label } of items) if (role) expect([role, label]).toEqual([role, expect.stringMatching(/\S/)]);
    expect(items.filter(({ role }) => role === 'quit')).toHaveLength(1);
  });
});

test('Windows is told whose windows they are, the other systems need not be', async () => {
  const ids = [];
  for (const platform of ['win32', 'darwin', 'linux'])
    ids.push((await startMain(folder, [], undefined, platform)).electron.app.modelId);
  expect(ids).toEqual(['nl.bekostigingsverkenner.app', '', '']);
});

test('Electron finds the main process by package.json', () => {
  const { main, type } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  expect([main, type]).toEqual(['dist/electron/main.mjs', 'module']);
});
