// npm start: until there is a screen, the comparison of the eight variants for a sample and how to go on.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle, root } from './bundle.mjs';

process.argv.splice(2, Infinity, 'calculate', join(root, 'samples/enschede.json'));
await import(pathToFileURL(await bundle('cli', 'electron/cli/main.ts')).href);
console.log(`
Verder:
  npm run -s cli -- explain samples/enschede.json tekort        waar een getal vandaan komt
  npm run -s cli -- calculate samples/enschede.json --scenario referentiejaar-2016
  npm run -s cli -- export samples/enschede.json --out enschede.xlsx   het model als Excel-werkboek
  npm run -s cli -- check uw-project.json                       uw eigen project nakijken
  npm run -s cli -- help                                        alle opdrachten`);
