/** The page Formules en bronnen. */
export const FORMULAS = {
  note: 'Alle invoer en alle regels van het model. Kies een naam voor formule, waarden, herkomst en gebruik.',
  meaning: 'Betekenis',
} as const;
