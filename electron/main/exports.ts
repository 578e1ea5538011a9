import { randomUUID } from 'node:crypto';
import { basename, extname } from 'node:path';
import type Electron from 'electron';
import type { Made, Making, WorkbookMaker } from '../../models/workbook/index.ts';
import type { ExportedFile, ExportRequest, FileRef, Outcome } from '../../renderer/host/host.ts';
import { refusalOf, writeExported } from '../files/exported.ts';
import { CANCELLED, failed } from '../files/project.ts';
import { choosePlace } from './place.ts';

/** Workbooks, tables, pictures, texts and prints that the page wants written. */
export class Exports {
  private isBusy = false;
  private isStopped = false;
  private making: Making | undefined;
  /** Where the page may point a person to: only what was written for it. */
  private readonly written = new Map<FileRef, string>();

  constructor(
    private readonly electron: Pick<typeof Electron, 'dialog' | 'shell'>,
    private readonly makeWorkbook: WorkbookMaker,
  ) {}

  async export(
    window: Electron.BrowserWindow,
    request: ExportRequest,
    onProgress: (share: number) => void,
  ): Promise<Outcome<ExportedFile>> {
    if (this.isBusy)
      return failed('bezig', request.name, 'er wordt al iets geëxporteerd.', 'Wacht tot dat klaar is, of stop het.');
    this.isBusy = true;
    this.isStopped = false;
    try {
      return await this.run(window, request, onProgress);
    } finally {
      this.isBusy = false;
      this.making = undefined;
    }
  }

  /** Ends what is under way; also when the page is gone, and nobody waits for it. */
  stop(): void {
    this.isStopped = true;
    this.making?.stop();
  }

  show(ref: FileRef): void {
    const path = this.written.get(ref);
    if (path !== undefined) this.electron.shell.showItemInFolder(path);
  }

  private async run(
    window: Electron.BrowserWindow,
    request: ExportRequest,
    onProgress: (share: number) => void,
  ): Promise<Outcome<ExportedFile>> {
    const path = await choosePlace(this.electron.dialog, window, request.name, request.kind);
    if (path === undefined || this.isStopped) return CANCELLED;
    if (extname(path).toLowerCase() !== `.${request.kind}`)
      return failed('naam', basename(path), `de naam eindigt niet op .${request.kind}.`, 'Kies een andere naam.');
    const refusal = refusalOf(path);
    if (refusal) return refusal;
    const made = await this.contentOf(window, request, onProgress);
    if (this.isStopped || made.kind === 'gestopt') return CANCELLED;
    if (made.kind === 'mislukt') {
      const [problem, ...others] = made.problems;
      return { ok: false, reason: 'mislukt', problem: problem!, others };
    }
    const outcome = writeExported(path, made.bytes, made.warnings);
    if (!outcome.ok) return outcome;
    const ref = randomUUID();
    this.written.set(ref, path);
    return { ok: true, value: { ...outcome.value, ref } };
  }

  private async contentOf(
    window: Electron.BrowserWindow,
    request: ExportRequest,
    onProgress: (share: number) => void,
  ): Promise<Made | { readonly kind: 'gestopt' }> {
    if (request.kind === 'pdf') return printed(window);
    if ('bytes' in request) return { kind: 'klaar', bytes: request.bytes, warnings: [] };
    this.making = this.makeWorkbook(request, onProgress);
    try {
      return await this.making.made;
    } catch {
      const problem = {
        severity: 'fout',
        code: 'werkboek-gestopt',
        where: 'het werkboek',
        what: 'het maken van het werkboek is onverwacht gestopt; er is niets geschreven.',
        remedy: 'Probeer het opnieuw met minder varianten of scenario’s.',
      } as const;
      return { kind: 'mislukt', problems: [problem] };
    }
  }
}

/** The page as it would be printed, on the paper that its own style asks for. */
async function printed(window: Electron.BrowserWindow): Promise<Made> {
  try {
    const pdf = await window.webContents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
    });
    return { kind: 'klaar', bytes: new Uint8Array(pdf), warnings: [] };
  } catch {
    const problem = {
      severity: 'fout',
      code: 'pdf-mislukt',
      where: 'de PDF',
      what: 'de PDF kon niet worden gemaakt; er is niets geschreven.',
      remedy: 'Probeer het opnieuw, of kies Afdrukken.',
    } as const;
    return { kind: 'mislukt', problems: [problem] };
  }
}
