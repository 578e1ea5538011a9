import type { FigureSet } from '../../models/project/kengetallen/sets.ts';

const made = (waarde: number, laag: number, hoog: number, graad: 'B' | 'C' | 'D' = 'C') => ({
  waarde,
  laag,
  hoog,
  graad,
  bron: 'Verzonnen voor de proef',
});

/** Two sets before the real ones, made up: only for testing how a project goes from one set to another. */
export const olderSets = (real: readonly FigureSet[]): readonly FigureSet[] => [
  {
    id: '2019',
    toelichting: 'Verzonnen.',
    verschillen: { prijsindex: made(0.01, 0, 0.02), 'omvang.thuiszitten': made(0.005, 0, 0.02, 'D') },
  },
  {
    id: '2022',
    toelichting: 'Verzonnen.',
    verschillen: {
      prijsindex: made(0.02, 0.01, 0.03),
      'tarief_basis.jeugd_ggz': made(100, 90, 110),
      'leerlinggroei.so': made(0.01, 0, 0.02, 'B'),
      'volumeprikkel.productie': made(0.01, 0, 0.02, 'D'),
      'reserve_max.subsidie': made(0.2, 0.1, 0.3, 'D'),
      'contractduur.subsidie': made(3, 2, 4, 'D'),
      'optimismecorrectie.D': made(0.3, 0.2, 0.4, 'D'),
    },
  },
  ...real,
];
