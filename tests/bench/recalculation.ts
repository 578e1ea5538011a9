import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import * as xlsx from 'wasm-xlsxwriter';
import { readProject } from '../../models/project/index.ts';
import { planWorkbook, writeWorkbook } from '../../models/workbook/index.ts';
import { differences } from '../workbook/compare.ts';
import { recalculate, withoutCaches } from '../workbook/recalculate.ts';

const SOFFICE = process.env.SOFFICE ?? '/usr/bin/soffice';

/** Every sample with all its variants, recalculated by LibreOffice and set beside the engine: more than the tests have time for. */
export function benchRecalculation(): void {
  if (!existsSync(SOFFICE)) {
    console.log(`\nrecalculation: skipped, LibreOffice is not at ${SOFFICE}`);
    return;
  }
  console.log('\nrecalculation in LibreOffice, all variants, without cached values');
  for (const name of readdirSync('samples').filter((file) => file.endsWith('.json'))) {
    const read = readProject(JSON.parse(readFileSync(join('samples', name), 'utf8')));
    const plan = read.ok ? planWorkbook(read.value, { date: '', appVersion: '0' }) : read;
    if (!plan.ok) throw new Error(JSON.stringify(plan.problems));
    const { bytes } = withoutCaches(writeWorkbook(plan.value, xlsx));
    const start = performance.now();
    const { compared, different } = differences(plan.value, recalculate(SOFFICE, bytes));
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`  ${name}: ${compared} formula cells in ${seconds} s, ${different.length} different`);
    for (const one of different.slice(0, 5)) console.log(`    ${JSON.stringify(one)}`);
    if (different.length > 0) process.exitCode = 1;
  }
}
