import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parentPort, Worker } from 'node:worker_threads';
import {
  createPool,
  type FromWorker,
  type Port,
  type Runner,
  type ToWorker,
  workerHandler,
} from '../../models/uncertainty/index.ts';

const MOST_WORKERS = 8;

/**
 * A pool of worker threads, each running this same bundle; see main.ts.
 * @param size as many as there are processors when not given
 */
export function createThreadPool(size = Math.min(MOST_WORKERS, availableParallelism())): Runner {
  return createPool(createThreadPort, size);
}

function createThreadPort(): Port {
  const worker = new Worker(fileURLToPath(import.meta.url), { stdin: false });
  const port: Port = {
    post: (message) => worker.postMessage(message),
    onMessage: () => {},
    onCrash: () => {},
    close: () => void worker.terminate(),
  };
  worker.on('message', (message: FromWorker) => port.onMessage(message));
  worker.on('error', () => port.onCrash());
  return port;
}

/** The inside of a worker thread. */
export function listenAsThread(): void {
  const handle = workerHandler((message, transfer) => parentPort!.postMessage(message, [...transfer]));
  parentPort!.on('message', (message: ToWorker) => handle(message));
}
