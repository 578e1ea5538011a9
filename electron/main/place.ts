import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import type Electron from 'electron';
import { askToReplace } from './questions.ts';

/** What the dialog calls files with an ending. */
const KINDS: Readonly<Record<string, string>> = {
  json: 'Project',
  xlsx: 'Werkboek',
  csv: 'Tabel (CSV)',
  svg: 'Tekening (SVG)',
  png: 'Afbeelding (PNG)',
  docx: 'Word-document',
  pdf: 'PDF',
};

/**
 * Lets the user choose where a file goes; whatever stands there may be written over.
 * @param name offered
 * @param ending without its dot; a name without any gets it
 * @returns undefined when the user chose not to
 */
export async function choosePlace(
  dialog: Electron.Dialog,
  window: Electron.BrowserWindow,
  name: string,
  ending: string,
): Promise<string | undefined> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: safeName(name, ending),
    filters: [{ name: KINDS[ending] ?? ending, extensions: [ending] }],
    // Without the first Linux writes over a file that exists and asks nothing.
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  });
  if (canceled || !filePath) return undefined;
  if (/\.[a-z]\w*$/i.test(filePath)) return filePath;
  // The dialog asked about the name as it was typed, not about this one.
  const path = `${filePath}.${ending}`;
  return !existsSync(path) || (await askToReplace(dialog, window, basename(path))) ? path : undefined;
}

/** A name that every system takes: without what separates folders or means something to Windows. */
export function safeName(name: string, ending: string): string {
  const plain = name
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they can't be in a name
    .replace(/[<>:"/\\|?*\u0000-\u001f]+/g, '-')
    .replace(/^[\s.-]+/, '')
    .trim();
  return plain === '' || plain.toLowerCase() === ending ? `project.${ending}` : plain;
}
