import type { Problem } from '../language/index.ts';
import { Simulation, type SimulationRequest } from './simulation.ts';

/** What a worker is told. A run has a number of its own: what belongs to an earlier one is dropped. */
export type ToWorker =
  | { readonly kind: 'begin'; readonly run: number; readonly request: SimulationRequest }
  | { readonly kind: 'part'; readonly run: number; readonly from: number; readonly to: number };

export type FromWorker =
  | { readonly kind: 'ready'; readonly run: number; readonly warnings: readonly Problem[] }
  | { readonly kind: 'refused'; readonly run: number; readonly problems: readonly Problem[] }
  | { readonly kind: 'done'; readonly run: number; readonly from: number; readonly data: Float64Array<ArrayBuffer> };

/**
 * The inside of a worker, wherever it runs.
 * @param post sends an answer; `transfer` may be handed over instead of copied
 */
export function workerHandler(
  post: (message: FromWorker, transfer: readonly ArrayBuffer[]) => void,
): (message: ToWorker) => void {
  let current: { readonly run: number; readonly simulation: Simulation } | undefined;
  return (message) => {
    if (message.kind === 'begin') {
      const created = Simulation.create(message.request);
      if (created.ok) {
        current = { run: message.run, simulation: created.value };
        post({ kind: 'ready', run: message.run, warnings: created.value.warnings }, []);
      } else post({ kind: 'refused', run: message.run, problems: created.problems }, []);
      return;
    }
    if (current?.run !== message.run) return;
    const data = current.simulation.run(message.from, message.to);
    post({ kind: 'done', run: message.run, from: message.from, data }, [data.buffer]);
  };
}
