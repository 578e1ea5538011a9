import type { Problem } from '../language/index.ts';
import { parseText, readProject } from '../project/index.ts';
import { planWorkbook, type WorkbookRequest } from './workbook.ts';
import { type Writer, writeWorkbook } from './writer.ts';

/** What a thread is given to write a workbook. */
export interface WorkbookOrder {
  /** The project as the text of a file: untrusted, read as any file is. */
  readonly project: string;
  readonly request: WorkbookRequest;
}

export type Made =
  | { readonly kind: 'klaar'; readonly bytes: Uint8Array<ArrayBuffer>; readonly warnings: readonly Problem[] }
  | { readonly kind: 'mislukt'; readonly problems: readonly Problem[] };

/** What a thread that makes a workbook sends back: how far it is, 0 … 1, and last what came of it. */
export type FromMaker = Made | { readonly kind: 'voortgang'; readonly share: number };

/** A workbook that is being made. Rejects when whatever makes it breaks down. */
export interface Making {
  readonly made: Promise<Made | { readonly kind: 'gestopt' }>;
  stop(): void;
}

export type WorkbookMaker = (order: WorkbookOrder, onProgress: (share: number) => void) => Making;

/** Of the whole, what is done once it is planned. */
const PLANNED = 0.4;

/** From the text of a project to the bytes of an .xlsx file; every problem of the project is a value. */
export function makeWorkbook(
  { project, request }: WorkbookOrder,
  xlsx: Writer,
  onProgress: (share: number) => void,
): Made {
  const parsed = parseText(project);
  const read = parsed.ok ? readProject(parsed.value) : parsed;
  const planned = read.ok ? planWorkbook(read.value, request) : read;
  if (!planned.ok) return { kind: 'mislukt', problems: planned.problems };
  onProgress(PLANNED);
  const bytes = writeWorkbook(planned.value, xlsx, (share) =>
    onProgress(PLANNED + (1 - PLANNED) * share),
  ) as Uint8Array<ArrayBuffer>;
  return { kind: 'klaar', bytes, warnings: planned.problems };
}
