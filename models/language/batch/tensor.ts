import type { Layout } from '../layout.ts';

/**
 * A quantity per member of some dimensions, as what it is made from: the program's symbols before there are cells. Two
 * that are built alike are one and the same object, so comparing is by identity.
 */
export interface Tensor {
  readonly id: number;
  /** In layout order. */
  readonly dimensions: readonly string[];
  readonly body: Body;
  /** Finite whenever the inputs are, overflow aside. */
  readonly isSafe: boolean;
}

export type Body =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'input'; readonly name: string }
  | { readonly kind: 'empty'; readonly name: string }
  | { readonly kind: 'year' }
  /** coefficient × all factors */
  | { readonly kind: 'product'; readonly coefficient: number; readonly factors: readonly Tensor[] }
  | { readonly kind: 'total'; readonly addends: readonly Addend[] }
  | { readonly kind: Unary; readonly operand: Tensor }
  | { readonly kind: Pairwise; readonly left: Tensor; readonly right: Tensor }
  | { readonly kind: 'choose'; readonly condition: Tensor; readonly yes: Tensor; readonly no: Tensor }
  /** The line or input itself, a year earlier; `start` in year 0. */
  | { readonly kind: 'previous'; readonly name: string; readonly start: Tensor }
  /** As it is in year 0. */
  | { readonly kind: 'first'; readonly operand: Tensor }
  /** A line with alternatives per member: which one holds is known per cell. */
  | { readonly kind: 'alternatives'; readonly name: string }
  /** Summed over some members of one dimension. */
  | { readonly kind: 'sum'; readonly over: Bound; readonly operand: Tensor };

export type Unary = 'inverse' | 'inverseOrZero' | 'isNonZero' | 'absolute';
export type Pairwise = 'power' | 'min' | 'max' | 'mod' | '==' | '!=' | '<' | '<=';

export interface Addend {
  readonly coefficient: number;
  readonly tensor: Tensor;
}

/** A dimension that is summed over, and the indices of the members that count. */
export interface Bound {
  readonly dimension: string;
  readonly members: readonly number[];
}

/** Makes tensors, each once. */
export class Tensors {
  private readonly known = new Map<string, Tensor>();
  private readonly order: readonly string[];

  constructor(
    private readonly layout: Layout,
    dimensions: readonly string[],
  ) {
    this.order = dimensions;
  }

  number(value: number): Tensor {
    return this.make(`n${Object.is(value, -0) ? 0 : value}`, [], { kind: 'number', value }, Number.isFinite(value));
  }

  input(name: string, dimensions: readonly string[]): Tensor {
    return this.make(`i${name}`, dimensions, { kind: 'input', name }, true);
  }

  empty(name: string, dimensions: readonly string[]): Tensor {
    return this.make(`e${name}`, dimensions, { kind: 'empty', name }, true);
  }

  year(): Tensor {
    return this.make('y', [this.layout.time], { kind: 'year' }, true);
  }

  alternatives(name: string, dimensions: readonly string[]): Tensor {
    return this.make(`a${name}`, dimensions, { kind: 'alternatives', name }, false);
  }

  previous(name: string, dimensions: readonly string[], start: Tensor): Tensor {
    const all = this.union([dimensions, start.dimensions, [this.layout.time]]);
    return this.make(`v${name} ${start.id}`, all, { kind: 'previous', name, start }, false);
  }

  first(operand: Tensor): Tensor {
    const { time } = this.layout;
    if (!operand.dimensions.includes(time)) return operand;
    const { body } = operand;
    // Inside a product or a total, so that what is summed later can still be taken apart.
    if (body.kind === 'product')
      return this.product(
        body.coefficient,
        body.factors.map((factor) => this.first(factor)),
      );
    if (body.kind === 'total')
      return this.total(body.addends.map(({ coefficient, tensor }) => ({ coefficient, tensor: this.first(tensor) })));
    if (body.kind === 'inverse') return this.inverse(this.first(body.operand));
    if (body.kind === 'inverseOrZero') return this.inverseOrZero(this.first(body.operand));
    if (body.kind === 'year') return this.number(0);
    if (body.kind === 'power') return this.pairwise('power', this.first(body.left), this.first(body.right));
    if (body.kind === 'sum' && body.over.dimension !== time) return this.sum(body.over, this.first(body.operand));
    const rest = operand.dimensions.filter((d) => d !== time);
    return this.make(`f${operand.id}`, rest, { kind: 'first', operand }, operand.isSafe);
  }

  /** Cancels what it safely can: a factor with its own inverse where that counts 0 as 0. */
  product(coefficient: number, factors: readonly Tensor[]): Tensor {
    let scale = coefficient;
    const open: Tensor[] = [];
    for (const factor of factors) {
      if (factor.body.kind === 'number') scale *= factor.body.value;
      else open.push(factor);
    }
    const kept = cancelled(open, (operand) => this.isNonZero(operand));
    if (kept.length === 0) return this.number(scale);
    if (kept.length === 1 && scale === 1) return kept[0]!;
    const sorted = kept.sort((a, b) => a.id - b.id);
    const dimensions = this.union(sorted.map((factor) => factor.dimensions));
    const key = `p${scale}*${sorted.map(({ id }) => id).join()}`;
    const isSafe = sorted.every((factor) => factor.isSafe) && Number.isFinite(scale);
    return this.make(key, dimensions, { kind: 'product', coefficient: scale, factors: sorted }, isSafe);
  }

  total(addends: readonly Addend[]): Tensor {
    let constant = 0;
    const open: Addend[] = [];
    for (const { coefficient, tensor } of addends) {
      if (tensor.body.kind === 'number') constant += coefficient * tensor.body.value;
      else open.push({ coefficient, tensor });
    }
    if (constant !== 0) open.push({ coefficient: 1, tensor: this.number(constant) });
    if (open.length === 0) return this.number(constant);
    if (open.length === 1) return this.product(open[0]!.coefficient, [open[0]!.tensor]);
    const sorted = open.sort((a, b) => a.tensor.id - b.tensor.id);
    const dimensions = this.union(sorted.map(({ tensor }) => tensor.dimensions));
    const key = `t${sorted.map(({ coefficient, tensor }) => `${coefficient}*${tensor.id}`).join()}`;
    const isSafe = sorted.every(({ tensor }) => tensor.isSafe);
    return this.make(key, dimensions, { kind: 'total', addends: sorted }, isSafe);
  }

  inverse(operand: Tensor): Tensor {
    const { body } = operand;
    if (body.kind === 'number') return this.number(1 / body.value);
    return this.make(`r${operand.id}`, operand.dimensions, { kind: 'inverse', operand }, false);
  }

  inverseOrZero(operand: Tensor): Tensor {
    const { body } = operand;
    if (body.kind === 'number') return this.number(body.value === 0 ? 0 : 1 / body.value);
    return this.make(`z${operand.id}`, operand.dimensions, { kind: 'inverseOrZero', operand }, operand.isSafe);
  }

  /** The inverse of a product as inverses of its factors, to take a sum apart; undefined where that isn't the same. */
  inverseFactors({ body }: Tensor): { coefficient: number; factors: Tensor[] } | undefined {
    if (body.kind !== 'inverse' && body.kind !== 'inverseOrZero') return undefined;
    const { body: product, isSafe } = body.operand;
    if (product.kind !== 'product') return undefined;
    // A product is 0 when a factor is, unless another can be infinite.
    if (body.kind === 'inverseOrZero' && (!isSafe || product.coefficient === 0)) return undefined;
    const inverse = (factor: Tensor) => (body.kind === 'inverse' ? this.inverse(factor) : this.inverseOrZero(factor));
    return { coefficient: 1 / product.coefficient, factors: product.factors.map(inverse) };
  }

  isNonZero(operand: Tensor): Tensor {
    const { body } = operand;
    if (body.kind === 'number') return this.number(body.value === 0 ? 0 : 1);
    if (body.kind === 'isNonZero') return operand;
    return this.make(`u${operand.id}`, operand.dimensions, { kind: 'isNonZero', operand }, true);
  }

  absolute(operand: Tensor): Tensor {
    return this.make(`b${operand.id}`, operand.dimensions, { kind: 'absolute', operand }, operand.isSafe);
  }

  pairwise(kind: Pairwise, left: Tensor, right: Tensor): Tensor {
    const dimensions = this.union([left.dimensions, right.dimensions]);
    const isComparison = kind === '==' || kind === '!=' || kind === '<' || kind === '<=';
    const isWholePower = kind === 'power' && left.isSafe && isSmallWhole(right);
    const isSafe = isComparison || isWholePower || ((kind === 'min' || kind === 'max') && left.isSafe && right.isSafe);
    return this.make(`${kind} ${left.id},${right.id}`, dimensions, { kind, left, right }, isSafe);
  }

  choose(condition: Tensor, yes: Tensor, no: Tensor): Tensor {
    const dimensions = this.union([condition.dimensions, yes.dimensions, no.dimensions]);
    const key = `c${condition.id},${yes.id},${no.id}`;
    return this.make(key, dimensions, { kind: 'choose', condition, yes, no }, yes.isSafe && no.isSafe);
  }

  sum(over: Bound, operand: Tensor): Tensor {
    const rest = operand.dimensions.filter((d) => d !== over.dimension);
    const key = `s${over.dimension}:${over.members.join()}:${operand.id}`;
    return this.make(key, rest, { kind: 'sum', over, operand }, operand.isSafe);
  }

  union(lists: readonly (readonly string[])[]): string[] {
    const found = new Set(lists.flat());
    return this.order.filter((d) => found.has(d));
  }

  cells(dimensions: readonly string[]): number {
    return this.layout.cells(dimensions);
  }

  private make(key: string, dimensions: readonly string[], body: Body, isSafe: boolean): Tensor {
    const known = this.known.get(key);
    if (known) return known;
    const tensor = { id: this.known.size, dimensions, body, isSafe };
    this.known.set(key, tensor);
    return tensor;
  }
}

/** x × 1/x (0 where x is 0) is 1 or 0; x times that is x. Only where x cannot be infinite: NaN is never hidden. */
function cancelled(factors: readonly Tensor[], isNonZero: (operand: Tensor) => Tensor): Tensor[] {
  const open = [...factors];
  if (!factors.some(({ body }) => body.kind === 'inverseOrZero' || body.kind === 'isNonZero')) return open;
  for (const factor of factors) {
    if (factor.body.kind !== 'inverseOrZero' || !factor.isSafe) continue;
    const at = open.indexOf(factor.body.operand);
    if (at < 0) continue;
    open.splice(at, 1);
    open.splice(open.indexOf(factor), 1, isNonZero(factor.body.operand));
  }
  return open.filter((factor, position) => {
    const { body } = factor;
    if (body.kind !== 'isNonZero') return true;
    return !open.includes(body.operand) && open.indexOf(factor) === position;
  });
}

function isSmallWhole({ body }: Tensor): boolean {
  return body.kind === 'year' || (body.kind === 'number' && Number.isInteger(body.value) && body.value >= 0);
}
