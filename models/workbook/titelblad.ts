import type { Calculation, Variant } from '../engine/index.ts';
import { MODEL_VERSION } from '../lines/index.ts';
import { figureSetOf, publishedFor } from '../project/index.ts';
import { DEVIATIONS } from './controles.ts';
import { CHANGED, SCENARIO } from './invoer.ts';
import { type NumberFormat, type Role, SheetBuilder } from './plan.ts';

export interface Particulars {
  /** As it is to be read: `22 november 2026`. The calculation knows no clock. */
  readonly date: string;
  readonly appVersion: string;
}

/** Of the column with texts, in characters. */
export const TEXT_WIDTH = 110;

/** A key figure of a variant in this workbook. */
export interface LiveFigure {
  readonly formula: string;
  readonly value: number;
  readonly format: NumberFormat;
}

/** Of a sheet that can be left out: only where it is there. */
const READING: readonly { readonly text: string; readonly sheet?: string }[] = [
  {
    text: 'Dit werkboek is het model zelf: verander op Invoer een gekleurde cel en alles rekent mee, tot op de cent gelijk aan de toepassing.',
  },
  { sheet: 'Samenvatting', text: 'Samenvatting: alle gekozen varianten naast elkaar, met grafieken.' },
  {
    text: 'Invoer: elke waarde met eenheid, bereik, zekerheid en bron. Kies bovenaan het scenario; met de kolom Actief wordt gerekend. Bereik, zekerheid en bron zijn die van het project; die van een scenario staan bij Opmerking.',
  },
  {
    text: 'Populatie en zorgvraag: wat alle varianten delen. Daarna per variant een blad met alle regels, één formule per rij, een kolom per jaar.',
  },
  {
    sheet: 'Rendement',
    text: 'Rendement: baten en kosten per effect en per actor, en het contant maken jaar voor jaar.',
  },
  {
    sheet: 'Onzekerheid',
    text: 'Onzekerheid: wat trekkingen in de toepassing gaven, met kansen en percentielen. Dit zijn waarden: zij rekenen niet mee.',
  },
  { text: 'Controles: wat altijd moet kloppen, en of het werkboek gelijk is aan de toepassing bij export.' },
  { sheet: 'Bronnen', text: 'Bronnen: waar de getallen vandaan komen, en wat u zelf veranderde. Zoals bij export.' },
  {
    text: 'Voet contract: zoals afgesproken, voor wie wat draagt. Voet gelijk: dezelfde regel voor tekort en overschot, voor vergelijken en rangschikken.',
  },
  {
    text: 'Bedragen zijn in euro van het jaar zelf; baten, kosten en saldo van het maatschappelijk rendement en alle contante waarden in prijzen van het startjaar. Kosten, lasten en tekorten zijn positief; een besparing is positief als er minder wordt uitgegeven.',
  },
  {
    text: 'Zekerheid: A hier gemeten of officieel en actueel, B officieel maar ouder of van elders, C afgeleid van bronnen, D aanname.',
  },
];

const COLOURS: readonly (readonly [Role, string])[] = [
  ['invoer', 'invoer: deze cellen kunt u veranderen'],
  ['volgt', 'scenario dat het project volgt; wat u hier typt geldt alleen voor het scenario'],
  ['vast', 'ligt vast in dit werkboek'],
  ['berekening', 'berekening'],
  ['uitkomst', 'uitkomst'],
  ['controle', 'controle'],
  ['gezocht', 'gezocht of getrokken in de toepassing: een waarde, rekent niet mee'],
];

/** @param sheets names of the other sheets of the workbook */
export function titelblad(
  calculation: Calculation,
  variants: readonly Variant[],
  particulars: Particulars,
  scenario: string,
  sheets: readonly string[],
  figure: (variant: string, id: string) => LiveFigure | undefined,
): SheetBuilder {
  const { project } = calculation;
  const sheet = new SheetBuilder('Titelblad');
  sheet.title(project.naam);
  sheet.row = 2;
  const line = (label: string, write: () => void) => {
    sheet.text(0, label);
    write();
    sheet.row += 1;
  };
  line('Scenario', () => sheet.formula(1, SCENARIO, scenario, 'berekening', 'tekst'));
  line('Varianten', () => sheet.paragraph(1, variants.map(({ id }) => id).join(', '), TEXT_WIDTH));
  line('Gemaakt op', () => sheet.text(1, particulars.date));
  line('Versie', () =>
    sheet.text(
      1,
      `Bekostigingsverkenner ${particulars.appVersion}, rekenmodel ${MODEL_VERSION}, kengetallen ${figureSetOf(project.file)!.id}, startgetal ${project.seed}`,
    ),
  );
  line('Controles', () =>
    sheet.formula(
      1,
      `IF(ISERROR(${DEVIATIONS}),"er staat een fout in het werkboek",IF(${DEVIATIONS}>0,${DEVIATIONS}&" afwijkingen: kijk op Controles",IF(${CHANGED}=0,"alles sluit","alle identiteiten sluiten; vergelijken met de export kan niet meer")))`,
      'alles sluit',
      'controle',
      'tekst',
    ),
  );
  line('Invoer sinds export', () =>
    sheet.formula(1, `IF(${CHANGED}=0,"ongewijzigd",${CHANGED}&" veranderd")`, 'ongewijzigd', 'controle', 'tekst'),
  );
  sheet.row += 1;
  if (project.file.toelichting) {
    sheet.text(0, 'Over dit project', 'sectie');
    sheet.row += 1;
    sheet.paragraph(1, project.file.toelichting, TEXT_WIDTH);
    sheet.row += 2;
  }
  const published = publishedFor(project);
  if (published.length > 0) {
    sheet.text(0, 'Gepubliceerde uitkomsten', 'sectie');
    sheet.row += 1;
    sheet.heads(['Kerncijfer', `Gepubliceerd, bij ${scenario}`, 'Dit werkboek']);
    for (const { kerncijfer, variant, laag, hoog, bron, opmerking } of published) {
      const bounds = [laag === undefined ? '' : `vanaf ${dutch(laag)}`, hoog === undefined ? '' : `tot ${dutch(hoog)}`];
      const found = variant === undefined ? undefined : figure(variant, kerncijfer);
      const text = `${bounds.filter(Boolean).join(' ')} — ${bron}.${found ? ` Vergelijk met ${variant}.` : ''} ${opmerking ?? ''}`;
      line(kerncijfer, () => {
        sheet.paragraph(1, text.trim(), TEXT_WIDTH);
        if (found) sheet.formula(2, found.formula, found.value, 'uitkomst', found.format);
      });
    }
    sheet.row += 1;
  }
  sheet.text(0, 'Zo leest u dit werkboek', 'sectie');
  sheet.row += 1;
  for (const { text, sheet: about } of READING) {
    if (about !== undefined && !sheets.includes(about)) continue;
    sheet.paragraph(1, text, TEXT_WIDTH);
    sheet.row += 1;
  }
  sheet.row += 1;
  sheet.text(0, 'Kleuren', 'sectie');
  sheet.row += 1;
  for (const [role, meaning] of COLOURS) {
    sheet.text(0, 'zo', role);
    sheet.text(1, meaning);
    sheet.row += 1;
  }
  return sheet;
}

function dutch(value: number): string {
  return String(value).replace('.', ',');
}
