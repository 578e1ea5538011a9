import type { Locator } from 'playwright-core';
import { type Hand, keyboard, reach } from './hands.ts';

/**
 * Pastes a text in a cell: with the keys, from the clipboard; or as the mouse's menu does, which nobody can click in a
 * test: by the event that follows from it.
 */
export async function paste(hand: Hand, cell: Locator, text: string): Promise<void> {
  const page = cell.page();
  if (hand === keyboard) {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await reach(cell);
    await page.keyboard.press('ControlOrMeta+V');
    return;
  }
  await cell.click();
  await cell.evaluate((element, copied) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', copied);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}
