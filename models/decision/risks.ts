import { type Risk, WORST_LEVEL } from '../project/index.ts';

/** Chance × impact, 1 … 16. */
export const riskScore = ({ kans, impact }: Pick<Risk, 'kans' | 'impact'>): number => kans * impact;

export type RiskClass = 'laag' | 'midden' | 'hoog';

/** What it asks for: 1–4 watch, 5–8 a measure, 9–16 a decision. */
export function riskClass(risk: Pick<Risk, 'kans' | 'impact'>): RiskClass {
  const score = riskScore(risk);
  return score >= 9 ? 'hoog' : score >= 5 ? 'midden' : 'laag';
}

/** The heaviest first; equal ones in their own order. */
export function heaviestFirst(risks: readonly Risk[]): readonly Risk[] {
  return [...risks].sort((a, b) => riskScore(b) - riskScore(a));
}

/** Which risks stand in which square: `squares[kans − 1][impact − 1]`, as their place in the list, from 1. */
export function riskMatrix(risks: readonly Risk[]): readonly (readonly (readonly number[])[])[] {
  const levels = Array.from({ length: WORST_LEVEL }, (_, at) => at + 1);
  return levels.map((kans) =>
    levels.map((impact) => risks.flatMap((risk, at) => (risk.kans === kans && risk.impact === impact ? [at + 1] : []))),
  );
}
