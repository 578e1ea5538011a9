import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../build/bundle.mjs';
import { SEARCHED_FIGURES } from '../../models/engine/index.ts';
import type { Workbook } from '../../models/workbook/index.ts';
import { describeWith } from '../support/programs.ts';
import { differences } from './compare.ts';
import { cellAt, type Recalculated, recalculate, recalculateAll, rewrite, withoutCaches } from './recalculate.ts';
import { bytesOf, inputRow, planOf, type Raw, sample } from './support.ts';

const SAMPLES = readdirSync(join(root, 'samples'))
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -'.json'.length));
/**
 * All variants of one sample, two of each other: together every funding model with every organisation form some times over.
 * All variants of all samples: `npm run bench -- workbook`.
 */
const PAIRS = [
  ['populatie/subsidie', 'functie/aanbesteding'],
  ['productie/subsidie', 'resultaat/aanbesteding'],
  ['functie/subsidie', 'populatie/aanbesteding'],
  ['resultaat/subsidie', 'productie/aanbesteding'],
] as const;

/** Column F: the project's own values; column E, row 3: the chosen scenario. */
const PROJECT_COLUMN = 'F';

/** Cells that show an error, whether we wrote a formula there or not. */
const errorsIn = (sheets: Recalculated): string[] =>
  Object.entries(sheets).flatMap(([name, sheet]) =>
    Object.entries(sheet).flatMap(([reference, cell]) =>
      (cell as { t?: string })?.t === 'e' ? [`${name} ${reference}`] : [],
    ),
  );

/** The sheets that hold the model, without the searched figures: those step back once an input differs. */
function modelOnly(plan: Workbook): Workbook {
  const sheets = plan.sheets.filter(({ name }) => !['Titelblad', 'Invoer', 'Controles'].includes(name));
  const isSearched = ({ content }: Workbook['sheets'][number]['cells'][number]) =>
    content.kind === 'formula' && content.formula.startsWith('IF(invoer_gewijzigd');
  return {
    ...plan,
    sheets: sheets.map((sheet) => ({ ...sheet, cells: sheet.cells.filter((cell) => !isSearched(cell)) })),
  };
}

/** Types a value in a cell of Invoer, as a user would; null empties it. */
function typed(bytes: Uint8Array, cells: Readonly<Record<string, number | null>>): Uint8Array {
  return rewrite(bytes, (name, xml) => {
    if (name !== 'xl/worksheets/sheet3.xml') return xml;
    return Object.entries(cells).reduce((text, [reference, value]) => {
      const cell = new RegExp(`<c r="${reference}"( s="\\d+")?(?: t="\\w+")?(?:/>|>.*?</c>)`);
      expect(text).toMatch(cell);
      return text.replace(
        cell,
        (_, style = '') => `<c r="${reference}"${style}${value === null ? '/>' : `><v>${value}</v></c>`}`,
      );
    }, xml);
  });
}

describeWith('libreoffice', 'the workbook recalculated', (soffice) => {
  /** All of them in one run: LibreOffice takes as long to start as for a small workbook. */
  describe('of every sample', () => {
    const cases = SAMPLES.map((name, index) => ({
      name,
      raw: sample(name),
      ...(name !== 'enschede' && { variants: PAIRS[index % PAIRS.length]! }),
    }));
    let found: readonly {
      readonly plan: Workbook;
      readonly bytes: Uint8Array;
      readonly formulas: number;
      readonly sheets: Recalculated;
    }[];
    beforeAll(() => {
      const made = cases.map(({ raw, ...request }) => {
        const plan = planOf(raw, request);
        return { plan, ...withoutCaches(bytesOf(plan)) };
      });
      const sheets = recalculateAll(
        soffice,
        made.map(({ bytes }) => bytes),
      );
      found = made.map((one, index) => ({ ...one, sheets: sheets[index]! }));
    }, 300_000);

    it.each(cases.map(({ name }, index) => [name, index] as const))(
      '%s: every formula cell equals the engine, on both footings, with every cached value removed',
      (_, index) => {
        const { plan, formulas, sheets } = found[index]!;
        const { compared, different } = differences(plan, sheets);
        expect(different).toEqual([]);
        expect(compared).toBe(formulas);
        expect(compared).toBeGreaterThan(5000);
        expect(cellAt(sheets, 'Titelblad', 6, 1)).toBe('alles sluit');
        expect(errorsIn(sheets)).toEqual([]);
      },
    );

    it.each(cases.map(({ name }, index) => [name, index] as const))(
      '%s: no macro, external link, hidden sheet or volatile function',
      (_, index) => {
        const { plan, bytes } = found[index]!;
        const parts = unzipSync(bytes, { filter: ({ name }) => !/worksheets|charts|sharedStrings/.test(name) });
        expect(Object.keys(parts).filter((part) => /vba|external|activeX|comments|connections/i.test(part))).toEqual(
          [],
        );
        expect(strFromU8(parts['xl/workbook.xml']!)).not.toMatch(/state="(?:hidden|veryHidden)"/);
        const formulas = plan.sheets.flatMap(({ cells }) =>
          cells.flatMap(({ content }) => (content.kind === 'formula' ? [content.formula] : [])),
        );
        const moving = /\b(?:NOW|TODAY|RAND|RANDBETWEEN|OFFSET|INDIRECT|CELL|INFO)\(|\[\d+\]|https?:/;
        expect(formulas.filter((formula) => moving.test(formula))).toEqual([]);
      },
    );
  });

  it('choosing another scenario in the workbook gives the engine’s figures of that scenario', () => {
    const raw = sample('enschede');
    const scenarios = raw.scenarios as { id: string; naam: string }[];
    const { bytes } = withoutCaches(typed(bytesOf(planOf(raw)), { E3: 2 }));
    const sheets = recalculate(soffice, bytes);
    const { different } = differences(modelOnly(planOf(raw, { scenario: scenarios[0]!.id })), sheets);
    expect(different).toEqual([]);
    expect(cellAt(sheets, 'Titelblad', 2, 1)).toBe(`2 ${scenarios[0]!.naam}`);
  });

  it('inputs of different kinds changed in the workbook give the engine’s answer for the changed project', () => {
    const raw = sample('enschede');
    const plan = planOf(raw);
    const before = bytesOf(plan);
    const cell = (id: string, part = '') => `${PROJECT_COLUMN}${inputRow(plan, id, part) + 1}`;
    const changed = structuredClone(raw) as Raw & { invoer: { scholen: Record<string, unknown>[] } };
    Object.assign(changed.invoer, {
      // A scalar, one year of a list, per funding model, per organisation form, a switch, empty to a value.
      doelmatigheid: 0.07,
      krimp: [0, 0.03, 0.11, 0.03, 0.03, 0],
      bekostiging: { functie: { plafond_hardheid: 0.4 } },
      na_pilot: 0,
      budget_basis: 2_000_000,
      // A value to empty: this effect becomes PM.
      effecten: EFFECTS.map((id) => (id === 'tijd_ouders' ? { id, prijs: null } : { id })),
    });
    (changed.invoer.organisatievorm as Record<string, Record<string, unknown>>).aanbesteding!.prijsvoordeel = 0.02;
    changed.invoer.scholen[1]!.leerlingen_basis = 230;
    changed.invoer.scholen[3]!.uitgaven_referentie = 500_000;
    const cells = {
      [cell('doelmatigheid')]: 0.07,
      [cell('krimp', '2020')]: 0.11,
      [cell('plafond_hardheid', 'functie')]: 0.4,
      [cell('prijsvoordeel', 'aanbesteding')]: 0.02,
      [cell('na_pilot')]: 0,
      [cell('budget_basis')]: 2_000_000,
      [cell('prijs', 'Tijd van ouders (uren)')]: null,
      [cell('leerlingen_basis', 'School voor speciaal basisonderwijs 2')]: 230,
      [cell('uitgaven_referentie', 'School voor speciaal onderwijs cluster 3/4')]: 500_000,
    };
    const sheets = recalculate(soffice, withoutCaches(typed(before, cells)).bytes);
    const expected = modelOnly(planOf(changed));
    expect(differences(expected, sheets).different).toEqual([]);
    // And it did change: the same cells against the unchanged project differ.
    expect(differences(modelOnly(plan), sheets).different.length).toBeGreaterThan(10_000);
    // What must always hold still does, and the comparison with the export steps back.
    expect(cellAt(sheets, 'Titelblad', 6, 1)).toBe(
      'alle identiteiten sluiten; vergelijken met de export kan niet meer',
    );
    expect(cellAt(sheets, 'Titelblad', 7, 1)).toBe(`${Object.keys(cells).length} veranderd`);
    const controles = Object.values(sheets.Controles!).map((found) => (found as { v?: unknown }).v);
    expect(controles).toContain('invoer gewijzigd');
    const searched = Object.values(sheets['populatie-subsidie']!).map((found) => (found as { v?: unknown }).v);
    expect(searched.filter((value) => value === 'opnieuw exporteren').length).toBe(SEARCHED_FIGURES.length);
    expect(controles).not.toContain('AFWIJKING');
  });

  it('equal footing asked for in the workbook is what the engine gives for it', () => {
    const raw = sample('enschede');
    const plan = planOf(raw);
    const cells = { [`${PROJECT_COLUMN}${inputRow(plan, 'gelijke_voet') + 1}`]: 1 };
    const sheets = recalculate(soffice, withoutCaches(typed(bytesOf(plan), cells)).bytes);
    const equal = modelOnly(planOf({ ...raw, invoer: { ...raw.invoer, gelijke_voet: 1 } }));
    expect(differences(equal, sheets).different).toEqual([]);
  });

  it('an emptied cell counts as changed, and so does a 0 where nothing stood', () => {
    const plan = planOf(sample('enschede'));
    const row = inputRow(plan, 'fte_kosten_functie') + 1;
    const sheets = recalculate(soffice, withoutCaches(typed(bytesOf(plan), { [`${PROJECT_COLUMN}${row}`]: 0 })).bytes);
    expect(cellAt(sheets, 'Titelblad', 7, 1)).toBe('1 veranderd');
  });

  describe('what a user can do wrong in it', () => {
    const raw = sample('enschede');
    const plan = planOf(raw, { variants: ['populatie/subsidie', 'functie/subsidie'] });
    const bytes = bytesOf(plan);
    const at = (column: string, id: string, part = '') => `${column}${inputRow(plan, id, part) + 1}`;
    const status = (sheets: Recalculated) => String(cellAt(sheets, 'Titelblad', 6, 1));
    const verdictOf = (sheets: Recalculated, id: string, part = '') => {
      const heads = plan.sheets[2]!.cells.filter(({ row }) => row === 5);
      const column = heads.find(({ content }) => content.kind === 'text' && content.text === 'Oordeel')!.column;
      return cellAt(sheets, 'Invoer', inputRow(plan, id, part), column);
    };

    const WRONG: readonly (readonly [string, string, string, number | null, string])[] = [
      ['a required input emptied', 'looptijd_pilot', '', null, 'ontbreekt'],
      ['a ceiling emptied', 'preventie_max', '', null, 'ontbreekt'],
      [
        'a percentage instead of a share',
        'aandeel_jeugdhulp',
        'School voor speciaal basisonderwijs 1',
        47,
        'onmogelijk',
      ],
      ['half a year', 'looptijd_pilot', '', 5.5, 'onmogelijk'],
      ['negative pupils', 'leerlingen_basis', 'School voor speciaal basisonderwijs 1', -100, 'onmogelijk'],
    ];
    const NO_SCENARIO = [9, 0, 2.6];

    const withError = () => {
      const { row, column } = plan.sheets
        .find(({ name }) => name === 'Populatie en zorgvraag')!
        .cells.filter(({ content, style }) => content.kind === 'formula' && style.role === 'berekening')
        .at(-1)!;
      const reference = `${String.fromCharCode(65 + column)}${row + 1}`;
      const part = `xl/worksheets/sheet${plan.sheets.findIndex(({ name }) => name === 'Populatie en zorgvraag') + 1}.xml`;
      return rewrite(bytes, (name, xml) =>
        name === part
          ? xml.replace(new RegExp(`(<c r="${reference}"[^>]*><f>)[^<]*`), (_, head: string) => `${head}1/0`)
          : xml,
      );
    };

    let found: ReadonlyMap<string, Recalculated>;
    beforeAll(() => {
      const made = new Map([
        ...WRONG.map(([name, id, part, value]) => [name, typed(bytes, { [at('F', id, part)]: value })] as const),
        ['outside', typed(bytes, { [at('F', 'krimp', '2020')]: 0.1 })] as const,
        ...NO_SCENARIO.map((number) => [`scenario ${number}`, typed(bytes, { E3: number })] as const),
        ['error', withError()] as const,
      ]);
      const sheets = recalculateAll(
        soffice,
        [...made.values()].map((workbook) => withoutCaches(workbook).bytes),
      );
      found = new Map([...made.keys()].map((name, index) => [name, sheets[index]!]));
    });

    it.each(WRONG)('%s is found', (name, id, part, _, verdict) => {
      expect(verdictOf(found.get(name)!, id, part)).toBe(verdict);
      expect(status(found.get(name)!)).toMatch(/afwijkingen|fout/);
    });

    it('a value outside low–high is marked, and is no fault', () => {
      expect(verdictOf(found.get('outside')!, 'krimp', '2020')).toBe('buiten laag–hoog');
      expect(status(found.get('outside')!)).toContain('alle identiteiten sluiten');
    });

    it.each(NO_SCENARIO)('scenario %s is no scenario, and nothing is calculated as if it were', (number) => {
      const sheets = found.get(`scenario ${number}`)!;
      expect(cellAt(sheets, 'Titelblad', 2, 1)).toContain('dit scenario bestaat niet');
      expect(status(sheets)).toMatch(/afwijkingen|fout/);
    });

    it('an error in a cell that no identity reads is found', () => {
      expect(status(found.get('error')!)).toMatch(/afwijking|fout/);
    });
  });

  it('a broken formula is found: the check can fail', () => {
    const plan = planOf(sample('enschede'), { variants: ['populatie/subsidie'] });
    const broken = rewrite(bytesOf(plan), (name, xml) =>
      name === 'xl/worksheets/sheet5.xml' ? xml.replaceAll('MAX(0,', 'MAX(1,') : xml,
    );
    const sheets = recalculate(soffice, withoutCaches(broken).bytes);
    expect(differences(plan, sheets).different.length).toBeGreaterThan(100);
    expect(cellAt(sheets, 'Titelblad', 6, 1)).not.toBe('alles sluit');
  });

  it('own formulas and lines, an own organisation form, no effects and one school all recalculate', () => {
    const raw = sample('enschede');
    const own = structuredClone(raw) as Raw;
    Object.assign(own.invoer, {
      scholen: (own.invoer.scholen as unknown[]).slice(0, 1),
      horizon: 3,
      effecten: [
        {
          id: 'eigen',
          naam: '=HYPERLINK("https://example.org")',
          actor: 'gemeente',
          soort: 'financieel',
          zekerheid: 'B',
          omvang: 0.5,
          prijs: 10,
          grondslag: '-bereikte_leerlingen ^ 2 * 1.5 / max(2, i)',
        },
        {
          id: 'tweede',
          naam: '@SUM(1)',
          actor: 'rijk',
          soort: 'immaterieel',
          zekerheid: 'C',
          omvang: 2,
          prijs: 3,
          grondslag:
            'mod(clienten_arrangement, begin(clienten_nul_totaal)) + vorig(clienten_arrangement, 7 * begin(clienten_arrangement))',
        },
      ],
      organisatievorm: {
        inbesteden: { naam: 'Inbesteden', overschot_terug: 1, reserve_max: 0, controleverklaring: 0 },
      },
      eenmalige_kosten: [
        { id: 'epd', naam: '-1+1', bedrag: 10_000 },
        { id: 'training', naam: '+training', bedrag: 5_000 },
      ],
    });
    Object.assign(own, {
      eigen_regels: [
        {
          id: 'tekort_per_leerling',
          naam: '=1+1',
          eenheid: 'euro/leerling',
          formule: 'deel(tekort, leerlingen_totaal) * 2.5',
        },
        {
          id: 'kosten_school',
          naam: 'Kosten per school',
          eenheid: 'euro',
          formule: 'som(zorgkosten_nul_detail, z) / 3',
        },
        {
          id: 'boven',
          naam: 'Erboven',
          eenheid: 'euro/leerling',
          formule: 'max(0, tekort_per_leerling - vorig(tekort_per_leerling, 0))',
        },
      ],
    });
    for (const project of [own, { ...own, invoer: { ...own.invoer, effecten: [], eenmalige_kosten: [] } }]) {
      const plan = planOf(project);
      for (const sheet of ['Populatie en zorgvraag', 'populatie-subsidie'])
        expect(
          plan.sheets
            .find(({ name }) => name === sheet)!
            .cells.some((cell) => cell.content.kind === 'text' && cell.content.text === 'Eigen regels'),
          sheet,
        ).toBe(true);
      expect(plan.sheets.filter(({ name }) => name.endsWith('-inbesteden')).length).toBe(4);
      const sheets = recalculate(soffice, withoutCaches(bytesOf(plan)).bytes);
      expect(differences(plan, sheets).different).toEqual([]);
    }
  });
});

const EFFECTS = [
  'verblijf_vermeden',
  'leerlingenvervoer',
  'terugstroom_regulier',
  'thuiszitten',
  'tijd_onderwijs',
  'tijd_ouders',
  'kwaliteit_leven_jeugdige',
  'kwaliteit_leven_ouders',
  'startkwalificatie',
  'participatie_volwassenheid',
];
