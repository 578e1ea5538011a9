import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bundle, root } from '../../build/bundle.mjs';
import { readArguments } from '../../electron/serve/arguments.ts';
import { browserCommand, decide } from '../../electron/serve/decide.ts';
import { electronProgram } from '../../electron/serve/program.ts';
import { lineOf } from '../../electron/serve/say.ts';
import { PORT, portOf } from '../../electron/serve/server.ts';

describe('what npm start does', () => {
  const linux = { platform: 'linux', environment: {}, hasElectron: true, wish: null } as const;
  const display = { DISPLAY: ':0' };
  test.each([
    ['without a display it serves', linux, 'serve'],
    ['with one it opens Electron', { ...linux, environment: display }, 'electron'],
    ['with Wayland too', { ...linux, environment: { WAYLAND_DISPLAY: 'wayland-0' } }, 'electron'],
    ['an empty display is none', { ...linux, environment: { DISPLAY: '', WAYLAND_DISPLAY: '' } }, 'serve'],
    ['without the program it tries to download it', { ...linux, environment: display, hasElectron: false }, 'download'],
    ['without a display it downloads nothing', { ...linux, hasElectron: false }, 'serve'],
    ['--browser opens the browser', { ...linux, environment: display, wish: 'browser' }, 'browser'],
    ['--browser downloads nothing', { ...linux, environment: display, hasElectron: false, wish: 'browser' }, 'browser'],
    ['--browser without a display serves', { ...linux, wish: 'browser' }, 'serve'],
    ['--no-open serves', { ...linux, environment: display, wish: 'no-open' }, 'serve'],
    ['--no-open downloads nothing', { ...linux, environment: display, hasElectron: false, wish: 'no-open' }, 'serve'],
    ['Windows has a display', { ...linux, platform: 'win32' }, 'electron'],
    ['macOS has a display', { ...linux, platform: 'darwin', hasElectron: false }, 'download'],
    ['--no-open counts on Windows too', { ...linux, platform: 'win32', wish: 'no-open' }, 'serve'],
  ] as const)('%s', (_, circumstances, way) => expect(decide(circumstances)).toBe(way));

  test('the browser is opened in the way of the system', () => {
    expect(browserCommand({ platform: 'linux', environment: {} }, 'x')).toEqual(['xdg-open', ['x']]);
    expect(browserCommand({ platform: 'darwin', environment: {} }, 'x')).toEqual(['open', ['x']]);
    expect(browserCommand({ platform: 'win32', environment: {} }, 'x')).toEqual(['cmd', ['/c', 'start', '', 'x']]);
    expect(browserCommand({ platform: 'linux', environment: { BROWSER: 'firefox' } }, 'x')).toEqual(['firefox', ['x']]);
  });

  test.each([
    [[], { wish: null, port: PORT, project: undefined }],
    [['--browser'], { wish: 'browser', port: PORT, project: undefined }],
    [['--browser', '--no-open'], { wish: 'no-open', port: PORT, project: undefined }],
    [['--port', '0', '--no-open'], { wish: 'no-open', port: 0, project: undefined }],
    [['mijn.json'], { wish: null, port: PORT, project: 'mijn.json' }],
    [['--port'], undefined],
    [['--port', 'x'], undefined],
    [['--port', '65536'], undefined],
    [['--port', '-1'], undefined],
    [['--port', '80.5'], undefined],
    [['--open'], undefined],
    [['mijn.xlsx'], undefined],
    [['--x.json'], undefined],
    [['a.json', 'b.json'], undefined],
  ])('%j is %j', (argv, read) => expect(readArguments(argv)).toEqual(read));

  test('each outcome is one line, which says how to go on', () => {
    const lines = (['window', 'again', 'browser', 'served'] as const).flatMap((opened) =>
      [true, false].flatMap((isNew) => [false, true].map((windowFailed) => lineOf({ opened, isNew, windowFailed }))),
    );
    for (const line of lines) expect(line).toMatch(/^[^\n]{20,200}\.$/);
    expect(lineOf({ opened: 'served', isNew: true, windowFailed: false })).toContain('open het adres hierboven');
    expect(lineOf({ opened: 'served', isNew: true, windowFailed: true })).toMatch(/^Een eigen venster lukte niet\. /);
    expect(lineOf({ opened: 'browser', isNew: false, windowFailed: false })).not.toContain('Ctrl+C');
  });
});

/** Asks as any program on this machine can, with a path and a Host header as they come. */
function ask(port: number, path: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<{ status: number; body: string; headers: Record<string, unknown> }>((resolve, reject) => {
    const call = request({ host: '127.0.0.1', port, path, method, headers }, async (response) => {
      const parts: Buffer[] = [];
      for await (const part of response) parts.push(part as Buffer);
      resolve({ status: response.statusCode!, body: Buffer.concat(parts).toString(), headers: response.headers });
    });
    call.on('error', (error) => reject(new Error(`${method} ${path} ${JSON.stringify(headers)}: ${error.message}`)));
    call.end();
  });
}

/** A request of exactly these bytes. */
async function raw(port: number, text: string): Promise<string> {
  const socket = connect(port, '127.0.0.1', () => socket.end(text));
  const parts: Buffer[] = [];
  for await (const part of socket) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

describe('npm start as a process', () => {
  let folder: string;
  let runner: string;
  let start: string;
  const children: ChildProcess[] = [];
  beforeAll(async () => {
    start = await bundle('start', 'electron/serve/main.ts');
  });
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'start-'));
    mkdirSync(join(folder, 'app/assets'), { recursive: true });
    writeFileSync(join(folder, 'app/index.html'), '<p>Bekostigingsverkenner</p>');
    writeFileSync(join(folder, 'app/assets/x-1.js'), 'export {};');
    writeFileSync(join(folder, 'secret.json'), '{"secret":1}');
    runner = join(folder, 'run.mjs');
    writeFileSync(
      runner,
      `import { start } from ${JSON.stringify(pathToFileURL(start).href)};
      const [root, app] = [${JSON.stringify(folder)}, ${JSON.stringify(join(folder, 'app'))}];
      await start({ root, app, argv: process.argv.slice(2), prepareElectron: async () => {} });`,
    );
  });
  afterEach(async () => {
    for (const child of children.splice(0)) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
    rmSync(folder, { recursive: true, force: true });
  });

  interface Run {
    readonly child: ChildProcess;
    readonly port: number;
    /** Once the line that says what was done is there. */
    readonly out: () => string;
  }

  /** @param until what it must have said */
  const run = async (
    args: readonly string[],
    environment: Record<string, string> = {},
    until = /http:[^\n]+\n(?:[^\n]*\n)*[^\n]*\.\n$/,
  ): Promise<Run> => {
    let out = '';
    const { DISPLAY: _, WAYLAND_DISPLAY: __, ELECTRON_OVERRIDE_DIST_PATH: ___, ...env } = process.env;
    const child = spawn(process.execPath, [runner, ...args], { cwd: folder, env: { ...env, ...environment } });
    children.push(child);
    child.stdout.on('data', (data) => {
      out += data;
    });
    child.stderr.on('data', (data) => {
      out += data;
    });
    await expect.poll(() => out, { timeout: 20_000 }).toMatch(until);
    return { child, port: Number(/http:\/\/127\.0\.0\.1:(\d+)\/\n/.exec(out)?.[1]), out: () => out };
  };
  const ended = async ({ child }: Run): Promise<number | null> => {
    if (child.exitCode === null) await once(child, 'exit');
    return child.exitCode;
  };

  test('says the address and what it did, serves the page, and stops when told to', async () => {
    const running = await run(['--no-open', '--port', '0']);
    expect(running.out()).toBe(
      `http://127.0.0.1:${running.port}/\nBekostigingsverkenner draait; open het adres hierboven in een browser op deze computer. Stoppen: Ctrl+C.\n`,
    );
    const page = await ask(running.port, '/');
    expect([page.status, page.body]).toEqual([200, '<p>Bekostigingsverkenner</p>']);
    expect(page.headers).toMatchObject({
      'content-security-policy': expect.stringContaining("default-src 'none'"),
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-cache',
    });
    expect((await ask(running.port, '/assets/x-1.js')).headers['cache-control']).toContain('immutable');
    const head = await ask(running.port, '/', {}, 'HEAD');
    expect([head.status, head.body, head.headers['content-length']]).toEqual([200, '', '28']);
    running.child.kill('SIGTERM');
    expect(await ended(running)).toBe(0);
  });

  test('answers nobody who calls it by another name, and gives nothing but the application', async () => {
    const { port } = await run(['--no-open', '--port', '0']);
    for (const host of ['example.org', `example.org:${port}`, '127.0.0.1', `127.0.0.1:${port + 1}`, `[::1]:${port}`])
      expect([host, (await ask(port, '/', { host })).status]).toEqual([host, 421]);
    expect((await ask(port, '/', { host: `localhost:${port}` })).status).toBe(200);
    for (const path of [
      '/../secret.json',
      '/..%2fsecret.json',
      '/%2e%2e/secret.json',
      '/assets/../../secret.json',
      '/assets\\..\\..\\secret.json',
      '//secret.json',
      `${folder}/secret.json`,
      '/assets',
      '/assets/',
      '/weg.js',
      '/index.html/x.js',
      `/${'x'.repeat(300)}.js`,
      `/${'x/'.repeat(3000)}x.js`,
    ]) {
      const answer = await ask(port, path);
      expect([path, answer.status, answer.body]).toEqual([path, 404, '']);
    }
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])
      expect([method, (await ask(port, '/', {}, method)).status]).toEqual([method, 405]);
    expect(await raw(port, `GET http://example.org/ HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`)).toMatch(/ 404 /);
    expect(await raw(port, 'GET / HTTP/1.0\r\n\r\n')).toMatch(/ (400|421) /);
    expect(await raw(port, 'GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n')).toMatch(/ (400|421) /);
    // None of them has stopped it.
    expect((await ask(port, '/')).status).toBe(200);
  });

  test('a second start says that it runs already, and ends', async () => {
    const first = await run(['--no-open', '--port', '0']);
    const second = await run(['--no-open', '--port', String(first.port)]);
    expect(second.out()).toBe(
      `http://127.0.0.1:${first.port}/\nBekostigingsverkenner draaide al; open het adres hierboven in een browser op deze computer.\n`,
    );
    expect(await ended(second)).toBe(0);
    expect((await ask(first.port, '/')).status).toBe(200);
  });

  test.each([
    ['answers', true],
    ['is silent', false],
  ])('a port that another program has and that %s: another port, and said so', async (_, answers) => {
    const other: Server = createServer((_request, response) => answers && response.end('iets anders'));
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    try {
      const running = await run(['--no-open', '--port', String(portOf(other))]);
      expect(running.port).not.toBe(portOf(other));
      expect(running.out()).toContain(`Poort ${portOf(other)} is in gebruik door een ander programma`);
      expect((await ask(running.port, '/')).body).toContain('Bekostigingsverkenner');
    } finally {
      other.closeAllConnections();
      await new Promise((resolve) => other.close(resolve));
    }
  });

  test('what can not be understood is said, and nothing is served', async () => {
    const running = await run(['--port', 'veel'], {}, /\.\n$/);
    expect(running.out()).toMatch(/^--port veel is niet te begrijpen\. /);
    expect(await ended(running)).toBe(2);
  });

  describe.skipIf(process.platform === 'win32')('with a display', () => {
    const display = { DISPLAY: ':0' };
    /** A program that is run as the browser or as Electron, and writes down how. */
    const program = (path: string, ending: string) => {
      writeFileSync(
        path,
        `#!${process.execPath}\nrequire('node:fs').writeFileSync(${JSON.stringify(`${path}.run`)}, JSON.stringify([process.argv.slice(2), 'ELECTRON_RUN_AS_NODE' in process.env]));\n${ending}`,
      );
      chmodSync(path, 0o755);
    };
    const runs = (path: string): unknown => JSON.parse(readFileSync(`${path}.run`, 'utf8'));
    const installElectron = (ending: string, version = '1.0.0'): string => {
      const electron = join(folder, 'node_modules/electron');
      mkdirSync(join(electron, 'dist'), { recursive: true });
      writeFileSync(join(electron, 'package.json'), '{"version":"1.0.0"}');
      writeFileSync(join(electron, 'path.txt'), 'electron');
      writeFileSync(join(electron, 'dist/version'), `v${version}`);
      program(join(electron, 'dist/electron'), ending);
      return join(electron, 'dist/electron');
    };
    const stays = 'setTimeout(() => {}, 60_000);';
    const until = /Bekostigingsverkenner [^\n]*\.\n$/;

    test('--browser opens the browser with the address', async () => {
      program(join(folder, 'browser'), '');
      const running = await run(['--browser', '--port', '0'], { ...display, BROWSER: join(folder, 'browser') });
      expect(running.out()).toMatch(
        /\nBekostigingsverkenner draait en is geopend in de browser\. Stoppen: Ctrl\+C\.\n$/,
      );
      expect(runs(join(folder, 'browser'))).toEqual([[`http://127.0.0.1:${running.port}/`], false]);
      expect((await ask(running.port, '/')).status).toBe(200);
    });

    test.each([
      ['is absent', () => {}],
      ['fails', () => program(join(folder, 'browser'), 'process.exit(3);')],
    ])('a browser that %s: it serves and says how to go on', async (_, prepare) => {
      prepare();
      const running = await run(['--browser', '--port', '0'], { ...display, BROWSER: join(folder, 'browser') });
      expect(running.out()).toContain('open het adres hierboven in een browser');
      expect((await ask(running.port, '/')).status).toBe(200);
    });

    test('Electron is opened with the application and the project, and the address holds as long', async () => {
      const electron = installElectron(stays);
      const running = await run(
        ['mijn.json', '--port', '0'],
        { ...display, INIT_CWD: '/ergens', ELECTRON_RUN_AS_NODE: '1' },
        until,
      );
      expect(running.out()).toBe(
        `http://127.0.0.1:${running.port}/\nBekostigingsverkenner is geopend in een eigen venster; zolang dat open is, werkt ook het adres hierboven.\n`,
      );
      expect(runs(electron)).toEqual([[folder, '/ergens/mijn.json'], false]);
      expect((await ask(running.port, '/')).status).toBe(200);
      running.child.kill('SIGTERM');
      expect(await ended(running)).toBe(0);
    });

    test('its window closed: the process ends too', async () => {
      installElectron('setTimeout(() => process.exit(0), 3500);');
      const running = await run(['--port', '0'], display, until);
      expect(await ended(running)).toBe(0);
    });

    test('its window was open already: that is said, and it ends', async () => {
      installElectron('');
      const running = await run(['--port', '0'], display, until);
      expect(running.out()).toContain('stond al open in een eigen venster');
      expect(await ended(running)).toBe(0);
    });

    test('Electron can not start: on in the browser, and said so', async () => {
      installElectron('process.exit(133);');
      program(join(folder, 'browser'), '');
      const running = await run(['--port', '0'], { ...display, BROWSER: join(folder, 'browser') }, until);
      expect(running.out()).toContain(
        '\nEen eigen venster lukte niet. Bekostigingsverkenner draait en is geopend in de browser.',
      );
      expect((await ask(running.port, '/')).status).toBe(200);
    });

    test('Electron stops halfway: the address goes on, and that is said', async () => {
      installElectron("setTimeout(() => process.kill(process.pid, 'SIGSEGV'), 3500);");
      const running = await run(['--port', '0'], display, /onverwacht gestopt[^\n]*\n$/);
      expect(running.out()).toContain(
        'Het venster is onverwacht gestopt. Bekostigingsverkenner draait; open het adres',
      );
      expect((await ask(running.port, '/')).status).toBe(200);
    });

    test('its program is absent and can not be downloaded: on in the browser', async () => {
      mkdirSync(join(folder, 'node_modules/electron'), { recursive: true });
      writeFileSync(join(folder, 'node_modules/electron/install.js'), 'process.exit(1);');
      const running = await run(['--port', '0'], { ...display, BROWSER: join(folder, 'weg') }, until);
      expect(running.out()).toMatch(/\nHet programma Electron wordt gezocht \(hoogstens 20 seconden\)…\nBekost/);
      expect((await ask(running.port, '/')).status).toBe(200);
    });

    test('a program of another version, or none, is not run', () => {
      expect(electronProgram(folder)).toBeUndefined();
      expect(electronProgram(folder)).toBeUndefined();
      const path = installElectron('', '0.9.0');
      expect(electronProgram(folder)).toBeUndefined();
      installElectron('');
      expect(electronProgram(folder)).toBe(path);
      rmSync(path);
      expect(electronProgram(folder)).toBeUndefined();
      expect(existsSync(`${path}.run`)).toBe(false);
    });
  });
});

test('npm start runs what is tested here', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  expect(scripts.start).toBe('node build/start.mjs');
  expect(readFileSync(join(root, 'build/start.mjs'), 'utf8')).toContain("bundle('start', 'electron/serve/main.ts')");
});
