import type { FromMaker, Made, WorkbookMaker } from '../../models/workbook/index.ts';

/** Makes each workbook in a Web Worker of its own, so that the page goes on answering; stopping it is ending that worker. */
export const makeWorkbook: WorkbookMaker = (order, onProgress) => {
  const worker = new Worker(new URL('./workbook-worker.ts', import.meta.url), { type: 'module' });
  let stop = () => {};
  const made = new Promise<Made | { kind: 'gestopt' }>((resolve, reject) => {
    stop = () => resolve({ kind: 'gestopt' });
    worker.onmessage = ({ data }: MessageEvent<FromMaker>) =>
      data.kind === 'voortgang' ? onProgress(data.share) : resolve(data);
    worker.onerror = (event) => {
      event.preventDefault();
      reject(new Error(event.message));
    };
    worker.onmessageerror = () => reject(new Error('the message of a worker can not be read'));
  });
  worker.postMessage(order);
  return { made: made.finally(() => worker.terminate()), stop };
};
