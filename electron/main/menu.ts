import type { MenuItemConstructorOptions } from 'electron';
import type { MenuSection } from '../../renderer/host/host.ts';

/**
 * The menu as Electron builds it, from the page's own list of commands. What the system does itself (cut, copy, zoom,
 * quit) is added by role.
 * @param send hands a chosen command to the page
 */
export function menuTemplate(
  sections: readonly MenuSection[],
  send: (command: string) => void,
  { platform, isPackaged }: { readonly platform: string; readonly isPackaged: boolean },
): MenuItemConstructorOptions[] {
  const isMac = platform === 'darwin';
  const ours = sections.map(
    ({ label, items }, index): MenuItemConstructorOptions => ({
      label,
      submenu: [
        ...items.flatMap(({ command, label: text, key, isEnabled, startsGroup }): MenuItemConstructorOptions[] => [
          ...(startsGroup ? [{ type: 'separator' as const }] : []),
          {
            id: command,
            label: text,
            enabled: isEnabled,
            click: () => send(command),
            // The page handles its keys itself; here they are only shown. macOS can't be told: there the menu gets the
            // keys that the page leaves, and the page judges the command as it would the key.
            ...(key !== undefined && { accelerator: key, registerAccelerator: false }),
          },
        ]),
        ...(index === 0 && !isMac
          ? [{ type: 'separator' as const }, { role: 'quit' as const, label: 'Afsluiten' }]
          : []),
      ],
    }),
  );
  const edit: MenuItemConstructorOptions = {
    label: 'Klembord',
    submenu: [
      { role: 'cut', label: 'Knippen' },
      { role: 'copy', label: 'Kopiëren' },
      { role: 'paste', label: 'Plakken' },
      { role: 'selectAll', label: 'Alles selecteren' },
    ],
  };
  const view: MenuItemConstructorOptions = {
    label: 'Venster',
    submenu: [
      { role: 'zoomIn', label: 'Groter' },
      { role: 'zoomOut', label: 'Kleiner' },
      { role: 'resetZoom', label: 'Gewone grootte' },
      { role: 'togglefullscreen', label: 'Volledig scherm' },
      ...(isPackaged ? [] : [{ role: 'toggleDevTools' as const, label: 'Ontwikkelhulp' }]),
    ],
  };
  return [...(isMac ? [applicationMenu] : []), ...ours, edit, view];
}

/** The first menu of macOS. Its words are Electron's own, in English, unless given. */
const applicationMenu: MenuItemConstructorOptions = {
  label: 'Bekostigingsverkenner',
  submenu: [
    { role: 'about', label: 'Over Bekostigingsverkenner' },
    { type: 'separator' },
    { role: 'services', label: 'Voorzieningen' },
    { type: 'separator' },
    { role: 'hide', label: 'Verberg Bekostigingsverkenner' },
    { role: 'hideOthers', label: 'Verberg andere' },
    { role: 'unhide', label: 'Toon alles' },
    { type: 'separator' },
    { role: 'quit', label: 'Stop Bekostigingsverkenner' },
  ],
};
