import start, * as xlsx from 'wasm-xlsxwriter/web';
import { type FromMaker, makeWorkbook, type WorkbookOrder } from '../../models/workbook/index.ts';

/**
 * The inside of the Web Worker that makes one workbook. WebAssembly needs a policy that the page does not have: the server
 * gives it to this script alone, told by its name. Messages come from our own page.
 */
const scope = self as unknown as {
  onmessage: ((event: MessageEvent<WorkbookOrder>) => void) | null;
  postMessage(message: FromMaker, transfer: Transferable[]): void;
};
const started = start();
scope.onmessage = ({ data }) => {
  // As an error of the worker: a rejected promise alone would not be heard outside.
  work(data).catch(reportError);
};

async function work(order: WorkbookOrder): Promise<void> {
  await started;
  const made = makeWorkbook(order, xlsx, (share) => scope.postMessage({ kind: 'voortgang', share }, []));
  scope.postMessage(made, made.kind === 'klaar' ? [made.bytes.buffer] : []);
}
