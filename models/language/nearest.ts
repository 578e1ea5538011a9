import { distance } from 'fastest-levenshtein';

/** The known name that a mistyped one most likely stands for, if any is near enough to suggest. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.max(2, name.length / 3) + 1;
  for (const candidate of known) {
    const apart = distance(name, candidate);
    if (apart < least && apart > 0) [best, least] = [candidate, apart];
  }
  return best;
}
