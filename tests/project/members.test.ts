import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../build/bundle.mjs';
import { Calculation } from '../../models/engine/index.ts';
import {
  differencesBetween,
  freshId,
  itemsOf,
  PROFILES,
  type ProjectFile,
  readProject,
  renamedScenario,
  resolveProject,
  withAttribute,
  withMember,
  withOwnLine,
  withoutMember,
  withoutOwnLine,
  withoutScenario,
  withScenario,
} from '../../models/project/index.ts';

const read = readProject(JSON.parse(readFileSync(join(root, 'samples/enschede.json'), 'utf8')));
if (!read.ok) throw new Error('enschede');
const enschede = read.value;

function calculated(file: ProjectFile, scenario?: string): Calculation {
  const resolved = resolveProject(file, scenario);
  if (!resolved.ok) throw new Error(JSON.stringify(resolved.problems));
  const created = Calculation.create(resolved.value);
  if (!created.ok) throw new Error(JSON.stringify(created.problems));
  return created.value;
}

const problemsIn = (file: ProjectFile) => {
  const resolved = resolveProject(file);
  if (!resolved.ok) return resolved.problems;
  const created = Calculation.create(resolved.value);
  return created.ok ? [] : created.problems;
};

describe('members of a list', () => {
  it('a school comes in with its own key and counts; taken out again nothing is left of it', () => {
    const { file, id } = withMember(enschede, 'scholen', 'Speciale School Oost', {
      onderwijssoort: 'so',
      leerlingen_basis: 100,
      herkomst: { enschede: 1 },
    });
    expect(id).toBe('speciale_school_oost');
    const [before, after] = [calculated(enschede), calculated(file)];
    const pupils = (calculation: Calculation) =>
      calculation.valueAt('leerlingen_totaal', calculation.variants[0]!, 'contract');
    expect(pupils(after) - pupils(before)).toBeCloseTo(100);
    expect(withoutMember(file, 'scholen', id).invoer).toEqual(enschede.invoer);
  });

  it('a gemeente that is taken out leaves no share behind, in scenarios neither; that shares no longer sum is said', () => {
    const [own, other] = itemsOf(enschede, 'gemeenten').map(({ id }) => id) as [string, string];
    const scenario = withScenario(enschede, 'Elders', undefined, {
      gemeenten: [{ id: other, deelnemend: 1 }],
      scholen: [{ id: itemsOf(enschede, 'scholen')[0]!.id, herkomst: { [other]: 0.4, [own]: 0.6 } }],
    }).file;
    const file = withoutMember(scenario, 'gemeenten', other);
    expect(JSON.stringify(scenario)).toContain(`"${other}":0.4`);
    expect(JSON.stringify(file)).not.toContain(`"${other}"`);
    expect(problemsIn(file).map(({ code }) => code)).toContain('herkomst-som');
  });

  it('the first change of a standard list names all of its members', () => {
    const { file } = withMember(enschede, 'effecten', 'Minder verzuim', {
      actor: 'onderwijs',
      soort: 'financieel',
      zekerheid: 'D',
      omvang: 2,
      prijs: 30,
    });
    expect(itemsOf(file, 'effecten').length).toBe(itemsOf(enschede, 'effecten').length + 1);
    expect(problemsIn(file)).toEqual([]);
  });

  it('an attribute is set and taken out', () => {
    const id = itemsOf(enschede, 'scholen')[0]!.id;
    const named = withAttribute(enschede, 'scholen', id, 'naam', 'De Vlinder');
    expect(itemsOf(named, 'scholen')[0]).toMatchObject({ id, naam: 'De Vlinder' });
    const without = withAttribute(enschede, 'scholen', id, 'onderwijssoort', undefined);
    expect(itemsOf(without, 'scholen')[0]).not.toHaveProperty('onderwijssoort');
  });

  it.each([
    ['Zuid-Limburg', [], 'zuid_limburg'],
    ['’t Éénhoorntje', [], 't_eenhoorntje'],
    ['2e school', [], 'e_school'],
    ['学校', [], 'nieuw'],
    ['=HYPERLINK("x")', [], 'hyperlink_x'],
    ['__proto__', [], 'proto'],
    ['School', ['school', 'school_2'], 'school_3'],
    ['x'.repeat(300), [], 'x'.repeat(56)],
  ])('the key of “%s”', (naam, taken, id) => {
    expect(freshId(naam, taken)).toBe(id);
  });
});

describe('scenarios', () => {
  it('are made, copied, renamed and taken out; their differences are found by value', () => {
    const made = withScenario(enschede, 'Geen krimp', undefined, { krimp: [0] });
    const copied = withScenario(made.file, 'Geen krimp', made.id);
    expect([made.id, copied.id]).toEqual(['geen_krimp', 'geen_krimp_2']);
    const file = renamedScenario(copied.file, copied.id, 'Kopie');
    expect(file.scenarios!.map(({ naam }) => naam).slice(-2)).toEqual(['Geen krimp', 'Kopie']);
    const differences = differencesBetween(calculated(file).project, calculated(file, copied.id).project);
    expect(differences.map(({ from, to }) => [to.input.id, from.waarde, to.waarde])).toEqual([
      ['krimp', [0, 0.03, 0.03, 0.03, 0.03, 0, 0, 0, 0, 0], new Array(10).fill(0)],
    ]);
    expect(withoutScenario(file, copied.id).scenarios).toEqual(made.file.scenarios);
  });

  it('a copy is its own: changing it leaves the other as it was', () => {
    const made = withScenario(enschede, 'A', undefined, { krimp: [0] });
    const copied = withScenario(made.file, 'B', made.id);
    const [a, b] = copied.file.scenarios!.slice(-2);
    expect(a!.invoer).not.toBe(b!.invoer);
  });

  it.each(PROFILES.map((profile) => [profile.naam, profile] as const))(
    '%s calculates, and is grade D',
    (_, profile) => {
      const { file, id } = withScenario(enschede, profile.naam, undefined, profile.invoer);
      const differences = differencesBetween(calculated(file).project, calculated(file, id).project);
      expect(differences.length).toBeGreaterThan(0);
      for (const { to } of differences)
        expect(to).toMatchObject({ graad: 'D', bron: expect.stringContaining('Mening') });
    },
  );
});

describe('lines of the project’s own', () => {
  const line = {
    id: 'tekort_per_leerling',
    naam: 'Tekort per leerling',
    eenheid: 'euro/leerling',
    formule: 'deel(tekort, leerlingen_totaal)',
  };

  it('calculate per variant and year, and can use those above them', () => {
    const double = { ...line, id: 'tekort_dubbel', naam: 'Dubbel', formule: 'tekort_per_leerling * 2' };
    const calculation = calculated(withOwnLine(withOwnLine(enschede, line), double));
    const variant = calculation.variants.find(({ id }) => id === 'populatie/subsidie')!;
    const at = (id: string) => calculation.valueAt(id, variant, 'contract', { t: 4 });
    expect(at('tekort_per_leerling')).toBe(at('tekort') / at('leerlingen_totaal'));
    expect(at('tekort_dubbel')).toBe(at('tekort_per_leerling') * 2);
    expect(calculation.dimensionsOf('tekort_per_leerling')).toEqual(['t']);
    expect(calculation.definition('tekort_per_leerling')).toMatchObject({
      section: 'Eigen regels',
      unit: 'euro/leerling',
    });
  });

  it('are per school where what they use is', () => {
    const calculation = calculated(
      withOwnLine(enschede, { ...line, id: 'kosten', eenheid: 'euro', formule: 'som(zorgkosten_nul_detail, z)' }),
    );
    expect(calculation.dimensionsOf('kosten')).toEqual(['s', 't']);
  });

  it.each([
    ['eenheid-regel', { eenheid: 'euro' }],
    ['eenheid-onbekend', { eenheid: 'gulden' }],
    ['eenheid-verschil', { formule: 'tekort + leerlingen_totaal' }],
    ['naam-onbekend', { formule: 'tekrot' }],
    ['naam-dubbel', { id: 'tekort' }],
    ['som-dimensie', { formule: 'som(tekort, s)' }],
    ['kringverwijzing', { formule: 'tekort_per_leerling * 1' }],
  ])('what is wrong is said at its place: %s', (code, change) => {
    const problems = problemsIn({ ...enschede, eigen_regels: [{ ...line, ...change }] });
    expect(problems.map((problem) => [problem.code, problem.where])).toContainEqual([code, 'eigen_regels[0].formule']);
  });

  it('are replaced by id and taken out', () => {
    const file = withOwnLine(enschede, line);
    expect(withOwnLine(file, { ...line, naam: 'Anders' }).eigen_regels).toEqual([{ ...line, naam: 'Anders' }]);
    expect(withOwnLine(file, { ...line, id: 'anders' }, line.id).eigen_regels).toEqual([{ ...line, id: 'anders' }]);
    expect(withoutOwnLine(file, line.id).eigen_regels).toEqual([]);
  });
});
