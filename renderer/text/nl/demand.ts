/** The page Zorgvraag. */
export const DEMAND = {
  forms: 'Vormen van zorg',
  costs: 'Zorgvraag en kosten per jaar',
  costsNote: 'Alle scholen samen, in euro tenzij anders vermeld. Kies een getal voor de uitleg.',
  byForm: 'Zorgkosten zonder arrangement per vorm van zorg, in euro per jaar, prijzen van het jaar',
  bySchoolNote: (year: string) =>
    `Zorgkosten zonder arrangement per school in ${year}, in euro; de balk verdeelt ze over de vormen van zorg`,
  school: 'School',
  pupils: 'Leerlingen',
  withCare: 'Met jeugdhulp',
  cost: 'Zorgkosten',
  perPupil: 'Per leerling',
  bar: 'Verdeling',
  more: (count: number) => `en nog ${count}`,
  calibrate: 'IJken op bekende uitgaven',
  calibrateNote: (year: string) =>
    `IJken op bekende uitgaven: weet u wat de gemeenten die meedoen in ${year} uitgaven aan jeugdhulp voor de leerlingen van een school? Vul dat bedrag in. Het model past dan de uren van die school aan, zodat het voor dat jaar op hetzelfde bedrag uitkomt. Laat de cel leeg als u het niet weet: dan gelden de uren uit de tabel met vormen van zorg.`,
  known: 'Bekend',
  model: 'Volgens het model',
  factor: 'IJkfactor',
  meaning: 'Wat dat doet',
  calibration: {
    unknown: 'niet geijkt',
    nobody: 'niet te ijken: geen leerlingen uit gemeenten die meedoen',
    same: 'het model rekent hetzelfde als bekend; de uren blijven gelijk',
    nothing: 'bekend is € 0; de uren worden 0',
    less: (share: string, factor: string) => `het model rekent ${share} minder dan bekend; de uren worden × ${factor}`,
    more: (share: string, factor: string) => `het model rekent ${share} meer dan bekend; de uren worden × ${factor}`,
  },
  calibrationFinding: {
    none: 'Geen school is geijkt: het model rekent met de uren uit de tabel',
    one: (name: string, factor: string) => `Alleen ${name} is geijkt: haar uren worden × ${factor}`,
    some: (count: number, total: number, low: string, high: string) =>
      `${count} van de ${total} scholen zijn geijkt: hun uren worden ${range(low, high)}`,
    all: (low: string, high: string) => `Alle scholen zijn geijkt: hun uren worden ${range(low, high)}`,
  },
  finding: {
    none: 'Zonder arrangement zijn er geen zorgkosten: vul leerlingen, zorgmix en uren in',
    one: (cost: string, year: string) => `Zonder arrangement kost de zorg ${cost} in ${year}`,
    over: (first: string, from: string, last: string, to: string) =>
      `Zonder arrangement kost de zorg ${from} in ${first} en ${to} in ${last}`,
    most: (form: string, share: string) => `${form} is het grootste deel: ${share}`,
    only: (form: string) => `alles is ${form}`,
  },
  schoolsFinding: {
    none: 'Geen enkele school heeft zorgkosten',
    one: (name: string, cost: string, perPupil: string) => `${name} kost ${cost}, ${perPupil} per leerling`,
    same: (perPupil: string) => `Alle scholen kosten ${perPupil} per leerling`,
    range: (low: string, lowest: string, high: string, highest: string) =>
      `Een leerling kost van ${low} (${lowest}) tot ${high} (${highest})`,
  },
} as const;

function range(low: string, high: string): string {
  return low === high ? `× ${low}` : `× ${low} tot × ${high}`;
}
