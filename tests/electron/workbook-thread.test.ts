import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { read } from 'xlsx';
import { root } from '../../build/bundle.mjs';
import { bundleElectron } from '../../build/electron.mjs';
import { createThreadMaker } from '../../electron/workbook/maker.ts';
import type { WorkbookMaker } from '../../models/workbook/index.ts';

const PROJECT = readFileSync(join(root, 'samples/enschede.json'), 'utf8');
const request = { date: '25 november 2026', appVersion: '1', variants: ['functie/subsidie'] };

describe('the thread that makes a workbook, as Electron has it', () => {
  let folder: string;
  let makeWorkbook: WorkbookMaker;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'thread-'));
    await bundleElectron(folder);
    makeWorkbook = createThreadMaker(join(folder, 'workbook.cjs'), join(folder, 'workbook.wasm'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('needs no package beside it, says how far it is, and gives a workbook', async () => {
    const heard: number[] = [];
    const made = await makeWorkbook({ project: PROJECT, request }, (share) => heard.push(share)).made;
    if (made.kind !== 'klaar') throw new Error(made.kind);
    expect(read(made.bytes, { bookSheets: true }).SheetNames).toContain('functie-subsidie');
    expect(heard.length).toBeGreaterThan(0);
    expect(heard).toEqual([...heard].sort((a, b) => a - b));
  });

  it('stopped gives nothing', async () => {
    const making = makeWorkbook({ project: PROJECT, request }, () => {});
    making.stop();
    expect(await making.made).toEqual({ kind: 'gestopt' });
  });

  it('what is no project is a problem, what cannot be started an error', async () => {
    expect((await makeWorkbook({ project: '{', request }, () => {}).made).kind).toBe('mislukt');
    const broken = createThreadMaker(join(folder, 'workbook.cjs'), join(folder, 'weg.wasm'));
    await expect(broken({ project: PROJECT, request }, () => {}).made).rejects.toThrow('weg.wasm');
  });
});
