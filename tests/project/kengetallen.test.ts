import { describe, expect, it, vi } from 'vitest';
import { Calculation } from '../../models/engine/index.ts';
import {
  CURRENT_SET,
  figureChanges,
  figureSetOf,
  type ProjectFile,
  projectText,
  type ResolvedProject,
  readProject,
  resolveProject,
  withCurrentSet,
  withValue,
} from '../../models/project/index.ts';
import { resolved, sample, small, unwrap } from '../uncertainty/support.ts';

vi.mock('../../models/project/kengetallen/sets.ts', async (original) => {
  const { FIGURE_SETS } = await original<typeof import('../../models/project/kengetallen/sets.ts')>();
  const { olderSets } = await import('../support/older-sets.ts');
  return { FIGURE_SETS: olderSets(FIGURE_SETS) };
});

const withSet = (id: string, invoer: Record<string, unknown> = {}): ProjectFile =>
  ({ ...small(invoer), kengetallen: id }) as ProjectFile;
const cell = (project: ResolvedProject, input: string, member?: string) =>
  project.cells.find((one) => one.input.id === input && (!member || Object.values(one.members).includes(member)))!;

describe('a project calculates with the set of figures that it was made with', () => {
  const scholen = [
    { id: 'noord', naam: 'Noord', leerlingen_basis: 100, onderwijssoort: 'so', herkomst: { stad: 1 } },
    { id: 'zuid', naam: 'Zuid', leerlingen_basis: 200, herkomst: { stad: 1 } },
  ];
  const of = (id: string) => resolved(withSet(id, { scholen }));

  it.each([
    ['prijsindex', undefined, 0.01, 0.02, 0.035],
    ['omvang', 'thuiszitten', 0.005, 0.01, 0.01],
    ['tarief_basis', 'jeugd_ggz', 100, 100, 115],
    ['leerlinggroei', 'noord', 0.01, 0.01, 0.024],
    ['leerlinggroei', 'zuid', 0, 0, 0],
    ['volumeprikkel', 'productie', 0.01, 0.01, 0],
    ['volumeprikkel', 'functie', 0, 0, 0],
    ['reserve_max', 'subsidie', 0.2, 0.2, 0.1],
    ['contractduur', 'subsidie', 3, 3, 4],
    ['contractduur', 'aanbesteding', 4, 4, 4],
    ['optimismecorrectie', 'D', 0.3, 0.3, 0.25],
  ])('%s %s', (input, member, in2019, in2022, in2026) => {
    expect(['2019', '2022', '2026'].map((id) => cell(of(id), input, member).waarde)).toEqual([in2019, in2022, in2026]);
  });

  it('without one it is of the first; a new reading of a changed file does not mix sets', () => {
    const file = small();
    expect(figureSetOf(file)?.id).toBe('2019');
    const before = resolved(file);
    const after = unwrap(resolveProject(withCurrentSet(file), undefined, before));
    expect(cell(after, 'prijsindex').waarde).toBe(0.035);
    expect(cell(unwrap(resolveProject(file, undefined, after)), 'prijsindex').waarde).toBe(0.01);
  });

  it('with today’s set nothing of an older one counts', () => {
    const enschede = { ...sample('enschede'), kengetallen: CURRENT_SET.id };
    for (const { standaard, bron } of resolved(enschede).cells)
      expect([standaard?.bron, bron]).not.toContain('Verzonnen voor de proef');
  });

  it('saving writes down which set it was, and reading gives the same numbers', () => {
    const file = withSet('2022');
    const text = projectText(file, '1.0');
    expect(JSON.parse(text).kengetallen).toBe('2022');
    expect(JSON.parse(projectText(small(), '1.0')).kengetallen).toBe('2019');
    const again = unwrap(readProject(JSON.parse(text)));
    expect(resolved(again).cells.map(({ waarde }) => waarde)).toEqual(resolved(file).cells.map(({ waarde }) => waarde));
  });

  it('an older set is said, an unknown one is refused with what to do', () => {
    const older = readProject(withSet('2022'));
    expect(older.ok && older.problems.map(({ code, what }) => [code, what])).toEqual([
      ['kengetallen-ouder', 'het project rekent met de kengetallen van 2022; er zijn nieuwere: 2026.'],
    ]);
    const unknown = readProject(withSet('2031'));
    expect(unknown.ok).toBe(false);
    const [problem] = unknown.problems.filter(({ severity }) => severity === 'fout');
    expect(problem).toMatchObject({ code: 'kengetallen-onbekend', where: 'kengetallen' });
    expect(problem!.remedy).toContain('Bekend: 2019, 2022, 2026.');
    expect(readProject({ ...withSet('2026'), kengetallen: 12 }).ok).toBe(false);
    expect(readProject({ ...withSet('2026'), kengetallen: '' }).ok).toBe(false);
  });
});

describe('going to today’s set', () => {
  it('changes the defaults that differ and nothing that the project says itself', () => {
    const file = withValue(withSet('2022'), undefined, { input: 'prijsindex', members: {} }, 0.05);
    const updated = withCurrentSet(file);
    expect({ ...updated, kengetallen: '2022' }).toEqual(file);
    const changes = figureChanges(resolved(file), resolved(updated));
    const ids = changes.map(({ after }) => [after.input.id, ...Object.values(after.members)].join('.'));
    expect(ids).toContain('tarief_basis.jeugd_ggz');
    expect(ids).toContain('optimismecorrectie.D');
    expect(cell(resolved(updated), 'prijsindex').waarde).toBe(0.05);
    for (const { before, after } of changes) {
      if (before.input.id === 'prijsindex') continue;
      expect(before.bron).toBe('Verzonnen voor de proef');
      expect(after.bron).not.toBe(before.bron);
    }
    const ncw = (one: ProjectFile) => {
      const calculation = unwrap(Calculation.create(resolved(one)));
      return calculation.valueAt('ncw', calculation.variants[0]!, 'contract');
    };
    expect(ncw(updated)).not.toBe(ncw(file));
    expect(figureChanges(resolved(updated), resolved(withCurrentSet(updated)))).toEqual([]);
  });
});
