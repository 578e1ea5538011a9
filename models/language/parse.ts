import type { FunctionNode, MathNode, OperatorNode } from 'mathjs';
// The number-only build with the parser alone: a tenth of mathjs, and nothing in it can calculate.
import { create, parseDependencies } from 'mathjs/number';
import {
  type Arithmetic,
  type Comparison,
  type Expression,
  PLAIN_FUNCTIONS,
  type PlainFunction,
  type Restriction,
  SPECIAL_FUNCTIONS,
} from './expression.ts';
import type { Problem, Result } from './problem.ts';

const { parse: parseWithMathjs } = create({ parseDependencies: parseDependencies! });

export const MOST_CHARACTERS = 2000;
export const MOST_LEVELS = 64;

const ALLOWED = 'min, max, abs, mod, som, vorig, begin, leeg en deel';
const NAME = /^[a-z][a-z0-9_]*$/;
const TOKEN = /[ \t]+|[A-Za-z_][A-Za-z0-9_]*|(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?|==|!=|<=|>=|[-+*/^<>?:(),]/y;

class Refusal extends Error {
  constructor(
    readonly code: string,
    readonly what: string,
    readonly remedy: string,
  ) {
    super(what);
  }
}

/**
 * Text to a checked tree, by mathjs' parser. Length, characters and nesting are counted before it runs, since deep
 * nesting overflows it; everything outside the language is refused with the part quoted and a remedy.
 * @param where the line or path that a problem is to name
 */
export function parseFormula(formula: string, where: string): Result<Expression> {
  try {
    scan(formula);
    return { ok: true, value: convert(parseTree(formula)), problems: [] };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const problem: Problem = { severity: 'fout', code: error.code, where, what: error.what, remedy: error.remedy };
    return { ok: false, problems: [problem] };
  }
}

function parseTree(formula: string): MathNode {
  try {
    return parseWithMathjs(formula);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const position = Math.max(0, ((error as SyntaxError & { char?: number }).char ?? 1) - 1);
    const place = position >= formula.length ? 'aan het eind' : `bij ${quote(formula.slice(position))}`;
    throw new Refusal(
      'formule-onleesbaar',
      `de formule ${quote(formula)} is ${place} niet te lezen.`,
      'Kijk of er een haakje, komma, naam of teken te veel of te weinig staat; een voorwaarde is `a > b ? x : y`, en een voorwaarde daarbinnen staat tussen haakjes.',
    );
  }
}

/** Counts and refuses before the parser sees anything. */
function scan(formula: string): void {
  if (formula.trim() === '') {
    throw new Refusal('formule-leeg', 'de formule is leeg.', 'Vul een formule in, bijvoorbeeld `bereikte_leerlingen`.');
  }
  if (formula.length > MOST_CHARACTERS) {
    throw new Refusal(
      'formule-te-lang',
      `de formule telt ${formula.length} tekens (begint met ${quote(formula)}); ten hoogste ${MOST_CHARACTERS} mag.`,
      'Splits haar in meer regels met elk een eigen naam.',
    );
  }
  // Per pair of brackets: the conditions and the powers in a row so far, each of which makes the tree one level deeper.
  const open = [{ conditions: 0, powers: 0 }];
  let level = 0;
  let signs = 0;
  for (let position = 0; position < formula.length; ) {
    TOKEN.lastIndex = position;
    const token = TOKEN.exec(formula)?.[0];
    if (token === undefined) refuseCharacter(formula, position);
    position += token.length;
    if (/^\d|^\./.test(token)) checkNumber(formula, token, position);
    if (token.trim() === '') continue;
    const inner = open.at(-1)!;
    const wasPower = formula
      .slice(0, position - token.length)
      .trimEnd()
      .endsWith('^');
    if (token === '(') {
      open.push({ conditions: 0, powers: 0 });
      level += 1;
    } else if (token === ')') {
      level -= inner.conditions + inner.powers + (open.length > 1 ? 1 : 0);
      if (open.length > 1) open.pop();
      else Object.assign(inner, { conditions: 0, powers: 0 });
    } else if (token === '?') {
      inner.conditions += 1;
      level += 1;
    } else if (token === '^') {
      inner.powers += 1;
      level += 1;
    } else if (token === ',') {
      if (open.length === 1) refuseComma(formula, position);
      level -= inner.conditions + inner.powers;
      Object.assign(inner, { conditions: 0, powers: 0 });
    } else if (/^(?:[+\-*/<>:]|[=!<>]=)$/.test(token) && !wasPower) {
      level -= inner.powers;
      inner.powers = 0;
    }
    signs = token === '-' || token === '+' ? signs + 1 : 0;
    if (level + signs > MOST_LEVELS) {
      throw new Refusal(
        'formule-te-diep',
        `de formule is dieper genest dan ${MOST_LEVELS} niveaus, bij ${quote(formula.slice(Math.max(0, position - 12)))}.`,
        'Geef een deel ervan een eigen regel.',
      );
    }
  }
}

function refuseComma(formula: string, end: number): never {
  const isDecimal = /\d$/.test(formula.slice(0, end - 1)) && /^\d/.test(formula.slice(end));
  throw new Refusal(
    'komma-los',
    `bij ${quote(formula.slice(Math.max(0, end - 12)))} staat een komma buiten een functie.`,
    isDecimal
      ? 'Een decimaal getal heeft een punt: 1.5.'
      : 'Een komma scheidt alleen de delen van een functie: `max(a, b)`.',
  );
}

function checkNumber(formula: string, token: string, end: number): void {
  if (!Number.isFinite(Number(token))) {
    throw new Refusal('getal-oneindig', `het getal ${quote(token)} is te groot.`, 'Gebruik een eindig decimaal getal.');
  }
  const next = formula[end] ?? '';
  if (/[A-Za-z0-9_.]/.test(next)) {
    throw new Refusal(
      'getal-onleesbaar',
      `${quote(formula.slice(end - token.length))} is geen getal van deze taal.`,
      'Schrijf getallen decimaal met een punt (1234.56), zonder eenheid, en een product met `*`.',
    );
  }
}

function refuseCharacter(formula: string, position: number): never {
  const character = String.fromCodePoint(formula.codePointAt(position)!);
  const remedies: Record<string, string> = {
    '%': 'Een percentage is een fractie: 3 % is 0.03.',
    '=': 'Vergelijken is `==`; een formule zelf heeft geen `=`.',
    '"': 'Tekst bestaat niet in formules; een kenmerk staat zonder aanhalingstekens: `actor == gemeente`.',
    "'": 'Tekst bestaat niet in formules.',
    '&': 'Gebruik `min(a, b)` voor "en" bij 0/1.',
    '|': 'Gebruik `max(a, b)` voor "of" bij 0/1.',
    '!': 'Alleen `!=` bestaat; een ontkenning is `1 - a`.',
    ';': 'Eén regel is één formule; gebruik komma’s tussen de delen van een functie.',
    '.': 'Een punt staat alleen tussen de cijfers van een decimaal getal.',
    '\n': 'Zet de formule op één regel.',
    '\r': 'Zet de formule op één regel.',
    '×': 'Gebruik `*`.',
    '·': 'Gebruik `*`.',
    '÷': 'Gebruik `/`.',
    '−': 'Gebruik een gewoon minteken: `-`.',
    '–': 'Gebruik een gewoon minteken: `-`.',
    '[': 'Gebruik ronde haakjes; een ander jaar is `vorig(x, 0)` of `begin(x)`.',
  };
  throw new Refusal(
    'teken-verboden',
    `het teken ${quote(character)} mag niet in een formule (bij ${quote(formula.slice(position))}).`,
    remedies[character] ??
      'Gebruik alleen namen, decimale getallen, haakjes, komma’s en + - * / ^ == != < <= > >= ? :.',
  );
}

function convert(node: MathNode): Expression {
  switch (node.type) {
    case 'ParenthesisNode':
      return convert((node as unknown as { content: MathNode }).content);
    case 'ConstantNode': {
      const { value } = node as unknown as { value: unknown };
      if (typeof value !== 'number' || !Number.isFinite(value)) break;
      return { kind: 'number', value, text: String(value) };
    }
    case 'SymbolNode': {
      const name = (node as unknown as { name: string }).name;
      return name === 'i' ? { kind: 'yearIndex' } : { kind: 'name', name: checkedName(name) };
    }
    case 'OperatorNode':
      return convertOperator(node as OperatorNode);
    case 'RelationalNode':
      throw new Refusal(
        'vergelijking-keten',
        `${quote(node.toString())} vergelijkt drie dingen tegelijk.`,
        'Schrijf twee vergelijkingen, bijvoorbeeld `a < b ? (b < c ? 1 : 0) : 0`.',
      );
    case 'ConditionalNode': {
      const { condition, trueExpr, falseExpr } = node as unknown as Record<string, MathNode>;
      return { kind: 'choose', condition: convert(condition!), yes: convert(trueExpr!), no: convert(falseExpr!) };
    }
    case 'FunctionNode':
      return convertCall(node as FunctionNode);
  }
  throw new Refusal(
    'bouwsel-verboden',
    `${quote(node.toString())} hoort niet bij de formuletaal.`,
    `Gebruik namen, decimale getallen, + - * / ^, vergelijkingen, \`? :\` en de functies ${ALLOWED}.`,
  );
}

function convertOperator(node: OperatorNode): Expression {
  const operator: string = node.op;
  const operands = node.args as MathNode[];
  if ((node as unknown as { implicit: boolean }).implicit) {
    throw new Refusal(
      'product-impliciet',
      `tussen ${quote(operands[0]!.toString())} en ${quote(operands[1]!.toString())} staat geen rekenteken.`,
      'Zet er een rekenteken tussen; een product is `a * b`.',
    );
  }
  if (operator === '-' && operands.length === 1) return { kind: 'negate', operand: convert(operands[0]!) };
  if (operands.length === 2 && '+-*/^'.includes(operator) && operator.length === 1) {
    const [left, right] = operands.map(convert) as [Expression, Expression];
    return { kind: 'arithmetic', operator: operator as Arithmetic, left, right };
  }
  if (operands.length === 2 && ['==', '!=', '<', '<=', '>', '>='].includes(operator)) {
    const [left, right] = operands.map(convert) as [Expression, Expression];
    return { kind: 'compare', operator: operator as Comparison, left, right };
  }
  const remedies: Record<string, string> = {
    mod: 'Schrijf `mod(a, b)`.',
    and: 'Gebruik `min(a, b)` bij 0/1.',
    or: 'Gebruik `max(a, b)` bij 0/1.',
    not: 'Gebruik `1 - a` bij 0/1.',
    '+': 'Laat het plusteken vooraan weg.',
  };
  throw new Refusal(
    'bewerking-verboden',
    `de bewerking \`${operator}\` in ${quote(node.toString())} hoort niet bij de formuletaal.`,
    remedies[operator] ?? 'Gebruik + - * / ^ en == != < <= > >=.',
  );
}

function convertCall(node: FunctionNode): Expression {
  const text = node.toString();
  const called = node.fn as unknown as { type: string; name: string };
  const name = called.type === 'SymbolNode' ? called.name : '';
  const operands = node.args as MathNode[];
  if (Object.hasOwn(PLAIN_FUNCTIONS, name)) {
    const [least, most] = PLAIN_FUNCTIONS[name as PlainFunction];
    if (operands.length < least || operands.length > most) {
      const wanted = least === most ? `${least}` : `${least} tot ${most}`;
      throw wrongOperands(
        text,
        `\`${name}\` heeft ${wanted} ${most === 1 ? 'deel' : 'delen'}, hier staan er ${operands.length}.`,
      );
    }
    return { kind: 'call', function: name as PlainFunction, operands: operands.map(convert) };
  }
  switch (name) {
    case 'som':
      return convertSum(text, operands);
    case 'vorig': {
      if (operands.length !== 2)
        throw wrongOperands(text, '`vorig` heeft een naam en een beginwaarde: `vorig(reserve, 0)`.');
      return { kind: 'previous', name: nameOperand(operands[0]!, text), start: convert(operands[1]!) };
    }
    case 'begin':
    case 'leeg': {
      if (operands.length !== 1) throw wrongOperands(text, `\`${name}\` heeft precies één naam: \`${name}(x)\`.`);
      return { kind: name === 'begin' ? 'first' : 'empty', name: nameOperand(operands[0]!, text) };
    }
  }
  throw new Refusal(
    'functie-onbekend',
    `${quote(text)} roept \`${name || called.type}\` aan, en dat is geen functie van deze taal.`,
    `Gebruik ${ALLOWED}; bedoelt u een product, schrijf dan \`*\` voor het haakje.`,
  );
}

function convertSum(text: string, operands: MathNode[]): Expression {
  const example = 'bijvoorbeeld `som(baten, e, actor == gemeente)`';
  if (operands.length < 2) throw wrongOperands(text, `\`som\` heeft een naam en één of meer dimensies, ${example}.`);
  const over: string[] = [];
  const where: Restriction[] = [];
  for (const operand of operands.slice(1)) {
    if (operand.type === 'SymbolNode') {
      over.push((operand as unknown as { name: string }).name);
      continue;
    }
    const [left, right] = (operand as OperatorNode).args ?? [];
    const isRestriction =
      operand.type === 'OperatorNode' &&
      (operand as OperatorNode).op === '==' &&
      left?.type === 'SymbolNode' &&
      right?.type === 'SymbolNode';
    if (!isRestriction)
      throw wrongOperands(text, `${quote(operand.toString())} is geen dimensie en geen kenmerk, ${example}.`);
    where.push({ attribute: left.toString(), value: right.toString() });
  }
  return { kind: 'sum', name: nameOperand(operands[0]!, text), over, where };
}

function nameOperand(node: MathNode, text: string): string {
  if (node.type === 'SymbolNode') return checkedName((node as unknown as { name: string }).name);
  throw new Refusal(
    'naam-verwacht',
    `in ${quote(text)} staat ${quote(node.toString())} waar een regelnaam hoort.`,
    'Geef dat deel een eigen regel (met `_detail` in de naam als zij per school of zorgvorm is) en noem die hier.',
  );
}

function checkedName(name: string): string {
  if (
    NAME.test(name) &&
    !Object.hasOwn(PLAIN_FUNCTIONS, name) &&
    !(SPECIAL_FUNCTIONS as readonly string[]).includes(name)
  )
    return name;
  throw new Refusal(
    'naam-ongeldig',
    `${quote(name)} kan geen naam zijn.`,
    'Namen bestaan uit kleine letters, cijfers en `_`, beginnen met een letter en zijn geen functie.',
  );
}

function wrongOperands(text: string, reason: string): Refusal {
  return new Refusal('functie-delen', `${quote(text)} klopt niet: ${reason}`, 'Verbeter de delen tussen de haakjes.');
}

/** What steers a terminal or turns text around, beside what JSON already writes as an escape. */
const INVISIBLE = /[\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

/** At most 60 characters, control characters made visible: a hostile formula must not fill or steer the screen. */
export function quote(text: string): string {
  const characters = [...text];
  const shown = JSON.stringify(characters.length > 60 ? `${characters.slice(0, 60).join('')}…` : text);
  const visible = shown.replace(
    INVISIBLE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `"${visible.slice(1, -1).replaceAll('\\"', '"')}"`;
}
