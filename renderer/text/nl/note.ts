/** The stuurgroepnotitie: two pages, on screen, on paper and in Word. */
export const NOTE = {
  title: 'Stuurgroepnotitie',
  about: 'Twee bladzijden A4 voor de vergadering: vraag, opties, cijfers, weging, signalen, advies en aannamen.',
  preview: 'Stuurgroepnotitie: zo komt zij op papier',
  busy: (share: string) => `De notitie wordt uitgewerkt: ${share}`,
  print: 'Afdrukken',
  pdf: 'PDF bewaren',
  word: 'Word bewaren (.docx)',
  noPdf: 'Een PDF? Kies Afdrukken, en daarna “Opslaan als PDF”.',
  page: (number: number) => `Bladzijde ${number} van 2`,
  more: '… (zie Besluit)',
  empty: 'Nog niet ingevuld op Besluit.',
  question: 'De vraag',
  advice: 'Het advies',
  adviceIs: (option: string, variant: string, scenario: string) => `${option}: ${variant}, in scenario ${scenario}`,
  options: 'De opties: wie betaalt en wie draagt het risico',
  optionsNote: (option: string) =>
    `De titel gaat over het advies (${option}). Over de pilot: som, nominaal. Vergelijken kan alleen op gelijke voet.`,
  carried: 'Zoals afgesproken: wie draagt het tekort, over de pilot',
  paid: 'Zoals afgesproken: wat deelnemende gemeenten betalen, over de pilot',
  costs: 'Zoals afgesproken: wie betaalt de kosten, contante waarde over de horizon',
  costsOf: (actor: string) => `Kosten ${actor}`,
  isAdvice: 'advies',
  isReference: 'referentie',
  gone: (options: string) => `${options} kan niet worden berekend; kies op Besluit een ander scenario.`,
  noAdvice: 'De geadviseerde optie kan niet worden berekend. Kies op Besluit een andere optie of een ander scenario.',
  /** Not all budgets shrink: one that grows in rises. */
  budget: 'Budget en behoefte',
  budgetNote: 'Budget en behoefte per jaar, nominaal, voor het advies.',
  someYears: (shown: number, all: number) => `Hier staan ${shown} van de ${all} pilotjaren.`,
  year: 'Jaar',
  budgetColumns: { budget: 'Budget', behoefte: 'Behoefte', tekort: 'Tekort', dekkingsgraad: 'Dekking' },
  societal: 'Maatschappelijk rendement en hoe zeker dat is',
  societalNote: (option: string) =>
    `${option}, zoals afgesproken; contante waarde over de horizon, prijzen van het startjaar.`,
  uncertain: (pays: string, basis: string) => `${pays} (${basis}).`,
  notCalculated: 'De onzekerheid is niet berekend: deze uitkomst is één berekening met de verwachte waarden.',
  drawn: 'Onzekerheid per optie: netto contante waarde, zoals afgesproken',
  drawnColumns: { low: 'P5', middle: 'P50', high: 'P95', chance: 'Kans boven € 0' },
  notDrawn: 'niet berekend',
  calculate: 'Bereken de onzekerheid',
  calculating: (share: string) => `Onzekerheid: ${share} klaar`,
  stop: 'Stop',
  failed: 'De onzekerheid kan niet worden berekend: verbeter eerst de invoer op Onzekerheid.',
  weighing: 'De weging',
  weighed: 'Gewogen score en plaats per optie',
  optionColumn: 'Optie',
  optionWord: 'optie',
  placeOf: (place: number, of: number) => `${place} van ${of}`,
  noFlip: 'Bij geen enkel gewicht wisselt nummer één.',
  flips: (count: number) => (count === 1 ? 'Nummer één wisselt bij één gewicht: ' : `Nummer één wisselt: `),
  flip: (criterion: string, now: string, bound: string) => `${criterion} (nu ${now}) ${bound}`,
  moreFlips: (count: number) => `en bij nog ${count} gewichten (zie Besluit)`,
  opinion: 'De meeste scores zijn een mening (D).',
  signals: 'Juridische signalen',
  signalsTitle: (count: number, of: number) =>
    count === 0
      ? 'Bij geen van de opties gaat een juridisch signaal af'
      : `${count} van de ${of} juridische signalen ${count === 1 ? 'gaat' : 'gaan'} af bij minstens één optie`,
  signalsNote: 'Een signaal is geen juridisch oordeel.',
  signalAlso: (option: string, reason: string, others: string) =>
    `${option}: ${reason}${others === '' ? '' : ` (ook ${others})`}`,
  record: 'Het besluit',
  assumptions: 'De belangrijkste aannamen',
  assumptionsTitle: (count: number) =>
    count === 0
      ? 'Geen enkele aanname met een bereik verandert de uitkomst'
      : `Deze ${count} aannamen bepalen de uitkomst het meest`,
  assumptionsNote: (figure: string, option: string) =>
    `${figure} van het advies (${option}), als één aanname van laag naar hoog gaat en de rest blijft zoals nu.`,
  assumption: 'Aanname',
  grade: 'Graad',
  now: 'Nu',
  atLow: 'Bij laag',
  atHigh: 'Bij hoog',
  colophon: (version: string, model: string, seed: string, scenario: string, day: string) =>
    `Bekostigingsverkenner ${version} · rekenmodel ${model} · startgetal ${seed} · scenario ${scenario} · vergeleken op gelijke voet, verdeeld zoals afgesproken · ${day}`,
} as const;
