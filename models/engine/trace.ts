import { type Branch, type CheckedModel, referencesOf } from '../language/index.ts';
import { INPUTS } from '../lines/index.ts';
import type { Cell, Grade } from '../project/index.ts';
import type { Calculation, Footing, Variant } from './calculation.ts';

/** What every line and input is made from and used by, in one variant on one footing. */
export interface Trace {
  /** In the order of the formula; empty for an input. */
  readonly madeFrom: (id: string) => readonly string[];
  /** In the order of the model. */
  readonly usedBy: (id: string) => readonly string[];
}

/** What a formula is made from. gelijke_voet stands in none: it decides between a line's formulas. */
export function namesIn({ expression, fixed }: Branch): string[] {
  const names = [...referencesOf(expression)].map(({ name }) => name);
  return 'voet' in fixed ? [...names, 'gelijke_voet'] : names;
}

/** It follows from the model alone, so a changed value never makes it again. */
const traces = new WeakMap<CheckedModel, Map<string, Trace>>();

/**
 * A line with a formula per funding model, organisation form or footing is made from what its formula for this variant
 * names; of one with a formula per effect or actor all formulas count.
 */
export function traceOf(calculation: Calculation, variant: Variant, footing: Footing): Trace {
  const { model } = calculation;
  const effective = calculation.effective(footing);
  const held = traces.get(model) ?? new Map<string, Trace>();
  traces.set(model, held);
  const key = `${variant.id} ${effective}`;
  const known = held.get(key) ?? makeTrace(model, variant, effective);
  held.set(key, known);
  return known;
}

function makeTrace(model: CheckedModel, { bekostiging, organisatievorm }: Variant, footing: Footing): Trace {
  const members: Readonly<Record<string, string>> = { b: bekostiging, o: organisatievorm, voet: footing };
  const counts = ({ fixed }: Branch) => Object.entries(fixed).every(([d, member]) => (members[d] ?? member) === member);
  const above = new Map<string, Set<string>>();
  const below = new Map<string, Set<string>>();
  for (const [id, { branches }] of model.lines) {
    const names = new Set(branches.filter(counts).flatMap(namesIn));
    above.set(id, names);
    for (const name of names) below.set(name, (below.get(name) ?? new Set()).add(id));
  }
  return { madeFrom: (id) => [...(above.get(id) ?? [])], usedBy: (id) => [...(below.get(id) ?? [])] };
}

/** Every input that a line rests on, directly or through other lines, in the order of the inputs. */
export function inputsUnder(trace: Trace, id: string): readonly string[] {
  const seen = upstream(trace, id);
  return INPUTS.map((input) => input.id).filter((input) => input !== id && seen.has(input));
}

/** As long as its trace is there: a key figure asks for it in every frame. */
const upstreams = new WeakMap<Trace, Map<string, ReadonlySet<string>>>();

/** Everything that a line is made from, and itself. */
function upstream(trace: Trace, id: string): ReadonlySet<string> {
  const held = upstreams.get(trace) ?? new Map<string, ReadonlySet<string>>();
  upstreams.set(trace, held);
  const known = held.get(id);
  if (known) return known;
  const seen = new Set<string>();
  const visit = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    for (const part of trace.madeFrom(name)) visit(part);
  };
  visit(id);
  held.set(id, seen);
  return seen;
}

/** The values that a line of one variant rests on, directly or through other lines; of an input its own. */
export function cellsUnder(calculation: Calculation, id: string, variant: Variant, footing: Footing): readonly Cell[] {
  const under = upstream(traceOf(calculation, variant, footing), id);
  const own: Readonly<Record<string, string>> = { b: variant.bekostiging, o: variant.organisatievorm };
  const isOwn = ({ members }: Cell) => {
    for (const d in own) if (members[d] !== undefined && members[d] !== own[d]) return false;
    return true;
  };
  return calculation.project.cells.filter((cell) => under.has(cell.input.id) && isOwn(cell));
}

/** How many values of each grade there are. */
export function gradesOf(cells: Iterable<Cell>): Readonly<Record<Grade, number>> {
  const count: Record<Grade, number> = { A: 0, B: 0, C: 0, D: 0 };
  for (const { graad } of cells) count[graad] += 1;
  return count;
}

/** How many values of each grade a line of one variant rests on. Cheap enough for every frame. */
export function restsOn(
  calculation: Calculation,
  id: string,
  variant: Variant,
  footing: Footing,
): Readonly<Record<Grade, number>> {
  return gradesOf(cellsUnder(calculation, id, variant, footing));
}
