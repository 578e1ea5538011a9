import { TEXT } from './nl.ts';
import { rounded } from './numbers.ts';

const { finding } = TEXT.population;

/** Pupils are real numbers in the model; nobody counts them in parts. */
const count = (pupils: number) => rounded(Math.round(pupils), 'getal');

/** How the number of pupils goes, and how many of them get youth care. @param pupils @param withCare per year */
export function pupilsFinding(
  years: readonly string[],
  pupils: readonly number[],
  withCare: readonly number[],
): string {
  const last = years.length - 1;
  if (pupils.every((value) => Math.round(value) === 0)) return finding.none;
  const hasCare = withCare.some((value) => Math.round(value) > 0);
  const [from, to] = [count(pupils[0]!), count(pupils[last]!)];
  if (last === 0)
    return `${finding.one(from, years[0]!)}; ${hasCare ? finding.careOne(count(withCare[0]!)) : finding.noCare}`;
  const care = hasCare ? finding.care(count(withCare[0]!), count(withCare[last]!)) : finding.noCare;
  if (from === to) return `${finding.same(from)}; ${care}`;
  const words = pupils[last]! > pupils[0]! ? finding.rises : finding.falls;
  return `${words(from, years[0]!, to, years[last]!)}; ${care}`;
}
