import { Desk } from './desk.ts';
import type { FromReader, ToReader } from './protocol.ts';

/** The inside of the Web Worker that reads a file. It has the page's own policy: nothing of a file is ever run. */
const scope = self as unknown as {
  onmessage: ((event: MessageEvent<ToReader>) => void) | null;
  postMessage(message: FromReader): void;
};
const desk = new Desk((message) => scope.postMessage(message));
scope.onmessage = ({ data }) => desk.receive(data);
