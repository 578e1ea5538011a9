import type { Problem } from '../language/index.ts';
import { resolveProject } from '../project/index.ts';
import { outputsOf, Samples, type SimulationRequest } from './simulation.ts';
import { type FromWorker, type ToWorker, workerHandler } from './worker.ts';

/** A worker, as little of it as is needed: a Web Worker, a worker thread of Node, or this very process. */
export interface Port {
  post(message: ToWorker): void;
  /** Set by who uses it. */
  onMessage: (message: FromWorker) => void;
  /** The worker is gone: it crashed, or could not be started. */
  onCrash: () => void;
  close(): void;
}

export type SimulationOutcome =
  | { readonly kind: 'klaar'; readonly samples: Samples; readonly warnings: readonly Problem[] }
  /** Stopped by the user, or overtaken by a newer run: nothing of it may be shown. */
  | { readonly kind: 'gestopt' }
  | { readonly kind: 'mislukt'; readonly problems: readonly Problem[] };

export interface RunOptions {
  /** Share of the draws that is done, 0 … 1. */
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal | undefined;
  /** A worker was lost and replaced. */
  readonly onCrash?: () => void;
}

export interface Runner {
  /** Runs a simulation. A run that is still going is overtaken by the next. */
  run(request: SimulationRequest, options?: RunOptions): Promise<SimulationOutcome>;
  dispose(): void;
}

/** Draws per part: a part takes some tens of milliseconds, so that stopping and progress follow at once. */
const PART = 250;
/** A part that takes worker after worker with it will take the next one too. */
const MOST_CRASHES = 3;

interface Going {
  readonly run: number;
  readonly request: SimulationRequest;
  readonly samples: Samples;
  readonly options: RunOptions;
  readonly settle: (outcome: SimulationOutcome) => void;
  /** Parts to do, as their first draw. */
  readonly todo: number[];
  done: number;
  crashes: number;
  warnings: readonly Problem[];
}

interface Worker {
  port: Port;
  /** First draw of the part it is on. */
  part: number | undefined;
}

/**
 * Spreads the parts of a simulation over workers. Which worker does which part makes no difference to any number.
 * @param createPort starts a worker
 */
export function createPool(createPort: () => Port, size: number): Runner {
  let going: Going | undefined;
  let runs = 0;
  const workers: Worker[] = [];

  const finish = (outcome: SimulationOutcome) => {
    const finished = going;
    going = undefined;
    finished?.settle(outcome);
  };

  const next = (worker: Worker) => {
    if (!going) return;
    worker.part = going.todo.shift();
    if (worker.part === undefined) return;
    const to = Math.min(worker.part + PART, going.request.draws);
    worker.port.post({ kind: 'part', run: going.run, from: worker.part, to });
  };

  const receive = (worker: Worker, message: FromWorker) => {
    const current = going;
    if (!current || message.run !== current.run) return;
    if (message.kind === 'refused') return finish({ kind: 'mislukt', problems: message.problems });
    if (message.kind === 'ready') current.warnings = message.warnings;
    else {
      current.samples.take(message.from, message.data);
      current.done += message.data.length / current.samples.outputs.length;
      worker.part = undefined;
      current.options.onProgress?.(current.done / current.request.draws);
      // Who was told may have stopped it.
      if (going !== current) return;
      if (current.done >= current.request.draws)
        return finish({ kind: 'klaar', samples: current.samples, warnings: current.warnings });
    }
    next(worker);
  };

  const start = (): Worker => {
    const worker: Worker = { port: createPort(), part: undefined };
    connect(worker);
    return worker;
  };

  const connect = (worker: Worker) => {
    worker.port.onMessage = (message) => receive(worker, message);
    worker.port.onCrash = () => replace(worker);
  };

  const replace = (worker: Worker) => {
    worker.port.close();
    worker.port = createPort();
    connect(worker);
    if (!going) return;
    if (worker.part !== undefined) going.todo.unshift(worker.part);
    worker.part = undefined;
    going.crashes += 1;
    if (going.crashes > MOST_CRASHES) return finish({ kind: 'mislukt', problems: [crashed()] });
    going.options.onCrash?.();
    worker.port.post({ kind: 'begin', run: going.run, request: going.request });
  };

  return {
    run(request, options = {}) {
      finish({ kind: 'gestopt' });
      const resolved = resolveProject(request.file, request.scenario);
      if (!resolved.ok) return Promise.resolve({ kind: 'mislukt', problems: resolved.problems });
      if (!Number.isInteger(request.draws) || request.draws < 1) {
        // What a number of draws can be is said by the draws themselves; here only room must be made for them.
        return Promise.resolve({ kind: 'mislukt', problems: [wrongCount(request.draws)] });
      }
      runs += 1;
      return new Promise((settle) => {
        going = {
          run: runs,
          request,
          options,
          settle,
          samples: new Samples(outputsOf(resolved.value, request.cut), request.draws),
          todo: Array.from({ length: Math.ceil(request.draws / PART) }, (_, part) => part * PART),
          done: 0,
          crashes: 0,
          warnings: [],
        };
        const { run } = going;
        options.signal?.addEventListener('abort', () => going?.run === run && finish({ kind: 'gestopt' }), {
          once: true,
        });
        if (options.signal?.aborted) return finish({ kind: 'gestopt' });
        while (workers.length < size) workers.push(start());
        for (const worker of workers) {
          worker.part = undefined;
          worker.port.post({ kind: 'begin', run, request });
        }
      });
    },
    dispose() {
      finish({ kind: 'gestopt' });
      for (const { port } of workers.splice(0)) port.close();
    },
  };
}

/** A worker that is no other than this process: for tests, and where there are no workers. */
export function inProcessPort(): Port {
  let isClosed = false;
  const port: Port = {
    onMessage: () => {},
    onCrash: () => {},
    post(message) {
      void Promise.resolve().then(() => {
        if (!isClosed) handle(message);
      });
    },
    close() {
      isClosed = true;
    },
  };
  const handle = workerHandler((message) => port.onMessage(message));
  return port;
}

function crashed(): Problem {
  return {
    severity: 'fout',
    code: 'werker-gestopt',
    where: 'onzekerheid',
    what: 'de berekening op de achtergrond is enkele keren gestopt.',
    remedy: 'Probeer het opnieuw met minder trekkingen, of start het programma opnieuw.',
  };
}

function wrongCount(draws: number): Problem {
  return {
    severity: 'fout',
    code: 'trekkingen-aantal',
    where: 'trekkingen',
    what: `${draws} trekkingen kan niet.`,
    remedy: 'Vul een geheel getal vanaf 1 in.',
  };
}
