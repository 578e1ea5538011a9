import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Batch, type Calculation, type VaryingInput, type Wanted } from '../../models/engine/index.ts';
import { BatchMachine, Program } from '../../models/language/index.ts';
import { KEY_FIGURES } from '../../models/lines/index.ts';
import { syntheticProject } from '../bench/synthetic.ts';
import { projectJson, type TinyChanges, tiny } from './arbitrary.ts';
import { type Draws, drawsOf, everyCell, pointOf, runBatch, seeded } from './draws.ts';
import { calculationOf } from './golden.ts';

const sample = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(import.meta.dirname, `../../samples/${name}.json`), 'utf8'));

const SMALL = 1e-12;

/** Which year is the first to have paid back hangs on whether a sum of rounded numbers is below 0. */
const JUMPS = ['terugverdiend_sinds', 'terugverdiend_eind', 'terugverdienjaar'];

/**
 * Where the batch differs from the point engine by more than 1e-12 of the value, or, since a difference of two amounts
 * keeps their rounding, of the largest amount in the same unit in that draw.
 */
function differences(calculation: Calculation, draws: Draws, wanted: readonly Wanted[]): string[] {
  const outputs = runBatch(calculation, draws, wanted);
  const program = new Program(calculation.model);
  const found: string[] = [];
  for (let draw = 0; draw < draws.count; draw++) {
    pointOf(calculation, draws, draw, program);
    const largest = new Map<string, number>();
    let isSound = true;
    for (const [id, { definition }] of calculation.model.lines) {
      for (const value of program.values(id)) {
        if (!Number.isFinite(value)) isSound = false;
        else if (Math.abs(value) > (largest.get(definition.unit) ?? 1)) largest.set(definition.unit, Math.abs(value));
      }
    }
    largest.set('1', 1);
    for (const [k, { line, variant, footing, at }] of wanted.entries()) {
      const point = program.valueAt(line, { ...at, ...calculation.position(variant, footing) });
      const batch = outputs[k]![draw]!;
      // What isn't finite anywhere in a draw may show in more of its lines, never in fewer.
      if (!isSound && (Number.isFinite(point) === Number.isFinite(batch) || !Number.isFinite(batch))) continue;
      const { unit } = calculation.model.lines.get(line)!.definition;
      let scale = Math.max(Math.abs(point), largest.get(unit) ?? 1);
      // A ratio of two amounts that are themselves differences, of which the divisor may be next to nothing.
      if (line === 'bkv')
        scale *=
          largest.get('euro')! /
          Math.abs(program.valueAt('kosten_cw', { ...at, ...calculation.position(variant, footing) }));
      if (!(Math.abs(point - batch) <= SMALL * scale))
        found.push(`${line} ${variant.id} ${footing} ${JSON.stringify(at)} draw ${draw}: ${point} and ${batch}`);
    }
  }
  return found;
}

describe('a batch gives what the point engine gives', () => {
  it.each(['enschede', 'almere', 'amsterdam'])(
    '%s: every cell of every line, all variants, both footings',
    (name) => {
      const calculation = calculationOf(sample(name));
      const wanted = everyCell(calculation);
      expect(differences(calculation, drawsOf(calculation, 8, 5), wanted)).toEqual([]);
    },
    60_000,
  );

  it.each(['enschede', 'almere', 'amsterdam'])(
    '%s: key figures over many draws, a third of the inputs exactly on an edge',
    (name) => {
      const calculation = calculationOf(sample(name));
      const wanted = everyCell(calculation, [...KEY_FIGURES.map(({ line }) => line), 'budget', 'tekort', 'reserve']);
      const steady = wanted.filter(({ line }) => !JUMPS.includes(line));
      expect(differences(calculation, drawsOf(calculation, 300, 9, 1 / 3), steady)).toEqual([]);
    },
    60_000,
  );

  it('any project, any of its inputs varying, empty ones empty', () => {
    fc.assert(
      fc.property(
        projectJson,
        fc.integer({ min: 1, max: 2 ** 31 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (json, seed, share) => {
          const calculation = calculationOf(json);
          const lines = [...calculation.model.lines.keys()].filter((id) => !JUMPS.includes(id));
          const draws = around(calculation, 6, seed, share);
          expect(differences(calculation, draws, everyCell(calculation, lines))).toEqual([]);
        },
      ),
      { numRuns: 15, seed: 11 },
    );
  }, 120_000);

  it('a project with an own line and an own effect', () => {
    const raw = sample('enschede');
    const invoer = raw.invoer as Record<string, unknown>;
    const json = {
      ...raw,
      eigen_regels: [
        {
          id: 'eigen_tekort',
          naam: 'Per school',
          eenheid: 'euro',
          formule: 'max(tekort_school, zorgbehoefte_school / 3) * mod(i + 2, 3)',
        },
        {
          id: 'eigen_som',
          naam: 'Som',
          eenheid: 'euro',
          formule:
            'som(eigen_tekort, s) - abs(vorig(saldo, lasten_nul) * deel(tekort, budget - behoefte)) / (1 + dekkingsgraad ^ 0.5)',
        },
      ],
      invoer: {
        ...invoer,
        effecten: [
          {
            id: 'eigen',
            naam: 'Eigen effect',
            actor: 'gezinnen',
            soort: 'immaterieel',
            zekerheid: 'C',
            grondslag:
              'leerlingen_totaal - bereikte_leerlingen > jeugdhulpleerlingen_totaal ? bereikte_leerlingen * dekkingsgraad ^ 1.5 : min(leerlingen_totaal / 3, bereikte_leerlingen)',
            omvang: { waarde: 0.02, laag: 0, hoog: 0.1 },
            toerekening: 1,
            vertraging: 1,
            opbouw: 2,
            prijs: { waarde: 4000, laag: 0, hoog: 9000 },
            reele_groei: 0,
          },
        ],
      },
    };
    const calculation = calculationOf(json);
    const wanted = everyCell(calculation, ['eigen_tekort', 'eigen_som', 'baten', 'baten_cw', 'effecten_cw', 'ncw']);
    expect(differences(calculation, drawsOf(calculation, 70, 3, 0.1), wanted)).toEqual([]);
  });
});

/** Draws around the values of a project without ranges: some of its numbers vary, also to their bounds, 0 and 1. */
function around(calculation: Calculation, count: number, seed: number, share: number): Draws {
  const random = seeded(seed);
  const varying: VaryingInput[] = [];
  const columns: Float64Array[] = [];
  for (const { id } of calculation.model.inputs.values()) {
    const limits = calculation.project.cells.find(({ input }) => input.id === id)?.input.limits;
    if (!limits || limits.whole) continue;
    const inside = (value: number): number => {
      const least = limits.excludesLeast ? limits.least + 1e-3 : limits.least;
      const most = limits.excludesMost ? limits.most - 1e-3 : limits.most;
      return Math.min(Math.max(value, least), most);
    };
    for (const [cell, value] of calculation.inputValues(id).entries()) {
      if (Number.isNaN(value) || random() > share) continue;
      varying.push({ id, cell });
      columns.push(
        Float64Array.from({ length: count }, () => {
          const kind = random();
          return inside(kind < 0.1 ? 0 : kind < 0.2 ? 1 : value * (0.8 + 0.4 * random()));
        }),
      );
    }
  }
  return { varying, columns, count };
}

describe('draws', () => {
  const calculation = calculationOf(sample('enschede'));
  const wanted = everyCell(calculation, ['ncw', 'bkv', 'tekort', 'budget', 'lasten_deelnemers_pilot']);
  const draws = drawsOf(calculation, 333, 21);
  const whole = runBatch(calculation, draws, wanted);

  it('are calculated one by one: in parts of any size, in any order, with the same bytes', () => {
    const batch = Batch.create(calculation, draws.varying, wanted);
    const outputs = wanted.map(() => new Float64Array(draws.count));
    for (const [from, to] of [
      [200, 333],
      [0, 1],
      [64, 200],
      [1, 64],
    ] as const)
      batch.run(draws.columns, outputs, from, to);
    expect(outputs).toEqual(whole);
    const last = wanted.map(() => new Float64Array(1));
    batch.run(
      draws.columns.map((column) => column.slice(332)),
      last,
    );
    expect(last.map(([value]) => value)).toEqual(whole.map((values) => values[332]));
  });

  it('give the same bytes by the code alone, after it was copied', () => {
    const { code } = Batch.create(calculation, draws.varying, wanted);
    const outputs = wanted.map(() => new Float64Array(draws.count));
    new BatchMachine(structuredClone(code)).run(draws.columns, outputs, 0, draws.count);
    expect(outputs).toEqual(whole);
  });

  it('are contracted: twice the schools and municipalities cost little more', () => {
    const instructions = (schools: number, municipalities: number) => {
      const large = calculationOf(syntheticProject(schools, municipalities, 10));
      const { varying } = drawsOf(large, 1, 1);
      const lines = KEY_FIGURES.map(({ line }) => line);
      return Batch.create(large, varying, everyCell(large, lines)).code.instructions;
    };
    const [once, twice] = [instructions(20, 7), instructions(40, 14)];
    expect(once).toBeLessThan(14_000);
    expect(twice / once).toBeLessThan(1.25);
  });

  it('without any varying input, one draw is the point', () => {
    const outputs = runBatch(calculation, { varying: [], columns: [], count: 1 }, wanted);
    for (const [k, { line, variant, footing, at }] of wanted.entries()) {
      const point = calculation.valueAt(line, variant, footing, at);
      expect(Math.abs(outputs[k]![0]! - point)).toBeLessThanOrEqual(SMALL * Math.max(1e6, Math.abs(point)));
    }
  });

  it.each([
    ['an unknown input', [{ id: 'nergens', cell: 0 }], 'no cell 0 in input nergens'],
    ['a cell there is not', [{ id: 'lekkage', cell: 1 }], 'no cell 1 in input lekkage'],
    ['a cell before the first', [{ id: 'krimp', cell: -1 }], 'no cell -1 in input krimp'],
    [
      'the same cell twice',
      [
        { id: 'krimp', cell: 2 },
        { id: 'krimp', cell: 2 },
      ],
      'cell 2 of input krimp varies twice',
    ],
    ['the footing', [{ id: 'gelijke_voet', cell: 0 }], 'it cannot vary'],
  ])('%s is refused', (_, varying, message) => {
    expect(() => Batch.create(calculation, varying, wanted)).toThrow(message);
  });

  it('an unknown line or member, and a wrong number of columns, are refused', () => {
    const [variant] = calculation.variants;
    const want = (line: string, at = {}) =>
      Batch.create(calculation, [], [{ line, variant: variant!, footing: 'contract', at }]);
    expect(() => want('nergens')).toThrow('unknown line nergens');
    expect(() => want('tekort', { t: 10 })).toThrow('no member 10 in t');
    expect(() => want('tekort', { x: 0 })).toThrow('no member 0 in x');
    const batch = Batch.create(calculation, [{ id: 'lekkage', cell: 0 }], wanted);
    const outputs = wanted.map(() => new Float64Array(2));
    expect(() => batch.run([], outputs)).toThrow('1 columns of draws wanted, 0 given');
    expect(() => batch.run([new Float64Array(2)], outputs.slice(1))).toThrow('outputs wanted');
    expect(() => batch.run([new Float64Array(2)], outputs, 0, 3)).toThrow('no draws 0 to 3');
  });
});

describe('a draw that cannot be calculated', () => {
  const run = (changes: TinyChanges, varying: VaryingInput[], values: number[], lines: string[]) => {
    const calculation = calculationOf(tiny(changes));
    const wanted = everyCell(calculation, lines);
    const column = Float64Array.from(values);
    const outputs = runBatch(
      calculation,
      { varying, columns: varying.map(() => column), count: values.length },
      wanted,
    );
    return outputs.map((values) => Array.from(values, Number.isFinite));
  };

  it('by a division by 0 shows as not finite, in its own draw alone', () => {
    const finite = run({}, [{ id: 'groepsgrootte', cell: 0 }], [1, 2, 0, 3], ['professionaluren']);
    for (const own of finite) expect(own).toEqual([true, true, false, true]);
  });

  it('is not hidden by a factor 0 that never varies', () => {
    // 0 × infinity is no number, also where the 0 is known before the draws are.
    const raw = tiny({
      effecten: [{ grondslag: '(1 / discontovoet) * (i - i)', prijs: 10 }],
      invoer: { discontovoet: 0.03 },
    });
    const calculation = calculationOf(raw);
    const wanted = everyCell(calculation, ['ncw']);
    const columns = [Float64Array.of(0.02, 0, 0.04)];
    const outputs = runBatch(calculation, { varying: [{ id: 'discontovoet', cell: 0 }], columns, count: 3 }, wanted);
    for (const values of outputs) expect(Array.from(values, Number.isFinite)).toEqual([true, false, true]);
  });

  it('because an input is no finite number gives no number for anything, even what does not use it', () => {
    const finite = run(
      {},
      [{ id: 'discontovoet', cell: 0 }],
      [0, Number.NaN, Number.POSITIVE_INFINITY, 0.1],
      ['leerlingen_totaal', 'ncw', 'tekort'],
    );
    for (const own of finite) expect(own).toEqual([true, false, false, true]);
  });
});
