import type { Choices, Decisions } from '../../models/import/index.ts';

/** A file as text, and what comes of it in the project of `smallProject` with the guess as it is. */
export interface SheetCase {
  readonly name: string;
  readonly text: string;
  readonly choices?: Partial<Choices>;
  readonly decisions?: Partial<Decisions>;
  /** Everything that is said of it. */
  readonly said: readonly string[];
  /** The schools afterwards; null where it is not taken over. */
  readonly schools: readonly string[] | null;
}

export const SHEETS: readonly SheetCase[] = [
  {
    name: 'wide with percentages',
    text: 'School;Onderwijssoort;Leerlingen;Enschede;Hengelo\nDe Ster;so;160;75;25\nHet Anker;sbo;1.200;100;0\n',
    said: [
      'waarschuwing kolom C (Leerlingen): “1.200” kan 1200 zijn of 1,2; gelezen als 1200.',
      'waarschuwing rij 2: de gemeente Hengelo staat nog niet in het project',
    ],
    schools: ['De Ster so 160: Enschede 75, Hengelo 25', 'Het Anker sbo 1200: Enschede 100'],
  },
  {
    name: 'wide with shares',
    text: 'School;Soort;Leerlingen;Enschede;Hof van Twente\nDe Ster;so;160;0,75;0,25\n',
    said: [],
    schools: ['De Ster so 160: Enschede 75, Hof van Twente 25'],
  },
  {
    name: 'wide with counts and a total',
    text: 'School\tSoort\tLeerlingen\tEnschede\tHengelo\nDe Ster\tso\t160\t120\t40\nHet Anker\tsbo\t50\t50\t\nTotaal\t\t210\t170\t40\n',
    said: ['waarschuwing rij 2: de gemeente Hengelo staat nog niet in het project'],
    schools: ['De Ster so 160: Enschede 75, Hengelo 25', 'Het Anker sbo 50: Enschede 100'],
  },
  {
    name: 'a total that is wrong',
    text: 'School\tSoort\tLeerlingen\nDe Ster\tso\t160\nHet Anker\tsbo\t50\nTotaal\t\t215\n',
    said: [
      'waarschuwing rij 4, kolom C (Leerlingen): het totaal is 215, maar de regels tellen op tot 210 (Leerlingen in jaar 0).',
      'waarschuwing rij 3: van Het Anker staat er geen herkomst; alle leerlingen tellen mee bij Enschede.',
    ],
    schools: ['De Ster so 160: Enschede 80, Hof van Twente 20', 'Het Anker sbo 50: Enschede 100'],
  },
  {
    name: 'percent signs',
    text: 'School;Leerlingen;Aandeel met jeugdhulp;Herkomst Enschede;Herkomst Hengelo\nDe Ster;160;60 %;75 %;25 %\n',
    said: ['waarschuwing rij 2: de gemeente Hengelo staat nog niet in het project'],
    schools: ['De Ster so 160: Enschede 75, Hengelo 25'],
  },
  {
    name: 'long with counts',
    text: 'School,Gemeente,Aantal\nDe Ster,Enschede,120\nDe Ster,Hengelo,40\n"Boei, De",Enschede,30\n',
    said: [
      'waarschuwing het blad: er staat nergens een onderwijssoort; nieuwe scholen worden so.',
      'waarschuwing rij 2: de gemeente Hengelo staat nog niet in het project',
    ],
    schools: ['De Ster so 160: Enschede 75, Hengelo 25', 'Boei, De so 30: Enschede 100'],
  },
  {
    name: 'long with shares',
    text: 'School;Woongemeente;Aandeel\nDe Ster;Enschede;60%\nDe Ster;Hengelo;40%\n',
    said: ['waarschuwing rij 2: de gemeente Hengelo staat nog niet in het project'],
    schools: ['De Ster so 150: Enschede 60, Hengelo 40'],
  },
  {
    name: 'origin alone that is not everyone',
    text: 'School;Woongemeente;Aandeel\nDe Ster;Enschede;60\nDe Ster;Hengelo;30\n',
    said: [
      'fout rij 3, kolom C (Aandeel): de herkomst van De Ster telt op tot 90 %, niet tot 100 %.',
      'waarschuwing rij 2: de gemeente Hengelo staat nog niet in het project',
    ],
    schools: null,
  },
  {
    name: 'the same, brought to everyone',
    text: 'School;Woongemeente;Aandeel\nDe Ster;Enschede;60\nDe Ster;Hengelo;30\n',
    choices: { raises: true },
    said: [
      'waarschuwing rij 2: de herkomst van De Ster telt op tot 90 % en is naar verhouding op 100 % gebracht.',
      'waarschuwing rij 2: de gemeente Hengelo staat nog niet in het project',
    ],
    schools: ['De Ster so 150: Enschede 66.67, Hengelo 33.33'],
  },
  {
    name: 'DUO per postcode',
    text: 'PEILDATUM;GEMEENTENUMMER;GEMEENTENAAM;POSTCODE_LEERLING;GEMEENTENAAM_LEERLING;BRIN_NUMMER;VESTIGINGSNUMMER;INSTELLINGSNAAM_VESTIGING;SOORT_PO;L4;L5;TOTAAL\n01-10-2018;153;ENSCHEDE;7511;ENSCHEDE;01AB;0;De Ster;So;3;4;12\n01-10-2018;153;ENSCHEDE;7512;ENSCHEDE;01AB;0;De Ster;So;1;1;28\n01-10-2018;153;ENSCHEDE;7551;HENGELO;01AB;0;De Ster;So;1;1;10\n01-10-2018;153;ENSCHEDE;7511;ENSCHEDE;02CD;0;De Wijzer;Bo;9;9;200\n',
    said: [
      'waarschuwing het blad: 1 regel is van regulier onderwijs en telt niet mee.',
      'waarschuwing het blad: 1 regel is opgeteld bij een eerdere regel van dezelfde school.',
      'waarschuwing rij 2: de gemeente HENGELO staat nog niet in het project',
    ],
    schools: ['De Ster so 50: Enschede 80, HENGELO 20'],
  },
  {
    name: 'DUO from 2023',
    text: 'PEILDATUM;INSTELLINGSCODE;VESTIGINGSCODE;INSTELLINGSNAAM_VESTIGING;GEMEENTENAAM;SOORT_PO;CLUSTER;L4;TOTAAL\n01-10-2023;01AB;01AB00;De Ster;ENSCHEDE;So;3;<5;80\n01-10-2023;01AB;01AB00;De Ster;ENSCHEDE;So;4;<5;<5\n01-10-2023;01AB;01AB00;De Ster;ENSCHEDE;Vso;4;5;60\n',
    said: [
      'waarschuwing rij 3, kolom I (TOTAAL): “<5” staat voor 1 tot en met 4 leerlingen; er wordt met 2,5 gerekend.',
      'waarschuwing het blad: 1 regel is opgeteld bij een eerdere regel van dezelfde school.',
      'waarschuwing kolom E (GEMEENTENAAM): de kolom GEMEENTENAAM lijkt te zeggen waar de school staat, niet waar de leerlingen wonen; zij is niet overgenomen.',
      'waarschuwing rij 2: van De Ster (so) staat er geen herkomst; alle leerlingen tellen mee bij Enschede.',
      'waarschuwing rij 4: van De Ster (vso) staat er geen herkomst; alle leerlingen tellen mee bij Enschede.',
    ],
    schools: [
      'De Ster so 150: Enschede 80, Hof van Twente 20',
      'De Ster (so) so 82.5: Enschede 100',
      'De Ster (vso) vso 60: Enschede 100',
    ],
  },
  {
    name: 'small counts',
    text: 'School;Gemeente;Aantal\nDe Ster;Enschede;120\nDe Ster;Hengelo;<5\n',
    said: [
      'waarschuwing rij 3, kolom C (Aantal): “<5” staat voor 1 tot en met 4 leerlingen; er wordt met 2,5 gerekend.',
      'waarschuwing rij 2: de gemeente Hengelo staat nog niet in het project',
    ],
    schools: ['De Ster so 122.5: Enschede 97.96, Hengelo 2.04'],
  },
  {
    name: 'small counts without a value',
    text: 'School;Gemeente;Aantal\nDe Ster;Enschede;120\nDe Ster;Hengelo;<5\n',
    choices: { small: null },
    said: [
      'fout rij 3, kolom C (Aantal): “<5” staat voor 1 tot en met 4 leerlingen; er is geen getal gekozen om mee te rekenen.',
    ],
    schools: null,
  },
  {
    name: 'years',
    text: 'School;Soort;2022;2023;2024\nDe Ster;so;150;155;160\n',
    said: ['waarschuwing kolom E (2024): er zijn kolommen voor meer jaren; 2024 is gekozen, en 2022, 2023 niet.'],
    schools: ['De Ster so 160: Enschede 80, Hof van Twente 20'],
  },
  {
    name: 'English decimals',
    text: 'School;Leerlingen;Uitgaven\nDe Ster;160;"1,234.50"\nHet Anker;80;"2,500.00"\n',
    said: [
      'waarschuwing rij 3: van Het Anker staat er geen herkomst; alle leerlingen tellen mee bij Enschede.',
      'waarschuwing het blad: er staat nergens een onderwijssoort; nieuwe scholen worden so.',
    ],
    schools: ['De Ster so 160: Enschede 80, Hof van Twente 20', 'Het Anker so 80: Enschede 100'],
  },
  {
    name: 'two readings',
    text: 'School;Leerlingen\nDe Ster;1.234\n',
    said: ['waarschuwing kolom B (Leerlingen): “1.234” kan 1234 zijn of 1,234; gelezen als 1234.'],
    schools: ['De Ster so 1234: Enschede 80, Hof van Twente 20'],
  },
  {
    name: 'two notations in one column',
    text: 'School;Leerlingen\nDe Ster;160,5\nHet Anker;90,5\nDe Boei;80.5\n',
    said: [
      'fout rij 4, kolom B (Leerlingen): “80.5” past niet bij de rest van deze kolom, waar een komma voor de decimalen staat.',
      'waarschuwing rij 3: van Het Anker staat er geen herkomst; alle leerlingen tellen mee bij Enschede.',
      'waarschuwing rij 4: van De Boei staat er geen herkomst; alle leerlingen tellen mee bij Enschede.',
      'waarschuwing het blad: er staat nergens een onderwijssoort; nieuwe scholen worden so.',
    ],
    schools: null,
  },
  {
    name: 'what is no number',
    text: 'School;Soort;Leerlingen\nDe Ster;so;ca. 150\nHet Anker;sbo;-3\nDe Boei;speciaal;90\n',
    said: [
      'fout rij 2, kolom C (Leerlingen): “ca. 150” is geen getal.',
      'fout rij 3, kolom C (Leerlingen): -3 is kleiner dan 0.',
      'fout rij 4, kolom B (Soort): “speciaal” is geen onderwijssoort die hier kan.',
      'waarschuwing rij 3: van Het Anker staat er geen herkomst; alle leerlingen tellen mee bij Enschede.',
      'waarschuwing rij 4: van De Boei staat er geen herkomst; alle leerlingen tellen mee bij Enschede.',
    ],
    schools: null,
  },
  {
    name: 'names that are missing or double',
    text: 'School;Leerlingen\n;90\nDe Boei;80\nde boei;70\n',
    said: [
      'fout rij 2, kolom A (School): de naam van de school ontbreekt.',
      'fout rij 4, kolom A (School): de boei staat ook in rij 3.',
      'waarschuwing rij 3: van De Boei staat er geen herkomst; alle leerlingen tellen mee bij Enschede.',
      'waarschuwing het blad: er staat nergens een onderwijssoort; nieuwe scholen worden so.',
    ],
    schools: null,
  },
  {
    name: 'notes and empty rows',
    text: 'Leerlingen op 1 oktober\n\nSchool;Soort;Leerlingen\nDe Ster;so;160\n\nBron: de scholen\n',
    said: ['waarschuwing rij 6: in deze regel staat alleen tekst; hij telt niet mee.'],
    schools: ['De Ster so 160: Enschede 80, Hof van Twente 20'],
  },
  {
    name: 'gemeente of the school',
    text: 'School;Gemeente;Leerlingen\nDe Ster;Enschede;160\nHet Anker;Hengelo;90\n',
    said: [
      'waarschuwing kolom B (Gemeente): de kolom Gemeente lijkt te zeggen waar de school staat, niet waar de leerlingen wonen; zij is niet overgenomen.',
      'waarschuwing rij 3: van Het Anker staat er geen herkomst; alle leerlingen tellen mee bij Enschede.',
      'waarschuwing het blad: er staat nergens een onderwijssoort; nieuwe scholen worden so.',
    ],
    schools: ['De Ster so 160: Enschede 80, Hof van Twente 20', 'Het Anker so 90: Enschede 100'],
  },
  {
    name: 'gemeenten',
    text: 'Gemeente;Doet mee\nEnschede;nee\nHengelo;ja\nBorne;misschien\n',
    said: [
      'fout rij 4, kolom B (Doet mee): “misschien” is geen ja of nee.',
      'waarschuwing rij 3: de gemeente Hengelo staat nog niet in het project',
    ],
    schools: null,
  },
  {
    name: 'without a heading',
    text: 'De Ster\tso\t160\nHet Anker\tsbo\t90\n',
    said: ['waarschuwing rij 2: van Het Anker staat er geen herkomst; alle leerlingen tellen mee bij Enschede.'],
    schools: ['De Ster so 160: Enschede 80, Hof van Twente 20', 'Het Anker sbo 90: Enschede 100'],
  },
  {
    name: 'prototype names',
    text: '__proto__;School;constructor;Leerlingen\n1;De Ster;2;160\n',
    said: [],
    schools: ['De Ster so 160: Enschede 80, Hof van Twente 20'],
  },
  {
    name: 'prototype gemeenten',
    text: 'School;Gemeente;Aantal\nDe Ster;__proto__;12\nDe Ster;constructor;8\n__proto__;toString;8\n',
    said: [
      'waarschuwing het blad: er staat nergens een onderwijssoort; nieuwe scholen worden so.',
      'waarschuwing rij 2: de gemeente __proto__ staat nog niet in het project',
      'waarschuwing rij 2: de gemeente constructor staat nog niet in het project',
      'waarschuwing rij 4: de gemeente toString staat nog niet in het project',
    ],
    schools: ['De Ster so 20: __proto__ 60, constructor 40', '__proto__ so 8: toString 100'],
  },
  {
    name: 'near name',
    text: 'School;Gemeente;Aantal\nDe Ster;Ensched;12\nDe Ster;Hof v Twente;8\n',
    decisions: { meant: { Ensched: 'enschede' } },
    said: ['waarschuwing rij 2: de gemeente Hof v Twente staat nog niet in het project; bedoelde u Hof van Twente?'],
    schools: ['De Ster so 20: Enschede 60, Hof v Twente 40'],
  },
  {
    name: 'replaces',
    text: 'School;Soort;Leerlingen;Herkomst Almelo\nNieuw;so;90;100\n',
    decisions: { replaces: true },
    said: [],
    schools: ['Nieuw so 90: Almelo 100'],
  },
  {
    name: 'only a title',
    text: 'Zomaar een tekst\n',
    said: ['fout het blad: er is geen kolom voor: Leerlingen in jaar 0.'],
    schools: null,
  },
  {
    name: 'filter',
    text: 'Gemeentenaam;School;BRIN;Leerlingen\nEnschede;De Ster;01AB;160\nHengelo;Het Anker;02AB;90\n',
    choices: { only: 'hengelo' },
    said: [
      'waarschuwing het blad: 1 regel valt buiten de keuze en telt niet mee.',
      'waarschuwing kolom A (Gemeentenaam): de kolom Gemeentenaam lijkt te zeggen waar de school staat, niet waar de leerlingen wonen; zij is niet overgenomen.',
      'waarschuwing rij 3: van Het Anker staat er geen herkomst; alle leerlingen tellen mee bij Enschede.',
      'waarschuwing het blad: er staat nergens een onderwijssoort; nieuwe scholen worden so.',
    ],
    schools: ['De Ster so 150: Enschede 80, Hof van Twente 20', 'Het Anker so 90: Enschede 100'],
  },
  {
    name: 'percent conflict',
    text: 'School;Leerlingen;Aandeel jeugdhulp\nDe Ster;160;0,6\nHet Anker;90;60\n',
    said: [
      'waarschuwing kolom C (Aandeel jeugdhulp): deze kolom is gelezen als percentages; 0,6 is dus 0,6 %.',
      'waarschuwing rij 3: van Het Anker staat er geen herkomst; alle leerlingen tellen mee bij Enschede.',
      'waarschuwing het blad: er staat nergens een onderwijssoort; nieuwe scholen worden so.',
    ],
    schools: ['De Ster so 160: Enschede 80, Hof van Twente 20', 'Het Anker so 90: Enschede 100'],
  },
  {
    name: 'too high',
    text: 'School;Leerlingen;Aandeel jeugdhulp;Locaties\nDe Ster;160;160;1,5\n',
    said: [
      'fout rij 2, kolom C (Aandeel jeugdhulp): 160 is hoger dan 100 %; dat kan niet.',
      'fout rij 2, kolom D (Locaties): 1,5 is geen geheel getal.',
    ],
    schools: null,
  },
];
