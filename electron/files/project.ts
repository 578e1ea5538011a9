import { createHash } from 'node:crypto';
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { Problem } from '../../models/language/index.ts';
import type { Outcome, Stamp } from '../../renderer/host/host.ts';
import { MOST_BYTES } from '../cli/read.ts';
import { backUp, replaceFile } from './replace.ts';

export interface ReadFile {
  readonly name: string;
  readonly text: string;
  readonly stamp: Stamp;
}

export const CANCELLED = { ok: false, reason: 'geannuleerd' } as const;

export function failed(code: string, where: string, what: string, remedy: string): Outcome<never> {
  const problem: Problem = { severity: 'fout', code, where, what, remedy };
  return { ok: false, reason: 'mislukt', problem };
}

const READ_REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'Is het verplaatst of verwijderd? Open het dan opnieuw.',
  EACCES: 'U mag het niet lezen; controleer de rechten.',
  EPERM: 'U mag het niet lezen; controleer de rechten.',
};

export const WRITE_REASONS: Readonly<Record<string, string>> = {
  EACCES: 'U mag daar niet schrijven. Kies een andere map.',
  EPERM: 'Het bestand is in gebruik of beveiligd. Sluit het en probeer opnieuw.',
  EBUSY: 'Het bestand is in gebruik. Sluit het en probeer opnieuw.',
  ENOSPC: 'De schijf is vol. Maak ruimte en probeer opnieuw.',
  EROFS: 'Die schijf kan niet beschreven worden. Kies een andere map.',
  ENOENT: 'De map bestaat niet meer. Kies een andere.',
};

export const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? '';

/** SHA-256 in hexadecimal. */
export function stampOf(bytes: Uint8Array): Stamp {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A project file as text; what keeps it from being read is a value. */
export function readProjectFile(path: string): Outcome<ReadFile> {
  const name = basename(path);
  let bytes: Buffer;
  try {
    const stats = statSync(path);
    if (!stats.isFile())
      return failed('geen-bestand', name, 'dit is geen bestand.', 'Kies een projectbestand (.json).');
    if (stats.size > MOST_BYTES)
      return failed(
        'te-groot',
        name,
        `het bestand is ${Math.round(stats.size / 2 ** 20)} MB; een project is kleiner dan ${MOST_BYTES / 2 ** 20} MB.`,
        'Kies een projectbestand (.json).',
      );
    bytes = readFileSync(path);
  } catch (error) {
    const code = codeOf(error);
    return failed(
      code === 'ENOENT' ? 'weg' : 'onleesbaar',
      name,
      code === 'ENOENT' ? 'het bestand is niet te vinden.' : 'het bestand is niet te lezen.',
      READ_REASONS[code] ?? 'Controleer het bestand en de schijf.',
    );
  }
  try {
    // The decoder leaves out the mark of UTF-8 that some editors put in front.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { ok: true, value: { name, text, stamp: stampOf(bytes) } };
  } catch {
    return failed('geen-utf-8', name, 'het bestand is geen tekst in UTF-8.', 'Bewaar het opnieuw als UTF-8.');
  }
}

/** Whether what stands there is not what the stamp was given for. A file that is gone is not "changed": saving makes it again. */
export function isChanged(path: string, stamp: Stamp): boolean {
  try {
    return stampOf(readFileSync(path)) !== stamp;
  } catch {
    return false;
  }
}

/**
 * Writes a project whole or not at all, what stood there kept beside it as `<name>.bak`.
 * @param stamp of what is expected to stand there; null writes without asking
 */
export function writeProjectFile(path: string, text: string, stamp: Stamp | null): Outcome<ReadFile> {
  const name = basename(path);
  if (!/\.json$/i.test(path))
    return failed('naam', name, 'een project heeft een naam die op .json eindigt.', 'Kies een andere naam.');
  if (stamp !== null && isChanged(path, stamp))
    return failed(
      'elders-gewijzigd',
      name,
      'het bestand is intussen veranderd.',
      'Bewaar onder een andere naam, of overschrijf.',
    );
  const bytes = Buffer.from(text, 'utf8');
  if (bytes.length > MOST_BYTES)
    return failed(
      'te-groot',
      name,
      `het project is groter dan ${MOST_BYTES / 2 ** 20} MB en zou niet meer te openen zijn.`,
      'Maak het kleiner; het bestand is niet veranderd.',
    );
  try {
    // A link is followed: the file it points to is replaced, not the link.
    const target = existsSync(path) ? realpathSync(path) : path;
    backUp(target);
    replaceFile(target, bytes);
  } catch (error) {
    return failed(
      'niet-geschreven',
      name,
      'het bestand kon niet worden geschreven; wat er stond is niet veranderd.',
      WRITE_REASONS[codeOf(error)] ?? 'Kies een andere map.',
    );
  }
  return { ok: true, value: { name, text, stamp: stampOf(bytes) } };
}
