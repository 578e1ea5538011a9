import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { root } from '../../build/bundle.mjs';
import {
  createPool,
  inProcessPort,
  type Port,
  type Runner,
  Samples,
  Simulation,
  type SimulationRequest,
} from '../../models/uncertainty/index.ts';
import { createMemoryDisk, createMemoryHost, type MemoryHost } from '../../renderer/host/memory.ts';
import { type Application, startApplication } from '../../renderer/store/application.ts';
import { changeDocument, undo, useDocument } from '../../renderer/store/document.ts';
import { addScenario, setValue, showVariant } from '../../renderer/store/edit.ts';
import { useResults } from '../../renderer/store/results.ts';
import { setSession, useSession } from '../../renderer/store/session.ts';
import { useSimulation, withSeed } from '../../renderer/store/simulation.ts';

const enschede = JSON.parse(readFileSync(join(root, 'samples/enschede.json'), 'utf8')) as unknown;
const fresh = {
  document: useDocument.getState(),
  session: useSession.getState(),
  results: useResults.getState(),
  simulation: useSimulation.getState(),
};
const DRAWS = 600;
/** Many tests at once on few processors: waiting for what is sure to come takes as long as it takes. */
const PATIENCE = { timeout: 60_000 };

let host: MemoryHost;
let application: Application;

/** Gives others their turn between its answers, as a worker of its own does. */
function patientPort(): Port {
  const inner = inProcessPort();
  const port: Port = {
    onMessage: () => {},
    onCrash: () => {},
    post(message) {
      inner.onMessage = (answer) => setTimeout(() => port.onMessage(answer), 0);
      inner.post(message);
    },
    close: () => inner.close(),
  };
  return port;
}

async function start(runner: Runner = createPool(patientPort, 1)): Promise<void> {
  host?.end();
  useDocument.setState(fresh.document, true);
  useDocument.temporal.getState().clear();
  useSession.setState(fresh.session, true);
  useResults.setState(fresh.results, true);
  useSimulation.setState(fresh.simulation, true);
  host = createMemoryHost({ disk: createMemoryDisk(), chooseFile: () => null, choosePlace: () => null });
  application = await startApplication(host, runner);
  await application.files.openSample(enschede, 'enschede.json', 'onzekerheid');
  application.simulations.setDraws(DRAWS);
}

beforeEach(() => start());
afterEach(() => {
  application.simulations.stop();
});

const state = () => useSimulation.getState();
const file = () => useDocument.getState().file!;
const cell = (id: string) => useResults.getState().calculation!.project.cells.find(({ input }) => input.id === id)!;
const done = () => vi.waitFor(() => expect(state().status).toBe('done'), PATIENCE);
const bytes = (samples: Samples) => Buffer.concat(samples.data.map(({ buffer }) => Buffer.from(buffer as ArrayBuffer)));

/** What a run of the present input gives when nothing disturbs it. */
function undisturbed(request: Partial<SimulationRequest> = {}): Buffer {
  const made = Simulation.create({
    file: file(),
    scenario: useSession.getState().scenario,
    draws: DRAWS,
    ...request,
  });
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  const samples = new Samples(made.value.outputs, request.draws ?? DRAWS);
  samples.take(0, made.value.run(0, samples.draws));
  return bytes(samples);
}

describe('a simulation that was asked for', () => {
  it('gives the draws of the project as it is, with its seed', async () => {
    expect(state()).toMatchObject({ status: 'idle', result: null });
    application.simulations.start();
    expect(state().status).toBe('running');
    await done();
    expect(state()).toMatchObject({ isStale: false, share: 1, result: { seed: file().seed ?? 1 } });
    expect(state().result!.kept).toMatchObject({ draws: DRAWS, kept: DRAWS, failed: 0 });
    expect(bytes(state().result!.samples).equals(undisturbed())).toBe(true);
  });

  it('is stopped, and nothing of it is shown', async () => {
    application.simulations.start();
    await vi.waitFor(() => expect(state().share).toBeGreaterThan(0), PATIENCE);
    application.simulations.stop();
    expect(state()).toMatchObject({ status: 'stopped', result: null });
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(state()).toMatchObject({ status: 'stopped', result: null });
  });

  it('begins again when an input changes during it; what comes out is wholly of the new input', async () => {
    application.simulations.start();
    await vi.waitFor(() => expect(state().share).toBeGreaterThan(0), PATIENCE);
    for (const share of [0.15, 0.18, 0.2]) setValue(cell('lekkage'), share, 'lekkage');
    expect(state()).toMatchObject({ status: 'running', share: 0, result: null });
    await done();
    expect(state().result!.file).toBe(file());
    expect(bytes(state().result!.samples).equals(undisturbed())).toBe(true);
  });

  it('is repeated for another input; until then what is shown is said to be of before it', async () => {
    application.simulations.start();
    await done();
    const before = state().result;
    setValue(cell('lekkage'), 0.2);
    expect(state()).toMatchObject({ status: 'running', isStale: true });
    expect(state().result).toBe(before);
    await done();
    expect(state().isStale).toBe(false);
    expect(bytes(state().result!.samples).equals(undisturbed())).toBe(true);
  });

  it('is not repeated while another page is open, but once its page is opened again', async () => {
    application.simulations.start();
    await done();
    setSession({ page: 'budget' });
    setValue(cell('lekkage'), 0.2);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(state()).toMatchObject({ status: 'done', isStale: true });
    setSession({ page: 'onzekerheid' });
    expect(state().status).toBe('running');
    await done();
    expect(state().isStale).toBe(false);
  });

  it('undo to its input makes it current again, without another run', async () => {
    application.simulations.start();
    await done();
    const before = state().result;
    setSession({ page: 'budget' });
    setValue(cell('lekkage'), 0.2);
    expect(state().isStale).toBe(true);
    undo();
    expect(state()).toMatchObject({ status: 'done', isStale: false });
    setSession({ page: 'onzekerheid' });
    expect(state().status).toBe('done');
    expect(state().result).toBe(before);
  });

  it('stays current when only what is shown changes: a variant off, a name, a scenario without differences', async () => {
    application.simulations.start();
    await done();
    showVariant('functie/subsidie', false);
    changeDocument((now) => ({ ...now, naam: 'Anders' }));
    addScenario('Gelijk');
    expect(state()).toMatchObject({ status: 'done', isStale: false });
  });

  it('another seed is a change of the project that can be undone, and gives other draws', async () => {
    application.simulations.start();
    await done();
    const before = bytes(state().result!.samples);
    changeDocument((now) => withSeed(now, 77));
    expect(state().isStale).toBe(true);
    await done();
    expect(state().result!.seed).toBe(77);
    expect(bytes(state().result!.samples).equals(before)).toBe(false);
    undo();
    expect(file().seed ?? 1).not.toBe(77);
    await done();
    expect(bytes(state().result!.samples).equals(before)).toBe(true);
  });

  it('reversed bounds give their message, and run again once they are right', async () => {
    const right = file();
    changeDocument((now) => ({
      ...now,
      invoer: { ...now.invoer, lekkage: { waarde: 0.1, laag: 0.2, hoog: 0.05 } },
    }));
    application.simulations.start();
    await vi.waitFor(() => expect(state().status).toBe('failed'), PATIENCE);
    expect(state()).toMatchObject({ result: null, problems: [{ code: 'bereik-omgekeerd', where: 'invoer.lekkage' }] });
    changeDocument(() => right);
    expect(state()).toMatchObject({ status: 'running', problems: [] });
    await done();
  });

  it('of another project nothing is left', async () => {
    application.simulations.start();
    await done();
    await application.files.openSample(enschede, 'enschede.json', 'onzekerheid');
    expect(state()).toMatchObject({ status: 'idle', result: null, isStale: false, draws: DRAWS });
  });

  it('a worker that is lost is said, and makes no difference', async () => {
    let messages = 0;
    const fragile = (): Port => {
      const inner = inProcessPort();
      const port: Port = {
        onMessage: () => {},
        onCrash: () => {},
        post(message) {
          inner.onMessage = (answer) => port.onMessage(answer);
          messages += 1;
          if (messages === 3) void Promise.resolve().then(() => port.onCrash());
          else inner.post(message);
        },
        close: () => inner.close(),
      };
      return port;
    };
    await start(createPool(fragile, 1));
    application.simulations.start();
    await done();
    expect(useSession.getState().notice?.text).toMatch(/viel uit en is vervangen/);
    expect(bytes(state().result!.samples).equals(undisturbed())).toBe(true);
  });
});

describe('a draw that fails', () => {
  it('counts nowhere, whichever number it failed in', async () => {
    const broken: Runner = {
      async run(request) {
        const made = Simulation.create(request);
        if (!made.ok) throw new Error('simulation');
        const samples = new Samples(made.value.outputs, request.draws);
        samples.take(0, made.value.run(0, request.draws));
        samples.data[5]![3] = Number.NaN;
        samples.data[700]![9] = Number.POSITIVE_INFINITY;
        return { kind: 'klaar', samples, warnings: [] };
      },
      dispose() {},
    };
    await start(broken);
    application.simulations.start();
    await done();
    expect(state().result!.kept).toMatchObject({ draws: DRAWS, kept: DRAWS - 2, failed: 2 });
    expect([...state().result!.kept.positions!.slice(0, 9)]).toEqual([0, 1, 2, 4, 5, 6, 7, 8, 10]);
  });
});

describe('the curve of houdbare krimp', () => {
  it('falls with the cut, per variant, and goes when the input changes', async () => {
    void application.simulations.startCurve();
    await vi.waitFor(() => expect(state().curveStatus).toBe('done'), { timeout: 90_000 });
    const curve = state().curves!.byVariant.get('populatie/subsidie')!;
    expect(curve.map(({ cut }) => cut)).toEqual([
      0, 0.01, 0.02, 0.03, 0.04, 0.05, 0.06, 0.07, 0.08, 0.09, 0.1, 0.11, 0.12,
    ]);
    for (const [at, { value }] of curve.entries()) expect(value).toBeLessThanOrEqual(curve[at - 1]?.value ?? 1);
    setValue(cell('lekkage'), 0.2);
    expect(state()).toMatchObject({ curveStatus: 'idle', curves: null });
  });

  it('is stopped', async () => {
    void application.simulations.startCurve();
    await vi.waitFor(() => expect(state().curveShare).toBeGreaterThan(0), PATIENCE);
    application.simulations.stopCurve();
    expect(state()).toMatchObject({ curveStatus: 'stopped', curves: null });
  });
});
