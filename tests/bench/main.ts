import { benchApp } from './app.ts';
import { benchModel } from './model.ts';
import { benchWorkbook } from './workbook.ts';

/** `npm run bench -- [name …]`; all of them without a name. */
const BENCHES: Readonly<Record<string, (flags: readonly string[]) => void | Promise<void>>> = {
  model: benchModel,
  workbook: benchWorkbook,
  app: benchApp,
};

const flags = process.argv.slice(2).filter((argument) => argument.startsWith('--'));
const names = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
for (const name of names.length > 0 ? names : Object.keys(BENCHES)) {
  const bench = BENCHES[name];
  if (!bench) {
    console.error(`no bench "${name}"; there are ${Object.keys(BENCHES).join(', ')}`);
    process.exitCode = 2;
    continue;
  }
  await bench(flags);
}
