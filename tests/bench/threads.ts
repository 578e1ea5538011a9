import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { type BatchCode, BatchMachine } from '../../models/language/index.ts';

interface Work {
  readonly code: BatchCode;
  readonly columns: readonly Float64Array[];
  readonly outputs: number;
  readonly count: number;
  /** What the measurement takes at least, in milliseconds. */
  readonly time: number;
}

export const isWorkThread = !isMainThread;

/** Draws per second of some worker threads together, each on draws of its own, all at the same time. */
export async function speedOnThreads(threads: number, work: Work): Promise<number> {
  const workers = Array.from(
    { length: threads },
    () => new Worker(fileURLToPath(import.meta.url), { workerData: work }),
  );
  const answers = () =>
    Promise.all(workers.map((worker) => new Promise<number>((resolve) => worker.once('message', resolve))));
  await answers();
  const speeds = answers();
  for (const worker of workers) worker.postMessage('start');
  const all = await speeds;
  await Promise.all(workers.map((worker) => worker.terminate()));
  return all.reduce((sum, speed) => sum + speed, 0);
}

/** The inside of such a thread: warms up, says so, and on a word starts counting. */
export function workAsThread(): void {
  const { code, columns, outputs, count, time } = workerData as Work;
  const machine = new BatchMachine(code);
  const out = Array.from({ length: outputs }, () => new Float64Array(count));
  machine.run(columns, out, 0, count);
  parentPort!.once('message', () => {
    const start = performance.now();
    let done = 0;
    while (performance.now() - start < time) {
      machine.run(columns, out, 0, count);
      done += count;
    }
    parentPort!.postMessage((done / (performance.now() - start)) * 1000);
  });
  parentPort!.postMessage(0);
}
