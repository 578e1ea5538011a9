import type { Problem } from '../../models/language/index.ts';
import { IMPORT, type Said } from '../text/nl/import.ts';

/** A file that is not read, with everything that a person needs to know about it. */
export class Refusal extends Error {
  constructor(
    readonly code: keyof typeof IMPORT.refused,
    readonly said: Said,
  ) {
    super(said[0]);
  }
}

/** @throws Refusal always */
export function refuse<C extends keyof typeof IMPORT.refused>(
  code: C,
  ...told: Parameters<(typeof IMPORT.refused)[C]>
): never {
  const say = IMPORT.refused[code] as (...of: Parameters<(typeof IMPORT.refused)[C]>) => Said;
  throw new Refusal(code, say(...told));
}

export function problemOf(where: string, code: string, [what, remedy]: Said, severity: Problem['severity']): Problem {
  return { severity, code, where, what, remedy };
}
