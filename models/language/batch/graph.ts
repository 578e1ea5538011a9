import { power } from '../power.ts';

/** What a node of the graph does. Every node is one number per draw. */
export const OP = {
  constant: 0,
  variable: 1,
  add: 2,
  subtract: 3,
  multiply: 4,
  /** 1 / a */
  inverse: 5,
  /** 1 / a, or 0 where a is 0 */
  inverseOrZero: 6,
  minimum: 7,
  maximum: 8,
  absolute: 9,
  modulo: 10,
  power: 11,
  /** 1 where the comparison holds, 0 elsewhere */
  isEqual: 12,
  isUnequal: 13,
  isLess: 14,
  isAtMost: 15,
  /** a where c is not 0, b elsewhere */
  choose: 16,
} as const;

/** A whole power up to this size is a chain of products, each year's the one of the year before times the base. */
const LONGEST_CHAIN = 64;

const NONE = -1;

/**
 * All calculations of a batch program as one graph without duplicates: what is built twice is the same node, and what
 * does not vary over the draws is calculated here. A node's operands always have lower numbers than itself.
 */
export class Graph {
  readonly op: number[] = [];
  readonly a: number[] = [];
  readonly b: number[] = [];
  readonly c: number[] = [];
  /** Of a constant. */
  readonly value: number[] = [];
  /** Finite whenever the inputs are, overflow aside: only then may a product with 0 be left out. */
  private readonly isSafe: boolean[] = [];
  private readonly constants = new Map<number, number>();
  private table = new Int32Array(1 << 14).fill(NONE);

  constant(value: number): number {
    const known = this.constants.get(value);
    if (known !== undefined) return known;
    const node = this.append(OP.constant, NONE, NONE, NONE, Number.isFinite(value));
    this.value[node] = value;
    this.constants.set(value, node);
    return node;
  }

  /** @param column which of the varying inputs */
  variable(column: number): number {
    return this.node(OP.variable, column, NONE, NONE, true);
  }

  isConstant(node: number): boolean {
    return this.op[node] === OP.constant;
  }

  add(a: number, b: number): number {
    if (this.isConstant(a) && this.isConstant(b)) return this.constant(this.value[a]! + this.value[b]!);
    if (this.is(a, 0)) return b;
    if (this.is(b, 0)) return a;
    const [first, second] = this.constantFirst(a, b);
    if (this.isConstant(first) && this.op[second] === OP.add && this.isConstant(this.a[second]!))
      return this.add(this.constant(this.value[first]! + this.value[this.a[second]!]!), this.b[second]!);
    return this.node(OP.add, first, second, NONE, this.isSafe[a]! && this.isSafe[b]!);
  }

  subtract(a: number, b: number): number {
    if (this.isConstant(b)) return this.add(a, this.constant(-this.value[b]!));
    if (this.is(a, 0)) return this.multiply(this.constant(-1), b);
    if (a === b && this.isSafe[a]) return this.constant(0);
    return this.node(OP.subtract, a, b, NONE, this.isSafe[a]! && this.isSafe[b]!);
  }

  multiply(a: number, b: number): number {
    if (this.isConstant(a) && this.isConstant(b)) return this.constant(this.value[a]! * this.value[b]!);
    const [first, second] = this.constantFirst(a, b);
    if (this.is(first, 1)) return second;
    if (this.is(first, 0) && this.isSafe[second]) return first;
    if (this.isConstant(first) && this.op[second] === OP.multiply && this.isConstant(this.a[second]!))
      return this.multiply(this.constant(this.value[first]! * this.value[this.a[second]!]!), this.b[second]!);
    return this.node(OP.multiply, first, second, NONE, this.isSafe[a]! && this.isSafe[b]!);
  }

  inverse(a: number): number {
    if (this.isConstant(a)) return this.constant(1 / this.value[a]!);
    return this.node(OP.inverse, a, NONE, NONE, false);
  }

  inverseOrZero(a: number): number {
    if (this.isConstant(a)) return this.constant(this.value[a] === 0 ? 0 : 1 / this.value[a]!);
    return this.node(OP.inverseOrZero, a, NONE, NONE, this.isSafe[a]!);
  }

  minimum(a: number, b: number): number {
    return this.symmetric(OP.minimum, a, b, Math.min);
  }

  maximum(a: number, b: number): number {
    return this.symmetric(OP.maximum, a, b, Math.max);
  }

  absolute(a: number): number {
    if (this.isConstant(a)) return this.constant(Math.abs(this.value[a]!));
    return this.node(OP.absolute, a, NONE, NONE, this.isSafe[a]!);
  }

  modulo(a: number, b: number): number {
    if (this.isConstant(a) && this.isConstant(b)) return this.constant(remainder(this.value[a]!, this.value[b]!));
    const isSafe = this.isSafe[a]! && this.isConstant(b) && !this.is(b, 0) && this.isSafe[b]!;
    return this.node(OP.modulo, a, b, NONE, isSafe);
  }

  power(a: number, n: number): number {
    if (this.isConstant(n)) {
      const exponent = this.value[n]!;
      if (this.isConstant(a)) return this.constant(power(this.value[a]!, exponent));
      if (Number.isInteger(exponent) && Math.abs(exponent) <= LONGEST_CHAIN) {
        let result = this.constant(1);
        for (let step = 0; step < Math.abs(exponent); step++) result = this.multiply(a, result);
        return exponent < 0 ? this.inverse(result) : result;
      }
    }
    return this.node(OP.power, a, n, NONE, false);
  }

  isEqual(a: number, b: number): number {
    return this.compare(OP.isEqual, a, b, (x, y) => x === y);
  }

  isUnequal(a: number, b: number): number {
    return this.compare(OP.isUnequal, a, b, (x, y) => x !== y);
  }

  isLess(a: number, b: number): number {
    return this.compare(OP.isLess, a, b, (x, y) => x < y);
  }

  isAtMost(a: number, b: number): number {
    return this.compare(OP.isAtMost, a, b, (x, y) => x <= y);
  }

  /** @param yes where the condition is not 0 */
  choose(condition: number, yes: number, no: number): number {
    if (this.isConstant(condition)) return this.value[condition] !== 0 ? yes : no;
    if (yes === no) return yes;
    return this.node(OP.choose, yes, no, condition, this.isSafe[yes]! && this.isSafe[no]!);
  }

  private is(node: number, value: number): boolean {
    return this.op[node] === OP.constant && this.value[node] === value;
  }

  private constantFirst(a: number, b: number): [number, number] {
    if (this.isConstant(b)) return [b, a];
    return this.isConstant(a) || a < b ? [a, b] : [b, a];
  }

  private symmetric(op: number, a: number, b: number, fold: (x: number, y: number) => number): number {
    if (this.isConstant(a) && this.isConstant(b)) return this.constant(fold(this.value[a]!, this.value[b]!));
    if (a === b) return a;
    const [first, second] = this.constantFirst(a, b);
    return this.node(op, first, second, NONE, this.isSafe[a]! && this.isSafe[b]!);
  }

  private compare(op: number, a: number, b: number, fold: (x: number, y: number) => boolean): number {
    if (this.isConstant(a) && this.isConstant(b)) return this.constant(fold(this.value[a]!, this.value[b]!) ? 1 : 0);
    return this.node(op, a, b, NONE, true);
  }

  /** The node that does this, made when there is none yet. */
  private node(op: number, a: number, b: number, c: number, isSafe: boolean): number {
    const mask = this.table.length - 1;
    let slot = hashOf(op, a, b, c) & mask;
    for (let found = this.table[slot]!; found !== NONE; found = this.table[slot]!) {
      if (this.op[found] === op && this.a[found] === a && this.b[found] === b && this.c[found] === c) return found;
      slot = (slot + 1) & mask;
    }
    const node = this.append(op, a, b, c, isSafe);
    this.table[slot] = node;
    if (node * 2 > this.table.length) this.grow();
    return node;
  }

  private append(op: number, a: number, b: number, c: number, isSafe: boolean): number {
    const node = this.op.length;
    this.op.push(op);
    this.a.push(a);
    this.b.push(b);
    this.c.push(c);
    this.value.push(Number.NaN);
    this.isSafe.push(isSafe);
    return node;
  }

  private grow(): void {
    const table = new Int32Array(this.table.length * 4).fill(NONE);
    const mask = table.length - 1;
    for (const node of this.table) {
      if (node === NONE) continue;
      let slot = hashOf(this.op[node]!, this.a[node]!, this.b[node]!, this.c[node]!) & mask;
      while (table[slot] !== NONE) slot = (slot + 1) & mask;
      table[slot] = node;
    }
    this.table = table;
  }
}

/** The remainder with the sign of the divisor, as the point engine has it. */
export function remainder(x: number, y: number): number {
  return x - y * Math.floor(x / y);
}

function hashOf(op: number, a: number, b: number, c: number): number {
  let hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35) ^ Math.imul(op, 0x27d4eb2f);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}
