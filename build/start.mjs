// npm start: builds what is newer than its bundle, then opens the application in Electron or the browser, or serves it.
import { pathToFileURL } from 'node:url';
import { buildApp } from './app.mjs';
import { bundle, root } from './bundle.mjs';

const [app, file] = [await buildApp(), await bundle('start', 'electron/serve/main.ts')];
const { start } = await import(pathToFileURL(file).href);
await start({
  root,
  app,
  argv: process.argv.slice(2),
  prepareElectron: async () => (await import('./electron.mjs')).bundleElectron(),
});
