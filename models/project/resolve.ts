import type { Problem, Result, Space } from '../language/index.ts';
import {
  BEKOSTIGINGEN,
  DIMENSIONS,
  type Grondslag,
  INPUTS,
  type InputDefinition,
  ORGANISATIEVORMEN,
  type OwnLine,
  ZEKERHEDEN,
} from '../lines/index.ts';
import { consistencyProblems } from './consistency.ts';
import { Defaults } from './defaults.ts';
import { effectAttributes } from './effect-attributes.ts';
import * as figures from './figures.ts';
import { inputsOf, isPerGemeente, LISTS, OBJECTS, PER_GRADE, type Place, TOP_INPUTS } from './places.ts';
import type { ProjectFile } from './schema.ts';
import { type InvoerLayer, isObject, own, structureProblems } from './structure.ts';
import { type Cell, fault, type Layer, readCell } from './value.ts';

type Item = Record<string, unknown> & { id: string; naam: string };

/** A project with one scenario worked in: everything the calculation needs, and the evidence of each value. */
export interface ResolvedProject {
  readonly file: ProjectFile;
  readonly naam: string;
  readonly scenario: { readonly id: string; readonly naam: string } | null;
  readonly seed: number;
  readonly space: Space;
  /** Names of the members of each dimension that has names, by id. */
  readonly names: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly grondslagen: readonly Grondslag[];
  readonly ownLines: readonly OwnLine[];
  readonly cells: readonly Cell[];
}

/** One value as it was read, what it was read from, and what was said of it. */
interface Reading {
  readonly layers: readonly Layer[];
  readonly standaard: figures.Figure | undefined;
  readonly years: number;
  readonly cell: Cell | undefined;
  readonly problems: readonly Problem[];
}

/** What was read of each value, by its place: the next reading of a changed file takes over what is the same. */
const readingsOf = new WeakMap<ResolvedProject, ReadonlyMap<string, Reading>>();

/**
 * Works one scenario (none: the project itself) into the values, with defaults where the file is silent.
 * @param before an earlier reading, of this file before a change: what did not change is not read again
 */
export function resolveProject(
  file: ProjectFile,
  scenarioId?: string,
  before?: ResolvedProject,
): Result<ResolvedProject> {
  const index = (file.scenarios ?? []).findIndex(({ id }) => id === scenarioId);
  if (scenarioId !== undefined && index < 0) {
    const known = (file.scenarios ?? []).map(({ id }) => id).join(', ') || 'geen';
    return {
      ok: false,
      problems: [
        fault('scenario-onbekend', 'scenarios', `het scenario "${scenarioId}" bestaat niet.`, `Bekend: ${known}.`),
      ],
    };
  }
  return new Resolver(file, index, before && readingsOf.get(before)).run();
}

/** The published results to set beside the model's: those of the scenario, and those that hold for every scenario. */
export function publishedFor({ file, scenario }: ResolvedProject): NonNullable<ProjectFile['gepubliceerd']> {
  const id = scenario?.id ?? null;
  return (file.gepubliceerd ?? []).filter((result) => result.scenario === undefined || result.scenario === id);
}

function ownLinesOf({ eigen_regels = [] }: ProjectFile): OwnLine[] {
  return eigen_regels.map(({ id, naam, eenheid, formule, toelichting, bron }, index) => ({
    id,
    label: naam,
    unit: eenheid.trim() || '1',
    formula: formule,
    note: toelichting ?? 'Eigen regel van het project.',
    source: bron ?? 'Eigen regel van het project',
    where: `eigen_regels[${index}].formule`,
  }));
}

/** The share of a gemeente that a school does not name. */
const ABSENT: figures.Figure = { waarde: 0, graad: 'D', bron: 'Niet genoemd, dus 0' };

class Resolver {
  private readonly problems: Problem[] = [];
  private readonly cells: Cell[] = [];
  private readonly readings = new Map<string, Reading>();
  private readonly layers: readonly InvoerLayer[];
  private readonly defaults: Defaults;
  private readonly items = new Map<string, readonly Item[]>();
  private readonly scenario: { id: string; naam: string } | null;
  private years = 1;

  constructor(
    private readonly file: ProjectFile,
    scenarioIndex: number,
    private readonly before: ReadonlyMap<string, Reading> | undefined,
  ) {
    this.defaults = new Defaults(file);
    const scenario = file.scenarios?.[scenarioIndex];
    this.scenario = scenario ? { id: scenario.id, naam: scenario.naam } : null;
    const base = { invoer: file.invoer, path: 'invoer' };
    this.layers = scenario ? [base, { invoer: scenario.invoer, path: `scenarios[${scenarioIndex}].invoer` }] : [base];
  }

  run(): Result<ResolvedProject> {
    for (const place of LISTS) this.items.set(place.dimension, this.readList(place));
    for (const place of OBJECTS) this.items.set(place.dimension, this.readObject(place));
    this.problems.push(...structureProblems(this.layers, this.items));
    this.readHorizon();
    for (const input of TOP_INPUTS) this.readTop(input);
    for (const place of [...LISTS, ...OBJECTS]) for (const input of inputsOf(place)) this.readItems(place, input);
    this.readCorrections();
    const effects = effectAttributes(this.items.get('e')!);
    this.problems.push(...effects.problems);
    const schoolName = (id: string) => this.items.get('s')!.find((school) => school.id === id)?.naam ?? id;
    if (!this.failed) this.problems.push(...consistencyProblems(this.cells, schoolName));
    if (this.failed) return { ok: false, problems: this.problems };
    const ids = (dimension: string) => this.items.get(dimension)!.map(({ id }) => id);
    const startjaar = this.cells.find(({ input }) => input.id === 'startjaar')!.waarde as number;
    const space: Record<string, Space[string]> = { e: { members: ids('e'), attributes: effects.attributes } };
    for (const dimension of ['b', 'o', 's', 'z', 'g', 'k']) space[dimension] = { members: ids(dimension) };
    space.t = { members: Array.from({ length: this.years }, (_, year) => String(startjaar + year)) };
    for (const { id, members } of DIMENSIONS) if (members) space[id] ??= { members };
    const names = Object.fromEntries(
      [...this.items].map(([dimension, items]) => [
        dimension,
        Object.fromEntries(items.map(({ id, naam }) => [id, naam])),
      ]),
    );
    const value: ResolvedProject = {
      file: this.file,
      naam: this.file.naam,
      scenario: this.scenario,
      seed: this.file.seed ?? 1,
      space,
      names,
      grondslagen: effects.grondslagen,
      ownLines: ownLinesOf(this.file),
      cells: this.cells,
    };
    readingsOf.set(value, this.readings);
    return { ok: true, value, problems: this.problems };
  }

  private get failed(): boolean {
    return this.problems.some(({ severity }) => severity === 'fout');
  }

  private refuse(code: string, where: string, what: string, remedy: string): void {
    this.problems.push(fault(code, where, what, remedy));
  }

  /** Items of the project; the standard forms of care and effects where the file has no list of them. */
  private readList({ dimension, key }: Place): Item[] {
    const standard: Readonly<Record<string, { naam: string }>> =
      dimension === 'z' ? figures.ZORGVORMEN : dimension === 'e' ? figures.EFFECTEN : {};
    const given = (this.file.invoer as Record<string, unknown>)[key] as Item[] | undefined;
    const items = given ?? Object.entries(standard).map(([id, { naam }]) => ({ id, naam }));
    const seen = new Set<string>();
    const named = items.map((item, index) => {
      if (seen.has(item.id))
        this.refuse(
          'sleutel-dubbel',
          `invoer.${key}[${index}].id`,
          `"${item.id}" komt twee keer voor in ${key}.`,
          'Geef elk een eigen sleutel.',
        );
      seen.add(item.id);
      const naam = item.naam ?? own(standard, item.id)?.naam;
      if (naam === undefined)
        this.refuse(
          'naam-ontbreekt',
          `invoer.${key}[${index}].naam`,
          `"${item.id}" heeft geen naam.`,
          'Vul `naam` in.',
        );
      return { ...item, naam: naam ?? item.id };
    });
    const dropped = given ? Object.keys(standard).filter((id) => !seen.has(id)) : [];
    if (dropped.length > 0 && named.length > 0) {
      this.problems.push({
        severity: 'waarschuwing',
        code: 'standaard-vervalt',
        where: `invoer.${key}`,
        what: `een eigen lijst vervangt de standaardlijst: ${dropped.join(', ')} telt niet mee.`,
        remedy: `Is dat de bedoeling? Noem anders ook de sleutel, zoals { "id": "${dropped[0]}" }.`,
      });
    }
    if (named.length === 0 && ['s', 'g', 'z'].includes(dimension)) {
      this.refuse('lijst-leeg', `invoer.${key}`, `er zijn geen ${key}.`, `Voeg minstens één regel toe aan \`${key}\`.`);
    }
    return named;
  }

  /** Funding models are fixed; organisation forms may be added by the project, with a name and all their values. */
  private readObject({ dimension, key }: Place): Item[] {
    const fixed: readonly string[] = dimension === 'b' ? BEKOSTIGINGEN : ORGANISATIEVORMEN;
    const given = ((this.file.invoer as Record<string, unknown>)[key] ?? {}) as Record<string, { naam?: unknown }>;
    const added = Object.keys(given).filter((id) => !fixed.includes(id));
    if (dimension === 'b') {
      for (const id of added)
        this.refuse(
          'bekostiging-onbekend',
          `invoer.${key}.${id}`,
          `"${id}" is geen bekostiging.`,
          `Kies uit ${fixed.join(', ')}.`,
        );
      return fixed.map((id) => ({ id, naam: id }));
    }
    const nameOf = (id: string): string | undefined => {
      const naam = given[id]?.naam;
      return typeof naam === 'string' && naam.trim() !== '' ? naam.trim() : undefined;
    };
    for (const id of fixed) {
      if (given[id]?.naam !== undefined && !nameOf(id))
        this.refuse('vorm', `invoer.${key}.${id}.naam`, 'hier hoort tekst.', 'Vul een naam in, of haal het veld weg.');
    }
    for (const id of added) {
      if (!nameOf(id))
        this.refuse(
          'naam-ontbreekt',
          `invoer.${key}.${id}.naam`,
          `de eigen organisatievorm "${id}" heeft geen naam.`,
          'Vul `naam` in, of verbeter de sleutel als subsidie of aanbesteding bedoeld is.',
        );
    }
    return [...fixed, ...added].map((id) => ({ id, naam: nameOf(id) ?? id }));
  }

  /** First of all: how many years there are decides how lists are read. */
  private readHorizon(): void {
    const horizon = TOP_INPUTS.find(({ id }) => id === 'horizon')!;
    const layers = this.layersAt((invoer) => [invoer[horizon.id], `.${horizon.id}`]).slice(0, 1);
    const cell = readCell(horizon, {}, 'invoer.horizon', this.defaults.general(horizon.id), layers, 1, []);
    // A wrong horizon is reported when it is read for good; until then the lists are held against the default.
    this.years = (cell?.waarde ?? this.defaults.general(horizon.id)!.waarde) as number;
  }

  private readTop(input: InputDefinition): void {
    const layers = this.layersAt((invoer) => [invoer[input.id], `.${input.id}`]);
    // Without a startjaar its absence is the one thing to report.
    if (input.id === 'referentiejaar' && !this.sameAsStart() && layers.every(({ raw }) => raw === undefined)) return;
    this.add(
      input,
      {},
      `invoer.${input.id}`,
      this.defaults.general(input.id) ?? (input.id === 'referentiejaar' ? this.sameAsStart() : undefined),
      layers,
    );
  }

  private sameAsStart(): figures.Figure | undefined {
    const start = this.cells.find(({ input }) => input.id === 'startjaar');
    return start && { waarde: start.waarde, graad: 'D', bron: 'Het startjaar, tenzij opgegeven' };
  }

  private readItems(place: Place, input: InputDefinition): void {
    const { dimension, key } = place;
    for (const [index, item] of this.items.get(dimension)!.entries()) {
      if (input.onlyFor && !input.onlyFor.includes(item.id)) continue;
      const own = place.kind === 'list' ? `${key}[${index}]` : `${key}.${item.id}`;
      if (isPerGemeente(input)) {
        for (const gemeente of this.items.get('g')!) {
          const layers = this.layersAt((invoer) => {
            const [raw, path] = this.itemOf(invoer, place, item.id);
            const shares = raw?.[input.id];
            return [
              isObject(shares) && Object.hasOwn(shares, gemeente.id) ? shares[gemeente.id] : undefined,
              `${path}.${input.id}.${gemeente.id}`,
            ];
          });
          this.add(
            input,
            { [dimension]: item.id, g: gemeente.id },
            `invoer.${own}.${input.id}.${gemeente.id}`,
            ABSENT,
            layers,
          );
        }
        continue;
      }
      const layers = this.layersAt((invoer) => {
        const [raw, path] = this.itemOf(invoer, place, item.id);
        return [raw?.[input.id], `${path}.${input.id}`];
      });
      this.add(
        input,
        { [dimension]: item.id },
        `invoer.${own}.${input.id}`,
        this.defaultOf(dimension, item, input.id),
        layers,
      );
    }
  }

  private defaultOf(dimension: string, item: Item, input: string): figures.Figure | undefined {
    const soort = item.onderwijssoort;
    if (dimension !== 's' || input !== 'leerlinggroei' || soort === undefined)
      return this.defaults.of(dimension, item.id, input);
    const found = this.defaults.growth(String(soort));
    if (!found)
      this.refuse(
        'kenmerk-waarde',
        `invoer.scholen[${this.items.get('s')!.indexOf(item)}].onderwijssoort`,
        `"${String(soort).slice(0, 40)}" is geen onderwijssoort.`,
        `Kies uit ${figures.ONDERWIJSSOORTEN.join(', ')}.`,
      );
    return found ?? this.defaults.general(input);
  }

  private readCorrections(): void {
    const input = INPUTS.find(({ id }) => id === PER_GRADE)!;
    for (const grade of ZEKERHEDEN) {
      const layers = this.layersAt((invoer) => [
        (invoer[PER_GRADE] as Record<string, unknown> | undefined)?.[grade],
        `.${PER_GRADE}.${grade}`,
      ]);
      this.add(input, { zekerheid: grade }, `invoer.${PER_GRADE}.${grade}`, this.defaults.correction(grade), layers);
    }
  }

  private add(
    input: InputDefinition,
    members: Record<string, string>,
    path: string,
    standaard: figures.Figure | undefined,
    layers: readonly Layer[],
  ): void {
    // A place in a list may be another member's by now.
    const key = `${path} ${Object.values(members).join(' ')}`;
    const known = this.before?.get(key);
    const reading =
      known && isSameSource(known, layers, standaard, this.years)
        ? known
        : this.read(input, members, path, standaard, layers);
    this.readings.set(key, reading);
    this.problems.push(...reading.problems);
    if (reading.cell) this.cells.push(reading.cell);
  }

  private read(
    input: InputDefinition,
    members: Record<string, string>,
    path: string,
    standaard: figures.Figure | undefined,
    layers: readonly Layer[],
  ): Reading {
    const problems: Problem[] = [];
    const cell = readCell(input, members, path, standaard, layers, this.years, problems);
    return { layers, standaard, years: this.years, cell, problems };
  }

  private layersAt(find: (invoer: Record<string, unknown>) => [unknown, string]): Layer[] {
    return this.layers.map(({ invoer, path }) => {
      const [raw, place] = find(invoer as Record<string, unknown>);
      return { raw, path: `${path}${place}` };
    });
  }

  private itemOf(
    invoer: Record<string, unknown>,
    { key, kind }: Place,
    id: string,
  ): [Record<string, unknown> | undefined, string] {
    if (kind === 'object')
      return [own((invoer[key] ?? {}) as Record<string, Record<string, unknown>>, id), `.${key}.${id}`];
    const list = (invoer[key] ?? []) as Item[];
    const index = list.findIndex((item) => item.id === id);
    return [list[index], `.${key}[${index}]`];
  }
}

/** The file is never changed in place: the same object says the same. */
function isSameSource(
  { layers, standaard, years }: Reading,
  nowLayers: readonly Layer[],
  nowStandaard: figures.Figure | undefined,
  nowYears: number,
): boolean {
  return (
    standaard === nowStandaard &&
    years === nowYears &&
    layers.length === nowLayers.length &&
    layers.every(({ raw, path }, index) => raw === nowLayers[index]!.raw && path === nowLayers[index]!.path)
  );
}
