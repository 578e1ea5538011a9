import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import * as XLSX from 'xlsx';

export type Recalculated = Readonly<Record<string, XLSX.WorkSheet>>;

/** The parts of the package as text, changed one by one. */
export function rewrite(bytes: Uint8Array, change: (name: string, xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [name, part] of Object.entries(parts)) {
    if (name.endsWith('.xml')) parts[name] = strToU8(change(name, strFromU8(part)));
  }
  return zipSync(parts);
}

/** Takes the cached value out of every formula cell: LibreOffice would otherwise trust them and prove nothing. */
export function withoutCaches(bytes: Uint8Array): { bytes: Uint8Array; formulas: number } {
  let formulas = 0;
  const stripped = rewrite(bytes, (name, xml) =>
    name.startsWith('xl/worksheets/')
      ? xml.replace(/<c ([^>]*)>(<f[^>]*>[^<]*<\/f>)<v>[^<]*<\/v><\/c>/g, (_, attributes: string, formula: string) => {
          formulas += 1;
          return `<c ${attributes.replace(/ t="[^"]*"/, '')}>${formula}</c>`;
        })
      : xml,
  );
  return { bytes: stripped, formulas };
}

/** One per process: LibreOffice makes a profile the first time that it starts with it, which takes seconds. */
const profile = mkdtempSync(join(tmpdir(), 'libreoffice-'));
process.once('exit', () => rmSync(profile, { recursive: true, force: true }));

/** Recalculates headless in LibreOffice and reads the result with another library than the one that wrote it. */
export function recalculate(soffice: string, bytes: Uint8Array): Recalculated {
  return recalculateAll(soffice, [bytes])[0]!;
}

/** The same for some workbooks in one run: starting takes longer than a small workbook. */
export function recalculateAll(soffice: string, workbooks: readonly Uint8Array[]): Recalculated[] {
  const folder = mkdtempSync(join(tmpdir(), 'werkboek-'));
  try {
    const names = workbooks.map((_, index) => `${index}.xlsx`);
    for (const [index, name] of names.entries()) writeFileSync(join(folder, name), workbooks[index]!);
    const { status, stderr } = spawnSync(
      soffice,
      [
        `-env:UserInstallation=file://${profile}`,
        '--headless',
        '--norestore',
        '--convert-to',
        'xlsx:Calc MS Excel 2007 XML',
        '--outdir',
        join(folder, 'out'),
        ...names.map((name) => join(folder, name)),
      ],
      { encoding: 'utf8', timeout: 300_000 },
    );
    if (status !== 0) throw new Error(`LibreOffice stopped with ${status}: ${stderr}`);
    return names.map((name) => XLSX.read(readFileSync(join(folder, 'out', name)), { dense: false }).Sheets);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function cellAt(
  sheets: Recalculated,
  sheet: string,
  row: number,
  column: number,
): string | number | boolean | undefined {
  const cell = sheets[sheet]?.[XLSX.utils.encode_cell({ r: row, c: column })] as XLSX.CellObject | undefined;
  return cell?.t === 'e' ? `#${String(cell.w)}` : (cell?.v as string | number | boolean | undefined);
}
