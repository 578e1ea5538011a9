import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { expect, it } from 'vitest';
import { root } from '../../build/bundle.mjs';
import { describeWith } from '../support/programs.ts';
import { drawsHash } from './golden.ts';
import { sample } from './support.ts';

/** Every distribution there is, and inputs that are correlated. */
const project = structuredClone(sample('enschede'));
Object.assign(project.invoer, {
  lekkage: { waarde: 0.15, laag: 0, hoog: 0.3, verdeling: 'normaal' },
  doelmatigheid: { waarde: 0.03, laag: 0, hoog: 0.1, verdeling: 'driehoek' },
  terugval: { waarde: 0.4, laag: 0.2, hoog: 0.6, verdeling: 'uniform' },
});
project.correlaties = [{ invoer: ['prijsindex', 'tarief_basis', 'fte_kosten'], rang: 0.7 }];

/** It changes only with a range, a default, or how draws are made: then every stored result has other draws. */
const GOLDEN = 'e311282861ea50ee';

it('the draws are the same in Node', () => {
  expect(drawsHash(project)).toBe(GOLDEN);
});

describeWith('chromium', 'draws in Chromium', (executablePath) => {
  it('are the same in Chromium', async () => {
    const bundle = await build({
      root,
      configFile: false,
      logLevel: 'error',
      build: {
        write: false,
        minify: false,
        lib: { entry: join(root, 'tests/uncertainty/golden.ts'), formats: ['iife'], name: 'golden' },
      },
    });
    const [{ output }] = bundle as { output: { code: string }[] }[] as [{ output: [{ code: string }] }];
    const browser = await chromium.launch({
      executablePath,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--no-first-run',
      ],
    });
    try {
      const page = await browser.newPage();
      await page.addScriptTag({ content: output[0].code });
      const hash = await page.evaluate(
        (raw) => (globalThis as never as { golden: typeof import('./golden.ts') }).golden.drawsHash(raw),
        project as unknown,
      );
      expect(hash).toBe(GOLDEN);
    } finally {
      await browser.close();
    }
  });
});
