/** The page Populatie. */
export const POPULATION = {
  time: 'Jaren',
  schools: 'Scholen',
  municipalities: 'Gemeenten',
  origin: 'Herkomst van de leerlingen',
  originNote: 'Welk deel van de leerlingen van een school woont in welke gemeente. Per school samen 100 %.',
  originSum: 'Samen',
  originWrong: (sum: string) => `${sum}; moet 100 % zijn`,
  kind: 'Onderwijssoort',
  kinds: {
    so: 'speciaal onderwijs',
    vso: 'voortgezet speciaal onderwijs',
    sbo: 'speciaal basisonderwijs',
    pro: 'praktijkonderwijs',
  },
  takesPart: 'Doet mee',
  takesPartWords: ['doet mee', 'doet niet mee'],
  addSchool: 'School toevoegen',
  addMunicipality: 'Gemeente toevoegen',
  newSchool: (number: number) => `School ${number}`,
  newMunicipality: (number: number) => `Gemeente ${number}`,
  newSchoolNote: (pupils: number, municipality: string) =>
    `Een nieuwe school begint met soort so, ${pupils} leerlingen en herkomst ${municipality}, tot u iets anders invult.`,
  newMunicipalityNote: 'Een nieuwe gemeente doet mee, en heeft nog geen leerlingen: vul de herkomst in.',
  removed: (name: string) => `${name} is weggehaald. Met Ongedaan maken komt alles terug.`,
  removedMunicipality: (name: string, schools: number) =>
    schools === 0
      ? `${name} is weggehaald. Met Ongedaan maken komt alles terug.`
      : `${name} is weggehaald; de herkomst van ${schools === 1 ? '1 school is' : `${schools} scholen is`} nu geen 100 % meer. Met Ongedaan maken komt alles terug.`,
  lastSchool: 'De laatste school kan niet weg.',
  lastMunicipality: 'De laatste gemeente kan niet weg.',
  shareBefore: 'Van alle leerlingen woont',
  shareAfter: 'in een gemeente die meedoet.',
  pupilsNote: 'Aantal leerlingen van alle scholen samen, en hoeveel daarvan jeugdhulp krijgen',
  pupilsLabel: 'leerlingen',
  withCareLabel: 'met jeugdhulp',
  figures: 'De cijfers',
  figuresNote: 'Alle scholen samen. Kies een getal voor de uitleg.',
  finding: {
    rises: (from: string, first: string, to: string, last: string) =>
      `Het aantal leerlingen stijgt van ${from} in ${first} naar ${to} in ${last}`,
    falls: (from: string, first: string, to: string, last: string) =>
      `Het aantal leerlingen daalt van ${from} in ${first} naar ${to} in ${last}`,
    same: (count: string) => `Het aantal leerlingen blijft ${count}`,
    one: (count: string, year: string) => `In ${year} zijn er ${count} leerlingen`,
    none: 'Er zijn nog geen leerlingen ingevuld',
    care: (from: string, to: string) =>
      from === to ? `met jeugdhulp blijven het er ${from}` : `met jeugdhulp van ${from} naar ${to}`,
    careOne: (count: string) => `${count} daarvan met jeugdhulp`,
    noCare: 'niemand krijgt jeugdhulp',
  },
} as const;
