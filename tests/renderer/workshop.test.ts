import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { root } from '../../build/bundle.mjs';
import { bookmarksOf, changesIn, type Tried, triedIn, withKnobs, withTried } from '../../models/project/index.ts';
import { createMemoryDisk, createMemoryHost } from '../../renderer/host/memory.ts';
import { startApplication } from '../../renderer/store/application.ts';
import { addBookmark, restoreBookmark } from '../../renderer/store/bookmarks.ts';
import { changeDocument, endGesture, undo, useDocument } from '../../renderer/store/document.ts';
import { setValue } from '../../renderer/store/edit.ts';
import { useResults } from '../../renderer/store/results.ts';
import { setSession, useSession } from '../../renderer/store/session.ts';
import { chosenKeys, knobOf, knobsOf, numberOf, possibleKnobs } from '../../renderer/workshop/knobs.ts';
import { goBackTo, letGo, moveKnob, recordState } from '../../renderer/workshop/record.ts';

const enschede = JSON.parse(readFileSync(join(root, 'samples/enschede.json'), 'utf8')) as unknown;

const fresh = { document: useDocument.getState(), session: useSession.getState(), results: useResults.getState() };

beforeEach(async () => {
  useDocument.setState(fresh.document, true);
  useSession.setState(fresh.session, true);
  useResults.setState(fresh.results, true);
  const host = createMemoryHost({ disk: createMemoryDisk(), chooseFile: () => null, choosePlace: () => null });
  const { files } = await startApplication(host);
  await files.openSample(enschede, 'enschede.json', 'budget');
});

const calculation = () => useResults.getState().calculation!;
const file = () => useDocument.getState().file!;
const knob = (key: string) => knobOf(calculation().project, key)!;
const standsAt = (key: string) => numberOf(calculation(), knob(key).cell.waarde);

describe('knobs', () => {
  it('are the four of Krimpend budget until others are chosen; what is gone from the project is left out', () => {
    expect(knobsOf(calculation()).map(({ id }) => id)).toEqual(chosenKeys(file()));
    expect(chosenKeys(file())).toHaveLength(4);
    changeDocument((now) => withKnobs(now, ['tarief_basis.jeugd_ggz', 'tarief_basis.weg', 'lekkage']));
    const [first, second, ...rest] = knobsOf(calculation());
    expect(first).toMatchObject({ label: 'Tarief per cliëntuur, Jeugd-ggz', least: 100, most: 130, step: 1 });
    expect(second).toMatchObject({ id: 'lekkage', least: 0 });
    expect(rest).toEqual([]);
    undo();
    expect(chosenKeys(file())).toHaveLength(4);
  });

  it('can be any number with a range: none of them leaves the project without results at its end', () => {
    const all = possibleKnobs(calculation());
    expect(all.length).toBeGreaterThan(50);
    const ids = all.map(({ cell }) => cell.input.id);
    expect(ids).not.toContain('herkomst');
    expect(ids).not.toContain('horizon');
    // Of each input one, and of those every third: to each of them the whole project is calculated.
    const firsts = all.filter(({ cell }, at) => ids.indexOf(cell.input.id) === at).filter((_, at) => at % 3 === 0);
    for (const [at, { id, least, most }] of firsts.entries()) {
      const isUp = at % 2 === 0;
      moveKnob(knob(id), isUp ? 1000 : -1000);
      expect(useResults.getState().faults, id).toEqual([]);
      expect(standsAt(id), id).toBe(isUp ? most : least);
    }
    letGo();
  });

  it('a move that can not be calculated is not made, and that is said', () => {
    const before = file();
    const impossible = { ...knob('krimp'), most: 2 };
    moveKnob(impossible, 1000);
    expect(file()).toEqual(before);
    expect(useResults.getState().faults).toEqual([]);
    expect(useSession.getState().notice?.text).toMatch(/^Krimp per jaar is niet verzet/);
  });
});

describe('the history of the input', () => {
  it('has one change for a drag, which a step back takes out; a bookmark brings the input back', () => {
    addBookmark('Begin');
    const before = file();
    for (const share of [0.2, 0.21, 0.22]) setValue(knob('lekkage').cell, share, 'lekkage');
    endGesture();
    moveKnob(knob('krimp'), 4);
    letGo();
    expect(changesIn(file()).map(({ invoer, naar }) => [invoer, naar])).toEqual([
      ['lekkage', 0.22],
      ['krimp', [0, 0.05, 0.05, 0.05, 0.05, 0]],
    ]);
    undo();
    expect(changesIn(file())).toHaveLength(1);
    restoreBookmark(bookmarksOf(file())[0]!);
    expect(file().invoer).toEqual(before.invoer);
    expect(changesIn(file()).map(({ van }) => van)).toEqual([changesIn(file())[0]!.van, 0.22]);
    undo();
    expect(changesIn(file())).toHaveLength(1);
  });
});

describe('the log', () => {
  it('holds variant and footing, and goes back to the scenario and the variant of then', () => {
    recordState(1);
    const scenario = file().scenarios!.at(-1)!.id;
    setSession({ scenario, variant: 'functie/subsidie' });
    moveKnob(knob('krimp'), 4);
    letGo();
    const [entry] = triedIn(file());
    expect(entry).toMatchObject({ invoer: 'krimp', scenario, variant: 'functie/subsidie', voet: 'contract' });
    setSession({ scenario: undefined, variant: 'populatie/subsidie' });
    expect(standsAt('krimp')).toBe(0.03);
    setSession({ scenario });
    moveKnob(knob('krimp'), 4);
    letGo();
    setSession({ scenario: undefined });
    goBackTo(entry!);
    expect(useSession.getState()).toMatchObject({ scenario, variant: 'functie/subsidie' });
    expect(standsAt('krimp')).toBe(0.05);
  });

  it('after a step back the next move is an entry of its own', () => {
    moveKnob(knob('krimp'), 1);
    letGo();
    moveKnob(knob('doelmatigheid'), 1);
    undo();
    moveKnob(knob('doelmatigheid'), 2);
    expect(triedIn(file()).map(({ invoer }) => invoer)).toEqual(['krimp', 'doelmatigheid']);
    letGo();
  });

  it('of a scenario that is gone: the knobs are set in what is shown, and that is said', () => {
    const entry: Tried = { tijd: '', invoer: 'krimp', scenario: 'weg', van: 0, naar: 0.1, kerncijfers: {}, stand: {} };
    const stand = { krimp: [0, 0.1], lekkage: 0.2, 'tarief_basis.weg': 3 };
    changeDocument((now) => withTried(now, { ...entry, stand }, false));
    goBackTo(triedIn(file())[0]!);
    expect(standsAt('krimp')).toBe(0.1);
    // Also a knob that is not chosen now.
    expect(standsAt('lekkage')).toBe(0.2);
    expect(useSession.getState().notice?.text).toMatch(/is er niet meer/);
  });
});
