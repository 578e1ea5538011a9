// The command line: bundles it when a source is newer, then runs it in this process.
import { pathToFileURL } from 'node:url';
import { bundle } from './bundle.mjs';

await import(pathToFileURL(await bundle('cli', 'electron/cli/main.ts')).href);
