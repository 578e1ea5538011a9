import { type InputDefinition, UNBOUNDED } from '../lines/index.ts';
import type { NumberFormat, Rule } from './plan.ts';

/** Excel's own: a list that is written out may not be longer. */
const MOST_OF_A_LIST = 255;

/** What may be typed for an input, and what is said of anything else. A bound that is excluded is left to the verdict. */
export function allowedFor({ limits, unit }: InputDefinition): [rule: Rule, message: string] {
  const { least, most, whole } = limits;
  if (whole && least === 0 && most === 1) return [{ kind: 'lijst', of: ['0', '1'] }, 'Kies 0 (nee) of 1 (ja).'];
  const isBounded = Math.abs(least) < UNBOUNDED || most < UNBOUNDED;
  const from = Math.abs(least) < UNBOUNDED ? ` vanaf ${dutch(least)}` : '';
  const to = most < UNBOUNDED ? ` tot en met ${dutch(most)}` : '';
  const share = unit === '1' && !whole && most <= 1 ? ' Een aandeel: 3 % is 0,03.' : '';
  return [
    { kind: whole ? 'geheel' : 'getal', least, most },
    `Vul een ${whole ? 'geheel ' : ''}getal in${isBounded ? `${from}${to}` : ''}.${share}`,
  ];
}

/** The number of a scenario: a list to choose from, where Excel can hold it. */
export function allowedScenarios(count: number): [rule: Rule, message: string] {
  const numbers = Array.from({ length: count }, (_, index) => String(index + 1));
  const rule: Rule =
    numbers.join(',').length <= MOST_OF_A_LIST
      ? { kind: 'lijst', of: numbers }
      : { kind: 'geheel', least: 1, most: count };
  return [rule, `Kies een nummer van 1 tot en met ${count}: zie de koppen van de kolommen.`];
}

/** How a number of an input is shown. */
export function inputFormat({ unit, limits }: InputDefinition): NumberFormat {
  if (limits.whole && limits.least >= 1990) return 'jaar';
  if (unit === 'euro') return 'euro';
  return unit.startsWith('euro/') && !unit.endsWith('eenheid') ? 'eurocent' : 'vrij';
}

const dutch = (value: number): string => String(value).replace('.', ',');
