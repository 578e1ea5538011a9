import { createPool, type Port, type Runner } from '../../models/uncertainty/index.ts';

/** One processor is left to the screen. */
const MOST_WORKERS = 4;

/** A pool of Web Workers; they start with the first run. */
export function createWorkerPool(): Runner {
  const cores = navigator.hardwareConcurrency || 2;
  return createPool(createWorkerPort, Math.max(1, Math.min(MOST_WORKERS, cores - 1)));
}

function createWorkerPort(): Port {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const port: Port = {
    post: (message) => worker.postMessage(message),
    onMessage: () => {},
    onCrash: () => {},
    close: () => worker.terminate(),
  };
  worker.onmessage = ({ data }) => port.onMessage(data);
  worker.onerror = (event) => {
    event.preventDefault();
    port.onCrash();
  };
  worker.onmessageerror = () => port.onCrash();
  return port;
}
