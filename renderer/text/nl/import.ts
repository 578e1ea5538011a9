/** Importing a file: reading it, what its columns are, what it would change. */
export const IMPORT = {
  title: 'Importeren',
  open: 'Importeren…',
  choose: {
    intro:
      'Lees scholen en herkomst uit een bestand, of plak een blok uit Excel. U ziet eerst wat het verandert; daarna kiest u of u het overneemt.',
    file: 'Kies een bestand…',
    fileNote: (most: number) => `.xlsx, .xls, .ods of .csv, hoogstens ${most} MB. Het bestand blijft op uw computer.`,
    paste: 'Of plak hier een blok uit Excel, met de regel met namen erbij',
    read: 'Lees het blok',
    scenario: 'U werkt in een scenario. Importeren verandert de basis, en dus ook de scenario’s die haar volgen.',
    pasted: 'Geplakt blok',
  },
  template: {
    title: 'Een blad om in te vullen',
    note: 'Vul het in Excel in en kies het daarna hier. Wat u niet verandert, blijft zoals het was.',
    empty: 'Leeg invulsjabloon downloaden',
    filled: 'Scholen en herkomst van dit project downloaden',
    emptyName: 'invulsjabloon',
    filledName: 'scholen en herkomst',
    saved: (name: string) => `Gemaakt: ${name}`,
    failed: 'Het sjabloon is niet bewaard',
  },
  reading: 'Bestand lezen',
  readingName: (name: string) => `${name} wordt gelezen…`,
  stop: 'Stop',
  otherFile: 'Ander bestand',
  columns: {
    title: 'Wat staat in welke kolom?',
    sheet: 'Blad',
    sheetOf: (name: string, rows: number) => `${name} (${rows === 1 ? '1 regel' : `${rows} regels`})`,
    layout: 'Indeling',
    layouts: {
      scholen: 'een regel per school',
      herkomst: 'een regel per school en gemeente',
      gemeenten: 'een regel per gemeente',
    },
    header: 'Regel met de namen van de kolommen',
    noHeader: 'geen',
    headerRow: (row: number, cells: string) => `${row}: ${cells}`,
    column: 'Kolom',
    heading: 'Naam in het bestand',
    sample: 'Begint met',
    role: 'Is',
    roleOf: (column: string) => `Kolom ${column} is`,
    ignore: 'niet overnemen',
    origin: 'leerlingen uit deze gemeente',
    notation: (column: string) => `Decimalen in kolom ${column}`,
    comma: 'komma voor de decimalen (1.234,5)',
    point: 'punt voor de decimalen (1,234.5)',
    telling: 'De kolommen met gemeenten zijn',
    tellings: {
      auto: 'vanzelf herkend',
      fractie: 'delen van 1',
      procent: 'percentages',
      aantal: 'aantallen leerlingen',
    },
    onward: 'Verder naar controle',
  },
  check: {
    title: 'Wat gaat er veranderen?',
    adjust: 'Kolommen aanpassen',
    summary: (rows: number, schools: number, fresh: number, towns: number) =>
      [
        `${rows === 1 ? '1 regel' : `${rows} regels`} gelezen`,
        schools > 0 && (schools === 1 ? '1 school' : `${schools} scholen`),
        fresh > 0 && (fresh === 1 ? '1 nieuwe gemeente' : `${fresh} nieuwe gemeenten`),
        towns > 0 && (towns === 1 ? '1 gemeente verandert' : `${towns} gemeenten veranderen`),
      ]
        .filter(Boolean)
        .join('; '),
    faults: (count: number) =>
      count === 1
        ? '1 ding klopt niet. Verbeter het hieronder, of annuleer: dan verandert er niets.'
        : `${count} dingen kloppen niet. Verbeter ze hieronder, of annuleer: dan verandert er niets.`,
    good: 'Alles kan worden overgenomen.',
    unchanged: 'Dit bestand verandert niets: alles staat er al zo.',
    warnings: (count: number) => (count === 1 ? '1 ding om op te letten.' : `${count} dingen om op te letten.`),
    problems: 'Samen klopt het nog niet. Er is niets veranderd.',
    messages: 'Wat klopt niet, en waar let u op?',
    where: 'Waar',
    what: 'Wat',
    remedy: 'Wat u kunt doen',
    cell: 'In de cel',
    cellOf: (where: string) => `Verbeter ${where}`,
    mended: 'verbeterd',
    place: (row: number, column: string) => `rij ${row}, kolom ${column}`,
    more: (count: number) => `En nog ${count}. Verbeter het bestand zelf als het er veel zijn, en kies het opnieuw.`,
    choices: 'Keuzes',
    small: (cells: number) =>
      `Reken bij “<5” (1 tot en met 4 leerlingen, ${cells === 1 ? '1 cel' : `${cells} cellen`}) met`,
    smallFault: 'Kies een getal van 1 tot en met 4.',
    raises: 'Breng de herkomst naar verhouding op 100 %',
    addsUp: 'Tel regels van dezelfde school op',
    only: 'Alleen scholen met (naam, BRIN of gemeente; komma’s ertussen)',
    grade: 'Hoe zeker zijn deze getallen?',
    gradeNote: 'Staat bij elke waarde, met de naam van het bestand en de datum. Wat met “<5” is gemaakt, wordt C.',
    replaces: 'Haal scholen en gemeenten weg die niet in het bestand staan',
    towns: 'Nieuwe gemeenten',
    town: 'In het bestand',
    isTown: 'Is',
    isTownOf: (name: string) => `${name} is`,
    addTown: 'nieuw: voeg toe',
    takesPart: 'Doet mee',
    takesPartOf: (name: string) => `${name} doet mee`,
    changes: 'Scholen',
    row: 'Regel',
    school: 'School',
    new: 'nieuw',
    becomes: 'wordt',
    values: 'Waarden',
    origin: 'Herkomst',
    same: 'blijft zo',
    moreSchools: (count: number) => `En nog ${count} scholen.`,
    removed: (schools: number, towns: number) =>
      `Weg ${schools + towns === 1 ? 'gaat' : 'gaan'}: ${[schools > 0 && (schools === 1 ? '1 school' : `${schools} scholen`), towns > 0 && (towns === 1 ? '1 gemeente' : `${towns} gemeenten`)].filter(Boolean).join(' en ')}.`,
    totals: 'Totalen om te vergelijken',
    total: 'Totaal',
    said: 'In het bestand',
    summed: 'Opgeteld',
    notSaid: 'staat er niet',
    project: 'Het project',
    before: 'Nu',
    after: 'Na overnemen',
    schools: 'Scholen',
    gemeenten: 'Gemeenten',
    pupils: 'Leerlingen in jaar 0',
    take: 'Neem over',
    took: (schools: number, towns: number) =>
      `Overgenomen: ${[schools > 0 && (schools === 1 ? '1 school' : `${schools} scholen`), towns > 0 && (towns === 1 ? '1 gemeente' : `${towns} gemeenten`)].filter(Boolean).join(' en ')}. Ongedaan maken kan in één stap.`,
  },
  source: (name: string, sheet: string | null, day: string) =>
    `${name}${sheet === null ? '' : `, blad ${sheet}`}, geïmporteerd op ${day}`,
  smallNote: (value: string) => `Met “<5” in het bestand; daarvoor is met ${value} gerekend.`,
  refusedTitle: 'Dit bestand is niet gelezen; er is niets veranderd',
  refused: {
    tooLarge: (size: string, most: number): Said => [
      `het bestand is ${size} MB; er wordt hoogstens ${most} MB gelezen.`,
      'Houd alleen de bladen en regels over die u nodig heeft.',
    ],
    empty: (): Said => ['het bestand is leeg.', 'Kies een ander bestand.'],
    unknown: (): Said => [
      'dit is geen rekenblad (.xlsx, .xls, .ods) en geen tekst met kolommen (.csv).',
      'Bewaar het in uw rekenprogramma als .xlsx of .csv.',
    ],
    password: (): Said => [
      'het bestand is met een wachtwoord beveiligd.',
      'Haal de beveiliging eraf, en kies het opnieuw.',
    ],
    broken: (): Said => [
      'het bestand is beschadigd of klopt niet met zijn eigen inhoudsopgave.',
      'Open het in uw rekenprogramma en bewaar het opnieuw.',
    ],
    bomb: (): Said => [
      'het bestand wordt uitgepakt veel te groot; het wordt niet gelezen.',
      'Houd alleen de bladen en regels over die u nodig heeft, en bewaar het opnieuw.',
    ],
    entries: (most: number): Said => [
      `het bestand bestaat uit meer dan ${most} onderdelen.`,
      'Bewaar het opnieuw vanuit uw rekenprogramma.',
    ],
    entities: (): Said => [
      'het bestand bevat eigen afkortingen (een DOCTYPE), die hier niet worden gelezen.',
      'Bewaar het opnieuw vanuit uw rekenprogramma.',
    ],
    rows: (sheet: string, most: number): Said => [
      `het blad ${sheet} heeft meer dan ${most} regels.`,
      'Houd alleen de regels over die u nodig heeft.',
    ],
    columns: (sheet: string, most: number): Said => [
      `het blad ${sheet} heeft meer dan ${most} kolommen.`,
      'Houd alleen de kolommen over die u nodig heeft.',
    ],
    cells: (most: number): Said => [
      `het bestand heeft meer dan ${most} cellen.`,
      'Houd alleen de bladen, regels en kolommen over die u nodig heeft.',
    ],
    noSheets: (): Said => ['er is geen blad met regels.', 'Kies een ander bestand.'],
    text: (what: string, remedy: string): Said => [what, remedy],
    slow: (seconds: number): Said => [
      `het lezen duurde langer dan ${seconds} seconden en is gestopt.`,
      'Houd alleen de bladen en regels over die u nodig heeft.',
    ],
    brokeDown: (): Said => [
      'het lezen is onverwacht gestopt.',
      'Bewaar het bestand opnieuw, als .csv, en kies het weer.',
    ],
  },
  noted: {
    formulas: (count: number): Said => [
      `${count === 1 ? '1 cel heeft' : `${count} cellen hebben`} een formule; gelezen is de waarde die het bestand erbij bewaart.`,
      'Klopt een getal niet? Open het bestand in uw rekenprogramma en bewaar het opnieuw.',
    ],
    formulasEmpty: (count: number): Said => [
      `${count === 1 ? '1 formule heeft' : `${count} formules hebben`} geen bewaarde waarde en ${count === 1 ? 'telt' : 'tellen'} als leeg.`,
      'Open het bestand in uw rekenprogramma en bewaar het opnieuw.',
    ],
    macros: (): Said => [
      'het bestand bevat macro’s; die zijn niet gelezen en niet uitgevoerd.',
      'U hoeft niets te doen.',
    ],
    links: (): Said => [
      'het bestand verwijst naar andere bestanden; die zijn niet geopend.',
      'Controleer de waarden die uit een ander bestand komen.',
    ],
    windows: (): Said => [
      'de tekst is gelezen in de tekenset van Windows (1252).',
      'Kloppen letters als é en ë niet? Bewaar het bestand als CSV UTF-8.',
    ],
    hidden: (count: number): Said => [
      `${count === 1 ? '1 verborgen blad is' : `${count} verborgen bladen zijn`} niet gelezen.`,
      'Maak het zichtbaar als u het nodig heeft.',
    ],
  },
} as const;

/** What is the matter, and what to do. */
export type Said = readonly [what: string, remedy: string];
