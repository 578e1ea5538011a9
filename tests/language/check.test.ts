import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkModel, MOST_CELLS } from '../../models/language/check.ts';
import type {
  DimensionDeclaration,
  Formula,
  InputDeclaration,
  LineDefinition,
  Space,
  Vocabulary,
} from '../../models/language/definition.ts';
import { type Problem, problemText } from '../../models/language/problem.ts';
import { Program } from '../../models/language/program.ts';
import { BASE_UNITS, parseUnit } from '../../models/language/units.ts';
import { LINES, INPUTS as MODEL_INPUTS, type ModelLine, vocabulary } from '../../models/lines/index.ts';
import { readProject, resolveProject } from '../../models/project/index.ts';

// A small world: two schools, three sorts of care, three effects, three years; two variants and two footings.
const DIMENSIONS: readonly DimensionDeclaration[] = [
  { id: 'v', followsFromUse: true, members: ['rood', 'blauw'] },
  { id: 'voet', followsFromUse: true, members: ['contract', 'gelijk'] },
  { id: 's' },
  { id: 'z' },
  { id: 'e', attributes: { actor: ['gemeente', 'rijk'], soort: ['geld', 'welzijn'] } },
  { id: 't' },
];

const SPACE: Space = {
  v: { members: ['rood', 'blauw'] },
  voet: { members: ['contract', 'gelijk'] },
  s: { members: ['noord', 'zuid'] },
  z: { members: ['licht', 'midden', 'zwaar'] },
  e: {
    members: ['een', 'twee', 'drie'],
    attributes: { actor: ['gemeente', 'rijk', 'gemeente'], soort: ['geld', 'geld', 'welzijn'] },
  },
  t: { members: ['2025', '2026', '2027'] },
};

const INPUTS: readonly InputDeclaration[] = [
  input('leerlingen', 's', 'leerling'),
  input('uren', 'z', 'uur/leerling'),
  input('tarief', 't', 'euro/uur'),
  input('groei', 't', '1'),
  input('waarde', 'e', 'euro'),
  input('bedrag', '', 'euro', true),
  input('uitgaven', 's', 'euro', true),
  input('korting', 'v', '1'),
  input('vast', '', 'euro'),
  input('deel_vast', '', '1'),
];

/** As many values as the space above has, in layout order. */
const VALUES: Readonly<Record<string, readonly number[]>> = {
  leerlingen: [10, 20],
  uren: [1, 2, 4],
  tarief: [50, 60, 80],
  groei: [0.5, 0.25, 1],
  waarde: [100, 200, 400],
  bedrag: [Number.NaN],
  uitgaven: [Number.NaN, 7],
  korting: [0.5, 0.25],
  vast: [1000],
  deel_vast: [0.5],
};

const many = (count: number) => Array.from({ length: count }, (_, index) => `lid_${index}`);
const LARGE: Space = { ...SPACE, s: { members: many(2001) }, z: { members: many(2000) } };

interface Broken {
  readonly name: string;
  readonly lines: readonly LineDefinition[];
  readonly code: string;
  /** `proef` where not given: most rows have one line of that name. */
  readonly where?: string;
  readonly part: string;
  readonly remedy?: string;
  readonly space?: Space;
}

const proef = (dimensions: string, unit: string, formula: Formula) => line('proef', dimensions, unit, formula);

const BROKEN: readonly Broken[] = [
  {
    name: 'unknown name, one letter off',
    lines: [proef('s', 'leerling', 'leerlinge * 2')],
    code: 'naam-onbekend',
    part: '`leerlinge` in `leerlinge * 2`',
    remedy: 'Bedoelde u `leerlingen`?',
  },
  {
    name: 'unknown name, one letter off from a line',
    lines: [proef('', 'euro', 'tweed'), line('tweede', '', 'euro', 'vast')],
    code: 'naam-onbekend',
    part: '`tweed` in `tweed`',
    remedy: 'Bedoelde u `tweede`?',
  },
  {
    name: 'name that every object inherits',
    lines: [proef('', '1', 'constructor')],
    code: 'naam-onbekend',
    part: '`constructor`',
  },
  {
    name: 'unknown name in a sum',
    lines: [proef('', 'leerling', 'som(leerlinen, s)')],
    code: 'naam-onbekend',
    part: '`leerlinen` in `som(leerlinen, s)`',
    remedy: 'Bedoelde u `leerlingen`?',
  },
  {
    name: 'unknown name in vorig',
    lines: [proef('t', '1', 'vorig(groe, 0)')],
    code: 'naam-onbekend',
    part: '`groe` in `vorig(groe, 0)`',
    remedy: 'Bedoelde u `groei`?',
  },
  {
    name: 'a dimension is no name',
    lines: [proef('', '1', 's')],
    code: 'naam-onbekend',
    part: '`s` in `s`',
  },
  {
    name: 'the year index in begin',
    lines: [proef('', '1', 'begin(i)')],
    code: 'naam-onbekend',
    part: '`i` in `begin(i)`',
  },
  {
    name: 'duplicate line',
    lines: [proef('', 'euro', 'vast'), proef('', 'euro', 'vast * 2')],
    code: 'naam-dubbel',
    part: '"proef" komt twee keer voor',
  },
  {
    name: 'line with the name of an input',
    lines: [line('vast', '', 'euro', 'waarde_totaal'), line('waarde_totaal', '', 'euro', 'som(waarde, e)')],
    code: 'naam-dubbel',
    where: 'regel vast',
    part: '"vast" komt twee keer voor',
  },
  {
    name: 'formula that cannot be read',
    lines: [proef('', 'euro', '2 vast')],
    code: 'product-impliciet',
    part: 'tussen "2" en "vast"',
  },
  {
    name: 'cycle of two in the same year',
    lines: [line('a', '', 'euro', 'b + vast'), line('b', '', 'euro', 'a * 2')],
    code: 'kringverwijzing',
    where: 'regel a',
    part: 'de regels a → b → a verwijzen',
    remedy: 'vorig(regel, beginwaarde)',
  },
  {
    name: 'cycle of three beside lines outside it',
    lines: [
      line('buiten', '', 'euro', 'c'),
      line('a', '', 'euro', 'b + vast'),
      line('b', '', 'euro', 'c + binnen'),
      line('c', '', 'euro', 'a * 2'),
      line('binnen', '', 'euro', 'vast'),
    ],
    code: 'kringverwijzing',
    where: 'regel c',
    part: 'de regels c → a → b → c verwijzen',
  },
  {
    name: 'cycle through a sum',
    lines: [line('a', '', 'leerling', 'som(b, s)'), line('b', 's', 'leerling', 'leerlingen + a')],
    code: 'kringverwijzing',
    where: 'regel a',
    part: 'a → b → a',
  },
  {
    name: 'cycle through begin',
    lines: [line('a', 't', '1', 'groei + b'), line('b', '', '1', 'begin(a)')],
    code: 'kringverwijzing',
    where: 'regel a',
    part: 'a → b → a',
  },
  {
    name: 'cycle through the start value of vorig',
    lines: [line('a', 't', '1', 'vorig(groei, b)'), line('b', 't', '1', 'a')],
    code: 'kringverwijzing',
    where: 'regel a',
    part: 'a → b → a',
  },
  {
    name: 'same-year cycle inside a cycle through vorig',
    lines: [line('a', 't', '1', 'vorig(c, 1) + b'), line('b', 't', '1', 'a * 2'), line('c', 't', '1', 'a + b')],
    code: 'kringverwijzing',
    where: 'regel a',
    part: 'a → b → a',
  },
  {
    name: 'line that uses itself',
    lines: [proef('', 'euro', 'proef + vast')],
    code: 'kringverwijzing',
    part: 'proef → proef',
  },
  {
    name: 'euro plus hours',
    lines: [line('tijd', 's z', 'uur', 'leerlingen * uren'), proef('s z', 'euro', 'vast + tijd')],
    code: 'eenheid-verschil',
    part: '`vast + tijd` telt ongelijke eenheden op: euro (`vast`) en uur (`tijd`)',
    remedy: 'dezelfde eenheid',
  },
  {
    name: 'euro minus a number',
    lines: [proef('', 'euro', 'vast - 5')],
    code: 'eenheid-verschil',
    part: '`vast - 5` trekt ongelijke eenheden af: euro (`vast`) en een getal zonder eenheid (`5`)',
  },
  {
    name: 'comparing euro with hours per pupil',
    lines: [proef('z', '1', 'vast > uren')],
    code: 'eenheid-verschil',
    part: '`vast > uren` vergelijkt euro (`vast`) en uur/leerling (`uren`)',
  },
  {
    name: 'the larger of euro and pupils',
    lines: [proef('s', 'euro', 'max(0, vast, leerlingen)')],
    code: 'eenheid-verschil',
    part: 'euro (`vast`) en leerling (`leerlingen`)',
  },
  {
    name: 'choosing between euro and pupils',
    lines: [proef('s t', 'euro', 'groei > 0 ? vast : leerlingen')],
    code: 'eenheid-verschil',
    part: 'kiest tussen euro (`vast`) en leerling (`leerlingen`)',
  },
  {
    name: 'vorig that starts in another unit',
    lines: [proef('t', 'euro/uur', 'vorig(tarief, vast)')],
    code: 'eenheid-verschil',
    part: '`vorig(tarief, vast)` begint anders dan het verdergaat: euro/uur (`tarief`) en euro (`vast`)',
  },
  {
    name: 'condition with a unit',
    lines: [proef('', 'euro', 'vast ? vast : 0')],
    code: 'eenheid-getal',
    part: 'de voorwaarde `vast` in `vast ? vast : 0` is in euro',
  },
  {
    name: 'exponent with a unit',
    lines: [proef('s', '1', 'deel_vast^leerlingen')],
    code: 'eenheid-getal',
    part: 'de macht `leerlingen` in `deel_vast^leerlingen` is in leerling',
  },
  {
    name: 'unit to a power that varies',
    lines: [proef('t', 'euro', 'vast^i')],
    code: 'eenheid-macht',
    part: '`vast^i` verheft euro',
  },
  {
    name: 'wrong declared unit',
    lines: [proef('s z', 'euro', 'leerlingen * uren')],
    code: 'eenheid-regel',
    part: 'de formule `leerlingen * uren` geeft uur, maar de regel is in euro',
  },
  {
    name: 'unknown declared unit',
    lines: [proef('', 'gulden', 'vast')],
    code: 'eenheid-onbekend',
    part: '"gulden" is onbekend',
  },
  {
    name: 'missing dimension',
    lines: [proef('s', 'uur', 'leerlingen * uren')],
    code: 'dimensie-ontbreekt',
    part: '`leerlingen * uren` hangt ook af van z, maar de regel is per [s]',
    remedy: 'som(regel, z)',
  },
  {
    name: 'missing year',
    lines: [proef('', '1', 'deel_vast^i')],
    code: 'dimensie-ontbreekt',
    part: '`deel_vast^i` hangt ook af van t, maar de regel is per []',
  },
  {
    name: 'missing dimension after a sum over another',
    lines: [line('tijd', 's z', 'uur', 'leerlingen * uren'), proef('', 'uur', 'som(tijd, z)')],
    code: 'dimensie-ontbreekt',
    part: '`som(tijd, z)` hangt ook af van s',
  },
  {
    name: 'superfluous dimension',
    lines: [proef('s z', 'leerling', 'leerlingen * 2')],
    code: 'dimensie-te-veel',
    part: 'in `leerlingen * 2` hangt niets af van z, maar de regel is per [s, z]',
    remedy: 'Haal z weg',
  },
  {
    name: 'year that begin takes away',
    lines: [proef('t', '1', 'begin(groei)')],
    code: 'dimensie-te-veel',
    part: 'in `begin(groei)` hangt niets af van t',
  },
  {
    name: 'unknown dimension',
    lines: [proef('wijk', 'euro', 'vast')],
    code: 'dimensie-onbekend',
    part: '"wijk" bestaat niet',
    remedy: 's, z, e, t',
  },
  {
    name: 'sum over a dimension that the line lacks',
    lines: [proef('', 'leerling', 'som(leerlingen, z)')],
    code: 'som-dimensie',
    part: '`som(leerlingen, z)` telt op over z, maar `leerlingen` heeft alleen s',
  },
  {
    name: 'sum of a line without dimensions',
    lines: [proef('', 'euro', 'som(vast, s)')],
    code: 'som-dimensie',
    part: '`som(vast, s)` telt op over s, maar `vast` heeft geen dimensies',
  },
  {
    name: 'sum over variants',
    lines: [proef('', '1', 'som(korting, v)')],
    code: 'som-dimensie',
    part: '`som(korting, v)` telt op over v',
  },
  {
    name: 'sum twice over one dimension',
    lines: [proef('', 'leerling', 'som(leerlingen, s, s)')],
    code: 'som-dimensie',
    part: '`som(leerlingen, s, s)` noemt s twee keer',
  },
  {
    name: 'sum with a restriction only',
    lines: [proef('', 'euro', 'som(waarde, actor == gemeente)')],
    code: 'som-dimensie',
    part: '`som(waarde, actor == gemeente)` noemt geen dimensie',
  },
  {
    name: 'restriction on an unknown attribute',
    lines: [proef('', 'euro', 'som(waarde, e, kleur == rood)')],
    code: 'kenmerk-onbekend',
    part: '`kleur` in `som(waarde, e, kleur == rood)` is geen kenmerk van e',
    remedy: 'actor, soort',
  },
  {
    name: 'restriction on what every object inherits',
    lines: [proef('', 'euro', 'som(waarde, e, constructor == gemeente)')],
    code: 'kenmerk-onbekend',
    part: '`constructor` in `som(waarde, e, constructor == gemeente)` is geen kenmerk van e',
  },
  {
    name: 'restriction on a dimension without attributes',
    lines: [proef('', 'leerling', 'som(leerlingen, s, actor == gemeente)')],
    code: 'kenmerk-onbekend',
    part: '`actor` in `som(leerlingen, s, actor == gemeente)` is geen kenmerk van s',
  },
  {
    name: 'restriction to an unknown value',
    lines: [proef('', 'euro', 'som(waarde, e, actor == gemeenten)')],
    code: 'kenmerk-waarde',
    part: '`gemeenten` in `som(waarde, e, actor == gemeenten)` is geen actor',
    remedy: 'gemeente, rijk',
  },
  {
    name: 'leeg of an input that is never empty',
    lines: [proef('', '1', 'leeg(vast)')],
    code: 'leeg-onmogelijk',
    part: '`leeg(vast)` vraagt of `vast` leeg is',
  },
  {
    name: 'leeg of a line',
    lines: [line('dubbel', '', 'euro', 'vast * 2'), proef('', '1', 'leeg(dubbel)')],
    code: 'leeg-onmogelijk',
    part: '`leeg(dubbel)`',
  },
  {
    name: 'vorig of a line without years',
    lines: [proef('t', 'euro', 'vorig(vast, 0)')],
    code: 'jaar-ontbreekt',
    part: '`vorig(vast, 0)` vraagt om een ander jaar, maar `vast` is elk jaar gelijk',
  },
  {
    name: 'begin of a line without years',
    lines: [proef('', 'euro', 'begin(vast)')],
    code: 'jaar-ontbreekt',
    part: '`begin(vast)` vraagt om een ander jaar',
  },
  {
    name: 'alternatives: missing member',
    lines: [proef('', 'euro', { per: 'v', formulas: { rood: 'vast' } })],
    code: 'alternatief-ontbreekt',
    part: 'geen formule voor "blauw"',
  },
  {
    name: 'alternatives: unknown member',
    lines: [proef('', 'euro', { per: 'v', formulas: { rood: 'vast', blauw: '0', groen: 'vast' } })],
    code: 'alternatief-onbekend',
    part: 'een formule voor "groen"',
    remedy: 'rood, blauw',
  },
  {
    name: 'alternatives: member that every object inherits',
    lines: [proef('', 'euro', { per: 'v', formulas: { rood: 'vast', blauw: '0', toString: 'vast' } })],
    code: 'alternatief-onbekend',
    part: 'een formule voor "toString"',
  },
  {
    name: 'alternatives: one in another unit',
    lines: [proef('', 'euro', { per: 'v', formulas: { rood: 'vast', blauw: 'deel_vast' } })],
    code: 'eenheid-regel',
    where: 'regel proef, blauw',
    part: '`deel_vast` geeft een getal zonder eenheid, maar de regel is in euro',
  },
  {
    name: 'alternatives: one with a dimension too many',
    lines: [proef('', 'euro', { per: 'v', formulas: { rood: 'vast', blauw: 'waarde' } })],
    code: 'dimensie-ontbreekt',
    where: 'regel proef, blauw',
    part: '`waarde` hangt ook af van e',
  },
  {
    name: 'alternatives: nested, and one cannot be read',
    lines: [
      proef('', 'euro', {
        per: 'v',
        formulas: { rood: 'vast', blauw: { per: 'voet', formulas: { contract: 'vast', gelijk: 'sin(vast)' } } },
      }),
    ],
    code: 'functie-onbekend',
    where: 'regel proef, blauw, gelijk',
    part: '`sin`',
  },
  {
    name: 'alternatives: a real cycle inside one member',
    lines: [
      line('a', '', 'euro', { per: 'v', formulas: { rood: 'b', blauw: 'vast' } }),
      line('b', '', 'euro', { per: 'v', formulas: { rood: 'a', blauw: 'vast' } }),
    ],
    code: 'kringverwijzing',
    where: 'regel a',
    part: 'a → b → a',
  },
  {
    name: 'line in a cycle through the years that sums over years',
    lines: [line('a', 't', '1', 'vorig(b, 0) + 1'), line('b', 't', '1', 'a + som(a, t)')],
    code: 'kring-som',
    where: 'regel b',
    part: '`som(a, t)` in `a + som(a, t)` telt jaren op die er nog niet zijn',
  },
  {
    name: 'too many cells',
    lines: [proef('s z', 'uur', 'leerlingen * uren')],
    code: 'regel-te-groot',
    part: `telt ${2001 * 2000} getallen; ten hoogste ${MOST_CELLS} past`,
    space: LARGE,
  },
];

describe('definitions that are refused', () => {
  it.each(BROKEN.map((row) => [row.name, row] as const))(
    '%s',
    (_, { lines, code, where = 'regel proef', part, remedy = '', space = SPACE }) => {
      const problems = problemsOf(lines, space);
      // One mistake, one message.
      expect(problems).toEqual([
        {
          severity: 'fout',
          code,
          where,
          what: expect.stringContaining(part),
          remedy: expect.stringContaining(remedy),
        } satisfies Problem,
      ]);
      expect(problems[0]!.remedy).not.toBe('');
    },
  );

  it('a year-cycle with a line without years names both mistakes', () => {
    const problems = problemsOf([
      line('a', 't', '1', 'vorig(c, 0) + 1'),
      line('totaal', '', '1', 'som(a, t)'),
      line('c', 't', '1', 'totaal * groei'),
    ]);
    expect(problems.map(({ code, where }) => `${code} ${where}`)).toEqual([
      'kring-zonder-jaar regel totaal',
      'kring-som regel totaal',
    ]);
  });

  it('reports every broken line at once', () => {
    const problems = problemsOf([
      line('een', '', 'euro', '2 vast'),
      line('twee', '', 'euro', 'onbekend_woord'),
      line('drie', '', 'euro', 'vast + deel_vast'),
      line('vier', '', 'leerling', 'leerlingen'),
      line('goed', '', 'euro', 'vast'),
    ]);
    expect(problems.map(({ where, code }) => `${where}: ${code}`)).toEqual([
      'regel een: product-impliciet',
      'regel twee: naam-onbekend',
      'regel drie: eenheid-verschil',
      'regel vier: dimensie-ontbreekt',
    ]);
  });

  it('reports every separate cycle', () => {
    const problems = problemsOf([line('a', '', 'euro', 'b'), line('b', '', 'euro', 'a'), line('c', '', 'euro', 'c')]);
    expect(problems.map(({ where }) => where)).toEqual(['regel a', 'regel c']);
  });

  it('does not suggest a name that is nothing like it', () => {
    const [problem] = problemsOf([proef('', 'euro', 'iets_heel_anders')]);
    expect(problem!.remedy).not.toContain('Bedoelde u');
  });
});

describe('formulas supplied by the project', () => {
  const own = (formulas: Record<string, string>): LineDefinition => ({
    ...line('basis', 'e t', 'grondslag', { per: 'e', formulas }),
    fromProject: { een: 'effecten[0].basis', twee: 'effecten[1].basis', drie: 'effecten[2].basis' },
    isMixed: true,
  });

  it('may have any unit, and fewer dimensions than declared', () => {
    const program = calculate([own({ een: 'tarief', twee: 'vast', drie: 'waarde' })]);
    // een: the tariff per year; twee: the same amount each year; drie: the third effect's own value.
    expect(values(program, 'basis')).toEqual([50, 60, 80, 1000, 1000, 1000, 400, 400, 400]);
  });

  it.each([
    ['cannot be read', '2 vast', 'product-impliciet', '"vast"'],
    ['has an unknown name', 'onbekend_woord', 'naam-onbekend', '`onbekend_woord`'],
    ['has a dimension too many', 'leerlingen', 'dimensie-ontbreekt', 'hangt ook af van s'],
    ['adds unlike units', 'vast + leerlingen_totaal', 'eenheid-verschil', 'euro (`vast`)'],
    ['uses itself', 'baten_totaal', 'kringverwijzing', 'basis'],
  ])('names the place in the project when one %s', (_, formula, code, part) => {
    const problems = problemsOf([
      own({ een: 'vast', twee: formula, drie: 'vast' }),
      line('leerlingen_totaal', '', 'leerling', 'som(leerlingen, s)'),
      line('baten', 'e t', 'euro', 'basis / basis * waarde'),
      line('baten_totaal', 't', 'euro', 'som(baten, e)'),
    ]);
    expect(problems).toEqual([expect.objectContaining({ code, where: 'effecten[1].basis' })]);
    expect(problems[0]!.what).toContain(part);
  });

  it('reports every one of them at once', () => {
    const problems = problemsOf([own({ een: 'leerlingen', twee: 'uren', drie: 'onbekend_woord' })]);
    expect(problems.map(({ where, code }) => `${where} ${code}`).sort()).toEqual([
      'effecten[0].basis dimensie-ontbreekt',
      'effecten[1].basis dimensie-ontbreekt',
      'effecten[2].basis naam-onbekend',
    ]);
  });

  it('reports two with the same mistake at both places', () => {
    const problems = problemsOf([own({ een: 'leerlingen', twee: 'leerlingen', drie: 'vast' })]);
    expect(problems.map(({ where }) => where)).toEqual(['effecten[0].basis', 'effecten[1].basis']);
  });
});

interface Calculated {
  readonly name: string;
  readonly lines: readonly LineDefinition[];
  /** In layout order: v, voet, s, z, e, t, the last one running fastest. */
  readonly values: Readonly<Record<string, readonly number[]>>;
}

const CALCULATED: readonly Calculated[] = [
  {
    name: 'a missing dimension broadcasts',
    lines: [
      line('tijd', 's z', 'uur', 'leerlingen * uren'),
      line('kosten', 's z t', 'euro', 'tijd * tarief'),
      line('omgekeerd', 's z', 'uur', 'uren * leerlingen'),
    ],
    values: {
      // noord 10 × (1, 2, 4), zuid 20 × (1, 2, 4)
      tijd: [10, 20, 40, 20, 40, 80],
      omgekeerd: [10, 20, 40, 20, 40, 80],
      // each of those × (50, 60, 80)
      kosten: [
        ...[500, 600, 800, 1000, 1200, 1600, 2000, 2400, 3200],
        ...[1000, 1200, 1600, 2000, 2400, 3200, 4000, 4800, 6400],
      ],
    },
  },
  {
    name: 'conditions and functions broadcast too',
    lines: [
      line('keuze', 's t', '1', 'leerlingen > leerlingen_midden ? groei : deel_vast'),
      line('leerlingen_midden', '', 'leerling', 'som(leerlingen, s) / 2'),
      line('grootste', 's z', '1', 'max(leerlingen / leerlingen_midden, uren / begin_uren, deel_vast)'),
      line('begin_uren', '', 'uur/leerling', 'som(uren, z)'),
    ],
    values: {
      leerlingen_midden: [15],
      // noord 10 > 15 is not so: 0.5; zuid: growth
      keuze: [0.5, 0.5, 0.5, 0.5, 0.25, 1],
      begin_uren: [7],
      // 10/15 and 20/15 are above 1/7, 2/7, 4/7 and 0.5
      grootste: [10 / 15, 10 / 15, 10 / 15, 20 / 15, 20 / 15, 20 / 15],
    },
  },
  {
    name: 'a sum over one, over two, in either order, over years',
    lines: [
      line('kosten', 's z t', 'euro', 'leerlingen * uren * tarief'),
      line('per_school', 's t', 'euro', 'som(kosten, z)'),
      line('per_jaar', 't', 'euro', 'som(kosten, s, z)'),
      line('per_jaar_anders', 't', 'euro', 'som(kosten, z, s)'),
      line('per_zorgvorm', 'z', 'euro', 'som(kosten, s, t)'),
      line('alles', '', 'euro', 'som(kosten, s, z, t)'),
    ],
    values: {
      // 10 × 7 = 70 and 20 × 7 = 140 hours, × (50, 60, 80)
      per_school: [3500, 4200, 5600, 7000, 8400, 11200],
      per_jaar: [10500, 12600, 16800],
      per_jaar_anders: [10500, 12600, 16800],
      // 30 pupils × 190 euro × (1, 2, 4)
      per_zorgvorm: [5700, 11400, 22800],
      alles: [39900],
    },
  },
  {
    name: 'a sum restricted to attributes',
    lines: [
      line('gemeente', '', 'euro', 'som(waarde, e, actor == gemeente)'),
      line('rijk', '', 'euro', 'som(waarde, e, actor == rijk)'),
      line('geld_gemeente', '', 'euro', 'som(waarde, e, actor == gemeente, soort == geld)'),
      line('welzijn_rijk', '', 'euro', 'som(waarde, e, soort == welzijn, actor == rijk)'),
      line('baten', 'e t', 'euro', 'waarde * groei'),
      line('baten_gemeente', 't', 'euro', 'som(baten, e, actor == gemeente)'),
      line('baten_geld', '', 'euro', 'som(baten, t, e, soort == geld)'),
    ],
    values: {
      // een 100 gemeente geld, twee 200 rijk geld, drie 400 gemeente welzijn
      gemeente: [500],
      rijk: [200],
      geld_gemeente: [100],
      welzijn_rijk: [0],
      baten_gemeente: [250, 125, 500],
      // (100 + 200) × (0.5 + 0.25 + 1)
      baten_geld: [525],
    },
  },
  {
    name: 'the year index and begin',
    lines: [
      line('jaar', 't', '1', 'i'),
      line('kwadraat', 't', '1', '(1 + deel_vast)^i'),
      line('eerste', '', 'euro/uur', 'begin(tarief)'),
      line('index', 't', '1', 'tarief / begin(tarief)'),
      line('per_school', 's t', 'leerling', 'leerlingen * (1 + groei)'),
      line('ten_opzichte_van_begin', 's t', '1', 'per_school / begin(per_school)'),
    ],
    values: {
      jaar: [0, 1, 2],
      kwadraat: [1, 1.5, 2.25],
      eerste: [50],
      index: [1, 1.2, 1.6],
      // 10 and 20 × (1.5, 1.25, 2)
      per_school: [15, 12.5, 20, 30, 25, 40],
      ten_opzichte_van_begin: [1, 12.5 / 15, 20 / 15, 1, 25 / 30, 40 / 30],
    },
  },
  {
    name: 'vorig with its start value',
    lines: [
      line('vorig_tarief', 't', 'euro/uur', 'vorig(tarief, 0)'),
      line('stijging', 't', 'euro/uur', 'tarief - vorig(tarief, tarief)'),
      line('per_school', 's t', 'leerling', 'leerlingen * (1 + groei)'),
      line('vorig_per_school', 's t', 'leerling', 'vorig(per_school, leerlingen)'),
      line('met_som', 't', '1', 'vorig(groei, 0) + som(groei, t) + begin(groei)'),
    ],
    values: {
      vorig_tarief: [0, 50, 60],
      stijging: [0, 10, 20],
      // starts with 10 and 20, then last year's 15, 12.5 and 30, 25
      vorig_per_school: [10, 15, 12.5, 20, 30, 25],
      // 1.75 in all years, 0.5 in year 0: 0 + 2.25, 0.5 + 2.25, 0.25 + 2.25
      met_som: [2.25, 2.75, 2.5],
    },
  },
  {
    name: 'a cycle through vorig, written in the wrong order',
    lines: [
      // As a savings account: interest over what was there, half of the interest is spent.
      line('stand', 't', 'euro', 'vorig(stand, vast) + rente - uitgave'),
      line('uitgave', 't', 'euro', 'rente / 2'),
      line('rente', 't', 'euro', 'vorig(stand, vast) * groei'),
    ],
    values: {
      // year 0: 1000 × 0.5 = 500, spent 250, left 1250; year 1: 1250 × 0.25 = 312.5, spent 156.25, left 1406.25;
      // year 2: 1406.25 × 1, spent 703.125, left 2109.375
      rente: [500, 312.5, 1406.25],
      uitgave: [250, 156.25, 703.125],
      stand: [1250, 1406.25, 2109.375],
    },
  },
  {
    name: 'a cycle through vorig per school, with a sum over schools in it',
    lines: [
      line('totaal', 't', 'leerling', 'som(stroom, s)'),
      line('stroom', 's t', 'leerling', 'vorig(totaal, 0) * deel_vast + leerlingen'),
    ],
    values: {
      // year 0: 10 and 20, total 30; year 1: 15 + 10 and 15 + 20, total 60; year 2: 30 + 10 and 30 + 20, total 90
      stroom: [10, 25, 40, 20, 35, 50],
      totaal: [30, 60, 90],
    },
  },
  {
    name: 'an empty input counts as 0, and leeg tells so',
    lines: [
      line('is_leeg', '', '1', 'leeg(bedrag)'),
      line('dan_vast', '', 'euro', 'leeg(bedrag) == 1 ? vast : bedrag'),
      line('per_school', 's', 'euro', 'leeg(uitgaven) == 1 ? vast : uitgaven'),
      line('opgeteld', 's', 'euro', 'uitgaven + 0'),
    ],
    values: { is_leeg: [1], dan_vast: [1000], per_school: [1000, 7], opgeteld: [0, 7] },
  },
  {
    name: 'alternatives per variant, and what uses them follows',
    lines: [
      line('prijs', '', 'euro', { per: 'v', formulas: { rood: 'vast' }, otherwise: 'vast * korting' }),
      line('kosten', 's', 'euro', 'prijs * leerlingen / leerlingen_totaal'),
      line('leerlingen_totaal', '', 'leerling', 'som(leerlingen, s)'),
      line('kosten_totaal', '', 'euro', 'som(kosten, s)'),
      line('met_korting', '', '1', '1 - korting'),
    ],
    values: {
      // rood 1000, blauw 1000 × 0.25
      prijs: [1000, 250],
      kosten: [(1000 * 10) / 30, (1000 * 20) / 30, (250 * 10) / 30, (250 * 20) / 30],
      leerlingen_totaal: [30],
      kosten_totaal: [1000, 250],
      met_korting: [0.5, 0.75],
    },
  },
  {
    name: 'alternatives per footing, nested in those per variant',
    lines: [
      line('hardheid', '', '1', { per: 'voet', formulas: { contract: 'korting', gelijk: 'deel_vast' } }),
      line('draagt', 't', 'euro', {
        per: 'v',
        formulas: {
          rood: { per: 'voet', formulas: { contract: 'vast * groei', gelijk: '0' } },
          blauw: 'vast * hardheid',
        },
      }),
    ],
    values: {
      // rood: contract 0.5, gelijk 0.5; blauw: contract 0.25, gelijk 0.5
      hardheid: [0.5, 0.5, 0.25, 0.5],
      // rood contract: 1000 × growth, rood gelijk: 0; blauw contract: 250, blauw gelijk: 500, every year
      draagt: [500, 250, 1000, 0, 0, 0, 250, 250, 250, 500, 500, 500],
    },
  },
  {
    name: 'one alternative uses what another alternative makes',
    lines: [
      line('a', '', '1', { per: 'v', formulas: { rood: 'deel_vast', blauw: 'b * 2' } }),
      line('b', '', '1', { per: 'v', formulas: { rood: 'a + 1', blauw: '3' } }),
    ],
    // rood: a 0.5, b 1.5; blauw: b 3, a 6
    values: { a: [0.5, 6], b: [1.5, 3] },
  },
  {
    name: 'a cycle through vorig in one alternative only',
    lines: [
      line('reserve', 't', 'euro', { per: 'v', formulas: { rood: 'vorig(reserve, 0) + erbij' }, otherwise: '0' }),
      line('erbij', 't', 'euro', 'max(0, vast - vorig(reserve, 0)) * groei'),
    ],
    values: {
      // rood: 1000 × 0.5 = 500; (1000 − 500) × 0.25 = 125, stand 625; 375 × 1, stand 1000. blauw: nothing kept
      erbij: [500, 125, 375, 500, 250, 1000],
      reserve: [500, 625, 1000, 0, 0, 0],
    },
  },
  {
    name: 'alternatives per effect: its own value, and a sum over all of them',
    lines: [
      line('aandeel', 'e', 'euro', {
        per: 'e',
        formulas: { een: 'som(waarde, e)', twee: 'waarde * 2' },
        otherwise: '0',
      }),
    ],
    values: { aandeel: [700, 400, 0] },
  },
  {
    name: 'units cancel, powers of units, a 0 that fits every unit',
    lines: [
      line('vierkant', '', '1', 'vast^2 / vast / vast'),
      line('positief', 't', 'euro/uur', 'max(0, tarief - vorig(tarief, 0))'),
      line('verhouding', '', '1', 'deel(vast, bedrag)'),
      line('nul', '', 'euro', '0'),
    ],
    values: { vierkant: [1], positief: [50, 10, 20], verhouding: [0], nul: [0] },
  },
];

describe('calculation, worked out by hand', () => {
  it.each(CALCULATED.map((row) => [row.name, row] as const))('%s', (_, { lines, values: expected }) => {
    const program = calculate(lines);
    for (const [id, numbers] of Object.entries(expected)) {
      expect(values(program, id), id).toHaveLength(numbers.length);
      for (const [index, number] of numbers.entries())
        expect(values(program, id)[index], `${id}[${index}]`).toBeCloseTo(number, 12);
    }
  });

  it('the order of the lines makes no difference', () => {
    for (const { lines } of CALCULATED) {
      const forward = calculate(lines);
      const backward = calculate([...lines].reverse());
      for (const { id } of lines) expect(values(backward, id), id).toEqual(values(forward, id));
    }
  });

  it('a dimension without members sums to 0', () => {
    const space = { ...SPACE, e: { members: [], attributes: { actor: [], soort: [] } } };
    const program = calculate([line('niets', '', 'euro', 'som(waarde, e, actor == rijk)')], space, { waarde: [] });
    expect(values(program, 'niets')).toEqual([0]);
  });

  it('one year is enough', () => {
    const space = { ...SPACE, t: { members: ['2025'] } };
    const lines = [line('stand', 't', 'euro', 'vorig(stand, vast) * (1 + groei)')];
    expect(values(calculate(lines, space, { tarief: [50], groei: [0.5] }), 'stand')).toEqual([1500]);
  });

  it('a line has a variant only if it, or something it uses, depends on it', () => {
    const { lines } = CALCULATED.find(({ name }) => name.startsWith('alternatives per variant'))!;
    const program = calculate(lines);
    const dimensions = lines.map(({ id }) => [id, program.dimensionsOf(id).join(' ')]);
    expect(Object.fromEntries(dimensions)).toEqual({
      prijs: 'v',
      kosten: 'v s',
      leerlingen_totaal: '',
      kosten_totaal: 'v',
      met_korting: 'v',
    });
  });

  it('reads one value at a position', () => {
    const program = calculate([
      line('kosten', 's t', 'euro', 'vast * leerlingen / som_leerlingen * (i + 1)'),
      SOM_LEERLINGEN,
    ]);
    // zuid has 20 of 30 pupils; third year
    expect(program.valueAt('kosten', { s: 1, t: 2 })).toBeCloseTo(2000, 12);
    expect(program.valueAt('kosten', {})).toBeCloseTo(1000 / 3, 12);
    expect(program.valueAt('leerlingen', { s: 1, t: 2 })).toBe(20);
  });

  it.each([
    ['an unknown input', 'bestaat_niet', [1], 'unknown input bestaat_niet'],
    ['a line', 'som_leerlingen', [1], 'unknown input som_leerlingen'],
    ['too few values', 'leerlingen', [1], 'has 2 cells, 1 given'],
    ['an empty value that cannot be', 'vast', [Number.NaN], 'input vast cannot be empty'],
  ])('refuses %s', (_, id, numbers, message) => {
    const program = calculate([SOM_LEERLINGEN]);
    expect(() => program.setInput(id, numbers)).toThrow(message);
  });

  it('refuses to read an unknown line', () => {
    expect(() => calculate([]).values('bestaat_niet')).toThrow('unknown line bestaat_niet');
  });
});

const SOM_LEERLINGEN = line('som_leerlingen', '', 'leerling', 'som(leerlingen, s)');

describe('calculating only what changed', () => {
  const lines = [
    line('tijd', 's z', 'uur', 'leerlingen * uren'),
    line('kosten_detail', 's z t', 'euro', 'tijd * tarief * (1 - korting)'),
    line('kosten', 't', 'euro', 'som(kosten_detail, s, z)'),
    line('budget', 't', 'euro', 'vorig(budget, begin(kosten)) * (1 - groei / 10)'),
    line('tekort', 't', 'euro', 'max(0, kosten - budget - vorig(reserve, 0))'),
    line('reserve', 't', 'euro', {
      per: 'v',
      formulas: { rood: 'max(0, vorig(reserve, 0) + (kosten - budget) * deel_vast)', blauw: '0' },
    }),
    line('extra', '', 'euro', 'leeg(bedrag) == 1 ? vast : bedrag'),
    line('waarde_gemeente', '', 'euro', 'som(waarde, e, actor == gemeente)'),
    line('uitgaven_totaal', '', 'euro', 'som(uitgaven, s)'),
    line('uitkomst', 't', 'euro', 'waarde_gemeente + extra - tekort - uitgaven_totaal'),
  ];
  const ids = lines.map(({ id }) => id);
  const other = (id: string) => VALUES[id]!.map((value) => (Number.isNaN(value) ? 3 : value * 0.75));

  it.each(INPUTS.map(({ id }) => id))('%s changed: the same as a full run', (changed) => {
    const full = calculate(lines, SPACE, { [changed]: other(changed) });
    const partial = calculate(lines);
    partial.setInput(changed, other(changed));
    partial.run(partial.plan([changed]));
    for (const id of ids) expect(values(partial, id), id).toEqual(values(full, id));
  });

  it.each(ids)('every input changed, %s wanted: the same as a full run', (wanted) => {
    const everything = Object.fromEntries(INPUTS.map(({ id }) => [id, other(id)]));
    const full = calculate(lines, SPACE, everything);
    const partial = calculate(lines);
    for (const [id, numbers] of Object.entries(everything)) partial.setInput(id, numbers);
    partial.run(partial.plan(Object.keys(everything), [wanted]));
    expect(values(partial, wanted)).toEqual(values(full, wanted));
    expect(values(partial, wanted)).not.toEqual(values(calculate(lines), wanted));
  });

  it('leaves alone what does not depend on the change', () => {
    const program = calculate(lines);
    const touched = program.plan(['waarde']).flatMap((step) => step.ids);
    expect(touched).toEqual(['waarde_gemeente', 'uitkomst']);
    expect(program.plan(['waarde'], ['tekort'])).toEqual([]);
    expect(program.plan(['leerlingen'], ['kosten']).flatMap((step) => step.ids)).toEqual([
      'tijd',
      'kosten_detail',
      'kosten',
    ]);
  });

  it('undoes a change exactly', () => {
    const program = calculate(lines);
    const before = ids.map((id) => values(program, id));
    const plan = program.plan(['leerlingen']);
    program.setInput('leerlingen', [1, 2]);
    program.run(plan);
    expect(ids.map((id) => values(program, id))).not.toEqual(before);
    program.setInput('leerlingen', VALUES.leerlingen!);
    program.run(plan);
    expect(ids.map((id) => values(program, id))).toEqual(before);
  });
});

/** Of every code block of "Lines" in the calculation model, in its order. */
const IDS_OF_THE_MODEL: Readonly<Record<string, string>> = {
  'Time and prices': 'actief index deflator disconto',
  Population: 'leerlingen jeugdhulpleerlingen leerlingen_totaal jeugdhulpleerlingen_totaal deelname_detail deelname',
  'Demand without the arrangement':
    'clienten_nul tarief referentie_jaren terugrekening modelkosten_detail modelkosten ijkfactor uren_nul ' +
    'zorgkosten_nul_detail zorgkosten_nul_school zorgkosten_nul beschikkingen_nul_detail beschikkingen_nul ' +
    'clienten_school clienten_nul_totaal uitvoering_nul lasten_nul nul_overige_detail nul_overige lasten_nul_overige',
  Arrangement:
    'start_fractie ingroei_effectief toegang bereik_vol bereik clienten_arrangement_detail ' +
    'clienten_arrangement_school clienten_arrangement bereik_school preventie intensiteit uren_nodig ' +
    'professionaluren_detail professionaluren kostprijs zorgbehoefte_detail zorgbehoefte_school zorgbehoefte ' +
    'coordinatiekosten behoefte uitstraling individueel_detail individueel',
  Budget:
    'budget_basis_detail budget_basis_school budget_basis_afgeleid budget_basis_effectief coordinatie_basis ' +
    'doorgifte_index volumefactor ingroeifactor budget_zonder_krimp krimpfactor budget budget_reeel ' +
    'budget_per_leerling tekort_door_krimp aandeel_school tekort_school tekort_zonder_verevening',
  'Funding, footing': 'hardheid band aandeel_gemeente reservegrens terugdeel laatste_jaar',
  'Funding, per model':
    'betaling tekort overschot uit_reserve naar_reserve reserve_stand terug_reserve reserve terugbetaling ' +
    'overschot_aanbieder tekort_aanbieder toegezegd geweigerd uurprijs fte_prijs fte capaciteit_uren onvervuld_uren ' +
    'leegloop_uren betaald_per_zorg rekening prijsfactor',
  'Funding, every model':
    'onvervuld_bekostiging tekort_gemeente onvervuld herindicatie tekort_leerling dekkingsgraad leveringsgraad',
  'Administration and burden per party':
    'beschikkingen_individueel_detail beschikkingen_individueel beschikkingen_arrangement_detail ' +
    'beschikkingen_arrangement uitvoering_individueel uitvoering_arrangement uitvoering_gemeente uitvoering_aanbieder ' +
    'eenmalig bijdragen lasten_gemeente besparing',
  'Origin of pupils':
    'individueel_deelnemer_detail individueel_niet_detail individueel_deelnemer individueel_niet ' +
    'individueel_gemeente_detail individueel_gemeente individueel_overige_detail individueel_overige ' +
    'meelift_school_detail meelift_school meelift_gemeente_detail meelift_gemeente meelift meelift_aandeel ' +
    'lasten_overige lasten_deelnemers besparing_deelnemers',
  'Societal return':
    'bereikte_leerlingen_detail bereikte_leerlingen effect_opbouw hoeveelheid prijs_begin baten welvaartsverlies ' +
    'vermeden prijsoverdracht kosten_gemeente kosten_aanbieder kosten_samenwerkingsverband kosten_onderwijs ' +
    'baten_totaal baten_gemeente kosten_totaal saldo',
  'Present values':
    'kosten_cw vermeden_cw baten_cw verlies_cw effecten_cw ncw bkv in_pilot ncw_pilot financieel_gemeente_cw ' +
    'financieel_deelnemers_cw',
};

describe('the real model', () => {
  const sample = readFileSync(join(import.meta.dirname, '../../samples/enschede.json'), 'utf8');
  const read = readProject(JSON.parse(sample));
  if (!read.ok) throw new Error(read.problems.map(problemText).join('\n'));
  const project = resolveProject(read.value);
  if (!project.ok) throw new Error(project.problems.map(problemText).join('\n'));
  const real = vocabulary(project.value.grondslagen);
  const realLines: readonly ModelLine[] = real.lines;

  it('loads without problems', () => {
    const checked = checkModel(real, project.value.space);
    expect(checked.problems).toEqual([]);
    expect(checked.ok).toBe(true);
  });

  it.each(Object.entries(IDS_OF_THE_MODEL))('has every line of "%s"', (_, ids) => {
    const known = new Set(LINES.map(({ id }) => id));
    expect(ids.split(' ').filter((id) => !known.has(id))).toEqual([]);
  });

  it('has every line only once', () => {
    const ids = [...LINES, ...MODEL_INPUTS].map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it.each(realLines.map((definition) => [definition.id, definition] as const))(
    '%s has a label, note, source and unit to show',
    (id, { label, note, source, unit, section }) => {
      for (const text of [label, note, source, section]) expect(text.trim()).toMatch(/\S{2}/);
      // A label is words, not an id: it starts with a capital and has no underscore.
      expect(label).toMatch(/^[A-ZÀ-Ý][^_]*$/);
      expect(label).not.toBe(id);
      expect(() => parseUnit(unit)).not.toThrow();
      expect(unit).toMatch(/^(1|[a-zë]+)([*/][a-zë]+)*$/);
    },
  );

  it('gives no two lines of one section the same label', () => {
    const labels = realLines.map(({ section, label }) => `${section}: ${label}`);
    expect(labels.filter((label, index) => labels.indexOf(label) !== index)).toEqual([]);
  });

  it.each(MODEL_INPUTS.map((definition) => [definition.id, definition] as const))(
    'input %s has a label, note and unit to show',
    (_, { label, note, unit }) => {
      expect(label).toMatch(/^[A-ZÀ-Ý][^_]*$/);
      expect(note.trim()).toMatch(/\S{2}/);
      expect(() => parseUnit(unit)).not.toThrow();
    },
  );

  it('uses every base unit', () => {
    const used = new Set([...realLines, ...MODEL_INPUTS].flatMap(({ unit }) => unit.split(/[*/]/)));
    expect(BASE_UNITS.filter((unit) => !used.has(unit))).toEqual([]);
  });
});

/** @param dimensions space-separated */
function input(id: string, dimensions: string, unit: string, canBeEmpty = false): InputDeclaration {
  return { id, unit, dimensions: dimensions.split(' ').filter(Boolean), canBeEmpty };
}

/** @param dimensions space-separated */
function line(id: string, dimensions: string, unit: string, formula: Formula): LineDefinition {
  return { id, label: id, unit, dimensions: dimensions.split(' ').filter(Boolean), formula };
}

function world(lines: readonly LineDefinition[]): Vocabulary {
  return { dimensions: DIMENSIONS, time: 't', inputs: INPUTS, lines };
}

function problemsOf(lines: readonly LineDefinition[], space: Space = SPACE): readonly Problem[] {
  const checked = checkModel(world(lines), space);
  expect(checked.ok).toBe(false);
  return checked.problems;
}

/** Checked, compiled, with the values above or others, and run. */
function calculate(
  lines: readonly LineDefinition[],
  space: Space = SPACE,
  other: Readonly<Record<string, readonly number[]>> = {},
): Program {
  const checked = checkModel(world(lines), space);
  if (!checked.ok) throw new Error(checked.problems.map(problemText).join('\n'));
  const program = new Program(checked.value);
  for (const [id, numbers] of Object.entries({ ...VALUES, ...other })) program.setInput(id, numbers);
  program.run();
  return program;
}

function values(program: Program, id: string): number[] {
  return [...program.values(id)];
}
