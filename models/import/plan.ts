import { nearest } from '../language/index.ts';
import { type Grade, itemsOf, MOST_ITEMS, type ProjectFile, rawValue } from '../project/index.ts';
import { VALUES, type ValueId } from './fields.ts';
import { plainly } from './grid.ts';
import { type Message, Messages, TEXTS } from './messages.ts';
import type { ReadSchool, ReadSheet } from './read.ts';

/** What becomes of what is in the project already, and of gemeenten that aren't. */
export interface Decisions {
  /** Schools and gemeenten that the file doesn't name go out. */
  readonly replaces: boolean;
  /** Names of new gemeenten, as in the file, to the id of one in the project that is meant. */
  readonly meant: Readonly<Record<string, string>>;
  /** Names of new gemeenten that don't take part. */
  readonly outside: readonly string[];
}

export const NO_DECISIONS: Decisions = { replaces: false, meant: {}, outside: [] };

export interface Change {
  readonly id: ValueId;
  /** null where the project has none yet. */
  readonly before: number | null;
  readonly after: number;
  /** It is partly made of "<5". */
  readonly isSmall: boolean;
}

export interface OriginChange {
  /** The id of a gemeente in the project, or null with the name of a new one. */
  readonly gemeente: string | null;
  readonly naam: string;
  readonly before: number;
  readonly after: number;
}

export interface PlannedSchool {
  /** null: a new one. */
  readonly id: string | null;
  readonly naam: string;
  readonly brin: string | null;
  readonly onderwijssoort: string | null;
  /** In the file, from 0. */
  readonly row: number;
  /** Only what differs. */
  readonly changes: readonly Change[];
  /** Only what differs. */
  readonly origin: readonly OriginChange[];
  readonly hasSmallOrigin: boolean;
  readonly isChanged: boolean;
}

export interface PlannedGemeente {
  readonly id: string | null;
  readonly naam: string;
  /** undefined: stays as it is. */
  readonly deelnemend?: 0 | 1;
}

/** What an import would do to a project; nothing has been done yet. */
export interface ImportPlan {
  readonly schools: readonly PlannedSchool[];
  /** New ones, and those of which something changes. */
  readonly gemeenten: readonly PlannedGemeente[];
  /** Ids that go out. */
  readonly removedSchools: readonly string[];
  readonly removedGemeenten: readonly string[];
  readonly messages: readonly Message[];
  readonly faults: number;
  readonly warnings: number;
  readonly changes: boolean;
}

type Item = ReturnType<typeof itemsOf>[number];

/** Compares what was read with the project itself; a scenario never gets other schools. */
export function planImport(file: ProjectFile, sheet: ReadSheet, decisions: Decisions = NO_DECISIONS): ImportPlan {
  const messages = new Messages(sheet.headings);
  const towns = new Towns(itemsOf(file, 'gemeenten'), sheet, decisions);
  const known = itemsOf(file, 'scholen');
  const matched = matches(known, sheet.schools);
  const unread = new Set(
    sheet.messages
      .filter(({ severity, column }) => severity === 'fout' && column === sheet.columns.leerlingen_basis)
      .map(({ row }) => row),
  );
  const schools = sheet.schools.map((school) =>
    planSchool(file, school, matched.get(school), towns, decisions, messages, sheet.columns, unread),
  );
  if (schools.some(({ id }) => id === null) && sheet.schools.every(({ onderwijssoort }) => onderwijssoort === null))
    messages.warn('soort-standaard', TEXTS.noKindColumn(), null);
  const gemeenten = towns.planned(file);
  for (const { naam, row } of towns.fresh.values())
    if (!decisions.replaces) messages.warn('gemeente-nieuw', TEXTS.gemeenteNew(naam, towns.near(naam)), row);

  const kept = new Set([...matched.values()].map(({ id }) => id));
  const removedSchools =
    decisions.replaces && sheet.schools.length > 0 ? known.filter(({ id }) => !kept.has(id)).map(({ id }) => id) : [];
  const stays = schoolsThatStay(known, removedSchools, schools);
  const removedGemeenten = decisions.replaces ? towns.unused(stays, sheet.gemeenten.length > 0) : [];
  const schoolCount = known.length - removedSchools.length + schools.filter(({ id }) => id === null).length;
  const townCount = towns.count - removedGemeenten.length + gemeenten.filter(({ id }) => id === null).length;
  if (schoolCount > MOST_ITEMS) messages.fault('scholen-te-veel', TEXTS.tooManySchools(schoolCount, MOST_ITEMS), null);
  if (townCount > MOST_ITEMS) messages.fault('gemeenten-te-veel', TEXTS.tooManyGemeenten(townCount, MOST_ITEMS), null);
  return {
    schools,
    gemeenten,
    removedSchools,
    removedGemeenten,
    messages: messages.kept,
    faults: messages.faults,
    warnings: messages.warnings,
    changes:
      schools.some(({ isChanged }) => isChanged) ||
      gemeenten.length > 0 ||
      removedSchools.length + removedGemeenten.length > 0,
  };
}

/** Grade of a value that the file gives; with "<5" in it, it is derived from what the file gives. */
export const gradeOf = (grade: Grade, isSmall: boolean): Grade => (isSmall && grade < 'C' ? 'C' : grade);

/** The school of the project that a school of the file is: by BRIN, else by name. Each is used once. */
function matches(known: readonly Item[], schools: readonly ReadSchool[]): Map<ReadSchool, Item> {
  const byBrin = new Map(
    known.flatMap((item) => (typeof item.brin === 'string' ? [[item.brin.toUpperCase(), item] as const] : [])),
  );
  const byName = new Map(known.map((item) => [plainly(String(item.naam)), item]));
  const used = new Set<string>();
  const found = new Map<ReadSchool, Item>();
  for (const school of schools) {
    const same = (school.brin === null ? undefined : byBrin.get(school.brin)) ?? byName.get(plainly(school.naam));
    if (!same || used.has(same.id)) continue;
    // The same BRIN and vestiging may have two kinds, and then they are two schools.
    if (
      school.onderwijssoort !== null &&
      same.onderwijssoort !== undefined &&
      school.brin !== null &&
      same.brin === school.brin &&
      same.onderwijssoort !== school.onderwijssoort
    )
      continue;
    used.add(same.id);
    found.set(school, same);
  }
  return found;
}

function planSchool(
  file: ProjectFile,
  school: ReadSchool,
  item: Item | undefined,
  towns: Towns,
  { replaces }: Decisions,
  messages: Messages,
  columns: ReadSheet['columns'],
  unread: ReadonlySet<number | null>,
): PlannedSchool {
  const { row, small } = school;
  const id = item?.id ?? null;
  const held = (input: string, members: Record<string, string> = {}) =>
    item === undefined ? null : numberIn(rawValue(file, undefined, { input, members: { s: item.id, ...members } }));
  const changes = VALUES.flatMap((input): Change[] => {
    const after = school.values[input];
    const before = held(input);
    return after === undefined || after === before
      ? []
      : [{ id: input, before, after, isSmall: small.includes(input) }];
  });
  // A number that can't be read has been said already.
  const isSaid = columns.leerlingen_basis !== undefined && unread.has(row);
  if (!item && school.values.leerlingen_basis === undefined && !isSaid)
    messages.fault('leerlingen-ontbreken', TEXTS.pupilsMissing(), row, columns.leerlingen_basis ?? null, '');
  let origin: OriginChange[] = [];
  if (school.origin) {
    const shares = new Map<string, { id: string | null; naam: string; share: number }>();
    for (const { gemeente, share } of school.origin) {
      const town = towns.of(gemeente);
      const key = town.id ?? plainly(gemeente);
      shares.set(key, { ...town, share: share + (shares.get(key)?.share ?? 0) });
    }
    origin = [...shares.values()].map(({ id: town, naam, share }) => ({
      gemeente: town,
      naam,
      before: (town === null ? null : held('herkomst', { g: town })) ?? 0,
      after: share,
    }));
    // What the file doesn't name has no share any more.
    for (const { id: town, naam } of towns.known)
      if (!shares.has(town))
        origin.push({ gemeente: town, naam: String(naam), before: held('herkomst', { g: town }) ?? 0, after: 0 });
    origin = origin.filter(({ before, after }) => before !== after);
  } else if (!item) {
    const first = towns.first(replaces);
    messages.warn('herkomst-ontbreekt', TEXTS.originDefault(school.naam, first.naam), row);
    origin = [{ gemeente: first.id, naam: first.naam, before: 0, after: 1 }];
  }
  const attribute = (name: 'brin' | 'onderwijssoort') =>
    school[name] !== null && school[name] !== item?.[name] ? school[name] : null;
  const [brin, onderwijssoort] = [attribute('brin'), attribute('onderwijssoort') ?? (item ? null : 'so')];
  return {
    id,
    naam: item ? String(item.naam) : school.naam,
    brin,
    onderwijssoort,
    row,
    changes,
    origin,
    hasSmallOrigin: small.includes('herkomst'),
    isChanged: id === null || changes.length + origin.length > 0 || brin !== null || onderwijssoort !== null,
  };
}

/** Gemeenten that stay in use: those that a school has pupils from, as it will be. */
function schoolsThatStay(
  known: readonly Item[],
  removed: readonly string[],
  planned: readonly PlannedSchool[],
): Set<string> {
  const used = new Set<string>();
  for (const item of known) {
    if (removed.includes(item.id)) continue;
    const shares = typeof item.herkomst === 'object' && item.herkomst !== null ? Object.entries(item.herkomst) : [];
    const changed = new Map(
      planned.find(({ id }) => id === item.id)?.origin.map(({ gemeente, after }) => [gemeente, after]),
    );
    for (const [town, raw] of shares) if ((changed.get(town) ?? numberIn(raw) ?? 0) > 0) used.add(town);
  }
  for (const { origin } of planned)
    for (const { gemeente, after } of origin) if (gemeente !== null && after > 0) used.add(gemeente);
  return used;
}

/** The gemeenten of the project, and those that the file names besides. */
class Towns {
  readonly fresh = new Map<string, { readonly naam: string; readonly row: number }>();
  private readonly byName: ReadonlyMap<string, Item>;

  constructor(
    readonly known: readonly Item[],
    private readonly sheet: ReadSheet,
    private readonly decisions: Decisions,
  ) {
    this.byName = new Map(known.map((item) => [plainly(String(item.naam)), item]));
    for (const { origin, row } of sheet.schools) for (const { gemeente } of origin ?? []) this.note(gemeente, row);
    for (const { naam, row } of sheet.gemeenten) this.note(naam, row);
  }

  get count(): number {
    return this.known.length;
  }

  of(naam: string): { readonly id: string | null; readonly naam: string } {
    const meant = Object.hasOwn(this.decisions.meant, naam) ? this.decisions.meant[naam] : undefined;
    const item = this.byName.get(plainly(naam)) ?? this.known.find(({ id }) => id === meant);
    return item
      ? { id: item.id, naam: String(item.naam) }
      : { id: null, naam: this.fresh.get(plainly(naam))?.naam ?? naam };
  }

  near(naam: string): string | undefined {
    return nearest(
      naam,
      this.known.map((item) => String(item.naam)),
    );
  }

  /** Where pupils live of whom the file doesn't say it. */
  first(replaces: boolean): { readonly id: string | null; readonly naam: string } {
    const [fresh] = this.fresh.values();
    const item = this.known[0]!;
    return replaces && fresh ? { id: null, naam: fresh.naam } : { id: item.id, naam: String(item.naam) };
  }

  planned(file: ProjectFile): PlannedGemeente[] {
    const said = new Map(this.sheet.gemeenten.map((one) => [plainly(one.naam), one.deelnemend]));
    const fresh = [...this.fresh].map(([key, { naam }]): PlannedGemeente => {
      const takesPart = said.get(key) ?? (this.decisions.outside.includes(naam) ? 0 : 1);
      return { id: null, naam, deelnemend: takesPart };
    });
    const changed = this.known.flatMap((item): PlannedGemeente[] => {
      const takesPart = said.get(plainly(String(item.naam))) ?? null;
      const before = numberIn(rawValue(file, undefined, { input: 'deelnemend', members: { g: item.id } })) ?? 1;
      return takesPart === null || takesPart === before
        ? []
        : [{ id: item.id, naam: String(item.naam), deelnemend: takesPart }];
    });
    return [...fresh, ...changed];
  }

  /** Those that no school has pupils from and the file doesn't name, as long as one is left. */
  unused(used: ReadonlySet<string>, isList: boolean): string[] {
    const named = new Set(this.sheet.gemeenten.map(({ naam }) => plainly(naam)));
    const out = this.known
      .filter(({ id, naam }) => !used.has(id) && !(isList && named.has(plainly(String(naam)))))
      .map(({ id }) => id);
    return out.length === this.known.length && this.fresh.size === 0 ? out.slice(1) : out;
  }

  private note(naam: string, row: number): void {
    const key = plainly(naam);
    if (this.of(naam).id === null && !this.fresh.has(key)) this.fresh.set(key, { naam, row });
  }
}

/** The number of a value of the file, alone or with its evidence. */
function numberIn(raw: unknown): number | null {
  const plain = typeof raw === 'object' && raw !== null && 'waarde' in raw ? raw.waarde : raw;
  return typeof plain === 'number' ? plain : null;
}
