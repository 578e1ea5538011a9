import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import * as xlsx from 'wasm-xlsxwriter/web';
import { type FromMaker, makeWorkbook, type WorkbookOrder } from '../../models/workbook/index.ts';

/** The inside of the thread that makes one workbook. Given: where the WebAssembly stands, as `workerData`. */
xlsx.initSync({ module: readFileSync(workerData as string) });
const send = (message: FromMaker, transfer: ArrayBuffer[] = []) => parentPort!.postMessage(message, transfer);
parentPort!.once('message', (order: WorkbookOrder) => {
  const made = makeWorkbook(order, xlsx, (share) => send({ kind: 'voortgang', share }));
  send(made, made.kind === 'klaar' ? [made.bytes.buffer] : []);
});
