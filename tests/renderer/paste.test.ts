import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemsOf, MOST_ITEMS, type ProjectFile, rawValue, readProject } from '../../models/project/index.ts';
import { MUNICIPALITY_COLUMNS, newSchool, SCHOOL_COLUMNS } from '../../renderer/pages/population/data.ts';
import { type Column, type Row, valueColumn } from '../../renderer/table/columns.ts';
import { type Block, isBlock, readBlock } from '../../renderer/table/paste/block.ts';
import { totalsOf } from '../../renderer/table/paste/compare.ts';
import { type Ground, isHeader, type Plan, plan } from '../../renderer/table/paste/plan.ts';
import { newFaults, takenOver } from '../../renderer/table/paste/take-over.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is taken out
const CONTROL = /[\u0000-\u001f\u007f]+/g;

const block = (text: string): Block => {
  const read = readBlock(text);
  if (!read.ok) throw new Error(read.reason);
  return read.block;
};

describe('a pasted text as rows of cells', () => {
  it.each([
    ['123', false],
    ['123\r\n', false],
    ['een\ttwee', true],
    ['een\ntwee', true],
    ['een\r\ntwee\r\n', true],
    ['', false],
  ])('%j is more than one cell: %s', (text, expected) => expect(isBlock(text)).toBe(expected));

  it.each([
    [
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a\tb\rc\td',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a\n\nb\n\n\n', [['a'], ['b']]],
    [
      'a\tb\tc\nd',
      [
        ['a', 'b', 'c'],
        ['d', '', ''],
      ],
    ],
    [
      '\t1\n\t2',
      [
        ['', '1'],
        ['', '2'],
      ],
    ],
    ['"twee\r\nregels"\t1', [['twee regels', '1']]],
    ['"met ""aanhaling"""\t1', [['met "aanhaling"', '1']]],
    ['"De Ster"\t1', [['"De Ster"', '1']]],
    [
      '"niet gesloten\t1\nb\t2',
      [
        ['"niet gesloten', '1'],
        ['b', '2'],
      ],
    ],
    ['"a"b\tc', [['"a"b', 'c']]],
    ['  veel   ruimte \t\u0000\u0007x', [['veel ruimte', 'x']]],
    ['=HYPERLINK("http://x")\t+31', [['=HYPERLINK("http://x")', '+31']]],
  ])('%j', (text, expected) => expect(block(text)).toEqual(expected));

  it('counts empty rows in between, not those at the end', () => {
    expect(readBlock('a\n\t\nb\n\n\n')).toMatchObject({ ok: true, emptyRows: 1 });
  });

  it('refuses nothing and too much', () => {
    expect(readBlock('\t\t\n\t')).toEqual({ ok: false, reason: 'leeg' });
    expect(readBlock('1\t'.repeat(1_100_000))).toEqual({ ok: false, reason: 'groot' });
  });

  it('reads back what was written between quotation marks, whatever it is, on one line', () => {
    const cell = fc.string({ unit: 'binary', maxLength: 12 });
    const onOneLine = (text: string) => text.replace(CONTROL, ' ').replace(/ {2,}/g, ' ').trim();
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 5 }), (rows) => {
        const text = rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}\n"`).join('\t')).join('\r\n');
        const read = readBlock(text);
        const expected = rows.map((row) => row.map(onOneLine)).filter((row) => row.some((one) => one !== ''));
        expect(read.ok ? read.block : []).toEqual(expected);
      }),
    );
  });
});

const school = (id: string, naam: string, pupils = 100) => ({
  id,
  naam,
  onderwijssoort: 'so',
  leerlingen_basis: pupils,
  herkomst: { hier: 1 },
});

function project(): ProjectFile {
  const read = readProject({
    format: 'bekostigingsverkenner',
    schemaVersion: 1,
    naam: 'Proef',
    invoer: {
      startjaar: 2026,
      gemeenten: [
        { id: 'hier', naam: 'Hier' },
        { id: 'elders', naam: 'Elders' },
      ],
      scholen: [school('een', 'Een', 160), school('twee', 'Twee', 140)],
    },
    scenarios: [{ id: 'anders', naam: 'Anders', invoer: {} }],
  });
  if (!read.ok) throw new Error('the project of this test is wrong');
  return read.value;
}

/** What a table of schools or gemeenten would say of the project; a value that isn't in it is empty. */
function groundOf(file: ProjectFile, more: Partial<Ground> = {}, list: 'scholen' | 'gemeenten' = 'scholen'): Ground {
  const columns = list === 'scholen' ? SCHOOL_COLUMNS : MUNICIPALITY_COLUMNS;
  const dimension = list === 'scholen' ? 's' : 'g';
  return {
    rows: itemsOf(file, list).map(({ id, naam }, index): Row => ({ id, naam: String(naam), index })),
    columns,
    held: (row, column) => {
      if (column.kind === 'naam') return row.naam;
      if (column.kind === 'keuze') return String(itemsOf(file, list)[row.index]?.[column.id] ?? '');
      const members = { [dimension]: row.id, ...column.members };
      return (rawValue(file, undefined, { input: column.input.id, members }) ?? null) as number | null;
    },
    cellOf: () => undefined,
    mayAdd: true,
    isScenario: false,
    ...more,
  };
}

function planned(ground: Ground, text: string, row = 0, column = 0, hasHeader = false): Plan {
  const result = plan(ground, block(text), { row, column }, hasHeader);
  if (!result.ok) throw new Error(result.what);
  return result.plan;
}

const refusal = (ground: Ground, text: string, row = 0, column = 0): string => {
  const result = plan(ground, block(text), { row, column }, false);
  return result.ok ? '' : result.what;
};

const kinds = ({ rows }: Plan) => rows.map(({ cells }) => cells.map(({ kind }) => kind));
const messages = ({ rows }: Plan) => rows.flatMap(({ cells }) => cells.flatMap(({ message }) => message ?? []));

describe('what a block would change', () => {
  const ground = groundOf(project());

  it('cell by cell, from where it was pasted on to the right and below', () => {
    const made = planned(ground, 'Een\tvso\t1.250,5\t47 %\nAndere naam\tso\t140\t', 0, 0);
    expect(kinds(made)).toEqual([
      ['gelijk', 'anders', 'anders', 'anders'],
      ['anders', 'gelijk', 'gelijk', 'leeg'],
    ]);
    const [, kind, pupils, share] = made.rows[0]!.cells;
    expect([kind!.value, pupils!.value, share!.value]).toEqual(['vso', 1250.5, 0.47]);
    expect([pupils!.before, pupils!.after, share!.after]).toEqual(['160', '1.250,5', '47 %']);
    expect(made).toMatchObject({ faults: 0, empty: 1 });
  });

  it('what is below the last row is new, and what is empty there gets the default', () => {
    const made = planned(ground, 'Twee\tso\t140\nDrie\tpro\t90\nVier\t\t', 1);
    expect(made.rows.map(({ row, naam }) => [row?.id ?? null, naam])).toEqual([
      ['twee', 'Twee'],
      [null, 'Drie'],
      [null, 'Vier'],
    ]);
    expect(kinds(made)[2]).toEqual(['anders', 'leeg', 'leeg']);
    expect(messages(planned(ground, 'Twee\tso\t140\n\tpro\t90', 1))).toEqual(['Hier hoort een naam.']);
  });

  it.each([
    [2, '0.5', /komma/],
    [2, '1,234.5', /geen getal/],
    [2, 'ongeveer 100', /geen getal/],
    [2, '-3', /minstens 0/],
    [2, '1'.repeat(400), /te groot/],
    [2, '12 %', /geen percentage/],
    [3, '147', /hoogstens 100/],
    [4, '-100', /hoger dan −100/],
    [5, '1,5', /geheel getal/],
    [1, 'basisschool', /Kies uit so, vso, sbo, pro/],
    [0, 'x'.repeat(501), /langer dan 500 tekens/],
    [2, '=1+1', /geen getal/],
    [2, 'NaN', /geen getal/],
    [2, 'Infinity', /geen getal/],
    [2, '1e5', /geen getal/],
  ])('in column %i %j is wrong', (column, text, message) => {
    const made = planned(ground, `${text}\n${text}`, 0, column);
    expect(kinds(made)).toEqual([['fout'], ['fout']]);
    expect(messages(made)[0]).toMatch(message);
    expect(messages(made)[0]).not.toMatch(/Esc/);
  });

  it.each([
    [2, '€ 1.200', 1200],
    [2, ' 1.200 ', 1200],
    [3, '47', 0.47],
    [3, '2,9%', 0.029],
    [1, 'Speciaal basisonderwijs', 'sbo'],
    [1, 'VSO', 'vso'],
    [0, '=1+1', '=1+1'],
    [0, '@cmd', '@cmd'],
    [0, '\u202eמשה 👩‍👩‍👧', '\u202eמשה 👩‍👩‍👧'],
  ])('in column %i %j reads as %j', (column, text, value) => {
    expect(planned(ground, `${text}\n${text}`, 0, column).rows[0]!.cells[0]).toMatchObject({ kind: 'anders', value });
  });

  it('a switch is yes or no in words', () => {
    const towns = groundOf(project(), {}, 'gemeenten');
    const values = (text: string) => planned(towns, text, 0, 1).rows.map(({ cells }) => cells[0]!.value);
    expect(values('ja\nNEE')).toEqual([1, 0]);
    expect(values('doet mee\nDoet niet mee')).toEqual([1, 0]);
    expect(values('1\n0')).toEqual([1, 0]);
    expect(kinds(planned(towns, 'misschien\n2', 0, 1))).toEqual([['fout'], ['fout']]);
  });

  it('what does not fit is refused as a whole, with how much does', () => {
    expect(refusal(ground, 'a\tso\t1\t2\t3\t4\t5\t6')).toMatch(/8 kolommen breed; vanaf deze cel passen er 7/);
    expect(refusal(ground, '1\t2', 0, 6)).toMatch(/past er 1/);
    const many = Array.from({ length: 5000 }, (_, index) => `School ${index}\tso\t100`).join('\n');
    expect(refusal(ground, many)).toMatch(new RegExp(`5000 regels; een lijst heeft er hoogstens ${MOST_ITEMS}`));
    expect(refusal(ground, 'a\n'.repeat(MOST_ITEMS), 1)).toMatch(/passen er 499/);
    expect(refusal({ ...ground, mayAdd: false }, 'a\nb\nc')).toMatch(/3 regels; vanaf deze cel passen er 2/);
  });

  it('in a scenario names and kinds stay, and no rows are added', () => {
    const scenario = { ...ground, isScenario: true };
    expect(kinds(planned(scenario, 'Een\tso\t150\nZwei\tvso\t140'))).toEqual([
      ['gelijk', 'gelijk', 'anders'],
      ['fout', 'fout', 'gelijk'],
    ]);
    expect(refusal(scenario, 'Een\nTwee\nDrie')).toMatch(/scenario/);
  });

  it('a row that lacks a value is told, a cell that it does not have too', () => {
    const without = { ...ground, held: () => undefined };
    expect(messages(planned(without, '1\n2', 0, 2))[0]).toMatch(/heeft deze waarde niet/);
    expect(kinds(planned(without, '1\t\n2\t', 0, 2))[0]).toEqual(['fout', 'leeg']);
  });

  it('whatever is pasted, every cell has a kind, and only what is wrong has no value', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string({ unit: 'binary', maxLength: 20 }), { minLength: 3, maxLength: 3 }), {
          minLength: 1,
          maxLength: 6,
        }),
        (rows) => {
          const made = plan(ground, rows, { row: 0, column: 0 }, false);
          if (!made.ok) return;
          for (const { cells } of made.plan.rows)
            for (const { kind, value, column } of cells)
              if (kind === 'anders' && column.kind === 'waarde') expect(Number.isFinite(value)).toBe(true);
        },
      ),
    );
  });
});

describe('a first row that names the columns', () => {
  const isOne = (text: string, column = 0, columns: readonly Column[] = SCHOOL_COLUMNS) =>
    isHeader(block(text), columns.slice(column));

  it.each([
    ['School\tsoort\tLeerlingen\nEen\tso\t160', 0, true],
    ['Naam\nEen', 0, true],
    ['Leerlingen in jaar 0\n160', 2, true],
    ['Leerlingen\n160', 2, true],
    ['aantal\tpercentage\n160\t47', 2, true],
    // One word above numbers may be a mistake: it is shown as one.
    ['onbekend\n160', 2, false],
    ['Een\tso\t160\nTwee\tso\t140', 0, false],
    ['160\n170', 2, false],
    ['n.v.t.\tn.v.t.\nonbekend\tonbekend', 2, false],
    ['Leerlingen', 2, false],
  ])('%j from column %i: %s', (text, column, expected) => expect(isOne(text, column)).toBe(expected));

  it('is left out, and the rows below it start at the cell', () => {
    const made = planned(groundOf(project()), 'School\tSoort\tLeerlingen\nEen\tso\t170', 0, 0, true);
    expect(made.rows.map(({ from, naam }) => [from, naam])).toEqual([[1, 'Een']]);
    expect(made.rows[0]!.cells[2]).toMatchObject({ before: '160', after: '170' });
  });
});

describe('a block that is taken over', () => {
  const target = { dimension: 's', list: 'scholen' as const, defaults: newSchool, newName: () => 'School 3' };

  it('changes what it says and adds what is new; nothing else', () => {
    const file = project();
    const made = planned(groundOf(file), 'Uno\tvso\t170\t50\nTwee\tso\t140\t\nDrie\tpro\t90\t33');
    const after = takenOver(file, undefined, target, made);
    expect(after.invoer.scholen).toEqual([
      { ...school('een', 'Uno', 170), onderwijssoort: 'vso', aandeel_jeugdhulp: 0.5 },
      school('twee', 'Twee', 140),
      { ...school('drie', 'Drie', 90), onderwijssoort: 'pro', aandeel_jeugdhulp: 0.33 },
    ]);
    expect(file).toEqual(project());
    expect(newFaults(file, after, undefined)).toEqual([]);
  });

  it('in a scenario only the scenario changes', () => {
    const file = project();
    const made = planned(groundOf(file, { isScenario: true }), 'Een\tso\t170');
    const after = takenOver(file, 'anders', target, made);
    expect(after.invoer).toEqual(file.invoer);
    expect(after.scenarios![0]!.invoer).toEqual({ scholen: [{ id: 'een', leerlingen_basis: 170 }] });
  });

  it('shares that are not everyone are a fault of the whole, said once', () => {
    const file = project();
    const columns = ['hier', 'elders'].map((g) => valueColumn('herkomst', { id: g, label: g, members: { g } }));
    const origins = groundOf(file, { columns, mayAdd: false });
    const take = (text: string) =>
      takenOver(file, undefined, { dimension: 's', list: 'scholen' }, planned(origins, text));
    expect(newFaults(file, take('80\t20\n70\t30'), undefined)).toEqual([]);
    expect(newFaults(file, take('80\t10\n70\t30'), undefined).map(({ code, where }) => [code, where])).toEqual([
      ['herkomst-som', 'invoer.scholen[0].herkomst'],
    ]);
  });

  it('what the table adds up to, before and after; a wrong cell counts as it was', () => {
    const ground = groundOf(project());
    const totals = totalsOf(ground, planned(ground, 'Een\tso\t170\t50\nTwee\tso\tveel\t40\nDrie\tso\t90\t30'));
    expect(totals.rows).toEqual({ before: 2, after: 3 });
    // Shares add up to nothing.
    expect(totals.columns.map(({ column, before, after }) => [column.id, before, after])).toEqual([
      ['leerlingen_basis', 300, 400],
    ]);
  });
});
