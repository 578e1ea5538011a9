import { copyFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { root } from './bundle.mjs';

const OUT = join(root, 'dist', 'electron');

/**
 * Bundles Electron's entries: the main process as one ES module, the sandboxed preload and the thread that makes
 * workbooks as one CommonJS file each, with the WebAssembly that the thread loads beside them. Each has
 * all it needs inside, but for Electron itself: no package goes along when the application is packaged.
 * @param {string} folder that gets them, emptied first
 * @returns {Promise<string>} the folder
 */
export async function bundleElectron(folder = OUT) {
  const { build } = await import('vite');
  /** @param {string} entry @param {'es' | 'cjs'} format @param {string} name @param {boolean} isEmpty */
  const one = (entry, format, name, isEmpty) =>
    build({
      root,
      configFile: false,
      logLevel: 'error',
      ssr: { noExternal: true, external: ['electron'], target: 'node' },
      build: {
        ssr: join(root, entry),
        target: 'node20',
        outDir: folder,
        emptyOutDir: isEmpty,
        copyPublicDir: false,
        minify: false,
        rolldownOptions: { output: { format, entryFileNames: name, codeSplitting: false } },
      },
    });
  await one('electron/main/main.ts', 'es', 'main.mjs', true);
  await one('electron/preload/preload.ts', 'cjs', 'preload.cjs', false);
  await one('electron/workbook/thread.ts', 'cjs', 'workbook.cjs', false);
  const writer = createRequire(import.meta.url).resolve('wasm-xlsxwriter/web');
  copyFileSync(join(dirname(writer), 'wasm_xlsxwriter_bg.wasm'), join(folder, 'workbook.wasm'));
  return folder;
}
