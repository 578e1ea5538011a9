// npm test: every check there is, each counted, all of them run even when one fails.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './bundle.mjs';

const bin = (/** @type {string} */ name) => join(root, 'node_modules', '.bin', name);
const report = join(root, 'dist', 'tests.json');
rmSync(report, { force: true });

const checks = [
  {
    name: 'format and lint',
    command: bin('biome'),
    args: ['check', '--error-on-warnings', '--config-path=build/lint.json', '.'],
  },
  { name: 'types', command: bin('tsc'), args: ['-p', '.'] },
  { name: 'layers', command: process.execPath, args: ['build/layers.mjs'] },
  {
    name: 'tests',
    command: bin('vitest'),
    args: ['run', '--config', 'build/vitest.config.mjs', ...process.argv.slice(2)],
  },
];

let passed = 0;
let failed = 0;
let skipped = 0;
for (const { name, command, args } of checks) {
  console.log(`\n── ${name}`);
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (name === 'tests' && existsSync(report)) {
    const results = JSON.parse(readFileSync(report, 'utf8'));
    passed += results.numPassedTests;
    failed += results.numFailedTests;
    skipped += results.numPendingTests + results.numTodoTests;
    // A file that could not even be loaded has no failed tests of its own.
    if (status !== 0 && results.numFailedTests === 0) failed += 1;
    if (results.numPassedTests === 0) failed += 1;
    for (const { assertionResults } of results.testResults) {
      for (const { status: outcome, fullName } of assertionResults)
        if (outcome !== 'passed' && outcome !== 'failed') console.log(`skipped: ${fullName}`);
    }
  } else if (status === 0) passed += 1;
  else failed += 1;
}
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exit(failed > 0 ? 1 : 0);
