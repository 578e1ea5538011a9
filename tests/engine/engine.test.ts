import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { all, create, type MathNode } from 'mathjs/number';
import { describe, expect, it } from 'vitest';
import {
  breakEven,
  Calculation,
  cellsUnder,
  explain,
  type Footing,
  keyFigures,
  type Variant,
  variantResults,
} from '../../models/engine/index.ts';
import { problemText } from '../../models/language/index.ts';
import { INPUTS } from '../../models/lines/index.ts';
import { readProject, resolveProject } from '../../models/project/index.ts';
import { type ProjectJson, type TinyChanges, tiny } from './arbitrary.ts';
import { calculationOf } from './golden.ts';

type Json = { invoer: Record<string, unknown>; [key: string]: unknown };

const sample = (name: string): Json =>
  JSON.parse(readFileSync(join(import.meta.dirname, `../../samples/${name}.json`), 'utf8'));
const enschede = sample('enschede');

function withInputs(project: Json, invoer: Record<string, unknown>): Json {
  return { ...project, invoer: { ...project.invoer, ...invoer } };
}

type Snapshot = ReadonlyMap<string, Float64Array>;

const snapshot = (calculation: Calculation): Snapshot =>
  new Map([...calculation.everything()].map(([id, values]) => [id, values.slice()]));

/** Ids of lines of which any value is not the same to the last bit. */
function differing(a: Snapshot, b: Snapshot): string[] {
  expect([...b.keys()]).toEqual([...a.keys()]);
  return [...a].flatMap(([id, values]) => {
    const others = b.get(id)!;
    return values.length === others.length && values.every((value, k) => Object.is(value, others[k])) ? [] : [id];
  });
}

/** Every line of every variant, as it is with these inputs in the file. */
const fresh = (invoer: Record<string, unknown>): Snapshot => snapshot(calculationOf(withInputs(enschede, invoer)));

/** How an input of enschede changes: for the engine as values, for the file as JSON. */
const schools = (enschede.invoer.scholen as Record<string, unknown>[]).length;
const CHANGES: readonly (readonly [input: string, values: number[], invoer: Record<string, unknown>])[] = [
  ['doelmatigheid', [0.07], { doelmatigheid: 0.07 }],
  ['prijsindex', [-0.01], { prijsindex: -0.01 }],
  ['budget_basis', [1_500_000], { budget_basis: 1_500_000 }],
  ['fte_kosten_functie', [120_000], { fte_kosten_functie: 120_000 }],
  ['verrekenen', [1], { verrekenen: 1 }],
  ['startjaar', [2021], { startjaar: 2021 }],
  [
    'krimp',
    Array.from({ length: 10 }, (_, year) => year / 100),
    { krimp: Array.from({ length: 10 }, (_, year) => year / 100) },
  ],
  ['ingroei', Array(10).fill(0.5), { ingroei: 0.5 }],
  ['na_pilot', [0], { na_pilot: 0 }],
  [
    'deelnemend',
    [1, 1],
    { gemeenten: (enschede.invoer.gemeenten as object[]).map((item) => ({ ...item, deelnemend: 1 })) },
  ],
  [
    'leerlingen_basis',
    Array(schools).fill(200),
    { scholen: (enschede.invoer.scholen as object[]).map((item) => ({ ...item, leerlingen_basis: 200 })) },
  ],
  [
    'uitgaven_referentie',
    Array(schools).fill(400_000),
    { scholen: (enschede.invoer.scholen as object[]).map((item) => ({ ...item, uitgaven_referentie: 400_000 })) },
  ],
  [
    'leveringsrisico',
    [0.05, 0.1],
    {
      organisatievorm: {
        subsidie: { leveringsrisico: 0.05, startvertraging_maanden: 0 },
        aanbesteding: { leveringsrisico: 0.1, startvertraging_maanden: 0 },
      },
    },
  ],
  [
    'volumeprikkel',
    [0.03, 0.01, -0.01, 0],
    {
      bekostiging: {
        productie: { volumeprikkel: 0.03 },
        functie: { volumeprikkel: 0.01 },
        populatie: { volumeprikkel: -0.01 },
        resultaat: { volumeprikkel: 0 },
      },
    },
  ],
];

describe('probe and the searches', () => {
  const calculation = calculationOf(enschede);
  const before = snapshot(calculation);

  it.each(CHANGES)('%s: what is downstream, run alone, is what a fresh calculation gives', (input, values, invoer) => {
    const changed = calculation.probe(input, values, calculation.plan([input]), () => snapshot(calculation));
    expect(differing(changed, fresh(invoer))).toEqual([]);
    // And it did change something, and left nothing of it behind.
    expect(differing(changed, before)).not.toEqual([]);
    expect(differing(snapshot(calculation), before)).toEqual([]);
  });

  it.each(CHANGES)(
    '%s: with wanted lines, those are right and everything is left as it was',
    (input, values, invoer) => {
      const wanted = ['ncw', 'bkv', 'lasten_deelnemers_pilot', 'boven_norm', 'saldo_actor_cw', 'reserve'];
      const plan = calculation.plan([input], wanted);
      const read = () =>
        new Map([...calculation.everything()].filter(([id]) => wanted.includes(id)).map(([id, v]) => [id, v.slice()]));
      const probed = calculation.probe(input, values, plan, read);
      const whole = fresh(invoer);
      expect(differing(probed, new Map([...whole].filter(([id]) => wanted.includes(id))))).toEqual([]);
      expect(differing(snapshot(calculation), before)).toEqual([]);
    },
  );

  it('empties an input as the file does', () => {
    const full = calculationOf(withInputs(enschede, { budget_basis: 1_500_000 }));
    const emptied = full.probe('budget_basis', [Number.NaN], full.plan(['budget_basis']), () => snapshot(full));
    expect(differing(emptied, before)).toEqual([]);
  });

  it('runs only what it must', () => {
    const all = calculation.plan(INPUTS.map(({ id }) => id)).length;
    const some = calculation.plan(['waardering_onvervuld']).length;
    const few = calculation.plan(['waardering_onvervuld'], ['verlies_cw']).length;
    expect(some).toBeLessThan(all / 4);
    // welvaartsverlies, its present value per year, and the sum
    expect(few).toBe(3);
    expect(calculation.plan(['waardering_onvervuld'], ['budget'])).toEqual([]);
    expect(calculation.plan([])).toEqual([]);
  });

  it('leaves everything as it was when reading fails, or the values do not fit', () => {
    const plan = calculation.plan(['krimp'], ['ncw']);
    const stop = () => {
      throw new Error('stop');
    };
    expect(() => calculation.probe('krimp', Array(10).fill(0.5), plan, stop)).toThrow('stop');
    expect(differing(snapshot(calculation), before)).toEqual([]);
    expect(() => calculation.probe('krimp', [0.5], plan, () => 0)).toThrow(RangeError);
    expect(() => calculation.probe('krimp', Array(10).fill(Number.NaN), plan, () => 0)).toThrow(RangeError);
    expect(differing(snapshot(calculation), before)).toEqual([]);
  });

  it('leaves everything as it was after all results of all variants', () => {
    const first = calculation.variants.map((variant) => variantResults(calculation, variant));
    expect(differing(snapshot(calculation), before)).toEqual([]);
    expect(calculation.variants.map((variant) => variantResults(calculation, variant))).toEqual(first);
    calculation.run();
    expect(differing(snapshot(calculation), before)).toEqual([]);
  });

  it('leaves everything as it was after a break-even, found or not', () => {
    const variant = calculation.variants[0]!;
    for (const input of ['doelmatigheid', 'krimp', 'tarief_basis', 'prijs', 'budget_basis', 'discontovoet'])
      for (const target of [0, 1e12]) breakEven(calculation, variant, { input, keyFigure: 'ncw', target });
    expect(differing(snapshot(calculation), before)).toEqual([]);
  });

  it('hands out copies of the inputs', () => {
    calculation.inputValues('krimp').fill(0.9);
    calculation.run();
    expect(differing(snapshot(calculation), before)).toEqual([]);
  });

  it('gives the same however often and in whatever order it is asked', () => {
    const again = calculationOf(enschede);
    for (const variant of [...again.variants].reverse()) variantResults(again, variant);
    expect(differing(snapshot(again), before)).toEqual([]);
  });
});

describe('footing', () => {
  const contracted = calculationOf(withInputs(enschede, { gelijke_voet: 0 }));
  const equal = calculationOf(withInputs(enschede, { gelijke_voet: 1 }));

  it('of the file makes contract the same as gelijk, and leaves gelijk as it was', () => {
    for (const variant of equal.variants) {
      for (const id of equal.model.lines.keys()) {
        expect(equal.values(id, variant, 'contract'), `${variant.id} ${id}`).toEqual(
          equal.values(id, variant, 'gelijk'),
        );
        expect(equal.values(id, variant, 'gelijk'), `${variant.id} ${id}`).toEqual(
          contracted.values(id, variant, 'gelijk'),
        );
      }
      const { ncw, ncw_gelijke_voet, bkv, bkv_gelijke_voet } = keyFigures(equal, variant);
      expect([ncw, bkv]).toEqual([ncw_gelijke_voet, bkv_gelijke_voet]);
    }
  });

  it('makes a difference where there is a shortage', () => {
    const populatie = contracted.variants.find(({ id }) => id === 'populatie/subsidie')!;
    expect(contracted.values('toegezegd', populatie)).not.toEqual(contracted.values('toegezegd', populatie, 'gelijk'));
  });

  it('shows in the explanation which rule was used', () => {
    const formula = (calculation: Calculation) => explain(calculation, 'hardheid', calculation.variants[0]!)!.formula;
    expect(formula(contracted)).toBe('plafond_hardheid');
    expect(formula(equal)).toBe('gelijke_hardheid');
  });
});

describe('results that are not finite', () => {
  function create(changes: TinyChanges) {
    const read = readProject(tiny(changes));
    const resolved = resolveProject(read.ok ? read.value : expect.fail());
    return Calculation.create(resolved.ok ? resolved.value : expect.fail(resolved.problems.map(problemText).join()));
  }

  it.each<[string, string, TinyChanges]>([
    // 1 / (1.1e-16)^39
    ['disconto', 'a discount rate of almost -1', { invoer: { horizon: 40, discontovoet: -1 + 2 ** -53 } }],
    ['professionaluren_detail', 'a group of almost nobody', { zorgvorm: { groepsgrootte: 5e-324 } }],
    ['uitvoering_arrangement', 'a contract of no time', { vorm: { contractduur: 5e-324, extern_advies: 1 } }],
    [
      'invoer.effecten[0].grondslag',
      'a division by 0 in a formula of the user',
      { effecten: [{ prijs: 1, grondslag: '1 / (i - i)' }] },
    ],
    [
      'invoer.effecten[1].grondslag',
      '0 / 0 in one year of the last effect',
      { effecten: [{ prijs: 1 }, { grondslag: '(i - 2) / (i - 2)' }] },
    ],
  ])('%s is named: %s', (line, _, changes) => {
    const created = create(changes);
    expect(created.ok).toBe(false);
    expect(created.problems.map(({ severity, code, where }) => [severity, code, where])).toEqual([
      ['fout', 'niet-eindig', line.startsWith('invoer.') ? line : `regel ${line}`],
    ]);
    const { what, remedy } = created.problems[0]!;
    expect(what).toContain('geen eindig getal');
    expect(remedy).toContain('Controleer');
  });

  it('are noticed too where they start among lines that need each other', () => {
    // Each year's effect is 1e24 times the one before: after 13 years more than the largest number.
    const created = create({
      invoer: { horizon: 20, looptijd_pilot: 20 },
      effecten: [{ prijs: 1e12, omvang: 1e12, grondslag: 'vorig(baten_totaal, lasten_nul)' }],
    });
    expect(created.ok).toBe(false);
    const circle = ['invoer.effecten[0].grondslag', 'regel hoeveelheid', 'regel baten', 'regel baten_totaal'];
    expect(created.problems.length).toBeGreaterThan(0);
    for (const { where } of created.problems) expect(circle).toContain(where);
  });

  it('are no break-even', () => {
    // Saldo is 40 × 4,000 - 5,000 = 155,000 whatever the inflation, since prices are those of year 0. Only the deflator
    // of an inflation near -1 makes it infinite minus infinite.
    const calculation = calculationOf(
      tiny({ invoer: { horizon: 40, looptijd_pilot: 40 }, effecten: [{ prijs: 100 }], eenmalig: [5_000] }),
    );
    const variant = calculation.variants[0]!;
    expect(calculation.valueAt('ncw', variant, 'contract')).toBeCloseTo(155_000, 6);
    expect(breakEven(calculation, variant, { input: 'inflatie', keyFigure: 'ncw', target: -1e9 })).toBeNull();
    // Where later years weigh ever more bkv goes to 84,000/80,000 = 1.05, not to 100.
    expect(breakEven(calculation, variant, { input: 'discontovoet', keyFigure: 'bkv', target: 100 })).toBeNull();
  });
});

const { parse } = create(all!);

/**
 * A formula with numbers only, read by mathjs: its value, and the size of what was added and subtracted on the way.
 * Seven digits per number make a sum right to six digits of its largest term, not of a small difference.
 */
function evaluate(text: string): { value: number; size: number } {
  const of = (node: MathNode): { value: number; size: number } => {
    switch (node.type) {
      case 'ConstantNode': {
        const { value } = node as MathNode & { value: number };
        return { value, size: Math.abs(value) };
      }
      case 'ParenthesisNode':
        return of((node as MathNode & { content: MathNode }).content);
      case 'ConditionalNode': {
        const { condition, trueExpr, falseExpr } = node as MathNode & Record<string, MathNode>;
        return of(of(condition!).value !== 0 ? trueExpr! : falseExpr!);
      }
      case 'OperatorNode': {
        const { op, args } = node as MathNode & { op: string; args: MathNode[] };
        const [a, b] = args.map(of);
        if (!b) return { value: -a!.value, size: a!.size };
        return operate(op, a!, b);
      }
      case 'FunctionNode': {
        const { fn, args } = node as MathNode & { fn: { name: string }; args: MathNode[] };
        const parts = args.map(of);
        const [a, b] = parts;
        if (fn.name === 'deel') return b!.value === 0 ? { value: 0, size: 0 } : operate('/', a!, b!);
        const values = parts.map(({ value }) => value);
        const size = Math.max(...parts.map((part) => part.size));
        if (fn.name === 'min') return { value: Math.min(...values), size };
        if (fn.name === 'max') return { value: Math.max(...values), size };
        throw new Error(`function ${fn.name} in ${text}`);
      }
      default:
        throw new Error(`${node.type} in ${text}: a value is missing`);
    }
  };
  return of(parse(text));
}

function operate(op: string, a: { value: number; size: number }, b: { value: number; size: number }) {
  switch (op) {
    case '+':
      return { value: a.value + b.value, size: a.size + b.size };
    case '-':
      return { value: a.value - b.value, size: a.size + b.size };
    case '*':
      return { value: a.value * b.value, size: a.size * b.size };
    case '/':
      return { value: a.value / b.value, size: a.size / Math.abs(b.value) };
    case '^':
      return { value: a.value ** b.value, size: a.size ** b.value };
    default: {
      const holds: Record<string, boolean> = {
        '==': a.value === b.value,
        '!=': a.value !== b.value,
        '<': a.value < b.value,
        '<=': a.value <= b.value,
        '>': a.value > b.value,
        '>=': a.value >= b.value,
      };
      const value = Number(holds[op]);
      return { value, size: value };
    }
  }
}

describe('explain: the formula with values', () => {
  /** First, second and last member of every dimension of the line. */
  function* positions(calculation: Calculation, id: string): Generator<Record<string, number>> {
    const dimensions = calculation.dimensionsOf(id);
    const last = (d: string) => calculation.project.space[d]!.members.length - 1;
    for (const pick of [() => 0, (d: string) => Math.min(1, last(d)), last])
      yield Object.fromEntries(dimensions.map((d) => [d, pick(d)]));
  }

  const projects: Record<string, Json | ProjectJson> = {
    enschede,
    'enschede on equal footing, settled, ended': withInputs(enschede, { gelijke_voet: 1, verrekenen: 1, na_pilot: 0 }),
    'a tiny one with formulas of its own': tiny({
      invoer: { krimp: [0, 0.1], prijsindex: 0.03, budget_basis: 90_000, fte_kosten_functie: 100_000, terugval: 0.4 },
      effecten: [
        { prijs: 10, grondslag: '(leerlingen_totaal - bereikte_leerlingen)^2' },
        { prijs: 10, grondslag: 'max(0, 0 - bereikte_leerlingen) - -leerlingen_totaal' },
        { prijs: null, grondslag: '(i > 1 ? 2 : 3) * (i - 5)^2^1' },
        { prijs: 10, grondslag: 'leerlingen_totaal / (2 * (1 + i)) - (1 - (2 - i)) * bereikte_leerlingen' },
      ],
    }),
  };

  for (const [name, project] of Object.entries(projects)) {
    it(`gives the value to six digits: every line of ${name}`, () => {
      const calculation = calculationOf(project);
      let count = 0;
      for (const variant of calculation.variants) {
        for (const id of calculation.model.lines.keys()) {
          for (const at of positions(calculation, id)) {
            const { withValues, value } = explain(calculation, id, variant, at)!;
            if (value === null) throw new Error(`${id} has no cell`);
            const { value: found, size } = evaluate(withValues);
            expect(
              Math.abs(found - value),
              `${variant.id} ${id} ${JSON.stringify(at)}: ${withValues} is not ${value}`,
            ).toBeLessThanOrEqual(1e-6 * size);
            count += 1;
          }
        }
      }
      expect(count).toBeGreaterThan(8 * 231);
    });
  }

  it('keeps its meaning where last year has a formula for a start', () => {
    const calculation = calculationOf(
      tiny({
        effecten: [
          { prijs: 1, grondslag: 'vorig(bereikte_leerlingen, leerlingen_totaal - jeugdhulpleerlingen_totaal) * 2' },
        ],
      }),
    );
    const { withValues, value } = explain(calculation, 'grondslag', calculation.variants[0]!)!;
    // (100 - 50) × 2
    expect(value).toBe(100);
    expect(evaluate(withValues).value, withValues).toBe(100);
  });

  it('works for a project without effects and without one-off costs', () => {
    const calculation = calculationOf(tiny());
    for (const variant of calculation.variants)
      for (const id of [...INPUTS.map((input) => input.id), ...calculation.model.lines.keys()])
        expect(() => explain(calculation, id, variant), id).not.toThrow();
  });

  it('shows what was asked for', () => {
    const calculation = calculationOf(
      tiny({ invoer: { krimp: [0, 0.1, 0.2], prijsindex: 0.1 }, effecten: [{ prijs: null }] }),
    );
    const variant = calculation.variants.find(({ id }) => id === 'populatie/subsidie')!;
    const shown = (id: string, at = {}) => explain(calculation, id, variant, at)!.withValues;
    expect(shown('krimpfactor')).toBe('1 * (1 - 0)');
    expect(shown('krimpfactor', { t: 2 })).toBe('0.9 * (1 - 0.2)');
    expect(shown('index')).toBe('0 == 0 ? (1 + 0.1)^(2025 - 2025) : 1 * (1 + 0.1 + 0)');
    expect(shown('index', { t: 2 })).toBe('2 == 0 ? (1 + 0.1)^(2025 - 2025) : 1.1 * (1 + 0.1 + 0)');
    // A sum is one number: it has a line of its own to look into.
    expect(shown('zorgkosten_nul', { t: 1 })).toBe('110000');
    expect(shown('tekort', { t: 1 })).toBe('max(0, 88000 - 79200)');
    expect(shown('baten', { t: 1 })).toMatch(/^1 == 1 \? 0 : /);
    expect(shown('modelkosten_detail')).toBe('50 * 1 * 20 * 100');
    expect(explain(calculation, 'krimp', variant, { t: 1 })).toMatchObject({
      kind: 'invoer',
      formula: '',
      withValues: '',
      value: 0.1,
    });
    expect(explain(calculation, 'bestaat_niet', variant)).toBeUndefined();
  });
});

describe('explain: what it is made from and what uses it', () => {
  const effecten = [
    { prijs: 1, grondslag: 'lasten_gemeente / 2' },
    { prijs: 1, grondslag: 'vorig(onvervuld, 0)' },
  ];
  const calculations = [0, 1].map((gelijke_voet) => calculationOf(tiny({ invoer: { gelijke_voet }, effecten })));
  const [calculation] = calculations as [Calculation, Calculation];
  const ids = [...INPUTS.map(({ id }) => id), ...calculation.model.lines.keys()];

  /** Over all variants, both footings, all actors and effects: every alternative of every formula. */
  function madeFrom(id: string): Set<string> {
    const found = new Set<string>();
    for (const one of calculations) {
      const dimensions = one.dimensionsOf(id);
      for (const variant of one.variants)
        for (const a of dimensions.includes('a') ? one.project.space.a!.members.keys() : [0])
          for (const e of dimensions.includes('e') ? one.project.space.e!.members.keys() : [0]) {
            const at = { ...(dimensions.includes('a') && { a }), ...(dimensions.includes('e') && { e }) };
            for (const { id: part } of explain(one, id, variant, at)!.madeFrom) found.add(part);
          }
    }
    return found;
  }

  const made = new Map(ids.map((id) => [id, madeFrom(id)]));
  const used = new Map(
    ids.map((id) => [id, explain(calculation, id, calculation.variants[0]!)!.usedBy.map((line) => line.id)]),
  );

  it('are each other’s inverse over the whole model', () => {
    for (const id of ids) {
      const users = ids.filter((other) => made.get(other)!.has(id));
      expect([...used.get(id)!].sort(), id).toEqual(users.sort());
    }
  });

  it('name every input somewhere, and nothing twice', () => {
    for (const { id } of INPUTS) expect(used.get(id), id).not.toEqual([]);
    for (const id of ids) expect(new Set(used.get(id)).size, id).toBe(used.get(id)!.length);
  });

  it('are those of the formula that holds for the variant', () => {
    const parts = (line: string, id: string) => {
      const variant = calculation.variants.find((candidate) => candidate.id === id) as Variant;
      return explain(calculation, line, variant)!.madeFrom.map((part) => part.id);
    };
    expect(parts('tekort', 'populatie/subsidie')).toEqual(['behoefte', 'budget']);
    expect(parts('tekort', 'functie/subsidie')).toContain('onvervuld_uren');
    expect(parts('tekort', 'productie/subsidie')).toEqual(['rekening', 'budget']);
    expect(parts('uurprijs', 'productie/subsidie')).toEqual([]);
    expect(used.get('grondslag')).toEqual(['hoeveelheid']);
    expect(used.get('onvervuld')).toContain('grondslag');
  });

  it('carry the label and unit of each', () => {
    const { madeFrom: parts } = explain(calculation, 'tarief', calculation.variants[0]!)!;
    expect(parts).toEqual([
      { id: 'tarief_basis', label: 'Tarief per cliëntuur', unit: 'euro/uur' },
      { id: 'index', label: 'Prijsindex zorg', unit: '1' },
    ]);
  });

  it('rests on every input from which one can come to the line, each value counted by its grade', () => {
    const project = tiny({ herkomst: { a: 0.75, b: 0.25 }, eenmalig: [1, 2, 3], effecten: [{ prijs: 1 }] });
    const { invoer } = project as unknown as Json;
    const graded = (waarde: unknown, graad: string) => ({ waarde, graad, bron: 'Test' });
    Object.assign(invoer, {
      prijsindex: graded(0.01, 'A'),
      startjaar: graded(2025, 'B'),
      prijspeil: graded(2025, 'C'),
      prijsschok: graded([0, 0.1], 'D'),
    });
    const [school] = invoer.scholen as Record<string, unknown>[];
    school!.herkomst = { a: graded(0.75, 'B'), b: graded(0.25, 'D') };
    const [a, b] = invoer.gemeenten as Record<string, unknown>[];
    a!.deelnemend = graded(1, 'A');
    b!.deelnemend = graded(0, 'C');
    const [first, second, third] = invoer.eenmalige_kosten as Record<string, unknown>[];
    first!.bedrag = graded(1, 'A');
    second!.bedrag = graded(2, 'A');
    third!.bedrag = graded(3, 'B');

    const one = calculationOf(project);
    const restsOn = (id: string) => explain(one, id, one.variants[0]!)!.restsOn;
    expect(restsOn('prijsindex')).toEqual({ A: 1, B: 0, C: 0, D: 0 });
    expect(restsOn('index')).toEqual({ A: 1, B: 1, C: 1, D: 1 });
    // Two shares and two municipalities, directly or through deelname_detail
    expect(restsOn('deelname')).toEqual({ A: 1, B: 1, C: 1, D: 1 });
    expect(restsOn('eenmalige_kosten_totaal')).toEqual({ A: 2, B: 1, C: 0, D: 0 });
    // Those of index and of the three amounts, each once
    expect(restsOn('eenmalig')).toEqual({ A: 3, B: 2, C: 1, D: 1 });

    // The other way round: from what the explanation of each cell of a line names, line after line.
    for (const variant of one.variants)
      for (const footing of ['contract', 'gelijk'] as const)
        for (const id of ['tarief', 'budget', 'tekort', 'dekkingsgraad', 'ncw', 'terugverdienjaar']) {
          const under = new Set([id]);
          // What is added while going through it is gone through too.
          for (const name of under) for (const part of namesOf(one, name, variant, footing)) under.add(part);
          const expected = { A: 0, B: 0, C: 0, D: 0 };
          for (const { input, graad, members } of one.project.cells) {
            const isOther =
              (members.b ?? variant.bekostiging) !== variant.bekostiging ||
              (members.o ?? variant.organisatievorm) !== variant.organisatievorm;
            if (under.has(input.id) && !isOther) expected[graad] += 1;
          }
          expect(explain(one, id, variant, {}, footing)!.restsOn, `${id} ${variant.id} ${footing}`).toEqual(expected);
        }
  });

  it('rests on no input of another variant: the bill only with productie- and resultaatbekostiging', () => {
    const one = calculationOf(tiny());
    const under = (id: string, line: string) => {
      const variant = one.variants.find((candidate) => candidate.id === id)!;
      return cellsUnder(one, line, variant, 'contract');
    };
    const inputs = (id: string) => new Set(under(id, 'tekort').map(({ input }) => input.id));
    expect([...inputs('productie/subsidie')].filter((id) => !inputs('populatie/subsidie').has(id))).not.toEqual([]);
    for (const { id, bekostiging, organisatievorm } of one.variants)
      for (const { members } of under(id, 'ncw'))
        expect([members.b ?? bekostiging, members.o ?? organisatievorm]).toEqual([bekostiging, organisatievorm]);
  });
});

/** What the explanation of any cell of a line names: of a line per effect or actor each has its own formula. */
function namesOf(one: Calculation, id: string, variant: Variant, footing: Footing): Set<string> {
  const places = one
    .dimensionsOf(id)
    .filter((d) => d === 'e' || d === 'a')
    .reduce<Record<string, number>[]>(
      (all, d) => all.flatMap((at) => one.project.space[d]!.members.map((_, index) => ({ ...at, [d]: index }))),
      [{}],
    );
  return new Set(places.flatMap((at) => explain(one, id, variant, at, footing)!.madeFrom.map((part) => part.id)));
}
