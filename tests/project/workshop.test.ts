import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../build/bundle.mjs';
import {
  MOST_KNOBS,
  MOST_TRIED,
  MOST_VIEWS,
  type ProjectFile,
  projectText,
  readProject,
  storyOf,
  type Tried,
  triedIn,
  withKnobs,
  withStory,
  withTried,
} from '../../models/project/index.ts';

const text = readFileSync(join(root, 'samples/enschede.json'), 'utf8');
const read = (raw: unknown): ProjectFile => {
  const result = readProject(raw);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};
const move = (naar: number, van = 0): Tried => ({
  tijd: '2026-01-01T10:00:00.000Z',
  invoer: 'krimp',
  scenario: 'x'.repeat(64),
  variant: 'populatie/subsidie',
  voet: 'contract',
  van: [0, van, van, van],
  naar: [0, naar, naar, naar],
  kerncijfers: { tekort: [1263440.1234567, naar], laagste_dekkingsgraad: [0.123456789, naar], ncw: [null, naar] },
  stand: { krimp: [0, naar, naar, naar], index_doorgifte: 0.5, volume_doorgifte: 0.5, doelmatigheid: 0.03 },
});

test('what goes on from the last move is one with it, from where that began', () => {
  const file = withTried(withTried(read(JSON.parse(text)), move(1), false), move(2, 1), true);
  expect(triedIn(file)).toHaveLength(1);
  expect(triedIn(file)[0]).toMatchObject({ van: [0, 0, 0, 0], naar: [0, 2, 2, 2] });
  expect(triedIn(file)[0]!.kerncijfers.laagste_dekkingsgraad).toEqual([0.123456789, 2]);
});

test('more than 500 moves: the oldest go, the file stays under 1 MB and reads back the same', () => {
  let file = read(JSON.parse(text));
  for (let count = 0; count < MOST_TRIED + 5; count++) file = withTried(file, move(count), false);
  expect(triedIn(file)).toHaveLength(MOST_TRIED);
  expect(triedIn(file)[0]).toEqual(move(5));
  const written = projectText(file, '1.0.0');
  expect(Buffer.byteLength(written)).toBeLessThan(1_000_000);
  expect(triedIn(read(JSON.parse(written)))).toEqual(triedIn(file));
});

test('a log that is none is refused with where and what to do', () => {
  const result = readProject({ ...JSON.parse(text), werkplaats: { geprobeerd: [{ ...move(1), naar: 'veel' }] } });
  expect(result.ok).toBe(false);
  expect(result.problems[0]).toMatchObject({ where: 'werkplaats.geprobeerd[0].naar', severity: 'fout' });
});

test('knobs are kept in order, five at most; without a choice the file says nothing of them', () => {
  const file = withTried(read(JSON.parse(text)), move(1), false);
  const chosen = withKnobs(file, ['lekkage', 'tarief_basis.jeugd_ggz']);
  expect(read(JSON.parse(projectText(chosen, '1.0.0'))).werkplaats?.knoppen).toEqual([
    'lekkage',
    'tarief_basis.jeugd_ggz',
  ]);
  expect(withKnobs(chosen, undefined)).toEqual(file);
  const knoppen = Array.from({ length: MOST_KNOBS + 1 }, (_, at) => `invoer_${at}`);
  const result = readProject({ ...JSON.parse(text), werkplaats: { knoppen } });
  expect(result.ok).toBe(false);
  expect(result.problems[0]).toMatchObject({ where: 'werkplaats.knoppen', remedy: 'Voeg regels samen.' });
});

test('a story is kept in order; one too long, or a text too long, is refused with where', () => {
  const views = [
    {
      titel: 'Nu',
      tekst: 'Zo staat het.',
      grafiek: 'budget',
      variant: 'populatie/subsidie',
      stand: { krimp: [0, 0.1] },
    },
    { pagina: 'varianten', scenario: 'weg' },
  ];
  const told = withStory(read(JSON.parse(text)), views);
  expect(storyOf(read(JSON.parse(projectText(told, '1.0.0'))))).toEqual(views);
  const where = (verhaal: unknown) => {
    const result = readProject({ ...JSON.parse(text), werkplaats: { verhaal } });
    expect(result.ok).toBe(false);
    return result.problems[0]!.where;
  };
  expect(where(Array.from({ length: MOST_VIEWS + 1 }, () => views[1]))).toBe('werkplaats.verhaal');
  expect(where([views[0], { tekst: 'x'.repeat(1000) }])).toBe('werkplaats.verhaal[1].tekst');
});
