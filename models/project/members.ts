import * as figures from './figures.ts';
import { inputsOf, isPerGemeente, LISTS, type Place } from './places.ts';
import type { ProjectFile } from './schema.ts';

type Item = Record<string, unknown> & { readonly id: string };

/** A list of members in `invoer`: scholen, gemeenten, zorgvormen, effecten, eenmalige_kosten. */
export type ListKey = 'scholen' | 'gemeenten' | 'zorgvormen' | 'effecten' | 'eenmalige_kosten';

/** A list of one's own replaces the standard one, so the first change names all of its members. */
export function itemsOf(file: ProjectFile, key: ListKey): readonly Item[] {
  const { dimension } = placeOf(key);
  const standard = dimension === 'z' ? figures.ZORGVORMEN : dimension === 'e' ? figures.EFFECTEN : {};
  return (file.invoer[key] as Item[] | undefined) ?? Object.keys(standard).map((id) => ({ id }));
}

/**
 * Adds a member at the end of a list, under a key made from its name.
 * @param values what is known of it: inputs and attributes by id
 */
export function withMember(
  file: ProjectFile,
  key: ListKey,
  naam: string,
  values: Readonly<Record<string, unknown>> = {},
): { readonly file: ProjectFile; readonly id: string } {
  const items = itemsOf(file, key);
  const id = freshId(
    naam,
    items.map((item) => item.id),
  );
  return { file: withItems(file, key, [...items, { id, naam, ...values }]), id };
}

/** Takes a member out, with everything that scenarios and stress tests say of it, and the share that a gemeente has in schools. */
export function withoutMember(file: ProjectFile, key: ListKey, id: string): ProjectFile {
  const without = (invoer: ProjectFile['invoer'], items: readonly Item[] | undefined): ProjectFile['invoer'] => {
    const kept = items ? { ...invoer, [key]: items.filter((item) => item.id !== id) } : invoer;
    return key === 'gemeenten' ? withoutShares(kept, id) : kept;
  };
  const withoutIn = (sets: readonly { readonly invoer: ProjectFile['invoer'] }[]) =>
    sets.map((set) => ({ ...set, invoer: without(set.invoer, set.invoer[key] as Item[] | undefined) }));
  return {
    ...file,
    invoer: without(file.invoer, itemsOf(file, key)),
    ...(file.scenarios && { scenarios: withoutIn(file.scenarios) }),
    ...(file.stresstests && { stresstests: withoutIn(file.stresstests) }),
  } as ProjectFile;
}

/** A name or another attribute of a member (`onderwijssoort`, `actor`, `grondslag` …); undefined takes it out. */
export function withAttribute(
  file: ProjectFile,
  key: ListKey,
  id: string,
  attribute: string,
  value: string | undefined,
): ProjectFile {
  return withItems(
    file,
    key,
    itemsOf(file, key).map((item) => {
      if (item.id !== id) return item;
      const { [attribute]: _, ...rest } = item;
      return value === undefined ? (rest as Item) : { ...item, [attribute]: value };
    }),
  );
}

/** `Speciale school Oost` → `speciale_school_oost`, with a number behind it where that is taken. */
export function freshId(naam: string, taken: readonly string[]): string {
  const plain = naam
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '')
    .slice(0, 56);
  const stem = plain || 'nieuw';
  for (let number = 1; ; number++) {
    const id = number === 1 ? stem : `${stem}_${number}`;
    if (!taken.includes(id)) return id;
  }
}

function withItems(file: ProjectFile, key: ListKey, items: readonly Item[]): ProjectFile {
  return { ...file, invoer: { ...file.invoer, [key]: items } } as ProjectFile;
}

function placeOf(key: ListKey): Place {
  return LISTS.find((place) => place.key === key)!;
}

function withoutShares(invoer: ProjectFile['invoer'], gemeente: string): ProjectFile['invoer'] {
  const shared = LISTS.find(({ key }) => key === 'scholen')!;
  const schools = invoer[shared.key] as Item[] | undefined;
  if (!schools) return invoer;
  const inputs = inputsOf(shared)
    .filter(isPerGemeente)
    .map(({ id }) => id);
  return {
    ...invoer,
    [shared.key]: schools.map((school) =>
      Object.fromEntries(
        Object.entries(school).map(([field, value]) => {
          if (!inputs.includes(field) || typeof value !== 'object' || value === null) return [field, value];
          const { [gemeente]: _, ...rest } = value as Record<string, unknown>;
          return [field, rest];
        }),
      ),
    ),
  } as ProjectFile['invoer'];
}
