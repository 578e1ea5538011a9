import type { Bound, Tensor, Tensors } from './tensor.ts';

/** coefficient × all factors, summed over all bounds. */
interface Term {
  readonly coefficient: number;
  readonly factors: readonly Tensor[];
  readonly bounds: readonly Bound[];
}

/** A sum as it was before its dimensions were eliminated. */
interface Source {
  readonly operand: Tensor;
  readonly bounds: readonly Bound[];
}

/** Multiplying out stops here: a formula of many sums multiplied by each other is then summed cell by cell. */
const MOST_TERMS = 64;

/** Of a factor with another formula per member: for some members the factor is this. `undefined`: nothing to split. */
export type Split = (factor: Tensor, bound: Bound) => readonly { members: number[]; part: Tensor }[] | undefined;

/**
 * Contracts sums: multiplies out what is summed, takes factors without the summed dimension out, and eliminates the
 * dimensions one by one, each time the one with the smallest result. Σ over schools and forms of care of a product
 * becomes a product of small sums, shared by every variant.
 */
export class Contraction {
  private readonly sources = new Map<Tensor, Source>();

  constructor(
    private readonly tensors: Tensors,
    private readonly time: string,
    private readonly split: Split,
  ) {}

  sum(operand: Tensor, bounds: readonly Bound[]): Tensor {
    // Years are few and wanted one by one anyway: their lines are added up as they are.
    if (bounds.every(({ dimension }) => dimension === this.time)) {
      const result = bounds.reduce((inner, bound) => this.plainSum(bound, inner), operand);
      this.sources.set(result, { operand, bounds });
      return result;
    }
    const terms = this.expand({ coefficient: 1, factors: [operand], bounds });
    const eliminated = terms.map((term) => this.eliminate(term));
    const result = this.assemble(merged(eliminated));
    this.sources.set(result, { operand, bounds });
    return result;
  }

  private plainSum(bound: Bound, operand: Tensor): Tensor {
    if (operand.dimensions.includes(bound.dimension)) return this.tensors.sum(bound, operand);
    return this.tensors.product(bound.members.length, [operand]);
  }

  /** Terms of which no factor can be taken apart to any use. */
  private expand(start: Term): Term[] {
    const done: Term[] = [];
    const open = [start];
    for (let term = open.pop(); term !== undefined; term = open.pop()) {
      const flat = this.flattened(term);
      const next = done.length + open.length < MOST_TERMS ? this.step(flat) : undefined;
      if (next) open.push(...[...next].reverse());
      else done.push(flat);
    }
    return done;
  }

  /** Products inside products become one list of factors; what cancels is gone. */
  private flattened({ coefficient, factors, bounds }: Term): Term {
    let scale = coefficient;
    const flat: Tensor[] = [];
    const visit = (factor: Tensor): void => {
      const { body } = factor;
      const parts = body.kind === 'product' ? body : this.tensors.inverseFactors(factor);
      if (body.kind === 'number') scale *= body.value;
      else if (parts && isBound(factor, bounds)) {
        scale *= parts.coefficient;
        parts.factors.forEach(visit);
      } else flat.push(factor);
    };
    factors.forEach(visit);
    const { body } = this.tensors.product(1, flat);
    // A lone factor that is itself a product without bound dimensions stays in one piece.
    if (body.kind !== 'product' || flat.length === 1) return { coefficient: scale, factors: flat, bounds };
    return { coefficient: scale * body.coefficient, factors: body.factors, bounds };
  }

  /** One factor taken apart; undefined when none is worth it. */
  private step(term: Term): Term[] | undefined {
    return this.splitMembers(term) ?? this.openSum(term) ?? this.distribute(term);
  }

  private splitMembers({ coefficient, factors, bounds }: Term): Term[] | undefined {
    for (const [position, factor] of factors.entries()) {
      for (const bound of bounds) {
        if (bound.dimension === this.time || !factor.dimensions.includes(bound.dimension)) continue;
        const parts = this.split(factor, bound);
        if (!parts) continue;
        return parts.map(({ members, part }) => ({
          coefficient,
          factors: factors.with(position, part),
          bounds: bounds.map((other) => (other === bound ? { ...bound, members } : other)),
        }));
      }
    }
    return undefined;
  }

  /** A sum of something with a dimension that is summed here too: all those dimensions are then eliminated together. */
  private openSum({ coefficient, factors, bounds }: Term): Term[] | undefined {
    for (const [position, factor] of factors.entries()) {
      const source = this.sources.get(factor);
      if (!source || !this.isWorth(factor, bounds)) continue;
      const taken = new Set([
        ...bounds.map(({ dimension }) => dimension),
        ...factors.flatMap((other) => (other === factor ? [] : other.dimensions)),
      ]);
      if (source.bounds.some(({ dimension }) => taken.has(dimension))) continue;
      const opened = factors.with(position, source.operand);
      return [{ coefficient, factors: opened, bounds: [...bounds, ...source.bounds] }];
    }
    return undefined;
  }

  private distribute({ coefficient, factors, bounds }: Term): Term[] | undefined {
    for (const [position, factor] of factors.entries()) {
      const { body } = factor;
      if (body.kind !== 'total' || !this.isWorth(factor, bounds) || isHarmless(factor, factors)) continue;
      return body.addends.map((addend) => ({
        coefficient: coefficient * addend.coefficient,
        factors: factors.with(position, addend.tensor),
        bounds,
      }));
    }
    return undefined;
  }

  private isWorth(factor: Tensor, bounds: readonly Bound[]): boolean {
    return bounds.some(({ dimension }) => dimension !== this.time && factor.dimensions.includes(dimension));
  }

  private eliminate(term: Term): Term {
    let { coefficient } = term;
    let factors = [...term.factors];
    const open = [...term.bounds];
    while (open.length > 0) {
      const costs = open.map(({ dimension, members }) => {
        const dimensions = factors.map((factor) => factor.dimensions).filter((list) => list.includes(dimension));
        const others = this.tensors.union(dimensions).filter((d) => d !== dimension);
        return this.tensors.cells(others) * members.length;
      });
      const [bound] = open.splice(costs.indexOf(Math.min(...costs)), 1) as [Bound];
      const inside = factors.filter((factor) => factor.dimensions.includes(bound.dimension));
      if (inside.length === 0) {
        coefficient *= bound.members.length;
        continue;
      }
      factors = factors.filter((factor) => !factor.dimensions.includes(bound.dimension));
      factors.push(this.tensors.sum(bound, this.tensors.product(1, inside)));
    }
    return { coefficient, factors, bounds: [] };
  }

  /**
   * Terms back to as few operations as can be: common factors out; then what depends on the outermost dimension apart
   * from what doesn't, so that the rest is calculated once for all members of it.
   */
  private assemble(terms: readonly Term[]): Tensor {
    const { tensors } = this;
    if (terms.length === 0) return tensors.number(0);
    if (terms.length === 1) return tensors.product(terms[0]!.coefficient, terms[0]!.factors);
    const common = commonFactors(terms);
    if (common.length > 0) {
      const rest = terms.map((term) => ({ ...term, factors: without(term.factors, common) }));
      return tensors.product(1, [...common, this.assemble(rest)]);
    }
    const [outer] = tensors.union(terms.flatMap(({ factors }) => factors.map(({ dimensions }) => dimensions)));
    const groups = new Map<string, { own: Tensor[]; terms: Term[] }>();
    for (const term of terms) {
      const own = term.factors.filter(({ dimensions }) => outer !== undefined && dimensions.includes(outer));
      const key = own.map(({ id }) => id).join();
      const group = groups.get(key) ?? { own, terms: [] };
      group.terms.push({ ...term, factors: without(term.factors, own) });
      groups.set(key, group);
    }
    const hasNoDimensions = outer === undefined;
    const addends = [...groups.values()].flatMap(({ own, terms: rest }) =>
      hasNoDimensions || groups.size === 1
        ? rest.map((term) => ({ coefficient: term.coefficient, tensor: tensors.product(1, [...own, ...term.factors]) }))
        : [{ coefficient: 1, tensor: tensors.product(1, [...own, this.assemble(rest)]) }],
    );
    return tensors.total(addends);
  }
}

function isBound({ dimensions }: Tensor, bounds: readonly Bound[]): boolean {
  return bounds.some(({ dimension }) => dimensions.includes(dimension));
}

/**
 * A total that couples no dimensions that aren't coupled anyway: multiplying it out would gain nothing, and would lose
 * digits where it is a small difference (1 − share).
 */
function isHarmless(factor: Tensor, factors: readonly Tensor[]): boolean {
  if (factor.dimensions.length <= 1) return true;
  return factors.some(
    (other) =>
      other !== factor && other.body.kind !== 'total' && factor.dimensions.every((d) => other.dimensions.includes(d)),
  );
}

/** Terms with the same factors become one, unless they cancel: what is not finite stays visible. */
function merged(terms: readonly Term[]): Term[] {
  const found = new Map<string, Term>();
  const result: Term[] = [];
  for (const term of terms) {
    const factors = [...term.factors].sort((a, b) => a.id - b.id);
    const key = factors.map(({ id }) => id).join();
    const known = found.get(key);
    const coefficient = term.coefficient + (known?.coefficient ?? 0);
    if (known && coefficient === 0) {
      result.push(term);
      continue;
    }
    found.set(key, { coefficient, factors, bounds: [] });
  }
  return [...found.values(), ...result];
}

function commonFactors(terms: readonly Term[]): Tensor[] {
  let common = [...terms[0]!.factors];
  for (const { factors } of terms.slice(1)) {
    const left = [...factors];
    common = common.filter((factor) => {
      const at = left.indexOf(factor);
      if (at >= 0) left.splice(at, 1);
      return at >= 0;
    });
  }
  return common;
}

function without(factors: readonly Tensor[], taken: readonly Tensor[]): Tensor[] {
  const left = [...factors];
  for (const factor of taken) left.splice(left.indexOf(factor), 1);
  return left;
}
