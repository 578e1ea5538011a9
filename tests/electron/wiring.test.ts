import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CHANNELS } from '../../electron/ipc/channels.ts';
import { preloadHost, startMain } from './electron-host.ts';
import { FakeEvent } from './fake-electron.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'main-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const PROJECT = '{"naam":"x"}';
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
      fake.screens = [{ workArea: { x: 5000, y: 0, width: 800, height: 600 } }];
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
    expect(webContents.openHandler?.()).toEqual({ action: 'deny' });
    for (const [name, url, isPrevented] of [
      ['will-navigate', 'https://example.org/', true],
      ['will-navigate', 'app://bekostigingsverkenner/', false],
      ['will-redirect', 'app://bekostigingsverkenner/', true],
      ['will-attach-webview', '', true],
    ] as const) {
      const event = new FakeEvent();
      webContents.emit(name, event, url);
      expect([name, url, event.isPrevented]).toEqual([name, url, isPrevented]);
    }
  });

  test('is loaded again after its page was gone', async () => {
    const { electron } = await startMain(folder);
    electron.window.webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    await expect.poll(() => electron.window.reloads).toBe(1);
    expect(electron.asked).toHaveLength(1);
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
      ['app://bekostigingsverkenner/', 'POST', 405],
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
    await new Promise((done) => setTimeout(done, 5));
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

describe('the folder of the application', () => {
  test('what is broken in it is put aside and does not stop the start', async () => {
    mkdirSync(join(folder, 'herstel'));
    for (const name of ['venster.json', 'recent.json', 'instellingen.json', 'herstel/a.json'])
      writeFileSync(join(folder, name), '{ kapot');
    const { electron } = await startMain(folder);
    expect(await electron.invoke('settings')).toEqual({ theme: 'systeem' });
    expect(await electron.invoke('recent')).toEqual([]);
    expect(await electron.invoke('recoveries')).toEqual([]);
    expect(readFileSync(join(folder, 'recent.json.kapot'), 'utf8')).toBe('{ kapot');
  });

  test('one that cannot be written does not stop the start, and says so where it matters', async () => {
    writeFileSync(join(folder, 'bestand'), '');
    const { electron } = await startMain(join(folder, 'bestand'));
    expect(electron.window.isShown).toBe(true);
    await electron.invoke('changeSettings', { theme: 'donker' });
    const kept = await electron.invoke('keepRecovery', {
      id: 'a1',
      name: 'x',
      ref: null,
      stamp: null,
      text: '',
      time: '2026-01-01T10:00:00.000Z',
    });
    expect(kept).toMatchObject({ ok: false, reason: 'mislukt', problem: { code: 'herstel-mislukt' } });
    electron.window.close();
    expect(electron.window.isClosed).toBe(true);
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
});
