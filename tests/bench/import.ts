import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { zipSync } from 'fflate';
import { utils, write } from 'xlsx';
import type { Screen } from '../app/screen.ts';
import { CHROMIUM } from '../support/chromium.ts';
import { Bench } from './browser.ts';
import { recordFrames } from './frames.ts';
import { yardstick } from './measure.ts';
import { syntheticProject } from './synthetic.ts';

const ROWS = 50_000;
const RUNS = 5;
/** Longer than this between two frames is felt. In milliseconds. */
const FELT = 100;

/**
 * Files of 50,000 rows as DUO publishes them, from the choice of the file to what it would change, with the frames of the
 * window meanwhile; and how soon a hostile file is refused.
 */
export async function benchImport(): Promise<void> {
  if (!existsSync(CHROMIUM)) {
    console.error(`import: needs Chromium, which is not at ${CHROMIUM}; say where it is with CHROMIUM=…`);
    process.exitCode = 1;
    return;
  }
  const bench = await Bench.create();
  const folder = mkdtempSync(join(tmpdir(), 'import-'));
  // From the disk, as a person's file is: content that is handed over is unpacked in the window itself, which then stalls.
  const saved = (name: string, content: Uint8Array) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  try {
    console.log(`\nimport: ${ROWS} rows × 9 columns, in Chromium ${bench.version}`);
    console.log(`yardstick: 1,000,000 multiply-adds in ${yardstick().median.toFixed(2)} ms`);
    const { screen } = await bench.openProject(syntheticProject(6, 14, 5));
    await screen.goTo('Populatie');
    const rows = rowsOf(ROWS);
    await measured(screen, saved('duo.csv', Buffer.from(rows.map((row) => row.join(';')).join('\n'))));
    await measured(screen, saved('duo.xlsx', book(rows)));
    await refused(screen, saved('bom.xlsx', bomb()));
    await refused(screen, saved('diep.xlsx', zipSync({ 'xl/workbook.xml': entities() })));
    await refused(screen, saved('kapot.xlsx', book(rows.slice(0, 5000)).subarray(0, 60_000)));
  } finally {
    await bench.end();
    rmSync(folder, { recursive: true });
  }
}

async function measured(screen: Screen, path: string): Promise<void> {
  const times: number[] = [];
  const gaps: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const { dialog, page } = screen;
    await screen.press('Importeren…');
    await dialog.getByRole('textbox').waitFor();
    const frames = await recordFrames(page);
    const begun = performance.now();
    await dialog.locator('input[type=file]').setInputFiles(path);
    await dialog.getByRole('heading', { name: 'Wat gaat er veranderen?' }).waitFor();
    times.push(performance.now() - begun);
    const drawn = await frames();
    gaps.push(Math.max(...drawn.slice(1).map((at, index) => at - drawn[index]!)));
    await screen.press('Annuleren');
  }
  const size = (statSync(path).size / 2 ** 20).toFixed(1);
  say(`${basename(path)}, ${size} MB, to the preview`, times, 'median ≤ 3000 ms');
  say('  longest time between two frames', gaps, `median ≤ ${FELT} ms`);
}

async function refused(screen: Screen, path: string): Promise<void> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const { dialog } = screen;
    await screen.press('Importeren…');
    const begun = performance.now();
    await dialog.locator('input[type=file]').setInputFiles(path);
    await dialog.getByRole('alert').waitFor();
    times.push(performance.now() - begun);
    await screen.press('Annuleren');
  }
  say(`${basename(path)} refused`, times, 'median ≤ 1000 ms');
}

const HEAD =
  'PEILDATUM;GEMEENTENAAM;POSTCODE_LEERLING;GEMEENTENAAM_LEERLING;BRIN_NUMMER;VESTIGINGSNUMMER;INSTELLINGSNAAM_VESTIGING;SOORT_PO;TOTAAL';
const TOWNS = 60;

/** As many schools as fit in a project, each with pupils from many postcodes. */
function rowsOf(count: number): (string | number)[][] {
  const kinds = ['So', 'Sbo', 'Vso', 'Bo'];
  const rows = Array.from({ length: count }, (_, index): (string | number)[] => {
    const school = index % 480;
    const town = (index * 7 + school) % TOWNS;
    return [
      '01-10-2023',
      `GEMEENTE ${school % TOWNS}`,
      1000 + (index % 9000),
      `GEMEENTE ${town}`,
      `${String(school % 100).padStart(2, '0')}${String.fromCharCode(65 + Math.floor(school / 100))}A`,
      0,
      `School ${school}`,
      kinds[school % 4]!,
      index % 5 === 0 ? '<5' : 5 + (index % 20),
    ];
  });
  return [HEAD.split(';'), ...rows];
}

function book(rows: readonly (readonly (string | number)[])[]): Buffer {
  const made = utils.book_new();
  utils.book_append_sheet(made, utils.aoa_to_sheet(rows as (string | number)[][]), 'Blad1');
  return Buffer.from(write(made, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer);
}

function bomb(): Buffer {
  const part = new Uint8Array(140 * 2 ** 20);
  return Buffer.from(
    zipSync({ 'xl/workbook.xml': new Uint8Array(10), 'xl/worksheets/sheet1.xml': part }, { level: 9 }),
  );
}

function entities(): Uint8Array {
  const lines = Array.from({ length: 10 }, (_, n) => `<!ENTITY lol${n + 1} "${`&lol${n};`.repeat(10)}">`);
  return new TextEncoder().encode(`<?xml version="1.0"?><!DOCTYPE lolz [${lines.join('')}]><lolz>&lol9;</lolz>`);
}

function say(name: string, values: readonly number[], aim: string): void {
  const sorted = [...values].sort((a, b) => a - b);
  const [fastest, median, slowest] = [sorted[0]!, sorted[Math.floor(sorted.length / 2)]!, sorted.at(-1)!];
  const ms = (value: number) => `${value.toFixed(0)} ms`.padStart(9);
  console.log(`  ${name.padEnd(40)}${ms(median)} (${fastest.toFixed(0)}–${slowest.toFixed(0)})   ${aim}`);
}
