import { DIMENSIONS } from '../lines/index.ts';
import { isPerGemeente, LISTS, OBJECTS, PER_GRADE } from './places.ts';
import type { ResolvedProject } from './resolve.ts';

type PlainItem = Record<string, unknown>;

/** `invoer` in the project file's shape with plain numbers only, defaults and scenario worked in, lists per year in full. */
export function plainInvoer(project: ResolvedProject): Record<string, unknown> {
  const invoer: Record<string, unknown> = {};
  const itemOf = new Map<string, PlainItem>();
  for (const { dimension, key, attributes } of LISTS) {
    const { members, attributes: values } = project.space[dimension]!;
    invoer[key] = members.map((id, index) => {
      const item: PlainItem = { id, naam: project.names[dimension]![id] };
      for (const attribute of attributes) {
        const value = values?.[attribute]?.[index];
        if (value !== undefined) item[attribute] = value;
      }
      if (dimension === 'e') item.grondslag = project.grondslagen[index]!.formula;
      itemOf.set(`${dimension} ${id}`, item);
      return item;
    });
  }
  for (const { dimension, key } of OBJECTS) {
    invoer[key] = Object.fromEntries(
      project.space[dimension]!.members.map((id) => {
        const naam = project.names[dimension]![id];
        const item: PlainItem = naam === id ? {} : { naam };
        itemOf.set(`${dimension} ${id}`, item);
        return [id, item];
      }),
    );
  }
  const corrections: PlainItem = {};
  invoer[PER_GRADE] = corrections;
  const order = DIMENSIONS.map(({ id }) => id);
  for (const { input, members, waarde } of project.cells) {
    const dimension = order.find((id) => id in members);
    if (input.id === PER_GRADE) corrections[members.zekerheid!] = waarde;
    else if (dimension === undefined) invoer[input.id] = waarde;
    else {
      const item = itemOf.get(`${dimension} ${members[dimension]}`)!;
      if (isPerGemeente(input)) item[input.id] = { ...(item[input.id] as PlainItem | undefined), [members.g!]: waarde };
      else item[input.id] = waarde;
    }
  }
  return invoer;
}
