import type { Problem, Result } from '../language/index.ts';
import { FORMAT, SCHEMA_VERSION } from './schema.ts';

type Raw = Readonly<Record<string, unknown>>;

/** From schema version n to n + 1. What is not about the change is kept as it is, unknown fields too. */
export type Migration = (file: Raw) => Raw;

/** MIGRATIONS[n] brings version n to n + 1. Version 1 is the first one written. */
export const MIGRATIONS: Readonly<Record<number, Migration>> = {};

/**
 * Any older file to today's schema version. Refuses what is not ours and what is newer than this program.
 * @param to only for tests of the chain itself
 */
export function migrate(
  raw: unknown,
  migrations: Readonly<Record<number, Migration>> = MIGRATIONS,
  to: number = SCHEMA_VERSION,
): Result<Raw> {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw) || (raw as Raw).format !== FORMAT) {
    return refuse(
      'geen-project',
      'format',
      'dit is geen project van Bekostigingsverkenner.',
      `Een project is een JSON-object met "format": "${FORMAT}".`,
    );
  }
  let file = raw as Raw;
  const version = file.schemaVersion;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return refuse(
      'versie-onbekend',
      'schemaVersion',
      version === undefined
        ? 'de versie van het bestand ontbreekt.'
        : 'de versie van het bestand is geen geheel getal vanaf 1.',
      `Deze versie schrijft "schemaVersion": ${to}.`,
    );
  }
  if (version > to) {
    return refuse(
      'versie-nieuwer',
      'schemaVersion',
      `het bestand is van een nieuwere versie (${version}) dan dit programma kent (${to}).`,
      'Werk Bekostigingsverkenner bij; het bestand is niet veranderd.',
    );
  }
  const problems: Problem[] = [];
  for (let from = version; from < to; from++) {
    const migration = migrations[from];
    if (!migration) throw new RangeError(`no migration from schema version ${from}`);
    file = { ...migration(file), schemaVersion: from + 1 };
    problems.push({
      severity: 'waarschuwing',
      code: 'versie-bijgewerkt',
      where: 'schemaVersion',
      what: `het bestand is van versie ${from} naar ${from + 1} gebracht.`,
      remedy: 'Bewaar het project om dit vast te leggen.',
    });
  }
  return { ok: true, value: file, problems };
}

function refuse(code: string, where: string, what: string, remedy: string): Result<never> {
  return { ok: false, problems: [{ severity: 'fout', code, where, what, remedy }] };
}
