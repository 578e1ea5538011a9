import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { read } from 'xlsx';
import { APP } from '../../build/app.mjs';
import { root } from '../../build/bundle.mjs';
import type { FromMaker } from '../../models/workbook/index.ts';
import { describeWith } from '../support/programs.ts';
import { World } from './world.ts';

describeWith('chromium', 'export in a browser', (executablePath) => {
  let world: World;
  beforeAll(async () => {
    world = await World.create(executablePath);
  });
  afterEach(() => world?.endVisits());
  afterAll(() => world?.end());

  it('the worker makes a workbook under its own policy; the page itself may not use WebAssembly', async () => {
    const { page, faults } = await world.visit();
    const script = readdirSync(join(APP, 'assets')).find((name) => /^workbook-worker-.*\.js$/.test(name))!;
    const project = readFileSync(join(root, 'samples/enschede.json'), 'utf8');
    const bytes = await page.evaluate(
      async ([address, text]) => {
        const worker = new Worker(address, { type: 'module' });
        const made = await new Promise<FromMaker>((resolve, reject) => {
          worker.onmessage = ({ data }: MessageEvent<FromMaker>) => data.kind !== 'voortgang' && resolve(data);
          worker.onerror = ({ message }) => reject(new Error(message));
          const request = { date: '25 november 2026', appVersion: '1', variants: ['functie/subsidie'] };
          worker.postMessage({ project: text, request });
        });
        if (made.kind !== 'klaar') throw new Error(made.kind);
        return [...made.bytes];
      },
      [`/assets/${script}`, project] as const,
    );
    expect(read(Uint8Array.from(bytes), { bookSheets: true }).SheetNames).toContain('functie-subsidie');
    const isRefused = await page.evaluate(() =>
      WebAssembly.compile(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)).then(
        () => false,
        () => true,
      ),
    );
    expect(isRefused).toBe(true);
    // The refusal itself, and nothing else.
    expect(faults.splice(0).filter((fault) => !/WebAssembly|wasm/.test(fault))).toEqual([]);
  });
});
