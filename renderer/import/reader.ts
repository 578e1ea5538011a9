import type { Layout, Matching } from '../../models/import/index.ts';
import type { Problem } from '../../models/language/index.ts';
import { IMPORT } from '../text/nl/import.ts';
import type { FromReader, Outcome, SheetSummary, Source, ToReader, Work } from './protocol.ts';
import { problemOf } from './refusal.ts';

/** Longer than any file within the limits takes. In seconds. */
const MOST_SECONDS = 30;

export type Reading =
  | { readonly ok: true; readonly sheets: readonly SheetSummary[]; readonly notes: readonly Problem[] }
  | { readonly ok: false; readonly problem: Problem };

/** Reads one file in a Web Worker of its own, and answers questions about it until it is ended. */
export class Reader {
  private readonly worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
  private waiting: ((message: FromReader) => void) | null = null;
  private lastId = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly fail: (said: readonly [string, string], code: string) => void;

  /**
   * @param onProgress hears how far it is, 0 … 1
   * @param onFailure hears that it stopped by itself: it took too long, or broke down
   */
  constructor(
    private readonly name: string,
    private readonly onProgress: (share: number) => void,
    onFailure: (problem: Problem) => void,
  ) {
    this.fail = (said, code) => {
      this.end();
      onFailure(problemOf(this.name, code, said, 'fout'));
    };
    this.worker.onmessage = ({ data }: MessageEvent<FromReader>) => {
      if (data.kind === 'voortgang') this.onProgress(data.share);
      else this.waiting?.(data);
    };
    this.worker.onerror = (event) => {
      event.preventDefault();
      this.fail(IMPORT.refused.brokeDown(), 'brokeDown');
    };
    this.worker.onmessageerror = () => this.fail(IMPORT.refused.brokeDown(), 'brokeDown');
  }

  async read(source: Source, known: readonly string[]): Promise<Reading> {
    const answer = await this.ask({ kind: 'lees', source, known }, 'bytes' in source ? [source.bytes] : []);
    if (answer.kind === 'geweigerd') return { ok: false, problem: answer.problem };
    if (answer.kind !== 'gelezen') throw new Error(`unexpected answer ${answer.kind}`);
    return { ok: true, sheets: answer.sheets, notes: answer.notes };
  }

  /** Guesses the columns of a sheet anew. */
  async guess(
    sheet: number,
    known: readonly string[],
    chosen: { readonly layout?: Layout; readonly headerRow?: number | null },
  ): Promise<Matching> {
    const answer = await this.ask({ kind: 'raad', id: ++this.lastId, sheet, known, chosen });
    if (answer.kind !== 'geraden') throw new Error(`unexpected answer ${answer.kind}`);
    return answer.matching;
  }

  /** What a sheet would change. @returns null where something else has been asked since */
  async work(work: Work): Promise<Outcome | null> {
    const id = ++this.lastId;
    const answer = await this.ask({ kind: 'werk', id, ...work });
    if (answer.kind !== 'gewerkt') throw new Error(`unexpected answer ${answer.kind}`);
    return answer.id === this.lastId ? answer.outcome : null;
  }

  /** Nothing comes of it any more. */
  end(): void {
    clearTimeout(this.timer);
    this.waiting = null;
    this.worker.terminate();
  }

  /** One question at a time: the worker answers them in order. */
  private queue: Promise<unknown> = Promise.resolve();

  private ask(message: ToReader, transfer: Transferable[] = []): Promise<FromReader> {
    const next = this.queue.then(
      () =>
        new Promise<FromReader>((resolve) => {
          clearTimeout(this.timer);
          this.timer = setTimeout(() => this.fail(IMPORT.refused.slow(MOST_SECONDS), 'slow'), MOST_SECONDS * 1000);
          this.waiting = (answer) => {
            clearTimeout(this.timer);
            this.waiting = null;
            resolve(answer);
          };
          this.worker.postMessage(message, transfer);
        }),
    );
    this.queue = next;
    return next;
  }
}
