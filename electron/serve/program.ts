import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Downloading the program must not keep somebody waiting who can go on in the browser. */
export const DOWNLOAD_SECONDS = 20;

/** A window that is still there after this has opened. */
const OPENS_WITHIN = 2500;

/**
 * Where Electron's package says its program is; never asked of the package itself, for that starts a download.
 * @returns undefined where it is absent, or of another version than the package
 */
export function electronProgram(root: string): string | undefined {
  const folder = join(root, 'node_modules', 'electron');
  try {
    const path = readFileSync(join(folder, 'path.txt'), 'utf8').trim();
    const own = process.env.ELECTRON_OVERRIDE_DIST_PATH;
    const dist = own ?? join(folder, 'dist');
    const wanted = (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }).version;
    if (!own && readFileSync(join(dist, 'version'), 'utf8').trim().replace(/^v/, '') !== wanted) return undefined;
    const program = join(dist, path);
    return existsSync(program) ? program : undefined;
  } catch {
    return undefined;
  }
}

/** Settles when the program is there, can't be had, or takes too long. */
export function downloadElectron(root: string): Promise<void> {
  const installer = join(root, 'node_modules', 'electron', 'install.js');
  if (!existsSync(installer)) return Promise.resolve();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [installer], { stdio: 'ignore' });
    const timer = setTimeout(() => child.kill('SIGKILL'), DOWNLOAD_SECONDS * 1000);
    const settle = () => {
      clearTimeout(timer);
      resolve();
    };
    child.once('error', settle);
    child.once('exit', settle);
  });
}

export interface Opened {
  /** `failed`: it could not start, for example because the system does not allow its sandbox. */
  readonly outcome: 'open' | 'closed' | 'failed';
  readonly child: ChildProcess;
}

/** @param program of Electron @param args the application's folder, and what it is to open */
export function openElectron(program: string, args: readonly string[]): Promise<Opened> {
  const environment = { ...process.env };
  // Terminals inside programs that are made with Electron set it; ours would then be a bare Node.
  delete environment.ELECTRON_RUN_AS_NODE;
  const child = spawn(program, args, { stdio: 'inherit', env: environment });
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve({ outcome: 'open', child }), OPENS_WITHIN);
    const settle = (outcome: 'closed' | 'failed') => {
      clearTimeout(timer);
      resolve({ outcome, child });
    };
    child.once('error', () => settle('failed'));
    child.once('exit', (status) => settle(status === 0 ? 'closed' : 'failed'));
  });
}
