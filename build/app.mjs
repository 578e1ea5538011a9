import { cpSync, existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { newest, root } from './bundle.mjs';

export const APP = join(root, 'dist', 'app');

/**
 * Builds what is on screen to dist/app, unless that is newer than every source.
 * @param {import('vite').Plugin} [other] puts something else in the place of a source: for a test, in a folder of its own
 * @returns {Promise<string>} the folder
 */
export async function buildApp(other) {
  const folder = other ? `${APP}-${other.name}` : APP;
  const page = join(folder, 'index.html');
  const sources = ['models', 'renderer', 'samples', 'build', 'package.json', 'package-lock.json'];
  if (other) sources.push('tests');
  if (existsSync(page) && statSync(page).mtimeMs > newest(sources)) return folder;
  const [{ build }, { default: react }] = await Promise.all([import('vite'), import('@vitejs/plugin-react')]);
  const beside = `${folder}.${process.pid}`;
  // What is built must not hang on who builds it: a test runner's own setting would give React's slow development build.
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = 'production';
  try {
    await build({
      root: join(root, 'renderer'),
      configFile: false,
      base: './',
      logLevel: 'error',
      plugins: [other, react()],
      // Workers are bundled by themselves.
      worker: { plugins: () => (other ? [other] : []) },
      build: {
        outDir: beside,
        emptyOutDir: true,
        target: 'es2022',
        // Everything is a file of its own: the policy allows nothing inline.
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        chunkSizeWarningLimit: 2000,
      },
    });
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = NODE_ENV;
  }
  putInPlace(beside, folder);
  return folder;
}

/**
 * At once, so that who serves or builds it at this moment never sees half of it.
 * @param {string} beside
 * @param {string} folder
 */
function putInPlace(beside, folder) {
  const old = `${beside}.old`;
  try {
    if (existsSync(folder)) renameSync(folder, old);
    renameSync(beside, folder);
  } catch {
    // Another process was just in between, or reads from it on Windows: what is built is the same.
    cpSync(beside, folder, { recursive: true });
  }
  for (const left of [beside, old]) rmSync(left, { recursive: true, force: true });
}
