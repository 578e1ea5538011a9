import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../build/bundle.mjs';
import { Calculation, explain, inputsUnder, restsOn, traceOf } from '../../models/engine/index.ts';
import { INPUTS } from '../../models/lines/index.ts';
import { type ProjectFile, readProject, resolveProject } from '../../models/project/index.ts';
import { valueText } from '../../renderer/explain/value-text.ts';
import { defaultsOf } from '../../renderer/pages/formulas/defaults.ts';
import { type Filter, isFound, type Row, sectionsOf } from '../../renderer/pages/formulas/rows.ts';
import { moveOf, type TreeNode, visibleNodes } from '../../renderer/pages/formulas/tree.ts';
import { TEXT } from '../../renderer/text/nl.ts';
import { wordsOf } from '../../renderer/text/search.ts';

function calculated(change: (file: ProjectFile) => ProjectFile = (file) => file): Calculation {
  const read = readProject(JSON.parse(readFileSync(join(root, 'samples/enschede.json'), 'utf8')));
  if (!read.ok) throw new Error('enschede');
  const resolved = resolveProject(change(read.value));
  const created = resolved.ok ? Calculation.create(resolved.value) : resolved;
  if (!created.ok) throw new Error(JSON.stringify(created.problems));
  return created.value;
}

const calculation = calculated();
const variant = calculation.variants.find(({ id }) => id === 'populatie/subsidie')!;
const ALL: Filter = { kind: 'alles', onlyAssumptions: false, onlyChanged: false, onlyOwn: false };
const rowsOf = (of: Calculation): Row[] =>
  sectionsOf(of, of.variants.find(({ id }) => id === variant.id)!).flatMap(({ rows }) => [...rows]);
const found = (of: Calculation, query: string, filter: Partial<Filter> = {}) =>
  rowsOf(of)
    .filter((row) => isFound(row, wordsOf(query), { ...ALL, ...filter }))
    .map(({ id }) => id);

describe('the list of inputs and lines', () => {
  it('holds every input and every line once, each section with what it is for', () => {
    const ids = rowsOf(calculation).map(({ id }) => id);
    expect(ids.toSorted()).toEqual([...INPUTS.map(({ id }) => id), ...calculation.model.lines.keys()].toSorted());
    for (const { name } of sectionsOf(calculation, variant)) expect(TEXT.formulas.sections[name], name).toBeTruthy();
  });

  it('puts an input with the first line that uses it, before the lines', () => {
    const budget = sectionsOf(calculation, variant).find(({ name }) => name === 'Krimpend budget')!;
    expect(budget.rows.filter(({ kind }) => kind === 'invoer').map(({ id }) => id)).toContain('krimp');
    expect(budget.rows.map(({ kind }) => kind).lastIndexOf('invoer')).toBeLessThan(
      budget.rows.map(({ kind }) => kind).indexOf('regel'),
    );
  });

  it('has lines of the project’s own too', () => {
    const own = calculated((file) => ({
      ...file,
      eigen_regels: [
        {
          id: 'tekort_per_leerling',
          naam: 'Tekort per leerling',
          eenheid: 'euro/leerling',
          formule: 'deel(tekort, leerlingen_totaal)',
        },
      ],
    }));
    expect(found(own, 'tekort per leerling')).toEqual(['tekort_per_leerling']);
    expect(found(own, '', { onlyOwn: true, kind: 'regels' })).toEqual(['tekort_per_leerling']);
    expect(sectionsOf(own, own.variants[0]!).at(-1)?.name).toBe('Eigen regels');
  });

  it('is searched by label, key, meaning, source and synonym, without minding accents and capitals', () => {
    expect(found(calculation, 'COORDINATIEKOSTEN')).toContain('coordinatiekosten');
    expect(found(calculation, 'index_doorgifte')).toContain('index_doorgifte');
    expect(found(calculation, 'korting op het jaar ervoor')).toEqual(['krimp']);
    expect(found(calculation, 'Oberon')).toEqual(['prijs']);
    expect(found(calculation, 'lumpsum')).toContain('band_aanbieder');
    expect(found(calculation, 'basisjaar')).toContain('referentiejaar');
    expect(found(calculation, 'bestaat echt niet')).toEqual([]);
  });

  it('does not find a whole section by its name', () => {
    expect(found(calculation, 'krimp')).toContain('tekort_door_krimp');
    expect(found(calculation, 'krimp')).not.toContain('budget_per_leerling');
  });

  it('filters on assumptions, on what differs from the default, on what is the user’s own', () => {
    const assumptions = found(calculation, '', { onlyAssumptions: true });
    expect(assumptions).toContain('lekkage');
    expect(assumptions).not.toContain('prijsindex');
    expect(assumptions).not.toContain('tekort');
    const changed = found(calculation, '', { onlyChanged: true });
    expect(changed).toContain('index_doorgifte');
    expect(changed).not.toContain('lekkage');
    expect(found(calculation, '', { onlyOwn: true })).toEqual([]);
    const typed = calculated((file) => ({ ...file, invoer: { ...file.invoer, lekkage: 0.2 } }));
    expect(found(typed, '', { onlyOwn: true })).toEqual(['lekkage']);
    expect(found(calculation, '', { kind: 'invoer' })).toHaveLength(INPUTS.length);
  });

  it('tells for a line how many inputs of each grade it rests on, and for an input its own grades', () => {
    const rows = new Map(rowsOf(calculation).map((row) => [row.id, row]));
    expect(rows.get('tekort')!.count).toEqual(restsOn(calculation, 'tekort', variant, 'contract'));
    expect(rows.get('leerlinggroei')!.grades).toEqual(['B', 'D']);
    expect(rows.get('tekort')!.per).toEqual(['jaar']);
    expect(rows.get('ncw')!.per).toEqual([]);
  });
});

describe('the origin of a figure', () => {
  it('is made from what the explanation says, in every variant and on both footings', () => {
    for (const one of calculation.variants)
      for (const footing of ['contract', 'gelijk'] as const) {
        const trace = traceOf(calculation, one, footing);
        for (const id of calculation.model.lines.keys()) {
          const said = explain(calculation, id, one, {}, footing)!.madeFrom.map((part) => part.id);
          const made = trace.madeFrom(id);
          // A formula per effect or actor: the explanation is about one of them, the origin about all.
          const isPerMember = calculation.model.lines
            .get(id)!
            .branches.some(({ fixed }) => 'e' in fixed || 'a' in fixed);
          if (isPerMember) expect(made, id).toEqual(expect.arrayContaining(said));
          else expect(made, `${id} ${one.id} ${footing}`).toEqual(said);
        }
      }
  });

  it('is the same in both directions', () => {
    const { madeFrom, usedBy } = traceOf(calculation, variant, 'contract');
    for (const id of calculation.model.lines.keys())
      for (const part of madeFrom(id)) expect(usedBy(part), `${part} in ${id}`).toContain(id);
    for (const id of [...INPUTS.map((input) => input.id), ...calculation.model.lines.keys()])
      for (const user of usedBy(id)) expect(madeFrom(user), `${user} of ${id}`).toContain(id);
  });

  it('differs by variant: only with productiebekostiging the shortage is made from a bill', () => {
    const productie = calculation.variants.find(({ id }) => id === 'productie/subsidie')!;
    expect(traceOf(calculation, variant, 'contract').madeFrom('tekort')).toEqual(['behoefte', 'budget']);
    expect(traceOf(calculation, productie, 'contract').madeFrom('tekort')).toEqual(['rekening', 'budget']);
  });

  it('ends at inputs only, through every line', () => {
    const trace = traceOf(calculation, variant, 'contract');
    const under = inputsUnder(trace, 'budget');
    expect(under).toContain('krimp');
    expect(under).not.toContain('discontovoet');
    expect(inputsUnder(trace, 'krimpfactor')).toEqual(['krimp']);
    expect(inputsUnder(trace, 'krimp')).toEqual([]);
  });
});

describe('a tree that is unfolded', () => {
  const next = (id: string) =>
    ({ reserve: ['stand', 'deel'], stand: ['reserve', 'deel'], deel: [] })[id as 'reserve' | 'stand' | 'deel'];
  const seen = (nodes: readonly TreeNode[]) => nodes.map(({ path, level }) => `${level} ${path}`);

  it('shows what is unfolded, and stops where a line comes back in its own origin', () => {
    expect(seen(visibleNodes('reserve', next, new Set()))).toEqual(['1 reserve/stand', '1 reserve/deel']);
    const nodes = visibleNodes('reserve', next, new Set(['reserve/stand', 'reserve/stand/reserve']));
    expect(seen(nodes)).toEqual([
      '1 reserve/stand',
      '2 reserve/stand/reserve',
      '2 reserve/stand/deel',
      '1 reserve/deel',
    ]);
    expect(nodes[1]).toMatchObject({ isRepeated: true, isLeaf: true, isExpanded: false, position: 1, count: 2 });
  });

  it('is walked with the arrow keys', () => {
    const nodes = visibleNodes('reserve', next, new Set(['reserve/stand']));
    const to = (key: string, index: number) => moveOf(key, nodes, nodes[index]!);
    expect(to('ArrowDown', 0)).toEqual({ kind: 'go', to: nodes[1] });
    expect(to('ArrowUp', 0)).toBeUndefined();
    expect(to('ArrowRight', 0)).toEqual({ kind: 'go', to: nodes[1] });
    expect(to('ArrowRight', 2)).toBeUndefined();
    expect(to('ArrowLeft', 2)).toEqual({ kind: 'go', to: nodes[0] });
    expect(to('ArrowLeft', 0)).toEqual({ kind: 'expand', isOpen: false });
    expect(to('End', 0)).toEqual({ kind: 'go', to: nodes[3] });
    expect(to('Enter', 1)).toEqual({ kind: 'choose' });
    expect(to('x', 1)).toBeUndefined();
    const folded = visibleNodes('reserve', next, new Set());
    expect(moveOf('ArrowRight', folded, folded[0]!)).toEqual({ kind: 'expand', isOpen: true });
  });
});

describe('the default values', () => {
  const rows = defaultsOf(calculation);
  const of = (id: string) => rows.filter((row) => row.id === id);

  it('are all there, with range, grade and source', () => {
    const withDefault = new Set(
      calculation.project.cells.filter(({ standaard }) => standaard).map(({ input }) => input.id),
    );
    expect(new Set(rows.map(({ id }) => id))).toEqual(withDefault);
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
    for (const { id, source, grade } of rows)
      expect([source.length > 0, 'ABCD'.includes(grade)], id).toEqual([true, true]);
    expect(of('lekkage')).toMatchObject([{ low: 0, value: 0.15, high: 0.3, grade: 'D', changes: [] }]);
  });

  it('say where the project differs, places with the same value together', () => {
    expect(of('index_doorgifte')[0]!.changes).toMatchObject([{ where: '', from: 1, to: 0 }]);
    const share = of('aandeel_jeugdhulp');
    expect(share).toHaveLength(1);
    expect(share[0]).toMatchObject({ places: 'elke school', value: 0.6 });
    const counted = share[0]!.changes.map(({ to }) => to);
    expect(new Set(counted).size).toBe(counted.length);
  });

  it('are shown per year as far as they change; what is empty is said', () => {
    const [growth] = of('ingroei');
    expect(valueText(growth!.value, growth!.reading)).toBe('60 % · 85 % · 100 %');
    expect(valueText(null, 'euro')).toBe('leeg');
    expect(valueText(Number.NaN, 'euro')).toBe('leeg');
    expect(valueText([0, 0.03, 0.03, 0.03], 'fractie')).toBe('0 % · 3 % …');
  });
});
