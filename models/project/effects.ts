import { Defaults } from './defaults.ts';
import { type Address, rawValue, withRaw } from './edit.ts';
import type { ProjectFile } from './schema.ts';
import { isObject } from './structure.ts';

/** With 0 an effect has no benefits, whatever its size and price. */
const SHARE = 'toerekening';

/**
 * The file with an effect switched off or on, in the project or in a scenario. Off is a toerekening of 0, so that size,
 * price and their evidence stay as they are; what stood there is kept beside it (`uitgezet`) and put back as it was.
 */
export function withEffect(file: ProjectFile, scenario: string | undefined, id: string, isOn: boolean): ProjectFile {
  const address: Address = { input: SHARE, members: { e: id } };
  const held = rawValue(file, scenario, address);
  if (!isOn) return countOf(held) === 0 ? file : withRaw(file, scenario, address, switchedOff(held));
  const restored = isSwitchedOff(held) ? withRaw(file, scenario, address, held.uitgezet ?? undefined) : file;
  const below = rawValue(restored, undefined, address);
  if (countOf(rawValue(restored, scenario, address) ?? below) !== 0) return restored;
  // It is off in the project while this is a scenario, or 0 was typed by hand.
  const before = isSwitchedOff(below) ? below.uitgezet : null;
  return withRaw(restored, scenario, address, before ?? new Defaults(file).of('e', id, SHARE));
}

/** With a range of its own: what is off must not come back in a draw, nor be reported as unusual. */
function switchedOff(held: unknown): Record<string, unknown> {
  return { waarde: 0, laag: 0, hoog: 0, bron: 'Effect uitgezet', graad: 'D', uitgezet: held ?? null };
}

function isSwitchedOff(raw: unknown): raw is { readonly uitgezet: unknown } {
  return isObject(raw) && raw.waarde === 0 && 'uitgezet' in raw;
}

/** undefined where the file is silent. */
function countOf(raw: unknown): unknown {
  return isObject(raw) ? raw.waarde : raw;
}
