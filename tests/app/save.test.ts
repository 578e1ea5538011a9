import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { read, utils } from 'xlsx';
import { root } from '../../build/bundle.mjs';
import { Calculation, type Footing } from '../../models/engine/index.ts';
import { readProject, resolveProject } from '../../models/project/index.ts';
import { describeWith } from '../support/programs.ts';
import { removePickers } from './files.ts';
import { keyboard, mouse, pressKeys, settle } from './hands.ts';
import { PAGE_NAMES, Screen, textOf } from './screen.ts';
import { type Visit, World } from './world.ts';

/** The project as the engine calculates it. */
function calculationOf(sample: string): Calculation {
  const file = readProject(JSON.parse(readFileSync(join(root, `samples/${sample}.json`), 'utf8')));
  const resolved = file.ok ? resolveProject(file.value) : file;
  const created = resolved.ok ? Calculation.create(resolved.value) : resolved;
  if (!created.ok) throw new Error(sample);
  return created.value;
}

/** The table of a file as a Dutch spreadsheet reads it, with what stands under it. */
function opened(bytes: Buffer): { readonly rows: (string | number)[][]; readonly below: string[] } {
  const { Sheets, SheetNames } = read(bytes, { type: 'buffer', raw: true, FS: ';' });
  const all = utils.sheet_to_json<string[]>(Sheets[SheetNames[0]!]!, { header: 1, defval: '', blankrows: true });
  const end = all.findIndex((row) => row.every((cell) => cell === ''));
  const number = (cell: string) =>
    /^-?\d+(?:,\d+)?(?:E[+-]?\d+)?$/.test(cell) ? Number(cell.replace(',', '.')) : cell;
  return { rows: all.slice(0, end).map((row) => row.map(number)), below: all.slice(end + 1).map(([text]) => text!) };
}

/** Text with a digit in a table's cells that is not known exactly: what would leave the application rounded. */
function roundedIn(page: Page): Promise<{ readonly text: string; readonly isSource: boolean }[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.saveable tbody td, .saveable tfoot td')].flatMap((cell) => {
      const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
      const found = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = node.textContent ?? '';
        const parent = node.parentElement!;
        const known = '[data-value], [data-text], [data-export="nee"], [aria-hidden="true"], .button, select, .hidden';
        if (/\d/.test(text) && !parent.closest(known))
          found.push({ text, isSource: parent.closest('.source, .formula-source, td.soft:not(.number)') !== null });
      }
      return found;
    }),
  );
}

/** What is in a picture: runs in an empty page, where XML can be read. */
function partsOfPicture(text: string) {
  const picture = new DOMParser().parseFromString(text, 'image/svg+xml');
  const all = [...picture.querySelectorAll('*')];
  const allowed = /^(?:svg|title|desc|style|g|path|rect|line|circle|ellipse|polygon|polyline|text|tspan|parsererror)$/;
  const attributes = all.flatMap((element) => [...element.attributes]);
  return {
    title: picture.querySelector('title')?.textContent?.trim(),
    words: all.map(({ localName, textContent }) => (localName === 'desc' ? textContent : '')).join(''),
    last: picture.querySelector(':root > text:last-of-type')?.textContent,
    ground: picture.querySelector(':root > rect')?.getAttribute('fill'),
    ink: picture.querySelector(':root > text')?.getAttribute('fill'),
    names: all.map(({ localName }) => localName).filter((name) => !allowed.test(name) || name === 'parsererror'),
    foreign: [
      ...attributes
        .filter(({ name, value }) => /^on|href$/i.test(name) || /url\(|:\/\//.test(value))
        .filter(({ name }) => name !== 'xmlns'),
      ...all.filter(
        ({ localName, textContent }) =>
          localName === 'style' && /url\((?!data:font\/woff2;)|@import/.test(textContent ?? ''),
      ),
    ].map(String),
  };
}

const enschede = calculationOf('enschede');

describeWith('chromium', 'tables and charts leave the application, in Chromium', (executablePath) => {
  let world: World;
  let visit: Visit;
  let screen: Screen;
  let reader: Page;
  beforeAll(async () => {
    world = await World.create(executablePath);
    visit = await world.visit({ prepare: removePickers });
    screen = new Screen(visit.page, mouse);
    await screen.openEnschede();
    reader = await world.browser.newPage();
  });
  afterAll(() => world?.end());

  /** What comes down when the menu of a table is used. */
  const savedAs = async (button: Locator, choice: string, hand = mouse) => {
    await hand.press(button);
    const item = screen.page.getByRole('menuitem', { name: choice });
    const coming = screen.page.waitForEvent('download');
    if (hand === mouse) await item.click();
    else await pressKeys(screen.page, ...choice.slice(0, 7), 'Enter');
    const download = await coming;
    if (process.env.KEEP) await download.saveAs(`/tmp/pics/${download.suggestedFilename()}`);
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  };
  const today = () => screen.page.evaluate(() => new Date().toLocaleDateString('sv').replaceAll('-', ''));

  it('a table with the keyboard: the figures of the budget are the engine’s, to the last digit', async () => {
    const button = screen.button('Tabel bewaren: De cijfers');
    const { name, bytes } = await savedAs(button, 'Als CSV', keyboard);
    expect(name).toBe(`enschede-onderwijs-jeugdhulparrangementen-de-cijfers-${await today()}.csv`);
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const { rows, below } = opened(bytes);
    expect(rows[0]).toEqual(['Regel', 'Eenheid', 2018, 2019, 2020, 2021, 2022]);
    const lines = await screen.page
      .locator('main tr[data-line]')
      .evaluateAll((all) => all.map((row) => (row as HTMLElement).dataset.line!));
    const variant = enschede.variants.find(({ id }) => id === 'populatie/subsidie')!;
    const exact = lines.map((line) => [0, 1, 2, 3, 4].map((t) => enschede.valueAt(line, variant, 'contract', { t })));
    expect(rows.slice(1).map((row) => row.slice(2))).toEqual(exact);
    expect(exact.flat().some((value) => !Number.isInteger(value))).toBe(true);
    expect(below.slice(0, 2)).toEqual(['De cijfers', expect.stringContaining('Scenario: Basis (het project zelf)')]);
    expect(below[1]).toContain('Variant: populatie · subsidie');
    // The menu is gone and the keyboard is back where it was.
    await expect.poll(() => button.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await textOf(screen.page.getByRole('status').first())).toBe(`Gedownload: ${name}`);
  });

  it('a sorted table as it stands, and the matrix with what stands beside its figures', async () => {
    await screen.goTo('Varianten');
    const table = screen.page.locator('#gelijke-voet');
    await mouse.press(table.getByRole('button', { name: 'Kosten', exact: true }));
    const { rows, below } = opened((await savedAs(table.locator('.save-menu button'), 'Als CSV')).bytes);
    const order = await table.locator('tr[data-variant]').evaluateAll((all) => all.map((row) => row.dataset.variant!));
    const lines = await table
      .locator('tbody tr')
      .first()
      .locator('td')
      .evaluateAll((all) => all.map((cell) => cell.dataset.figure!));
    const value = (id: string, line: string, footing: Footing) =>
      enschede.valueAt(line, enschede.variants.find((variant) => variant.id === id)!, footing);
    expect(rows.slice(1).map(([, ...figures]) => figures)).toEqual(
      order.map((id) => lines.map((line) => value(id, line, 'gelijk'))),
    );
    expect(below[1]).toContain('op gelijke voet');
    const matrix = opened((await savedAs(screen.page.locator('#matrix .save-menu button'), 'Als CSV')).bytes).rows;
    const at = matrix[0]!.indexOf('functie');
    expect(matrix[0]!.slice(at, at + 3)).toEqual(['functie', 'functie (verschil)', 'functie (toelichting)']);
    const [own, chosen] = ['functie/aanbesteding', 'populatie/subsidie'].map((id) => value(id, 'ncw', 'gelijk'));
    expect(matrix[2]!.slice(at, at + 3)).toEqual([own, own! - chosen!, '1e, gedeeld']);
  });

  it('copied it is the same, with tabs', async () => {
    const { page } = screen;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await screen.goTo('Populatie');
    await mouse.press(screen.button('Tabel bewaren: Gemeenten'));
    await mouse.press(page.getByRole('menuitem', { name: 'Kopiëren' }));
    await expect.poll(() => textOf(page.getByRole('status').first())).toMatch(/^De tabel is gekopieerd/);
    const [head, first] = (await page.evaluate(() => navigator.clipboard.readText())).split('\n');
    expect(head!.split('\t')[0]).toBe('Naam');
    expect(first).toMatch(/^Enschede\tja\t/);
  });

  it('every table can be saved, and nothing in one is known only rounded', async () => {
    const { page } = screen;
    const seen = new Set<string>();
    for (const name of PAGE_NAMES) {
      await screen.goTo(name);
      if (name === 'Onzekerheid') {
        await mouse.fill(screen.field('Aantal berekeningen'), '100');
        await mouse.press(screen.button('Bereken'));
        await page.locator('#samenhang tbody tr').first().waitFor();
        await page.locator('#tornado tbody tr').first().waitFor();
        await page.locator('#stresstests tbody tr').first().waitFor();
      }
      if (name === 'Formules en bronnen') {
        await mouse.press(screen.button('Alles openen'));
        await page.locator('.saveable').first().waitFor();
      }
      for (const summary of await page.locator('main summary').all()) await summary.click();
      await settle(page);
      const bare = await page
        .locator('main table')
        .evaluateAll((all) => all.filter((one) => !one.closest('.saveable')).length);
      expect(bare, name).toBe(0);
      for (const label of await page
        .locator('.saveable > section')
        .evaluateAll((all) => all.map((one) => one.ariaLabel!)))
        seen.add(label);
      // Sources and places in an order hold digits and are no figures; a whole number is exact as it stands.
      const found = (await roundedIn(page)).filter(
        ({ text, isSource }) => !isSource && !/^(?:\d+|\d+e.*|[\d, ]+)$/.test(text),
      );
      expect(found, name).toEqual([]);
    }
    expect(seen.size).toBeGreaterThan(25);
  });

  it('every chart as SVG stands on its own: its finding, its source, no script, nothing from elsewhere', async () => {
    const { page } = screen;
    await page.emulateMedia({ colorScheme: 'dark' });
    let count = 0;
    for (const name of PAGE_NAMES) {
      await screen.goTo(name);
      if (name === 'Onzekerheid') await page.locator('#tornado tbody tr').first().waitFor();
      const drawings = page.locator('main svg:not(.mark, button svg)');
      const bare = await drawings.evaluateAll((all) =>
        all
          .filter((svg) => !svg.closest('.chart')?.querySelector('.save-menu'))
          .map((svg) => svg.outerHTML.slice(0, 90)),
      );
      expect(bare, name).toEqual([]);
      for (const button of await page.getByRole('button', { name: /^Grafiek bewaren/ }).all()) {
        const finding = await textOf(
          button
            .locator('xpath=ancestor::*[contains(concat(" ", @class, " "), " chart ")]')
            .last()
            .locator('h2')
            .first(),
        );
        const { name: file, bytes } = await savedAs(button, 'Als SVG');
        expect(file).toMatch(/^enschede-.*\.svg$/);
        const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
        const found = await reader.evaluate(partsOfPicture, text);
        expect(found.title?.replace(/\s+/g, ' '), file).toBe(finding);
        expect(found.last, file).toMatch(/20\d\d$/);
        expect(found.words, file).toContain('Bekostigingsverkenner 0.1.0 · Enschede');
        expect(found.foreign, file).toEqual([]);
        expect(found.names, file).toEqual([]);
        // Paper is white, and what is written on it dark, on a dark screen too.
        expect(found.ground).toBe('#ffffff');
        expect(found.ink, file).toBe('rgb(23, 32, 46)');
        count++;
      }
    }
    expect(count).toBeGreaterThan(11);
  });

  it('as PNG it is twice as large as on screen, and looks the same', async () => {
    const { page } = screen;
    await screen.goTo('Krimpend budget');
    const button = page.locator('#dragers').getByRole('button', { name: /^Grafiek bewaren/ });
    const svg = (await savedAs(button, 'Als SVG')).bytes.toString('utf8');
    const { name, bytes } = await savedAs(button, 'Als PNG');
    expect(name).toMatch(/\.png$/);
    expect(bytes.subarray(0, 8).toString('latin1')).toBe('\u0089PNG\r\n\u001a\n');
    const [, width, height] = /<svg[^>]* width="(\d+)" height="(\d+)"/.exec(svg)!.map(Number);
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([2 * width!, 2 * height!]);
  });

  it('what a project says becomes no formula in a table and no markup in a picture', async () => {
    const { page } = screen;
    const raw = JSON.parse(readFileSync(join(root, 'samples/enschede.json'), 'utf8')) as {
      naam: string;
      invoer: { scholen: { naam: string }[] };
    };
    raw.naam = '=1+1</text><script>alert(1)</script>&"';
    const names = ['=HYPERLINK("x";"y")', '@SUM(A1)', '-1+1', '2026-01-02', '"; =1', 'مدرسة \u202e=1'];
    for (const [at, naam] of names.entries()) raw.invoer.scholen[at]!.naam = naam;
    const choosing = page.waitForEvent('filechooser');
    await screen.menu('Openen…');
    await (await choosing).setFiles({
      name: 'x.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(raw)),
    });
    await expect.poll(() => screen.title()).toContain('=1+1');
    await screen.goTo('Zorgvraag');
    const table = page.locator('#scholen .save-menu button');
    const { name, bytes } = await savedAs(table, 'Als CSV');
    expect(name).toMatch(/^1-1-text-script-alert-1-script-/);
    const { rows, below } = opened(bytes);
    expect(rows.slice(1).map(([school]) => school)).toEqual(
      [`'${names[0]}`, `'${names[1]}`, `'${names[2]}`, `'${names[3]}`, names[4], names[5]].map(String),
    );
    expect(below[1]).toContain(raw.naam);
    const picture = page.getByRole('button', { name: /^Grafiek bewaren/ }).first();
    const found = await reader.evaluate(partsOfPicture, (await savedAs(picture, 'Als SVG')).bytes.toString('utf8'));
    expect([found.names, found.foreign]).toEqual([[], []]);
    expect(found.words).toContain(raw.naam);
  });
});
