import { Worker } from 'node:worker_threads';
import type { FromMaker, Made, WorkbookMaker } from '../../models/workbook/index.ts';

/**
 * Makes each workbook in a thread of its own, so that windows go on answering, and stopping it is ending that thread.
 * @param script the bundle of thread.ts
 * @param webAssembly the file that it loads
 */
export function createThreadMaker(script: string, webAssembly: string): WorkbookMaker {
  return (order, onProgress) => {
    const thread = new Worker(script, { workerData: webAssembly });
    const end = () => void thread.terminate();
    const made = new Promise<Made | { kind: 'gestopt' }>((resolve, reject) => {
      thread.on('message', (message: FromMaker) =>
        message.kind === 'voortgang' ? onProgress(message.share) : resolve(message),
      );
      thread.on('error', reject);
      thread.on('exit', () => resolve({ kind: 'gestopt' }));
    });
    thread.postMessage(order);
    return { made: made.finally(end), stop: end };
  };
}
