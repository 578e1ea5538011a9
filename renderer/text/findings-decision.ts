import type { Signal, Weighed } from '../../models/decision/index.ts';
import { listed } from './findings.ts';
import { TEXT } from './nl.ts';
import { percent, rounded } from './numbers.ts';
import { signedEuro } from './signed.ts';

const { decision: text } = TEXT;

/** Who comes first with the present weights. */
export function weighingFinding(weighed: readonly Weighed[], nameOf: (variant: string) => string): string {
  const first = weighed.filter(({ rank }) => rank === 1);
  if (first.length === 0) return text.weighNone;
  const names = listed(first.map(({ variant }) => nameOf(variant)));
  return (first.length === 1 ? text.weighTitle : text.weighShared)(names, rounded(first[0]!.total!, 'verhouding'));
}

/** Why a signal is on for a variant. @param years of the horizon */
export function signalReason({ id, value, other }: Signal, years: readonly string[]): string {
  const { reason } = text;
  const amount = value ?? 0;
  const change = (share: number) => `${share < 0 ? '−' : '+'}${percent(Math.abs(share))}`;
  switch (id) {
    case 'europees_regime':
      return reason.europees_regime(signedEuro(amount), rounded(other, 'getal'));
    case 'staatssteun':
      return reason.staatssteun(signedEuro(amount), rounded(other, 'getal'));
    case 'verkapte_opdracht':
      return reason.verkapte_opdracht(signedEuro(amount));
    case 'reele_prijs':
      return reason.reele_prijs(percent(amount), years[other]!);
    case 'lager_vastgesteld':
      return reason.lager_vastgesteld(signedEuro(amount));
    case 'reele_krimp':
      return reason.reele_krimp(change(amount), change(other));
  }
}
