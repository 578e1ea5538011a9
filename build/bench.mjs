// npm run bench: timings side by side in one run; never a test.
import { spawnSync } from 'node:child_process';
import { buildApp } from './app.mjs';
import { bundle, root } from './bundle.mjs';

// The application that the benches `app` and `import` serve.
if (
  ['app', 'import'].some((name) => process.argv.includes(name)) ||
  process.argv.slice(2).every((argument) => argument.startsWith('--'))
)
  await buildApp();
const file = await bundle('bench', 'tests/bench/main.ts');
const { status } = spawnSync(process.execPath, ['--expose-gc', file, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
process.exit(status ?? 1);
