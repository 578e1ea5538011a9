import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { strFromU8, unzipSync } from 'fflate';
import type { Problem } from '../../models/language/index.ts';
import type { ProjectFile } from '../../models/project/index.ts';
import { MARKER, planWorkbook, type WorkbookRequest, writeSteps } from '../../models/workbook/index.ts';
import { codeOf, WRITE_REASONS } from './project.ts';
import { isOpenElsewhere, replaceFile } from './replace.ts';

/** The file cannot be written there: what, where, what to do. */
export class NotWritten extends Error {}

export interface Written {
  readonly bytes: number;
  readonly warnings: readonly Problem[];
}

export interface WritingOptions {
  /** Share of the workbook that is written, 0 … 1. */
  readonly onProgress?: (share: number) => void;
  /** Stops between two sheets; nothing is written then. */
  readonly signal?: AbortSignal;
}

export type Exported =
  | { readonly ok: true; readonly value: Written }
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly stopped?: true };

/**
 * Exports a project as a live workbook.
 * @param force writes over a file that is open or not ours
 * @returns the problems of the project instead when it has any
 * @throws NotWritten
 */
export async function exportWorkbook(
  file: ProjectFile,
  request: WorkbookRequest,
  path: string,
  force: boolean,
  options: WritingOptions = {},
): Promise<Exported> {
  refuseUnsafe(path, force);
  const plan = planWorkbook(file, request);
  if (!plan.ok) return plan;
  const bytes = await written(writeSteps(plan.value, await import('wasm-xlsxwriter')), options);
  if (!bytes) return { ok: false, problems: [], stopped: true };
  try {
    replaceFile(path, bytes);
  } catch (error) {
    throw new NotWritten(
      `${path} is niet geschreven; wat er stond is niet veranderd. ${WRITE_REASONS[codeOf(error)] ?? 'Kies een andere map.'}`,
    );
  }
  return { ok: true, value: { bytes: bytes.length, warnings: plan.problems } };
}

/** @returns undefined when it was stopped */
async function written(
  steps: ReturnType<typeof writeSteps>,
  { onProgress, signal }: WritingOptions,
): Promise<Uint8Array | undefined> {
  for (;;) {
    // Between the steps others get their turn: whoever wants to stop it, or draws the progress.
    await setImmediate();
    if (signal?.aborted) {
      steps.return(new Uint8Array());
      return undefined;
    }
    const { done, value } = steps.next();
    if (done) {
      onProgress?.(1);
      return value;
    }
    onProgress?.(value);
  }
}

function refuseUnsafe(path: string, force: boolean): void {
  if (!/\.xlsx$/i.test(path))
    throw new NotWritten(`${path} eindigt niet op .xlsx. Geef het werkboek een naam die daarop eindigt.`);
  if (!statSync(dirname(path), { throwIfNoEntry: false })?.isDirectory())
    throw new NotWritten(`De map van ${path} bestaat niet. Maak haar eerst, of kies een andere.`);
  if (!existsSync(path)) return;
  if (!statSync(path).isFile()) throw new NotWritten(`${path} is geen bestand. Kies een andere naam.`);
  if (force) return;
  if (isOpenElsewhere(path))
    throw new NotWritten(`${path} is geopend in een ander programma. Sluit het eerst, of gebruik --force.`);
  if (!isOurs(path))
    throw new NotWritten(
      `${path} is geen werkboek van Bekostigingsverkenner. Kies een andere naam, of gebruik --force om het te overschrijven.`,
    );
}

/** Whether a workbook has our mark in its properties; anything unreadable has not. */
export function isOurs(path: string): boolean {
  try {
    const parts = unzipSync(readFileSync(path), { filter: ({ name }) => name === 'docProps/core.xml' });
    const core = parts['docProps/core.xml'];
    return core !== undefined && strFromU8(core).includes(MARKER);
  } catch {
    return false;
  }
}
