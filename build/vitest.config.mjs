import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { root } from './bundle.mjs';

export default defineConfig({
  root,
  test: {
    include: ['tests/**/*.test.ts'],
    // Property tests and real processes take longer than a unit test; a hanging one must still end.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // On two processors the runner would take one; browsers and LibreOffice leave it waiting half of the time.
    maxWorkers: 2,
    // What is waited for on a busy machine comes later, not never.
    expect: { poll: { timeout: 15_000 } },
    reporters: ['default', ['json', { outputFile: join(root, 'dist', 'tests.json') }]],
  },
});
