import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Content, type Evidence, MOST_ROWS, readDelimited, withImport } from '../../models/import/index.ts';
import { rawValue, resolveProject } from '../../models/project/index.ts';
import { SHEETS } from './sheets.ts';
import { gridOf, schoolsIn, smallProject, work } from './support.ts';

const EVIDENCE: Evidence = { bron: 'scholen.csv, 26 november 2026', graad: 'A', smallNote: 'Met <5 als 2,5.' };

describe('a sheet', () => {
  it.each(SHEETS)('$name', ({ text, choices, decisions, said, schools }) => {
    const worked = work(gridOf(text), choices, decisions);
    expect(worked.said).toEqual(said);
    for (const { remedy } of worked.sheet.messages) expect(remedy).toMatch(/\.$/);
    const faults = worked.sheet.faults + worked.plan.faults;
    expect(faults > 0).toBe(schools === null);
    if (schools === null) return;
    const after = withImport(smallProject(), worked.plan, EVIDENCE);
    expect(schoolsIn(after)).toEqual(schools);
    expect(resolveProject(after).problems.filter(({ severity }) => severity === 'fout')).toEqual([]);
  });

  it('gives every value that it changes its source and grade, keeps the range, and leaves the rest alone', () => {
    const before = smallProject();
    const { plan } = work(gridOf('School;Leerlingen;Enschede;Hof van Twente\nDe Ster;160;80;20\n'));
    const after = withImport(before, plan, EVIDENCE);
    const at = (input: string, g?: string) =>
      rawValue(after, undefined, { input, members: { s: 'de_ster', ...(g && { g }) } });
    expect(at('leerlingen_basis')).toEqual({ waarde: 160, laag: 140, hoog: 170, bron: EVIDENCE.bron, graad: 'A' });
    expect(at('herkomst', 'enschede')).toBe(0.8);
    expect(before).toEqual(smallProject());
  });

  it('calls what was made of “<5” derived, and says with what', () => {
    const { plan } = work(gridOf('School;Gemeente;Aantal\nDe Ster;Enschede;95\nDe Ster;Hengelo;<5\n'));
    const after = withImport(smallProject(), plan, EVIDENCE);
    const members = { s: 'de_ster', g: 'hengelo' };
    expect(rawValue(after, undefined, { input: 'herkomst', members })).toEqual({
      waarde: 2.5 / 97.5,
      bron: EVIDENCE.bron,
      graad: 'C',
      opmerking: EVIDENCE.smallNote,
    });
  });

  it('says that pupils from several gemeenten are together more than there can be', () => {
    const { sheet } = work(
      gridOf('School;Gemeente;Aantal\nDe Boei;Enschede;900000000000\nDe Boei;Hengelo;900000000000\n'),
    );
    expect(sheet.messages.map(({ code, row }) => [code, row])).toContainEqual(['te-hoog', 1]);
  });

  it('knows a school again by its BRIN, whatever it is called', () => {
    const first = withImport(smallProject(), work(gridOf('School;BRIN;Leerlingen\nDe Ster;01AB;160\n')).plan, EVIDENCE);
    const { plan } = work(gridOf('School;BRIN;Leerlingen\nSterrenschool;01ab;170\n'), {}, {}, first);
    expect(plan.schools).toMatchObject([{ id: 'de_ster', changes: [{ before: 160, after: 170 }] }]);
  });

  it('says nothing changes where it says what the project says', () => {
    const { plan } = work(gridOf('School;Onderwijssoort;Leerlingen;Enschede;Hof van Twente\nDe Ster;so;150;0,8;0,2\n'));
    expect(plan.changes).toBe(false);
  });

  it('whatever stands in it: no exception, nothing that is no number, and a project that calculates or a fault', () => {
    const cell: fc.Arbitrary<Content> = fc.oneof(
      fc.constantFrom(
        'School',
        'De Ster',
        'Enschede',
        'Gemeente',
        'Aantal',
        'so',
        'Totaal',
        '<5',
        '60 %',
        '1.234',
        '',
        null,
      ),
      fc.string(),
      fc.double(),
      fc.boolean(),
    );
    const grid = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 });
    fc.assert(
      fc.property(grid, (rows) => {
        const { sheet, plan } = work([['School', 'Gemeente', 'Aantal', 'Soort', 'Leerlingen'], ...rows]);
        if (sheet.faults + plan.faults > 0) return;
        const after = withImport(smallProject(), plan, EVIDENCE);
        expect(resolveProject(after).problems.filter(({ severity }) => severity === 'fout')).toEqual([]);
        expect(JSON.stringify(after)).not.toMatch(/"waarde":null/);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a text as a sheet', () => {
  it.each([
    [
      'semicolons',
      'a;b\n1,5;2\n',
      [
        ['a', 'b'],
        ['1,5', '2'],
      ],
    ],
    [
      'commas',
      'a,b\n"1,5",2\n',
      [
        ['a', 'b'],
        ['1,5', '2'],
      ],
    ],
    [
      'tabs',
      'a\tb\r\n1;5\t2\r\n',
      [
        ['a', 'b'],
        ['1;5', '2'],
      ],
    ],
    [
      'bars',
      'a|b\n1|2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['what Excel says is between', 'sep=,\r\na;b,c\r\n', [['a;b', 'c']]],
    ['quotation marks', '"a ""b""";"c\nd"\n', [['a "b"', 'c\nd']]],
    [
      'empty cells',
      'a;;\n;;b',
      [
        ['a', '', ''],
        ['', '', 'b'],
      ],
    ],
    [
      'old line ends',
      'a;b\rc;d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['nothing', '', []],
  ])('%s', (_, text, grid) => expect(readDelimited(text)).toMatchObject({ ok: true, grid }));

  it.each([
    ['a;"b\nc;d', 'In regel 1 begint een cel met een aanhalingsteken dat nergens eindigt.'],
    ['a\n'.repeat(MOST_ROWS + 1), 'Het blad heeft meer dan 100000 regels.'],
    [`${';'.repeat(600)}\n`, 'Een regel heeft 601 cellen; er passen er hoogstens 500.'],
  ])('refuses', (text, what) => expect(readDelimited(text)).toMatchObject({ ok: false, what }));
});
