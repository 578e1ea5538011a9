import { type ToWorker, workerHandler } from '../../models/uncertainty/index.ts';

/** The inside of a Web Worker that calculates draws. Messages come from our own page alone. */
const scope = self as unknown as {
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
  postMessage(message: unknown, transfer: Transferable[]): void;
};
const handle = workerHandler((message, transfer) => scope.postMessage(message, [...transfer]));
scope.onmessage = ({ data }) => handle(data);
