import { type ChildProcess, spawn } from 'node:child_process';
import type { Server } from 'node:http';
import { resolve } from 'node:path';
import { readArguments } from './arguments.ts';
import { browserCommand, decide } from './decide.ts';
import { DOWNLOAD_SECONDS, downloadElectron, electronProgram, openElectron } from './program.ts';
import { lineOf, USAGE } from './say.ts';
import { portOf, SIGN, serve } from './server.ts';

export interface Start {
  /** Of the application: what Electron is given to run. */
  readonly root: string;
  /** Of the built page. */
  readonly app: string;
  readonly argv: readonly string[];
  /** Bundles Electron's side; only when it is used. */
  readonly prepareElectron: () => Promise<unknown>;
}

/**
 * `npm start`: serves the application and opens it, in Electron or in the browser, and says what it did. It is served in
 * any case: the address that is printed holds, and where no window comes there is a way to go on.
 */
export async function start({ root, app, argv, prepareElectron }: Start): Promise<void> {
  const wanted = readArguments(argv);
  if (!wanted) {
    console.error(`${argv.join(' ')} is niet te begrijpen. ${USAGE}`);
    process.exit(2);
  }
  const server = await listen(app, wanted.port);
  const isNew = server !== undefined;
  const address = `http://127.0.0.1:${server ? portOf(server) : wanted.port}/`;
  console.log(address);
  const way = await choose(root, wanted.wish);
  let child: ChildProcess | undefined;
  stopOnSignal(server, () => child);

  if (way === 'electron') {
    await prepareElectron();
    const opened = await openElectron(electronProgram(root)!, [root, ...projectPath(wanted.project)]);
    child = opened.child;
    if (opened.outcome !== 'failed') {
      console.log(lineOf({ opened: opened.outcome === 'open' ? 'window' : 'again', isNew, windowFailed: false }));
      if (opened.outcome === 'closed') return stop(server);
      return void child.once('exit', (status) => {
        if (status === 0) return stop(server);
        child = undefined;
        console.log(`Het venster is onverwacht gestopt. ${lineOf({ opened: 'served', isNew, windowFailed: false })}`);
      });
    }
    child = undefined;
  }
  const isOpened = way !== 'serve' && (await openBrowser(address));
  console.log(lineOf({ opened: isOpened ? 'browser' : 'served', isNew, windowFailed: way === 'electron' }));
}

/** Downloads Electron's program first where that is the way to go. */
async function choose(root: string, wish: Parameters<typeof decide>[0]['wish']): Promise<ReturnType<typeof decide>> {
  const { platform, env: environment } = process;
  const way = () => decide({ platform, environment, hasElectron: electronProgram(root) !== undefined, wish });
  if (way() !== 'download') return way();
  console.log(`Het programma Electron wordt gezocht (hoogstens ${DOWNLOAD_SECONDS} seconden)…`);
  await downloadElectron(root);
  return way() === 'download' ? 'browser' : way();
}

/** On the fixed port; on another when something else has it, and said so; undefined when we ourselves have it. */
async function listen(app: string, port: number): Promise<Server | undefined> {
  try {
    return await serve(app, port);
  } catch (error) {
    // Windows keeps ranges of ports for itself, and calls that a matter of rights.
    if (!['EADDRINUSE', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
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

/** npm runs its scripts in the folder of the package; the path is as seen from where it was typed. */
function projectPath(project: string | undefined): string[] {
  return project === undefined ? [] : [resolve(process.env.INIT_CWD ?? process.cwd(), project)];
}

/** @returns whether the system took it; there may be no browser at all */
function openBrowser(address: string): Promise<boolean> {
  const [command, args] = browserCommand({ platform: process.platform, environment: process.env }, address);
  return new Promise((settle) => {
    const child = spawn(command, args, { stdio: 'ignore', detached: true });
    // A browser that stays is a browser that opened.
    const timer = setTimeout(() => settle(true), 1500);
    const end = (isOpened: boolean) => {
      clearTimeout(timer);
      settle(isOpened);
    };
    child.once('error', () => end(false));
    child.once('exit', (status) => end(status === 0));
    child.unref();
  });
}

/** The window first: it may have to ask about unsaved work. */
function stopOnSignal(server: Server | undefined, windowOf: () => ChildProcess | undefined): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      const child = windowOf();
      if (!child || child.exitCode !== null || child.signalCode !== null) return stop(server);
      child.once('exit', () => stop(server));
      child.kill(signal);
    });
  }
}

function stop(server: Server | undefined): void {
  if (!server) process.exit(0);
  server.closeAllConnections();
  server.close(() => process.exit(0));
}
