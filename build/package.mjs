// npm run package: builds the application and Electron's side, then makes packages of them in release/.
import { fileURLToPath } from 'node:url';
import { buildApp } from './app.mjs';
import { root } from './bundle.mjs';
import { bundleElectron } from './electron.mjs';
import { configuration } from './package-config.mjs';

const PLATFORMS = ['win', 'mac', 'linux'];
const SWITCHES = ['dir', 'x64', 'arm64'];
const USAGE = `Use: npm run package -- [--dir] [--win|--mac|--linux [target…]] [--x64] [--arm64]
Without a platform the packages of this machine's. Targets: nsis, portable; dmg; AppImage, deb. --dir: a folder, no package.`;

/** Codes of Node when a server can't be reached or trusted. */
const NETWORK = /\b(ENOTFOUND|EAI_AGAIN|ECONN\w+|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|EPROTO|\w*CERT\w*)\b/;

/** A message for whoever packages, instead of a stack. */
class PackageError extends Error {}

/**
 * @param {readonly string[]} argv of the command line
 * @returns {import('electron-builder').CliOptions} as electron-builder takes them
 */
export function packageOptions(argv) {
  /** @type {Record<string, string[] | boolean>} */
  const options = {};
  /** @type {string[] | undefined} */
  let targets;
  for (const argument of argv) {
    const name = argument.replace(/^--/, '');
    if (name === argument && targets && /^[a-z]+$/i.test(name)) targets.push(name);
    else if (name === argument) throw new PackageError(`${argument}: a target comes after a platform.\n${USAGE}`);
    else if (PLATFORMS.includes(name)) {
      targets = [];
      options[name] = targets;
    } else if (SWITCHES.includes(name)) options[name] = true;
    else throw new PackageError(`${argument} is unknown.\n${USAGE}`);
  }
  return options;
}

/**
 * Why packaging ended, for somebody who can do something about it.
 * @param {unknown} error as electron-builder or what it uses throws it
 */
export function explain(error) {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof PackageError) return error.message;
  const { code, response } = /** @type {Error & { code?: unknown, response?: unknown }} */ (error);
  const isDownload = response !== undefined || NETWORK.test(`${code} ${error.message}`);
  if (!isDownload) return `Packaging failed: ${error.message}`;
  return `Packaging stopped: a program that it needs could not be downloaded (${error.message.split('\n')[0]}).
Electron's program and the tools of electron-builder come from github.com the first time, and are kept after that.
Behind a proxy set HTTPS_PROXY; for a mirror ELECTRON_MIRROR and ELECTRON_BUILDER_BINARIES_MIRROR.
What stands in release/ is not complete.`;
}

/** @param {readonly string[]} argv */
async function main(argv) {
  const options = packageOptions(argv);
  await buildApp();
  await bundleElectron();
  const { build } = await import('electron-builder');
  const made = await build({ ...options, projectDir: root, publish: 'never', config: configuration(process.env) });
  console.log(made.length > 0 ? `Packages:\n${made.join('\n')}` : 'The application stands in release/.');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await main(process.argv.slice(2));
  } catch (error) {
    console.error(explain(error));
    process.exitCode = error instanceof PackageError ? 2 : 1;
  }
}
