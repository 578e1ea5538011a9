/** Tables that are filled in, and a block that is pasted into one. */
export const EDITABLE = {
  hint: 'Kies een cel: hier staan dan haar bereik, bron en standaardwaarde. Plakken uit Excel: kopieer daar een blok en plak het (Ctrl+V) in de cel linksboven.',
  name: 'Naam',
  nameOf: (row: string) => `Naam, ${row}`,
  cellOf: (column: string, row: string) => `${column}, ${row}`,
  nameNeeded: 'Hier hoort een naam.',
  nameTooLong: (most: number) => `Deze naam is langer dan ${most} tekens. Maak haar korter.`,
  notChosen: 'niet gekozen',
  putBack: 'Zet terug op de standaardwaarde',
  putBackScenario: 'Zet terug op de waarde van de basis',
  putBackKey: 'Alt+Delete',
  faults: 'Nog niet goed; dit telt nog niet mee',
  skip: (caption: string) => `Sla de tabel ${caption} over`,
  remove: 'Weghalen',
  removeOf: (row: string) => `${row} weghalen`,
  actions: 'Weghalen',
  full: (most: number) => `Er passen hoogstens ${most} regels in een lijst.`,
  inScenario:
    'U bewerkt een scenario. Daarin veranderen alleen waarden; namen, soorten en regels verandert u in de basis.',
  paste: {
    title: (caption: string) => `Blok plakken in ${caption}`,
    intro: (rows: number, columns: readonly string[]) =>
      `${rows === 1 ? '1 regel' : `${rows} regels`} voor ${columns.join(', ')}. Er verandert pas iets als u het overneemt.`,
    header: 'De eerste regel is een kop en telt niet mee',
    row: 'Regel',
    newRow: 'nieuw',
    empty: 'leeg: blijft zo',
    emptyNew: 'leeg: standaard',
    total: 'Totaal van de hele tabel',
    before: 'Nu',
    after: 'Na overnemen',
    rows: 'Aantal regels',
    faults: (count: number) =>
      count === 1
        ? '1 cel klopt niet. Verbeter haar hieronder, of annuleer: dan verandert er niets.'
        : `${count} cellen kloppen niet. Verbeter ze hieronder, of annuleer: dan verandert er niets.`,
    good: 'Alles klopt.',
    unchanged: 'Dit blok verandert niets.',
    problems: 'Samen klopt het nog niet. Er is niets veranderd.',
    take: 'Overnemen',
    took: (rows: number, added: number) =>
      `${rows === 1 ? '1 regel' : `${rows} regels`} overgenomen${added > 0 ? `, waarvan ${added} nieuw` : ''}. Ongedaan maken kan in één stap.`,
    emptyCells: (count: number) =>
      count === 1 ? '1 lege cel blijft zoals zij was.' : `${count} lege cellen blijven zoals zij waren.`,
    emptyRows: (count: number) =>
      count === 1 ? '1 lege regel telt niet mee.' : `${count} lege regels tellen niet mee.`,
    refused: 'Dit blok past niet; er is niets veranderd',
    tooManyRows: (rows: number, most: number, left: number) =>
      `Het blok telt ${rows} regels; een lijst heeft er hoogstens ${most}, en vanaf deze cel passen er ${left}. Kopieer minder regels, of voeg regels samen.`,
    tooManyForTable: (rows: number, left: number) =>
      `Het blok telt ${rows} regels; vanaf deze cel ${left === 1 ? 'past er 1' : `passen er ${left}`}. Kopieer minder regels, of begin hoger.`,
    tooManyColumns: (columns: number, left: number) =>
      `Het blok is ${columns} kolommen breed; vanaf deze cel ${left === 1 ? 'past er 1' : `passen er ${left}`}. Kopieer minder kolommen, of begin verder naar links.`,
    tooLarge: 'Het blok is te groot om te lezen. Kopieer alleen de kolommen van deze tabel.',
    nothing: 'In het blok staat niets.',
    inScenario:
      'In een scenario kunnen geen regels bij komen. Kies boven in het scherm de basis, of plak minder regels.',
    fixedName: (name: string) => `In een scenario verandert een naam niet; hier staat ${name}.`,
    fixedChoice: 'In een scenario verandert dit niet.',
    choose: (text: string, options: readonly string[]) =>
      `“${text}” staat niet in de lijst. Kies uit ${options.join(', ')}.`,
    yesOrNo: (text: string) => `“${text}” is geen ja of nee.`,
    notHere: 'Deze regel heeft deze waarde niet. Maak de cel leeg.',
    tooLow: (least: string, isExcluded: boolean) => `Dit kan niet: ${isExcluded ? 'hoger dan' : 'minstens'} ${least}.`,
    tooHigh: (most: string, isExcluded: boolean) => `Dit kan niet: ${isExcluded ? 'lager dan' : 'hoogstens'} ${most}.`,
    whole: 'Hier hoort een geheel getal.',
    cellLabel: (row: string, column: string) => `${column}, ${row}`,
    becomes: 'wordt',
  },
} as const;
