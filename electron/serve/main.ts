import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { browserCommand, decide, type Way } from './decide.ts';
import { PORT, portOf, SIGN, serve } from './server.ts';

/** Downloading the program must not keep somebody waiting who can go on in the browser. */
const DOWNLOAD_SECONDS = 20;

export interface Start {
  readonly root: string;
  /** Of the built application. */
  readonly app: string;
  readonly flags: readonly string[];
  /** Bundles Electron's side; only when it is used. */
  readonly prepareElectron: () => Promise<unknown>;
}

/** `npm start`: opens the application in Electron or the browser, or serves it, and says which. */
export async function start({ root, app, flags, prepareElectron }: Start): Promise<void> {
  const circumstances = () => ({
    platform: process.platform,
    environment: process.env,
    hasElectron: electronProgram(root) !== undefined,
    flags,
  });
  let way = decide(circumstances());
  if (way === 'download') {
    console.log(`Het programma Electron wordt gezocht (hoogstens ${DOWNLOAD_SECONDS} seconden)…`);
    await download(root);
    way = electronProgram(root) === undefined ? 'browser' : 'electron';
  }
  if (way === 'electron') {
    await prepareElectron();
    const project = flags.find((flag) => !flag.startsWith('--') && flag.endsWith('.json'));
    spawn(electronProgram(root)!, [root, ...(project ? [project] : [])], { stdio: 'inherit' });
    console.log('Bekostigingsverkenner is geopend in een eigen venster.');
    console.log(`In de browser kan ook: npm start -- --browser, dan op http://127.0.0.1:${PORT}/`);
    return;
  }
  await show(app, way, wantedPort(flags));
}

async function show(app: string, way: Way, port: number): Promise<void> {
  const server = await listen(app, port);
  const address = `http://127.0.0.1:${server ? portOf(server) : port}/`;
  console.log(address);
  const opened = way === 'browser' && (await openBrowser(address));
  const state = server ? 'Bekostigingsverkenner draait' : 'Bekostigingsverkenner draaide al';
  console.log(
    opened
      ? `${state} en is geopend in de browser.${server ? ' Stoppen: Ctrl+C.' : ''}`
      : `${state}; open het adres hierboven in een browser op deze computer.${server ? ' Stoppen: Ctrl+C.' : ''}`,
  );
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      server?.closeAllConnections();
      server?.close(() => process.exit(0));
    });
  }
}

/** On the fixed port; on another when something else has it, and said so; undefined when we ourselves have it. */
async function listen(app: string, port: number): Promise<Server | undefined> {
  try {
    return await serve(app, port);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
  }
  if (await isOurs(port)) return undefined;
  const server = await serve(app, 0);
  console.log(
    `Poort ${port} is in gebruik door een ander programma; dit keer poort ${portOf(server)}. Niet bewaard werk van eerder staat bij poort ${port}.`,
  );
  return server;
}

async function isOurs(port: number): Promise<boolean> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/`, { method: 'HEAD', signal: AbortSignal.timeout(1000) });
    return response.headers.get(SIGN.name) === SIGN.value;
  } catch {
    return false;
  }
}

/** Where Electron's package says its program is; never asked of the package itself, for that starts a download. */
function electronProgram(root: string): string | undefined {
  const folder = join(root, 'node_modules', 'electron');
  const path = join(folder, 'path.txt');
  if (!existsSync(path)) return undefined;
  const program = join(folder, 'dist', readFileSync(path, 'utf8').trim());
  return existsSync(program) ? program : undefined;
}

function download(root: string): Promise<void> {
  const installer = join(root, 'node_modules', 'electron', 'install.js');
  if (!existsSync(installer)) return Promise.resolve();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [installer], { stdio: 'ignore' });
    const timer = setTimeout(() => child.kill('SIGKILL'), DOWNLOAD_SECONDS * 1000);
    child.once('error', () => resolve());
    child.once('exit', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** @returns whether the system took it; there may be no browser at all */
function openBrowser(address: string): Promise<boolean> {
  const [command, args] = browserCommand({ platform: process.platform, environment: process.env }, address);
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'ignore', detached: true });
    child.once('error', () => resolve(false));
    child.once('exit', (status) => resolve(status === 0));
    child.unref();
    // A browser that stays is a browser that opened.
    setTimeout(() => resolve(true), 1500);
  });
}

function wantedPort(flags: readonly string[]): number {
  const at = flags.indexOf('--port');
  const port = Number(at < 0 ? PORT : flags[at + 1]);
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  console.error('Geef na --port een getal van 0 tot en met 65535.');
  return process.exit(2);
}
