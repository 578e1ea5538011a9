// npm run bench: timings side by side in one run; never a test.
import { spawnSync } from 'node:child_process';
import { buildApp } from './app.mjs';
import { bundle, root } from './bundle.mjs';

// The application that the bench `app` serves.
if (process.argv.includes('app') || process.argv.slice(2).every((argument) => argument.startsWith('--')))
  await buildApp();
const file = await bundle('bench', 'tests/bench/main.ts');
const { status } = spawnSync(process.execPath, ['--expose-gc', file, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
process.exit(status ?? 1);
