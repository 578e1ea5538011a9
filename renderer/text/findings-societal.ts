import { listed } from './findings.ts';
import { TEXT } from './nl.ts';
import { cents, plusEuro, signedEuro } from './signed.ts';

const { finding: words, sidesFinding: sides, yearlyFinding: yearly, actorsFinding: actors } = TEXT.societal;

/** Less than this is rounding, not money. In euro. */
const NOTHING = 0.5;

/**
 * What every euro brings, and what is left. True at any value: no costs, negative ones, nothing that comes back.
 * @param costs @param balance present values in €
 * @param ratio what comes back per euro of costs
 */
export function societalFinding(costs: number, balance: number, ratio: number): string {
  const left = Math.abs(balance) < NOTHING ? words.zero : words.balance(signedEuro(balance));
  return `${perEuro(costs, balance, ratio)}; ${left}`;
}

function perEuro(costs: number, balance: number, ratio: number): string {
  if (Math.abs(costs) < NOTHING) return words.free;
  if (costs < 0) return words.negativeCosts;
  // What rounds to a euro but isn't one must not read as even.
  if (cents(ratio) === cents(1)) {
    if (Math.abs(balance) < NOTHING) return words.exactly;
    return balance < 0 ? words.almost : words.slightlyMore;
  }
  if (cents(ratio) === cents(0)) return words.nothing;
  return ratio < 0 ? words.costsMore(cents(-ratio)) : words.brings(cents(ratio));
}

export function sidesFinding(society: number, money: number): string {
  return Math.abs(society - money) < NOTHING
    ? sides.same(signedEuro(society))
    : sides.both(signedEuro(society), signedEuro(money));
}

/** A name with its balance, in €. */
export interface Balance {
  readonly name: string;
  readonly value: number;
}

/** Why the two differ. @param others what falls outside the cash of the municipalities that take part */
export function sidesReason(society: number, money: number, others: readonly Balance[]): string {
  const difference = signedEuro(society - money);
  const ranked = others
    .filter(({ value }) => Math.abs(value) >= NOTHING)
    .sort((one, other) => Math.abs(other.value) - Math.abs(one.value));
  if (ranked.length === 0) return sides.noOthers;
  return sides.why(
    difference,
    listed(ranked.slice(0, 3).map(({ name, value }) => `${lowered(name)} (${plusEuro(value)})`)),
  );
}

/** @param payback the year from which it stays paid back, 0 when it never does */
export function yearlyFinding(years: readonly string[], cumulative: readonly number[], payback: number): string {
  const end = yearly.end(years.at(-1)!, signedEuro(cumulative.at(-1)!));
  if (payback === 0) return `${yearly.never(years.length)}; ${end}`;
  return `${String(payback) === years[0] ? yearly.paidAtOnce : yearly.paid(String(payback))}; ${end}`;
}

/** Who wins and who pays most. */
export function actorsFinding(balances: readonly Balance[]): string {
  const ranked = [...balances].sort((one, other) => other.value - one.value);
  const [winner, loser] = [ranked[0], ranked.at(-1)];
  const [wins, loses] = [(winner?.value ?? 0) >= NOTHING, (loser?.value ?? 0) <= -NOTHING];
  if (wins && loses)
    return actors.most(lowered(winner!.name), plusEuro(winner!.value), lowered(loser!.name), plusEuro(loser!.value));
  if (wins) return actors.onlyWinners(lowered(winner!.name), plusEuro(winner!.value));
  return loses ? actors.onlyLosers(lowered(loser!.name), plusEuro(loser!.value)) : actors.none;
}

const lowered = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);
