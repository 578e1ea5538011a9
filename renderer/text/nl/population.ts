/** The page Populatie. */
export const POPULATION = {
  schools: 'Scholen',
  municipalities: 'Gemeenten (1 doet mee, 0 niet)',
  pupils: 'Leerlingen per jaar',
} as const;
