import { describe, expect, it } from 'vitest';
import { CHANNELS } from '../../electron/ipc/channels.ts';
import { COMMANDS, commandOf } from '../../renderer/commands/commands.ts';
import { commandFor, keyName, keyText, matches } from '../../renderer/commands/keys.ts';
import { menuSections } from '../../renderer/commands/menu.ts';

const press = (
  key: string,
  held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {},
  code = '',
) => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

describe('commands', () => {
  it('each has its own id and its own keys', () => {
    const ids = COMMANDS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const keys = COMMANDS.flatMap(({ keys: own = [] }) => own);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('the menu holds what a host accepts', () => {
    const sections = menuSections();
    expect(CHANNELS.setMenu.safeParse([sections]).success).toBe(true);
    expect(sections.flatMap(({ items }) => items).length).toBe(COMMANDS.filter(({ section }) => section).length);
  });

  it('what needs a project cannot be done without one', () => {
    for (const id of [
      'bewaar',
      'bewaar-als',
      'exporteren',
      'afdrukken',
      'sluit-project',
      'ongedaan',
      'opnieuw',
      'referentie',
      'scenarios',
    ])
      expect(commandOf(id).isEnabled?.(), id).toBe(false);
    expect(() => commandOf('bestaat-niet')).toThrow(RangeError);
  });
});

describe('keys', () => {
  it.each([
    ['CmdOrCtrl+S', press('s', { ctrlKey: true }), false, true],
    ['CmdOrCtrl+S', press('s', { metaKey: true }), true, true],
    ['CmdOrCtrl+S', press('s', { ctrlKey: true }), true, false],
    ['CmdOrCtrl+S', press('S', { ctrlKey: true, shiftKey: true }), false, false],
    ['CmdOrCtrl+Shift+S', press('S', { ctrlKey: true, shiftKey: true }), false, true],
    ['Alt+3', press('£', { altKey: true }, 'Digit3'), true, true],
    ['F8', press('F8'), false, true],
    ['F8', press('F8', { shiftKey: true }), false, false],
  ] as const)('%s and %o on a Mac: %s → %s', (combination, pressed, isMac, isMatch) => {
    expect(matches(combination, pressed, isMac)).toBe(isMatch);
  });

  it('find their command, and read as they stand on the keyboard', () => {
    expect(commandFor(press('z', { ctrlKey: true }), false)?.id).toBe('ongedaan');
    expect(commandFor(press('q'), false)).toBeUndefined();
    expect(keyText('CmdOrCtrl+Shift+S', false)).toBe('Ctrl + Shift + S');
    expect(keyText('CmdOrCtrl+Shift+S', true)).toBe('⌘ ⇧ S');
    expect(keyName('CmdOrCtrl+Shift+S', false)).toBe('Control+Shift+S');
  });
});
