import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe } from 'vitest';
import { root } from '../../build/bundle.mjs';
import { hasDisplay } from '../../electron/serve/decide.ts';
import { electronProgram } from '../../electron/serve/program.ts';
import { CHROMIUM } from './chromium.ts';

/** Where Debian puts them; another place can be given in the environment. */
const PROGRAMS = {
  chromium: CHROMIUM,
  libreoffice: process.env.SOFFICE ?? '/usr/bin/soffice',
  pdftotext: '/usr/bin/pdftotext',
  electron: electronProgram(root) ?? join(root, 'node_modules', 'electron', 'dist'),
} as const;

/** Electron downloads its program when it is first used, which CI can't, and it opens no window without a display. */
const canBeAbsent = { chromium: false, libreoffice: false, pdftotext: false, electron: true } as const;

function isThere(program: keyof typeof PROGRAMS): boolean {
  if (program !== 'electron') return existsSync(PROGRAMS[program]);
  return electronProgram(root) !== undefined && hasDisplay({ platform: process.platform, environment: process.env });
}

/**
 * Tests that need a program: skipped with a visible line where it is absent, failed on absence in CI unless CI can't
 * have it.
 * @param run gets the program's path
 */
export function describeWith(program: keyof typeof PROGRAMS, name: string, run: (path: string) => void): void {
  const path = PROGRAMS[program];
  if (isThere(program) || (process.env.CI === 'true' && !canBeAbsent[program])) {
    describe(name, () => run(path));
    return;
  }
  const missing =
    program === 'electron' ? `${program}, or a display for it, is absent` : `${program} is not at ${path}`;
  console.warn(`skipped: ${name} (${missing})`);
  describe.skip(`${name} (needs ${program})`, () => run(path));
}
