import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../build/bundle.mjs';
import { Calculation, explain } from '../../models/engine/index.ts';
import { readProject, resolveProject } from '../../models/project/index.ts';
import { formulaInWords, formulaWithValues } from '../../renderer/explain/formula.ts';

const read = readProject(JSON.parse(readFileSync(join(root, 'samples/enschede.json'), 'utf8')));
if (!read.ok) throw new Error('enschede');
const resolved = resolveProject(read.value);
if (!resolved.ok) throw new Error('enschede');
const created = Calculation.create(resolved.value);
if (!created.ok) throw new Error('enschede');
const calculation = created.value;
const variant = calculation.variants.find(({ id }) => id === 'populatie/subsidie')!;

function shown(id: string, at = {}): readonly [string, string] {
  const explanation = explain(calculation, id, variant, at)!;
  const labels = new Map(explanation.madeFrom.map((one) => [one.id, one.label]));
  return [formulaInWords(explanation.expression!, labels), formulaWithValues(explanation)];
}

describe('a formula on screen', () => {
  it.each([
    ['tekort_pilot', {}],
    ['krimpfactor', { t: 0 }],
    ['krimpfactor', { t: 2 }],
    ['ijkfactor', {}],
    ['tekort', { t: 2 }],
    ['baten_gemeente', { t: 1 }],
    ['budget_per_leerling', { t: 1 }],
    ['disconto', { t: 3 }],
  ])('%s %o', (id, at) => {
    expect(shown(id, at)).toMatchSnapshot();
  });

  it('says every line of the model without a name of the code in it, and values in Dutch notation', () => {
    for (const id of calculation.model.lines.keys()) {
      const [inWords, withValues] = shown(id, { t: 1 });
      expect(inWords, id).not.toMatch(/[a-z]_[a-z]|\bsom\(|\bdeel\(|\bvorig\(|==|\*/);
      expect(withValues, id).not.toMatch(/\d\.\d{1,2}(?!\d)|[a-z]_[a-z]|\bNaN\b|\*/);
    }
  });
});
