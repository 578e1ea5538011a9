import type { Problem } from '../language/index.ts';
import { ZEKERHEDEN } from '../lines/index.ts';
import { inputsOf, isPerGemeente, LISTS, PER_GRADE, PLACES, type Place, TOP_INPUTS } from './places.ts';
import type { RawInvoer } from './schema.ts';
import { fault, reportUnknown } from './value.ts';

/** `invoer` of the project, and after it that of the chosen scenario. */
export interface InvoerLayer {
  readonly invoer: RawInvoer;
  readonly path: string;
}

type Members = ReadonlyMap<string, readonly { readonly id: string }[]>;

/** What can be said of the file before any value is read: unknown fields, strange municipalities, a scenario's reach. */
export function structureProblems(layers: readonly InvoerLayer[], members: Members): Problem[] {
  const problems: Problem[] = [];
  for (const [index, layer] of layers.entries()) {
    if (index > 0) checkScenario(layer, members, problems);
    reportUnknownFields(layer, problems);
    checkHerkomst(layer, members, problems);
  }
  return problems;
}

/** Items of a list with their position, or of an object with their key. */
function* itemsOf({ invoer, path }: InvoerLayer, { key }: Place): Generator<[string, Record<string, unknown>, string]> {
  const value = (invoer as Record<string, unknown>)[key];
  if (Array.isArray(value))
    for (const [index, item] of value.entries()) yield [String(item.id), item, `${path}.${key}[${index}]`];
  else if (isObject(value))
    for (const [id, item] of Object.entries(value)) yield [id, item as Record<string, unknown>, `${path}.${key}.${id}`];
}

/** A scenario changes values, never members, names, attributes or the horizon. */
function checkScenario(layer: InvoerLayer, members: Members, problems: Problem[]): void {
  if (Object.hasOwn(layer.invoer, 'horizon')) {
    problems.push(
      fault(
        'scenario-horizon',
        `${layer.path}.horizon`,
        'een scenario kan de horizon niet veranderen.',
        'Verander de horizon in het project zelf.',
      ),
    );
  }
  for (const place of PLACES) {
    const known = members.get(place.dimension)!.map(({ id }) => id);
    const seen = new Set<string>();
    for (const [id, item, path] of itemsOf(layer, place)) {
      if (seen.has(id))
        problems.push(
          fault(
            'sleutel-dubbel',
            `${path}.id`,
            `"${id}" komt twee keer voor in ${place.key} van dit scenario.`,
            'Zet alle waarden bij één van beide.',
          ),
        );
      seen.add(id);
      if (!known.includes(id))
        problems.push(
          fault(
            'scenario-lid',
            path,
            `een scenario kan geen "${id}" toevoegen aan ${place.key}.`,
            `Verander alleen waarden van ${known.join(', ')}.`,
          ),
        );
      for (const attribute of [...place.attributes, 'naam']) {
        if (Object.hasOwn(item, attribute))
          problems.push(
            fault(
              'scenario-kenmerk',
              `${path}.${attribute}`,
              `een scenario verandert alleen waarden, niet \`${attribute}\`.`,
              'Verander dit in het project zelf.',
            ),
          );
      }
    }
  }
}

function reportUnknownFields(layer: InvoerLayer, problems: Problem[]): void {
  const top = [...TOP_INPUTS.map(({ id }) => id), ...PLACES.map(({ key }) => key), PER_GRADE];
  reportUnknown(Object.keys(layer.invoer), top, layer.path, problems);
  for (const place of PLACES) {
    for (const [id, item, path] of itemsOf(layer, place)) {
      const applicable = inputsOf(place).filter(({ onlyFor }) => !onlyFor || onlyFor.includes(id));
      const known = [
        ...applicable.map((input) => input.id),
        ...place.attributes,
        ...(place.kind === 'list' ? ['id', 'naam'] : []),
      ];
      reportUnknown(Object.keys(item), known, path, problems);
    }
  }
  reportUnknown(Object.keys(layer.invoer.optimismecorrectie ?? {}), ZEKERHEDEN, `${layer.path}.${PER_GRADE}`, problems);
}

/** Per school an object of known municipalities. */
function checkHerkomst(layer: InvoerLayer, members: Members, problems: Problem[]): void {
  const known = members.get('g')!.map(({ id }) => id);
  // Without any municipality that is what is wrong, not every share.
  if (known.length === 0) return;
  for (const place of LISTS) {
    for (const input of inputsOf(place).filter(isPerGemeente)) {
      for (const [, item, path] of itemsOf(layer, place)) {
        const shares = item[input.id];
        if (shares === undefined) continue;
        if (!isObject(shares)) {
          problems.push(
            fault(
              'vorm',
              `${path}.${input.id}`,
              `${input.label} is geen object met gemeenten.`,
              'Schrijf { "gemeente": fractie, … }.',
            ),
          );
          continue;
        }
        for (const id of Object.keys(shares).filter((gemeente) => !known.includes(gemeente))) {
          const name = id.slice(0, 80);
          problems.push(
            fault(
              'gemeente-onbekend',
              `${path}.${input.id}.${name}`,
              `de gemeente "${name}" staat niet in \`gemeenten\`.`,
              `Voeg haar toe, of kies uit ${known.join(', ')}.`,
            ),
          );
        }
      }
    }
  }
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A record's own field: keys of an opened file must never reach the prototype. */
export function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
