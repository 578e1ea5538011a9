import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/**
 * Bundles one entry for plain Node to dist/<name>.mjs, with everything it needs inside, unless the bundle is newer than
 * every source. Kept out of `npm ci` so that a change in the sources is always what runs.
 * @param {string} name of the bundle
 * @param {string} entry path from the root
 * @returns {Promise<string>} path of the bundle
 */
export async function bundle(name, entry) {
  const file = join(root, 'dist', `${name}.mjs`);
  if (
    existsSync(file) &&
    statSync(file).mtimeMs >
      newest(['models', 'electron', 'renderer', 'tests', 'build', 'package.json', 'package-lock.json'])
  )
    return file;
  const { build } = await import('vite');
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    // These find their own files beside themselves, so they stay packages: a WebAssembly, a browser's driver.
    ssr: { noExternal: true, external: ['wasm-xlsxwriter', 'playwright-core'], target: 'node' },
    build: {
      ssr: join(root, entry),
      target: 'node20',
      outDir: join(root, 'dist'),
      emptyOutDir: false,
      copyPublicDir: false,
      rolldownOptions: { output: { entryFileNames: `${name}.mjs`, codeSplitting: false } },
    },
  });
  return file;
}

/** @param {string[]} places files or folders from the root */
export function newest(places) {
  let latest = 0;
  for (const place of places) {
    const path = join(root, place);
    if (!existsSync(path)) continue;
    const stats = statSync(path);
    latest = Math.max(latest, stats.mtimeMs);
    if (stats.isDirectory()) latest = Math.max(latest, newest(readdirSync(path).map((entry) => join(place, entry))));
  }
  return latest;
}
