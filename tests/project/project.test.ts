import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Calculation } from '../../models/engine/index.ts';
import { type Problem, problemText } from '../../models/language/index.ts';
import { INPUTS } from '../../models/lines/index.ts';
import { GENERAL, LEERLINGGROEI, PER_ORGANISATIEVORM } from '../../models/project/figures.ts';
import {
  type Cell,
  EIGEN_INVOER,
  inputValues,
  MIGRATIONS,
  migrate,
  plainInvoer,
  type ResolvedProject,
  readProject,
  resolveProject,
  SCHEMA_VERSION,
} from '../../models/project/index.ts';

type Raw = Record<string, unknown>;
type Invoer = Record<string, unknown>;

const FORMAT = 'bekostigingsverkenner';
const fixture = (version: number) => join(import.meta.dirname, `fixtures/v${version}.json`);
const parsed = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Raw;

/** The smallest project there is: everything that can be left to a default is. */
const minimal = parsed(fixture(1));
const enschede = parsed(join(import.meta.dirname, '../../samples/enschede.json'));

describe('migrating an older file', () => {
  const migrations = {
    1: ({ titel, ...file }: Raw) => ({ ...file, naam: titel }),
    2: (file: Raw) => ({ ...file, naam: `${String(file.naam)}!` }),
  };
  const first = { format: FORMAT, schemaVersion: 1, titel: 'Oud', onbekend: { a: [1] } };

  it('goes through every version in turn, and says so', () => {
    const result = migrate(first, migrations, 3);
    expect(result).toMatchObject({ ok: true, value: { format: FORMAT, schemaVersion: 3, naam: 'Oud!' } });
    expect(result.problems).toEqual(
      [
        [1, 2],
        [2, 3],
      ].map(([from, to]) => ({
        severity: 'waarschuwing',
        code: 'versie-bijgewerkt',
        where: 'schemaVersion',
        what: `het bestand is van versie ${from} naar ${to} gebracht.`,
        remedy: expect.stringMatching(/\S/),
      })),
    );
  });

  it('keeps unknown fields, and the file itself as it was', () => {
    const before = structuredClone(first);
    expect(migrate(first, migrations, 3)).toMatchObject({ value: { onbekend: { a: [1] } } });
    expect(first).toEqual(before);
  });

  it('starts at the version of the file', () => {
    const result = migrate({ format: FORMAT, schemaVersion: 2, naam: 'Later' }, migrations, 3);
    expect(result).toMatchObject({ ok: true, value: { schemaVersion: 3, naam: 'Later!' } });
    expect(result.problems).toHaveLength(1);
  });

  it('does nothing to a file of today', () => {
    const file = { format: FORMAT, schemaVersion: 3, naam: 'Nu' };
    expect(migrate(file, migrations, 3)).toEqual({ ok: true, value: file, problems: [] });
  });

  it('sets the version itself, whatever a migration says', () => {
    const result = migrate(first, { 1: (file) => ({ ...file, schemaVersion: 99 }) }, 2);
    expect(result).toMatchObject({ ok: true, value: { schemaVersion: 2 } });
  });

  it.each([
    ['newer', { format: FORMAT, schemaVersion: 4 }, 'versie-nieuwer', 'nieuwere versie (4) dan dit programma kent (3)'],
    ['version 0', { format: FORMAT, schemaVersion: 0 }, 'versie-onbekend', 'geen geheel getal vanaf 1'],
    ['version 1.5', { format: FORMAT, schemaVersion: 1.5 }, 'versie-onbekend', 'geen geheel getal vanaf 1'],
    ['another format', { format: 'ander', schemaVersion: 1 }, 'geen-project', 'geen project'],
    ['no object', null, 'geen-project', 'geen project'],
  ])('refuses %s', (_, raw, code, part) => {
    const result = migrate(raw, migrations, 3);
    expect(result.ok).toBe(false);
    expect(result.problems).toEqual([expect.objectContaining({ code, what: expect.stringContaining(part) })]);
  });

  it('a missing migration is a mistake in this program', () => {
    expect(() => migrate(first, { 2: migrations[2] }, 3)).toThrow(RangeError);
  });

  it('there is a migration from every version and a fixture of every version', () => {
    const versions = Array.from({ length: SCHEMA_VERSION }, (_, index) => index + 1);
    expect(Object.keys(MIGRATIONS).map(Number)).toEqual(versions.slice(0, -1));
    expect(versions.filter((version) => !existsSync(fixture(version)))).toEqual([]);
  });

  it.each(Array.from({ length: SCHEMA_VERSION }, (_, index) => index + 1))('a file of version %d opens', (version) => {
    const result = readProject(parsed(fixture(version)));
    expect(result.ok).toBe(true);
    expect(result.problems.filter(({ code }) => code !== 'versie-bijgewerkt')).toEqual([]);
    const { variants } = calculation(resolved(parsed(fixture(version))));
    expect(variants.map(({ id }) => id)).toEqual([
      'productie/subsidie',
      'productie/aanbesteding',
      'functie/subsidie',
      'functie/aanbesteding',
      'populatie/subsidie',
      'populatie/aanbesteding',
      'resultaat/subsidie',
      'resultaat/aanbesteding',
    ]);
  });
});

describe('defaults', () => {
  const project = resolved(minimal);

  it('every cell has a source, a grade and a place in the file', () => {
    expect(project.cells.length).toBeGreaterThan(200);
    for (const { path, bron, graad } of project.cells) {
      expect(bron, path).toMatch(/\S{3}/);
      expect(['A', 'B', 'C', 'D'], path).toContain(graad);
      expect(path).toMatch(/^invoer\.[a-z_]+/);
    }
    expect(new Set(project.cells.map(({ path }) => path)).size).toBe(project.cells.length);
  });

  it('every input has its cells: one per member, years in one', () => {
    const count = (id: string) => project.cells.filter(({ input }) => input.id === id).length;
    const size = (d: string) => (d === 't' ? 1 : project.space[d]!.members.length);
    for (const { id, dimensions, onlyFor } of INPUTS) {
      // One optimismecorrectie per grade, whatever effects there are.
      const expected = id === 'optimismecorrectie' ? 4 : dimensions.reduce((cells, d) => cells * size(d), 1);
      expect(count(id), id).toBe(onlyFor ? onlyFor.length : expected);
    }
  });

  it('is the user’s own only what has no default', () => {
    const own = project.cells.filter(({ eigen }) => eigen).map(({ path, bron, graad }) => [path, bron, graad]);
    expect(own).toEqual([
      ['invoer.startjaar', EIGEN_INVOER, 'D'],
      ['invoer.scholen[0].leerlingen_basis', EIGEN_INVOER, 'D'],
      ['invoer.scholen[0].herkomst.stad', EIGEN_INVOER, 'D'],
    ]);
  });

  it('are those of the figures, with range, source and grade', () => {
    expect(cellAt(project, 'lekkage')).toMatchObject({ ...GENERAL.lekkage, standaard: GENERAL.lekkage, eigen: false });
    expect(cellAt(project, 'organisatievorm.subsidie.reserve_max')).toMatchObject({
      ...PER_ORGANISATIEVORM.subsidie!.reserve_max,
    });
    expect(cellAt(project, 'budget_basis')).toMatchObject({ waarde: null, eigen: false });
  });

  it('the list of care and of effects, the name of both forms, the seed', () => {
    expect(project.names.z).toMatchObject({ jeugd_ggz: 'Jeugd-ggz', dagbehandeling: 'Dagbehandeling' });
    expect(project.names.e).toMatchObject({ thuiszitten: 'Thuiszitten voorkomen (schooljaar)' });
    expect(project.names.o).toEqual({ subsidie: 'subsidie', aanbesteding: 'aanbesteding' });
    expect(project.seed).toBe(1);
    expect(project.scenario).toBeNull();
    expect(project.space.t!.members).toEqual(Array.from({ length: 10 }, (_, index) => String(2025 + index)));
  });

  it('the referentiejaar is the startjaar', () => {
    expect(cellAt(project, 'referentiejaar')).toMatchObject({ waarde: 2025, graad: 'D', eigen: false });
    expect(cellAt(resolved(withInvoer({ startjaar: 2030 })), 'referentiejaar').waarde).toBe(2030);
  });

  it.each(Object.entries(LEERLINGGROEI))('the growth of a school of sort %s', (onderwijssoort, figure) => {
    const cell = cellAt(resolved(withSchool({ onderwijssoort })), 'scholen[0].leerlinggroei');
    expect(cell).toMatchObject({ ...figure, standaard: figure, eigen: false });
  });
});

describe('a value of the user', () => {
  it('equal to its default keeps the default’s range, source and grade, for every input', () => {
    const project = resolved(minimal);
    const written: Invoer = structuredClone(minimal.invoer) as Invoer;
    for (const d of ['z', 'e'] as const) {
      const key = d === 'z' ? 'zorgvormen' : 'effecten';
      written[key] = project.space[d]!.members.map((id) => ({ id, naam: project.names[d]![id] }));
    }
    for (const { path, standaard, eigen } of project.cells)
      if (standaard && !eigen) write(written, path, standaard.waarde);
    const again = resolved({ ...minimal, invoer: written });
    expect(again.cells).toEqual(project.cells);
  });

  it.each([
    ['0 for a list of 0', 'prijsschok', 0],
    ['every year written out', 'ingroei', [0.6, 0.85, 1, 1, 1]],
  ])('equal to its default in other words keeps the source: %s', (_, id, value) => {
    const cell = cellAt(resolved(withInvoer({ [id]: value })), id);
    expect(cell).toMatchObject({ bron: GENERAL[id]!.bron, graad: GENERAL[id]!.graad, eigen: false });
  });

  it('without a source is “eigen invoer”, grade D, with the default beside it', () => {
    const cell = cellAt(resolved(withInvoer({ prijsindex: 0.04 })), 'prijsindex');
    expect(cell).toMatchObject({
      waarde: 0.04,
      laag: 0.02,
      hoog: 0.06,
      bron: EIGEN_INVOER,
      graad: 'D',
      standaard: { waarde: 0.035, laag: 0.02, hoog: 0.06, graad: 'B' },
      eigen: true,
      path: 'invoer.prijsindex',
    });
  });

  it('with everything beside it', () => {
    const value = {
      waarde: 0.2,
      laag: 0.1,
      hoog: 0.3,
      verdeling: 'uniform',
      bron: 'Telling',
      graad: 'A',
      opmerking: 'x',
    };
    expect(cellAt(resolved(withInvoer({ lekkage: value })), 'lekkage')).toMatchObject({
      ...value,
      standaard: GENERAL.lekkage,
      eigen: true,
    });
  });

  it('with a range but no source keeps the rest of the default only if it is the same', () => {
    const same = cellAt(resolved(withInvoer({ prijsindex: { waarde: 0.035, hoog: 0.05 } })), 'prijsindex');
    expect(same).toMatchObject({ laag: 0.02, hoog: 0.05, bron: GENERAL.prijsindex!.bron, graad: 'B', eigen: false });
    const other = cellAt(resolved(withInvoer({ prijsindex: { waarde: 0.03, hoog: 0.05 } })), 'prijsindex');
    expect(other).toMatchObject({ laag: 0.02, hoog: 0.05, bron: EIGEN_INVOER, graad: 'D', eigen: true });
  });

  it('with an empty source has none: “eigen invoer”', () => {
    expect(cellAt(resolved(withInvoer({ lekkage: { waarde: 0.2, bron: '' } })), 'lekkage').bron).toBe(EIGEN_INVOER);
  });

  it('empties what may be empty', () => {
    expect(cellAt(resolved(withInvoer({ budget_basis: 5000 })), 'budget_basis').waarde).toBe(5000);
    expect(cellAt(resolved(withInvoer({ budget_basis: null })), 'budget_basis').waarde).toBeNull();
  });
});

describe('a value per year', () => {
  it.each<[string, unknown, number[]]>([
    ['one number stands for every year', 0.02, [0.02, 0.02, 0.02, 0.02]],
    ['a list repeats its last value', [0, 0.05], [0, 0.05, 0.05, 0.05]],
    ['a list that should stop ends with 0', [0.1, 0.05, 0], [0.1, 0.05, 0, 0]],
    ['a full list is itself', [0.1, 0.2, 0.3, 0.4], [0.1, 0.2, 0.3, 0.4]],
    ['years after the horizon do not count', [0.1, 0.2, 0.3, 0.4, 0.5], [0.1, 0.2, 0.3, 0.4]],
    ['a list with a source', { waarde: [0, 0.05], bron: 'Raad' }, [0, 0.05, 0.05, 0.05]],
  ])('%s', (_, krimp, expected) => {
    expect(cellAt(resolved(withInvoer({ horizon: 4, krimp })), 'krimp').waarde).toEqual(expected);
  });

  it('a default too: it repeats, and is cut off', () => {
    expect(cellAt(resolved(withInvoer({ horizon: 5 })), 'ingroei').waarde).toEqual([0.6, 0.85, 1, 1, 1]);
    expect(cellAt(resolved(withInvoer({ horizon: 2 })), 'ingroei').waarde).toEqual([0.6, 0.85]);
    expect(cellAt(resolved(withInvoer({ horizon: 1 })), 'krimp').waarde).toEqual([0]);
  });
});

describe('a scenario', () => {
  const scenarios = (invoer: Invoer) => [{ id: 'ander', naam: 'Het andere', invoer }];
  const both = (invoer: Invoer, file: Raw = enschede) => {
    const raw = { ...file, scenarios: scenarios(invoer) };
    return [resolved(raw), resolved(raw, 'ander')] as const;
  };

  it('without anything is the project', () => {
    const [base, other] = both({});
    expect(other.scenario).toEqual({ id: 'ander', naam: 'Het andere' });
    expect({ ...other, scenario: null }).toEqual(base);
  });

  it('changes only what it says', () => {
    const [base, other] = both({
      lekkage: 0.25,
      krimp: [0, 0.02],
      scholen: [{ id: 'so_1', leerlingen_basis: 150 }],
      gemeenten: [{ id: 'overige_gemeenten', deelnemend: 1 }],
      zorgvormen: [{ id: 'jeugd_ggz', collectief_deel: 0.9 }],
      effecten: [{ id: 'thuiszitten', omvang: 0.02 }],
      bekostiging: { populatie: { band_aanbieder: 0.1 } },
      organisatievorm: { subsidie: { contractduur: 2 } },
      optimismecorrectie: { D: 0.5 },
    });
    const changed = other.cells.filter((cell, index) => !same(cell, base.cells[index]!));
    expect(changed.map(({ path, waarde }) => [path.replace('scenarios[0].', ''), waarde]).sort()).toEqual([
      ['invoer.bekostiging.populatie.band_aanbieder', 0.1],
      ['invoer.effecten[0].omvang', 0.02],
      ['invoer.gemeenten[0].deelnemend', 1],
      ['invoer.krimp', [0, ...Array(9).fill(0.02)]],
      ['invoer.lekkage', 0.25],
      ['invoer.optimismecorrectie.D', 0.5],
      ['invoer.organisatievorm.subsidie.contractduur', 2],
      ['invoer.scholen[0].leerlingen_basis', 150],
      ['invoer.zorgvormen[0].collectief_deel', 0.9],
    ]);
    for (const cell of changed) {
      expect(cell.path).toMatch(/^scenarios\[0\]\.invoer\./);
      expect(cell).toMatchObject({ bron: EIGEN_INVOER, graad: 'D' });
    }
    expect({ ...other, cells: base.cells, scenario: null }).toEqual(base);
  });

  it('changes the right school, whatever its place in the list', () => {
    const [, other] = both({ scholen: [{ id: 'so_1', leerlingen_basis: 150 }] });
    const pupils = other.cells.filter(({ input }) => input.id === 'leerlingen_basis');
    expect(pupils.map(({ members, waarde }) => [members.s, waarde])).toEqual([
      ['sbo_1', 160],
      ['sbo_2', 159],
      ['sbo_3', 159],
      ['so_1', 150],
      ['vso_1', 159],
      ['pro_1', 159],
    ]);
  });

  it('with the project’s own value keeps the project’s source and remark', () => {
    const [base, other] = both({ startjaar: 2018 });
    expect(cellAt(other, 'startjaar')).toEqual({
      ...cellAt(base, 'startjaar'),
      path: 'scenarios[0].invoer.startjaar',
      valuePath: 'scenarios[0].invoer.startjaar',
    });
  });

  it('with another value loses the project’s source and remark, and keeps the default beside it', () => {
    const [base, other] = both({ startjaar: 2020 });
    expect(cellAt(base, 'startjaar').opmerking).toBeDefined();
    expect(cellAt(other, 'startjaar')).toMatchObject({ waarde: 2020, bron: EIGEN_INVOER, graad: 'D' });
    expect(cellAt(other, 'startjaar').opmerking).toBeUndefined();
    const [, second] = both(
      { lekkage: 0.2 },
      { ...enschede, invoer: { ...(enschede.invoer as Invoer), lekkage: 0.1 } },
    );
    expect(cellAt(second, 'lekkage')).toMatchObject({ waarde: 0.2, standaard: GENERAL.lekkage, eigen: true });
  });

  it('with a source of its own shows that', () => {
    const [, other] = both({ lekkage: { waarde: 0.2, bron: 'Raad', graad: 'C' } });
    expect(cellAt(other, 'lekkage')).toMatchObject({ waarde: 0.2, bron: 'Raad', graad: 'C', laag: 0, hoog: 0.3 });
  });

  it('moves the years with its startjaar, not their number', () => {
    const [base, other] = both({ startjaar: 2020 });
    expect(base.space.t!.members[0]).toBe('2018');
    expect(other.space.t!.members).toEqual(base.space.t!.members.map((year) => String(Number(year) + 2)));
  });

  it('leaves the file as it was', () => {
    const raw = { ...structuredClone(enschede), scenarios: scenarios({ lekkage: 0.2 }) };
    const before = structuredClone(raw);
    resolved(raw, 'ander');
    expect(raw).toEqual(before);
  });
});

describe('values for the calculation', () => {
  it('as many as its dimensions have members, in layout order', () => {
    const project = resolved(enschede);
    const values = inputValues(project);
    expect([...values.keys()]).toEqual(INPUTS.map(({ id }) => id));
    for (const { id, dimensions } of INPUTS) {
      const cells = dimensions.reduce((product, d) => product * project.space[d]!.members.length, 1);
      expect(values.get(id), id).toHaveLength(cells);
    }
    expect([...values.get('leerlingen_basis')!]).toEqual([160, 159, 159, 159, 159, 159]);
    // Schools in order, per school enschede and overige_gemeenten.
    expect([...values.get('herkomst')!]).toEqual([
      ...[0.85, 0.15, 0.85, 0.15, 0.85, 0.15],
      ...[0.75, 0.25, 0.75, 0.25, 0.85, 0.15],
    ]);
    expect([...values.get('krimp')!]).toEqual([0, 0.03, 0.03, 0.03, 0.03, 0, 0, 0, 0, 0]);
  });

  it('NaN where empty, 0 where an input does not exist', () => {
    const values = inputValues(resolved(withInvoer({ fte_kosten_functie: 100_000 })));
    expect([...values.get('budget_basis')!]).toEqual([Number.NaN]);
    expect([...values.get('fte_kosten_functie')!]).toEqual([100_000]);
    // In the order productie, functie, populatie, resultaat.
    expect([...values.get('plafond_hardheid')!]).toEqual([0, 1, 0, 0]);
    expect([...values.get('band_aanbieder')!]).toEqual([0, 0, 0.05, 0]);
    expect([...values.get('slagingskans')!]).toEqual([0, 0, 0, 0.7]);
  });

  it('the optimismecorrectie of an effect is that of its own grade', () => {
    const effecten = ['B', 'D', 'A', 'B'].map((zekerheid, index) => ({
      id: `effect_${index}`,
      naam: `Effect ${index}`,
      actor: 'rijk',
      soort: 'financieel',
      zekerheid,
      omvang: 1,
    }));
    const values = inputValues(resolved(withInvoer({ effecten, optimismecorrectie: { B: 0.1, D: 0.4 } })));
    expect([...values.get('optimismecorrectie')!]).toEqual([0.1, 0.4, 0, 0.1]);
  });
});

describe('plain numbers and back', () => {
  const rich = {
    ...withSchool({ onderwijssoort: 'so', uitgaven_referentie: 250_000, aantal_locaties: 2 }, enschede),
    scenarios: [],
  };
  write(rich.invoer, 'invoer.organisatievorm', {
    open_house: { naam: 'Open house', overschot_terug: 0.5, reserve_max: 0, controleverklaring: 100 },
    subsidie: { naam: 'Subsidie, meerjarig', contractduur: 2 },
  });
  write(rich.invoer, 'invoer.bekostiging', { productie: { plafond_hardheid: 0.3 } });
  write(rich.invoer, 'invoer.eenmalige_kosten', [{ id: 'start', naam: 'Start', bedrag: 25_000 }]);
  write(rich.invoer, 'invoer.optimismecorrectie', { B: 0.2 });
  write(rich.invoer, 'invoer.effecten', [
    { id: 'thuiszitten' },
    {
      id: 'eigen',
      naam: 'Eigen effect',
      actor: 'gemeente',
      soort: 'financieel',
      zekerheid: 'B',
      grondslag: 'deel(professionaluren, productieve_uren) * 2',
      omvang: 0.01,
      prijs: 30,
    },
    { id: 'pm', naam: 'PM', actor: 'rijk', soort: 'immaterieel', zekerheid: 'A', omvang: 1, prijs: null },
  ]);

  it.each<[string, Raw, string | undefined]>([
    ['the smallest project', minimal, undefined],
    ['enschede', enschede, undefined],
    ['a scenario of enschede', enschede, 'referentiejaar-2016'],
    ['own members, effects and amounts', rich, undefined],
  ])('%s calculates exactly the same', (_, raw, scenario) => {
    const before = resolved(raw, scenario);
    // Through text, as in a file or as other programs read it.
    const invoer = JSON.parse(JSON.stringify(plainInvoer(before))) as Invoer;
    const file = { format: FORMAT, schemaVersion: SCHEMA_VERSION, naam: before.naam, invoer };
    const after = resolved(file);
    expect(after.space.o).toEqual(before.space.o);
    expect(after.names).toEqual(before.names);
    expect([...calculation(after).everything()]).toEqual([...calculation(before).everything()]);
    expect(plainInvoer(after)).toEqual(plainInvoer(before));
  });

  it('holds every value as a number, a list per year or null', () => {
    const { scholen, zorgvormen, bekostiging, krimp, budget_basis, optimismecorrectie } = plainInvoer(
      resolved(enschede),
    ) as Record<'scholen' | 'zorgvormen', Raw[]> & Record<string, unknown>;
    expect(scholen[0]).toEqual({
      id: 'sbo_1',
      naam: 'School voor speciaal basisonderwijs 1',
      leerlingen_basis: 160,
      aandeel_jeugdhulp: 0.47,
      leerlinggroei: 0.018,
      aantal_locaties: 1,
      uitgaven_referentie: null,
      herkomst: { enschede: 0.85, overige_gemeenten: 0.15 },
    });
    expect(zorgvormen[3]).toMatchObject({
      id: 'jeugd_ggz',
      naam: 'Jeugd-ggz',
      collectief_deel: 0.95,
      tarief_basis: 115,
    });
    expect(Object.keys(bekostiging as Raw)).toEqual(['productie', 'functie', 'populatie', 'resultaat']);
    expect(bekostiging).not.toHaveProperty('populatie.plafond_hardheid');
    expect(krimp).toEqual([0, 0.03, 0.03, 0.03, 0.03, 0, 0, 0, 0, 0]);
    expect(budget_basis).toBeNull();
    expect(optimismecorrectie).toEqual({ A: 0, B: 0.05, C: 0.15, D: 0.25 });
  });
});

/** Of a project without mistakes; warnings are let through. */
function resolved(raw: unknown, scenario?: string): ResolvedProject {
  const read = readProject(raw);
  if (!read.ok) throw new Error(textOf(read.problems));
  const project = resolveProject(read.value, scenario);
  if (!project.ok) throw new Error(textOf(project.problems));
  return project.value;
}

function calculation(project: ResolvedProject): Calculation {
  const created = Calculation.create(project);
  if (!created.ok) throw new Error(textOf(created.problems));
  return created.value;
}

function textOf(problems: readonly Problem[]): string {
  return problems.map(problemText).join('\n');
}

/** @param place in `invoer`, of the project or of its first scenario */
function cellAt(project: ResolvedProject, place: string): Cell {
  const paths = [`invoer.${place}`, `scenarios[0].invoer.${place}`];
  const cell = project.cells.find(({ path }) => paths.includes(path));
  if (!cell) throw new Error(`no cell at ${place}`);
  return cell;
}

function withInvoer(more: Invoer): Raw {
  return { ...minimal, invoer: { ...(minimal.invoer as Invoer), ...more } };
}

/** The first school of a project with other fields. */
function withSchool(more: Raw, file: Raw = minimal): Raw & { invoer: Invoer } {
  const invoer = structuredClone(file.invoer) as Invoer & { scholen: Raw[] };
  Object.assign(invoer.scholen[0]!, more);
  return { ...file, invoer };
}

/** Puts a value at a cell's path, `invoer.zorgvormen[0].zorgmix`; objects on the way are made. */
function write(invoer: Invoer, path: string, value: unknown): void {
  const keys = path.replace(/^invoer\./, '').split(/[.[\]]+/);
  const last = keys.pop()!;
  let at = invoer;
  for (const key of keys) {
    at[key] ??= {};
    at = at[key] as Invoer;
  }
  at[last] = value;
}

function same(a: Cell, b: Cell): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
