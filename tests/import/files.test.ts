import { describe, expect, it } from 'vitest';
import { readFile } from '../../renderer/import/read-file.ts';
import { Refusal } from '../../renderer/import/refusal.ts';
import { IMPORT } from '../../renderer/text/nl/import.ts';
import { bytesOf, fixture, handMade, handMadeOds, littleEndian, ROWS, replaced, sheetBook, zip } from './books.ts';

const HEAD = ['School', 'Leerlingen'];
const PLAIN = [HEAD, ['De Ster', 160]];
const LIBRE = {
  Scholen: [
    ['School', 'BRIN', 'Onderwijssoort', 'Leerlingen', 'Aandeel met jeugdhulp', 'Enschede', 'Hof van Twente'],
    ['De Ster', '01AB', 'so', 160, 0.6, 0.75, 0.25],
    ['Het Anker', '02CD', 'sbo', 90, 0.55, 1, 0],
    ['Totaal', null, null, 250],
  ],
  Uitleg: [['Uitleg'], ['Vul het blad Scholen in.']],
};
const LIBRE_NOTES = [
  '1 cel heeft een formule; gelezen is de waarde die het bestand erbij bewaart.',
  '1 verborgen blad is niet gelezen.',
];
const WINDOWS = ['de tekst is gelezen in de tekenset van Windows (1252).'];

const text = (grid: readonly (readonly unknown[])[]) => grid.map((row) => [...row]);
/** Without the empty cells behind the last one. */
const trimmed = (rows: readonly (readonly unknown[])[]) =>
  text(rows).map((row) => row.slice(0, row.findLastIndex((cell) => cell !== null) + 1));

describe('a file that is read', () => {
  it.each([
    ['written by LibreOffice', 'bladen.xlsx', fixture('bladen.xlsx'), LIBRE, LIBRE_NOTES],
    [
      'OpenDocument, written by LibreOffice',
      'bladen.ods',
      fixture('bladen.ods'),
      { ...LIBRE, Verborgen: [['geheim'], [1]] },
      LIBRE_NOTES.slice(0, 1),
    ],
    ['of Excel 97, written by LibreOffice', 'bladen.xls', fixture('bladen.xls'), LIBRE, LIBRE_NOTES],
    ['under another name', 'bladen.csv', fixture('bladen.xlsx'), LIBRE, LIBRE_NOTES],
    ['of Excel 97, written by SheetJS', 'x.xls', sheetBook(PLAIN, {}, 'biff8'), { Blad1: PLAIN }, []],
    ['of Excel', 'x.xlsx', sheetBook(PLAIN), { Blad1: PLAIN }, []],
    ['of its least parts', 'x.xlsx', handMade(), { Blad1: PLAIN }, []],
    [
      'that begins elsewhere',
      'x.xlsx',
      sheetBook([[], [], [null, ...HEAD], [null, 'De Ster', 160]]),
      { Blad1: [[], [], [null, ...HEAD], [null, 'De Ster', 160]] },
      [],
    ],
    [
      'with a date and a yes',
      'x.xlsx',
      sheetBook([HEAD, ['De Ster', new Date(Date.UTC(2026, 0, 2))], ['Het Anker', true]]),
      { Blad1: [HEAD, ['De Ster', '02-01-2026'], ['Het Anker', true]] },
      [],
    ],
    [
      'with an error and a formula that looks in another file',
      'x.xlsx',
      sheetBook([HEAD, ['De Ster', 1], ['Het Anker', 2]], {
        B2: { t: 'e', v: 7, f: '1/0' },
        B3: { t: 'n', v: 90, f: '[1]Blad1!A1' },
      }),
      { Blad1: [HEAD, ['De Ster', '#DIV/0!'], ['Het Anker', 90]] },
      ['2 cellen hebben een formule; gelezen is de waarde die het bestand erbij bewaart.'],
    ],
    [
      'with a formula that was never calculated',
      'x.xlsx',
      handMade({ rows: ROWS.replace('<v>160</v>', '<f>1+1</f>') }),
      { Blad1: [HEAD, ['De Ster']] },
      ['1 formule heeft geen bewaarde waarde en telt als leeg.'],
    ],
    [
      'with macros',
      'x.xlsm',
      handMade({ more: { 'xl/vbaProject.bin': bytesOf('Sub Auto_Open()') } }),
      { Blad1: PLAIN },
      ['het bestand bevat macro’s; die zijn niet gelezen en niet uitgevoerd.'],
    ],
    [
      'with a link to another file',
      'x.xlsx',
      handMade({ more: { 'xl/externalLinks/externalLink1.xml': bytesOf('<x/>') } }),
      { Blad1: PLAIN },
      ['het bestand verwijst naar andere bestanden; die zijn niet geopend.'],
    ],
    [
      'with names of what every object has',
      'x.xlsx',
      sheetBook(
        [
          ['School', '__proto__', 'constructor'],
          ['De Ster', 1, 2],
        ],
        {},
        'xlsx',
        'constructor',
      ),
      {
        constructor: [
          ['School', '__proto__', 'constructor'],
          ['De Ster', 1, 2],
        ],
      },
      [],
    ],
    [
      'with a part by such a name',
      'x.xlsx',
      handMade({ more: { 'xl/worksheets/__proto__.xml': bytesOf('<x/>') } }),
      { Blad1: PLAIN },
      [],
    ],
    [
      'with elements in elements, a hundred thousand deep',
      'x.xlsx',
      handMade({ rows: `${ROWS}${'<a>'.repeat(100_000)}` }),
      { Blad1: PLAIN },
      [],
    ],
    [
      'with what looks like an entity',
      'x.xlsx',
      handMade({ rows: ROWS.replace('De Ster', '&amp;lol9; &lol9;') }),
      { Blad1: [HEAD, ['&lol9; &lol9;', 160]] },
      [],
    ],
    [
      'OpenDocument with empty cells to the edge of the sheet',
      'x.ods',
      handMadeOds(
        '<table:table table:name="Blad1"><table:table-row><table:table-cell office:value-type="string"><text:p>School</text:p></table:table-cell><table:table-cell table:number-columns-repeated="16383"/></table:table-row><table:table-row table:number-rows-repeated="1048575"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>',
      ),
      { Blad1: [['School']] },
      [],
    ],
    [
      'with semicolons',
      'x.csv',
      bytesOf('School;Leerlingen\nDe Ster;160\n'),
      { 'x.csv': [HEAD, ['De Ster', '160']] },
      [],
    ],
    [
      'with commas and quotes',
      'x.csv',
      bytesOf('School,Leerlingen\n"Ster, De","1,5"\n'),
      { 'x.csv': [HEAD, ['Ster, De', '1,5']] },
      [],
    ],
    ['with tabs', 'x.txt', bytesOf('School\tLeerlingen\r\nDe Ster\t160'), { 'x.txt': [HEAD, ['De Ster', '160']] }, []],
    [
      'with a mark of UTF-8',
      'x.csv',
      bytesOf('\ufeffSchool;Leerlingen\nDe Ster;160\n'),
      { 'x.csv': [HEAD, ['De Ster', '160']] },
      [],
    ],
    ['in UTF-8', 'x.csv', bytesOf('School;Leerlingen\nDe Één;160\n'), { 'x.csv': [HEAD, ['De Één', '160']] }, []],
    [
      'as Windows wrote it',
      'x.csv',
      Uint8Array.from([...bytesOf('School;Leerlingen\nDe '), 0xc9, 0xe9, 0x6e, 0x20, 0x80, ...bytesOf(';160\n')]),
      { 'x.csv': [HEAD, ['De Één €', '160']] },
      WINDOWS,
    ],
    [
      'in UTF-16',
      'x.txt',
      Uint8Array.from([0xff, 0xfe, ...[...'School\tLeerlingen\nDe Één\t160'].flatMap((c) => [c.charCodeAt(0), 0])]),
      { 'x.txt': [HEAD, ['De Één', '160']] },
      [],
    ],
    [
      'with what a spreadsheet would run',
      'x.csv',
      bytesOf('School;Leerlingen\n=HYPERLINK("http://x");@SUM(1)\n'),
      { 'x.csv': [HEAD, ['=HYPERLINK("http://x")', '@SUM(1)']] },
      [],
    ],
  ] as const)('%s', (_, name, bytes, sheets, said) => {
    const read = readFile(bytes, name);
    expect(Object.fromEntries(read.sheets.map(({ name: sheet, grid }) => [sheet, trimmed(grid)]))).toEqual(sheets);
    expect(read.notes.map(({ what }) => what)).toEqual(said);
    for (const { remedy, where } of read.notes) expect([where, remedy]).toEqual([name, expect.stringMatching(/\.$/)]);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});

const zeros = (megabytes: number) => new Uint8Array(megabytes * 2 ** 20);
const bomb = handMade({ more: { 'xl/worksheets/sheet2.xml': zeros(24) } });
/** Its list says that the sheet is small; what comes out of it is not. */
const liar = replaced(bomb, littleEndian(24 * 2 ** 20), littleEndian(1000));
const encrypted = [0xd0, 0xcf, 0x11, 0xe0, ...[...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0])];
const lol = '<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;">]>';
const cell = '<table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="1000"/>';

describe('a file that is refused', () => {
  it.each([
    ['nothing', 'x.csv', new Uint8Array(), 'empty', 'het bestand is leeg.'],
    ['white space', 'x.csv', bytesOf(' \n;\n'), 'empty', 'het bestand is leeg.'],
    ['more than 20 MB', 'x.csv', zeros(21), 'tooLarge', 'het bestand is 21,0 MB; er wordt hoogstens 20 MB gelezen.'],
    ['a picture', 'x.xlsx', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0]), 'unknown', 'dit is geen rekenblad'],
    [
      'a page',
      'x.xls',
      bytesOf('<html><table><tr><td>School</td></tr></table></html>'),
      'unknown',
      'dit is geen rekenblad',
    ],
    ['a text with layout', 'x.csv', bytesOf('{\\rtf1 School}'), 'unknown', 'dit is geen rekenblad'],
    ['a project', 'x.csv', bytesOf('{ "format": "bekostigingsverkenner" }'), 'unknown', 'dit is geen rekenblad'],
    [
      'a zip of something else',
      'x.xlsx',
      zip({ 'word/document.xml': bytesOf('<x/>') }),
      'unknown',
      'dit is geen rekenblad',
    ],
    ['a quotation mark that never ends', 'x.csv', bytesOf('School\n"De Ster\n'), 'text', 'In regel 2 begint een cel'],
    ['half a file', 'x.xlsx', fixture('bladen.xlsx').slice(0, 4000), 'broken', 'het bestand is beschadigd'],
    ['a damaged part', 'x.xlsx', damaged(), 'broken', 'het bestand is beschadigd'],
    [
      'an old file that is damaged',
      'x.xls',
      fixture('bladen.xls').slice(0, 1000),
      'broken',
      'het bestand is beschadigd',
    ],
    ['a password', 'x.xlsx', Uint8Array.from(encrypted), 'password', 'het bestand is met een wachtwoord beveiligd.'],
    ['an encrypted part', 'x.xlsx', withFlag(handMade()), 'password', 'het bestand is met een wachtwoord beveiligd.'],
    ['a zip bomb', 'x.xlsx', bomb, 'bomb', 'het bestand wordt uitgepakt veel te groot'],
    ['a zip bomb that lies', 'x.xlsx', liar, 'bomb', 'het bestand wordt uitgepakt veel te groot'],
    [
      'two thousand parts',
      'x.xlsx',
      zip(Object.fromEntries(Array.from({ length: 2001 }, (_, n) => [`${n}`, zeros(0)]))),
      'entries',
      'het bestand bestaat uit meer dan 2000',
    ],
    ['entities in entities', 'x.xlsx', handMade({ before: lol }), 'entities', 'het bestand bevat eigen afkortingen'],
    [
      'one cell that stands for a billion',
      'x.ods',
      handMadeOds(
        `<table:table table:name="B"><table:table-row table:number-rows-repeated="1000000">${cell}</table:table-row></table:table>`,
      ),
      'cells',
      'het bestand heeft meer dan 2000000 cellen.',
    ],
    [
      'a cell far to the right',
      'x.xlsx',
      sheetBook(PLAIN, { XFD1: { t: 's', v: 'x' }, '!ref': 'A1:XFD2' }),
      'columns',
      'het blad Blad1 heeft meer dan 500 kolommen.',
    ],
    [
      'a cell far below',
      'x.xlsx',
      handMade({ rows: `${ROWS}<row r="100001"><c r="A100001"><v>1</v></c></row>` }),
      'rows',
      'het blad Blad1 heeft meer dan 100000 regels.',
    ],
    ['a sheet without anything', 'x.xlsx', sheetBook([[]]), 'noSheets', 'er is geen blad met regels.'],
  ] as const)('%s', (_, name, bytes, code, what) => {
    let refusal: unknown;
    try {
      readFile(bytes, name);
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toBeInstanceOf(Refusal);
    const { code: told, said } = refusal as Refusal;
    expect(told).toBe(code);
    expect(said[0].startsWith(what)).toBe(true);
    expect(said[1]).toMatch(/\.$/);
  });
});

/** A sheet whose packed bytes are no longer what they were. */
function damaged(): Uint8Array {
  const bytes = handMade({ rows: ROWS.repeat(1) });
  const at = bytes.length >> 1;
  const copy = bytes.slice();
  copy.fill(0xff, at - 200, at);
  return copy;
}

/** Every part says that it is encrypted. */
function withFlag(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  for (let at = 0; at < copy.length - 4; at++)
    if (copy[at] === 0x50 && copy[at + 1] === 0x4b && copy[at + 2] === 1 && copy[at + 3] === 2)
      copy[at + 8] = copy[at + 8]! | 1;
  return copy;
}

describe('the cells of a worksheet that are read apart', () => {
  const cell = (at: string, type: string, inside: string) => `<c r="${at}"${type}>${inside}</c>`;
  const value = (text: string) => `<v>${text}</v>`;
  const KINDS = [
    ['', value('160')],
    ['', value('-1.5E-3')],
    ['', value('+7')],
    ['', value(' 8 ')],
    [' t="n"', value('0')],
    [' s="1"', value('45000')],
    [' t="str"', value('De Ster')],
    [' t="str"', value('  De   Ster ')],
    [' t="str"', value('&lt;5')],
    [' t="str"', value('&amp;lt;5')],
    [' t="str"', value('&#65;')],
    [' t="str"', value('_x0041_')],
    [' t="str"', value('’s-Gravenhage & co')],
    [' t="str"', value('')],
    [' t="b"', value('1')],
    [' t="e"', value('#N/A')],
    [' t="str"', `<f>1+1</f>${value('2')}`],
    [' t="inlineStr"', '<is><t>De Ster</t></is>'],
    [' cm="1"', value('3')],
    ['', ''],
  ] as const;
  const read = (rows: string) => {
    try {
      return readFile(handMade({ rows }), 'x.xlsx');
    } catch (error) {
      return error instanceof Refusal ? error.said : 'broken down';
    }
  };

  it.each([
    [
      'of every kind',
      `<row r="1">${KINDS.map(([type, inside], n) => cell(`${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[n]}1`, type, inside)).join(
        '',
      )}</row>`,
    ],
    ...KINDS.map(([type, inside]) => [
      `${type} ${inside}`,
      `${ROWS}<row r="5" ht="15">${cell('C5', type, inside)}</row>`,
    ]),
    [
      'for which one formula stands',
      `<row r="1"><c r="A1"><f t="array" ref="A1:B1">1</f><v>1</v></c><c r="B1"><v>2</v></c></row>`,
    ],
    ['twice in one place', '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'],
    ['without an address', '<row r="1"><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>'],
    ['out of order', '<row r="3"><c r="B3"><v>1</v></c></row><row r="1"><c r="A1"><v>2</v></c></row>'],
    ['beyond what is read', `${ROWS}<row r="3"><c r="ZZ3"><v>1</v></c></row>`],
  ])('%s: are what the library makes of them', (_, rows) => {
    // A remark leaves the whole of it to the library.
    expect(read(rows)).toEqual(read(`${rows}<!-- -->`));
  });

  it('a text that is not in the list of texts: the file is refused, not read in part', () =>
    expect(read(`${ROWS}<row r="3"><c r="A3" t="s"><v>0</v></c></row>`)).toEqual(IMPORT.refused.broken()));
});
