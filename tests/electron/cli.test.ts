import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundle, root } from '../../build/bundle.mjs';
import { LINES } from '../../models/lines/index.ts';
import { cli } from './command.ts';

const enschede = join(root, 'samples/enschede.json');
const sample = () => JSON.parse(readFileSync(enschede, 'utf8'));
const folder = mkdtempSync(join(tmpdir(), 'cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const VARIANTS = ['productie', 'functie', 'populatie', 'resultaat'].flatMap((b) => [
  `${b}/subsidie`,
  `${b}/aanbesteding`,
]);

describe('calculate', () => {
  it('prints the eight variants with key figures, bearers, both footings and the published result', async () => {
    const { code, out, err } = await cli('calculate', enschede);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const variant of VARIANTS)
      expect(out.split('\n').filter((line) => line.startsWith(`${variant} `)).length).toBe(5);
    for (const title of [
      'Wie het tekort draagt',
      'op gelijke voet',
      'Zoals gecontracteerd',
      'houdbare krimp',
      'dekking',
    ])
      expect(out).toContain(title);
    expect(out).toContain('Gepubliceerd: bkv vanaf 0,85 tot 1,05 (AEPB');
    expect(out).toMatch(/Dit model: populatie\/subsidie \d,\d\d \(alle varianten \d,\d\d tot \d,\d\d\)/);
    expect(out).not.toMatch(/NaN|Infinity|undefined|null/);
  });

  it('gives every line of the model and the key figures as JSON, in one object', async () => {
    const { code, out } = await cli('calculate', enschede, '--json');
    expect(code).toBe(0);
    const result = JSON.parse(out);
    expect(Object.keys(result)).toEqual(['project', 'scenario', 'modelVersion', 'invoer', 'varianten']);
    expect(Object.keys(result.varianten).sort()).toEqual([...VARIANTS].sort());
    const { regels, kern } = result.varianten['populatie/subsidie'];
    expect(Object.keys(regels)).toEqual(expect.arrayContaining(LINES.map(({ id }) => id)));
    // Nested in the order s, z, t: six schools, five forms of care, ten years.
    expect([regels.uren_nodig.length, regels.uren_nodig[0].length, regels.uren_nodig[0][0].length]).toEqual([6, 5, 10]);
    expect(regels.individueel_gemeente.length).toBe(2);
    expect(typeof regels.referentie_jaren).toBe('number');
    expect(result.varianten['functie/subsidie'].regels.reserve).toEqual(new Array(10).fill(0));
    expect(result.varianten['functie/subsidie'].regels.prijsfactor).toBe(1);
    for (const id of [
      'kosten_cw',
      'vermeden_cw',
      'effecten_cw',
      'verlies_cw',
      'ncw',
      'bkv',
      'ncw_pilot',
      'financieel_deelnemers_cw',
    ])
      expect(kern[id]).toBeTypeOf('number');
    expect(kern.baten_cw.length).toBe(10);
    expect(result.invoer.krimp).toEqual([0, 0.03, 0.03, 0.03, 0.03, 0, 0, 0, 0, 0]);
    expect(result.invoer.scholen[0].herkomst).toEqual({ enschede: 0.85, overige_gemeenten: 0.15 });
    expect(result.invoer.budget_basis).toBe(null);
  });

  it('works a scenario in', async () => {
    const { out } = await cli('calculate', enschede, '--json', '--scenario', 'referentiejaar-2016');
    const result = JSON.parse(out);
    expect(result.scenario).toBe('referentiejaar-2016');
    expect(result.invoer.referentiejaar).toBe(2016);
  });

  it('takes its own resolved inputs back and calculates the same', async () => {
    const first = JSON.parse((await cli('calculate', enschede, '--json')).out);
    const again = JSON.parse(
      (await cli('calculate', file('again.json', { ...sample(), scenarios: [], invoer: first.invoer }), '--json')).out,
    );
    expect(again.varianten).toEqual(first.varianten);
  });

  it('enschede: the budget falls in every year of the pilot, in both scenarios', async () => {
    for (const scenario of ['referentiejaar-2016', 'referentiejaar-2018']) {
      const { budget } = JSON.parse((await cli('calculate', enschede, '--json', '--scenario', scenario)).out).varianten[
        'populatie/subsidie'
      ].regels;
      for (let year = 1; year <= 4; year++) expect(budget[year]).toBeLessThan(budget[year - 1]);
    }
  });

  it('enschede: the main providers manage within the norm in the first three years, and no longer afterwards', async () => {
    const result = JSON.parse((await cli('calculate', enschede, '--json')).out);
    const { tekort, uit_reserve, behoefte } = result.varianten['populatie/subsidie'].regels;
    const short = tekort.map((value: number, year: number) => (value - uit_reserve[year]) / behoefte[year]);
    for (const year of [0, 1, 2]) expect(short[year]).toBeLessThanOrEqual(0.05);
    for (const year of [3, 4]) expect(short[year]).toBeGreaterThan(0.05);
  });
});

describe('what the amsterdam sample says of itself', () => {
  const amsterdam = join(root, 'samples/amsterdam.json');
  const calculated = async (...scenario: string[]) => {
    const { varianten } = JSON.parse((await cli('calculate', amsterdam, '--json', ...scenario)).out);
    return varianten['functie/aanbesteding'].regels;
  };

  it('with its calibration a derived budget of 16.9 million, coordination included', async () => {
    const { budget_basis_afgeleid, coordinatiekosten } = await calculated();
    expect((budget_basis_afgeleid + coordinatiekosten[0]) / 1e6).toBeCloseTo(16.9, 1);
  });

  it('without it 9.1 million, 9.3 with coordination, and almost half of the hours idle in 2020', async () => {
    const regels = await calculated('--scenario', 'zonder-ijking');
    expect(regels.budget_basis_afgeleid / 1e6).toBeCloseTo(9.1, 1);
    expect((regels.budget_basis_afgeleid + regels.coordinatiekosten[0]) / 1e6).toBeCloseTo(9.3, 1);
    const idle = regels.leegloop_uren[0] / regels.capaciteit_uren[0];
    expect(idle).toBeGreaterThan(0.45);
    expect(idle).toBeLessThan(0.5);
  });
});

describe('explain', () => {
  it('shows formula, the same with values, made from, used by, unit and source', async () => {
    const { code, out } = await cli('explain', enschede, 'tekort');
    expect(code).toBe(0);
    for (const part of [
      'formule   max(0, behoefte - budget)',
      'ingevuld  max(0, ',
      'eenheid   euro',
      'bron      Rekenmodel',
      'gemaakt van',
      'gebruikt door',
      'graad',
    ])
      expect(out).toContain(part);
  });

  it('shows another formula for another variant, and one cell', async () => {
    expect((await cli('explain', enschede, 'tekort', '--variant', 'functie/subsidie')).out).toContain(
      'formule   onvervuld_uren * uurprijs',
    );
    const { out } = await cli('explain', enschede, 'uren_nodig', '--at', 's=so_1,z=jeugd_ggz,t=2020');
    expect(out).toContain('School voor speciaal onderwijs cluster 3/4, Jeugd-ggz, 2020');
  });

  it('explains key figures by their own ids, on equal footing too, and says how the searched ones are found', async () => {
    expect((await cli('explain', enschede, 'ncw_gelijke_voet')).out).toContain('populatie/subsidie, voet gelijk');
    expect(
      (await cli('explain', enschede, 'hardheid', '--variant', 'functie/subsidie', '--voet', 'gelijk')).out,
    ).toContain('formule   gelijke_hardheid');
    expect((await cli('explain', enschede, 'houdbare_krimp')).out).toContain(
      'Gezocht door het model steeds opnieuw door te rekenen',
    );
  });

  it('shows an input with its default, range, grade and source', async () => {
    const { out } = await cli('explain', enschede, 'index_doorgifte');
    for (const part of [
      'invoer.index_doorgifte',
      'Aanname: het bedrag daalt elk jaar nominaal',
      'D',
      'doorgifte_index',
    ])
      expect(out).toContain(part);
  });
});

describe('breakeven', () => {
  it('finds where a key figure turns, per variant', async () => {
    const { code, out } = await cli('breakeven', enschede, 'waardering_onvervuld', 'ncw');
    expect(code).toBe(0);
    expect(out).toMatch(/populatie\/subsidie\s+0,5798/);
    expect(out).toMatch(/productie\/subsidie\s+bij geen enkele waarde/);
  });
});

describe('check', () => {
  it('says that a sound project is sound, its scenarios too', async () => {
    expect(await cli('check', enschede)).toEqual({
      code: 0,
      err: '',
      out: "Enschede: onderwijs-jeugdhulparrangementen: 0 fouten, 0 waarschuwingen; 2 scenario's nagekeken.",
    });
  });

  it('lists every problem once, of the project and of its scenarios', async () => {
    const project = sample();
    project.invoer.lekkage = 2;
    project.scenarios[0].invoer.krimp = 'veel';
    const { code, err } = await cli('check', file('problems.json', project));
    expect(code).toBe(1);
    expect(err.match(/invoer\.lekkage/g)?.length).toBe(1);
    expect(err).toContain('scenarios[0].invoer.krimp');
  });
});

describe('exit codes and messages', () => {
  it.each<[string, string[], 0 | 1 | 2, string]>([
    ['no command', [], 2, ''],
    ['unknown command', ['reken'], 2, 'De opdracht "reken" bestaat niet'],
    ['unknown option', ['calculate', enschede, '--jsno'], 2, '--jsno'],
    ['option without value', ['calculate', enschede, '--scenario'], 2, '--scenario'],
    ['missing file name', ['calculate'], 2, 'Gebruik: calculate <project>'],
    ['absent file', ['calculate', join(folder, 'absent.json')], 2, 'bestaat niet'],
    ['a folder', ['calculate', folder], 2, 'is geen bestand'],
    [
      'unknown scenario',
      ['calculate', enschede, '--scenario', 'x'],
      2,
      'Bekend: referentiejaar-2016, referentiejaar-2018',
    ],
    ['unknown line', ['explain', enschede, 'tekorten'], 2, 'Bedoelde u'],
    ['unknown variant', ['explain', enschede, 'tekort', '--variant', 'x/y'], 2, 'Kies uit productie/subsidie'],
    ['unknown member', ['explain', enschede, 'leerlingen', '--at', 's=nergens'], 2, 'Kies uit sbo_1'],
    ['unknown dimension', ['explain', enschede, 'leerlingen', '--at', 'q=1'], 2, 'is niet te lezen'],
    ['break-even of an input per school', ['breakeven', enschede, 'leerlingen_basis', 'ncw'], 2, 'per s'],
    ['break-even of an unknown figure', ['breakeven', enschede, 'krimp', 'winst'], 2, 'Kies uit'],
    ['break-even of a switch', ['breakeven', enschede, 'verrekenen', 'ncw'], 2, 'een keuze of een jaar'],
    ['break-even for a year', ['breakeven', enschede, 'lekkage', 'terugverdienjaar'], 2, 'Kies uit'],
    ['an option of another command', ['check', enschede, '--json'], 2, 'kent de optie --json niet'],
    ['another footing than there is', ['explain', enschede, 'ncw', '--voet', 'links'], 2, 'Kies uit contract, gelijk'],
    [
      'break-even with a bad target',
      ['breakeven', enschede, 'krimp', 'ncw', '--target', 'nul'],
      2,
      '"nul" is geen getal',
    ],
  ])('%s', async (_, args, code, message) => {
    const result = await cli(...args);
    expect(result.code).toBe(code);
    expect(result.err).toContain(message);
  });

  it('not JSON: says where', async () => {
    const { code, err } = await cli('calculate', file('broken.json', '{\n  "naam": oeps\n}'));
    expect(code).toBe(2);
    expect(err).toContain('is geen geldige JSON (regel 2, teken 11)');
  });

  it('cut off half way', async () => {
    const { code, err } = await cli('calculate', file('half.json', readFileSync(enschede, 'utf8').slice(0, 900)));
    expect(code).toBe(2);
    expect(err).toContain('is geen geldige JSON');
  });

  it('nested so deep that reading overflows, other encodings, and signs that steer a terminal', async () => {
    const deep = await cli('calculate', file('deep.json', '['.repeat(100_000)));
    expect(deep.code).toBe(2);
    expect(deep.err).toContain('is geen geldige JSON');
    const latin = join(folder, 'latin.json');
    writeFileSync(latin, Buffer.from('{"naam": "Cliënt"}', 'latin1'));
    expect((await cli('calculate', latin)).err).toContain('geen tekst in UTF-8');
    const { out } = await cli('calculate', file('steer.json', { ...sample(), naam: 'a\u001b[2Jb\u202e' }));
    expect(out.split('\n')[0]).toContain('a\\u001b[2Jb\\u202e');
  });

  it('a negative target, and a mistyped field', async () => {
    expect((await cli('breakeven', enschede, 'waardering_onvervuld', 'ncw', '--target', '-100000')).out).toContain(
      'ncw = -100.000',
    );
    const project = sample();
    project.invoer.lekage = 0.1;
    expect((await cli('check', file('typo.json', project))).err).toContain('Bedoelde u `lekkage`?');
  });

  it('problems in the project: 1, on stderr, with nothing on stdout', async () => {
    const { code, out, err } = await cli('calculate', file('bad.json', { ...sample(), naam: '', schemaVersion: 1 }));
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('er is niets berekend');
  });

  it('warnings: 0, on stderr', async () => {
    const project = sample();
    project.invoer.lekkage = 0.5;
    const { code, out, err } = await cli('calculate', file('warning.json', project));
    expect(code).toBe(0);
    expect(err).toContain('waarschuwing buiten-bereik — invoer.lekkage');
    expect(out).toContain('populatie/subsidie');
  });
});

describe('the real process', () => {
  let program = '';
  beforeAll(async () => {
    program = await bundle('cli', 'electron/cli/main.ts');
  });
  const start = (...args: string[]) =>
    spawnSync(process.execPath, [program, ...args], { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 28 });

  it('writes a whole large result, and the exit code', async () => {
    const { status, stdout } = start('calculate', 'samples/enschede.json', '--json');
    expect(status).toBe(0);
    expect(Object.keys(JSON.parse(stdout).varianten).length).toBe(8);
  });

  it('a mistake gives a message without a stack trace', async () => {
    const unreadable = file('closed.json', sample());
    chmodSync(unreadable, 0);
    mkdirSync(join(folder, 'map'), { recursive: true });
    for (const args of [['calculate', 'nergens.json'], ['explain'], ['calculate', join(folder, 'map')], ['--vreemd']]) {
      const { status, stderr, stdout } = start(...args);
      expect(status).toBe(2);
      expect(stderr + stdout).not.toMatch(/ {4}at |Error:|node:internal/);
    }
  });

  it('stays calm when the reader stops reading', async () => {
    const { status, stderr } = spawnSync(
      'sh',
      ['-c', `"${process.execPath}" "${program}" calculate samples/enschede.json --json | head -c 10`],
      { cwd: root, encoding: 'utf8' },
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});
