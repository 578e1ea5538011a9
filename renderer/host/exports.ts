import type { Making, WorkbookMaker } from '../../models/workbook/index.ts';
import { CANCELLED, failed } from './files.ts';
import { isPermitted, notWritten } from './handles.ts';
import type { ExportedFile, ExportKind, ExportRequest, Outcome } from './host.ts';
import { startDownload } from './transfer.ts';

type SavePicker = (options: object) => Promise<FileSystemFileHandle>;

const KINDS: Readonly<Record<ExportKind, readonly [description: string, type: string]>> = {
  xlsx: ['Werkboek', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  csv: ['Tabel (CSV)', 'text/csv'],
  svg: ['Tekening (SVG)', 'image/svg+xml'],
  png: ['Afbeelding (PNG)', 'image/png'],
  docx: ['Word-document', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  pdf: ['PDF', 'application/pdf'],
};

/** What a page can make; a browser makes a PDF itself, when it prints. */
type Writable = Exclude<ExportRequest, { kind: 'pdf' }>;

/** Workbooks, tables, pictures and texts to a file that the user picks, or as a download where a browser has no picker. */
export class BrowserExports {
  private isBusy = false;
  private isStopped = false;
  private making: Making | undefined;

  constructor(
    private readonly makeWorkbook: WorkbookMaker,
    private readonly pick: SavePicker | undefined,
  ) {}

  async export(request: ExportRequest, onProgress: (share: number) => void): Promise<Outcome<ExportedFile>> {
    if (this.isBusy)
      return failed('bezig', request.name, 'er wordt al iets geëxporteerd.', 'Wacht tot dat klaar is, of stop het.');
    if (request.kind === 'pdf') return noPdf(request.name);
    this.isBusy = true;
    this.isStopped = false;
    try {
      return await this.run(request, onProgress);
    } finally {
      this.isBusy = false;
      this.making = undefined;
    }
  }

  stop(): void {
    this.isStopped = true;
    this.making?.stop();
  }

  private async run(request: Writable, onProgress: (share: number) => void): Promise<Outcome<ExportedFile>> {
    const { kind, name } = request;
    const [description, type] = KINDS[kind];
    let handle: FileSystemFileHandle | undefined;
    try {
      // First, while the browser still knows that a person asked for it.
      handle = await this.pick?.({ suggestedName: name, types: [{ description, accept: { [type]: [`.${kind}`] } }] });
    } catch (error) {
      return refusal(error, 'exporteren');
    }
    const isNamedSo = handle === undefined || handle.name.toLowerCase().endsWith(`.${kind}`);
    const outcome = isNamedSo
      ? await this.make(request, onProgress, handle)
      : failed('naam', handle!.name, `de naam eindigt niet op .${kind}.`, 'Kies een andere naam.');
    // The picker itself makes a file of nothing; where nothing came of it, none stays.
    if (handle && !outcome.ok) await removeEmpty(handle);
    return outcome;
  }

  private async make(
    request: Writable,
    onProgress: (share: number) => void,
    handle: FileSystemFileHandle | undefined,
  ): Promise<Outcome<ExportedFile>> {
    let bytes: Uint8Array<ArrayBuffer>;
    let warnings: ExportedFile['warnings'] = [];
    if (!('bytes' in request)) {
      this.making = this.makeWorkbook({ project: request.project, request: request.request }, onProgress);
      const made = await this.making.made.catch(() => BROKEN_DOWN);
      if (this.isStopped || made.kind === 'gestopt') return CANCELLED;
      if (made.kind === 'mislukt') {
        const [problem, ...others] = made.problems;
        return { ok: false, reason: 'mislukt', problem: problem!, others };
      }
      ({ bytes, warnings } = made);
    } else bytes = request.bytes;
    const written = { ref: null, name: handle?.name ?? request.name, place: '', size: bytes.length, warnings };
    if (handle) return (await writeBytes(handle, bytes)) ?? { ok: true, value: written };
    startDownload(request.name, new Blob([bytes], { type: KINDS[request.kind][1] }));
    return { ok: true, value: written };
  }
}

/** Of a host that can't make one. */
function noPdf(name: string): Outcome<never> {
  return failed(
    'geen-pdf',
    name,
    'de browser maakt zelf geen PDF-bestand.',
    'Kies Afdrukken, en daarna “Opslaan als PDF”.',
  );
}

export const BROKEN_DOWN = {
  kind: 'mislukt',
  problems: [
    {
      severity: 'fout',
      code: 'werkboek-gestopt',
      where: 'het werkboek',
      what: 'het maken van het werkboek is onverwacht gestopt; er is niets geschreven.',
      remedy: 'Probeer het opnieuw met minder varianten of scenario’s.',
    },
  ],
} as const;

/** Whole or not at all. @returns what went wrong */
async function writeBytes(
  handle: FileSystemFileHandle,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Outcome<never> | undefined> {
  try {
    if (!(await isPermitted(handle, 'readwrite')))
      return failed(
        'geen-toegang',
        handle.name,
        'de browser mag het bestand niet schrijven.',
        'Geef toegang, of kies een andere plek.',
      );
    const writable = await handle.createWritable();
    try {
      await writable.write(bytes);
      await writable.close();
    } catch (error) {
      await writable.abort().catch(() => {});
      throw error;
    }
    return undefined;
  } catch (error) {
    return notWritten(handle.name, error, 'kies een andere plek');
  }
}

async function removeEmpty(handle: FileSystemFileHandle & { remove?(): Promise<void> }): Promise<void> {
  try {
    if ((await handle.getFile()).size === 0) await handle.remove?.();
  } catch {
    // A browser that can't, or a file that is gone already.
  }
}

/** A dialog that did not give a file: the user chose not to, or the browser does not allow it. */
export function refusal(error: unknown, what: string): Outcome<never> {
  if (error instanceof DOMException && error.name === 'AbortError') return CANCELLED;
  return failed(
    'geweigerd',
    'de browser',
    `de browser staat ${what} hier niet toe.`,
    'Probeer het opnieuw, of gebruik een andere browser.',
  );
}
