import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { root } from '../../build/bundle.mjs';
import { createMemoryDisk, createMemoryHost, type MemoryDisk, type MemoryHost } from '../../renderer/host/memory.ts';
import { type Application, pinReference, startApplication } from '../../renderer/store/application.ts';
import { redo, releaseGesture, undo, useDocument } from '../../renderer/store/document.ts';
import {
  addMember,
  addScenario,
  removeMember,
  removeScenario,
  setValue,
  showVariant,
} from '../../renderer/store/edit.ts';
import { isDirty } from '../../renderer/store/files.ts';
import { shownVariants, useResults } from '../../renderer/store/results.ts';
import { setSession, useSession } from '../../renderer/store/session.ts';

const enschede = JSON.parse(readFileSync(join(root, 'samples/enschede.json'), 'utf8')) as unknown;
const fresh = { document: useDocument.getState(), session: useSession.getState(), results: useResults.getState() };

let disk: MemoryDisk;
let host: MemoryHost;
let application: Application;
let place: string | null;

async function start(): Promise<void> {
  host?.end();
  useDocument.setState(fresh.document, true);
  useDocument.temporal.getState().clear();
  useSession.setState(fresh.session, true);
  useResults.setState(fresh.results, true);
  host = createMemoryHost({ disk, chooseFile: () => place, choosePlace: () => place });
  application = await startApplication(host);
}

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  disk = createMemoryDisk();
  place = 'mijn.json';
  await start();
  await application.files.openSample(enschede, 'enschede.json', 'budget');
});
afterEach(() => vi.useRealTimers());

const cell = (id: string) => useResults.getState().calculation!.project.cells.find(({ input }) => input.id === id)!;
const value = (id: string) => cell(id).waarde;
const answer = (id: string | null) =>
  vi.waitFor(() => {
    const { question } = useSession.getState();
    expect(question).not.toBeNull();
    question!.answer(id);
  });

describe('changing', () => {
  it('a gesture is one step back, also across its pauses; another knob begins another', () => {
    const lekkage = value('lekkage');
    for (const share of [0.2, 0.21, 0.22]) setValue(cell('lekkage'), share, 'lekkage');
    releaseGesture();
    vi.advanceTimersByTime(500);
    setValue(cell('lekkage'), 0.23, 'lekkage');
    setValue(cell('doelmatigheid'), 0.05, 'doelmatigheid');
    releaseGesture();
    vi.advanceTimersByTime(5000);
    setValue(cell('doelmatigheid'), 0.06, 'doelmatigheid');
    const steps: unknown[] = [];
    for (let step = 0; step < 3; step++) {
      undo();
      steps.push([value('lekkage'), value('doelmatigheid')]);
    }
    expect(steps).toEqual([
      [0.23, 0.05],
      [0.23, 0.03],
      [lekkage, 0.03],
    ]);
    redo();
    redo();
    redo();
    expect([value('lekkage'), value('doelmatigheid')]).toEqual([0.23, 0.06]);
  });

  it('what cannot be calculated is said, and the results stay those of the last good input', () => {
    const before = useResults.getState().calculation!;
    const shortage = before.valueAt('tekort_pilot', before.variants[0]!, 'contract');
    setValue(cell('lekkage'), 7);
    const { calculation, faults } = useResults.getState();
    expect(faults.map(({ where }) => where)).toEqual([cell('lekkage').valuePath]);
    expect(calculation!.valueAt('tekort_pilot', calculation!.variants[0]!, 'contract')).toBe(shortage);
    undo();
    expect(useResults.getState().faults).toEqual([]);
  });

  it('a member is added and taken out; the calculation has it', () => {
    const id = addMember('scholen', 'Oost', { onderwijssoort: 'so', leerlingen_basis: 100, herkomst: { enschede: 1 } });
    expect(useResults.getState().calculation!.project.space.s!.members).toContain(id);
    removeMember('scholen', id);
    expect(useResults.getState().calculation!.project.space.s!.members).not.toContain(id);
  });

  it('a value that is changed in a scenario stays out of the project', () => {
    addScenario('Proef');
    setValue(cell('lekkage'), 0.3);
    expect(value('lekkage')).toBe(0.3);
    setSession({ scenario: undefined });
    expect(value('lekkage')).not.toBe(0.3);
    removeScenario('proef');
    undo();
    setSession({ scenario: 'proef' });
    expect(value('lekkage')).toBe(0.3);
  });

  it('stepping back past the making of the scenario that is shown shows the project', () => {
    addScenario('Proef');
    expect(useSession.getState().scenario).toBe('proef');
    undo();
    expect(useSession.getState().scenario).toBeUndefined();
    expect(useResults.getState().faults).toEqual([]);
  });

  it('variants that are off are left out, and all of them when none is left', () => {
    const all = useResults.getState().calculation!.variants.map(({ id }) => id);
    const shown = () => shownVariants(useResults.getState().calculation!).map(({ id }) => id);
    showVariant('functie/subsidie', false);
    expect(new Set(shown())).toEqual(new Set(all.filter((id) => id !== 'functie/subsidie')));
    for (const id of all) showVariant(id, false);
    expect(shown().length).toBe(all.length);
    for (const id of all) showVariant(id, true);
    expect(useDocument.getState().file).not.toHaveProperty('varianten_uit');
  });

  it('the reference stays what it was', () => {
    pinReference();
    const pinned = () => {
      const { calculation } = useSession.getState().reference!;
      return calculation.valueAt('tekort_pilot', calculation.variants[0]!, 'contract');
    };
    const before = pinned();
    setValue(cell('krimp'), [0, 0.2]);
    expect(pinned()).toBe(before);
  });
});

describe('files', () => {
  it('work is kept within a second, offered after a crash, and let go once saved', async () => {
    setValue(cell('lekkage'), 0.22);
    await vi.advanceTimersByTimeAsync(1000);
    expect(disk.recoveries.size).toBe(1);
    await start();
    const [copy] = useSession.getState().recoveries;
    await application.files.restore(copy!);
    expect(value('lekkage')).toBe(0.22);
    expect(isDirty()).toBe(true);
    expect(await application.files.save()).toBe(true);
    expect(disk.recoveries.size).toBe(0);
    expect(isDirty()).toBe(false);
    await start();
    expect(useSession.getState().recoveries).toEqual([]);
  });

  it('that work cannot be kept is said once, not at every move', async () => {
    disk.isFull = true;
    setValue(cell('lekkage'), 0.22);
    await vi.advanceTimersByTimeAsync(1000);
    expect(useSession.getState().failure?.problems).toHaveLength(1);
    setSession({ failure: null });
    setValue(cell('lekkage'), 0.23);
    await vi.advanceTimersByTimeAsync(1000);
    expect(useSession.getState().failure).toBeNull();
  });

  it('a full disk leaves the project unsaved, with a message, and the file as it was', async () => {
    await application.files.save();
    const before = disk.files.get('mijn.json');
    disk.isFull = true;
    setValue(cell('lekkage'), 0.22);
    expect(await application.files.save()).toBe(false);
    expect(useSession.getState().failure?.problems[0]?.code).toBe('niet-geschreven');
    expect(isDirty()).toBe(true);
    expect(disk.files.get('mijn.json')).toBe(before);
  });

  it.each([
    ['bewaar', false, true],
    ['niet', false, false],
    [null, true, false],
  ] as const)('leaving unsaved work, answered with %s', async (chosen, staysOpen, isWritten) => {
    setValue(cell('lekkage'), 0.22);
    const closing = application.files.close();
    await answer(chosen);
    expect(await closing).toBe(!staysOpen);
    expect(useDocument.getState().file !== null).toBe(staysOpen);
    expect(disk.files.has('mijn.json')).toBe(isWritten);
  });

  it('saving as somewhere, backed out of, changes nothing', async () => {
    place = null;
    setValue(cell('lekkage'), 0.22);
    expect(await application.files.save()).toBe(false);
    expect(isDirty()).toBe(true);
    expect(useSession.getState().failure).toBeNull();
  });

  it('a file that the outside hands over opens, after asking about what is open', async () => {
    await application.files.save();
    await application.files.close();
    await host.handOver('mijn.json');
    await vi.waitFor(() => expect(useSession.getState().origin?.name).toBe('mijn.json'));
    expect(isDirty()).toBe(false);
  });

  it('a file that was changed elsewhere is offered once, and loading it takes what is there', async () => {
    await application.files.save();
    const other = new TextDecoder().decode(disk.files.get('mijn.json')).replace('"naam": "Enschede', '"naam": "Elders');
    disk.files.set('mijn.json', new TextEncoder().encode(other));
    setValue(cell('lekkage'), 0.22);
    const looking = application.files.lookOutside();
    await answer('zo-laten');
    await looking;
    expect(value('lekkage')).toBe(0.22);
    await application.files.lookOutside();
    expect(useSession.getState().question).toBeNull();
    // Saving still asks.
    const saving = application.files.save();
    await answer(null);
    expect(await saving).toBe(false);
    await start();
    await application.files.reopen((await host.recent())[0]!.ref);
    disk.files.set('mijn.json', new TextEncoder().encode(other.replace('Elders', 'Verder')));
    const again = application.files.lookOutside();
    await answer('laden');
    await again;
    expect(useDocument.getState().file!.naam).toMatch(/^Verder/);
    expect(isDirty()).toBe(false);
  });

  it('the host knows the title, and whether closing must ask', async () => {
    expect(host.document).toMatchObject({ isDirty: false });
    setValue(cell('lekkage'), 0.22);
    expect(host.document).toMatchObject({ isDirty: true, title: expect.stringContaining('Enschede') });
    undo();
    expect(host.document).toMatchObject({ isDirty: false });
  });
});
