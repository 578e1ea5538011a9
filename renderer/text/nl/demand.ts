/** The page Zorgvraag. */
export const DEMAND = { forms: 'Vormen van zorg', costs: 'Zorgvraag en kosten per jaar' } as const;
