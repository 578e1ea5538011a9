import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './bundle.mjs';
import { FUSES } from './fuses.mjs';

const {
  author,
  devDependencies,
  homepage = '',
  version,
} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const [copyright = ''] = readFileSync(join(root, 'LICENSE'), 'utf8').match(/^Copyright .*$/m) ?? [];

/** How the names of the packages start; what electron-builder fills in itself is escaped. */
const NAME = `Bekostigingsverkenner-${version}`;

/**
 * What electron-builder is to make. Everything that has a default which depends on the folder or the machine is named.
 *
 * Project files stay .json, as every part of the program insists on, and .json belongs to everyone: each system is told
 * that we can open one, none that we are the one who does. Hence no general `fileAssociations`: on Windows that would
 * take .json over, and not give it back.
 * @param {Readonly<Record<string, string | undefined>>} environment electron-builder's own variables say how to sign
 * @returns {import('electron-builder').Configuration}
 */
export function configuration(environment) {
  const hasCertificate = Boolean(environment.CSC_LINK || environment.CSC_NAME);
  return {
    appId: 'nl.bekostigingsverkenner.app',
    productName: 'Bekostigingsverkenner',
    copyright,
    // Its default folder for icons and scripts is build/, which is our code, and for packages dist/, our bundles.
    directories: { buildResources: 'build/icons', output: 'release' },
    artifactName: `${NAME}-\${os}-\${arch}.\${ext}`,
    // Exactly the version that the code is checked against.
    electronVersion: devDependencies.electron,
    electronLanguages: ['nl', 'en-US'],
    electronFuses: FUSES,
    asar: true,
    // All that runs is in the bundles: the page, and main and preload with what they need inside.
    files: ['dist/app/**/*', 'dist/electron/**/*', 'package.json'],
    // "false" says that packages are taken care of: none is rebuilt, and none goes in.
    beforeBuild: async () => false,
    extraResources: [{ from: 'LICENSE', to: 'LICENSE.bekostigingsverkenner.txt' }],
    extraMetadata: {
      // Electron on Linux finds the window's .desktop file by this name.
      desktopName: 'bekostigingsverkenner.desktop',
      // A deb has to state one, be it empty.
      homepage,
    },
    // Nothing is uploaded, and no addresses for updates are looked for.
    publish: null,

    win: {
      icon: 'icon.ico',
      target: [
        { target: 'nsis', arch: ['x64'] },
        { target: 'portable', arch: ['x64'] },
      ],
    },
    nsis: {
      artifactName: `${NAME}-win-\${arch}-setup.exe`,
      // For this user, without an administrator; who has one can choose all users.
      oneClick: false,
      perMachine: false,
      allowToChangeInstallationDirectory: true,
      // Recovery copies and the list of recent files outlive a new version and a removal.
      deleteAppDataOnUninstall: false,
      installerLanguages: ['nl_NL'],
      language: '1043',
      include: 'build/installer.nsh',
    },
    portable: { artifactName: `${NAME}-win-\${arch}-portable.exe` },

    mac: {
      icon: 'icon.icns',
      category: 'public.app-category.business',
      target: [{ target: 'dmg', arch: ['x64', 'arm64'] }],
      // Without a certificate the application is signed as from nobody: unsigned, an Apple processor would not run it.
      ...(hasCertificate ? { hardenedRuntime: true } : { identity: '-', hardenedRuntime: false }),
      fileAssociations: [{ ext: 'json', name: 'Project van Bekostigingsverkenner', role: 'Editor', rank: 'Alternate' }],
    },

    linux: {
      icon: 'png',
      executableName: 'bekostigingsverkenner',
      syncDesktopName: true,
      category: 'Office;Finance',
      synopsis: 'Bekostiging van jeugdhulp op school vergelijken',
      description: 'Vergelijkt manieren om jeugdhulp op zorgintensieve scholen te bekostigen.',
      desktop: { entry: { Keywords: 'bekostiging;jeugdhulp;onderwijs;' } },
      target: [
        { target: 'AppImage', arch: ['x64'] },
        { target: 'deb', arch: ['x64'] },
      ],
      // An association with a type of its own would redefine the system's JSON; this only adds us to who can open it.
      mimeTypes: ['application/json'],
    },
    deb: {
      maintainer: author,
      packageCategory: 'science',
      // Paths of files; without this a file manager hands over addresses (file://…), which are not looked at.
      executableArgs: ['%F'],
    },
    // Its predecessor needs a library that today's systems no longer have, and starts without the sandbox.
    toolsets: { appimage: '1.0.3' },
  };
}
