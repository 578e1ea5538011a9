import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as xlsx from 'wasm-xlsxwriter';
import { root } from '../../build/bundle.mjs';
import { problemText } from '../../models/language/index.ts';
import { type ProjectFile, readProject } from '../../models/project/index.ts';
import { planWorkbook, type Workbook, type WorkbookRequest, writeWorkbook } from '../../models/workbook/index.ts';

export type Raw = Record<string, unknown> & { naam: string; invoer: Record<string, unknown>; scenarios?: unknown[] };

export const sample = (name: string): Raw => JSON.parse(readFileSync(join(root, 'samples', `${name}.json`), 'utf8'));

export function projectOf(raw: unknown): ProjectFile {
  const read = readProject(raw);
  if (!read.ok) throw new Error(read.problems.map(problemText).join('\n'));
  return read.value;
}

export function planOf(raw: unknown, request: Partial<WorkbookRequest> = {}): Workbook {
  const plan = planWorkbook(projectOf(raw), { date: '1 januari 2026', appVersion: '0', ...request });
  if (!plan.ok) throw new Error(plan.problems.map(problemText).join('\n'));
  return plan.value;
}

export const bytesOf = (plan: Workbook): Uint8Array => writeWorkbook(plan, xlsx);

/** Row (from 0) on Invoer of an input at a place, found by what a reader sees: key and part. */
export function inputRow(plan: Workbook, id: string, part = ''): number {
  const cells = plan.sheets.find(({ name }) => name === 'Invoer')!.cells;
  const textAt = (row: number, column: number) => {
    const content = cells.find((cell) => cell.row === row && cell.column === column)?.content;
    if (content?.kind === 'formula') return String(content.value);
    return content?.kind === 'text' ? content.text : '';
  };
  const rows = cells
    .filter(({ column, content }) => column === 0 && content.kind === 'text' && content.text === id)
    .map(({ row }) => row);
  const found = rows.filter((row) => textAt(row, 2) === part);
  if (found.length !== 1) throw new Error(`${found.length} rows for ${id} ${part}`);
  return found[0]!;
}
