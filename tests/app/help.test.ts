import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SCREEN_PAGES } from '../../renderer/text/nl/help/screens.ts';
import { TOPIC_PAGES } from '../../renderer/text/nl/help/topics.ts';
import { describeWith } from '../support/programs.ts';
import { KEYBOARD, mouse } from './hands.ts';
import { PAGE_NAMES, Screen, textOf } from './screen.ts';
import { type Visit, World } from './world.ts';

/** The model, the terms, the keys and the limits: made from data. */
const REFERENCES = 4;

describeWith('chromium', 'help, in Chromium', (executablePath) => {
  let world: World;
  beforeAll(async () => {
    world = await World.create(executablePath);
  });
  afterAll(() => world?.end());

  describe.each(KEYBOARD)('with the $name', (hand) => {
    let visit: Visit;
    let screen: Screen;
    beforeEach(async () => {
      visit = await world.visit();
      screen = new Screen(visit.page, hand);
    });
    afterEach(() => world.endVisits());

    const title = () => textOf(screen.dialog.locator('.help-page h3'));
    const open = async () => {
      if (hand === mouse) await screen.menu('Help en toetsen');
      else await visit.page.keyboard.press('F1');
      await screen.dialog.waitFor();
    };
    const inHelp = (name: string) => screen.dialog.getByRole('button', { name, exact: true }).first();

    it('opens at the page of the screen; Escape closes it and gives the keyboard back', async () => {
      await open();
      expect(await title()).toBe('Start');
      await visit.page.keyboard.press('Escape');
      await screen.dialog.waitFor({ state: 'detached' });
      await screen.openEnschede();
      await screen.goTo('Varianten');
      const held = await visit.page.evaluate(() => document.activeElement?.textContent);
      await visit.page.keyboard.press('F1');
      expect(await title()).toBe('Varianten');
      await visit.page.keyboard.press('Escape');
      await screen.dialog.waitFor({ state: 'detached' });
      await expect.poll(() => visit.page.evaluate(() => document.activeElement?.textContent)).toBe(held);
      // Another screen, another page: what was read before is not kept.
      await screen.goTo('Zorgvraag');
      await visit.page.keyboard.press('F1');
      expect(await title()).toBe('Zorgvraag');
    });

    it('finds a term by another word for it, and goes on from there', async () => {
      await screen.openEnschede();
      await open();
      await hand.fill(screen.dialog.getByRole('searchbox'), 'lumpsum');
      await hand.press(screen.dialog.getByRole('button', { name: /^Populatiebekostiging/ }));
      expect(await title()).toBe('Begrippen');
      await expect
        .poll(() => visit.page.evaluate(() => document.activeElement?.textContent))
        .toBe('Populatiebekostiging');
      const term = screen.dialog.locator('.glossary > div').filter({ has: visit.page.locator('#begrip-band') });
      expect(await textOf(term)).toContain('eigen risico');
      // From the term to the line of the model that it is.
      await hand.press(term.getByRole('button', { name: 'Band van de aanbieder' }).first());
      await screen.dialog.waitFor({ state: 'detached' });
      await expect
        .poll(() => visit.page.evaluate(() => document.activeElement?.closest('tr')?.dataset.line))
        .toMatch(/^band/);
    });

    it('one page leads to the next, back, and to its screen', async () => {
      await screen.openEnschede();
      await open();
      expect(await title()).toBe('Krimpend budget');
      expect(await textOf(screen.dialog)).toContain('U bent nu op dit scherm.');
      await hand.press(inHelp('Varianten'));
      expect(await title()).toBe('Varianten');
      await hand.press(inHelp('dekkingsgraad'));
      await expect.poll(title).toBe('Begrippen');
      await hand.press(screen.dialog.getByRole('button', { name: 'Vorige bladzijde' }));
      await expect.poll(title).toBe('Varianten');
      await hand.press(inHelp('Ga naar Varianten'));
      await screen.dialog.waitFor({ state: 'detached' });
      await visit.page.getByRole('navigation').locator('[aria-current=page]', { hasText: 'Varianten' }).waitFor();
    });

    it('the model in one page leads to the lines of each step', async () => {
      await screen.openEnschede();
      await open();
      await hand.press(inHelp('Het model op één bladzijde'));
      expect(await screen.dialog.locator('.model-steps > li').count()).toBe(7);
      await hand.press(inHelp('Bekijk: Krimpend budget'));
      await screen.dialog.waitFor({ state: 'detached' });
      await visit.page.locator('tr[data-line="krimpfactor"]').waitFor();
      expect(await visit.page.locator('tr[data-line="ncw"]').count()).toBe(0);
    });

    it('lists the keys of every command; Escape in the search takes the search away first', async () => {
      await open();
      await hand.press(inHelp('Toetsen'));
      const keys = await textOf(screen.dialog.locator('.key-tables'));
      for (const key of ['Ctrl + S', 'F1', 'F7', 'F8', 'Alt + 1', `Alt + ${PAGE_NAMES.length}`])
        expect(keys).toContain(key);
      const search = screen.dialog.getByRole('searchbox');
      await hand.fill(search, 'zzzz');
      expect(await textOf(screen.dialog.getByRole('status'))).toBe('Niets gevonden voor “zzzz”');
      await search.press('Escape');
      expect(await search.inputValue()).toBe('');
      await search.press('Escape');
      await screen.dialog.waitFor({ state: 'detached' });
    });

    it('searches on in Formules en bronnen', async () => {
      await screen.openEnschede();
      await open();
      await hand.fill(screen.dialog.getByRole('searchbox'), 'egalisatie');
      await hand.press(screen.dialog.getByRole('button', { name: 'Zoek “egalisatie” in Formules en bronnen' }));
      await visit.page.locator('tr[data-line="reserve"]').waitFor();
      expect(await visit.page.getByRole('main').getByRole('searchbox').inputValue()).toBe('egalisatie');
    });

    it('prints the page that is open, or all of them, and nothing else', async () => {
      await visit.page.evaluate(() => {
        const printed: string[] = [];
        Object.assign(window, { printed });
        window.print = () => {
          printed.push(document.querySelectorAll('.help-page').length.toString());
          window.dispatchEvent(new Event('afterprint'));
        };
      });
      await screen.openEnschede();
      await open();
      await screen.press('Deze bladzijde afdrukken');
      await screen.press('Alle hulp afdrukken');
      const printed = await visit.page.evaluate(() => (window as unknown as { printed: string[] }).printed);
      expect(printed).toEqual(['1', String(SCREEN_PAGES.length + TOPIC_PAGES.length + REFERENCES)]);
      expect(await screen.dialog.locator('.help-page').count()).toBe(1);
      await visit.page.emulateMedia({ media: 'print' });
      expect(await visit.page.locator('main').isVisible()).toBe(false);
      expect(await screen.dialog.locator('.help-page').isVisible()).toBe(true);
      expect(await screen.dialog.locator('.help-nav').isVisible()).toBe(false);
    });
  });
});
