import type { Figure } from '../figures.ts';

/** A dated set of defaults. A project says with which one it calculates, so that its numbers never change by themselves. */
export interface FigureSet {
  /** The year in which it was made: in the project file, and as it is called on screen. */
  readonly id: string;
  /** What it rests on, in one sentence. */
  readonly toelichting: string;
  /**
   * What was different from the set after this one, each with its own source and grade: `prijsindex`,
   * `tarief_basis.jeugd_ggz`, `leerlinggroei.so`, `reserve_max.subsidie`, `optimismecorrectie.D`. Empty in the last one.
   */
  readonly verschillen: Readonly<Record<string, Figure>>;
}

/**
 * The oldest first; the last one is what figures.ts holds. A new set is added at the end, and what it changes is written
 * down here as the differences of the one before it. A file without a set is of the first: none is ever put before that.
 */
export const FIGURE_SETS: readonly FigureSet[] = [
  {
    id: '2026',
    toelichting: 'Prijspeil 2025; tarieven uit 2022, bijgewerkt met de VNG-index tot en met 2025.',
    verschillen: {},
  },
];
