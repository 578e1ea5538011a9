import type { Problem } from '../language/index.ts';
import { columnLetters } from './grid.ts';

/** What is wrong with or to be known about a row: where in the file, what, and what to do. */
export interface Message extends Problem {
  /** From 0; null where it is about the whole sheet. */
  readonly row: number | null;
  readonly column: number | null;
  /** What stands in the cell, where the cell can be corrected. */
  readonly text: string | null;
}

interface Say {
  readonly what: string;
  readonly remedy: string;
}

const many = (count: number, one: string, more: string) => (count === 1 ? `1 ${one}` : `${count} ${more}`);
const rows = (numbers: readonly number[]) => numbers.map((row) => row + 1).join(', ');

/** Everything that the import says. */
export const TEXTS = {
  unclosed: (row: number): Say => ({
    what: `In regel ${row} begint een cel met een aanhalingsteken dat nergens eindigt.`,
    remedy: 'Verbeter het aanhalingsteken, of bewaar het bestand opnieuw vanuit Excel.',
  }),
  tooManyRows: (most: number): Say => ({
    what: `Het blad heeft meer dan ${most} regels.`,
    remedy: 'Houd alleen de regels over die u nodig heeft, en kies het bestand opnieuw.',
  }),
  tooManyColumns: (columns: number): Say => ({
    what: `Een regel heeft ${columns} cellen; er passen er hoogstens 500.`,
    remedy: 'Houd alleen de kolommen over die u nodig heeft, en kies het bestand opnieuw.',
  }),
  tooManyCells: (most: number): Say => ({
    what: `Het blad heeft meer dan ${most} cellen.`,
    remedy: 'Houd alleen de regels en kolommen over die u nodig heeft, en kies het bestand opnieuw.',
  }),

  noNumber: (text: string): Say => ({
    what: `“${text}” is geen getal.`,
    remedy: 'Vul een getal in, bijvoorbeeld 160 of 12,5.',
  }),
  otherNotation: (text: string, comma: boolean): Say => ({
    what: `“${text}” past niet bij de rest van deze kolom, waar ${comma ? 'een komma' : 'een punt'} voor de decimalen staat.`,
    remedy: `Schrijf het getal met ${comma ? 'een komma' : 'een punt'}, of kies bij deze kolom ${comma ? 'een punt' : 'een komma'}.`,
  }),
  ambiguous: (text: string, dutch: string, english: string, isDutch: boolean): Say => ({
    what: `“${text}” kan ${dutch} zijn of ${english}; gelezen als ${isDutch ? dutch : english}.`,
    remedy: `Klopt dat niet? Kies bij deze kolom ${isDutch ? 'een punt' : 'een komma'} voor de decimalen.`,
  }),
  negative: (text: string): Say => ({ what: `${text} is kleiner dan 0.`, remedy: 'Vul een getal van 0 of hoger in.' }),
  tooHigh: (text: string, most: string): Say => ({
    what: `${text} is hoger dan ${most}; dat kan niet.`,
    remedy: 'Vul een lager getal in.',
  }),
  tooLow: (text: string, least: string): Say => ({
    what: `${text} is lager dan ${least}; dat kan niet.`,
    remedy: 'Vul een hoger getal in.',
  }),
  whole: (text: string): Say => ({ what: `${text} is geen geheel getal.`, remedy: 'Vul een geheel getal in.' }),
  smallNoCount: (text: string): Say => ({
    what: `“${text}” kan alleen bij een aantal leerlingen staan.`,
    remedy: 'Vul een getal in.',
  }),
  small: (text: string, most: number, value: string): Say => ({
    what: `“${text}” staat voor 1 tot en met ${most} leerlingen; er wordt met ${value} gerekend.`,
    remedy: 'Vul het echte aantal in als u dat kent, of kies een ander getal om mee te rekenen.',
  }),
  smallUnknown: (text: string, most: number): Say => ({
    what: `“${text}” staat voor 1 tot en met ${most} leerlingen; er is geen getal gekozen om mee te rekenen.`,
    remedy: 'Kies een getal om mee te rekenen, of vul het echte aantal in.',
  }),

  nameMissing: (): Say => ({ what: 'de naam van de school ontbreekt.', remedy: 'Vul de naam in.' }),
  gemeenteMissing: (): Say => ({ what: 'de naam van de gemeente ontbreekt.', remedy: 'Vul de gemeente in.' }),
  nameLong: (most: number): Say => ({ what: `de naam is langer dan ${most} tekens.`, remedy: 'Maak de naam korter.' }),
  kindUnknown: (text: string): Say => ({
    what: `“${text}” is geen onderwijssoort die hier kan.`,
    remedy: 'Kies uit so, vso, sbo en pro.',
  }),
  kindMissing: (): Say => ({
    what: 'de onderwijssoort ontbreekt; een nieuwe school wordt so.',
    remedy: 'Vul so, vso, sbo of pro in.',
  }),
  noKindColumn: (): Say => ({
    what: 'er staat nergens een onderwijssoort; nieuwe scholen worden so.',
    remedy: 'Wijs een kolom aan, of verbeter de soort na het overnemen op Populatie.',
  }),
  yesNo: (text: string): Say => ({ what: `“${text}” is geen ja of nee.`, remedy: 'Vul ja of nee in.' }),
  pupilsMissing: (): Say => ({ what: 'het aantal leerlingen ontbreekt.', remedy: 'Vul het aantal in.' }),
  countMissing: (): Say => ({ what: 'het aantal of aandeel ontbreekt.', remedy: 'Vul het in, of haal de regel weg.' }),
  double: (name: string, first: number): Say => ({
    what: `${name} staat ook in rij ${first + 1}.`,
    remedy: 'Haal een van beide weg, geef ze een verschillende naam, of kies “Tel regels van dezelfde school op”.',
  }),
  doubleGemeente: (name: string, first: number): Say => ({
    what: `${name} staat ook in rij ${first + 1}.`,
    remedy: 'Haal een van beide weg.',
  }),
  doublePair: (school: string, gemeente: string, first: number): Say => ({
    what: `${school} met ${gemeente} staat ook in rij ${first + 1}.`,
    remedy: 'Haal een van beide weg, of kies “Tel regels van dezelfde school op”.',
  }),
  doubleColumn: (name: string): Say => ({
    what: `er zijn twee kolommen voor ${name}.`,
    remedy: 'Kies voor een van beide iets anders, of “niet overnemen”.',
  }),
  fieldMissing: (label: string): Say => ({
    what: `er is geen kolom voor: ${label}.`,
    remedy: 'Wijs hieronder aan welke kolom dat is.',
  }),
  differs: (label: string, before: string, now: string): Say => ({
    what: `${label} is hier ${now}, en in een eerdere regel van dezelfde school ${before}.`,
    remedy: 'Maak ze gelijk, of haal een van beide weg.',
  }),
  sum: (school: string, sum: string): Say => ({
    what: `de herkomst van ${school} telt op tot ${sum}, niet tot 100 %.`,
    remedy: 'Verbeter een cel, of kies “Breng de herkomst naar verhouding op 100 %”.',
  }),
  raised: (school: string, sum: string): Say => ({
    what: `de herkomst van ${school} telt op tot ${sum} en is naar verhouding op 100 % gebracht.`,
    remedy: 'Controleer de aandelen.',
  }),
  noOrigin: (school: string): Say => ({
    what: `van ${school} is nergens herkomst ingevuld.`,
    remedy: 'Vul in uit welke gemeente de leerlingen komen.',
  }),
  originDefault: (school: string, gemeente: string): Say => ({
    what: `van ${school} staat er geen herkomst; alle leerlingen tellen mee bij ${gemeente}.`,
    remedy: 'Vul de herkomst in, in het bestand of na het overnemen op Populatie.',
  }),
  originCount: (school: string, sum: string, pupils: string): Say => ({
    what: `de herkomst van ${school} telt ${sum} leerlingen, maar er staan er ${pupils}. De aandelen zijn over ${sum} berekend.`,
    remedy: 'Controleer de aantallen.',
  }),
  total: (label: string, said: string, summed: string): Say => ({
    what: `het totaal is ${said}, maar de regels tellen op tot ${summed} (${label}).`,
    remedy: 'Kijk of er een regel ontbreekt of dubbel staat. De totaalregel zelf wordt niet overgenomen.',
  }),
  note: (): Say => ({
    what: 'in deze regel staat alleen tekst; hij telt niet mee.',
    remedy: 'Hoort hier een school? Vul dan de getallen in.',
  }),
  regular: (count: number): Say => ({
    what: `${many(count, 'regel is', 'regels zijn')} van regulier onderwijs en ${count === 1 ? 'telt' : 'tellen'} niet mee.`,
    remedy: 'Alleen so, vso, sbo en pro worden overgenomen.',
  }),
  filtered: (count: number): Say => ({
    what: `${many(count, 'regel valt', 'regels vallen')} buiten de keuze en ${count === 1 ? 'telt' : 'tellen'} niet mee.`,
    remedy: 'Maak het veld “Alleen scholen met” leeg om alles te zien.',
  }),
  added: (count: number): Say => ({
    what: `${many(count, 'regel is', 'regels zijn')} opgeteld bij een eerdere regel van dezelfde school.`,
    remedy: 'Zet “Tel regels van dezelfde school op” uit als dat niet de bedoeling is.',
  }),
  ownPlace: (heading: string): Say => ({
    what: `de kolom ${heading} lijkt te zeggen waar de school staat, niet waar de leerlingen wonen; zij is niet overgenomen.`,
    remedy: 'Wonen de leerlingen daar? Kies dan bij Indeling “een regel per school en gemeente”.',
  }),
  years: (label: string, others: readonly string[]): Say => ({
    what: `er zijn kolommen voor meer jaren; ${label} is gekozen, en ${others.join(', ')} niet.`,
    remedy: 'Wijs een andere kolom aan als een ander jaar het jaar 0 is.',
  }),
  percents: (low: string): Say => ({
    what: `deze kolom is gelezen als percentages; ${low} is dus ${low} %.`,
    remedy: 'Schrijf overal een percentage, of overal een deel van 1.',
  }),
  nothing: (): Say => ({ what: 'er staan geen regels om over te nemen.', remedy: 'Kies een ander blad of bestand.' }),
  tooManySchools: (count: number, most: number): Say => ({
    what: `het bestand heeft ${count} scholen; een project heeft er hoogstens ${most}.`,
    remedy: 'Vul bij “Alleen scholen met” een gemeente of een deel van de naam in.',
  }),
  tooManyGemeenten: (count: number, most: number): Say => ({
    what: `het bestand heeft ${count} gemeenten; een project heeft er hoogstens ${most}.`,
    remedy: 'Kies minder scholen, of voeg kleine gemeenten samen tot “overig”.',
  }),
  gemeenteNew: (name: string, near: string | undefined): Say => ({
    what: `de gemeente ${name} staat nog niet in het project${near === undefined ? '' : `; bedoelde u ${near}?`}`,
    remedy: 'Zij wordt toegevoegd, tenzij u hieronder iets anders kiest.',
  }),
  sameName: (name: string, rowsOf: readonly number[]): Say => ({
    what: `er staan verschillende scholen met de naam ${name} (rij ${rows(rowsOf)}).`,
    remedy: 'Geef ze een verschillende naam.',
  }),
} as const;

/** Collects what is said, each where it belongs; counts all of it and keeps as much as a person can look at. */
export class Messages {
  readonly kept: Message[] = [];
  faults = 0;
  warnings = 0;
  private readonly headings: readonly string[];

  constructor(headings: readonly string[]) {
    this.headings = headings;
  }

  fault(code: string, say: Say, row: number | null, column: number | null = null, text: string | null = null): void {
    this.faults += 1;
    this.keep('fout', code, say, row, column, text);
  }

  warn(code: string, say: Say, row: number | null, column: number | null = null, text: string | null = null): void {
    this.warnings += 1;
    this.keep('waarschuwing', code, say, row, column, text);
  }

  private keep(
    severity: Message['severity'],
    code: string,
    say: Say,
    row: number | null,
    column: number | null,
    text: string | null,
  ): void {
    const same = this.kept.length;
    if (same >= MOST_KEPT && (severity === 'waarschuwing' || this.kept.every((one) => one.severity === 'fout'))) return;
    if (same >= MOST_KEPT)
      this.kept.splice(
        this.kept.findLastIndex((one) => one.severity === 'waarschuwing'),
        1,
      );
    this.kept.push({ severity, code, where: this.where(row, column), ...say, row, column, text });
  }

  private where(row: number | null, column: number | null): string {
    const heading = column === null ? '' : (this.headings[column] ?? '');
    const named = column === null ? '' : `kolom ${columnLetters(column)}${heading === '' ? '' : ` (${heading})`}`;
    if (row === null) return named === '' ? 'het blad' : named;
    return named === '' ? `rij ${row + 1}` : `rij ${row + 1}, ${named}`;
  }
}

/** More than this nobody reads; they are counted. */
const MOST_KEPT = 200;
