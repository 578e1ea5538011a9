import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { describeWith } from '../support/programs.ts';
import { findings } from './axe.ts';
import { keyboard, pressKeys } from './hands.ts';
import { Screen, textOf } from './screen.ts';
import { type Visit, World } from './world.ts';

describeWith('chromium', 'Projecteren, in Chromium', (executablePath) => {
  let world: World;
  let visit: Visit;
  let screen: Screen;
  beforeAll(async () => {
    world = await World.create(executablePath);
  });
  afterAll(() => world?.end());
  beforeEach(async () => {
    visit = await world.visit();
    screen = new Screen(visit.page);
    await screen.openEnschede();
    await screen.page.keyboard.press('F8');
    await screen.page.keyboard.press('F5');
    await projected().waitFor();
  });
  afterEach(() => world.endVisits());

  const projected = () => screen.page.locator('.projected');
  const knob = async () => textOf(projected().locator('[aria-current=true] strong'));
  const moves = () => projected().locator('.tried button');

  it('with the keyboard alone: chooses a knob, moves, records, steps back, and finds the scenarios on Besluit', async () => {
    await pressKeys(screen.page, 'Escape');
    await projected().waitFor({ state: 'detached' });
    await pressKeys(screen.page, 'Shift+F5');
    await screen.dialog.waitFor();
    await keyboard.type(screen.field('Zoek een invoer'), 'uurtarief');
    await keyboard.press(screen.button('Uurtarief onderwijs kiezen'));
    await keyboard.press(screen.button('Uurtarief onderwijs omhoog'));
    // There are five: another one has to wait.
    await keyboard.type(screen.field('Zoek een invoer'), 'lekkage');
    expect(await screen.button('Lekkage kiezen').isDisabled()).toBe(true);
    expect(await findings(screen.page)).toEqual([]);
    await pressKeys(screen.page, 'Escape', 'F5');
    const names = () => projected().locator('.projected-knobs li span').allInnerTexts();
    expect(await names()).toHaveLength(5);
    expect((await names())[3]).toBe('Uurtarief onderwijs');
    await pressKeys(screen.page, 'ArrowUp', 'ArrowUp', 'ArrowLeft');
    expect(await knob()).toBe('€ 54,50');
    await pressKeys(screen.page, 'ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowRight', 'Enter');
    await pressKeys(screen.page, 'ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowRight', 'Enter');
    expect(await moves().count()).toBe(5);
    expect(await textOf(moves().last())).toMatch(/^Uurtarief onderwijs € 55,00 → € 54,50/);
    expect(await moves().last().getAttribute('title')).toMatch(/populatie · subsidie, zoals afgesproken/);
    await keyboard.press(moves().last());
    await expect.poll(knob).toBe('0 %');
    // One step back, also here.
    await pressKeys(screen.page, 'Control+Z');
    await expect.poll(knob).toBe('5 %');
    await pressKeys(screen.page, 'Escape');
    await projected().waitFor({ state: 'detached' });
    await screen.goTo('Besluit');
    const options = await screen.page.locator('main option').allInnerTexts();
    const stands = options.filter((name) => name.startsWith('Stand '));
    expect(new Set(stands).size).toBe(2);
    expect(stands[0]).toMatch(/uurtarief onderwijs € 54,50/);
  });

  it('lists what was changed, goes to the input, and puts a bookmark back', async () => {
    await pressKeys(screen.page, 'Escape');
    await projected().waitFor({ state: 'detached' });
    await pressKeys(screen.page, 'Shift+F7');
    await keyboard.fill(screen.field('Naam van de bladwijzer'), 'Voor het overleg');
    await pressKeys(screen.page, 'Escape');
    const before = await screen.keyFigure('Tekort, pilot');
    await keyboard.fill(screen.field('Krimp per jaar'), '8');
    expect(await screen.keyFigure('Tekort, pilot')).not.toBe(before);
    await pressKeys(screen.page, 'Shift+F7');
    await screen.dialog.waitFor();
    expect(await findings(screen.page)).toEqual([]);
    const changes = screen.dialog.getByRole('list', { name: /^Wijzigingen/ }).getByRole('listitem');
    expect(await changes.count()).toBe(1);
    expect(await textOf(changes)).toMatch(/^Krimp.* → 0 % · 8 %/);
    await keyboard.press(screen.button('Terugzetten: Voor het overleg'));
    expect(await changes.count()).toBe(2);
    expect(await screen.keyFigure('Tekort, pilot')).toBe(before);
    await keyboard.press(changes.last().getByRole('button'));
    await screen.explanation.waitFor();
    expect(await textOf(screen.explanation)).toMatch(/Krimp/);
  });

  it('tells a story of a chart, a state of the log and a page, and leaves everything as it was', async () => {
    await pressKeys(screen.page, 'v', 'Shift+ArrowRight', 'Shift+ArrowRight', 'PageDown', 'Tab', 'v', 'Escape');
    await projected().waitFor({ state: 'detached' });
    await screen.goTo('Varianten');
    await screen.menu('Voeg deze weergave toe');
    await screen.goTo('Krimpend budget');
    await pressKeys(screen.page, 'Shift+F6');
    await screen.dialog.waitFor();
    expect(await findings(screen.page)).toEqual([]);
    await keyboard.type(screen.field('Titel van weergave 1'), 'Zo staat het nu');
    await keyboard.type(screen.field('Tekst van weergave 1'), 'Het budget krimpt, de behoefte niet.');
    await keyboard.press(screen.button('Weergave 3 omhoog'));
    const krimp = await screen.keyFigure('Tekort, pilot');
    await keyboard.press(screen.button('Vertellen'));
    const said = async () => [
      await textOf(projected().locator('h1')),
      await textOf(projected().locator('footer span')),
    ];
    await expect.poll(said).toEqual(['Zo staat het nu', '1 van 3']);
    expect(await textOf(projected().locator('header p'))).toBe('Het budget krimpt, de behoefte niet.');
    const first = await textOf(projected().locator('dd strong').first());
    expect(await findings(screen.page)).toEqual([]);
    await pressKeys(screen.page, 'ArrowRight');
    await expect.poll(said).toEqual(['Varianten', '2 van 3']);
    expect(await screen.page.locator('main h1').textContent()).toBe('Varianten');
    expect(await findings(screen.page)).toEqual([]);
    await pressKeys(screen.page, 'ArrowRight', 'ArrowRight');
    await expect.poll(said).toEqual([expect.stringMatching(/tekort/), '3 van 3']);
    expect(await textOf(projected().locator('dd strong').first())).not.toBe(first);
    await pressKeys(screen.page, 'ArrowLeft', 'ArrowLeft');
    expect(await textOf(projected().locator('dd strong').first())).toBe(first);
    await pressKeys(screen.page, 'Escape');
    await projected().waitFor({ state: 'detached' });
    expect(await screen.page.locator('main h1').textContent()).toBe('Krimpend budget');
    expect(await screen.keyFigure('Tekort, pilot')).toBe(krimp);
    // The order, the texts: each one step back.
    await pressKeys(screen.page, 'Control+Z', 'Shift+F6');
    expect(await screen.field('Titel van weergave 1').inputValue()).toBe('Zo staat het nu');
    expect(await screen.dialog.locator('.story li').last().textContent()).toMatch(/Pagina: Varianten/);
  });

  it('shows the audience the same in a window of its own, without log and buttons; the keys work in both', async () => {
    const coming = screen.page.waitForEvent('popup');
    await pressKeys(screen.page, 'p');
    const audience = await coming;
    const seen = audience.locator('.projected.audience');
    await seen.locator('svg').waitFor();
    expect(await audience.title()).toBe('Projecteren: voor het publiek');
    const own = screen.page.locator('.projected');
    const finding = await textOf(own.locator('h1'));
    expect(await textOf(seen.locator('h1'))).toBe(finding);
    expect(await seen.locator('.tried, button').count()).toBe(0);
    expect(await seen.evaluate((element) => getComputedStyle(element).display)).toBe('grid');
    expect(
      await seen.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize)),
    ).toBeGreaterThanOrEqual(24);
    await pressKeys(screen.page, 'Shift+ArrowRight');
    await expect.poll(() => textOf(seen.locator('h1'))).not.toBe(finding);
    await seen.press('PageDown');
    await expect.poll(() => textOf(seen.locator('h1'))).toMatch(/tekort/);
    expect(await textOf(own.locator('h1'))).toBe(await textOf(seen.locator('h1')));
    // Closed by hand, opened again, and gone with the workshop.
    await audience.close();
    await expect.poll(() => screen.button('Publiek (P)').getAttribute('aria-pressed')).toBe('false');
    const again = screen.page.waitForEvent('popup');
    await pressKeys(screen.page, 'p');
    const second = await again;
    const gone = second.waitForEvent('close');
    await pressKeys(screen.page, 'Escape');
    await gone;
    await own.waitFor({ state: 'detached' });
  });

  it('rescales with H when what is drawn grew out of the axis, and not before', async () => {
    await screen.page.keyboard.press('Escape');
    await screen.hand.fill(screen.field('Krimp per jaar'), '20');
    await screen.page.keyboard.press('F5');
    const axis = () => projected().locator('.axis text').allTextContents();
    const foot = () => textOf(projected().locator('figcaption'));
    await pressKeys(screen.page, 'PageDown');
    const bearers = await axis();
    await pressKeys(screen.page, 'PageUp');
    for (let step = 0; step < 12; step++) await screen.page.keyboard.press('Shift+ArrowLeft');
    await pressKeys(screen.page, 'PageDown');
    expect(await axis()).toEqual(bearers);
    expect(await foot()).toBe('');
    await pressKeys(screen.page, 'h');
    const small = await axis();
    expect(small).not.toEqual(bearers);
    for (let step = 0; step < 12; step++) await screen.page.keyboard.press('Shift+ArrowRight');
    await pressKeys(screen.page);
    expect(await axis()).toEqual(small);
    expect(await foot()).toMatch(/druk op H/);
    await pressKeys(screen.page, 'h');
    expect(await axis()).toEqual(bearers);
    expect(await foot()).toBe('');
  });

  it('with the keyboard alone: moves, two scenarios, back through the log, and out', async () => {
    const before = await screen.page.locator('option').allInnerTexts();
    const finding = await textOf(projected().locator('h1'));
    expect(await knob()).toBe('3 %');
    await pressKeys(screen.page, 'ArrowRight', 'ArrowRight');
    expect(await knob()).toBe('4 %');
    // One knob, one gesture, one entry.
    expect(await moves().count()).toBe(1);
    await pressKeys(screen.page, 'Shift+ArrowRight');
    expect(await knob()).toBe('6 %');
    expect(await textOf(projected().locator('h1'))).not.toBe(finding);
    expect(await textOf(projected().locator('dl > div').first())).toMatch(/\+ €/);
    await pressKeys(screen.page, 'Enter', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowRight', 'Enter');
    expect(await knob()).toBe('4 %');
    expect(await moves().count()).toBe(2);
    expect(await textOf(moves().last())).toMatch(/^Krimp per jaar 3 % → 6 % · € 1,26 mln → /);
    await pressKeys(screen.page, 'PageDown');
    await expect.poll(() => textOf(projected().locator('h1'))).toMatch(/tekort/);
    await pressKeys(screen.page, 'PageUp', 'Tab', 'Tab', 'Enter');
    await expect.poll(knob).toBe('3 %');
    await pressKeys(screen.page, 'Escape');
    await projected().waitFor({ state: 'detached' });
    expect(await screen.field('Krimp per jaar').inputValue()).toBe('6');
    const added = (await screen.page.locator('option').allInnerTexts()).filter((name) => !before.includes(name));
    expect(added).toHaveLength(2);
    expect(added[1]).toMatch(/krimp per jaar 6 %.*doelmatigheid 4 %/);
  });

  it.each(['light', 'dark'] as const)(
    'can be read from the back of a room, %s, and nothing jumps',
    async (colorScheme) => {
      await screen.page.emulateMedia({ colorScheme });
      await pressKeys(screen.page, 'ArrowRight');
      const small = await screen.page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement | SVGElement>('.projected *')].flatMap((element) => {
          const own = [...element.childNodes].some(
            ({ nodeType, data }: Node & { data?: string }) => nodeType === 3 && data?.trim(),
          );
          if (!own) return [];
          const svg = element.closest('svg');
          const scale = svg ? svg.clientWidth / svg.viewBox.baseVal.width : 1;
          const size = Number.parseFloat(getComputedStyle(element).fontSize) * scale;
          return size < 24 ? [`${element.textContent} ${size}`] : [];
        }),
      );
      expect(small).toEqual([]);
      const contrasts = await screen.page.evaluate(() => {
        const light = (colour: string) => {
          const [r, g, b] = colour.match(/[\d.]+/g)!.map((part) => {
            const share = Number(part) / 255;
            return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
          });
          return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
        };
        const ground = (element: Element): string => {
          const { backgroundColor } = getComputedStyle(element);
          return backgroundColor === 'rgba(0, 0, 0, 0)' ? ground(element.parentElement!) : backgroundColor;
        };
        return [...document.querySelectorAll('.projected :is(h1, p, dt, strong, span, button, text, li)')].map(
          (element) => {
            const style = getComputedStyle(element);
            const colours = [light(element instanceof SVGElement ? style.fill : style.color), light(ground(element))];
            return (Math.max(...colours) + 0.05) / (Math.min(...colours) + 0.05);
          },
        );
      });
      expect(contrasts.length).toBeGreaterThan(15);
      expect(Math.min(...contrasts)).toBeGreaterThanOrEqual(7);
      const places = () =>
        screen.page.evaluate(() =>
          [
            ...document.querySelectorAll(
              '.projected :is(header, h1, .large-chart, aside, dl > div, li[aria-current], footer button, .axis text)',
            ),
          ].map((element) => {
            const { x, y } = element.getBoundingClientRect();
            return [Math.round(x), Math.round(y)];
          }),
        );
      expect(await findings(screen.page)).toEqual([]);
      const charts = new Set<string>();
      for (const key of ['Shift+ArrowRight', 'Shift+ArrowLeft']) {
        const before = await places();
        await pressKeys(screen.page, key, key);
        expect(await places()).toEqual(before);
        charts.add(await textOf(projected().locator('header p')));
        await pressKeys(screen.page, 'PageDown');
      }
      expect(charts.size).toBe(2);
    },
  );
});
