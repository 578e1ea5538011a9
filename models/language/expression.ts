/** The checked tree of a formula: only what the line language allows can be written down in it. */
export type Expression =
  | { readonly kind: 'number'; readonly value: number; readonly text: string }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'yearIndex' }
  | { readonly kind: 'negate'; readonly operand: Expression }
  | {
      readonly kind: 'arithmetic';
      readonly operator: Arithmetic;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: 'compare'; readonly operator: Comparison; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'choose'; readonly condition: Expression; readonly yes: Expression; readonly no: Expression }
  | { readonly kind: 'call'; readonly function: PlainFunction; readonly operands: readonly Expression[] }
  | {
      readonly kind: 'sum';
      readonly name: string;
      readonly over: readonly string[];
      readonly where: readonly Restriction[];
    }
  | { readonly kind: 'previous'; readonly name: string; readonly start: Expression }
  | { readonly kind: 'first'; readonly name: string }
  | { readonly kind: 'empty'; readonly name: string };

export type Arithmetic = '+' | '-' | '*' | '/' | '^';
export type Comparison = '==' | '!=' | '<' | '<=' | '>' | '>=';
export type PlainFunction = 'min' | 'max' | 'abs' | 'mod' | 'deel';
export interface Restriction {
  readonly attribute: string;
  readonly value: string;
}

/** Number of operands of the functions that take expressions; [least, most]. */
export const PLAIN_FUNCTIONS: Readonly<Record<PlainFunction, readonly [number, number]>> = {
  min: [2, 16],
  max: [2, 16],
  abs: [1, 1],
  mod: [2, 2],
  deel: [2, 2],
};

export const SPECIAL_FUNCTIONS = ['som', 'vorig', 'begin', 'leeg'] as const;

export function operandsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'negate':
      return [expression.operand];
    case 'arithmetic':
    case 'compare':
      return [expression.left, expression.right];
    case 'choose':
      return [expression.condition, expression.yes, expression.no];
    case 'call':
      return expression.operands;
    case 'previous':
      return [expression.start];
    default:
      return [];
  }
}

export interface Reference {
  readonly name: string;
  /** `vorig`: the value of the year before; such a reference may close a cycle. */
  readonly previous: boolean;
}

export function* referencesOf(expression: Expression): Generator<Reference> {
  if (
    expression.kind === 'name' ||
    expression.kind === 'sum' ||
    expression.kind === 'first' ||
    expression.kind === 'empty'
  ) {
    yield { name: expression.name, previous: false };
  }
  if (expression.kind === 'previous') yield { name: expression.name, previous: true };
  for (const operand of operandsOf(expression)) yield* referencesOf(operand);
}

/** What stands for a name, a sum and the like; the default writes the formula back as it was. */
export type Naming = (expression: Expression) => string | undefined;

const STRENGTH = { choose: 1, compare: 2, sum: 3, product: 4, negate: 5, power: 6, atom: 7 } as const;

/** Writes an expression as text with as few parentheses as keep its meaning. */
export function expressionText(expression: Expression, naming: Naming = () => undefined): string {
  return write(expression, naming).text;
}

function write(expression: Expression, naming: Naming): { text: string; strength: number } {
  const given = naming(expression);
  if (given !== undefined) return { text: given, strength: given.startsWith('-') ? STRENGTH.negate : STRENGTH.atom };
  const at = (part: Expression, least: number) => {
    const { text, strength } = write(part, naming);
    return strength < least ? `(${text})` : text;
  };
  switch (expression.kind) {
    case 'number':
      return { text: expression.text, strength: STRENGTH.atom };
    case 'name':
      return { text: expression.name, strength: STRENGTH.atom };
    case 'yearIndex':
      return { text: 'i', strength: STRENGTH.atom };
    case 'negate':
      return { text: `-${at(expression.operand, STRENGTH.power)}`, strength: STRENGTH.negate };
    case 'arithmetic': {
      const { operator, left, right } = expression;
      if (operator === '^')
        return { text: `${at(left, STRENGTH.atom)}^${at(right, STRENGTH.power)}`, strength: STRENGTH.power };
      const strength = operator === '+' || operator === '-' ? STRENGTH.sum : STRENGTH.product;
      // A sum or product to the right keeps its parentheses unless regrouping is exact in text too (a + (b + c) stays as typed).
      return { text: `${at(left, strength)} ${operator} ${at(right, strength + 1)}`, strength };
    }
    case 'compare':
      return {
        text: `${at(expression.left, STRENGTH.sum)} ${expression.operator} ${at(expression.right, STRENGTH.sum)}`,
        strength: STRENGTH.compare,
      };
    case 'choose':
      return {
        text: `${at(expression.condition, STRENGTH.compare)} ? ${at(expression.yes, STRENGTH.compare)} : ${at(expression.no, STRENGTH.compare)}`,
        strength: STRENGTH.choose,
      };
    case 'call':
      return {
        text: `${expression.function}(${expression.operands.map((part) => at(part, 0)).join(', ')})`,
        strength: STRENGTH.atom,
      };
    case 'sum': {
      const where = expression.where.map(({ attribute, value }) => `${attribute} == ${value}`);
      return { text: `som(${[expression.name, ...expression.over, ...where].join(', ')})`, strength: STRENGTH.atom };
    }
    case 'previous':
      return { text: `vorig(${expression.name}, ${at(expression.start, 0)})`, strength: STRENGTH.atom };
    case 'first':
      return { text: `begin(${expression.name})`, strength: STRENGTH.atom };
    case 'empty':
      return { text: `leeg(${expression.name})`, strength: STRENGTH.atom };
  }
}
