import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../build/bundle.mjs';
import {
  bookmarksOf,
  changesIn,
  MOST_BOOKMARKS,
  MOST_CHANGES,
  type ProjectFile,
  projectText,
  readProject,
  restoredTo,
  withBookmark,
  withChangesSince,
  withMember,
  withRaw,
  withScenario,
  withValue,
} from '../../models/project/index.ts';

const text = readFileSync(join(root, 'samples/enschede.json'), 'utf8');
const read = (raw: unknown): ProjectFile => {
  const result = readProject(raw);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};
const file = read(JSON.parse(text));
const NOW = '2026-01-01T10:00:00.000Z';
const found = (changed: ProjectFile, since: ProjectFile = file) =>
  changesIn(withChangesSince(changed, since, NOW)).slice(changesIn(since).length);
const krimp = { input: 'krimp', members: {} };

test('a change says the input, from and to; what the file was silent of has no number', () => {
  expect(found(withValue(file, undefined, { input: 'lekkage', members: {} }, 0.2))).toEqual([
    expect.objectContaining({ tijd: NOW, invoer: 'lekkage', naar: 0.2 }),
  ]);
  const once = withChangesSince(withValue(file, undefined, krimp, [0, 0.1]), file, NOW);
  expect(found(withValue(once, undefined, krimp, undefined), once)).toEqual([
    { tijd: NOW, invoer: 'krimp', van: [0, 0.1] },
  ]);
});

test.each([
  [{ input: 'tarief_basis', members: { z: 'jeugd_ggz' } }, 120, 'tarief_basis.jeugd_ggz'],
  [{ input: 'optimismecorrectie', members: { zekerheid: 'aanname' } }, 0.5, 'optimismecorrectie.aanname'],
  [{ input: 'overschot_terug', members: { o: 'subsidie' } }, 0.4, 'overschot_terug.subsidie'],
])('of one place of many only that place: %j', (address, value, key) => {
  expect(found(withValue(file, undefined, address, value))).toEqual([
    expect.objectContaining({ invoer: key, naar: value }),
  ]);
});

test('a scenario is named; source and grade, a new school and a new scenario are no change of an input', () => {
  const { file: added, id } = withScenario(file, 'Erger');
  expect(found(added)).toEqual([]);
  expect(found(withValue(added, id, krimp, [0, 0.2]), added)).toEqual([
    { tijd: NOW, invoer: 'krimp', scenario: id, naar: [0, 0.2] },
  ]);
  expect(found(withMember(file, 'scholen', 'Nieuw', { leerlingen_basis: 10 }).file)).toEqual([]);
  const before = withRaw(file, undefined, { input: 'lekkage', members: {} }, { waarde: 0.1 });
  const sourced = withRaw(
    before,
    undefined,
    { input: 'lekkage', members: {} },
    { waarde: 0.1, bron: 'Hier', graad: 'C' },
  );
  expect(withChangesSince(sourced, before, NOW)).toBe(sourced);
});

test('a drag is one change from where it began; dragged back it is none', () => {
  const half = withChangesSince(withValue(file, undefined, krimp, [0, 0.1]), file, NOW);
  const whole = withChangesSince(withValue(half, undefined, krimp, [0, 0.2]), file, NOW);
  expect(changesIn(whole)).toHaveLength(1);
  expect(changesIn(whole)[0]).toMatchObject({ van: [0, 0.03, 0.03, 0.03, 0.03, 0], naar: [0, 0.2] });
  expect(changesIn(withChangesSince({ ...whole, invoer: file.invoer }, file, NOW))).toEqual([]);
});

test('the last 500 are kept, and read back', () => {
  let now = file;
  for (let count = 0; count <= MOST_CHANGES; count++)
    now = withChangesSince(withValue(now, undefined, krimp, [0, count / 1000]), now, NOW);
  expect(changesIn(now)).toHaveLength(MOST_CHANGES);
  expect(changesIn(read(JSON.parse(projectText(now, '1.0.0'))))).toEqual(changesIn(now));
});

test('a bookmark holds the input and not the history; restored, everything else stays', () => {
  const { file: marked, id } = withScenario(withBookmark(file, 'Begin', NOW), 'Later');
  const changed = withChangesSince(withValue(marked, id, krimp, [0, 0.3]), marked, NOW);
  const [bookmark] = bookmarksOf(read(JSON.parse(projectText(changed, '1.0.0'))));
  expect(bookmark).toEqual({ naam: 'Begin', tijd: NOW, invoer: file.invoer, scenarios: file.scenarios });
  const back = restoredTo(changed, bookmark!);
  expect(back).toEqual({ ...changed, invoer: file.invoer, scenarios: file.scenarios });
  expect(changesIn(back)).toHaveLength(1);
  const many = Array.from({ length: MOST_BOOKMARKS + 1 }, () => bookmark);
  expect(readProject({ ...JSON.parse(text), bladwijzers: many }).problems[0]).toMatchObject({ where: 'bladwijzers' });
});
