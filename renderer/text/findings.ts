import { TEXT } from './nl.ts';
import { euro, percent } from './numbers.ts';

/** Less than this is rounding, not money. In euro. */
const NOTHING = 0.5;

/** Joins with commas and a last "en". */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} en ${words.at(-1)}`;
}

/** What budget against need comes down to, in one sentence. @param short need above budget, € per pilot year */
export function budgetFinding(years: readonly string[], short: readonly number[], over: readonly number[]): string {
  const last = years.length - 1;
  const isShort = short.map((amount) => amount > NOTHING);
  const count = isShort.filter(Boolean).length;
  const end = euro(short[last]!);
  if (count === 0) {
    const left = over[last]! > NOTHING ? `; in ${years[last]} blijft ${euro(over[last]!)} over` : '';
    return `Het budget is in alle jaren van de pilot genoeg${left}`;
  }
  if (count === years.length)
    return years.length === 1
      ? `In ${years[0]} is er te weinig geld: ${end}`
      : `Er is elk jaar te weinig geld; in ${years[last]} ${end}`;
  const first = isShort.indexOf(true);
  if (isShort.slice(first).every(Boolean))
    return first === last
      ? `In ${years[last]} is er te weinig geld: ${end}`
      : `Vanaf ${years[first]} is er elk jaar te weinig geld; in ${years[last]} ${end}`;
  const worst = short.indexOf(Math.max(...short));
  const which = years.filter((_, index) => isShort[index]);
  return `In ${listed(which)} is er te weinig geld; het meest in ${years[worst]}: ${euro(short[worst]!)}`;
}

export type Bearer = keyof typeof TEXT.bearer;
export type Shares = Readonly<Record<Bearer, number>>;

const WHO: Readonly<Record<Bearer, string>> = {
  reserve: 'de reserve',
  aanbieder: 'de aanbieder',
  gemeente: 'de gemeente',
  leerling: 'de leerling',
};

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Who carries the shortage over the pilot. @param carried € per bearer */
export function bearersFinding(carried: Shares): string {
  const total = Object.values(carried).reduce((sum, amount) => sum + amount, 0);
  if (total <= NOTHING) return 'Er is geen tekort om te dragen';
  const ranked = (Object.entries(carried) as [Bearer, number][])
    .filter(([, amount]) => amount > NOTHING)
    .sort(([, a], [, b]) => b - a);
  const [[first, most], second] = [ranked[0]!, ranked[1]];
  if (!second) return `${capital(WHO[first])} draagt het hele tekort: ${euro(total)} over de pilot`;
  const pupil = first !== 'leerling' && second[0] !== 'leerling' && carried.leerling > NOTHING;
  const also = pupil ? `, de leerling ${percent(carried.leerling / total)}` : '';
  return `${capital(WHO[first])} draagt ${percent(most / total)} van het tekort, ${WHO[second[0]]} ${percent(second[1] / total)}${also}`;
}

/** One variant's shortage: its funding model, its whole name, and € per bearer over the pilot. */
export interface Carried {
  readonly model: string;
  readonly name: string;
  readonly shares: Shares;
}

/** Whoever carries most of it: several where they carry the same, none where there is no shortage. */
function mostOf(shares: Shares): string {
  const ranked = (Object.entries(shares) as [Bearer, number][]).filter(([, amount]) => amount > NOTHING);
  const most = Math.max(0, ...ranked.map(([, amount]) => amount));
  const equal = ranked.filter(([, amount]) => most - amount <= NOTHING).map(([bearer]) => WHO[bearer]);
  return equal.length > 1 ? `${listed(equal)} evenveel` : (equal[0] ?? '');
}

/** Who carries most, per funding model where its variants agree, else per variant. */
export function variantsFinding(variants: readonly Carried[]): string {
  const found = variants.map((variant) => ({ ...variant, most: mostOf(variant.shares) }));
  if (found.every(({ most }) => most === '')) return 'Bij geen enkele variant is er een tekort';
  const names = new Map<string, Set<string>>();
  for (const { model, name, most } of found) {
    const agree = found.every((other) => other.model !== model || other.most === most);
    names.set(most, (names.get(most) ?? new Set()).add(agree ? model : name));
  }
  const none = names.get('');
  names.delete('');
  const parts = [...names].map(([most, all]) => `bij ${listed([...all])} ${most}`);
  return `Het meest draagt ${listed(parts)}${none ? `; bij ${listed([...none])} is er geen tekort` : ''}`;
}

/** Where the shortage of the pilot comes from, in euro; the base year may also soften it. */
export function causesFinding(wasThere: number, baseYear: number, byKrimp: number): string {
  const total = wasThere + baseYear + byKrimp;
  const { causesTitle } = TEXT.budget;
  if (total <= NOTHING) return causesTitle.none;
  // With a part that softens it, shares would add up to more than the whole: then amounts.
  if (baseYear < -NOTHING) return causesTitle.softened(euro(wasThere), euro(byKrimp), euro(-baseYear));
  const ranked = [
    [causesTitle.wasThere, wasThere],
    [causesTitle.baseYear, baseYear],
    [causesTitle.byKrimp, byKrimp],
  ] as const;
  const [cause, most] = ranked.reduce((a, b) => (b[1] > a[1] ? b : a));
  return causesTitle.most(cause, percent(most / total));
}

/** The change from the first to the last pilot year, three ways; € and € per pupil. */
export function viewsFinding(nominal: readonly number[], real: readonly number[], pupil: readonly number[]): string {
  const change = (values: readonly number[]) => {
    if (values[0] === 0) return '–';
    const share = values.at(-1)! / values[0]! - 1;
    return Math.abs(share) < 0.0005 ? '0,0 %' : `${share < 0 ? '−' : '+'}${percent(Math.abs(share))}`;
  };
  return TEXT.budget.viewsTitle(change(nominal), change(real), change(pupil));
}
