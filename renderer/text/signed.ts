import { euro, rounded } from './numbers.ts';

/** Money in a sentence, never broken over two lines. */
export const signedEuro = (value: number): string => unbroken(euro(value));

/** With its sign, also when it is a gain. */
export function plusEuro(value: number): string {
  return euro(Math.abs(value)) !== euro(0) && value > 0 ? unbroken(`+ ${euro(value)}`) : signedEuro(value);
}

const unbroken = (text: string): string => text.replaceAll(' ', '\u00a0');

/** What one euro brings, to the cent: € 0,97. */
export function cents(value: number): string {
  const size = rounded(Math.abs(value), 'verhouding');
  return unbroken(value < 0 && size !== '0,00' ? `− € ${size}` : `€ ${size}`);
}
