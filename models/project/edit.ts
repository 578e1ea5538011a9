import { INPUTS, type InputDefinition } from '../lines/index.ts';
import { itemsOf, type ListKey } from './members.ts';
import { isPerGemeente, PER_GRADE, PLACES, type Place } from './places.ts';
import type { ProjectFile } from './schema.ts';
import { isObject, own } from './structure.ts';

/** Where a value stands: the input, and the member per dimension it has apart from years. */
export interface Address {
  readonly input: string;
  readonly members: Readonly<Record<string, string>>;
}

type Record_ = Record<string, unknown>;

/**
 * The file with another value at one place, in the project or in one of its scenarios. What is said there of range and
 * distribution stays; source, grade and remark don't: they were about the old value. The number is kept as it is given,
 * wrong ones too: reading the project says what is wrong with it.
 * @param waarde undefined takes what is said out of the file: the default (in a scenario: the project's) counts again
 * @throws RangeError on an unknown input, member or scenario: a mistake in the calling code
 */
export function withValue(
  file: ProjectFile,
  scenario: string | undefined,
  address: Address,
  waarde: number | null | readonly number[] | undefined,
): ProjectFile {
  const old = rawValue(file, scenario, address);
  // Of an effect that is switched off: the range that it had.
  const said = isObject(old) && 'uitgezet' in old ? old.uitgezet : old;
  const range = isObject(said) ? pick(said, ['laag', 'hoog', 'verdeling']) : {};
  const raw = waarde === undefined || Object.keys(range).length === 0 ? waarde : { waarde, ...range };
  return withRaw(file, scenario, address, raw);
}

/** The file with exactly this at one place, evidence included; undefined takes it out. */
export function withRaw(file: ProjectFile, scenario: string | undefined, address: Address, raw: unknown): ProjectFile {
  const invoer = invoerOf(file, scenario) as Record_;
  const changed = changedInvoer(file, invoer, scenario !== undefined, address, raw);
  if (scenario === undefined) return { ...file, invoer: changed } as ProjectFile;
  return {
    ...file,
    scenarios: file.scenarios!.map((one) => (one.id === scenario ? { ...one, invoer: changed } : one)),
  } as ProjectFile;
}

/** What the file itself says at one place; undefined where it is silent. */
export function rawValue(file: ProjectFile, scenario: string | undefined, { input, members }: Address): unknown {
  const invoer = invoerOf(file, scenario) as Record_;
  const definition = definitionOf(input);
  if (input === PER_GRADE) return own((invoer[input] as Record_ | undefined) ?? {}, members.zekerheid!);
  const place = placeOf(definition);
  if (!place) return invoer[input];
  const held = invoer[place.key];
  const id = members[place.dimension]!;
  const item = Array.isArray(held)
    ? (held as Record_[]).find((one) => one.id === id)
    : own((held as Record<string, Record_> | undefined) ?? {}, id);
  const value = item?.[input];
  return isPerGemeente(definition) ? own((value as Record_ | undefined) ?? {}, members.g!) : value;
}

function changedInvoer(
  file: ProjectFile,
  invoer: Record_,
  isScenario: boolean,
  { input, members }: Address,
  raw: unknown,
): Record_ {
  const definition = definitionOf(input);
  if (input === PER_GRADE)
    return { ...invoer, [input]: withKey(invoer[input] as Record_ | undefined, members.zekerheid!, raw) };
  const place = placeOf(definition);
  if (!place) return withKey(invoer, input, raw);
  const id = members[place.dimension]!;
  const change = (item: Record_): Record_ =>
    withKey(
      item,
      input,
      isPerGemeente(definition) ? withKey(item[input] as Record_ | undefined, members.g!, raw) : raw,
    );
  if (place.kind === 'object') {
    const held = (invoer[place.key] ?? {}) as Record<string, Record_>;
    return { ...invoer, [place.key]: { ...held, [id]: change(own(held, id) ?? {}) } };
  }
  const list = (invoer[place.key] as Record_[] | undefined) ?? (isScenario ? [] : itemsOf(file, place.key as ListKey));
  const known = list.some((item) => item.id === id);
  if (!known && !isScenario) throw new RangeError(`no ${place.key} ${id} in ${file.naam}`);
  const items = known ? list : [...list, { id }];
  return { ...invoer, [place.key]: items.map((item) => (item.id === id ? change(item) : item)) };
}

function withKey(held: Record_ | undefined, key: string, raw: unknown): Record_ {
  const { [key]: _, ...rest } = held ?? {};
  if (raw === undefined) return rest;
  // In place, so that a saved file differs only where something changed.
  return held && Object.hasOwn(held, key) ? { ...held, [key]: raw } : { ...rest, [key]: raw };
}

function pick(held: Record_, keys: readonly string[]): Record_ {
  return Object.fromEntries(keys.filter((key) => held[key] !== undefined).map((key) => [key, held[key]]));
}

function invoerOf(file: ProjectFile, scenario: string | undefined): ProjectFile['invoer'] {
  if (scenario === undefined) return file.invoer;
  const found = file.scenarios?.find(({ id }) => id === scenario);
  if (!found) throw new RangeError(`unknown scenario ${scenario}`);
  return found.invoer;
}

function definitionOf(id: string): InputDefinition {
  const found = INPUTS.find((input) => input.id === id);
  if (!found) throw new RangeError(`unknown input ${id}`);
  return found;
}

function placeOf({ dimensions }: InputDefinition): Place | undefined {
  return PLACES.find(({ dimension }) => dimension === dimensions[0]);
}
