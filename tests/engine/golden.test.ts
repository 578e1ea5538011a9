import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { describe, expect, it } from 'vitest';
import { describeWith } from '../support/programs.ts';
import { goldenHash } from './golden.ts';

const root = join(import.meta.dirname, '../..');
const enschede: unknown = JSON.parse(readFileSync(join(root, 'samples/enschede.json'), 'utf8'));

/** Of all lines of enschede. It changes only together with MODEL_VERSION, a default, the sample itself, or a new line. */
const GOLDEN = '8fe52d0f7a9793f4';

describe('golden hash of all lines of enschede', () => {
  it('is the same in Node', () => {
    expect(goldenHash(enschede)).toBe(GOLDEN);
  });

  it('changes with the last bit of one input', () => {
    const other = structuredClone(enschede) as { invoer: Record<string, unknown> };
    other.invoer.uurtarief_aanbieder = 75 + 2 ** -46;
    expect(goldenHash(other)).not.toBe(GOLDEN);
  });
});

describeWith('chromium', 'golden hash in Chromium', (executablePath) => {
  it('is the same in Chromium', async () => {
    const bundle = await build({
      root,
      configFile: false,
      logLevel: 'error',
      build: {
        write: false,
        minify: false,
        lib: { entry: join(root, 'tests/engine/golden.ts'), formats: ['iife'], name: 'golden' },
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
        (project) => (globalThis as never as { golden: typeof import('./golden.ts') }).golden.goldenHash(project),
        enschede,
      );
      expect(hash).toBe(GOLDEN);
    } finally {
      await browser.close();
    }
  });
});
