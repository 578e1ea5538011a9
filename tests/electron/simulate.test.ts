import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../build/bundle.mjs';
import { cli } from './command.ts';

const enschede = join(root, 'samples/enschede.json');
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'simulate-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Percentiles = Record<'p5' | 'p25' | 'p50' | 'p75' | 'p95', number>;
interface Told {
  readonly draws: number;
  readonly failed: number;
  readonly seed: number;
  readonly varianten: Record<
    string,
    {
      readonly kern: Record<string, Percentiles>;
      readonly jaren: Record<
        string,
        Record<'budget' | 'behoefte' | 'tekort', Percentiles> & { p_tekort: { kans: number } }
      >;
      readonly p_ncw_positief: { readonly kans: number; readonly standaardfout: number };
    }
  >;
  readonly gepubliceerd: readonly { readonly kerncijfer: string; readonly variant: string; readonly binnen: number }[];
}

describe('simulate', () => {
  it('tells percentiles in their order, chances with their error, and the published result beside them', async () => {
    const { code, out } = await cli('simulate', enschede, '--draws', '500', '--json');
    expect(code).toBe(0);
    const told = JSON.parse(out) as Told;
    expect(told).toMatchObject({ draws: 500, failed: 0, seed: 1 });
    expect(Object.keys(told.varianten).length).toBe(8);
    for (const { kern, jaren } of Object.values(told.varianten)) {
      const all = [
        ...Object.values(kern),
        ...Object.values(jaren).flatMap(({ budget, behoefte, tekort }) => [budget, behoefte, tekort]),
      ];
      for (const { p5, p25, p50, p75, p95 } of all) {
        const inOrder = [p5, p25, p50, p75, p95];
        expect(inOrder).toEqual([...inOrder].sort((a, b) => a - b));
      }
    }
    const { p_ncw_positief, jaren } = told.varianten['populatie/subsidie']!;
    expect(p_ncw_positief.kans).toBeGreaterThan(0.2);
    expect(p_ncw_positief.kans).toBeLessThan(0.6);
    expect(p_ncw_positief.standaardfout).toBeGreaterThan(0.01);
    expect(jaren['2022']!.p_tekort.kans).toBeGreaterThan(0.9);
    expect(told.gepubliceerd.map(({ kerncijfer, variant }) => [kerncijfer, variant])).toEqual([
      ['bkv', 'populatie/subsidie'],
    ]);
    expect(told.gepubliceerd[0]!.binnen).toBeGreaterThan(0.6);
  });

  it('says it in words and tables too', async () => {
    const { code, out } = await cli('simulate', enschede, '--draws', '200', '--seed', '7');
    expect(code).toBe(0);
    expect(out).toContain('200 trekkingen, toevalsgetal (seed) 7; 125 invoerwaarden hebben een bereik.');
    expect(out).toMatch(
      /Gepubliceerd: bkv van 0,85 tot 1,05 .* Van de trekkingen van populatie\/subsidie ligt \d+,\d% ± \d,\d% daarbinnen\./,
    );
    expect(out).not.toMatch(/NaN|undefined/);
  });

  it('is the same in real worker threads, however many', () => {
    const run = (workers: string) =>
      execFileSync(
        process.execPath,
        [join(root, 'build/cli.mjs'), 'simulate', enschede, '--draws', '600', '--workers', workers, '--json'],
        { encoding: 'utf8', maxBuffer: 64 * 2 ** 20 },
      );
    const one = run('1');
    expect(run('2')).toBe(one);
    expect(run('4')).toBe(one);
  });

  it.each([
    [['--draws', '0'], '--draws'],
    [['--draws', '1.5'], '--draws'],
    [['--draws', 'veel'], '--draws'],
    [['--seed', '-1'], '--seed'],
    [['--workers', '99'], '--workers'],
  ])('refuses %j', async (options, named) => {
    const { code, err } = await cli('simulate', enschede, ...options);
    expect(code).toBe(2);
    expect(err).toContain(named);
  });

  it('reversed bounds are a problem at the input, not a result', async () => {
    const raw = JSON.parse(readFileSync(enschede, 'utf8')) as { invoer: Record<string, unknown> };
    raw.invoer.lekkage = { waarde: 0.1, laag: 0.3, hoog: 0.05 };
    const file = join(folder, 'omgekeerd.json');
    writeFileSync(file, JSON.stringify(raw));
    const { code, out, err } = await cli('simulate', file, '--draws', '100');
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('invoer.lekkage');
  });
});

describe('stress', () => {
  it('sets every setback beside the project without one', async () => {
    const { code, out } = await cli('stress', enschede, '--json');
    expect(code).toBe(0);
    const { stresstests } = JSON.parse(out) as {
      stresstests: { id: string | null; varianten: Record<string, Record<string, number>> }[];
    };
    expect(stresstests.map(({ id }) => id).slice(0, 2)).toEqual([null, 'loonkostenschok']);
    const shortage = (id: string | null) =>
      stresstests.find((test) => test.id === id)!.varianten['populatie/subsidie']!.tekort!;
    expect(shortage('loonkostenschok')).toBeGreaterThan(shortage(null));
    expect(stresstests.length).toBeGreaterThanOrEqual(7);
  });

  it('for one figure, as a table with what each setback is', async () => {
    const { code, out } = await cli('stress', enschede, '--figure', 'bkv');
    expect(code).toBe(0);
    expect(out).toMatch(/^geen +0,95/m);
    expect(out).toMatch(/^Loonkostenschok: /m);
    expect((await cli('stress', enschede, '--figure', 'winst')).code).toBe(2);
  });
});
