import { type Graph, OP } from './graph.ts';
import { DO, IN_BETWEEN, type Instruction } from './instructions.ts';

/** A wanted node and where its values go. */
export interface Output {
  readonly node: number;
  readonly index: number;
}

const SIMPLE: Readonly<Record<number, number>> = {
  [OP.inverse]: DO.inverse,
  [OP.inverseOrZero]: DO.inverseOrZero,
  [OP.minimum]: DO.minimum,
  [OP.maximum]: DO.maximum,
  [OP.absolute]: DO.absolute,
  [OP.modulo]: DO.modulo,
  [OP.power]: DO.power,
  [OP.isEqual]: DO.isEqual,
  [OP.isUnequal]: DO.isUnequal,
  [OP.isLess]: DO.isLess,
  [OP.isAtMost]: DO.isAtMost,
  [OP.choose]: DO.choose,
};

/**
 * The wanted part of a graph as a list of instructions: every node just before it is first needed, so that few are alive
 * at a time; a node that is used once goes into the instruction that uses it where there is one that does both.
 */
export function lowered(graph: Graph, outputs: readonly Output[]): Instruction[] {
  return new Lowering(graph).run(outputs);
}

/** Parts of one sum: products of two, a constant times one, bare nodes, and a constant. */
interface Parts {
  readonly added: [number, number][];
  readonly taken: [number, number][];
  readonly scaled: { node: number; by: number }[];
  readonly plus: number[];
  readonly minus: number[];
  constant: number;
}

class Lowering {
  private readonly instructions: Instruction[] = [];
  private readonly uses: Int32Array;
  private readonly isMade: Uint8Array;
  private next: number;

  constructor(private readonly graph: Graph) {
    this.uses = new Int32Array(graph.op.length);
    this.isMade = new Uint8Array(graph.op.length);
    this.next = IN_BETWEEN;
  }

  run(outputs: readonly Output[]): Instruction[] {
    this.countUses(outputs);
    for (const { node, index } of outputs) {
      if (this.graph.isConstant(node)) {
        this.emit(DO.storeConstant, index, [], this.graph.value[node]!);
        continue;
      }
      this.need(node);
      this.emit(DO.store, index, [node]);
    }
    return this.instructions;
  }

  private countUses(outputs: readonly Output[]): void {
    const { graph, uses } = this;
    // An output counts twice: its node is needed by itself.
    for (const { node } of outputs) uses[node]! += 2;
    for (let node = graph.op.length - 1; node >= 0; node--) {
      if (uses[node] === 0 || graph.op[node]! <= OP.variable) continue;
      uses[graph.a[node]!]! += 1;
      if (graph.b[node]! >= 0) uses[graph.b[node]!]! += 1;
      if (graph.c[node]! >= 0) uses[graph.c[node]!]! += 1;
    }
  }

  private emit(what: number, out: number, operands: readonly number[], constant?: number): number {
    this.instructions.push(
      constant === undefined ? { do: what, out, operands } : { do: what, out, operands, constant },
    );
    return out;
  }

  private isOnce(node: number, op: number): boolean {
    return this.graph.op[node] === op && this.uses[node] === 1;
  }

  /** Makes a node unless it is there, as constants and in-between results are. */
  private need(node: number): number {
    const { graph } = this;
    if (node >= IN_BETWEEN || this.isMade[node] === 1 || graph.isConstant(node)) return node;
    this.isMade[node] = 1;
    const [a, b] = [graph.a[node]!, graph.b[node]!];
    switch (graph.op[node]) {
      case OP.variable:
        return this.emit(DO.load, node, [], a);
      case OP.add:
      case OP.subtract:
        return this.sum(node);
      case OP.multiply:
        return this.multiply(node, a, b);
      case OP.maximum:
        if (graph.isConstant(a) && graph.value[a] === 0) return this.positive(node, b);
        break;
      case OP.choose: {
        const condition = graph.c[node]!;
        if (!this.isOnce(condition, OP.isLess)) break;
        const [left, right] = [graph.a[condition]!, graph.b[condition]!];
        return this.emit(
          DO.chooseIfLess,
          node,
          [left, right, a, b].map((operand) => this.need(operand)),
        );
      }
    }
    const operands = [a, b, graph.c[node]!].filter((operand) => operand >= 0).map((operand) => this.need(operand));
    return this.emit(SIMPLE[graph.op[node]!]!, node, operands);
  }

  private positive(node: number, operand: number): number {
    const { graph } = this;
    if (this.isOnce(operand, OP.subtract)) {
      const [a, b] = [graph.a[operand]!, graph.b[operand]!];
      const isPlain = [a, b].every((part) => !this.isOnce(part, OP.add) && !this.isOnce(part, OP.subtract));
      const hasProduct = [a, b].some((part) => this.isOnce(part, OP.multiply));
      if (isPlain && !hasProduct && !graph.isConstant(a))
        return this.emit(DO.positiveDifference, node, [this.need(a), this.need(b)]);
    }
    const fused = this.isOnce(operand, OP.add) ? this.singleProduct(operand) : undefined;
    if (fused) return this.emit(DO.positiveMultiplyAdd, node, fused);
    return this.emit(DO.positive, node, [this.need(operand)]);
  }

  /** The operands of a × b + c, where a sum is that and no more. */
  private singleProduct(node: number): number[] | undefined {
    const { added, taken, scaled, plus, minus, constant } = this.partsOf(node);
    if (added.length !== 1 || plus.length !== 1 || taken.length + scaled.length + minus.length > 0 || constant !== 0)
      return undefined;
    return [...added[0]!, plus[0]!].map((operand) => this.need(operand));
  }

  private multiply(node: number, a: number, b: number): number {
    const { graph } = this;
    if (graph.isConstant(a)) return this.emit(DO.multiplyConstant, node, [this.need(b)], graph.value[a]!);
    // Only a product of which nothing else uses the factor has something to gain.
    if (this.uses[a] !== 1 && this.uses[b] !== 1) return this.emit(DO.multiply, node, [this.need(a), this.need(b)]);
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      if (this.isOnce(other, OP.inverse))
        return this.emit(DO.divide, node, [this.need(one), this.need(graph.a[other]!)]);
      if (this.isOnce(other, OP.inverseOrZero))
        return this.emit(DO.divideOrZero, node, [this.need(one), this.need(graph.a[other]!)]);
      if (this.isOnce(other, OP.subtract) && graph.isConstant(graph.a[other]!)) {
        const taken = graph.b[other]!;
        if (!this.isOnce(taken, OP.add) && !this.isOnce(taken, OP.subtract) && !this.isOnce(taken, OP.multiply))
          return this.emit(
            DO.multiplyComplement,
            node,
            [this.need(one), this.need(taken)],
            graph.value[graph.a[other]!]!,
          );
      }
      if (this.isOnce(other, OP.multiply) && !graph.isConstant(graph.a[other]!)) {
        const parts = [graph.a[other]!, graph.b[other]!];
        if (parts.every((part) => this.graph.op[part] !== OP.inverse && this.graph.op[part] !== OP.inverseOrZero))
          return this.emit(DO.multiplyThree, node, [this.need(one), ...parts.map((part) => this.need(part))]);
      }
    }
    return this.emit(DO.multiply, node, [this.need(a), this.need(b)]);
  }

  /** Everything that is added up here and nowhere else, in as few instructions as can be. */
  private sum(node: number): number {
    const parts = this.partsOf(node);
    let total: number | undefined;
    const put = (what: number, operands: number[], constant?: number): void => {
      for (const operand of operands) this.need(operand);
      total = this.next++;
      this.emit(what, total, operands, constant);
    };
    const { added, taken, scaled, plus, minus } = parts;
    while (added.length >= 2) {
      const [[a, b], [c, d]] = added.splice(0, 2) as [[number, number], [number, number]];
      const rest: number | undefined = total ?? plus.shift();
      if (rest === undefined) put(DO.twoProducts, [a, b, c, d]);
      else put(DO.twoProductsAdd, [a, b, c, d, rest]);
    }
    for (const [a, b] of added) {
      const rest: number | undefined = total ?? plus.shift();
      if (rest === undefined) put(DO.multiply, [a, b]);
      else put(DO.multiplyAdd, [a, b, rest]);
    }
    total ??= plus.shift();
    while (plus.length >= 4) put(DO.addFive, [total!, ...plus.splice(0, 4)]);
    while (plus.length >= 2) put(DO.addThree, [total!, ...plus.splice(0, 2)]);
    for (const one of plus) {
      if (scaled.length === 0 && parts.constant === 0 && minus.length > 0)
        put(DO.addSubtract, [total!, one, minus.shift()!]);
      else put(DO.add, [total!, one]);
    }
    for (const { node: one, by } of scaled) {
      if (total === undefined) put(DO.multiplyConstant, [one], by);
      else put(DO.multiplyConstantAdd, [one, total], by);
    }
    if (parts.constant !== 0 || total === undefined) {
      if (total !== undefined) put(DO.addConstant, [total], parts.constant);
      else if (minus.length > 0) put(DO.subtractFromConstant, [minus.shift()!], parts.constant);
      else total = this.graph.constant(parts.constant);
    }
    while (minus.length >= 2) put(DO.subtractTwo, [total!, ...minus.splice(0, 2)]);
    for (const one of minus) put(DO.subtract, [total!, one]);
    while (taken.length >= 2) {
      const [[a, b], [c, d]] = taken.splice(0, 2) as [[number, number], [number, number]];
      put(DO.twoProductsSubtract, [a, b, c, d, total!]);
    }
    for (const [a, b] of taken) put(DO.multiplySubtract, [a, b, total!]);
    // Constants that cancel can leave one part alone.
    if (total! < IN_BETWEEN) put(DO.addConstant, [total!], 0);
    // The last instruction makes the node itself.
    const last = this.instructions.pop()!;
    this.instructions.push({ ...last, out: node });
    return node;
  }

  private partsOf(node: number): Parts {
    const { graph } = this;
    const parts: Parts = { added: [], taken: [], scaled: [], plus: [], minus: [], constant: 0 };
    const nodes = [graph.b[node]!, graph.a[node]!];
    const signs = [graph.op[node] === OP.add ? 1 : -1, 1];
    while (nodes.length > 0) {
      const part = nodes.pop()!;
      const sign = signs.pop()!;
      const a = graph.a[part]!;
      const b = graph.b[part]!;
      if (graph.isConstant(part)) parts.constant += sign * graph.value[part]!;
      else if (this.isOnce(part, OP.add) || this.isOnce(part, OP.subtract)) {
        nodes.push(b, a);
        signs.push(graph.op[part] === OP.add ? sign : -sign, sign);
      } else if (!this.isOnce(part, OP.multiply)) (sign > 0 ? parts.plus : parts.minus).push(part);
      else if (graph.isConstant(a)) parts.scaled.push({ node: b, by: sign * graph.value[a]! });
      else if (this.hasFusion(a, b)) (sign > 0 ? parts.plus : parts.minus).push(part);
      else (sign > 0 ? parts.added : parts.taken).push([a, b]);
    }
    return parts;
  }

  /** Whether the product is better made as a division by itself. */
  private hasFusion(a: number, b: number): boolean {
    return (
      this.isOnce(a, OP.inverse) ||
      this.isOnce(b, OP.inverse) ||
      this.isOnce(a, OP.inverseOrZero) ||
      this.isOnce(b, OP.inverseOrZero)
    );
  }
}
