import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  DEFAULT_SETTINGS,
  type Host,
  MOST_BYTES,
  type Outcome,
  type ProjectText,
  type RecoveryCopy,
  type SavedFile,
  type SaveRequest,
} from '../../renderer/host/host.ts';

/** A host, and the world around it that a test moves. Files are called by their name alone, all in one folder. */
export interface HostFixture {
  readonly host: Host;
  /** Puts the file there; it is what the next open dialog gives. */
  nextFile(name: string, content: string | Uint8Array): Promise<void> | void;
  /** Where the next save dialog points; the file need not exist. */
  nextPlace(name: string): Promise<void> | void;
  /** The next dialog, whichever it is, is cancelled; no dialog may come of it. */
  cancelNext(): Promise<void> | void;
  /** @returns undefined where there is no such file */
  read(name: string): Promise<string | undefined> | string | undefined;
  /** From outside, behind the host's back. */
  write(name: string, text: string): Promise<void> | void;
  /** From outside, behind the host's back. */
  remove(name: string): Promise<void> | void;
  /** The same storage and files, a new process; the old one is gone, as after a crash. */
  restart(): Promise<HostFixture>;
  /** The user chooses a command in the host's own menu; absent where there is none. */
  chooseCommand?(command: string): Promise<void> | void;
  /** The outside hands over a file; absent where a test can't do that. */
  handOver?(name: string, text: string): Promise<void> | void;
  /** Names of exported files that were shown in their folder; absent where a test can't know. */
  shown?(): readonly string[];
  /** After each test. */
  end?(): Promise<void> | void;
}

const TEXT = '{"format":"bekostigingsverkenner","naam":"Zorgintensief – ‘proef’ €"}';
const OTHER = '{"naam":"anders"}';

/** What every host that can save in place does alike. One fixture per test. */
export function hostContract(name: string, create: () => Promise<HostFixture>): void {
  describe(`host: ${name}`, () => {
    let world: HostFixture;
    beforeEach(async () => {
      world = await create();
    });
    afterEach(async () => {
      await world.end?.();
    });

    const open = async (file: string, content: string | Uint8Array = TEXT): Promise<ProjectText> => {
      await world.nextFile(file, content);
      return good(await world.host.open());
    };
    const save = (request: Partial<SaveRequest>): Promise<Outcome<SavedFile>> =>
      world.host.save({ ref: null, name: 'project.json', text: TEXT, stamp: null, ...request });
    const names = async (): Promise<string[]> => (await world.host.recent()).map((file) => file.name);
    const waiting = async (): Promise<string[]> => (await world.host.recoveries()).map(({ id }) => id);

    describe('open', () => {
      it('gives the text, the name, and what to come back with', async () => {
        expect(world.host.abilities.savesInPlace).toBe(true);
        const file = await open('a.json');
        expect(file).toEqual({ ref: expect.any(String), name: 'a.json', text: TEXT, stamp: expect.any(String) });
        expect(good(await world.host.reopen(file.ref!))).toEqual(file);
      });

      it('the same content has the same stamp, another content another', async () => {
        const [first, same, different] = [await open('a.json'), await open('b.json'), await open('c.json', OTHER)];
        expect(same.stamp).toBe(first.stamp);
        expect(different.stamp).not.toBe(first.stamp);
      });

      it('cancelled is no problem and leaves nothing', async () => {
        await world.cancelNext();
        expect(await world.host.open()).toEqual({ ok: false, reason: 'geannuleerd' });
        expect(await world.host.recent()).toEqual([]);
      });

      it('refuses what is larger than a project can be', async () => {
        await world.nextFile('groot.json', new Uint8Array(MOST_BYTES + 1).fill(32));
        expectProblem(await world.host.open());
      });

      it.each([
        ['bytes of no character', [0x22, 0xc3, 0x28, 0x22]],
        ['Windows-1252', [0x22, 0x93, 0x61, 0x94, 0x22]],
        ['UTF-16', [0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00]],
      ])('refuses what is not UTF-8: %s', async (_, bytes) => {
        await world.nextFile('fout.json', Uint8Array.from(bytes));
        expectProblem(await world.host.open());
      });

      it('strips a byte order mark, each time it reads, and does not take it for a change', async () => {
        const file = await open('bom.json', new TextEncoder().encode(`\uFEFF${TEXT}`));
        expect(file.text).toBe(TEXT);
        expect(good(await world.host.reopen(file.ref!)).text).toBe(TEXT);
        expect(await world.host.changedOutside(file.ref!, file.stamp!)).toBe(false);
        good(await save({ ref: file.ref, stamp: file.stamp, text: OTHER }));
        expect(await world.read('bom.json')).toBe(OTHER);
      });

      it('an empty file is text of no length', async () => {
        expect((await open('leeg.json', '')).text).toBe('');
      });
    });

    describe('save', () => {
      it('asks for a place, and the file can be saved and opened again after that', async () => {
        await world.nextPlace('nieuw.json');
        const saved = good(await save({}));
        expect(saved).toEqual({ ref: expect.any(String), name: 'nieuw.json', stamp: expect.any(String) });
        expect(await world.read('nieuw.json')).toBe(TEXT);
        expect(good(await world.host.reopen(saved.ref!))).toEqual({ ...saved, text: TEXT });
        const again = good(await save({ ...saved, text: OTHER }));
        expect(again).toEqual({ ...saved, stamp: expect.any(String) });
        expect(await world.read('nieuw.json')).toBe(OTHER);
        expect(again.stamp).not.toBe(saved.stamp);
      });

      it('cancelled writes nothing', async () => {
        await world.cancelNext();
        expect(await save({})).toEqual({ ok: false, reason: 'geannuleerd' });
        expect(await world.read('project.json')).toBeUndefined();
        expect(await world.host.recent()).toEqual([]);
      });

      it('goes back to the file that was opened, and the stamps follow each other', async () => {
        let { ref, stamp } = await open('a.json');
        for (const text of [OTHER, TEXT, OTHER]) {
          ({ ref, stamp } = good(await save({ ref, stamp, text })));
          expect(await world.read('a.json')).toBe(text);
          expect(await world.host.changedOutside(ref!, stamp!)).toBe(false);
        }
      });

      it('refuses with elders-gewijzigd what was changed outside, writes nothing, and overwrites when told to', async () => {
        const { ref, stamp } = await open('a.json');
        await world.write('a.json', OTHER);
        expect(await world.host.changedOutside(ref!, stamp!)).toBe(true);
        const text = '{"naam":"van ons"}';
        const refused = await save({ ref, stamp, text });
        expectProblem(refused);
        expect(refused).toMatchObject({ problem: { code: 'elders-gewijzigd' } });
        expect(await world.read('a.json')).toBe(OTHER);
        const saved = good(await save({ ref, stamp, text, overwrite: true }));
        expect(await world.read('a.json')).toBe(text);
        expect(await world.host.changedOutside(ref!, saved.stamp!)).toBe(false);
      });

      it('written again outside with the same content is no change', async () => {
        const { ref, stamp } = await open('a.json');
        await world.write('a.json', TEXT);
        expect(await world.host.changedOutside(ref!, stamp!)).toBe(false);
        good(await save({ ref, stamp, text: OTHER }));
      });

      it('a file that is gone is not called changed: it is written anew, or refused with a problem', async () => {
        const { ref, stamp } = await open('a.json');
        await world.remove('a.json');
        expect(await world.host.changedOutside(ref!, stamp!)).toBe(false);
        const outcome = await save({ ref, stamp, text: OTHER });
        if (!outcome.ok) expectProblem(outcome);
        expect(await world.read('a.json')).toBe(outcome.ok ? OTHER : undefined);
      });

      it('another name is another file; the first stays as it was', async () => {
        const first = await open('a.json');
        await world.nextPlace('b.json');
        const second = good(await save({ text: OTHER }));
        expect(second.ref).not.toBe(first.ref);
        expect([await world.read('a.json'), await world.read('b.json')]).toEqual([TEXT, OTHER]);
      });

      it.each(['project.txt', 'project', 'project.json.exe'])('never writes a project to %s', async (place) => {
        await world.nextPlace(place);
        const outcome = await save({});
        if (outcome.ok) expect(outcome.value.name).toMatch(/\.json$/);
        else expectProblem(outcome);
        expect((await world.read(place)) ?? '').toBe('');
      });

      it('refuses a text larger than can be read back, and leaves the file', async () => {
        const { ref, stamp } = await open('a.json');
        expectProblem(await save({ ref, stamp, text: ' '.repeat(MOST_BYTES + 1) }));
        expect(await world.read('a.json')).toBe(TEXT);
      });
    });

    describe('export', () => {
      const bytes = new TextEncoder().encode('a;b');
      const table = { kind: 'csv', name: 'tabel.csv', bytes } as const;
      const workbook = (project: string) =>
        ({ kind: 'xlsx', name: 'a.xlsx', project, request: { date: 'vandaag', appVersion: '1' } }) as const;
      const none = () => {};

      it('asks for a place and writes what it is given, also over what stands there', async () => {
        for (const content of [bytes, new TextEncoder().encode('c')]) {
          await world.nextPlace('tabel.csv');
          const written = good(await world.host.exportFile({ ...table, bytes: content }, none));
          expect(written).toMatchObject({ name: 'tabel.csv', size: content.length, warnings: [] });
          expect(await world.read('tabel.csv')).toBe(new TextDecoder().decode(content));
        }
        expect(await world.host.recent()).toEqual([]);
      });

      it('writes a text document as it is given', async () => {
        await world.nextPlace('notitie.docx');
        good(await world.host.exportFile({ kind: 'docx', name: 'notitie.docx', bytes }, none));
        expect(await world.read('notitie.docx')).toBe('a;b');
      });

      it('makes a PDF of what the page prints, or says how one comes by it', async () => {
        await world.nextPlace('notitie.pdf');
        const outcome = await world.host.exportFile({ kind: 'pdf', name: 'notitie.pdf' }, none);
        if (world.host.abilities.makesPdf) expect(good(outcome)).toMatchObject({ name: 'notitie.pdf', size: 4 });
        else expectProblem(outcome);
        expect(await world.read('notitie.pdf')).toBe(world.host.abilities.makesPdf ? '%PDF' : undefined);
      });

      it('makes a workbook, says how far it is and what is to be known about it', async () => {
        await world.nextPlace('a.xlsx');
        const heard: number[] = [];
        const written = good(await world.host.exportFile(workbook('x'), (share) => heard.push(share)));
        expect(written).toMatchObject({ name: 'a.xlsx', size: 14, warnings: [{ what: 'let op.' }] });
        expect(await world.read('a.xlsx')).toBe('werkboek van x');
        await expect.poll(() => heard).toEqual([0.4]);
      });

      it('cancelled writes nothing', async () => {
        await world.cancelNext();
        expect(await world.host.exportFile(table, none)).toEqual({ ok: false, reason: 'geannuleerd' });
        expect(await world.read('tabel.csv')).toBeUndefined();
      });

      it('stopped leaves nothing, or what stood there, and another can follow', async () => {
        for (const before of [undefined, 'wat er stond']) {
          if (before !== undefined) await world.write('a.xlsx', before);
          await world.nextPlace('a.xlsx');
          let isHeard = false;
          const outcome = world.host.exportFile(workbook('traag'), () => {
            isHeard = true;
          });
          await expect.poll(() => isHeard).toBe(true);
          const second = await world.host.exportFile(table, none);
          expectProblem(second);
          expect(second).toMatchObject({ problem: { code: 'bezig' } });
          world.host.stopExport();
          expect(await outcome).toEqual({ ok: false, reason: 'geannuleerd' });
          expect(await world.read('a.xlsx')).toBe(before);
        }
        world.host.stopExport();
        await world.nextPlace('tabel.csv');
        good(await world.host.exportFile(table, none));
      });

      it('a project with problems, or a maker that breaks down, is told and leaves what stood there', async () => {
        for (const project of ['fout', 'kapot']) {
          await world.write('a.xlsx', 'wat er stond');
          await world.nextPlace('a.xlsx');
          const outcome = await world.host.exportFile(workbook(project), none);
          expect(outcome).toMatchObject({
            ok: false,
            reason: 'mislukt',
            problem: { what: expect.stringMatching(/\.$/) },
          });
          if (project === 'fout') expect(outcome).toMatchObject({ problem: { where: 'a' }, others: [{ where: 'b' }] });
          expect(await world.read('a.xlsx')).toBe('wat er stond');
        }
      });

      it.each(['tabel.json', 'tabel.exe', 'tabel.csv.bat'])(
        'never writes a table, a text or a PDF to %s',
        async (place) => {
          for (const request of [table, { ...table, kind: 'docx' }, { kind: 'pdf', name: 'a.pdf' }] as const) {
            await world.nextPlace(place);
            expectProblem(await world.host.exportFile(request, none));
            expect(await world.read(place)).toBeUndefined();
          }
        },
      );

      it('shows what it wrote in its folder, and nothing else', async (context) => {
        await world.nextPlace('tabel.csv');
        const { ref } = good(await world.host.exportFile(table, none));
        expect(ref !== null).toBe(world.host.abilities.showsFolder);
        if (ref === null || !world.shown) return context.skip();
        for (const other of ['onbekend', '/etc/passwd', ref]) world.host.showExported(other);
        await expect.poll(() => world.shown!()).toEqual(['tabel.csv']);
      });
    });

    describe('recent files', () => {
      it('come latest first, each once, with a time, and survive a restart', async () => {
        for (const file of ['a.json', 'b.json', 'a.json']) await open(file);
        await world.nextPlace('c.json');
        good(await save({}));
        expect(await names()).toEqual(['c.json', 'a.json', 'b.json']);
        const recent = await world.host.recent();
        for (const { time } of recent) expect(new Date(time).toISOString()).toBe(time);
        expect(new Set(recent.map(({ ref }) => ref)).size).toBe(3);
        world = await world.restart();
        expect(await world.host.recent()).toEqual(recent);
        expect(good(await world.host.reopen(recent[1]!.ref)).text).toBe(TEXT);
        expect(await names()).toEqual(['a.json', 'c.json', 'b.json']);
      });

      it('saving in place puts the file first', async () => {
        const { ref, stamp } = await open('a.json');
        await open('b.json');
        good(await save({ ref, stamp, text: OTHER }));
        expect(await names()).toEqual(['a.json', 'b.json']);
      });

      it('are ten at most; the one that fell off can still be saved while it is open', async () => {
        const { ref, stamp } = await open('f0.json');
        for (let index = 1; index <= 10; index += 1) await open(`f${index}.json`);
        expect(await names()).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1].map((index) => `f${index}.json`));
        good(await save({ ref, stamp, text: OTHER }));
        expect(await world.read('f0.json')).toBe(OTHER);
        expect((await names())[0]).toBe('f0.json');
        expect(await names()).toHaveLength(10);
      });

      it('can be forgotten, which leaves the file', async () => {
        const { ref } = await open('a.json');
        await open('b.json');
        await world.host.forget(ref!);
        await world.host.forget('onbekend');
        expect(await names()).toEqual(['b.json']);
        expect(await world.read('a.json')).toBe(TEXT);
      });

      it('keep a file that is gone: opening it is a problem', async () => {
        const { ref } = await open('a.json');
        await world.remove('a.json');
        expectProblem(await world.host.reopen(ref!));
        expect(await names()).toEqual(['a.json']);
      });

      it('a ref that the host never gave reads nothing, and writes nothing without asking for a place', async () => {
        await world.write('a.json', TEXT);
        for (const ref of ['onbekend', 'a.json', '/etc/passwd']) {
          expectProblem(await world.host.reopen(ref));
          await world.cancelNext();
          const outcome = await save({ ref, text: OTHER, overwrite: true });
          expect(outcome.ok).toBe(false);
          expect(await world.host.changedOutside(ref, 'x')).toBe(false);
        }
        expect(await world.read('a.json')).toBe(TEXT);
        expect(await world.host.recent()).toEqual([]);
      });
    });

    describe('recovery', () => {
      const copy = (id: string, minute: number, text = TEXT): RecoveryCopy => ({
        id,
        name: `${id}.json`,
        ref: null,
        stamp: null,
        text,
        time: `2026-01-01T10:${String(minute).padStart(2, '0')}:00.000Z`,
      });
      const [A, B] = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'];

      it('keeps one copy per document, the last one, whole, also after a restart', async () => {
        const { ref, stamp } = await open('a.json');
        good(await world.host.keepRecovery(copy(A, 1, OTHER)));
        good(await world.host.keepRecovery(copy(B, 2)));
        const last = { ...copy(A, 3), ref, stamp };
        good(await world.host.keepRecovery(last));
        const kept = [last, copy(B, 2)];
        expect(await world.host.recoveries()).toEqual(kept);
        world = await world.restart();
        expect(await world.host.recoveries()).toEqual(kept);
        good(await world.host.reopen((await world.host.recoveries())[0]!.ref!));
      });

      it('can be dropped, for good', async () => {
        good(await world.host.keepRecovery(copy(A, 1)));
        good(await world.host.keepRecovery(copy(B, 2)));
        await world.host.dropRecovery(A);
        await world.host.dropRecovery(A);
        await world.host.dropRecovery('onbekend');
        expect(await waiting()).toEqual([B]);
        world = await world.restart();
        expect(await waiting()).toEqual([B]);
      });

      it('does not offer the document that is open; does once it is left or its process is gone', async () => {
        world.host.setDocument({ id: A, title: 'A', isDirty: true });
        good(await world.host.keepRecovery(copy(A, 1)));
        expect(await waiting()).toEqual([]);
        world.host.setDocument({ id: B, title: 'B', isDirty: false });
        expect(await waiting()).toEqual([A]);
        good(await world.host.keepRecovery(copy(B, 2)));
        expect(await waiting()).toEqual([A]);
        world.host.setDocument({ id: '', title: 'Geen', isDirty: false });
        expect(await waiting()).toEqual([B, A]);
        world.host.setDocument({ id: A, title: 'A', isDirty: true });
        expect(await waiting()).toEqual([B]);
        world = await world.restart();
        expect(await waiting()).toEqual([B, A]);
      });
    });

    describe('settings', () => {
      it('are the default at first, and keep what was chosen', async () => {
        expect(await world.host.settings()).toEqual(DEFAULT_SETTINGS);
        await world.host.changeSettings({ theme: 'donker' });
        expect(await world.host.settings()).toEqual({ theme: 'donker' });
        world = await world.restart();
        expect(await world.host.settings()).toEqual({ theme: 'donker' });
        await world.host.changeSettings({ theme: 'licht' });
        expect(await world.host.settings()).toEqual({ theme: 'licht' });
      });
    });

    describe('listeners', () => {
      it('hear a command from the menu until they are stopped', async (context) => {
        const heard: string[] = [];
        const stop = world.host.onCommand((command) => heard.push(command));
        world.host.setMenu([
          { label: 'Bestand', items: [{ command: 'bewaar', label: 'Bewaren', key: 'CmdOrCtrl+S', isEnabled: true }] },
        ]);
        if (world.host.abilities.hasMenu && world.chooseCommand) {
          await world.chooseCommand('bewaar');
          await expect.poll(() => heard).toEqual(['bewaar']);
          stop();
          await world.chooseCommand('bewaar');
        }
        stop();
        stop();
        expect(heard.length).toBeLessThanOrEqual(1);
        if (world.host.abilities.hasMenu && !world.chooseCommand) context.skip();
      });

      it('hear a file from outside until they are stopped', async (context) => {
        const heard: Outcome<ProjectText>[] = [];
        const stop = world.host.onOpenFile((file) => heard.push(file));
        if (world.handOver) {
          await world.handOver('buiten.json', TEXT);
          await expect.poll(() => heard.length).toBe(1);
          expect(good(heard[0]!)).toMatchObject({ name: 'buiten.json', text: TEXT });
          stop();
          await world.handOver('nog.json', OTHER);
        }
        stop();
        expect(heard.length).toBeLessThanOrEqual(1);
        if (!world.handOver) context.skip();
      });
    });
  });
}

/** @returns what came of it; fails the test where it isn't there */
export function good<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(outcome.reason === 'mislukt' ? JSON.stringify(outcome.problem) : outcome.reason);
}

/** A failure that tells a person everything needed to go on. */
export function expectProblem(outcome: Outcome<unknown>): void {
  expect(outcome).toEqual({
    ok: false,
    reason: 'mislukt',
    problem: {
      code: expect.stringMatching(/^[a-z0-9-]+$/),
      severity: 'fout',
      where: expect.stringMatching(/\S/),
      what: expect.stringMatching(/[.?!]$/),
      remedy: expect.stringMatching(/[.?!]$/),
    },
  });
}
