import { ACTOR_LABELS, type Variant } from '../engine/index.ts';
import { Overview } from './overview.ts';
import { inputRowOf, type Places } from './places.ts';
import { sheetPrefix } from './plan.ts';

/** What the balance of a year is made of, and how it becomes a present value, in the order in which one adds it up. */
const YEARLY = ['vermeden', 'baten_totaal', 'welvaartsverlies', 'kosten_totaal', 'saldo'] as const;
const DISCOUNTED = ['saldo_contant', 'saldo_cumulatief'] as const;
const PER_ACTOR = ['vermeden_actor_cw', 'baten_actor_cw', 'kosten_actor_cw', 'saldo_actor_cw'] as const;
const TOTALS = ['vermeden_cw', 'effecten_cw', 'verlies_cw', 'kosten_cw', 'ncw'] as const;

/** The societal return: per effect, per actor, and its discounting year by year. Everything refers to the variants' sheets. */
export function rendementSheet(places: Places, variants: readonly Variant[]): Overview {
  const { calculation } = places;
  const { project } = calculation;
  const overview = new Overview(
    places,
    variants,
    'Rendement',
    `${project.naam} — maatschappelijk rendement`,
    'Ten opzichte van doorgaan zonder arrangement, zoals gecontracteerd, prijzen van het startjaar. PM: genoemd maar niet gewaardeerd, telt als 0.',
  );
  const { sheet } = overview;
  const labelOf = (id: string) => calculation.definition(id)!.label;
  overview.section('Samen');
  overview.headOfVariants('Regel', 'Sleutel');
  for (const id of TOTALS)
    overview.acrossVariants(labelOf(id), id, id, { role: id === 'ncw' ? 'uitkomst' : 'berekening' });
  overview.acrossVariants(labelOf('bkv'), 'bkv', 'bkv', { format: 'fractie', role: 'uitkomst' });
  sheet.row += 1;

  overview.section('Per effect, contante waarde');
  overview.headOfVariants('Effect', 'Bij wie en waarmee');
  const prices = places.inputs.get('prijs')!;
  const { members, attributes } = project.space.e!;
  for (const [e, effect] of members.entries()) {
    const cell = `${sheetPrefix(prices.sheet)}$${prices.column}$${inputRowOf(prices, { e })}`;
    const of = (attribute: string) => attributes![attribute]![e]!;
    const price = project.cells.find(({ input, members: at }) => input.id === 'prijs' && at.e === effect)!;
    overview.acrossVariants(
      project.names.e![effect]!,
      `${of('actor')}, ${of('soort')}, zekerheid ${of('zekerheid')}`,
      'baten_cw',
      { at: { e }, instead: { unless: `ISNUMBER(${cell})`, text: 'PM', holds: price.waarde === null } },
    );
  }
  sheet.row += 1;

  for (const id of PER_ACTOR) {
    overview.section(labelOf(id));
    overview.headOfVariants('Actor', '');
    for (const [a, actor] of project.space.a!.members.entries())
      overview.acrossVariants(ACTOR_LABELS[actor]!, '', id, { at: { a } });
    sheet.row += 1;
  }

  overview.section('Contant maken, jaar voor jaar');
  overview.headOfYears('Regel', 'Variant');
  for (const variant of variants) {
    for (const id of YEARLY) overview.acrossYears(labelOf(id), variant.id, id, variant);
    overview.acrossYears(labelOf('disconto'), variant.id, 'disconto', variant, 'fractie');
    for (const id of DISCOUNTED) overview.acrossYears(labelOf(id), variant.id, id, variant);
  }
  return overview;
}
