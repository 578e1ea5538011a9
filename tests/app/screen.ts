import type { Locator, Page } from 'playwright-core';
import { type Hand, mouse, settle } from './hands.ts';

export const PAGE_NAMES = [
  'Start',
  'Populatie',
  'Zorgvraag',
  'Varianten',
  'Krimpend budget',
  'Maatschappelijk rendement',
  'Onzekerheid',
  'Besluit',
  'Formules en bronnen',
] as const;
export type PageName = (typeof PAGE_NAMES)[number];

/** The application as a person sees it: by its words, not by its code. The same in a browser and in Electron. */
export class Screen {
  constructor(
    readonly page: Page,
    readonly hand: Hand = mouse,
  ) {}

  async openEnschede(): Promise<void> {
    await this.hand.press(this.button('Bekijk Enschede'));
    await this.page.getByRole('heading', { name: 'Krimpend budget' }).waitFor({ state: 'attached' });
    await settle(this.page);
  }

  async goTo(name: PageName): Promise<void> {
    await this.hand.press(this.page.getByRole('navigation', { name: 'Stappen' }).getByRole('button', { name }));
    await this.page.getByRole('navigation').locator('[aria-current=page]', { hasText: name }).waitFor();
    await settle(this.page);
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: typeof name === 'string' });
  }

  press(name: string | RegExp): Promise<void> {
    return this.hand.press(this.button(name));
  }

  /** By the menu, on the page or of the window. */
  async menu(item: string): Promise<void> {
    await this.hand.press(this.button('Menu'));
    const wanted = this.page.getByRole('menuitem', { name: item });
    if (this.hand === mouse) return this.hand.press(wanted);
    await this.page.keyboard.type(item.slice(0, 12));
    await this.page.keyboard.press('Enter');
    await settle(this.page);
  }

  slider(label: string): Locator {
    return this.page.getByRole('slider', { name: label, exact: true });
  }

  field(label: string): Locator {
    return this.page.getByRole('textbox', { name: label, exact: true });
  }

  list(label: string): Locator {
    return this.page.getByLabel(label, { exact: true });
  }

  /** A key figure at the bottom, as it reads. */
  async keyFigure(label: string): Promise<string> {
    return textOf(this.strip(label).locator('.figure'));
  }

  /** Its difference from the reference, as it reads; empty without one. */
  async difference(label: string): Promise<string> {
    const change = this.strip(label).locator('.change');
    return (await change.count()) === 0 ? '' : textOf(change);
  }

  private strip(label: string): Locator {
    return this.page.locator('.strip dl > div').filter({ hasText: label });
  }

  /** The figures of a line in the table of the page, as they read. */
  async line(id: string): Promise<string[]> {
    return this.page.locator(`tr[data-line="${id}"] .figure`).allInnerTexts();
  }

  /** The finding that a chart has for a title. */
  finding(chart: string): Promise<string> {
    return textOf(this.page.locator(`#${chart} h2`));
  }

  /** The shape of a drawn series. */
  async drawn(chart: string, series: string): Promise<string> {
    return (await this.page.locator(`#${chart} [data-series="${series}"]`).getAttribute('d')) ?? '';
  }

  get explanation(): Locator {
    return this.page.getByRole('complementary', { name: /^Uitleg van/ });
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog').or(this.page.getByRole('alertdialog'));
  }

  title(): Promise<string> {
    return this.page.title();
  }
}

/** What stands in an element, its white space as one space. */
export async function textOf(element: Locator): Promise<string> {
  return ((await element.textContent()) ?? '').replace(/\s+/g, ' ').trim();
}
