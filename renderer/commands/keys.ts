import { COMMANDS, type Command } from './commands.ts';

interface Pressed {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** Whether a key press is the combination: `CmdOrCtrl` is Command on a Mac and Control elsewhere. */
export function matches(combination: string, pressed: Pressed, isMac: boolean): boolean {
  const parts = combination.split('+');
  const key = parts.at(-1)!;
  const command = parts.includes('CmdOrCtrl');
  return (
    (isMac ? pressed.metaKey : pressed.ctrlKey) === command &&
    (isMac ? pressed.ctrlKey : pressed.metaKey) === false &&
    pressed.altKey === parts.includes('Alt') &&
    pressed.shiftKey === parts.includes('Shift') &&
    // With Alt a Mac types another character, so letters and digits are told by their place.
    (pressed.key.toLowerCase() === key.toLowerCase() || pressed.code === `Key${key}` || pressed.code === `Digit${key}`)
  );
}

export function commandFor(pressed: Pressed, isMac: boolean): Command | undefined {
  return COMMANDS.find(({ keys }) => keys?.some((combination) => matches(combination, pressed, isMac)));
}

const WORDS: Readonly<Record<string, string>> = { CmdOrCtrl: 'Ctrl', PageUp: 'Page Up', PageDown: 'Page Down' };

/** A combination as it stands on the keys: `Ctrl + Shift + S`, on a Mac `⌘ ⇧ S`. */
export function keyText(combination: string, isMac: boolean): string {
  const parts = combination.split('+');
  const mac: Readonly<Record<string, string>> = { CmdOrCtrl: '⌘', Shift: '⇧', Alt: '⌥' };
  return isMac
    ? parts.map((part) => mac[part] ?? part).join(' ')
    : parts.map((part) => WORDS[part] ?? part).join(' + ');
}

/** For aria-keyshortcuts: `Control+Shift+S`. */
export function keyName(combination: string, isMac: boolean): string {
  return combination.replace('CmdOrCtrl', isMac ? 'Meta' : 'Control');
}

export const isMac = (): boolean => navigator.platform.startsWith('Mac');
