import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Download, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { root } from '../../build/bundle.mjs';
import { DEFAULT_CRITERIA } from '../../models/decision/index.ts';
import { DECISION_TEXTS } from '../../models/project/index.ts';
import { TEXT } from '../../renderer/text/nl.ts';
import { describeWith } from '../support/programs.ts';
import { findings } from './axe.ts';
import { pickNext, removePickers, replacePickers, writeFile } from './files.ts';
import { keyboard, mouse, settle } from './hands.ts';
import { pageSizes, pageTexts, printed } from './pdf.ts';
import { Screen, textOf } from './screen.ts';
import { World } from './world.ts';

const A4 = [210, 297];
/** The same in twentieths of a point. */
const WORD_A4 = [11906, 16838];
const { note: text, decision } = TEXT;

/** Opens it from Besluit and waits until it is whole. */
async function openNote(screen: Screen): Promise<void> {
  await screen.press('Stuurgroepnotitie');
  await screen.page.locator('.sheet').nth(1).waitFor();
  await settle(screen.page);
}

/** What does not stay on its sheet. */
const lost = (page: Page): Promise<string[]> =>
  page.locator('.sheet').evaluateAll((sheets) =>
    sheets.flatMap((sheet) => {
      const edge = sheet.getBoundingClientRect();
      return [...sheet.querySelectorAll('*')]
        .filter((element) => {
          const { right, bottom } = element.getBoundingClientRect();
          return !element.closest('.hidden') && (right > edge.right || bottom > edge.bottom);
        })
        .map((element) => element.outerHTML.slice(0, 100));
    }),
  );

/** The figures of a line of the comparison on Besluit, per option. */
async function compared(page: Page, row: string): Promise<string[]> {
  return page.locator(`[data-row="${row}"] td .figure`).allInnerTexts();
}

const noted = (page: Page, label: string): Promise<string[]> =>
  page.locator('.note-opties tr').filter({ hasText: label }).locator('td').allInnerTexts();

/** Enschede with names as long as they may be, in wide letters, and every option on its own: one of them is gone. */
function longNames(): object {
  const project = JSON.parse(readFileSync(join(root, 'samples/enschede.json'), 'utf8'));
  const long = 'W'.repeat(200);
  for (const list of ['scholen', 'gemeenten', 'zorgvormen', 'eenmalige_kosten'])
    for (const item of project.invoer[list]) item.naam = long;
  for (const scenario of project.scenarios) scenario.naam = long;
  const option = (scenario: string | null, variant: string) => ({ scenario, variant });
  return {
    ...project,
    naam: long,
    besluit: {
      opties: [
        option(null, 'populatie/subsidie'),
        option(null, 'productie/subsidie'),
        option(project.scenarios[0].id, 'resultaat/subsidie'),
        option('weg', 'functie/aanbesteding'),
      ],
      criteria: DEFAULT_CRITERIA.map((criterion) => ({ ...criterion, naam: long })),
    },
  };
}

/** Everything that stands on the sheets, piece by piece, and what the chart draws left out. */
const piecesOf = (page: Page): Promise<string[]> =>
  page
    .locator('.sheet')
    .locator('.part-label, .part-finding, .note-lead, .note-text, dt, dd, th, td')
    .evaluateAll((pieces) =>
      // A grade is also said in words, to who can't see its letter.
      pieces.map((piece) =>
        [...(piece.querySelector('.grade [aria-hidden]') ?? piece).childNodes]
          .map(({ textContent }) => textContent)
          .join('\n')
          .trim(),
      ),
    );

/** The text of a Word file, a string per cell or paragraph; the sizes of its sections, and its headings. */
async function wordIn(download: Download) {
  const stream = await download.createReadStream();
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  const parts = unzipSync(Buffer.concat(chunks));
  const xml = strFromU8(parts['word/document.xml']!);
  const paragraphs = xml
    .split('</w:p>')
    .map((part) =>
      [...part.replaceAll('<w:br/>', '<w:t>\n</w:t>').matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
        .map(([, said]) => said!.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name]!))
        .join(''),
    );
  return {
    paragraphs,
    sizes: [...xml.matchAll(/<w:pgSz w:w="(\d+)" w:h="(\d+)" w:orient="portrait"\/>/g)].map(([, ...size]) =>
      size.map(Number),
    ),
    headings: [...xml.matchAll(/<w:pStyle w:val="(\w+)"\/>/g)].map(([, style]) => style),
    pictures: Object.keys(parts).filter((name) => /^word\/media\/.*\.png$/.test(name)).length,
    tables: xml.split('<w:tbl>').length - 1,
  };
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

describeWith('chromium', 'the stuurgroepnotitie, in Chromium', (executablePath) => {
  let world: World;
  beforeAll(async () => {
    world = await World.create(executablePath);
  });
  afterAll(() => world?.end());
  afterEach(() => world.endVisits());

  describeWith('pdftotext', 'on paper', (pdftotext) => {
    it.each(['Enschede', 'Heel Twente'])(
      '%s: two pages of A4 with the figures and findings of the screen',
      async (name) => {
        const { page } = await world.visit({ colorScheme: 'dark', prepare: removePickers });
        const screen = new Screen(page);
        await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
        await screen.goTo('Krimpend budget');
        const budget = await screen.finding('budget-en-behoefte');
        const bearers = await screen.finding('dragers');
        await screen.goTo('Maatschappelijk rendement');
        const societal = await screen.finding('waterval');
        await screen.goTo('Besluit');
        const weighing = await screen.finding('weging');
        const [value, shortage] = [await compared(page, 'ncw gelijk'), await compared(page, 'tekort_pilot contract')];
        await openNote(screen);
        expect(value.length).toBe(2);
        expect(await noted(page, 'Netto contante waarde')).toEqual(value);
        expect(await noted(page, 'Tekort, pilot')).toEqual(shortage);
        expect(await lost(page)).toEqual([]);
        expect(await findings(page)).toEqual([]);
        const pdf = await printed(page);
        expect(pageSizes(pdf)).toEqual([A4, A4]);
        const [first, second] = pageTexts(pdftotext, pdf);
        const flat = (said: string) => said.replace(/\s+/g, ' ');
        for (const said of [budget, bearers, ...value, ...shortage]) expect(first).toContain(flat(said));
        for (const said of [societal, weighing, text.notCalculated]) expect(second).toContain(flat(said));
        // A number is one piece, that can be selected and copied.
        expect(second).toMatch(/10 aannamen .*startgetal \d+ .*2 ?\/ ?2/);
        expect(first + second!).not.toMatch(/NaN|undefined|Infinity/);
        // In Word the same, word for word.
        const [download] = await Promise.all([page.waitForEvent('download'), screen.press(text.word)]);
        expect(download.suggestedFilename()).toMatch(/-stuurgroepnotitie-\d{8}\.docx$/);
        const word = await wordIn(download);
        const said = new Set(word.paragraphs.map((paragraph) => paragraph.trim()));
        const pieces = await piecesOf(page);
        expect(pieces.length).toBeGreaterThan(100);
        expect(pieces.filter((piece) => !said.has(piece))).toEqual([]);
        expect(word.sizes).toEqual([WORD_A4, WORD_A4]);
        expect(word.headings.filter((style) => style === 'Heading1').length).toBe(9);
        expect(word.pictures).toBe(1);
        expect(word.tables).toBe(await page.locator('.sheet table, .sheet dl').count());
        // Always black on white, whatever the screen is set to.
        expect(
          await page
            .locator('.sheet')
            .first()
            .evaluate((sheet) => getComputedStyle(sheet).backgroundColor),
        ).toBe('rgb(255, 255, 255)');
      },
    );
  });

  it('the longest texts, names and four options stay on two pages, and what is cut says so', async () => {
    const { page } = await world.visit({ prepare: replacePickers });
    const screen = new Screen(page);
    await writeFile(page, 'lang.json', JSON.stringify(longNames()));
    await pickNext(page, 'lang.json');
    await screen.menu('Openen…');
    await page.locator('.strip .figure').first().waitFor();
    await screen.goTo('Besluit');
    await openNote(screen);
    await screen.press(text.calculate);
    await page.locator('.note-rendement table').waitFor({ timeout: 60_000 });
    expect(await page.locator('.note-rendement tbody tr').count()).toBe(4);
    // Of an option of another scenario nothing was drawn, and one that is gone is said to be.
    expect(await page.locator('.note-rendement tbody tr').allInnerTexts()).toEqual(
      [1, 2, 3, 4].map((number) => expect.stringMatching(number < 3 ? /%/ : new RegExp(text.notDrawn))),
    );
    expect(await textOf(page.locator('.note-opties'))).toContain('Optie 4 kan niet worden berekend');
    const rendement = await textOf(page.locator('.note-rendement'));
    expect(rendement).toMatch(/van de 10 berekeningen .*10\.000 berekeningen, startgetal/);
    for (const [piece, isCut] of [
      ['Gaat de regio door met jeugdhulp op school, binnen een budget dat elk jaar kleiner wordt? ', false],
      ['Een regel.\n', false],
      ['W', true],
    ] as const) {
      await page.keyboard.press('Escape');
      const texts = Object.entries(DECISION_TEXTS) as [keyof typeof DECISION_TEXTS, number][];
      for (const [id, most] of texts) await page.getByLabel(decision.texts[id]).fill(piece.repeat(most).slice(0, most));
      await openNote(screen);
      const said = await textOf(page.locator('.note-view'));
      expect(said).toContain(piece.trim());
      expect({ piece, isCut: said.includes(text.more) }).toEqual({ piece, isCut });
      expect({ piece, lost: await lost(page) }).toEqual({ piece, lost: [] });
      expect({ piece, sizes: pageSizes(await printed(page)) }).toEqual({ piece, sizes: [A4, A4] });
    }
  });

  it('the keyboard alone opens it, reads it and leaves it; a loss is shown as one, and draws of before are not used', async () => {
    const { page } = await world.visit();
    const screen = new Screen(page, keyboard);
    await screen.openEnschede();
    await screen.goTo('Besluit');
    await openNote(screen);
    const value = page.locator('.note-opties tr').filter({ hasText: 'Netto contante waarde' }).locator('td').first();
    expect(await value.textContent()).toMatch(/^− €/);
    expect(await value.getAttribute('class')).toContain('is-loss');
    await screen.press(text.calculate);
    await page.locator('.note-rendement table').waitFor({ timeout: 60_000 });
    await page.keyboard.press('Escape');
    await page.locator('.note-view').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Stuurgroepnotitie');
    await screen.goTo('Krimpend budget');
    await mouse.fill(screen.field('Krimp per jaar'), '5');
    await screen.goTo('Besluit');
    await openNote(screen);
    expect(await textOf(page.locator('.note-rendement'))).toContain(text.notCalculated);
    expect(await page.locator('.note-rendement table').count()).toBe(0);
  });
});
