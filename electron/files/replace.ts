import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fchmodSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** On Windows a virus scanner or the file manager may hold a file for a moment. */
const ATTEMPTS = 5;
const PAUSE = 40;
const HELD = ['EPERM', 'EACCES', 'EBUSY'];

/**
 * Writes a file whole or not at all: beside it first, then renamed over it, so that a failure half way leaves the old
 * file as it was and no half file. The bytes are on disk before the rename, or a power cut could leave an empty file.
 * Who may read the old file may read the new one, and nobody else.
 * @throws the file system's error, after removing what was written beside
 */
export function replaceFile(path: string, bytes: Uint8Array): void {
  const beside = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
  const mode = statSync(path, { throwIfNoEntry: false })?.mode;
  try {
    const descriptor = openSync(beside, 'wx');
    try {
      if (mode !== undefined) fchmodSync(descriptor, mode & 0o777);
      for (let written = 0; written < bytes.length; ) written += writeSync(descriptor, bytes, written);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameOver(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
  keepName(dirname(path));
}

/**
 * Keeps what stands there as `<name>.bak`, whole or not at all as well: a full disk must not cost the last backup.
 * Nothing where there is no file.
 * @throws the file system's error
 */
export function backUp(path: string): void {
  if (existsSync(path)) replaceFile(`${path}.bak`, readFileSync(path));
}

function renameOver(from: string, to: string): void {
  for (let attempt = 1; ; attempt += 1) {
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      const isHeld = process.platform === 'win32' && HELD.includes((error as NodeJS.ErrnoException).code ?? '');
      if (!isHeld || attempt === ATTEMPTS) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
    }
  }
}

/** The rename itself is on disk only with its folder. Windows and some network disks can't be told to; they do it alone. */
function keepName(folder: string): void {
  try {
    const descriptor = openSync(folder, 'r');
    try {
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch {
    // The file is there and whole; only a power cut right now could still bring back the old one.
  }
}

/** The lock files that Excel (`~$name`) and LibreOffice (`.~lock.name#`) keep beside a file that is open. */
export function isOpenElsewhere(path: string): boolean {
  const [folder, name] = [dirname(path), basename(path)];
  return existsSync(join(folder, `~$${name}`)) || existsSync(join(folder, `.~lock.${name}#`));
}
