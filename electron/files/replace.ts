import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file whole or not at all: beside it first, then renamed over it, so that a failure half way leaves the old
 * file as it was and no half file. The bytes are on disk before the rename, or a power cut could leave an empty file.
 * @throws the file system's error, after removing what was written beside
 */
export function replaceFile(path: string, bytes: Uint8Array): void {
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    const descriptor = openSync(beside, 'wx');
    try {
      for (let written = 0; written < bytes.length; ) written += writeSync(descriptor, bytes, written);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

/** The lock files that Excel (`~$name`) and LibreOffice (`.~lock.name#`) keep beside a file that is open. */
export function isOpenElsewhere(path: string): boolean {
  const [folder, name] = [dirname(path), basename(path)];
  return existsSync(join(folder, `~$${name}`)) || existsSync(join(folder, `.~lock.${name}#`));
}
