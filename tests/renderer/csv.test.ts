import { describe, expect, it } from 'vitest';
import { read, utils } from 'xlsx';
import { csvText, numberText, safeText, tabText } from '../../renderer/export/csv.ts';
import { exportName } from '../../renderer/export/name.ts';

/** As a spreadsheet opens it, texts as texts. */
function opened(csv: string): string[][] {
  const { Sheets, SheetNames } = read(new TextEncoder().encode(csv), { type: 'array', raw: true, FS: ';' });
  return utils.sheet_to_json<string[]>(Sheets[SheetNames[0]!]!, { header: 1, defval: '' });
}

const original = (text: string) => text.replace(/^'/, '');

describe('a table as CSV', () => {
  it('has a mark of UTF-8, semicolons and CRLF; what holds one of those is in quotes', () => {
    expect(
      csvText([
        ['a', 1.5, null],
        ['b;c', 'zei "ja"', 'x\ny'],
      ]),
    ).toBe('\ufeffa;1,5;\r\n"b;c";"zei ""ja""";"x\ny"\r\n');
    expect(csvText([])).toBe('\ufeff');
  });

  it.each([
    [0.1 + 0.2, '0,30000000000000004'],
    [1 / 3, '0,3333333333333333'],
    [-1263441.4999999998, '-1263441,4999999998'],
    [-0, '0'],
    [1e21, '1E+21'],
    [1.5e-7, '1,5E-7'],
    [Number.MAX_SAFE_INTEGER, '9007199254740991'],
    [Number.NaN, ''],
    [Number.POSITIVE_INFINITY, ''],
  ])('%d keeps every digit: %s', (value, text) => {
    expect(numberText(value)).toBe(text);
    if (text !== '') expect(Number(text.replace(',', '.'))).toBe(value + 0);
  });

  it.each([
    '=1+1',
    '+1',
    '-2+3',
    '@SUM(A1)',
    '\t=1+1',
    '\r=1+1',
    '\n=1+1',
    ' =1+1',
    '\u200b=1+1',
    '\u0000=1+1',
    '\u202e=1+1',
    '＝1+1',
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("http://x";"y")',
    "'=1+1",
    "''",
    '1-2',
    '3.4',
    '0012',
    '1e5',
    '12:30',
    '10 %',
  ])('%j is no formula, number or date, and can be told from the text', (text) => {
    const safe = safeText(text);
    expect(safe[0]).toBe("'");
    // Line ends are one kind, and what steers a machine is gone; all else is there.
    const plain = text.replace('\r', '\n').replace('\u0000', '');
    expect(original(safe)).toBe(plain);
    expect(opened(csvText([[text, 'b']]))).toEqual([[`'${plain}`, 'b']]);
  });

  it.each(['School 1', 'a=b', 'De Zonnebloem (so)', 'een;twee', '', '€ per leerling', '2026/2027 en later', '5 – 20'])(
    '%j stays as it is',
    (text) => expect(safeText(text)).toBe(text),
  );

  it('what a project can hold comes back as it was', () => {
    const texts = [
      'x'.repeat(10_000),
      'مدرسة “النور” ; שלום',
      '👩‍👩‍👧‍👦 école ĳ',
      'a"b;c\nd\te',
      '"',
      '""";',
      ' spaties ',
      '\ufeffmet merk',
      'SYLK ID;PWXL',
    ];
    expect(opened(csvText(texts.map((text) => [text, 'einde'])))).toEqual(texts.map((text) => [text, 'einde']));
    // Cut in two, a character is none.
    const bytes = new TextEncoder().encode(csvText([['\ud83d']]));
    expect(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toBe('\ufffd\r\n');
  });

  it('for the clipboard a row is a line, whatever it holds', () => {
    expect(
      tabText([
        ['a\tb', 'c\nd', 1.5],
        ['=1', 'zei "ja"', null],
      ]),
    ).toBe('a b\tc d\t1,5\n\'=1\t"zei ""ja"""\t');
  });
});

it('the name says the project, the table and the day, in what every file system takes', () => {
  const day = new Date(2026, 10, 6);
  expect(exportName(['Enschede: pilot', 'Wie draagt het tekort?'], 'csv', day)).toBe(
    'enschede-pilot-wie-draagt-het-tekort-20261106.csv',
  );
  expect(exportName(['../CON', 'Één/twee\\..'], 'svg', day)).toBe('con-een-twee-20261106.svg');
  expect(exportName(['مدرسة', ''], 'png', day)).toBe('20261106.png');
  const long = exportName(['woord '.repeat(50), 'x'.repeat(300)], 'csv', day);
  expect(long.length).toBeLessThan(140);
  expect(long.startsWith('woord-woord-')).toBe(true);
});
