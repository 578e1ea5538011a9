import { type Calculation, type Footing, namesIn, type Variant } from '../../models/engine/index.ts';
import type { Branch, CheckedModel } from '../../models/language/index.ts';
import { INPUTS } from '../../models/lines/index.ts';

/** What every line and input is made from and used by, in one variant on one footing. */
export interface Trace {
  /** In the order of the formula; empty for an input. */
  readonly madeFrom: (id: string) => readonly string[];
  /** In the order of the model. */
  readonly usedBy: (id: string) => readonly string[];
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
export function inputsUnder({ madeFrom }: Trace, id: string): readonly string[] {
  const seen = new Set<string>();
  const visit = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    for (const part of madeFrom(name)) visit(part);
  };
  visit(id);
  return INPUTS.map((input) => input.id).filter((input) => input !== id && seen.has(input));
}
