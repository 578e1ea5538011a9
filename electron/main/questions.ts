import type Electron from 'electron';

type Dialog = Pick<Electron.Dialog, 'showMessageBox'>;

/** A page that does not answer within this is taken to hang. */
const PATIENCE = 3000;

/** Whether the page still does anything. */
export async function isAlive(window: Electron.BrowserWindow): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), PATIENCE);
  });
  const answer = window.webContents.executeJavaScript('true').then(
    () => true,
    () => false,
  );
  const isAnswered = await Promise.race([answer, late]);
  clearTimeout(timer);
  return isAnswered;
}

/** Unsaved work, and the window is to be closed. */
export async function askToSave(
  dialog: Dialog,
  window: Electron.BrowserWindow,
  title: string,
): Promise<'save' | 'discard' | 'stay'> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: 'Het project is niet bewaard. Wilt u het bewaren voordat u afsluit?',
    detail: title,
    buttons: ['Bewaren', 'Niet bewaren', 'Annuleren'],
    defaultId: 0,
    cancelId: 2,
    noLink: true,
  });
  return (['save', 'discard', 'stay'] as const)[response] ?? 'stay';
}

/** The page hangs, so it can't save; what it kept for recovery stays. @returns whether to close it all the same */
export async function askToLeave(dialog: Dialog, window: Electron.BrowserWindow): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'Het venster reageert niet en kan nu niet bewaren. Wilt u toch afsluiten?',
    detail: 'Niet bewaard werk staat de volgende keer op Start.',
    buttons: ['Wachten', 'Afsluiten'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1;
}

/** @returns whether to load the page again */
export async function askToReload(
  dialog: Dialog,
  window: Electron.BrowserWindow,
  what: 'hangs' | 'gone',
): Promise<boolean> {
  const isGone = what === 'gone';
  const { response } = await dialog.showMessageBox(window, {
    type: isGone ? 'error' : 'warning',
    message: isGone ? 'Het venster is gestopt.' : 'Het venster reageert niet.',
    detail: 'Na opnieuw laden staat niet bewaard werk op Start.',
    buttons: ['Opnieuw laden', isGone ? 'Afsluiten' : 'Wachten'],
    defaultId: isGone ? 0 : 1,
    cancelId: isGone ? 0 : 1,
    noLink: true,
  });
  return response === 0;
}

/** The name that was typed got an ending, and what is called that exists. @returns whether it may be written over */
export async function askToReplace(dialog: Dialog, window: Electron.BrowserWindow, name: string): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: `${name} bestaat al. Wilt u het vervangen?`,
    buttons: ['Vervangen', 'Annuleren'],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  });
  return response === 0;
}
