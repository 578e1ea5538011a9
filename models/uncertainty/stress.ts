import {
  type Cell,
  freshId,
  type Plain,
  type ProjectFile,
  type ResolvedProject,
  rawValue,
  withValue,
} from '../project/index.ts';

type Invoer = ProjectFile['invoer'];

/** A blow to the project, as a set of changed values: what a scenario is, with what it is about. */
export interface StressTest {
  readonly id: string;
  readonly naam: string;
  readonly uitleg: string;
  /** What differs from the project in its scenario; nothing when the project has no ranges for it. */
  readonly invoer: Invoer;
  /** The project's own, from its file. */
  readonly eigen: boolean;
}

/** A stress test of the tool: the changes follow from the project, mostly from its own ranges. */
interface Standard {
  readonly id: string;
  readonly naam: string;
  readonly uitleg: string;
  readonly changes: (project: ResolvedProject) => Invoer;
}

const SHOCK = 0.04;
const STOPPED = 0.25;

/** Fixed, also in draws. Without a range the value would be reported as unusual: that it is, is the point of a stress test. */
const set = (waarde: number | readonly number[], laag: number, hoog: number) => ({
  waarde,
  laag,
  hoog,
  verdeling: 'vast',
  bron: 'Stresstest: geen verwachting maar een tegenslag',
  graad: 'D',
});

const STANDARD: readonly Standard[] = [
  {
    id: 'loonkostenschok',
    naam: 'Loonkostenschok',
    uitleg:
      'De lonen stijgen twee jaar lang 4 % extra, in het tweede en het derde jaar. Het budget stijgt daarvoor niet mee.',
    changes: ({ cells }) => ({
      prijsschok: set(withShock(cells.find(({ input }) => input.id === 'prijsschok')!), -0.1, 0.2),
      schok_doorgifte: set(0, 0, 1),
    }),
  },
  {
    id: 'leerlinggroei_hoog',
    naam: 'Meer leerlingen',
    uitleg: 'Op elke school groeit het aantal leerlingen zo snel als de hoogste schatting.',
    changes: ({ cells }) => {
      const scholen = cells.flatMap((cell) =>
        cell.input.id === 'leerlinggroei' && typeof cell.hoog === 'number'
          ? [{ id: cell.members.s!, leerlinggroei: atHigh(cell) }]
          : [],
      );
      return scholen.length > 0 ? { scholen } : {};
    },
  },
  {
    id: 'lekkage_hoog',
    naam: 'Meer lekkage',
    uitleg: 'Naast het arrangement blijven zoveel individuele beschikkingen lopen als de hoogste schatting.',
    changes: ({ cells }) => {
      const cell = cells.find(({ input }) => input.id === 'lekkage')!;
      return typeof cell.hoog === 'number' ? { lekkage: atHigh(cell) } : {};
    },
  },
  {
    id: 'aanbieder_stopt',
    naam: 'Een aanbieder stopt',
    uitleg: 'Een kwart van de bekostigde hulp wordt niet geleverd, in alle jaren. Hoeveel het is, is een aanname.',
    changes: ({ space }) => ({
      organisatievorm: Object.fromEntries(space.o!.members.map((id) => [id, { leveringsrisico: set(STOPPED, 0, 1) }])),
    }),
  },
  {
    id: 'indexering_vervalt',
    naam: 'Indexering vervalt',
    uitleg: 'De prijzen stijgen, maar het budget stijgt niet meer mee.',
    changes: () => ({ index_doorgifte: set(0, 0, 1) }),
  },
];

const ALL: Omit<Standard, 'changes'> = {
  id: 'alles_tegelijk',
  naam: 'Alles tegelijk',
  uitleg: 'Alle stresstests hierboven samen.',
};

/**
 * The stress tests of a project in its scenario: those of the tool, in which one of the project's own with the same id takes
 * the place of the tool's, then the project's others, and at last all of the tool's together.
 */
export function stressTests(project: ResolvedProject): readonly StressTest[] {
  const own = (project.file.stresstests ?? []).map(({ id, naam, uitleg = '', invoer }) => ({
    id,
    naam,
    uitleg,
    invoer,
    eigen: true,
  }));
  const single = STANDARD.map(
    ({ changes, ...rest }) =>
      own.find(({ id }) => id === rest.id) ?? { ...rest, invoer: changes(project), eigen: false },
  );
  const added = own.filter((one) => !isStandardStress(one));
  const together = own.find(({ id }) => id === ALL.id) ?? {
    ...ALL,
    invoer: single.reduce<Invoer>((all, { invoer }) => merged(all, invoer), {}),
    eigen: false,
  };
  return [...single, ...added, together];
}

/** Whether the tool has one with this id: taken out of the project, the tool's own comes back. */
export const isStandardStress = ({ id }: Pick<StressTest, 'id'>): boolean =>
  id === ALL.id || STANDARD.some((standard) => standard.id === id);

/**
 * The project file with a stress test worked into one of its scenarios (none: the project itself), as one more scenario:
 * resolve the file with that id. Ranges and everything else stay.
 * @throws RangeError on an unknown scenario: a mistake in the calling code
 */
export function stressed(
  file: ProjectFile,
  scenario: string | undefined,
  { id, naam, invoer }: Pick<StressTest, 'id' | 'naam' | 'invoer'>,
): { readonly file: ProjectFile; readonly scenario: string } {
  const scenarios = file.scenarios ?? [];
  const base = scenarios.find((one) => one.id === scenario);
  if (scenario !== undefined && !base) throw new RangeError(`unknown scenario ${scenario}`);
  const fresh = freshId(
    `stress ${id}`,
    scenarios.map((one) => one.id),
  );
  const added = { id: fresh, naam: base ? `${base.naam}: ${naam}` : naam, invoer: merged(base?.invoer ?? {}, invoer) };
  return { file: { ...file, scenarios: [...scenarios, added] }, scenario: fresh };
}

/** A value that a stress test sets, at the cell of the project that it takes the place of. */
export interface StressValue {
  readonly cell: Cell;
  readonly waarde: Plain;
}

/** Everything that a stress test sets, in the order of the inputs. */
export function stressValues(
  project: ResolvedProject,
  test: Pick<StressTest, 'id' | 'naam' | 'invoer'>,
): StressValue[] {
  const { file, scenario } = stressed(project.file, undefined, test);
  return project.cells.flatMap((cell) => {
    const raw = rawValue(file, scenario, addressOf(cell));
    if (raw === undefined) return [];
    return [{ cell, waarde: (isObject(raw) && 'waarde' in raw ? raw.waarde : raw) as Plain }];
  });
}

/** What a stress test says when it sets these values and no others; the range that it gave a value stays with it. */
export function stressInvoer(
  project: ResolvedProject,
  test: Pick<StressTest, 'id' | 'naam' | 'invoer'>,
  values: readonly StressValue[],
): Invoer {
  const before = stressValues(project, test);
  const { file, scenario } = stressed(project.file, undefined, test);
  const without = before
    .filter(({ cell }) => !values.some((one) => one.cell.path === cell.path))
    .reduce((worked, { cell }) => withValue(worked, scenario, addressOf(cell), undefined), file);
  const changed = values
    .filter(({ cell, waarde }) => {
      const old = before.find((one) => one.cell.path === cell.path);
      return !old || JSON.stringify(old.waarde) !== JSON.stringify(waarde);
    })
    .reduce((worked, { cell, waarde }) => withValue(worked, scenario, addressOf(cell), waarde), without);
  return changed.scenarios!.find(({ id }) => id === scenario)!.invoer;
}

const addressOf = ({ input, members }: Cell) => ({ input: input.id, members });

/** The file with a stress test of its own, or with another content for one it has. */
export function withStressTest(
  file: ProjectFile,
  { id, naam, uitleg, invoer }: Pick<StressTest, 'id' | 'naam' | 'uitleg' | 'invoer'>,
): ProjectFile {
  const before = file.stresstests ?? [];
  const made = { id, naam, uitleg, invoer };
  const isThere = before.some((one) => one.id === id);
  return {
    ...file,
    stresstests: isThere ? before.map((one) => (one.id === id ? { ...one, ...made } : one)) : [...before, made],
  };
}

/** Takes one of the project's own out: the tool's with the same id comes back. */
export function withoutStressTest(file: ProjectFile, id: string): ProjectFile {
  return { ...file, stresstests: (file.stresstests ?? []).filter((one) => one.id !== id) };
}

/** Year 0 has no shock (it sets the prices); what the project itself expects in other years stays. */
function withShock({ waarde }: Cell): number[] {
  return (waarde as readonly number[]).map((shock, year) => (year === 1 || year === 2 ? SHOCK : shock));
}

function atHigh({ laag, hoog }: Cell) {
  return set(hoog as number, (laag ?? hoog) as number, hoog as number);
}

/** Later values over earlier ones: lists member by member, objects field by field, values as a whole. */
function merged(under: Invoer, over: Invoer): Invoer {
  const result: Record<string, unknown> = { ...under };
  for (const [key, value] of Object.entries(over)) {
    const before = result[key];
    if (isItems(value)) result[key] = mergedItems(isItems(before) ? before : [], value);
    else if (OBJECTS.includes(key) && isObject(value) && isObject(before)) result[key] = mergedFields(before, value);
    else result[key] = value;
  }
  return result as Invoer;
}

/** Of these the fields are members, not evidence of one value. */
const OBJECTS = ['bekostiging', 'organisatievorm', 'optimismecorrectie'];

type Item = Record<string, unknown> & { readonly id: string };

function mergedItems(under: readonly Item[], over: readonly Item[]): Item[] {
  const changed = under.map((item) => mergedItem(item, over.find(({ id }) => id === item.id) ?? { id: item.id }));
  return [...changed, ...over.filter(({ id }) => !under.some((item) => item.id === id))];
}

/** Of a school the origins are a value per gemeente. */
function mergedItem(under: Item, over: Item): Item {
  const herkomst =
    isObject(under.herkomst) && isObject(over.herkomst) ? { herkomst: { ...under.herkomst, ...over.herkomst } } : {};
  return { ...under, ...over, ...herkomst };
}

function mergedFields(under: Record<string, unknown>, over: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    [...new Set([...Object.keys(under), ...Object.keys(over)])].map((id) => {
      const [a, b] = [under[id], over[id]];
      const areMembers = isObject(a) && isObject(b) && !('waarde' in a) && !('waarde' in b);
      return [id, areMembers ? { ...a, ...b } : b === undefined ? a : b];
    }),
  );
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isItems = (value: unknown): value is readonly Item[] =>
  Array.isArray(value) && value.every((item) => isObject(item));
