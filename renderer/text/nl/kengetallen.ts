/** The defaults as a dated set, and going from an older one to today's. */
export const FIGURE_SETS_TEXT = {
  ofProject: (year: string) => `Dit project rekent met de kengetallen van ${year}.`,
  isCurrent: 'Dat zijn de nieuwste.',
  newer: (year: string) => `Er zijn nieuwere, van ${year}.`,
  look: 'Bekijk wat dat verandert',
  title: 'Er zijn nieuwere kengetallen',
  note: (old: string, current: string) =>
    `Dit project rekent met de kengetallen van ${old}; dit programma heeft die van ${current}. Er verandert niets totdat u daarvoor kiest.`,
  keeps:
    'Wat het project zelf invult, blijft staan. In scenario’s gaat het nieuwe getal mee, behalve waar zij een eigen waarde hebben.',
  outcomes: 'Wat het met de uitkomsten doet',
  outcomesOf: (variant: string) => `${variant}; zoals afgesproken, tenzij anders vermeld`,
  figure: 'Kerncijfer',
  now: 'Nu',
  later: 'Na bijwerken',
  difference: 'Verschil',
  changes: (count: number) => `Wat er verandert: ${count} ${count === 1 ? 'waarde' : 'waarden'}`,
  noChanges: 'Voor dit project verandert er geen enkele waarde.',
  value: 'Kengetal',
  range: (low: string, high: string) => `${low} – ${high}`,
  source: 'Nieuwe bron',
  broken:
    'Met de nieuwe kengetallen kan dit project niet worden berekend. Laat het zoals het is, of verbeter eerst dit:',
  update: 'Bijwerken',
  leave: 'Laten zoals het is',
  updated: (year: string) => `Bijgewerkt naar de kengetallen van ${year}. Met Ongedaan maken komen de oude terug.`,
} as const;
