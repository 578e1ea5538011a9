import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../build/bundle.mjs';
import { Calculation } from '../../models/engine/index.ts';
import { readProject, resolveProject, withRaw } from '../../models/project/index.ts';
import {
  createPool,
  inProcessPort,
  outputsOf,
  type Port,
  type RunOptions,
  Samples,
  Simulation,
  type SimulationOutcome,
  type SimulationRequest,
} from '../../models/uncertainty/index.ts';

const read = readProject(JSON.parse(readFileSync(join(root, 'samples/enschede.json'), 'utf8')));
if (!read.ok) throw new Error('enschede');
const file = read.value;
const REQUEST: SimulationRequest = { file, draws: 1100 };

function bytesOf(outcome: SimulationOutcome): Buffer {
  if (outcome.kind !== 'klaar') throw new Error(JSON.stringify(outcome));
  return Buffer.concat(outcome.samples.data.map(({ buffer }) => Buffer.from(buffer as ArrayBuffer)));
}

const run = (size: number, request = REQUEST, options: RunOptions = {}, createPort: () => Port = inProcessPort) =>
  createPool(createPort, size).run(request, options);

describe('a simulation', () => {
  it('is the same to the last bit for 1, 2 and 4 workers, and all at once', async () => {
    const [one, two, four] = await Promise.all([1, 2, 4].map(async (size) => bytesOf(await run(size))));
    expect(two!.equals(one!)).toBe(true);
    expect(four!.equals(one!)).toBe(true);
    const whole = Simulation.create(REQUEST);
    if (!whole.ok) throw new Error('simulation');
    const samples = new Samples(whole.value.outputs, REQUEST.draws);
    samples.take(0, whole.value.run(0, REQUEST.draws));
    expect(bytesOf({ kind: 'klaar', samples, warnings: [] }).equals(one!)).toBe(true);
  });

  it('another seed gives other draws, the same seed the same', async () => {
    const [a, again, b] = await Promise.all([1, 1, 2].map(async (seed) => bytesOf(await run(1, { ...REQUEST, seed }))));
    expect(again!.equals(a!)).toBe(true);
    expect(b!.equals(a!)).toBe(false);
  });

  it('is what the point engine gives for the values of a draw', async () => {
    const whole = Simulation.create(REQUEST);
    if (!whole.ok) throw new Error('simulation');
    const { project, draws, outputs } = whole.value;
    const data = whole.value.run(17, 18);
    const columns = draws.columns.map(() => new Float64Array(1));
    draws.fill(17, columns);
    const created = Calculation.create(project);
    if (!created.ok) throw new Error('calculation');
    const { value: calculation } = created;
    const changed = new Map<string, Float64Array>();
    for (const [at, { id, cell }] of draws.columns.entries()) {
      const values = changed.get(id) ?? calculation.inputValues(id);
      values[cell] = columns[at]![0]!;
      changed.set(id, values);
    }
    // All at once: the inputs are set one inside the other, and read at the innermost.
    const plan = calculation.plan([...changed.keys()]);
    const within = (rest: [string, Float64Array][], look: () => void): void => {
      const [first, ...others] = rest;
      if (first) calculation.probe(first[0], first[1], plan, () => within(others, look));
      else look();
    };
    within([...changed], () => {
      for (const [at, { line, variant, footing, year }] of outputs.entries()) {
        const found = calculation.variants.find(({ id }) => id === variant)!;
        const value = calculation.valueAt(line, found, footing, year === undefined ? {} : { t: year });
        expect(Math.abs(data[at]! - value), `${line} ${variant}`).toBeLessThanOrEqual(
          1e-9 * Math.max(1, Math.abs(value)),
        );
      }
    });
  });

  it('for a point of the curve of houdbare krimp keeps only whether the norm is met', async () => {
    const outcome = await run(1, { ...REQUEST, cut: 0.1 });
    if (outcome.kind !== 'klaar') throw new Error('curve');
    expect(outcome.samples.outputs.map(({ line }) => line)).toEqual(new Array(8).fill('boven_norm'));
  });
});

describe('a runner', () => {
  it('tells how far it is, up to the end', async () => {
    const shares: number[] = [];
    await run(2, REQUEST, { onProgress: (share) => shares.push(share) });
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    expect(shares.length).toBe(5);
  });

  it('stops when asked, and what comes after is not taken', async () => {
    const controller = new AbortController();
    const outcome = await run(2, REQUEST, {
      signal: controller.signal,
      onProgress: () => controller.abort(),
    });
    expect(outcome).toEqual({ kind: 'gestopt' });
    expect(await run(1, REQUEST, { signal: controller.signal })).toEqual({ kind: 'gestopt' });
  });

  it('a run that is overtaken is stopped; the newer one is whole and its own', async () => {
    const pool = createPool(inProcessPort, 2);
    const other = { ...REQUEST, file: withRaw(file, undefined, { input: 'lekkage', members: {} }, 0.3) };
    const first = pool.run(REQUEST);
    const second = pool.run(other);
    expect(await first).toEqual({ kind: 'gestopt' });
    expect(bytesOf(await second).equals(bytesOf(await run(1, other)))).toBe(true);
    pool.dispose();
  });

  it('what cannot be drawn is said, and nothing is shown', async () => {
    const wrong = withRaw(file, undefined, { input: 'lekkage', members: {} }, { waarde: 0.1, laag: 0.2, hoog: 0.05 });
    const outcome = await run(2, { ...REQUEST, file: wrong });
    expect(outcome).toMatchObject({ kind: 'mislukt', problems: [{ code: 'bereik-omgekeerd' }] });
    for (const draws of [0, -5, 1.5, Number.NaN])
      expect(await run(1, { ...REQUEST, draws })).toMatchObject({ kind: 'mislukt' });
  });

  /** A port that is lost at some of its messages. */
  const fragile = (isLost: (message: number) => boolean): (() => Port) => {
    let messages = 0;
    return () => {
      const inner = inProcessPort();
      const port: Port = {
        onMessage: () => {},
        onCrash: () => {},
        post(message) {
          inner.onMessage = (answer) => port.onMessage(answer);
          messages += 1;
          if (isLost(messages)) void Promise.resolve().then(() => port.onCrash());
          else inner.post(message);
        },
        close: () => inner.close(),
      };
      return port;
    };
  };

  it('a worker that is lost is replaced, said, and makes no difference', async () => {
    let crashes = 0;
    const outcome = await run(
      2,
      REQUEST,
      { onCrash: () => crashes++ },
      fragile((message) => message === 4),
    );
    expect(crashes).toBe(1);
    expect(bytesOf(outcome).equals(bytesOf(await run(1)))).toBe(true);
  });

  it('workers that are lost again and again end the run with a message', async () => {
    const outcome = await run(
      1,
      REQUEST,
      {},
      fragile((message) => message % 2 === 0),
    );
    expect(outcome).toMatchObject({ kind: 'mislukt', problems: [{ code: 'werker-gestopt' }] });
  });

  it('keeps every key figure and the lines per year of every variant', () => {
    const resolved = resolveProject(file);
    if (!resolved.ok) throw new Error('enschede');
    const outputs = outputsOf(resolved.value);
    expect(new Set(outputs.map(({ variant }) => variant)).size).toBe(8);
    expect(outputs.filter(({ line, variant }) => line === 'tekort' && variant === 'functie/subsidie').length).toBe(10);
  });
});
