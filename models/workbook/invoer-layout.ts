import type { ResolvedProject } from '../project/index.ts';

/** Columns (from 0) and row of the heads on Invoer. */
export const PART = 2;
export const ACTIVE = 4;
export const FIRST_SCENARIO = 5;
export const HEAD_ROW = 5;

export function titleOf(project: ResolvedProject, index: number): string {
  return project.scenario ? `${index + 1} ${project.scenario.naam}` : `${index + 1} project`;
}

/** What can be said of an input's value. */
export const VERDICTS = {
  good: 'goed',
  outside: 'buiten laag–hoog',
  impossible: 'onmogelijk',
  missing: 'ontbreekt',
  unreadable: 'onleesbaar',
} as const;

/** What stands after the scenarios, in order: title and width per column. */
const AFTER = {
  low: ['Laag', 12],
  high: ['Hoog', 12],
  standard: ['Standaard', 12],
  grade: ['Graad', 7],
  own: ['Eigen', 7],
  export: ['Bij export', 11],
  changed: ['Veranderd', 10],
  verdict: ['Oordeel', 17],
  source: ['Bron', 60],
  note: ['Opmerking', 60],
  least: ['Minstens', 11],
  most: ['Hoogstens', 11],
} as const satisfies Record<string, readonly [string, number]>;

export type After = keyof typeof AFTER;

/** Which column holds what; the number of scenarios decides. */
export class Layout {
  constructor(private readonly scenarios: number) {}

  column(name: After): number {
    return FIRST_SCENARIO + this.scenarios + Object.keys(AFTER).indexOf(name);
  }

  heads(projects: readonly ResolvedProject[]): string[] {
    const after = Object.values(AFTER).map(([title]) => title);
    return ['Sleutel', 'Omschrijving', 'Onderdeel', 'Eenheid', 'Actief', ...projects.map(titleOf), ...after];
  }

  widths(): number[] {
    const after = Object.values(AFTER).map(([, width]) => width);
    return [22, 33, 46, 16, 12, ...new Array<number>(this.scenarios).fill(13), ...after];
  }
}
