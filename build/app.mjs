import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { newest, root } from './bundle.mjs';

export const APP = join(root, 'dist', 'app');

/**
 * Builds what is on screen to dist/app, unless that is newer than every source.
 * @returns {Promise<string>} the folder
 */
export async function buildApp() {
  const page = join(APP, 'index.html');
  const sources = ['models', 'renderer', 'samples', 'build', 'package.json', 'package-lock.json'];
  if (existsSync(page) && statSync(page).mtimeMs > newest(sources)) return APP;
  const [{ build }, { default: react }] = await Promise.all([import('vite'), import('@vitejs/plugin-react')]);
  await build({
    root: join(root, 'renderer'),
    configFile: false,
    base: './',
    logLevel: 'error',
    plugins: [react()],
    build: {
      outDir: APP,
      emptyOutDir: true,
      target: 'es2022',
      // Everything is a file of its own: the policy allows nothing inline.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 2000,
    },
  });
  return APP;
}
