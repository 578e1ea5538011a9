import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Problem } from '../../models/language/index.ts';
import type { ExportedFile, Outcome } from '../../renderer/host/host.ts';
import { codeOf, failed, WRITE_REASONS } from './project.ts';
import { isOpenElsewhere, replaceFile } from './replace.ts';

/** What keeps a file from being written over, before the work for it is done; undefined for nothing. */
export function refusalOf(path: string): Outcome<never> | undefined {
  if (!existsSync(path) || !isOpenElsewhere(path)) return undefined;
  return failed(
    'geopend',
    basename(path),
    'het bestand is geopend in een ander programma.',
    'Sluit het daar, of kies een andere naam.',
  );
}

/** Writes an export whole or not at all; a link is followed. */
export function writeExported(
  path: string,
  bytes: Uint8Array,
  warnings: readonly Problem[],
): Outcome<Omit<ExportedFile, 'ref'>> {
  const name = basename(path);
  try {
    replaceFile(existsSync(path) ? realpathSync(path) : path, bytes);
  } catch (error) {
    return failed(
      'niet-geschreven',
      name,
      'het bestand kon niet worden geschreven; wat er stond is niet veranderd.',
      WRITE_REASONS[codeOf(error)] ?? 'Kies een andere map.',
    );
  }
  return { ok: true, value: { name, place: dirname(path), size: bytes.length, warnings } };
}
