import { freshId, type Grade, itemsOf, type ProjectFile, withoutMember } from '../project/index.ts';
import { plainly } from './grid.ts';
import { gradeOf, type ImportPlan, type PlannedSchool } from './plan.ts';

/** Where the values come from. */
export interface Evidence {
  /** File, sheet and date: stands with every value. */
  readonly bron: string;
  readonly graad: Grade;
  /** Stands with values that are partly made of "<5". */
  readonly smallNote: string;
}

type Item = Record<string, unknown> & { readonly id: string };

/** The project with everything that the plan changes, each changed value with its source and grade. */
export function withImport(file: ProjectFile, plan: ImportPlan, evidence: Evidence): ProjectFile {
  const kept = [
    ...plan.removedSchools.map((id) => ['scholen', id] as const),
    ...plan.removedGemeenten.map((id) => ['gemeenten', id] as const),
  ].reduce((changed, [list, id]) => withoutMember(changed, list, id), file);
  const raw = (value: number, old: unknown, isSmall: boolean) => rawValueOf(value, old, isSmall, evidence);

  const towns: Item[] = [...itemsOf(kept, 'gemeenten')];
  const idOfTown = new Map<string, string>();
  const townIds = new Set(towns.map(({ id }) => id));
  for (const { id, naam, deelnemend } of plan.gemeenten) {
    if (id === null) {
      const fresh = newId(naam, townIds);
      idOfTown.set(plainly(naam), fresh);
      towns.push({ id: fresh, naam, ...(deelnemend === 0 && { deelnemend: raw(0, undefined, false) }) });
    } else {
      const at = towns.findIndex((town) => town.id === id);
      towns[at] = { ...towns[at]!, deelnemend: raw(deelnemend!, towns[at]!.deelnemend, false) };
    }
  }

  const schools: Item[] = [...itemsOf(kept, 'scholen')];
  const schoolIds = new Set(schools.map(({ id }) => id));
  for (const school of plan.schools) {
    const at = schools.findIndex(({ id }) => id === school.id);
    const item = at < 0 ? { id: newId(school.naam, schoolIds), naam: school.naam } : schools[at]!;
    const changed = school.isChanged ? withSchool(item, school, idOfTown, raw) : item;
    if (at < 0) schools.push(changed);
    else schools[at] = changed;
  }
  return { ...kept, invoer: { ...kept.invoer, gemeenten: towns, scholen: schools } } as ProjectFile;
}

type Raw = (value: number, old: unknown, isSmall: boolean) => unknown;

function withSchool(item: Item, school: PlannedSchool, idOfTown: ReadonlyMap<string, string>, raw: Raw): Item {
  const values = Object.fromEntries(
    school.changes.map(({ id, after, isSmall }) => [id, raw(after, item[id], isSmall)]),
  );
  const shares = { ...(item.herkomst as Record<string, unknown> | undefined) };
  for (const { gemeente, naam, after } of school.origin) {
    const town = gemeente ?? idOfTown.get(plainly(naam));
    if (town === undefined) throw new RangeError(`no gemeente ${naam} in the plan`);
    if (after === 0) delete shares[town];
    else shares[town] = raw(after, Object.hasOwn(shares, town) ? shares[town] : undefined, school.hasSmallOrigin);
  }
  return {
    ...item,
    ...(school.brin !== null && { brin: school.brin }),
    ...(school.onderwijssoort !== null && { onderwijssoort: school.onderwijssoort }),
    ...values,
    ...(school.origin.length > 0 && { herkomst: shares }),
  };
}

/** What is said of range and distribution stays; source and grade were about the old value. */
function rawValueOf(waarde: number, old: unknown, isSmall: boolean, { bron, graad, smallNote }: Evidence): unknown {
  const said = typeof old === 'object' && old !== null ? (old as Record<string, unknown>) : {};
  const range = Object.fromEntries(
    ['laag', 'hoog', 'verdeling'].flatMap((key) => (said[key] === undefined ? [] : [[key, said[key]]])),
  );
  return { waarde, ...range, bron, graad: gradeOf(graad, isSmall), ...(isSmall && { opmerking: smallNote }) };
}

function newId(naam: string, taken: Set<string>): string {
  const id = freshId(naam, [...taken]);
  taken.add(id);
  return id;
}
