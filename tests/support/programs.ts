import { existsSync } from 'node:fs';
import { describe } from 'vitest';

/** Where Debian puts them; another place can be given in the environment. */
const PROGRAMS = {
  chromium: process.env.CHROMIUM ?? '/usr/bin/chromium',
  libreoffice: process.env.SOFFICE ?? '/usr/bin/soffice',
} as const;

/**
 * Tests that need a program: skipped with a visible line where it is absent, failed on absence in CI.
 * @param run gets the program's path
 */
export function describeWith(program: keyof typeof PROGRAMS, name: string, run: (path: string) => void): void {
  const path = PROGRAMS[program];
  if (existsSync(path) || process.env.CI === 'true') {
    describe(name, () => run(path));
    return;
  }
  console.warn(`skipped: ${name} (${program} is not at ${path})`);
  describe.skip(`${name} (needs ${program})`, () => run(path));
}
