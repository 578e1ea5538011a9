// Imports go one way. This scan fails the build on a wrong one; TypeScript 7 has no API that could do it.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const LANGUAGE = 'models/language';
const LINES = 'models/lines';
const PROJECT = 'models/project';
const ENGINE = 'models/engine';
const WORKBOOK = 'models/workbook';
const MODELS = [LANGUAGE, LINES, PROJECT, ENGINE, 'models/decision', 'models/import', 'models/uncertainty', WORKBOOK];

/**
 * Layer → the layers it may import from, itself always. A path belongs to the first of these that it starts with.
 * @type {Record<string, string[]>}
 */
export const LAYERS = {
  [LANGUAGE]: [],
  [LINES]: [LANGUAGE],
  [PROJECT]: [LANGUAGE, LINES],
  [ENGINE]: [LANGUAGE, LINES, PROJECT],
  'models/decision': [LANGUAGE, LINES, PROJECT, ENGINE],
  'models/import': [LANGUAGE, LINES, PROJECT],
  // It tells a workbook what draws found, in the form that the workbook takes.
  'models/uncertainty': [LANGUAGE, LINES, PROJECT, ENGINE, WORKBOOK],
  [WORKBOOK]: [LANGUAGE, LINES, PROJECT, ENGINE],
  models: MODELS,
  electron: MODELS,
  renderer: MODELS,
};

/** Packages that the pure layer may use: none that touches the DOM, Node, the clock or chance. */
export const PACKAGES_OF_MODELS = ['mathjs', 'zod', 'jsonc-parser', 'fastest-levenshtein', 'fflate', '@stdlib/'];

/** Packages of which models may know the types alone: what does the work is passed in. */
export const TYPES_OF_MODELS = ['wasm-xlsxwriter'];

const TYPE_IMPORT = /\bimport\s+type\b[^;'"]*\bfrom\s*(['"])([^'"]+)\1/g;
const IMPORT = /(?:\bfrom\s*|\bimport\s*\(\s*|\bimport\s+|\brequire\s*\(\s*)(['"])([^'"]+)\1/g;
/** What reads the clock, chance or the machine, and what differs between engines in its last bit. */
const IMPURE =
  /\b(?:Date\b|performance\b|Math\.random|Math\.(?:pow|exp|log\w*|sin|cos|tan|cbrt|hypot)\b|process\b|document\.|navigator\b|localStorage\b|crypto\b|Buffer\b|Intl\b|window\.|globalThis\b|setTimeout|fetch\s*\()|\*\*(?!\/)/;

/**
 * @param {string} file path from the root, with forward slashes
 * @param {string} source
 * @returns {string[]} one message per wrong import or impure use
 */
export function wrongImports(file, source) {
  const layer = layerOf(file);
  if (layer === undefined) return [];
  /** @type {string[]} */
  const found = [];
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const types = new Set([...code.matchAll(TYPE_IMPORT)].map(([, , target]) => target));
  for (const [, , target = ''] of code.matchAll(IMPORT)) {
    if (TYPES_OF_MODELS.includes(target) && types.has(target)) continue;
    if (target.startsWith('.')) {
      const path = posix.normalize(posix.join(posix.dirname(file), target));
      const to = layerOf(path);
      // The version of the program stands there and nowhere else.
      if (path === 'package.json' && (layer === 'electron' || layer === 'renderer')) continue;
      // The built-in examples are data, shown on Start.
      if (layer === 'renderer' && /^samples\/[\w-]+\.json$/.test(path)) continue;
      if (to === undefined) found.push(`${file}: imports ${target}, outside models, electron and renderer`);
      // Where the two sides of the application meet: the host's interface, as a type alone.
      else if (layer === 'electron' && path === 'renderer/host/host.ts' && types.has(target)) continue;
      else if (to !== layer && !LAYERS[layer]?.includes(to))
        found.push(`${file}: ${layer} may not import ${to} (${target})`);
      else if (to !== layer && to.startsWith('models/') && path !== `${to}/index.ts`)
        found.push(`${file}: imports inside ${to} (${target}); use its index.ts`);
    } else if (
      layer.startsWith('models') &&
      !PACKAGES_OF_MODELS.some((name) => target === name || target.startsWith(name.endsWith('/') ? name : `${name}/`))
    ) {
      found.push(`${file}: models may not import the package ${target}`);
    } else if (layer === 'renderer' && target.startsWith('node:')) {
      found.push(`${file}: renderer may not import ${target}`);
    }
  }
  if (layer.startsWith('models')) {
    for (const [index, line] of code
      .replace(/(['"`])(?:\\.|(?!\1)[^\\\n])*\1/g, '""')
      .split('\n')
      .entries()) {
      const impure = IMPURE.exec(line);
      if (impure) found.push(`${file}: models may not use ${impure[0]} (line ${index + 1} without comments)`);
    }
  }
  return found;
}

/** @param {string} path */
function layerOf(path) {
  return Object.keys(LAYERS).find((layer) => path === layer || path.startsWith(`${layer}/`));
}

/** @param {string} root @returns {{ files: number, problems: string[] }} */
export function checkLayers(root) {
  /** @type {string[]} */
  const problems = [];
  let files = 0;
  /** @param {string} folder */
  const visit = (folder) => {
    for (const name of readdirSync(folder)) {
      const path = join(folder, name);
      if (statSync(path).isDirectory()) visit(path);
      else if (/\.tsx?$/.test(name)) {
        files += 1;
        problems.push(...wrongImports(relative(root, path).split(sep).join('/'), readFileSync(path, 'utf8')));
      }
    }
  };
  for (const top of ['models', 'electron', 'renderer']) {
    const folder = join(root, top);
    if (statSync(folder, { throwIfNoEntry: false })) visit(folder);
  }
  return { files, problems };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { files, problems } = checkLayers(join(dirname(fileURLToPath(import.meta.url)), '..'));
  for (const problem of problems) console.error(problem);
  console.log(`layers: ${files} files, ${problems.length} wrong`);
  process.exit(problems.length > 0 || files === 0 ? 1 : 0);
}
