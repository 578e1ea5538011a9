import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Calculation } from '../../models/engine/index.ts';
import {
  type Address,
  CURRENT_SET,
  parseText,
  projectText,
  rawValue,
  readProject,
  resolveProject,
  withMember,
  withRaw,
  withValue,
} from '../../models/project/index.ts';

const open = (name: string) => {
  const read = readProject(JSON.parse(readFileSync(`samples/${name}.json`, 'utf8')));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
};
const sound = <T>(result: { ok: true; value: T } | { ok: false; problems: readonly unknown[] }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};
const cellAt = (file: ReturnType<typeof open>, scenario: string | undefined, { input, members }: Address) =>
  sound(resolveProject(file, scenario)).cells.find(
    (cell) => cell.input.id === input && Object.entries(members).every(([d, id]) => cell.members[d] === id),
  )!;

const PLACES: readonly [Address, number | readonly number[]][] = [
  [{ input: 'index_doorgifte', members: {} }, 0.25],
  [{ input: 'krimp', members: {} }, [0, 0.04]],
  [{ input: 'leerlingen_basis', members: { s: 'sbo_1' } }, 200],
  [{ input: 'herkomst', members: { s: 'sbo_1', g: 'enschede' } }, 0.5],
  [{ input: 'uren_per_client', members: { z: 'jeugd_ggz' } }, 41],
  [{ input: 'omvang', members: { e: 'thuiszitten' } }, 0.0123],
  [{ input: 'plafond_hardheid', members: { b: 'productie' } }, 0.5],
  [{ input: 'reserve_max', members: { o: 'subsidie' } }, 0.05],
  [{ input: 'optimismecorrectie', members: { zekerheid: 'D' } }, 0.6],
];

test.each(PLACES)('a value can be set, read and taken out again: %j', (address, waarde) => {
  const file = open('enschede');
  for (const scenario of [undefined, 'referentiejaar-2016']) {
    const changed = withValue(file, scenario, address, waarde);
    if (address.input !== 'herkomst') {
      const cell = cellAt(changed, scenario, address);
      expect([cell.waarde].flat().slice(0, 2)).toEqual([waarde].flat());
      expect(cell.bron).toBe('Eigen invoer');
      expect(cell.graad).toBe('D');
    }
    const out = withValue(changed, scenario, address, undefined);
    expect(rawValue(out, scenario, address)).toBeUndefined();
    const old = rawValue(file, scenario, address);
    expect(cellAt(withRaw(changed, scenario, address, old), scenario, address)).toEqual(
      cellAt(file, scenario, address),
    );
  }
  expect(file).toEqual(open('enschede'));
});

test('a new value keeps its range and loses its source', () => {
  const address = { input: 'krimp', members: {} };
  const changed = withValue(open('enschede'), undefined, address, [0, 0.04]);
  expect(rawValue(changed, undefined, address)).toEqual({
    waarde: [0, 0.04],
    laag: 0,
    hoog: [0.08, 0.08, 0.08, 0.08, 0.08, 0],
  });
});

test('the first change of a standard list names all its members', () => {
  const { zorgvormen: _, ...invoer } = open('enschede').invoer;
  const file = { ...open('enschede'), invoer };
  const changed = withValue(file, undefined, { input: 'uren_per_client', members: { z: 'jeugd_ggz' } }, 41);
  expect(sound(resolveProject(changed)).space.z).toEqual(sound(resolveProject(file)).space.z);
});

test('an updated calculation gives what a new one gives, to the last bit', () => {
  let file = open('enschede');
  const calculation = sound(Calculation.create(sound(resolveProject(file))));
  for (const [address, waarde] of PLACES) {
    if (address.input === 'herkomst') continue;
    file = withValue(file, undefined, address, waarde);
    expect(calculation.update(sound(resolveProject(file))).ok).toBe(true);
    const fresh = sound(Calculation.create(sound(resolveProject(file))));
    expect([...calculation.everything()]).toEqual([...fresh.everything()]);
  }
  calculation.update(sound(resolveProject(file, 'referentiejaar-2016')));
  expect([...calculation.everything()]).toEqual([
    ...sound(Calculation.create(sound(resolveProject(file, 'referentiejaar-2016')))).everything(),
  ]);
});

test('what cannot be calculated is refused and leaves everything as it was', () => {
  const file = open('enschede');
  const calculation = sound(Calculation.create(sound(resolveProject(file))));
  const before = [...calculation.everything()].map(([id, values]) => [id, values.slice()]);
  let broken = withValue(file, undefined, { input: 'uren_per_client', members: { z: 'jeugd_ggz' } }, 1e12);
  broken = withValue(broken, undefined, { input: 'tarief_basis', members: { z: 'jeugd_ggz' } }, 1e12);
  for (const input of ['fte_kosten', 'coordinatie_fte'])
    broken = withValue(broken, undefined, { input, members: {} }, 1e12);
  const resolved = resolveProject(broken);
  const updated = resolved.ok ? calculation.update(resolved.value) : resolved;
  if (updated.ok) calculation.update(sound(resolveProject(file)));
  expect([...calculation.everything()]).toEqual(before);
});

test('other members need a new calculation', () => {
  const calculation = sound(Calculation.create(sound(resolveProject(open('enschede')))));
  const other = sound(resolveProject(open('almere')));
  expect(calculation.fits(other)).toBe(false);
  expect(() => calculation.update(other)).toThrow(RangeError);
});

test('a project written and read again is the same project', () => {
  const file = open('amsterdam');
  const again = sound(readProject(sound(parseText(projectText(file, '9.9.9')))));
  // It says from now on with which set of defaults it calculates.
  expect(again).toEqual({ ...file, appVersion: '9.9.9', kengetallen: CURRENT_SET.id });
  expect(parseText('{ "a": 1, }').ok).toBe(false);
  const [problem] = parseText('{\n  "a": ?\n}').problems;
  expect(problem?.what).toContain('regel 2');
});

test('a municipality or a form called constructor has no share of its own accord', () => {
  const file = withMember(open('enschede'), 'gemeenten', 'Constructor').file;
  const [{ id: school }] = file.invoer.scholen as [{ id: string }];
  const address = { input: 'herkomst', members: { s: school, g: 'constructor' } };
  expect(file.invoer.gemeenten!.at(-1)!.id).toBe('constructor');
  expect(rawValue(file, undefined, address)).toBeUndefined();
  expect(rawValue(withValue(file, undefined, address, 0.1), undefined, address)).toBe(0.1);
  expect(rawValue(file, undefined, { input: 'prijsvoordeel', members: { o: 'constructor' } })).toBeUndefined();
});
