import type { CheckedModel } from '../check.ts';
import type { Fixed, Layout } from '../layout.ts';
import { Builder } from './build.ts';
import { Graph } from './graph.ts';
import { grouped } from './group.ts';
import type { Body, Pairwise, Tensor } from './tensor.ts';

/** What is known of the inputs when a program is built. */
export interface BatchInputs {
  /** Per input one number per cell in layout order, NaN where it is empty. */
  readonly values: ReadonlyMap<string, ArrayLike<number>>;
  /** Per input that varies: for each cell its column of draws, or −1 where it is fixed. */
  readonly columns: ReadonlyMap<string, Int32Array>;
}

/** A tensor's cells as nodes of the graph, as far as they were asked for; `strides` per dimension of the position. */
interface Held {
  readonly axes: readonly number[];
  readonly strides: readonly number[];
  readonly nodes: Int32Array;
}

const UNKNOWN = -1;

/** Turns cells of lines into nodes of a graph, each with all that it needs and nothing else. */
export class Cells {
  readonly graph = new Graph();
  private readonly builder: Builder;
  private readonly axisOf: ReadonlyMap<string, number>;
  private readonly time: number;
  /** Where in every dimension the cell is that is being made. */
  private readonly at: Int32Array;
  private readonly held: (Held | undefined)[] = [];
  private readonly plans: (Tensor | undefined)[] = [];

  constructor(
    private readonly model: CheckedModel,
    private readonly layout: Layout,
    private readonly inputs: BatchInputs,
  ) {
    const order = model.vocabulary.dimensions.map(({ id }) => id);
    this.axisOf = new Map(order.map((id, axis) => [id, axis]));
    this.time = this.axisOf.get(layout.time)!;
    this.at = new Int32Array(order.length);
    this.builder = new Builder(model, layout, (condition, dimension, member) =>
      this.decide(condition, dimension, member),
    );
  }

  /** @param position member per dimension; the first one where it isn't given. @returns the node of that cell */
  node(name: string, position: Fixed): number {
    this.at.fill(0);
    for (const [d, member] of Object.entries(position)) this.at[this.axisOf.get(d)!] = member;
    return this.cell(this.builder.named(name));
  }

  private cell(tensor: Tensor): number {
    const { axes, strides, nodes } = this.held[tensor.id] ?? this.hold(tensor);
    let index = 0;
    for (let k = 0; k < axes.length; k++) index += this.at[axes[k]!]! * strides[k]!;
    const known = nodes[index]!;
    if (known !== UNKNOWN) return known;
    const made = this.make(tensor);
    nodes[index] = made;
    return made;
  }

  private hold(tensor: Tensor): Held {
    const { dimensions } = tensor;
    const sizes = dimensions.map((d) => this.layout.cells([d]));
    const strides = sizes.map((_, k) => sizes.slice(k + 1).reduce((product, size) => product * size, 1));
    const nodes = new Int32Array(this.layout.cells(dimensions)).fill(UNKNOWN);
    const held = { axes: dimensions.map((d) => this.axisOf.get(d)!), strides, nodes };
    this.held[tensor.id] = held;
    return held;
  }

  private make(tensor: Tensor): number {
    const { graph, at } = this;
    const { body } = tensor;
    switch (body.kind) {
      case 'number':
        return graph.constant(body.value);
      case 'input':
        return this.input(body.name, tensor);
      case 'empty':
        return graph.constant(this.isEmpty(body.name, tensor) ? 1 : 0);
      case 'year':
        return graph.constant(at[this.time]!);
      case 'product':
      case 'total':
        return this.many(tensor, body);
      case 'inverse':
        return graph.inverse(this.cell(body.operand));
      case 'inverseOrZero':
        return graph.inverseOrZero(this.cell(body.operand));
      case 'isNonZero':
        return graph.isUnequal(this.cell(body.operand), graph.constant(0));
      case 'absolute':
        return graph.absolute(this.cell(body.operand));
      case 'choose': {
        const condition = this.cell(body.condition);
        // Only what is taken is made: the other one may be a division by nothing.
        if (graph.isConstant(condition)) return this.cell(graph.value[condition] !== 0 ? body.yes : body.no);
        return graph.choose(condition, this.cell(body.yes), this.cell(body.no));
      }
      case 'previous': {
        const year = at[this.time]!;
        return year === 0 ? this.cell(body.start) : this.inYear(year - 1, this.builder.named(body.name));
      }
      case 'first':
        return this.inYear(0, body.operand);
      case 'alternatives':
        return this.cell(this.alternative(body.name));
      case 'sum':
        return this.sum(body);
      default:
        return this.pairwise(body.kind, this.cell(body.left), this.cell(body.right));
    }
  }

  private pairwise(kind: Pairwise, left: number, right: number): number {
    const { graph } = this;
    switch (kind) {
      case 'power':
        return graph.power(left, right);
      case 'min':
        return graph.minimum(left, right);
      case 'max':
        return graph.maximum(left, right);
      case 'mod':
        return graph.modulo(left, right);
      case '==':
        return graph.isEqual(left, right);
      case '!=':
        return graph.isUnequal(left, right);
      case '<':
        return graph.isLess(left, right);
      case '<=':
        return graph.isAtMost(left, right);
    }
  }

  /** More than two factors or addends go by pairs, those of the fewest cells first. */
  private many(tensor: Tensor, body: Extract<Body, { kind: 'product' | 'total' }>): number {
    const { graph } = this;
    if (body.kind === 'product' && body.factors.length === 1)
      return graph.multiply(graph.constant(body.coefficient), this.cell(body.factors[0]!));
    if (body.kind === 'product' && body.factors.length === 2 && body.coefficient === 1)
      return graph.multiply(this.cell(body.factors[0]!), this.cell(body.factors[1]!));
    if (body.kind === 'total' && body.addends.length === 2) {
      const [first, second] = body.addends as readonly [(typeof body.addends)[0], (typeof body.addends)[0]];
      const [left, right] = [this.cell(first.tensor), this.cell(second.tensor)];
      if (first.coefficient === 1 && second.coefficient === -1) return graph.subtract(left, right);
      if (first.coefficient === -1 && second.coefficient === 1) return graph.subtract(right, left);
      return graph.add(
        graph.multiply(graph.constant(first.coefficient), left),
        graph.multiply(graph.constant(second.coefficient), right),
      );
    }
    let plan = this.plans[tensor.id];
    if (!plan) {
      plan = grouped(tensor, this.builder.tensors);
      this.plans[tensor.id] = plan;
    }
    return this.cell(plan);
  }

  private sum({ over, operand }: Extract<Body, { kind: 'sum' }>): number {
    const axis = this.axisOf.get(over.dimension)!;
    const before = this.at[axis]!;
    let result = this.graph.constant(0);
    for (const member of over.members) {
      this.at[axis] = member;
      result = this.graph.add(result, this.cell(operand));
    }
    this.at[axis] = before;
    return result;
  }

  private inYear(year: number, tensor: Tensor): number {
    const before = this.at[this.time]!;
    this.at[this.time] = year;
    const result = this.cell(tensor);
    this.at[this.time] = before;
    return result;
  }

  private alternative(name: string): Tensor {
    const { branches } = this.model.lines.get(name)!;
    const own = branches.find(({ fixed }) =>
      Object.entries(fixed).every(
        ([d, member]) => this.model.space[d]!.members[this.at[this.axisOf.get(d)!]!] === member,
      ),
    )!;
    return this.builder.branch(own);
  }

  private indexOf({ dimensions }: Tensor): number {
    return dimensions.reduce((index, d) => index * this.layout.cells([d]) + this.at[this.axisOf.get(d)!]!, 0);
  }

  private input(name: string, tensor: Tensor): number {
    const index = this.indexOf(tensor);
    const column = this.inputs.columns.get(name)?.[index] ?? -1;
    if (column >= 0) return this.graph.variable(column);
    const value = this.inputs.values.get(name)![index]!;
    return this.graph.constant(Number.isNaN(value) ? 0 : value);
  }

  private isEmpty(name: string, tensor: Tensor): boolean {
    const index = this.indexOf(tensor);
    return (this.inputs.columns.get(name)?.[index] ?? -1) < 0 && Number.isNaN(this.inputs.values.get(name)![index]!);
  }

  /** A condition on one member, where it is the same in every draw. */
  private decide(condition: Tensor, dimension: string, member: number): boolean | undefined {
    if (condition.dimensions.some((d) => d !== dimension)) return undefined;
    const axis = this.axisOf.get(dimension)!;
    const before = this.at[axis]!;
    this.at[axis] = member;
    const node = this.cell(condition);
    this.at[axis] = before;
    return this.graph.isConstant(node) ? this.graph.value[node] !== 0 : undefined;
  }
}
