import type { Locator, Page } from 'playwright-core';

/** A way of using the page. The same journey is made with the mouse and with the keyboard alone. */
export interface Hand {
  readonly name: string;
  /** A button, a link, a summary. */
  press(target: Locator): Promise<void>;
  /** Puts a text in the place of what a field holds. */
  type(field: Locator, text: string): Promise<void>;
  /** The same, and takes it over with Enter. */
  fill(field: Locator, text: string): Promise<void>;
  /** Chooses in a drop-down list, by what stands there. */
  choose(list: Locator, label: string): Promise<void>;
  /** Moves a slider by a number of its steps. */
  turn(slider: Locator, steps: number): Promise<void>;
}

export const mouse: Hand = {
  name: 'mouse',
  async press(target) {
    await target.click();
    await settle(target.page());
  },
  async type(field, text) {
    await field.click();
    await field.fill(text);
    await settle(field.page());
  },
  async fill(field, text) {
    await this.type(field, text);
    await field.press('Enter');
    await settle(field.page());
  },
  async choose(list, label) {
    await list.selectOption({ label });
    await settle(list.page());
  },
  async turn(slider, steps) {
    const page = slider.page();
    const thumb = (await slider.locator('xpath=ancestor::*[@class="thumb"]').boundingBox())!;
    const track = (await slider.locator('xpath=ancestor::*[@class="track"]').boundingBox())!;
    const [least, most, step] = (await slider.evaluate((input: HTMLInputElement) => [
      Number(input.min),
      Number(input.max),
      Number(input.step),
    ])) as [number, number, number];
    const x = thumb.x + thumb.width / 2;
    const y = thumb.y + thumb.height / 2;
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + (track.width * steps * step) / (most - least), y, { steps: 5 });
    await page.mouse.up();
    await settle(page);
  },
};

export const keyboard: Hand = {
  name: 'keyboard',
  async press(target) {
    await reach(target);
    await target.page().keyboard.press((await target.evaluate(({ tagName }) => tagName)) === 'A' ? 'Enter' : 'Space');
    await settle(target.page());
  },
  async type(field, text) {
    await reach(field);
    const { keyboard: keys } = field.page();
    await keys.press('ControlOrMeta+A');
    await keys.press('Delete');
    await keys.type(text);
    await settle(field.page());
  },
  async fill(field, text) {
    await this.type(field, text);
    await field.page().keyboard.press('Enter');
    await settle(field.page());
  },
  async choose(list, label) {
    await reach(list);
    // Typing a name is how a list without a mouse is used; the arrows then tell apart what begins alike.
    const { keyboard: keys } = list.page();
    const chosen = () => list.evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.label);
    const count = await list.locator('option').count();
    await keys.press('Home');
    for (let step = 0; step < count && (await chosen()) !== label; step++) await keys.press('ArrowDown');
    if ((await chosen()) !== label) throw new Error(`${label} cannot be chosen with the keyboard`);
    await settle(list.page());
  },
  async turn(slider, steps) {
    await reach(slider);
    for (let step = 0; step < Math.abs(steps); step++)
      await slider.page().keyboard.press(steps > 0 ? 'ArrowRight' : 'ArrowLeft');
    await settle(slider.page());
  },
};

/** Until what was done is painted, with what is only drawn once it has been measured: a person looks after that too. */
export async function settle(page: Page): Promise<void> {
  // The tab may be gone, or another page may be coming, by what was just done.
  const frames = () =>
    new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 0))));
  await page.evaluate(frames).catch(() => undefined);
}

const MOST_TABS = 400;

/** Goes there with Tab alone, as somebody without a mouse must. */
export async function reach(target: Locator): Promise<void> {
  await target.waitFor();
  const isThere = () => target.evaluate((element) => element === element.ownerDocument.activeElement);
  // Backwards where that is the shorter way, as people do.
  const isBehind = await target.evaluate((element) => {
    const { activeElement } = element.ownerDocument;
    return (
      activeElement !== null &&
      (activeElement.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING) !== 0
    );
  });
  for (let tabs = 0; tabs < MOST_TABS; tabs++) {
    if (await isThere()) return expectVisibleFocus(target);
    await target.page().keyboard.press(isBehind ? 'Shift+Tab' : 'Tab');
  }
  throw new Error(`${target} cannot be reached with Tab`);
}

/** What has the keyboard must show it. A slider's own input is invisible: its thumb shows it. */
async function expectVisibleFocus(target: Locator): Promise<void> {
  const isShown = await target.evaluate((element) => {
    const shown = element.closest('[data-focus-visible]') ?? element;
    return getComputedStyle(shown).outlineStyle !== 'none';
  });
  if (!isShown) throw new Error(`${target} does not show that it has the keyboard`);
}

/** The mouse and the keyboard, for `describe.each`. */
export const HANDS: readonly Hand[] = [mouse, keyboard];

/** Where a page has journeys with the mouse besides: the slower and stricter of the two, since a run of all tests has its limit. */
export const KEYBOARD: readonly Hand[] = [keyboard];

export async function pressKeys(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
  await settle(page);
}
