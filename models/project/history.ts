import { INPUTS } from '../lines/index.ts';
import { inputsOf, isPerGemeente, PER_GRADE, PLACES, type Place, TOP_INPUTS } from './places.ts';
import type { ProjectFile, RawInvoer } from './schema.ts';
import { isObject } from './structure.ts';
import { keyOf } from './value.ts';
import { type Change, MOST_CHANGES, value } from './workshop.ts';

/** A change before it is known when and in which scenario. */
interface Found {
  readonly invoer: string;
  readonly van?: Change['van'];
  readonly naar?: Change['naar'];
}

type Record_ = Readonly<Record<string, unknown>>;

/** What was changed, in order. */
export function changesIn(file: ProjectFile): readonly Change[] {
  return file.wijzigingen ?? [];
}

/**
 * A file with the changes of its inputs since another one written behind those that the other one had. Schools and other
 * members that came or went are no change of an input, and neither are scenarios; range, source and grade aren't either.
 * @param since the file at the beginning of the gesture: a slider that is dragged is one change
 */
export function withChangesSince(file: ProjectFile, since: ProjectFile, tijd: string): ProjectFile {
  const found = [
    ...changesOf(since.invoer, file.invoer, false),
    ...(file.scenarios === since.scenarios ? [] : (file.scenarios ?? [])).flatMap(({ id, invoer }) => {
      const before = since.scenarios?.find((one) => one.id === id);
      return before ? changesOf(before.invoer, invoer, true).map((one) => ({ ...one, scenario: id })) : [];
    }),
  ].map((one): Change => ({ tijd, ...one }));
  if (found.length === 0 && file.wijzigingen === since.wijzigingen) return file;
  const { wijzigingen: _, ...rest } = file;
  const all = [...changesIn(since), ...found].slice(-MOST_CHANGES);
  return (all.length > 0 ? { ...rest, wijzigingen: all } : rest) as ProjectFile;
}

function changesOf(before: RawInvoer, after: RawInvoer, isScenario: boolean): Found[] {
  if (before === after) return [];
  const [old, now] = [before as Record_, after as Record_];
  const ofGrades = changesOfItem(PER_GRADE_INPUTS, asObject(old[PER_GRADE]), asObject(now[PER_GRADE]), {});
  return [
    ...changesOfItem(TOP_INPUTS, old, now, {}),
    ...ofGrades,
    ...PLACES.flatMap((place) => changesAt(place, old[place.key], now[place.key], isScenario)),
  ];
}

function changesAt(place: Place, before: unknown, after: unknown, isScenario: boolean): Found[] {
  if (before === after) return [];
  const [old, now] = [itemsById(before), itemsById(after)];
  return [...now].flatMap(([id, item]) => {
    // A list that the project did not have stood for the standard one.
    const isNew = !isScenario && place.kind === 'list' && before !== undefined && !old.has(id);
    return isNew ? [] : changesOfItem(inputsOf(place), old.get(id) ?? {}, item, { [place.dimension]: id });
  });
}

/** `optimismecorrectie` stands once per grade: its grades are read as if each were an input. */
const PER_GRADE_INPUTS = INPUTS.filter(({ id }) => id === PER_GRADE);

function changesOfItem(
  inputs: typeof INPUTS,
  before: Record_,
  after: Record_,
  members: Readonly<Record<string, string>>,
): Found[] {
  if (before === after) return [];
  return inputs.flatMap((input) => {
    if (input.id === PER_GRADE)
      return Object.keys({ ...before, ...after }).flatMap((zekerheid) =>
        changed(keyOf({ input, members: { zekerheid } }), before[zekerheid], after[zekerheid]),
      );
    const [old, now] = [before[input.id], after[input.id]];
    if (old === now) return [];
    if (!isPerGemeente(input)) return changed(keyOf({ input, members }), old, now);
    const [from, to] = [asObject(old), asObject(now)];
    return Object.keys({ ...from, ...to }).flatMap((g) =>
      changed(keyOf({ input, members: { ...members, g } }), from[g], to[g]),
    );
  });
}

function changed(invoer: string, before: unknown, after: unknown): Found[] {
  const [van, naar] = [plainOf(before), plainOf(after)];
  if (JSON.stringify(van) === JSON.stringify(naar)) return [];
  return [{ invoer, ...(van !== undefined && { van }), ...(naar !== undefined && { naar }) }];
}

/** The number, or the numbers, that stand there; undefined where there are none. */
function plainOf(raw: unknown): Change['van'] {
  const plain = isObject(raw) ? raw.waarde : raw;
  return value.safeParse(plain).data;
}

function itemsById(held: unknown): ReadonlyMap<string, Record_> {
  if (Array.isArray(held))
    return new Map((held as { readonly id: string }[]).map((item) => [item.id, item as Record_]));
  return new Map(Object.entries(asObject(held)).map(([id, item]) => [id, asObject(item)]));
}

const asObject = (raw: unknown): Record_ => (isObject(raw) ? raw : {});
