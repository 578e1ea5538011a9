import { describe, expect, it } from 'vitest';
import { Calculation } from '../../models/engine/index.ts';
import { differencesBetween, readProject, withoutMember } from '../../models/project/index.ts';
import {
  stressed,
  stressInvoer,
  stressTests,
  stressValues,
  uncertainInputs,
  withoutStressTest,
  withStressTest,
} from '../../models/uncertainty/index.ts';
import { resolved, sample, small, unwrap } from './support.ts';

const enschede = sample('enschede');
const project = resolved(enschede);
const tests = stressTests(project);
const of = (id: string) => tests.find((test) => test.id === id)!;

/** Which values a stress test changes, by path. */
function changedBy(id: string, file = enschede, scenario?: string): Record<string, unknown> {
  const before = resolved(file, scenario);
  const test = stressTests(before).find((one) => one.id === id)!;
  const made = stressed(file, scenario, test);
  return Object.fromEntries(
    differencesBetween(before, resolved(made.file, made.scenario)).map(({ to }) => [
      [to.input.id, ...Object.values(to.members)].join('.'),
      to.waarde,
    ]),
  );
}

describe('the tool’s stress tests', () => {
  it('are six, each with a name and what it is about', () => {
    expect(tests.map(({ id }) => id)).toEqual([
      'loonkostenschok',
      'leerlinggroei_hoog',
      'lekkage_hoog',
      'aanbieder_stopt',
      'indexering_vervalt',
      'alles_tegelijk',
    ]);
    for (const { naam, uitleg, eigen } of tests)
      expect([naam.length > 3, uitleg.endsWith('.'), eigen]).toEqual([true, true, false]);
  });

  it('change what they say and nothing else', () => {
    expect(changedBy('loonkostenschok')).toEqual({ prijsschok: [0, 0.04, 0.04, 0, 0, 0, 0, 0, 0, 0] });
    expect(changedBy('lekkage_hoog')).toEqual({ lekkage: 0.3 });
    expect(changedBy('indexering_vervalt', small())).toEqual({ index_doorgifte: 0 });
    // Enschede did not index: there it changes nothing.
    expect(changedBy('indexering_vervalt')).toEqual({});
    expect(changedBy('aanbieder_stopt')).toEqual({
      'leveringsrisico.subsidie': 0.25,
      'leveringsrisico.aanbesteding': 0.25,
    });
    const growth = changedBy('leerlinggroei_hoog');
    expect(Object.keys(growth)).toEqual(enschede.invoer.scholen!.map(({ id }) => `leerlinggroei.${id}`));
    expect(Object.values(growth)).toEqual(
      project.cells.filter(({ input }) => input.id === 'leerlinggroei').map(({ hoog }) => hoog),
    );
    const all = tests.slice(0, -1).map(({ id }) => changedBy(id));
    expect(changedBy('alles_tegelijk')).toEqual(Object.assign({}, ...all));
  });

  it('calculate for every variant, hold in draws too, and each makes something worse', () => {
    const figures = (raw: typeof enschede, scenario?: string) => {
      const calculation = unwrap(Calculation.create(resolved(raw, scenario)));
      return calculation.variants.map((variant) =>
        ['tekort_pilot', 'ncw'].map((line) => calculation.valueAt(line, variant, 'contract')),
      );
    };
    const base = small({
      scholen: [{ id: 'noord', naam: 'Noord', onderwijssoort: 'so', leerlingen_basis: 100, herkomst: { stad: 1 } }],
    });
    const before = figures(base);
    for (const test of stressTests(resolved(base))) {
      const { file, scenario } = stressed(base, undefined, test);
      const after = figures(file, scenario);
      expect(after.length).toBe(8);
      expect([test.id, after.some(([tekort, ncw], k) => tekort! > before[k]![0]! || ncw! < before[k]![1]!)]).toEqual([
        test.id,
        true,
      ]);
      const stressedProject = resolved(file, scenario);
      expect(uncertainInputs(stressedProject).problems).toEqual([]);
    }
    // What is stressed is not drawn back.
    const { file, scenario } = stressed(base, undefined, of('indexering_vervalt'));
    expect(unwrap(uncertainInputs(resolved(file, scenario))).inputs.map(({ key }) => key)).not.toContain(
      'index_doorgifte',
    );
  });

  it('say nothing of ranges that a project does not have', () => {
    const bare = resolved(small({ lekkage: { waarde: 0.1, laag: 0.1, hoog: 0.1 } }));
    const found = stressTests(bare).find(({ id }) => id === 'leerlinggroei_hoog')!;
    expect(found.invoer).toEqual({});
  });

  it('go on top of a scenario, whose other differences stay', () => {
    const scenario = enschede.scenarios!.find(({ invoer }) => Object.keys(invoer).length > 0)!;
    const made = stressed(enschede, scenario.id, of('lekkage_hoog'));
    const added = made.file.scenarios!.at(-1)!;
    expect(added.invoer).toEqual({ ...scenario.invoer, lekkage: added.invoer.lekkage });
    expect(added.naam).toBe(`${scenario.naam}: Meer lekkage`);
    expect(enschede.scenarios!.some(({ id }) => id === made.scenario)).toBe(false);
    expect(() => stressed(enschede, 'bestaat_niet', of('lekkage_hoog'))).toThrow(RangeError);
  });

  it('merge members and fields, not positions', () => {
    const file = small(
      {},
      {
        scenarios: [
          {
            id: 'a',
            naam: 'A',
            invoer: {
              scholen: [{ id: 'zuid', leerlingen_basis: 250, herkomst: { stad: 0.5, land: 0.5 } }],
              organisatievorm: { subsidie: { prijsvoordeel: 0.01 } },
              bekostiging: { populatie: { preventieprikkel: 1.1 } },
            },
          },
        ],
      },
    );
    const invoer = {
      scholen: [
        { id: 'noord', leerlinggroei: 0.03 },
        { id: 'zuid', leerlinggroei: 0.04, herkomst: { stad: 0.5, land: 0.5 } },
      ],
      organisatievorm: { subsidie: { leveringsrisico: 0.2 }, aanbesteding: { leveringsrisico: 0.1 } },
      lekkage: 0.25,
    };
    const made = stressed(file, 'a', { id: 'x', naam: 'X', invoer });
    expect(made.file.scenarios!.at(-1)!.invoer).toEqual({
      scholen: [
        { id: 'zuid', leerlingen_basis: 250, leerlinggroei: 0.04, herkomst: { stad: 0.5, land: 0.5 } },
        { id: 'noord', leerlinggroei: 0.03 },
      ],
      organisatievorm: {
        subsidie: { prijsvoordeel: 0.01, leveringsrisico: 0.2 },
        aanbesteding: { leveringsrisico: 0.1 },
      },
      bekostiging: { populatie: { preventieprikkel: 1.1 } },
      lekkage: 0.25,
    });
    expect(() => resolved(made.file, made.scenario)).not.toThrow();
  });
});

describe('the project’s own', () => {
  const own = { id: 'dubbel', naam: 'Dubbele lekkage', uitleg: 'Alles lekt.', invoer: { lekkage: 0.3 } };

  it('stand in the file, are read, and come between the tool’s and all together', () => {
    const file = withStressTest(small(), own);
    const again = unwrap(readProject(JSON.parse(JSON.stringify(file))));
    const found = stressTests(resolved(again));
    expect(found.at(-2)).toEqual({ ...own, eigen: true });
    expect(found.at(-1)!.id).toBe('alles_tegelijk');
  });

  it('with the id of one of the tool’s take its place, and leave it when taken out', () => {
    const edited = { ...own, id: 'lekkage_hoog' };
    const file = withStressTest(withStressTest(small(), { ...edited, naam: 'Eerst' }), edited);
    const found = stressTests(resolved(file));
    expect(found.length).toBe(6);
    expect(found[2]).toEqual({ ...edited, eigen: true });
    expect(found[5]!.invoer.lekkage).toBe(0.3);
    expect(stressTests(resolved(withoutStressTest(file, 'lekkage_hoog')))[2]!.eigen).toBe(false);
  });

  it('lose what they say of a member that is taken out', () => {
    const file = withStressTest(small(), {
      ...own,
      invoer: {
        scholen: [
          { id: 'noord', leerlinggroei: 0.1 },
          { id: 'zuid', leerlinggroei: 0.1 },
        ],
      },
    });
    expect(withoutMember(file, 'scholen', 'noord').stresstests![0]!.invoer.scholen).toEqual([
      { id: 'zuid', leerlinggroei: 0.1 },
    ]);
  });

  it('are checked when they are read', () => {
    const codes = (stresstests: unknown) =>
      readProject({ ...small(), stresstests }).problems.map(({ code, where }) => [code, where]);
    expect(codes([own, own])).toContainEqual(['sleutel-dubbel', 'stresstests[1].id']);
    expect(codes([{ ...own, uitlegg: '' }])).toContainEqual(['veld-onbekend', 'stresstests[0].uitlegg']);
    expect(codes([{ ...own, naam: '' }])).toContainEqual(['vorm', 'stresstests[0].naam']);
  });
});

describe('editing a stress test', () => {
  const shown = (test: Parameters<typeof stressValues>[1]) =>
    Object.fromEntries(
      stressValues(project, test).map(({ cell, waarde }) => [
        [cell.input.id, ...Object.values(cell.members)].join('.'),
        waarde,
      ]),
    );
  const cellOf = (id: string) => project.cells.find(({ input }) => input.id === id)!;

  it('lists everything that it sets, also what is the project’s own value', () => {
    expect(shown(of('indexering_vervalt'))).toEqual({ index_doorgifte: 0 });
    expect(Object.keys(shown(of('aanbieder_stopt')))).toEqual([
      'leveringsrisico.subsidie',
      'leveringsrisico.aanbesteding',
    ]);
    expect(shown({ id: 'niets', naam: 'Niets', invoer: {} })).toEqual({});
  });

  it('untouched values stay exactly as they were, with their range', () => {
    for (const test of tests) {
      const { invoer } = test;
      expect(stressInvoer(project, test, stressValues(project, test)), test.id).toEqual(invoer);
    }
  });

  it('another value, one more, one less: the result is that of the edited test', () => {
    const test = of('loonkostenschok');
    const [shock] = stressValues(project, test).filter(({ cell }) => cell.input.id === 'prijsschok');
    const invoer = stressInvoer(project, test, [
      { ...shock!, waarde: [0, 0.08, 0] },
      { cell: cellOf('lekkage'), waarde: 0.25 },
    ]);
    const edited = { ...test, invoer };
    expect(shown(edited)).toEqual({ prijsschok: [0, 0.08, 0], lekkage: 0.25 });
    // The range of the shock stays with it: 8 % is no slip of the pen there.
    expect(invoer.prijsschok).toMatchObject({ laag: -0.1, hoog: 0.2, verdeling: 'vast' });
    const file = withStressTest(enschede, edited);
    expect(changedBy('loonkostenschok', file)).toEqual({
      prijsschok: [0, 0.08, 0, 0, 0, 0, 0, 0, 0, 0],
      lekkage: 0.25,
    });
    expect(withoutStressTest(file, 'loonkostenschok').stresstests).toEqual([]);
  });

  it('a member of a list is set and taken out without touching the others', () => {
    const test = of('leerlinggroei_hoog');
    const [first, ...others] = stressValues(project, test);
    const invoer = stressInvoer(project, test, [{ ...first!, waarde: 0.05 }, ...others.slice(1)]);
    const names = Object.keys(shown({ ...test, invoer }));
    expect(names).toHaveLength(others.length);
    expect(shown({ ...test, invoer })[names[0]!]).toBe(0.05);
  });
});
