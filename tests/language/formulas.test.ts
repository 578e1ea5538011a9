import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkModel } from '../../models/language/check.ts';
import type { Vocabulary } from '../../models/language/definition.ts';
import { type Arithmetic, type Comparison, type Expression, expressionText } from '../../models/language/expression.ts';
import { MOST_CHARACTERS, MOST_LEVELS, parseFormula } from '../../models/language/parse.ts';
import { type Problem, problemText } from '../../models/language/problem.ts';
import { Program } from '../../models/language/program.ts';

const HOSTILE: readonly (readonly [formula: string, code: string, part: string])[] = [
  ['', 'formule-leeg', 'de formule is leeg'],
  [' \t ', 'formule-leeg', 'de formule is leeg'],
  // Implicit products, and prose that mathjs would read as one.
  ['2 a', 'product-impliciet', 'tussen "2" en "a"'],
  ['(a)(b)', 'product-impliciet', 'tussen "(a)" en "(b)"'],
  ['a b', 'product-impliciet', 'tussen "a" en "b"'],
  ['2(a)', 'product-impliciet', 'tussen "2" en "(a)"'],
  ['(a)2', 'product-impliciet', 'tussen "(a)" en "2"'],
  ['a.5', 'product-impliciet', 'tussen "a" en "0.5"'],
  ['5 euro', 'product-impliciet', 'tussen "5" en "euro"'],
  ['b + 3 a', 'product-impliciet', 'tussen "3" en "a"'],
  ['kosten per leerling', 'product-impliciet', 'tussen "kosten per" en "leerling"'],
  ['2a', 'getal-onleesbaar', '"2a"'],
  // Definitions and other things than numbers.
  ['a = b', 'teken-verboden', 'teken "="'],
  ['f(x) = x', 'teken-verboden', 'bij "= x"'],
  ['a := b', 'teken-verboden', 'bij "= b"'],
  ['"tekst"', 'teken-verboden', 'bij ""tekst""'],
  ["'tekst'", 'teken-verboden', 'bij "\'tekst\'"'],
  ['`tekst`', 'teken-verboden', 'bij "`tekst`"'],
  ['{a: 1}', 'teken-verboden', 'bij "{a: 1}"'],
  ['[1, 2]', 'teken-verboden', 'bij "[1, 2]"'],
  ['1:3', 'bouwsel-verboden', '"1:3"'],
  ['a:b', 'bouwsel-verboden', '"a:b"'],
  ['a.b', 'teken-verboden', 'bij ".b"'],
  ['a?.b', 'teken-verboden', 'bij ".b"'],
  ['a[0]', 'teken-verboden', 'bij "[0]"'],
  // Operators of mathjs that the language lacks.
  ['5!', 'teken-verboden', 'teken "!"'],
  ['!a', 'teken-verboden', 'bij "!a"'],
  ['50 %', 'teken-verboden', 'teken "%"'],
  ['a % b', 'teken-verboden', 'bij "% b"'],
  ["a'", 'teken-verboden', 'teken "\'"'],
  ['a to b', 'bewerking-verboden', '`to` in "a to b"'],
  ['a in b', 'bewerking-verboden', '`in` in "a in b"'],
  ['a & b', 'teken-verboden', 'bij "& b"'],
  ['a | b', 'teken-verboden', 'bij "| b"'],
  ['~a', 'teken-verboden', 'bij "~a"'],
  ['a ^| b', 'teken-verboden', 'bij "| b"'],
  ['a << 2', 'bewerking-verboden', '`<<` in "a << 2"'],
  ['a >> 2', 'bewerking-verboden', '`>>` in "a >> 2"'],
  ['a >>> 2', 'bewerking-verboden', '`>>>` in "a >>> 2"'],
  ['a .* b', 'teken-verboden', 'bij ".* b"'],
  ['a ** b', 'formule-onleesbaar', 'bij "* b"'],
  ['a and b', 'bewerking-verboden', '`and` in "a and b"'],
  ['a or b', 'bewerking-verboden', '`or` in "a or b"'],
  ['a xor b', 'bewerking-verboden', '`xor` in "a xor b"'],
  ['not a', 'bewerking-verboden', '`not` in "not a"'],
  ['a mod b', 'bewerking-verboden', '`mod` in "a mod b"'],
  ['a ?? b', 'bewerking-verboden', '`??` in "a ?? b"'],
  ['+a', 'bewerking-verboden', '`+` in "+a"'],
  ['a + +b', 'bewerking-verboden', '`+` in "+b"'],
  ['a < b < c', 'vergelijking-keten', '"a < b < c"'],
  ['a == b == c', 'vergelijking-keten', '"a == b == c"'],
  ['a = = b', 'teken-verboden', 'bij "= = b"'],
  ['a === b', 'teken-verboden', 'bij "= b"'],
  ['a <> b', 'formule-onleesbaar', 'bij "> b"'],
  // Functions, names and numbers of JavaScript and mathjs.
  ['sin(a)', 'functie-onbekend', '"sin(a)" roept `sin` aan'],
  ['eval(a)', 'functie-onbekend', '"eval(a)" roept `eval` aan'],
  ['import(a)', 'functie-onbekend', '`import`'],
  ['constructor(a)', 'functie-onbekend', '`constructor`'],
  ['__proto__(a)', 'functie-onbekend', '`__proto__`'],
  ['toString(a)', 'functie-onbekend', '`toString`'],
  ['hasOwnProperty(a)', 'functie-onbekend', '`hasOwnProperty`'],
  ['random()', 'functie-onbekend', '`random`'],
  ['if(a, b, c)', 'functie-onbekend', '`if`'],
  ['a(b)', 'functie-onbekend', '`a`'],
  ['__proto__', 'naam-ongeldig', '"__proto__"'],
  ['toString', 'naam-ongeldig', '"toString"'],
  ['_a', 'naam-ongeldig', '"_a"'],
  ['Leerlingen', 'naam-ongeldig', '"Leerlingen"'],
  ['leerlingenTotaal', 'naam-ongeldig', '"leerlingenTotaal"'],
  ['LEERLINGEN + 1', 'naam-ongeldig', '"LEERLINGEN"'],
  ['max', 'naam-ongeldig', '"max"'],
  ['som', 'naam-ongeldig', '"som"'],
  ['vorig + 1', 'naam-ongeldig', '"vorig"'],
  ['1e400', 'getal-oneindig', '"1e400"'],
  ['-1e400', 'getal-oneindig', '"1e400"'],
  ['0x1F', 'getal-onleesbaar', '"0x1F"'],
  ['0b11', 'getal-onleesbaar', '"0b11"'],
  ['1_000', 'getal-onleesbaar', '"1_000"'],
  ['1.2.3', 'getal-onleesbaar', '"1.2.3"'],
  ['1.000.000', 'getal-onleesbaar', '"1.000.000"'],
  ['1.', 'getal-onleesbaar', '"1."'],
  ['1e', 'getal-onleesbaar', '"1e"'],
  ['1,5', 'komma-los', 'bij "1,5"'],
  ['Infinity', 'bouwsel-verboden', '"Infinity"'],
  ['NaN', 'bouwsel-verboden', '"NaN"'],
  ['true', 'bouwsel-verboden', '"true"'],
  ['null', 'bouwsel-verboden', '"null"'],
  ['undefined', 'bouwsel-verboden', '"undefined"'],
  // Characters.
  ['a\n+ b', 'teken-verboden', 'teken "\\n"'],
  ['a\r\n+ b', 'teken-verboden', 'teken "\\r"'],
  ['a; b', 'teken-verboden', 'bij "; b"'],
  ['a # b', 'teken-verboden', 'bij "# b"'],
  ['a\u0000', 'teken-verboden', 'teken "\\u0000"'],
  ['a × b', 'teken-verboden', 'teken "×"'],
  ['a − b', 'teken-verboden', 'teken "−"'],
  ['leerlingen_één', 'teken-verboden', 'bij "één"'],
  ['cliënt', 'teken-verboden', 'teken "ë"'],
  ['a + 😀', 'teken-verboden', 'teken "😀"'],
  // Half a formula.
  ['(a', 'formule-onleesbaar', '"(a" is aan het eind'],
  ['a)', 'formule-onleesbaar', 'bij ")"'],
  ['()', 'formule-onleesbaar', 'bij ")"'],
  ['a +', 'formule-onleesbaar', '"a +" is aan het eind'],
  ['* a', 'formule-onleesbaar', 'bij "* a"'],
  ['a ? b', 'formule-onleesbaar', '"a ? b" is aan het eind'],
  ['a ? : b', 'formule-onleesbaar', 'bij ": b"'],
  ['a, b', 'komma-los', 'bij "a, b"'],
  // Functions of the language used wrongly.
  ['min(a)', 'functie-delen', '"min(a)"'],
  ['max()', 'functie-delen', '"max()"'],
  ['min(a,)', 'formule-onleesbaar', '"min(a,)" is bij ")"'],
  [`max(${Array(17).fill('a').join(', ')})`, 'functie-delen', 'hier staan er 17'],
  ['abs(a, b)', 'functie-delen', '"abs(a, b)"'],
  ['mod(a)', 'functie-delen', '"mod(a)"'],
  ['deel(a, b, c)', 'functie-delen', '"deel(a, b, c)"'],
  ['som(a + b, s)', 'naam-verwacht', 'in "som(a + b, s)" staat "a + b"'],
  ['som(som(a, s), z)', 'naam-verwacht', 'staat "som(a, s)"'],
  ['som(2, s)', 'naam-verwacht', 'staat "2"'],
  ['som(a)', 'functie-delen', '"som(a)"'],
  ['som()', 'functie-delen', '"som()"'],
  ['som(a, s + 1)', 'functie-delen', '"s + 1" is geen dimensie'],
  ['som(a, 1)', 'functie-delen', '"1" is geen dimensie'],
  ['som(a, e, actor != gemeente)', 'functie-delen', '"actor != gemeente"'],
  ['som(a, e, actor == 1)', 'functie-delen', '"actor == 1"'],
  ['som(a, e, 1 == actor)', 'functie-delen', '"1 == actor"'],
  ['vorig(a)', 'functie-delen', '"vorig(a)"'],
  ['vorig(a, 0, 1)', 'functie-delen', '"vorig(a, 0, 1)"'],
  ['vorig(a + b, 0)', 'naam-verwacht', 'in "vorig(a + b, 0)" staat "a + b"'],
  ['vorig(2, 0)', 'naam-verwacht', 'staat "2"'],
  ['begin()', 'functie-delen', '"begin()"'],
  ['begin(a, b)', 'functie-delen', '"begin(a, b)"'],
  ['begin(a + b)', 'naam-verwacht', 'in "begin(a + b)" staat "a + b"'],
  ['begin(begin)', 'naam-ongeldig', '"begin"'],
  ['leeg()', 'functie-delen', '"leeg()"'],
  ['leeg(a, b)', 'functie-delen', '"leeg(a, b)"'],
  ['leeg(a * b)', 'naam-verwacht', 'in "leeg(a * b)" staat "a * b"'],
  ['leeg(1)', 'naam-verwacht', 'staat "1"'],
];

const OVERLONG: readonly (readonly [name: string, formula: string, code: string, part: string])[] = [
  ['2,001 characters', `a${' '.repeat(1999)}b`, 'formule-te-lang', '2001 tekens (begint met "a '],
  ['10,000 parentheses', nested(10_000), 'formule-te-lang', 'telt 20001 tekens (begint met "((('],
  ['65 levels of parentheses', nested(65), 'formule-te-diep', 'bij "((('],
  ['65 levels of functions', `${'abs('.repeat(65)}a${')'.repeat(65)}`, 'formule-te-diep', 'bij "abs(abs(abs('],
  ['65 minus signs', `${'-'.repeat(65)}a`, 'formule-te-diep', 'bij "---'],
  ['65 minus signs with spaces', `${'- '.repeat(65)}a`, 'formule-te-diep', 'bij " - - '],
  ['66 plus and minus signs', `${'+-'.repeat(33)}a`, 'formule-te-diep', 'bij "'],
  ['65 powers', `a${'^a'.repeat(65)}`, 'formule-te-diep', 'bij "a^a^a'],
  ['65 negative powers', `a${'^-a'.repeat(65)}`, 'formule-te-diep', '^-a'],
  ['65 conditions to the right', `${'a ? b : '.repeat(65)}c`, 'formule-te-diep', 'a ? b : c'],
  ['65 conditions inside', `${'a ? '.repeat(65)}b${' : c'.repeat(65)}`, 'formule-te-diep', 'bij " a ? '],
  ['parentheses, signs and powers together', `${'-(a^'.repeat(33)}b${')'.repeat(33)}`, 'formule-te-diep', '-(a^'],
  ['490 times not', `${'not '.repeat(490)}a`, 'bewerking-verboden', '`not` in "not ('],
  ['900 words', `a${' a'.repeat(900)}`, 'product-impliciet', '…" en "a"'],
  ['900 comparisons', `a${'<a'.repeat(900)}`, 'vergelijking-keten', '"a < a < a'],
  ['300 conversions', `a${' to a'.repeat(300)}`, 'bewerking-verboden', '`to` in "a to a'],
  ['800 ranges', `${'a:'.repeat(800)}a`, 'formule-onleesbaar', 'bij ":a:a'],
  ['400 digits', '1'.repeat(400), 'getal-oneindig', '"1111'],
];

describe('formulas that are refused', () => {
  it.each(HOSTILE)('%j → %s', (formula, code, part) => expectRefusal(formula, code, part));

  it.each(OVERLONG)('%s', (_, formula, code, part) => expectRefusal(formula, code, part));

  // Written to a terminal, these would clear it or turn the rest of the line around.
  it.each([
    ['an escape', '\u001b'],
    ['a C1 control character', '\u009b'],
    ['a delete', '\u007f'],
    ['a change of direction', '\u202e'],
    ['a zero-width space', '\u200b'],
    ['a byte order mark', '\ufeff'],
  ])('shows %s as its code, never raw', (_, character) => {
    const { what } = refusal(`a${character}b`);
    expect(what).not.toContain(character);
    expect(what).toContain(`\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
  });
});

const ACCEPTED: readonly (readonly [formula: string, text: string])[] = [
  ['a', 'a'],
  ['i', 'i'],
  ['((a))', 'a'],
  [' a+b\t', 'a + b'],
  ['a+b+c', 'a + b + c'],
  ['a+(b+c)', 'a + (b + c)'],
  ['(a-b)-c', 'a - b - c'],
  ['a-(b-c)', 'a - (b - c)'],
  ['a*(b+c)', 'a * (b + c)'],
  ['(a*b)+c', 'a * b + c'],
  ['a/(b*c)', 'a / (b * c)'],
  ['a/b*c', 'a / b * c'],
  ['a*(b/c)', 'a * (b / c)'],
  ['-a^2', '-a^2'],
  ['(-a)^2', '(-a)^2'],
  ['a^-b', 'a^(-b)'],
  ['a^b^c', 'a^b^c'],
  ['(a^b)^c', '(a^b)^c'],
  ['(a+b)^(c-1)', '(a + b)^(c - 1)'],
  ['--a', '-(-a)'],
  ['a--b', 'a - -b'],
  ['a*-b', 'a * -b'],
  ['-a*b', '-a * b'],
  ['-(a*b)', '-(a * b)'],
  ['-(a+b)', '-(a + b)'],
  ['a<b', 'a < b'],
  ['a+1>=b*2', 'a + 1 >= b * 2'],
  ['(a<b)==c', '(a < b) == c'],
  ['(a<b)*c', '(a < b) * c'],
  ['a!=b?c:d', 'a != b ? c : d'],
  ['a ? b : c ? d : e', 'a ? b : (c ? d : e)'],
  ['a ? (b ? c : d) : e', 'a ? (b ? c : d) : e'],
  ['(a ? b : c) ? d : e', '(a ? b : c) ? d : e'],
  ['(a ? b : c) + d', '(a ? b : c) + d'],
  ['min(a,b)', 'min(a, b)'],
  ['max (a, b, c)', 'max(a, b, c)'],
  ['abs(-a)', 'abs(-a)'],
  ['mod(a,b)', 'mod(a, b)'],
  ['deel((a+b),c)', 'deel(a + b, c)'],
  ['som(a,s)', 'som(a, s)'],
  ['som(a,s,z)', 'som(a, s, z)'],
  ['som(baten,e,actor==gemeente,soort==financieel)', 'som(baten, e, actor == gemeente, soort == financieel)'],
  ['vorig(a,0)', 'vorig(a, 0)'],
  ['vorig(a,b+1)', 'vorig(a, b + 1)'],
  ['begin(a)', 'begin(a)'],
  ['leeg(a)==1?0:a', 'leeg(a) == 1 ? 0 : a'],
  ['1234.50', '1234.5'],
  ['.5', '0.5'],
  ['1e3', '1000'],
  ['25E-2', '0.25'],
  ['a2_b', 'a2_b'],
  // Inherited by every object, but as names no more than names: unknown ones.
  ['constructor', 'constructor'],
];

describe('formulas that are accepted', () => {
  it.each(ACCEPTED)('%j is written as %j', (formula, text) => {
    expect(expressionText(parsed(formula))).toBe(text);
    expect(expressionText(parsed(text))).toBe(text);
  });

  it.each([
    ['2,000 characters', 'a'.repeat(MOST_CHARACTERS)],
    ['64 levels of parentheses', nested(MOST_LEVELS)],
    ['64 minus signs', `${'-'.repeat(MOST_LEVELS)}a`],
    ['64 powers', `a${'^a'.repeat(MOST_LEVELS)}`],
    ['64 conditions', `${'a ? b : '.repeat(MOST_LEVELS)}c`],
    ['a sum of 1,000 terms', `a${'+a'.repeat(999)}`],
    // Side by side is not nested.
    ['100 pairs of parentheses', Array(100).fill('(a)').join(' + ')],
    ['100 minus signs', Array(100).fill('-a').join(' * ')],
    ['100 squares', Array(100).fill('a^2').join(' + ')],
    ['100 conditions in parentheses', Array(100).fill('(a ? b : c)').join(' + ')],
  ])('%s', (_, formula) => {
    expect(() => parsed(formula)).not.toThrow();
  });

  it('any expression written as text reads back as the same expression', () => {
    fc.assert(
      fc.property(expressions(), (expression) => {
        expect(parsed(expressionText(expression))).toEqual(expression);
      }),
      { numRuns: 2000, seed: 1 },
    );
  });
});

const VALUES: readonly (readonly [formula: string, value: number])[] = [
  ['-2^2', -4],
  ['(-2)^2', 4],
  ['2^3^2', 512],
  ['(2^3)^2', 64],
  ['2^-1', 0.5],
  ['2^-1^2', 0.5],
  ['-2^-2', -0.25],
  ['(-8)^3', -512],
  ['4^0.5', 2],
  ['0^0', 1],
  ['2 * 3^2', 18],
  ['2 + 3 * 4', 14],
  ['(2 + 3) * 4', 20],
  ['10 - 4 - 3', 3],
  ['10 - (4 - 3)', 9],
  ['24 / 4 / 3', 2],
  ['24 / 4 * 3', 18],
  ['24 / (4 * 3)', 2],
  ['-3 * 2 + 1', -5],
  ['2 * -3', -6],
  ['2 - -3', 5],
  ['--3', 3],
  ['1 + 1 == 2', 1],
  ['1 < 2', 1],
  ['2 < 1', 0],
  ['2 <= 2', 1],
  ['2 >= 3', 0],
  ['2 != 2', 0],
  ['1 < 2 + 3', 1],
  ['1 < 2 ? 10 : 20', 10],
  ['1 > 2 ? 10 : 20 + 1', 21],
  ['0 ? 1 : 0 ? 2 : 3', 3],
  ['0 ? 1 : 1 ? 2 : 3', 2],
  ['1 ? (0 ? 1 : 2) : 3', 2],
  ['(0 ? 1 : 0) ? 2 : 3', 3],
  ['-0.5 ? 1 : 2', 1],
  ['min(3, 1, 2)', 1],
  ['max(3, 1, 2, 7)', 7],
  ['min(-1, max(2, 3))', -1],
  ['abs(-3) + abs(3)', 6],
  // As MOD in Excel: the sign of the divisor.
  ['mod(7, 3)', 1],
  ['mod(-7, 3)', 2],
  ['mod(7, -3)', -2],
  ['mod(-7, -3)', -1],
  ['mod(6, 3)', 0],
  ['mod(-6, 3)', 0],
  ['mod(5.5, 2)', 1.5],
  ['mod(-5.5, 2)', 0.5],
  ['deel(6, 3)', 2],
  ['deel(3, 0)', 0],
  ['deel(0, 0)', 0],
  ['deel(-3, 1 - 1)', 0],
  ['1e3 + .5', 1000.5],
];

describe('what a formula gives', () => {
  it.each(VALUES)('%s = %d', (formula, value) => {
    expect(calculated(formula)).toBe(value);
    expect(calculated(expressionText(parsed(formula)))).toBe(value);
  });

  it('a sum of 1,000 ones = 1000', () => {
    expect(calculated(`1${'+1'.repeat(999)}`)).toBe(1000);
  });
});

function nested(levels: number): string {
  return `${'('.repeat(levels)}a${')'.repeat(levels)}`;
}

function refusal(formula: string): Problem {
  const result = parseFormula(formula, 'regel proef');
  if (result.ok) throw new Error(`read as ${expressionText(result.value)}`);
  expect(result.problems).toHaveLength(1);
  return result.problems[0]!;
}

function expectRefusal(formula: string, code: string, part: string): void {
  const { what, remedy, ...problem } = refusal(formula);
  expect({ ...problem, what }).toEqual({
    severity: 'fout',
    code,
    where: 'regel proef',
    what: expect.stringContaining(part),
  });
  expect(remedy).not.toBe('');
  // A hostile formula must not fill the screen.
  expect(what.length).toBeLessThan(300);
  expect(remedy.length).toBeLessThan(300);
}

function parsed(formula: string): Expression {
  const result = parseFormula(formula, 'regel proef');
  if (!result.ok) throw new Error(result.problems.map(problemText).join('\n'));
  return result.value;
}

/** The value of a formula without names. */
function calculated(formula: string): number {
  const line = { id: 'proef', label: 'Proef', unit: '1', dimensions: [], formula };
  const vocabulary: Vocabulary = { dimensions: [{ id: 't' }], time: 't', inputs: [], lines: [line] };
  const model = checkModel(vocabulary, { t: { members: ['2025'] } });
  if (!model.ok) throw new Error(model.problems.map(problemText).join('\n'));
  const program = new Program(model.value);
  program.run();
  return program.values('proef')[0]!;
}

/** Any tree that a formula can be, names unknown; at most four levels, since 64 is the language's own limit. */
function expressions(): fc.Arbitrary<Expression> {
  const name = fc.constantFrom('a', 'b_detail', 'c2');
  const leaf = fc.oneof(
    fc.nat(1e6).map((whole): Expression => ({ kind: 'number', value: whole / 8, text: String(whole / 8) })),
    name.map((id): Expression => ({ kind: 'name', name: id })),
    fc.constant<Expression>({ kind: 'yearIndex' }),
    name.map((id): Expression => ({ kind: 'first', name: id })),
    name.map((id): Expression => ({ kind: 'empty', name: id })),
    fc.record<Expression & { kind: 'sum' }>({
      kind: fc.constant('sum'),
      name,
      over: fc.constantFrom(['s'], ['s', 'z']),
      where: fc.constantFrom([], [{ attribute: 'actor', value: 'gemeente' }]),
    }),
  );
  const { tree } = fc.letrec<{ tree: Expression }>((tie) => {
    const part = tie('tree');
    return {
      tree: fc.oneof(
        { maxDepth: 4, withCrossShrink: true },
        leaf,
        fc.record<Expression & { kind: 'negate' }>({ kind: fc.constant('negate'), operand: part }),
        fc.record<Expression & { kind: 'arithmetic' }>({
          kind: fc.constant('arithmetic'),
          operator: fc.constantFrom<Arithmetic[]>('+', '-', '*', '/', '^'),
          left: part,
          right: part,
        }),
        fc.record<Expression & { kind: 'compare' }>({
          kind: fc.constant('compare'),
          operator: fc.constantFrom<Comparison[]>('==', '!=', '<', '<=', '>', '>='),
          left: part,
          right: part,
        }),
        fc.record<Expression & { kind: 'choose' }>({
          kind: fc.constant('choose'),
          condition: part,
          yes: part,
          no: part,
        }),
        fc.record<Expression & { kind: 'call' }>({
          kind: fc.constant('call'),
          function: fc.constantFrom('min', 'max'),
          operands: fc.array(part, { minLength: 2, maxLength: 3 }),
        }),
        fc.record<Expression & { kind: 'call' }>({
          kind: fc.constant('call'),
          function: fc.constantFrom('mod', 'deel'),
          operands: fc.tuple(part, part),
        }),
        fc.record<Expression & { kind: 'previous' }>({ kind: fc.constant('previous'), name, start: part }),
      ),
    };
  });
  return tree;
}
