import { ACTOR_LABELS, type Variant } from '../engine/index.ts';
import { KEY_FIGURES } from '../lines/index.ts';
import { across, down, oneCell, type Series } from './charts.ts';
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
/** One actor beside another, in one colour: above or below nothing is what counts. */
const BALANCE = { colour: '2F6FB5', pattern: 'effen' } as const;

/** All chosen variants side by side: key figures by reference, budget against need per year, and charts of those cells. */
export function samenvattingSheet(places: Places, variants: readonly Variant[]): Overview {
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
  const actors = sheet.row;
  const { members } = project.space.a!;
  for (const [a, actor] of members.entries())
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

  const { name } = sheet;
  const perVariant = (looks: Readonly<Record<string, Pick<Series, 'colour' | 'pattern'>>>): Series[] =>
    Object.entries(looks).map(([id, look]) => ({
      name: oneCell(name, rows.get(id)!, 0),
      values: across(name, rows.get(id)!, FIRST_VALUE, variants.length),
      ...look,
    }));
  const ofVariants = across(name, heads, FIRST_VALUE, variants.length);
  const ofYears = (row: number) => across(name, row, FIRST_VALUE, overview.years.length);
  overview.chartRow(
    {
      title: 'Wie draagt het tekort, som over de pilot (€)',
      kind: 'gestapeld',
      categories: ofVariants,
      series: perVariant(BEARERS),
    },
    {
      title: 'Van kosten naar saldo, contante waarde (€)',
      kind: 'naast elkaar',
      categories: ofVariants,
      series: perVariant(RETURNS),
    },
  );
  for (const [index, { id }] of variants.entries()) {
    const [budget, need] = [first + 2 * index, first + 2 * index + 1];
    overview.chartRow(
      {
        title: `Budget en behoefte per jaar: ${id} (€)`,
        kind: 'lijn',
        categories: ofYears(years),
        series: [
          { name: oneCell(name, budget, 0), values: ofYears(budget), colour: '0A5A78', pattern: 'effen' },
          { name: oneCell(name, need, 0), values: ofYears(need), colour: '17202E', pattern: 'stippel' },
        ],
      },
      {
        title: `Saldo per actor, contante waarde: ${id} (€)`,
        kind: 'naast elkaar',
        categories: down(name, actors, 0, members.length),
        series: [
          {
            name: oneCell(name, heads, FIRST_VALUE + index),
            values: down(name, actors, FIRST_VALUE + index, members.length),
            ...BALANCE,
          },
        ],
      },
    );
  }
  return overview;
}
