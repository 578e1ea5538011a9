import type { Page } from 'playwright-core';

interface Pickers {
  nextPicked: string | null;
  showOpenFilePicker(): Promise<FileSystemFileHandle[]>;
  showSaveFilePicker(): Promise<FileSystemFileHandle>;
}

/**
 * Runs in the page before anything of it does: the browser's file dialogs, which nobody can click in a test, answer with
 * a file of the origin's own file system. The handles are real: read, written and kept as any other.
 */
export function replacePickers(): void {
  const pickers = window as unknown as Pickers;
  pickers.nextPicked = null;
  const pick = async (create: boolean) => {
    if (pickers.nextPicked === null) throw new DOMException('cancelled', 'AbortError');
    const folder = await navigator.storage.getDirectory();
    return folder.getFileHandle(pickers.nextPicked, { create });
  };
  pickers.showOpenFilePicker = async () => [await pick(false)];
  pickers.showSaveFilePicker = () => pick(true);
}

/** Runs in the page before anything of it does: a browser without the File System Access API. */
export function removePickers(): void {
  const pickers = window as Partial<Pickers>;
  delete pickers.showOpenFilePicker;
  delete pickers.showSaveFilePicker;
}

/** What the next file dialog answers; null cancels it. */
export function pickNext(page: Page, name: string | null): Promise<void> {
  return page.evaluate((picked) => {
    (window as unknown as Pickers).nextPicked = picked;
  }, name);
}

/** Writes a file of the origin's own file system, behind the application's back. */
export function writeFile(page: Page, name: string, content: string | readonly number[]): Promise<void> {
  return page.evaluate(
    async ([path, value]) => {
      const folder = await navigator.storage.getDirectory();
      const stream = await (await folder.getFileHandle(path, { create: true })).createWritable();
      await stream.write(typeof value === 'string' ? value : Uint8Array.from(value));
      await stream.close();
    },
    [name, content] as const,
  );
}

/** @returns undefined where there is no such file */
export function readFile(page: Page, name: string): Promise<string | undefined> {
  return page.evaluate(async (path) => {
    const folder = await navigator.storage.getDirectory();
    try {
      return await (await (await folder.getFileHandle(path)).getFile()).text();
    } catch {
      return undefined;
    }
  }, name);
}

/** @throws where there is no such file */
export async function readBytes(page: Page, name: string): Promise<Uint8Array> {
  const bytes = await page.evaluate(async (path) => {
    const folder = await navigator.storage.getDirectory();
    return [...new Uint8Array(await (await (await folder.getFileHandle(path)).getFile()).arrayBuffer())];
  }, name);
  return Uint8Array.from(bytes);
}

export function removeFile(page: Page, name: string): Promise<void> {
  return page.evaluate(async (path) => {
    const folder = await navigator.storage.getDirectory();
    await folder.removeEntry(path).catch(() => {});
  }, name);
}
