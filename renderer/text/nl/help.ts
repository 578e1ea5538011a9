/** Help. */
export const HELP = {
  title: 'Toetsen en hulp',
  keys: 'Toetsen',
  figure:
    'Kies een getal: de uitleg toont formule, waarden, bron en graad. Vandaar kunt u doorklikken, tot aan de bron.',
  slider: 'Pijltjes verzetten een schuif, Page Up en Page Down met grotere stappen, Home en End naar het uiteinde.',
  notation: 'Getallen in Nederlandse notatie: 1.234,56. Aandelen als percentage: 3 of 3 %.',
  offline: 'Alles blijft op deze computer; er gaat niets over het netwerk.',
  limits: 'Grenzen van deze versie',
  limitsText: [
    'Onzekerheid wordt nog niet doorgerekend: de pagina toont de bereiken.',
    'Scenario’s kiezen kan; maken en hernoemen gaat nog in het projectbestand.',
    'Het werkboek wordt met de opdrachtregel gemaakt (zie README).',
  ],
} as const;
