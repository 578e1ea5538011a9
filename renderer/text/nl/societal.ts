/** The page Maatschappelijk rendement. */
export const SOCIETAL = {
  societal: 'Maatschappelijk, contant in prijzen van het startjaar',
  financial: 'Financieel; de besparing naast wat er nog gedekt is',
  actors: 'Wie betaalt en wie profiteert, contant, gekozen variant',
  actor: 'Actor',
  effects: 'Effecten',
  pm: (names: readonly string[]) => `Niet in geld uitgedrukt (PM), dus niet meegeteld: ${names.join(', ')}.`,
} as const;
