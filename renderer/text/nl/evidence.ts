/** Changing what is said of a value: the value, its range, source and grade. */
export const EVIDENCE = {
  change: 'Wijzigen',
  changeOf: (name: string) => `${name} wijzigen`,
  years: 'Waarden per jaar',
  yearsNote: 'Gescheiden door een puntkomma; de laatste waarde herhaalt zich.',
  low: 'Laag',
  high: 'Hoog',
  sourceNote: 'Zonder bron is een waarde een aanname (D).',
  save: 'Waarde bewaren',
} as const;

/** What a project is called and about. */
export const PROJECT = {
  title: 'Naam en toelichting',
  name: 'Naam van het project',
  nameMissing: 'Geef het project een naam.',
  notes: 'Toelichting',
  notesNote: 'Wat is bekend, wat is aangenomen, waar gaat het om. Staat op Besluit en in het werkboek.',
  save: 'Overnemen',
} as const;
