import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import { root } from '../../build/bundle.mjs';
import { isOpenElsewhere, replaceFile } from '../../electron/files/replace.ts';
import { isOurs } from '../../electron/files/workbook.ts';
import { cli } from './command.ts';

const enschede = join(root, 'samples/enschede.json');
const base = mkdtempSync(join(tmpdir(), 'export-'));
let folder = '';
let number = 0;
beforeEach(() => {
  number += 1;
  folder = join(base, String(number));
  mkdirSync(folder);
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

const ONE_VARIANT = ['--variants', 'populatie/subsidie'];

describe('export', () => {
  it('writes a workbook that is ours, and nothing beside it', async () => {
    const path = join(folder, 'enschede.xlsx');
    const { code, out, err } = await cli('export', enschede, '--out', path, ...ONE_VARIANT);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('geschreven');
    expect(readdirSync(folder)).toEqual(['enschede.xlsx']);
    expect(isOurs(path)).toBe(true);
  });

  it('with draws has what they found in the scenario, and says of how many and which', async () => {
    const path = join(folder, 'enschede.xlsx');
    const which = ['--draws', '60', '--seed', '7', '--scenario', 'referentiejaar-2016', '--sheets', ''];
    expect((await cli('export', enschede, '--out', path, ...ONE_VARIANT, ...which)).code).toBe(0);
    const told = XLSX.utils.sheet_to_csv(XLSX.read(readFileSync(path)).Sheets.Onzekerheid!);
    for (const text of ['Trekkingen,60', 'Startgetal (seed),7', 'Referentiejaar 2016 (eerste afspraak)'])
      expect(told).toContain(text);
  });

  it('writes over its own workbook', async () => {
    const path = join(folder, 'enschede.xlsx');
    expect((await cli('export', enschede, '--out', path, ...ONE_VARIANT)).code).toBe(0);
    expect(
      (await cli('export', enschede, '--out', path, ...ONE_VARIANT, '--scenario', 'referentiejaar-2016')).code,
    ).toBe(0);
    expect(readdirSync(folder)).toEqual(['enschede.xlsx']);
  });

  it.each([
    ['somebody else’s file', 'not a workbook'],
    ['an empty file', ''],
  ])('does not write over %s without --force', async (_, content) => {
    const path = join(folder, 'begroting.xlsx');
    writeFileSync(path, content);
    const refused = await cli('export', enschede, '--out', path, ...ONE_VARIANT);
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('geen werkboek van Bekostigingsverkenner');
    expect(readFileSync(path, 'utf8')).toBe(content);
    expect((await cli('export', enschede, '--out', path, ...ONE_VARIANT, '--force')).code).toBe(0);
    expect(isOurs(path)).toBe(true);
  });

  it.each(['~$enschede.xlsx', '.~lock.enschede.xlsx#'])(
    'does not write over a file that is open (%s)',
    async (lock) => {
      const path = join(folder, 'enschede.xlsx');
      await cli('export', enschede, '--out', path, ...ONE_VARIANT);
      const before = readFileSync(path);
      writeFileSync(join(folder, lock), '');
      expect(isOpenElsewhere(path)).toBe(true);
      const { code, err } = await cli('export', enschede, '--out', path, ...ONE_VARIANT);
      expect(code).toBe(2);
      expect(err).toContain('geopend in een ander programma');
      expect(readFileSync(path).equals(before)).toBe(true);
    },
  );

  it.each<[string, string[], string]>([
    ['no --out', [], '--out'],
    ['another extension', ['--out', 'model.xls'], 'eindigt niet op .xlsx'],
    ['an absent folder', ['--out', join(base, 'nergens', 'a.xlsx')], 'bestaat niet'],
    ['an unknown variant', ['--out', join(base, 'a.xlsx'), '--variants', 'populatie/loterij'], 'Kies uit'],
    ['no variant', ['--out', join(base, 'a.xlsx'), '--variants', ','], 'Er is geen variant gekozen'],
    ['an unknown sheet', ['--out', join(base, 'a.xlsx'), '--sheets', 'grafieken'], 'Kies uit samenvatting'],
    ['an unknown scenario in it', ['--out', join(base, 'a.xlsx'), '--scenarios', 'x'], 'Er is geen scenario "x"'],
    ['a seed without draws', ['--out', join(base, 'a.xlsx'), '--seed', '7'], 'Geef met --draws hoeveel'],
    ['no number of draws', ['--out', join(base, 'a.xlsx'), '--draws', 'veel'], 'Geef een geheel getal van 1'],
    ['an unknown scenario', ['--out', join(base, 'a.xlsx'), '--scenario', 'x'], 'Bekend:'],
  ])('%s: says so and writes nothing', async (_, args, message) => {
    const { code, err } = await cli('export', enschede, ...args);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(existsSync(join(base, 'a.xlsx'))).toBe(false);
  });

  it('a project with problems is not exported', async () => {
    const project = JSON.parse(readFileSync(enschede, 'utf8'));
    project.scenarios[1].invoer.lekkage = 3;
    const bad = join(folder, 'bad.json');
    writeFileSync(bad, JSON.stringify(project));
    const { code, err } = await cli('export', bad, '--out', join(folder, 'a.xlsx'));
    expect(code).toBe(1);
    expect(err).toContain('scenarios[1].invoer.lekkage');
    expect(readdirSync(folder)).toEqual(['bad.json']);
  });
});

describe('replaceFile', () => {
  it('leaves what stood there whole when it cannot replace it, and no half file', () => {
    const path = join(folder, 'map.xlsx');
    mkdirSync(join(path, 'inhoud'), { recursive: true });
    expect(() => replaceFile(path, new Uint8Array([1, 2, 3]))).toThrow();
    expect(readdirSync(folder)).toEqual(['map.xlsx']);
    expect(readdirSync(path)).toEqual(['inhoud']);
  });

  it('replaces every byte', () => {
    const path = join(folder, 'a.xlsx');
    writeFileSync(path, 'a much longer file than the new one');
    replaceFile(path, new Uint8Array([1, 2, 3]));
    expect([...readFileSync(path)]).toEqual([1, 2, 3]);
  });
});
