import { ACTOR_LABELS, type Variant } from '../engine/index.ts';
import { KEY_FIGURES } from '../lines/index.ts';
import type { Chart, Series } from './charts.ts';
import { FIRST_VALUE, Overview } from './overview.ts';
import type { Places } from './places.ts';
import { formatFor } from './regels.ts';

/** Colour by meaning, as on screen, with a pattern or dash of its own: it must be clear in black and white too. */
const BEARERS = {
  uit_reserve: { colour: '8E9AA3', pattern: 'effen' },
  tekort_gedragen_aanbieder: { colour: 'D18B0B', pattern: 'schuin' },
  tekort_gemeente: { colour: '2F6FB5', pattern: 'liggend' },
  onvervuld_in_tekort: { colour: 'C4174C', pattern: 'stippel' },
} as const;
const RETURNS = {
  kosten_cw: { colour: '57626B', pattern: 'effen' },
  vermeden_cw: { colour: '2F6FB5', pattern: 'schuin' },
  effecten_cw: { colour: '2E8B62', pattern: 'stippel' },
  ncw: { colour: '17202E', pattern: 'liggend' },
} as const;
const ROWS_OF_CHART = 20;

/** All chosen variants side by side: key figures by reference, budget against need per year, and charts of those cells. */
export function samenvattingSheet(
  places: Places,
  variants: readonly Variant[],
): { readonly overview: Overview; readonly charts: readonly Chart[] } {
  const { project } = places.calculation;
  const overview = new Overview(
    places,
    variants,
    'Samenvatting',
    `${project.naam} — samenvatting`,
    'Elk getal verwijst naar het blad van zijn variant en rekent mee. Vergelijken en rangschikken: op gelijke voet. Wie wat draagt: zoals gecontracteerd.',
  );
  const { sheet } = overview;
  overview.section('Kerncijfers');
  const heads = sheet.row;
  overview.headOfVariants('Kerncijfer', 'Wat het is');
  const rows = new Map<string, number>();
  for (const { id, line, label, notation, basis, onEqualFooting } of KEY_FIGURES) {
    rows.set(id, sheet.row);
    const note = notation === 'jaar' ? 'eerste jaar; 0: niet binnen de horizon' : basis;
    overview.acrossVariants(label, note, line, {
      footing: onEqualFooting ? 'gelijk' : 'contract',
      format: formatFor(notation),
      role: onEqualFooting ? 'uitkomst' : 'berekening',
    });
  }
  sheet.row += 1;
  overview.section('Saldo per actor');
  overview.headOfVariants('Actor', 'Contante waarde, prijzen van het startjaar');
  for (const [a, actor] of project.space.a!.members.entries())
    overview.acrossVariants(ACTOR_LABELS[actor]!, '', 'saldo_actor_cw', { at: { a } });
  sheet.row += 1;
  overview.section('Budget en behoefte per jaar, nominaal');
  const years = sheet.row;
  overview.headOfYears('Regel', 'Variant');
  const first = sheet.row;
  for (const variant of variants) {
    overview.acrossYears('Budget', variant.id, 'budget', variant);
    overview.acrossYears('Behoefte', variant.id, 'behoefte', variant);
  }
  sheet.row += 1;
  overview.section('Grafieken');

  const across = (row: number, count: number) => ({
    sheet: sheet.name,
    row,
    first: FIRST_VALUE,
    last: FIRST_VALUE + count - 1,
  });
  const perVariant = (looks: Readonly<Record<string, Pick<Series, 'colour' | 'pattern'>>>): Series[] =>
    Object.entries(looks).map(([id, look]) => ({
      name: { sheet: sheet.name, row: rows.get(id)!, first: 0, last: 0 },
      values: across(rows.get(id)!, variants.length),
      ...look,
    }));
  const chart = (
    place: number,
    title: string,
    kind: Chart['kind'],
    categories: Chart['categories'],
    series: readonly Series[],
  ) => ({
    row: sheet.row + Math.floor(place / 2) * ROWS_OF_CHART,
    column: place % 2 === 0 ? 0 : FIRST_VALUE,
    title,
    kind,
    categories,
    series,
  });
  const ofVariants = across(heads, variants.length);
  const charts: Chart[] = [
    chart(0, 'Wie draagt het tekort, som over de pilot (€)', 'gestapeld', ofVariants, perVariant(BEARERS)),
    chart(1, 'Van kosten naar saldo, contante waarde (€)', 'naast elkaar', ofVariants, perVariant(RETURNS)),
  ];
  for (const [index, variant] of variants.entries()) {
    const of = (offset: number) => first + 2 * index + offset;
    charts.push(
      chart(2 + index, `Budget en behoefte per jaar: ${variant.id} (€)`, 'lijn', across(years, overview.years.length), [
        {
          name: { sheet: sheet.name, row: of(0), first: 0, last: 0 },
          values: across(of(0), overview.years.length),
          colour: '0A5A78',
          pattern: 'effen',
        },
        {
          name: { sheet: sheet.name, row: of(1), first: 0, last: 0 },
          values: across(of(1), overview.years.length),
          colour: '17202E',
          pattern: 'stippel',
        },
      ]),
    );
  }
  sheet.row += Math.ceil(charts.length / 2) * ROWS_OF_CHART;
  // So that the printed area holds the charts too.
  sheet.text(0, '');
  return { overview, charts };
}
