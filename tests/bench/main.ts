import { workerData } from 'node:worker_threads';
import { listenAsThread } from '../../electron/cli/worker.ts';
import { benchApp } from './app.ts';
import { benchEngine } from './engine.ts';
import { benchImport } from './import.ts';
import { benchModel } from './model.ts';
import { isWorkThread, workAsThread } from './threads.ts';
import { benchWorkbook } from './workbook.ts';
import { benchWorkshop } from './workshop.ts';

/** `npm run bench -- [name …]`; all of them without a name. */
const BENCHES: Readonly<Record<string, (flags: readonly string[]) => void | Promise<void>>> = {
  model: benchModel,
  engine: benchEngine,
  workbook: benchWorkbook,
  workshop: benchWorkshop,
  app: benchApp,
  import: benchImport,
};

/** Options that are followed by a value; a bench gets them as `--name=value`. */
const WITH_VALUE = ['--limit'];

// A thread of the pool gets its work by messages, one that measures speed with its birth.
if (isWorkThread) workerData ? workAsThread() : listenAsThread();
else await main(process.argv.slice(2));

async function main(given: string[]): Promise<void> {
  const flags: string[] = [];
  const names: string[] = [];
  for (let argument = given.shift(); argument !== undefined; argument = given.shift()) {
    if (WITH_VALUE.includes(argument)) flags.push(`${argument}=${given.shift() ?? ''}`);
    else (argument.startsWith('--') ? flags : names).push(argument);
  }
  for (const name of names.length > 0 ? names : Object.keys(BENCHES)) {
    const bench = BENCHES[name];
    if (!bench) {
      console.error(`no bench "${name}"; there are ${Object.keys(BENCHES).join(', ')}`);
      process.exitCode = 2;
      continue;
    }
    await bench(flags);
  }
}
