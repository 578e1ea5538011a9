import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Host, MOST_BYTES, type Outcome, type ProjectText } from '../../renderer/host/host.ts';
import { expectProblem, good, hostContract } from '../renderer/host-contract.ts';
import { describeWith } from '../support/programs.ts';
import { HostPages, hostIn } from './browser-host.ts';
import { pickNext, removePickers, replacePickers } from './files.ts';

const TEXT = '{"naam":"Zorgintensief – ‘proef’ €"}';

describeWith('chromium', 'the host in a browser, in Chromium', (executablePath) => {
  let pages: HostPages;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'upload-'));
    pages = await HostPages.create(executablePath);
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await pages?.end();
  });

  hostContract('browser', () => pages.fixture());

  let context: BrowserContext;
  let page: Page;
  let host: Host;
  const visit = async (prepare: () => void) => {
    context = await pages.profile(prepare);
    page = await pages.open(context);
    host = await hostIn(page);
  };

  describe('without the File System Access API', () => {
    beforeEach(() => visit(removePickers));
    afterEach(() => context.close());

    const upload = async (name: string, content: string | Uint8Array): Promise<Outcome<ProjectText>> => {
      const path = join(folder, name);
      writeFileSync(path, content);
      const [chooser, outcome] = await Promise.all([page.waitForEvent('filechooser'), openNow()]);
      await chooser.setFiles(path);
      return outcome.answer;
    };
    /** Not awaited yet: the answer comes once the dialog has one. */
    const openNow = async () => ({ answer: host.open() });

    it('a file is uploaded; there is no way back to it', async () => {
      expect(host.abilities).toEqual({ savesInPlace: false, hasMenu: false, showsFolder: false, makesPdf: false });
      expect(good(await upload('a.json', `\uFEFF${TEXT}`))).toEqual({
        ref: null,
        name: 'a.json',
        text: TEXT,
        stamp: null,
      });
      expect(await host.recent()).toEqual([]);
      expectProblem(await host.reopen('a.json'));
      expect(await page.locator('input').count()).toBe(0);
    });

    it.each([
      ['the dialog is cancelled', () => page.locator('input[type=file]').dispatchEvent('cancel')],
      ['nothing was chosen', () => page.locator('input[type=file]').dispatchEvent('change')],
    ])('%s: no problem, and nothing is left in the page', async (_, close) => {
      const [, outcome] = await Promise.all([page.waitForEvent('filechooser'), openNow()]);
      await close();
      expect(await outcome.answer).toEqual({ ok: false, reason: 'geannuleerd' });
      expect(await page.locator('input').count()).toBe(0);
      expect(good(await upload('b.json', TEXT)).name).toBe('b.json');
    });

    it.each([
      ['larger than a project can be', new Uint8Array(MOST_BYTES + 1).fill(32), 'te-groot'],
      ['not UTF-8', Uint8Array.from([0x22, 0xc3, 0x28, 0x22]), 'geen-utf-8'],
    ])('refuses what is %s', async (_, content, code) => {
      const outcome = await upload('fout.json', content);
      expectProblem(outcome);
      expect(outcome).toMatchObject({ problem: { code } });
    });

    it.each([
      ['project.json', 'project.json'],
      ['Mijn project', 'Mijn project.json'],
      ['project.exe', 'project.exe.json'],
    ])('saving %s is a download of %s', async (name, fileName) => {
      const [download, outcome] = await Promise.all([
        page.waitForEvent('download'),
        host.save({ ref: null, name, text: TEXT, stamp: null }),
      ]);
      expect(good(outcome)).toEqual({ ref: null, name: fileName, stamp: null });
      expect(download.suggestedFilename()).toBe(fileName);
      expect(readFileSync(await download.path(), 'utf8')).toBe(TEXT);
      expect(await host.recent()).toEqual([]);
    });

    it('refuses to download what could not be opened again', async () => {
      const downloads: unknown[] = [];
      page.on('download', (download) => downloads.push(download));
      const outcome = await page.evaluate(
        (size) =>
          (window as unknown as { host: Host }).host.save({
            ref: null,
            name: 'x',
            text: ' '.repeat(size),
            stamp: null,
          }),
        MOST_BYTES + 1,
      );
      expectProblem(outcome);
      expect(downloads).toEqual([]);
    });

    it('unsaved work is kept all the same', async () => {
      const copy = { id: 'a1', name: 'a.json', ref: null, stamp: null, text: TEXT, time: '2026-01-01T10:00:00.000Z' };
      good(await host.keepRecovery(copy));
      await page.close({ runBeforeUnload: false });
      host = await hostIn(await pages.open(context));
      expect(await host.recoveries()).toEqual([copy]);
    });
  });

  describe('with a browser that keeps nothing', () => {
    beforeEach(() =>
      visit(() => {
        indexedDB.open = () => {
          throw new DOMException('no storage', 'SecurityError');
        };
        Object.defineProperty(window, 'localStorage', {
          get() {
            throw new DOMException('no storage', 'SecurityError');
          },
        });
      }),
    );
    afterEach(() => context.close());

    it('says that work is not kept, and goes on without', async () => {
      const copy = { id: 'a1', name: 'a.json', ref: null, stamp: null, text: TEXT, time: '2026-01-01T10:00:00.000Z' };
      const kept = await host.keepRecovery(copy);
      expectProblem(kept);
      expect(kept).toMatchObject({ problem: { code: 'herstel-mislukt' } });
      expect([await host.recoveries(), await host.recent()]).toEqual([[], []]);
      await host.dropRecovery('a1');
      await host.forget('x');
      await host.changeSettings({ theme: 'donker' });
      expect(await host.settings()).toEqual({ theme: 'donker' });
    });
  });

  describe('the window', () => {
    beforeEach(() => visit(replacePickers));
    afterEach(() => context.close());

    it('has a title that says what is open, and whether it is saved', async () => {
      host.setDocument({ id: 'a', title: 'Mijn project', isDirty: false });
      await expect.poll(() => page.title()).toBe('Mijn project');
      host.setDocument({ id: 'a', title: 'Mijn project', isDirty: true });
      await expect.poll(() => page.title()).toBe('● Mijn project');
    });

    it.each([
      ['asks before it closes with unsaved work', true],
      ['closes without asking when all is saved', false],
    ])('%s', async (_, isDirty) => {
      let asked = 0;
      page.on('dialog', (dialog) => {
        asked += 1;
        void dialog.accept();
      });
      host.setDocument({ id: 'a', title: 'x', isDirty });
      // A browser asks only about a page that somebody has touched.
      await page.mouse.click(5, 5);
      const closed = page.waitForEvent('close');
      await page.close({ runBeforeUnload: true });
      await closed;
      expect(asked).toBe(isDirty ? 1 : 0);
    });

    it('takes a file that is dropped on it from a folder, and can come back to it', async () => {
      const path = join(folder, 'gesleept.json');
      writeFileSync(path, TEXT);
      const heard: Outcome<ProjectText>[] = [];
      host.onOpenFile((file) => heard.push(file));
      const session = await context.newCDPSession(page);
      for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
        await session.send('Input.dispatchDragEvent', {
          type,
          x: 20,
          y: 20,
          data: { items: [], files: [path], dragOperationsMask: 1 },
        });
      await expect.poll(() => heard.length).toBe(1);
      const file = good(heard[0]!);
      expect(file).toMatchObject({ ref: expect.any(String), name: 'gesleept.json', text: TEXT });
      expect((await host.recent()).map(({ name }) => name)).toEqual(['gesleept.json']);
      writeFileSync(path, '{}');
      expect(await host.changedOutside(file.ref!, file.stamp!)).toBe(true);
      expect(good(await host.reopen(file.ref!)).text).toBe('{}');
    });

    it('a dialog that the browser refuses is a problem, not silence', async () => {
      await page.evaluate(() => {
        const refuse = () => Promise.reject(new DOMException('no gesture', 'SecurityError'));
        Object.assign(window, { showOpenFilePicker: refuse, showSaveFilePicker: refuse });
      });
      await pickNext(page, 'x.json');
      expectProblem(await host.open());
      expectProblem(await host.save({ ref: null, name: 'x.json', text: TEXT, stamp: null }));
    });
  });
});
