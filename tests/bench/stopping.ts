import { performance } from 'node:perf_hooks';
import { createThreadPool } from '../../electron/cli/worker.ts';
import { type ProjectFile, readProject } from '../../models/project/index.ts';

const DRAWS = 100_000;
const ROUNDS = 5;
const WORKERS = 2;
/** Of the draws: by then both workers are in the middle of their work. */
const BEGUN = 0.02;

/** How soon a large simulation ends when it is stopped, in milliseconds, per round. */
export interface Stopping {
  /** Until nothing of it is reported any more. */
  readonly stopped: readonly number[];
  /** Until the workers gave the first part of the next run: they finish what they were on. */
  readonly free: readonly number[];
}

export async function timeStopping(raw: unknown): Promise<Stopping> {
  const read = readProject(raw);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const pool = createThreadPool(WORKERS);
  const stopped: number[] = [];
  const free: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const asked = await begunAndStopped(pool, read.value);
    stopped.push(performance.now() - asked);
    const next = await pool.run({ file: read.value, draws: 1 });
    if (next.kind !== 'klaar') throw new Error(next.kind);
    free.push(performance.now() - asked);
  }
  pool.dispose();
  return { stopped, free };
}

/** @returns when it was asked to stop */
async function begunAndStopped(pool: ReturnType<typeof createThreadPool>, file: ProjectFile): Promise<number> {
  const controller = new AbortController();
  let asked = 0;
  const outcome = await pool.run(
    { file, draws: DRAWS },
    {
      signal: controller.signal,
      onProgress: (share) => {
        if (share < BEGUN || asked > 0) return;
        asked = performance.now();
        controller.abort();
      },
    },
  );
  if (outcome.kind !== 'gestopt')
    throw new Error(`the run was not stopped but ${JSON.stringify(outcome).slice(0, 400)}`);
  return asked;
}
