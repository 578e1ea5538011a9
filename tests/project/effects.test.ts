import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Calculation } from '../../models/engine/index.ts';
import {
  type ProjectFile,
  parseText,
  projectText,
  rawValue,
  readProject,
  resolveProject,
  withEffect,
  withRaw,
  withScenario,
  withValue,
} from '../../models/project/index.ts';

const read = readProject(JSON.parse(readFileSync('samples/enschede.json', 'utf8')));
if (!read.ok) throw new Error('enschede');
const enschede = read.value;
const EFFECT = 'verblijf_vermeden';
const share = { input: 'toerekening', members: { e: EFFECT } };

/** Present value of the effect in the first variant, in euro. */
function benefit(file: ProjectFile, scenario?: string): number {
  const resolved = resolveProject(file, scenario);
  if (!resolved.ok) throw new Error(JSON.stringify(resolved.problems));
  expect(resolved.problems.filter(({ where }) => where.includes('toerekening'))).toEqual([]);
  const created = Calculation.create(resolved.value);
  if (!created.ok) throw new Error(JSON.stringify(created.problems));
  const e = resolved.value.space.e!.members.indexOf(EFFECT);
  return created.value.valueAt('baten_cw', created.value.variants[0]!, 'contract', { e });
}

describe('an effect that is switched off', () => {
  const sourced = withRaw(enschede, undefined, share, {
    waarde: 0.4,
    laag: 0.2,
    hoog: 0.6,
    bron: 'Onderzoek',
    graad: 'B',
    opmerking: 'Alleen so.',
  });

  it.each([
    ['the default', enschede],
    ['a number', withRaw(enschede, undefined, share, 0.3)],
    ['a value with its evidence', sourced],
  ])('counts nowhere and comes back as it was: %s', (_, file) => {
    const off = withEffect(file, undefined, EFFECT, false);
    expect(benefit(file)).toBeGreaterThan(0);
    expect(benefit(off)).toBe(0);
    expect(withEffect(off, undefined, EFFECT, false)).toBe(off);
    const on = withEffect(off, undefined, EFFECT, true);
    expect(rawValue(on, undefined, share)).toEqual(rawValue(file, undefined, share));
    expect(benefit(on)).toBe(benefit(file));
  });

  it('comes back after saving and opening too', () => {
    const off = withEffect(sourced, undefined, EFFECT, false);
    const parsed = parseText(projectText(off, '0.0.0'));
    if (!parsed.ok) throw new Error('text');
    const reopened = readProject(parsed.value);
    if (!reopened.ok) throw new Error('reopened');
    const on = withEffect(reopened.value, undefined, EFFECT, true);
    expect(rawValue(on, undefined, share)).toEqual(rawValue(sourced, undefined, share));
  });

  it('is off in one scenario only, or on in one only', () => {
    const { file, id } = withScenario(sourced, 'Anders');
    const off = withEffect(file, id, EFFECT, false);
    expect([benefit(off), benefit(off, id)]).toEqual([benefit(sourced), 0]);
    const back = withEffect(off, id, EFFECT, true);
    expect(rawValue(back, id, share)).toBeUndefined();
    expect(benefit(back, id)).toBe(benefit(sourced));

    const offInProject = withEffect(file, undefined, EFFECT, false);
    expect(benefit(offInProject, id)).toBe(0);
    const onInScenario = withEffect(offInProject, id, EFFECT, true);
    expect([benefit(onInScenario), benefit(onInScenario, id)]).toEqual([0, benefit(sourced)]);
    expect(rawValue(onInScenario, id, share)).toEqual(rawValue(sourced, undefined, share));
  });

  it('keeps its range when a share is typed instead', () => {
    const typed = withValue(withEffect(sourced, undefined, EFFECT, false), undefined, share, 0.5);
    expect(rawValue(typed, undefined, share)).toEqual({ waarde: 0.5, laag: 0.2, hoog: 0.6 });
  });

  it('is on again with the default where 0 was typed by hand', () => {
    const typed = withRaw(enschede, undefined, share, 0);
    expect(benefit(withEffect(typed, undefined, EFFECT, true))).toBe(benefit(enschede));
  });
});
