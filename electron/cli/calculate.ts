import {
  ACTOR_LABELS,
  allLines,
  type Calculation,
  SEARCHED_FIGURES,
  type Variant,
  type VariantResults,
  variantResults,
} from '../../models/engine/index.ts';
import { KEY_FIGURES, MODEL_VERSION } from '../../models/lines/index.ts';
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
        tekort_door_krimp: 'door krimp*',
      },
    ),
    '* hoeveel meer de behoefte boven het budget uitkomt door de krimp; bij productie en resultaat is het tekort de rekening boven het budget.',
    '',
    'Wie het tekort draagt, som over de pilot, nominaal, zoals gecontracteerd',
    keyTable(
      rows,
      [
        'tekort',
        'uit_reserve',
        'tekort_gedragen_aanbieder',
        'tekort_gemeente',
        'onvervuld_in_tekort',
        'herindicatie',
        'tekort_leerling',
      ],
      {
        uit_reserve: 'reserve',
        tekort_gedragen_aanbieder: 'aanbieder',
        tekort_gemeente: 'gemeente',
        onvervuld_in_tekort: 'geweigerde zorg*',
        herindicatie: 'terug als beschikking',
        tekort_leerling: 'mist de leerling',
      },
    ),
    '* geweigerde zorg komt voor een deel terug als beschikking, die de gemeente van herkomst betaalt; de rest mist de leerling.',
    '  In de laatste twee kolommen zit ook zorg die wel bekostigd is maar niet geleverd.',
    '',
    `Maatschappelijk rendement, contante waarde over ${years.length} jaar, prijzen van ${years[0]}, zoals gecontracteerd`,
    keyTable(
      rows,
      [
        'kosten_cw',
        'vermeden_cw',
        'effecten_cw',
        'ncw',
        'ncw_pilot',
        'bkv',
        'financieel_deelnemers_cw',
        'terugverdienjaar',
      ],
      {
        kosten_cw: 'kosten',
        vermeden_cw: 'vermeden',
        effecten_cw: 'effecten',
        ncw: 'ncw',
        ncw_pilot: 'ncw pilot',
        bkv: 'bkv',
        financieel_deelnemers_cw: 'financieel deelnemers',
      },
    ),
    '',
    'ncw is de netto contante waarde, bkv de baten-kostenverhouding: wat er per euro terugkomt.',
    '',
    'Vergelijken en rangschikken: op gelijke voet (zelfde regel voor tekort en overschot)',
    ranking(rows),
    '',
    'Hoeveel krimp en hoeveel doelmatigheid, zoals gecontracteerd',
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
    `Wie wint en wie betaalt: saldo, contante waarde, prijzen van ${years[0]}, zoals gecontracteerd`,
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

function shown(id: string, value: number | null): string {
  const figure = [...KEY_FIGURES, ...SEARCHED_FIGURES].find((candidate) => candidate.id === id)!;
  if (value === null) return 'none' in figure ? figure.none : 'niet binnen de horizon';
  return notation(value, figure.notation);
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
    ['variant', 'ncw', 'bkv', 'verschil met beste', 'administratie (D)', 'overig'],
    sorted.map(([{ id }, { kern }]) => {
      const gap = kern.ncw_gelijke_voet! - best.ncw_gelijke_voet!;
      const administration = best.administratie_cw! - kern.administratie_cw!;
      const euros = [gap, administration, gap - administration].map((value) => notation(value, 'euro'));
      return [id, shown('ncw', kern.ncw_gelijke_voet!), shown('bkv', kern.bkv_gelijke_voet!), ...euros];
    }),
  );
}

function short(id: string): string {
  return id.replace('aanbesteding', 'aanb.').replace('subsidie', 'subs.');
}

/** Beside the variant that the case was, when the file says which, and beside the range of all. */
function published(calculation: Calculation, rows: Rows): string[] {
  return publishedFor(calculation.project).flatMap(({ kerncijfer, variant, laag, hoog, bron, opmerking }) => {
    const of = ({ kern }: VariantResults) => kern[kerncijfer];
    const values = rows.map(([, results]) => of(results)).filter((value) => value !== null && value !== undefined);
    if (values.length === 0) return [];
    const own = rows.find(([{ id }]) => id === variant);
    const range = `${shown(kerncijfer, Math.min(...values))} tot ${shown(kerncijfer, Math.max(...values))}`;
    const model = own ? `${own[0].id} ${shown(kerncijfer, of(own[1])!)} (alle varianten ${range})` : range;
    const bounds = [
      laag === undefined ? '' : `vanaf ${shown(kerncijfer, laag)}`,
      hoog === undefined ? '' : `tot ${shown(kerncijfer, hoog)}`,
    ];
    return [
      `Gepubliceerd: ${kerncijfer} ${bounds.filter(Boolean).join(' ')} (${bron}). Dit model: ${model}.${opmerking ? ` ${opmerking}` : ''}`,
    ];
  });
}

function evidence({ project }: Calculation): string[] {
  const count = (grade: string) => project.cells.filter(({ graad }) => graad === grade).length;
  const grades = ['A', 'B', 'C', 'D'].map((grade) => `${grade} ${count(grade)}`).join(', ');
  return [`Invoer naar zekerheid: ${grades} (D = aanname). Herkomst van een getal: explain <project> <regel>.`];
}
