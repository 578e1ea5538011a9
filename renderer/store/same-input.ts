import type { ProjectFile } from '../../models/project/index.ts';

/** What a simulation is of. */
export interface Input {
  readonly file: ProjectFile;
  readonly scenario: string | undefined;
}

/** Of these no draw depends: names, what is shown, what stands beside the results, other scenarios, who wrote the file. */
const OTHER: readonly string[] = [
  'naam',
  'toelichting',
  'varianten_uit',
  'gepubliceerd',
  'stresstests',
  'scenarios',
  'werkplaats',
  'besluit',
  'appVersion',
  'modelVersion',
];

/** Whether two inputs give the same draws and results. What is changed and put back is the same. */
export function isSameInput(one: Input, other: Input): boolean {
  if (one.file === other.file && one.scenario === other.scenario) return true;
  return isSame(relevant(one), relevant(other));
}

function relevant({ file, scenario }: Input): Record<string, unknown> {
  const kept = Object.entries(file).filter(([key]) => !OTHER.includes(key));
  return {
    ...Object.fromEntries(kept),
    seed: file.seed ?? 1,
    chosen: file.scenarios?.find(({ id }) => id === scenario)?.invoer ?? {},
  };
}

/** Projects share what they have in common, so that mostly one look is enough. */
function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [a, b] = [Object.entries(one), other as Record<string, unknown>];
  return a.length === Object.keys(b).length && a.every(([key, value]) => key in b && isSame(value, b[key]));
}
