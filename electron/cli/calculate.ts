import {
  ACTOR_LABELS,
  allLines,
  type Calculation,
  type Variant,
  type VariantResults,
  variantResults,
} from '../../models/engine/index.ts';
import { KEY_FIGURES, MODEL_VERSION, type Notation } from '../../models/lines/index.ts';
import { plainInvoer, publishedFor } from '../../models/project/index.ts';
import { notation, table } from './format.ts';

/** The machine-readable result: resolved inputs, and per variant every line as contracted and the key figures. */
export function asJson(calculation: Calculation): string {
  const { project, variants } = calculation;
  const results = variants.map((variant) => {
    const { kern, baten_cw, actoren } = variantResults(calculation, variant);
    return [variant.id, { regels: allLines(calculation, variant), kern: { ...kern, baten_cw, actoren } }] as const;
  });
  return JSON.stringify({
    project: project.naam,
    scenario: project.scenario?.id ?? null,
    modelVersion: MODEL_VERSION,
    invoer: plainInvoer(project),
    varianten: Object.fromEntries(results),
  });
}

type Rows = readonly (readonly [Variant, VariantResults])[];

/** The eight variants as tables that fit a terminal: who carries what as contracted, comparing on equal footing. */
export function asText(calculation: Calculation): string {
  const { project } = calculation;
  const rows: Rows = calculation.variants.map((variant) => [variant, variantResults(calculation, variant)]);
  const years = project.space.t!.members;
  const pilot = Math.min(years.length, calculation.inputValues('looptijd_pilot')[0]!);
  const lines = [
    `${project.naam}${project.scenario ? ` — scenario: ${project.scenario.naam}` : ''}`,
    `${years[0]}–${years.at(-1)}, pilot ${years[0]}–${years[pilot - 1]}; bedragen in euro; besparing nooit lezen zonder de dekkingsgraad.`,
    '',
    'Zoals gecontracteerd, som over de pilot (nominaal)',
    keyTable(
      rows,
      ['lasten_deelnemers', 'besparing_deelnemers', 'laagste_dekkingsgraad', 'tekort', 'tekort_door_krimp'],
      {
        lasten_deelnemers: 'lasten deelnemers',
        besparing_deelnemers: 'besparing deelnemers',
        laagste_dekkingsgraad: 'laagste dekking',
        tekort_door_krimp: 'tekort door krimp*',
      },
    ),
    '* van de behoefte boven het budget; bij productie en resultaat is het tekort iets anders: de rekening boven het budget.',
    '',
    'Wie het tekort draagt, som over de pilot',
    keyTable(rows, ['tekort', 'uit_reserve', 'tekort_gedragen_aanbieder', 'tekort_gemeente', 'onvervuld_in_tekort'], {
      uit_reserve: 'reserve',
      tekort_gedragen_aanbieder: 'aanbieder',
      tekort_gemeente: 'gemeente',
      onvervuld_in_tekort: 'leerling',
    }),
    '',
    `Maatschappelijk rendement, contante waarde over ${years.length} jaar, zoals gecontracteerd`,
    keyTable(
      rows,
      ['kosten_cw', 'vermeden_cw', 'effecten_cw', 'ncw', 'bkv', 'financieel_deelnemers_cw', 'terugverdienjaar'],
      {
        kosten_cw: 'kosten',
        vermeden_cw: 'vermeden',
        effecten_cw: 'effecten',
        ncw: 'ncw',
        bkv: 'bkv',
        financieel_deelnemers_cw: 'financieel deelnemers',
      },
    ),
    '',
    'Vergelijken en rangschikken: op gelijke voet (zelfde regel voor tekort en overschot)',
    ranking(rows),
    '',
    'Hoeveel kan het lijden',
    keyTable(
      rows,
      [
        'houdbare_krimp',
        'lasten_deelnemers_bij_houdbare_krimp',
        'benodigde_doelmatigheid',
        'break_even_waardering_onvervuld',
      ],
      {
        houdbare_krimp: 'houdbare krimp per jaar',
        lasten_deelnemers_bij_houdbare_krimp: 'lasten deelnemers daarbij',
        benodigde_doelmatigheid: 'benodigde doelmatigheid',
        break_even_waardering_onvervuld: 'waarde gemiste zorg bij ncw 0',
      },
    ),
    '',
    'Wie wint en wie betaalt: saldo, contante waarde',
    table(
      ['actor', ...rows.map(([{ id }]) => short(id))],
      Object.entries(ACTOR_LABELS).map(([actor, label]) => [
        label,
        ...rows.map(([, { actoren }]) => notation(actoren[actor]!.saldo, 'euro')),
      ]),
    ),
    '',
    ...published(calculation, rows),
    ...evidence(calculation),
  ];
  return lines.join('\n');
}

const SEARCHED: Readonly<Record<string, { notation: Notation; none: string }>> = {
  houdbare_krimp: { notation: 'fractie', none: 'ook zonder krimp te krap' },
  lasten_deelnemers_bij_houdbare_krimp: { notation: 'euro', none: '–' },
  benodigde_doelmatigheid: { notation: 'fractie', none: 'niet haalbaar' },
  break_even_waardering_onvervuld: { notation: 'verhouding', none: 'slaat niet om' },
};

function shown(id: string, value: number | null): string {
  const figure = KEY_FIGURES.find((candidate) => candidate.id === id);
  if (value === null) return SEARCHED[id]?.none ?? 'niet binnen de horizon';
  return notation(value, figure?.notation ?? SEARCHED[id]!.notation);
}

function keyTable(rows: Rows, ids: readonly string[], titles: Readonly<Record<string, string>>): string {
  return table(
    ['variant', ...ids.map((id) => titles[id] ?? id)],
    rows.map(([{ id: variant }, { kern }]) => [variant, ...ids.map((id) => shown(id, kern[id]!))]),
  );
}

/** Best first, with the part of each gap to the best that rests on assumptions about administration. */
function ranking(rows: Rows): string {
  const sorted = [...rows].sort(([, a], [, b]) => b.kern.ncw_gelijke_voet! - a.kern.ncw_gelijke_voet!);
  const best = sorted[0]![1].kern;
  return table(
    ['variant', 'ncw', 'bkv', 'verschil met beste', 'waarvan administratie (D)'],
    sorted.map(([{ id }, { kern }]) => [
      id,
      shown('ncw', kern.ncw_gelijke_voet!),
      shown('bkv', kern.bkv_gelijke_voet!),
      notation(kern.ncw_gelijke_voet! - best.ncw_gelijke_voet!, 'euro'),
      notation(best.administratie_cw! - kern.administratie_cw!, 'euro'),
    ]),
  );
}

function short(id: string): string {
  return id.replace('aanbesteding', 'aanb.').replace('subsidie', 'subs.');
}

function published(calculation: Calculation, rows: Rows): string[] {
  return publishedFor(calculation.project).flatMap(({ kerncijfer, laag, hoog, bron, opmerking }) => {
    const values = rows
      .map(([, { kern }]) => kern[kerncijfer])
      .filter((value) => value !== null && value !== undefined);
    if (values.length === 0) return [];
    const model = `${shown(kerncijfer, Math.min(...values))} tot ${shown(kerncijfer, Math.max(...values))}`;
    const band = [laag, hoog].map((bound) => (bound === undefined ? '…' : shown(kerncijfer, bound))).join(' tot ');
    return [`Gepubliceerd: ${kerncijfer} ${band} (${bron}). Dit model: ${model}.${opmerking ? ` ${opmerking}` : ''}`];
  });
}

function evidence({ project }: Calculation): string[] {
  const count = (grade: string) => project.cells.filter(({ graad }) => graad === grade).length;
  const grades = ['A', 'B', 'C', 'D'].map((grade) => `${grade} ${count(grade)}`).join(', ');
  return [`Invoer naar zekerheid: ${grades} (D = aanname). Herkomst van een getal: explain <project> <regel>.`];
}
