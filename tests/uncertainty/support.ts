import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../build/bundle.mjs';
import { problemText, type Result } from '../../models/language/index.ts';
import { type ProjectFile, type ResolvedProject, readProject, resolveProject } from '../../models/project/index.ts';
import { type DrawOptions, Draws } from '../../models/uncertainty/index.ts';

export const sample = (name: string): ProjectFile =>
  unwrap(readProject(JSON.parse(readFileSync(join(root, `samples/${name}.json`), 'utf8'))));

export function unwrap<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problems.map(problemText).join('\n'));
  return result.value;
}

export const resolved = (file: ProjectFile, scenario?: string): ResolvedProject =>
  unwrap(resolveProject(file, scenario));

/** A small project: two schools, two municipalities. @param invoer what differs @param more at the top of the file */
export function small(invoer: Record<string, unknown> = {}, more: Record<string, unknown> = {}): ProjectFile {
  return unwrap(
    readProject({
      format: 'bekostigingsverkenner',
      schemaVersion: 1,
      naam: 'Klein',
      seed: 7,
      invoer: {
        startjaar: 2026,
        scholen: [
          { id: 'noord', naam: 'Noord', leerlingen_basis: 100, herkomst: { stad: 0.8, land: 0.2 } },
          { id: 'zuid', naam: 'Zuid', leerlingen_basis: 200, herkomst: { stad: 0.6, land: 0.4 } },
        ],
        gemeenten: [
          { id: 'stad', naam: 'Stad' },
          { id: 'land', naam: 'Land', deelnemend: 0 },
        ],
        ...invoer,
      },
      ...more,
    }),
  );
}

export const drawsOf = (file: ProjectFile, options: DrawOptions, scenario?: string): Draws =>
  unwrap(Draws.of(resolved(file, scenario), options));

/** All draws at once, column by column. */
export function allOf(draws: Draws): Float64Array[] {
  const out = draws.columns.map(() => new Float64Array(draws.count));
  draws.fill(0, out);
  return out;
}

/** Where an input is among the varying ones. */
export const at = (draws: Draws, key: string): number => draws.inputs.findIndex((one) => one.key === key);

export const mean = (values: ArrayLike<number>): number =>
  Array.from(values).reduce((a, b) => a + b, 0) / values.length;

export function variance(values: ArrayLike<number>): number {
  const middle = mean(values);
  return Array.from(values).reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1);
}
