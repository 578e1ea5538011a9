import {
  type Branch,
  type CheckedModel,
  checkModel,
  type Plan,
  type Problem,
  Program,
  type Result,
  referencesOf,
} from '../language/index.ts';
import { type ModelLine, vocabulary } from '../lines/index.ts';
import { inputValues, type ResolvedProject } from '../project/index.ts';

/** One funding model × one organisation form. */
export interface Variant {
  /** `populatie/subsidie` */
  readonly id: string;
  readonly bekostiging: string;
  readonly organisatievorm: string;
}

/** `contract`: as the project says; `gelijk`: every model with the same rule, for comparing and ranking. */
export type Footing = 'contract' | 'gelijk';

/** A line's values without variant and footing: a number, or nested lists in the order s, z, g, e, a, t. */
export type Nested = number | readonly Nested[];

/**
 * A project ready to calculate: checked, compiled once, its inputs set. All variants on both footings in one run.
 * Results are always those of the last run.
 */
export class Calculation {
  readonly variants: readonly Variant[];
  private current: ReadonlyMap<string, Float64Array>;
  private resolved: ResolvedProject;
  private readonly plans = new Map<string, Plan>();

  private constructor(
    project: ResolvedProject,
    readonly model: CheckedModel,
    private readonly program: Program,
  ) {
    this.resolved = project;
    this.current = inputValues(project);
    for (const [id, values] of this.current) program.setInput(id, values);
    const { b, o } = project.space;
    this.variants = b!.members.flatMap((bekostiging) =>
      o!.members.map((organisatievorm) => ({ id: `${bekostiging}/${organisatievorm}`, bekostiging, organisatievorm })),
    );
  }

  /**
   * Checks and compiles, then runs once. A result that is not a finite number is a problem, never a value.
   * @param known the checked model of the same project in another scenario, which differs in values only
   */
  static create(project: ResolvedProject, known?: CheckedModel): Result<Calculation> {
    const checked: Result<CheckedModel> = known
      ? { ok: true, value: known, problems: [] }
      : checkModel(vocabulary(project.grondslagen, project.ownLines), project.space);
    if (!checked.ok) return checked;
    const calculation = new Calculation(project, checked.value, new Program(checked.value));
    calculation.program.run();
    const problems = calculation.notFinite();
    return problems.length > 0 ? { ok: false, problems } : { ok: true, value: calculation, problems: [] };
  }

  get project(): ResolvedProject {
    return this.resolved;
  }

  /**
   * Takes over the values of the same project after a change of values or of scenario, and runs only what they change.
   * A result that is not a finite number is a problem; then everything stays as it was.
   * @throws RangeError when the members of a list or an effect's own formula differ: that needs a new calculation
   */
  update(project: ResolvedProject): Result<void> {
    if (!this.fits(project)) throw new RangeError('another structure; create a new calculation');
    const before = this.current;
    const after = inputValues(project);
    const changed = [...after.keys()].filter((id) => !same(before.get(id)!, after.get(id)!));
    const plan = this.planOf(changed);
    this.take(changed, after, plan);
    const problems = this.notFinite(changed.length === 0 ? [] : plan.flatMap(({ ids }) => ids));
    if (problems.length > 0) {
      this.take(changed, before, plan);
      return { ok: false, problems };
    }
    this.resolved = project;
    return { ok: true, value: undefined, problems: [] };
  }

  /** Whether `update` can take over this project's values. */
  fits(project: ResolvedProject): boolean {
    return (
      JSON.stringify(project.space) === JSON.stringify(this.project.space) &&
      JSON.stringify(project.grondslagen) === JSON.stringify(this.project.grondslagen) &&
      JSON.stringify(project.ownLines) === JSON.stringify(this.project.ownLines)
    );
  }

  private take(changed: readonly string[], values: ReadonlyMap<string, Float64Array>, plan: Plan): void {
    this.current = values;
    for (const id of changed) this.program.setInput(id, values.get(id)!);
    this.program.run(plan);
  }

  /** The same few inputs change again and again while a slider moves. */
  private planOf(changed: readonly string[]): Plan {
    const key = changed.join(' ');
    const known = this.plans.get(key) ?? this.program.plan(changed);
    this.plans.set(key, known);
    return known;
  }

  /** Everything again, from the current inputs. */
  run(): void {
    this.program.run();
  }

  /** What to run when these inputs change and only these lines are wanted. */
  plan(changed: readonly string[], wanted?: readonly string[]): Plan {
    return this.program.plan(changed, wanted);
  }

  /** Calculates with other values of one input, reads, and puts everything back as it was. */
  probe<T>(input: string, values: ArrayLike<number>, plan: Plan, read: () => T): T {
    try {
      this.program.setInput(input, values);
      this.program.run(plan);
      return read();
    } finally {
      this.program.setInput(input, this.current.get(input)!);
      this.program.run(plan);
    }
  }

  /** The values an input has now, in layout order; NaN where it is empty. */
  inputValues(id: string): Float64Array {
    return this.current.get(id)!.slice();
  }

  definition(id: string): ModelLine | undefined {
    return this.model.lines.get(id)?.definition as ModelLine | undefined;
  }

  /** Dimensions of a line or input without variant and footing. */
  dimensionsOf(id: string): string[] {
    return this.program.dimensionsOf(id).filter((d) => !['b', 'o', 'voet'].includes(d));
  }

  /** One value of a line or input. @param at index of the member per dimension; the first where not given */
  valueAt(id: string, variant: Variant, footing: Footing, at: Readonly<Record<string, number>> = {}): number {
    return this.program.valueAt(id, { ...at, ...this.position(variant, footing) });
  }

  /** All values of a line for one variant. */
  values(id: string, variant: Variant, footing: Footing = 'contract'): Nested {
    const data = this.program.values(id);
    const fixed = this.position(variant, footing);
    const dimensions = this.program.dimensionsOf(id);
    const nest = (axis: number, index: number): Nested => {
      const dimension = dimensions[axis];
      if (dimension === undefined) return data[index]!;
      const size = this.project.space[dimension]!.members.length;
      const held = fixed[dimension];
      if (held !== undefined) return nest(axis + 1, index * size + held);
      return Array.from({ length: size }, (_, member) => nest(axis + 1, index * size + member));
    };
    return nest(0, 0);
  }

  /** Every line's values as they lie in memory, in definition order: for comparing whole calculations. */
  *everything(): Generator<readonly [string, Float64Array]> {
    for (const id of this.model.lines.keys()) yield [id, this.program.values(id)];
  }

  /** The footing that "as contracted" comes down to: a project may itself ask for equal footing. */
  effective(footing: Footing): Footing {
    return this.current.get('gelijke_voet')![0] === 1 ? 'gelijk' : footing;
  }

  /** Of a line's formulas, the one that makes this cell. @param variant undefined for lines that all variants share */
  branchFor(
    branches: readonly Branch[],
    variant: Variant | undefined,
    footing: Footing,
    at: Readonly<Record<string, number>>,
  ): Branch | undefined {
    const members: Record<string, string> = { voet: footing };
    if (variant) Object.assign(members, { b: variant.bekostiging, o: variant.organisatievorm });
    for (const [d, index] of Object.entries(at)) members[d] = this.project.space[d]!.members[index]!;
    return branches.find(({ fixed }) => Object.entries(fixed).every(([d, member]) => members[d] === member));
  }

  /** Where a variant on a footing stands in a line's dimensions: indices of members. */
  position({ bekostiging, organisatievorm }: Variant, footing: Footing): Record<string, number> {
    const { b, o } = this.project.space;
    return {
      b: b!.members.indexOf(bekostiging),
      o: o!.members.indexOf(organisatievorm),
      voet: this.effective(footing) === 'gelijk' ? 1 : 0,
    };
  }

  /** The lines that first went wrong, not the many that followed from them. */
  private notFinite(among: Iterable<string> = this.model.lines.keys()): Problem[] {
    const broken = new Set<string>();
    for (const id of among) if (!areFinite(this.program.values(id))) broken.add(id);
    if (broken.size === 0) return [];
    const problems: Problem[] = [];
    for (const { parts, uses } of this.model.steps) {
      const own = new Set(parts.map(({ line }) => line));
      // Of lines that need each other no one is first: then each of them is named.
      if ([...uses].some((id) => broken.has(id) && !own.has(id))) continue;
      for (const { line, branch } of parts) if (broken.has(line)) problems.push(...this.notFiniteIn(line, branch));
    }
    return problems;
  }

  private notFiniteIn(id: string, { fixed, expression }: Branch): Problem[] {
    const definition = this.definition(id)!;
    const place = definition.fromProject?.[Object.values(fixed).at(-1) ?? ''];
    if (!this.isBrokenAt(id, fixed)) return [];
    const used = [...new Set([...referencesOf(expression)].map(({ name }) => `\`${name}\``))];
    return [
      {
        severity: 'fout',
        code: 'niet-eindig',
        where: place ?? `regel ${id}`,
        what: `${definition.label} is geen eindig getal: er wordt door 0 gedeeld, of een waarde is te groot.`,
        remedy: `Controleer ${used.join(', ') || 'de formule'}.`,
      },
    ];
  }

  /** Whether a line is not finite for the member that a formula is fixed to. */
  private isBrokenAt(id: string, fixed: Readonly<Record<string, string>>): boolean {
    const dimensions = this.program.dimensionsOf(id);
    return this.program.values(id).some((value, index) => {
      if (Number.isFinite(value)) return false;
      let rest = index;
      return [...dimensions].reverse().every((d) => {
        const { members } = this.project.space[d]!;
        const member = members[rest % members.length]!;
        rest = Math.floor(rest / members.length);
        return (fixed[d] ?? member) === member;
      });
    });
  }
}

// Plain loops: these two run over every changed line while a slider moves.
function same(a: Float64Array, b: Float64Array): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index++) if (!Object.is(a[index], b[index])) return false;
  return true;
}

function areFinite(values: Float64Array): boolean {
  for (let index = 0; index < values.length; index++) if (!Number.isFinite(values[index])) return false;
  return true;
}
