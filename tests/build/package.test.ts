import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire, isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { validateConfiguration } from 'app-builder-lib/out/util/config/config.js';
import { DebugLogger } from 'builder-util';
import { build, type Configuration } from 'electron-builder';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { root } from '../../build/bundle.mjs';
import { bundleElectron } from '../../build/electron.mjs';
import { FUSES } from '../../build/fuses.mjs';
import { explain, packageOptions } from '../../build/package.mjs';
import { configuration } from '../../build/package-config.mjs';
import { filesIn } from '../../electron/main/application.ts';

// electron-builder's parts are imported from the packages that it brings along; their versions are fixed by its own.
const scheme = createRequire(import.meta.url)('app-builder-lib/scheme.json');
const project = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const config = configuration({});

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'package-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the configuration', () => {
  const validate = (value: Configuration) => validateConfiguration(value, new DebugLogger(false));

  it.each([
    ['without a certificate', {}],
    ['with a certificate', { CSC_LINK: 'certificate.p12' }],
  ])('is what the schema of electron-builder allows, %s', async (_name, environment) => {
    await expect(validate(configuration(environment))).resolves.toBeUndefined();
  });

  it.each([
    ['an unknown option', { ...config, asarr: true }],
    ['an unknown fuse', { ...config, electronFuses: { ...FUSES, runAsNodes: false } }],
    ['an unknown option of the installer', { ...config, nsis: { ...config.nsis, oneClik: false } }],
  ])('is checked for real: %s is refused', async (_name, wrong) => {
    await expect(validate(wrong as Configuration)).rejects.toThrow('Invalid configuration object');
  });

  it('sets every fuse that electron-builder knows', () => {
    expect(Object.keys(FUSES).sort()).toEqual(Object.keys(scheme.definitions.FuseOptionsV1.properties).sort());
    expect(config.electronFuses).toBe(FUSES);
  });

  it('makes the packages for the three systems', () => {
    const targets = [config.win, config.mac, config.linux].map((system) =>
      [system?.target].flat().map((entry) => (typeof entry === 'object' && entry ? entry.target : entry)),
    );
    expect(targets).toEqual([['nsis', 'portable'], ['dmg'], ['AppImage', 'deb']]);
  });

  it('keeps out of build/ and dist/, and takes Electron in the version of package.json', () => {
    expect(config.directories).toEqual({ buildResources: 'build/icons', output: 'release' });
    expect(config.electronVersion).toBe(project.devDependencies.electron);
    expect(config.electronVersion).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it('names who made it as the licence does, without making up an address', () => {
    expect(config.copyright).toContain(project.author);
    expect(project.author).not.toContain('@');
  });

  it('signs with a certificate where there is one, and otherwise as from nobody', () => {
    expect(config.mac).toMatchObject({ identity: '-', hardenedRuntime: false });
    expect(configuration({ CSC_NAME: 'x' }).mac).toMatchObject({ hardenedRuntime: true });
    expect(configuration({ CSC_NAME: 'x' }).mac).not.toHaveProperty('identity');
  });
});

describe('project files', () => {
  it('are associated by an extension that the application opens', () => {
    const [{ ext }] = [config.mac?.fileAssociations].flat() as [{ ext: string }];
    const path = join(folder, `project.${ext}`);
    writeFileSync(path, '{}');
    expect(filesIn([path], folder)).toEqual([path]);
    expect(readFileSync(join(root, 'build', 'installer.nsh'), 'utf8')).toContain(`\\.${ext}\\OpenWithProgids`);
  });

  it('do not take .json away from other programs', () => {
    expect(config.mac?.fileAssociations).toMatchObject([{ rank: 'Alternate' }]);
    for (const part of [config, config.win, config.linux]) expect(part).not.toHaveProperty('fileAssociations');
    const installer = readFileSync(join(root, 'build', 'installer.nsh'), 'utf8').replace(/^\s*;.*$/gm, '');
    expect(installer).not.toMatch(/Classes\\\.json"/);
  });

  it('reach us as paths on Linux', () => {
    expect(config.deb?.executableArgs).toEqual(['%F']);
  });
});

describe('the icons', () => {
  const icons = join(root, 'build', 'icons');
  const sideOf = (png: Buffer) => {
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect(png.readUInt32BE(16)).toBe(png.readUInt32BE(20));
    return png.readUInt32BE(16);
  };

  it('for Windows is one file with every size from 16 to 256', () => {
    const file = readFileSync(join(icons, 'icon.ico'));
    expect([file.readUInt16LE(0), file.readUInt16LE(2)]).toEqual([0, 1]);
    let end = 6 + 16 * file.readUInt16LE(4);
    const sides = Array.from({ length: file.readUInt16LE(4) }, (_, index) => {
      const at = 6 + 16 * index;
      const [length, offset] = [file.readUInt32LE(at + 8), file.readUInt32LE(at + 12)];
      expect(offset).toBe(end);
      end += length;
      const side = sideOf(file.subarray(offset, offset + length));
      expect([file[at], file[at + 1]]).toEqual([side % 256, side % 256]);
      return side;
    });
    expect(end).toBe(file.length);
    expect(sides).toEqual([16, 24, 32, 48, 64, 128, 256]);
  });

  it('for macOS is one file with every size from 32 to 1024, each under its own name', () => {
    const file = readFileSync(join(icons, 'icon.icns'));
    expect(file.toString('latin1', 0, 4)).toBe('icns');
    expect(file.readUInt32BE(4)).toBe(file.length);
    const found: Record<string, number> = {};
    for (let at = 8; at < file.length; at += file.readUInt32BE(at + 4))
      found[file.toString('latin1', at, at + 4)] = sideOf(file.subarray(at + 8, at + file.readUInt32BE(at + 4)));
    expect(found).toEqual({ ic07: 128, ic08: 256, ic09: 512, ic10: 1024, ic11: 32, ic12: 64, ic13: 256, ic14: 512 });
  });

  it('for Linux is a file per size, with the size in its name', () => {
    const names = readdirSync(join(icons, 'png'));
    for (const name of names) {
      const side = sideOf(readFileSync(join(icons, 'png', name)));
      expect(name).toBe(`${side}x${side}.png`);
    }
    expect(names.map((name) => Number.parseInt(name, 10)).sort((a, b) => a - b)).toEqual([
      16, 24, 32, 48, 64, 128, 256, 512,
    ]);
  });

  it('in the browser is the same drawing', () => {
    expect(readFileSync(join(root, 'renderer', 'public', 'icon.svg'), 'utf8')).toBe(
      readFileSync(join(icons, 'icon.svg'), 'utf8'),
    );
  });
});

describe('what goes in', () => {
  it('has everything inside: the bundles import Electron and Node, nothing else', async () => {
    const out = await bundleElectron(join(folder, 'electron'));
    const wanted = ['main.mjs', 'preload.cjs', 'workbook.cjs'].flatMap((name) =>
      [
        // Libraries keep their examples of use, as comments.
        ...readFileSync(join(out, name), 'utf8')
          .replace(/^\s*(?:\*|\/\/).*$/gm, '')
          .matchAll(/(?:^import\b[^;'"]*|\bimport\(\s*|\brequire\(\s*)(['"])([^'"]+)\1/gm),
      ].map((match) => match[2]),
    );
    expect(wanted).toContain('electron');
    expect(wanted.filter((name) => name !== 'electron' && !isBuiltin(name!))).toEqual([]);
    expect(project.main).toBe('dist/electron/main.mjs');
  });

  it('is the page, the bundles and package.json; the fuses are set in the program', async () => {
    // electron-builder itself packages a small project of the same shape, around a stand-in for Electron's program.
    const place = join(folder, 'project');
    const put = (path: string, content: string | Buffer = 'x') => {
      mkdirSync(dirname(join(place, path)), { recursive: true });
      writeFileSync(join(place, path), content);
    };
    for (const name of ['package.json', 'LICENSE', 'build/icons'])
      cpSync(join(root, name), join(place, name), { recursive: true });
    const inside = [
      'dist/app/index.html',
      'dist/app/assets/index-1.js',
      'dist/electron/main.mjs',
      'dist/electron/preload.cjs',
    ];
    const outside = [
      '.env',
      '.ci/run',
      'README.md',
      'package-lock.json',
      'build/app.mjs',
      'dist/cli.mjs',
      'dist/tests.json',
    ];
    for (const path of [...inside, ...outside, 'models/a.ts', 'samples/a.json', 'release/old.exe', 'tests/a.ts'])
      put(path);
    for (const name of Object.keys(project.dependencies)) {
      put(`node_modules/${name}/package.json`, JSON.stringify({ name, version: project.dependencies[name] }));
      put(`node_modules/${name}/index.js`);
    }
    // Where the fuses are in a program: a fixed text, the version, how many, and a digit for each.
    const wire = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
    put('stand-in/electron', Buffer.concat([Buffer.from(wire), Buffer.from([1, 8]), Buffer.from('10110010')]));
    put('stand-in/resources/any');
    put('stand-in/locales/nl.pak');
    put('stand-in/locales/de.pak');

    const quiet = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    await build({
      linux: [],
      dir: true,
      x64: true,
      projectDir: place,
      publish: 'never',
      config: { ...config, electronDist: 'stand-in' },
    }).finally(() => quiet.mockRestore());

    const packaged = join(place, 'release', 'linux-unpacked');
    const archive = join(packaged, 'resources', 'app.asar');
    const files = listPackage(archive, { isPack: false }).map((path) => path.replaceAll('\\', '/').slice(1));
    expect(files.filter((path) => /\.\w+$/.test(path)).sort()).toEqual([...inside, 'package.json'].sort());
    const { main, scripts, devDependencies } = JSON.parse(extractFile(archive, 'package.json').toString());
    expect({ main, scripts, devDependencies }).toEqual({ main: 'dist/electron/main.mjs' });
    expect(readdirSync(join(packaged, 'locales'))).toEqual(['nl.pak']);
    // In the order of @electron/fuses, which is that of FUSES without the signature, which is no fuse.
    const states = readFileSync(join(packaged, 'bekostigingsverkenner'), 'latin1').slice(wire.length + 2);
    expect(states).toBe(
      Object.values({ ...FUSES, resetAdHocDarwinSignature: '' })
        .map((value) => (value === '' ? '' : Number(value)))
        .join(''),
    );
  });
});

describe('npm run package', () => {
  it.each([
    ['', {}],
    ['--dir', { dir: true }],
    ['--linux', { linux: [] }],
    ['--linux deb AppImage --win nsis', { linux: ['deb', 'AppImage'], win: ['nsis'] }],
    ['--mac --arm64 --x64 --dir', { mac: [], arm64: true, x64: true, dir: true }],
  ])('hands "%s" on', (line, expected) => {
    expect(packageOptions(line.split(' ').filter(Boolean))).toEqual(expected);
  });

  it.each(['deb', '--publish', '--win ../x', '--linux deb --config=x'])(
    'refuses "%s", and says how it is used',
    (line) => {
      expect(() => packageOptions(line.split(' '))).toThrow(/Use: npm run package/);
    },
  );

  it.each([
    Object.assign(new Error('getaddrinfo ENOTFOUND github.com'), { code: 'ENOTFOUND' }),
    Object.assign(new Error('unable to get local issuer certificate'), { code: 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY' }),
    Object.assign(new Error('Response code 407'), { response: { statusCode: 407 } }),
  ])('says what to do when a program cannot be downloaded: %s', (error) => {
    expect(explain(error)).toContain('could not be downloaded');
    expect(explain(error)).toContain('HTTPS_PROXY');
  });

  it('says what went wrong otherwise', () => {
    expect(explain(new Error('icon is not valid'))).toBe('Packaging failed: icon is not valid');
    expect(explain('odd')).toBe('odd');
  });
});
