import type { Explanation } from '../../models/engine/index.ts';
import { type Expression, expressionText } from '../../models/language/index.ts';
import { TEXT } from '../text/nl.ts';
import { exact } from '../text/numbers.ts';

const { formula: words } = TEXT;

/** A sum of more terms than this is shown as one number. */
const MOST_TERMS = 10;

/** What a line says, for who doesn't read code: labels for names, words for functions. */
export function formulaInWords(expression: Expression, labels: ReadonlyMap<string, string>): string {
  const label = (name: string) => `‹${lowered(labels.get(name) ?? name)}›`;
  const say = (part: Expression): string | undefined => {
    const inside = (inner: Expression) => expressionText(inner, say);
    switch (part.kind) {
      case 'name':
        return label(part.name);
      case 'yearIndex':
        return words.yearNumber;
      case 'sum': {
        const over = part.over.map((dimension) => words.over[dimension] ?? dimension);
        const only = part.where.map(({ attribute, value }) => `${attribute} ${value}`);
        return words.sum(label(part.name), over, only);
      }
      case 'previous':
        return words.previous(label(part.name), inside(part.start));
      case 'first':
        return words.first(label(part.name));
      case 'empty':
        return words.empty(label(part.name));
      case 'call':
        return words.call[part.function](part.operands.map(inside));
      case 'choose':
        return words.choose(condition(part.condition, inside), inside(part.yes), inside(part.no));
      default:
        return undefined;
    }
  };
  return asTypeset(expressionText(expression, say));
}

/** The formula with today's values in the place of names, in Dutch notation. */
export function formulaWithValues({ expression, valuesOf }: Explanation): string {
  if (!expression) return '';
  const show = (value: number) => exact(value, 'getal');
  const say = (part: Expression): string | undefined => {
    const inside = (inner: Expression) => expressionText(inner, say);
    const values = valuesOf(part);
    if (part.kind === 'sum' && values && values.length > 1 && values.length <= MOST_TERMS)
      return part === expression ? values.map(show).join(' + ') : `(${values.map(show).join(' + ')})`;
    if (values) return show(values.reduce((sum, value) => sum + value, 0));
    if (part.kind === 'previous') return inside(part.start);
    if (part.kind === 'call') return words.call[part.function](part.operands.map(inside));
    if (part.kind === 'choose') return words.choose(inside(part.condition), inside(part.yes), inside(part.no));
    return undefined;
  };
  return asTypeset(expressionText(expression, say));
}

/** `leeg(x) == 1` is a yes or no in other words. */
function condition(expression: Expression, inside: (inner: Expression) => string): string {
  if (expression.kind !== 'compare' || expression.left.kind !== 'empty' || expression.right.kind !== 'number')
    return inside(expression);
  const isEmpty = (expression.operator === '==') === (expression.right.value === 1);
  const text = inside(expression.left);
  return isEmpty ? text : words.not(text);
}

const lowered = (label: string) => label.charAt(0).toLowerCase() + label.slice(1);

/** Signs as they are printed, not as they are typed. */
function asTypeset(text: string): string {
  return text
    .replace(/ \* /g, ' × ')
    .replace(/ - /g, ' − ')
    .replace(/(^|[ (])-(?=[\d(‹])/g, '$1−')
    .replace(/ == /g, ' = ')
    .replace(/ != /g, ' ≠ ')
    .replace(/ <= /g, ' ≤ ')
    .replace(/ >= /g, ' ≥ ');
}
