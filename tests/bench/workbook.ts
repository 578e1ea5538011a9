import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import * as xlsx from 'wasm-xlsxwriter';
import { readProject } from '../../models/project/index.ts';
import { planWorkbook, writeWorkbook } from '../../models/workbook/index.ts';
import { HEAD, inUse, row, yardstick } from './measure.ts';
import { benchRecalculation } from './recalculation.ts';
import { syntheticProject } from './synthetic.ts';

const REQUEST = { date: '1 januari 2026', appVersion: '0' };
const EXPORTS = 5;

/** Five exports in one process, of a small and a large project: time, size, and whether either grows. */
export function benchWorkbook(): void {
  const unit = yardstick().median;
  console.log(`\nworkbook: ${EXPORTS} exports in one process; times in ms`);
  part('enschede', JSON.parse(readFileSync('samples/enschede.json', 'utf8')), unit);
  part('large (35 schools × 14 municipalities × 10 years)', syntheticProject(35, 14, 10), unit);
  benchRecalculation();
}

function part(name: string, raw: unknown, unit: number): void {
  const read = readProject(raw);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const times: { plan: number; write: number; memory: number }[] = [];
  let bytes = 0;
  let formulas = 0;
  for (let count = 0; count < EXPORTS; count++) {
    const start = performance.now();
    const plan = planWorkbook(read.value, REQUEST);
    if (!plan.ok) throw new Error(JSON.stringify(plan.problems));
    const planned = performance.now();
    bytes = writeWorkbook(plan.value, xlsx).length;
    const written = performance.now();
    formulas = plan.value.sheets.reduce(
      (sum, { cells }) => sum + cells.filter(({ content }) => content.kind === 'formula').length,
      0,
    );
    times.push({ plan: planned - start, write: written - planned, memory: inUse() });
  }
  console.log(`\n${name}: ${(bytes / 2 ** 20).toFixed(2)} MB, ${formulas} formula cells\n${HEAD}`);
  const timing = (of: (time: (typeof times)[number]) => number) => {
    const all = times.map(of);
    const rest = all.slice(1).sort((a, b) => a - b);
    return { first: all[0]!, median: rest[Math.floor(rest.length / 2)]!, fastest: rest[0]!, slowest: rest.at(-1)! };
  };
  console.log(
    row(
      'plan',
      timing(({ plan }) => plan),
      unit,
    ),
  );
  console.log(
    row(
      'write',
      timing(({ write }) => write),
      unit,
    ),
  );
  console.log(
    row(
      'together',
      timing(({ plan, write }) => plan + write),
      unit,
    ),
  );
  console.log(`  memory in use after each: ${times.map(({ memory }) => memory.toFixed(0)).join(', ')} MB`);
}
