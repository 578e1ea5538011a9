import type { Branch, CheckedModel } from '../check.ts';
import type { Expression, Restriction } from '../expression.ts';
import type { Layout } from '../layout.ts';
import { Contraction } from './contract.ts';
import { type Addend, type Bound, type Tensor, Tensors } from './tensor.ts';

/** Whether a condition holds for a member, the same in every draw; undefined when that isn't so. */
export type Decide = (condition: Tensor, dimension: string, member: number) => boolean | undefined;

/** Every line of a model as a tensor, made when first asked for. */
export class Builder {
  readonly tensors: Tensors;
  private readonly contraction: Contraction;
  private readonly lines = new Map<string, Tensor>();
  private readonly expressions = new Map<Expression, Tensor>();

  constructor(
    private readonly model: CheckedModel,
    layout: Layout,
    private readonly decide: Decide,
  ) {
    this.tensors = new Tensors(
      layout,
      model.vocabulary.dimensions.map(({ id }) => id),
    );
    this.contraction = new Contraction(this.tensors, layout.time, (factor, bound) => this.split(factor, bound));
  }

  /** A line or input by its name. */
  named(name: string): Tensor {
    const known = this.lines.get(name);
    if (known) return known;
    const input = this.model.inputs.get(name);
    const made = input ? this.tensors.input(name, this.inOrder(input.dimensions)) : this.line(name);
    this.lines.set(name, made);
    return made;
  }

  branch({ expression }: Branch): Tensor {
    const known = this.expressions.get(expression);
    if (known) return known;
    const made = this.build(expression);
    this.expressions.set(expression, made);
    return made;
  }

  private line(name: string): Tensor {
    const { branches, dimensions } = this.model.lines.get(name)!;
    const [only] = branches;
    if (branches.length === 1 && Object.keys(only!.fixed).length === 0) return this.branch(only!);
    return this.tensors.alternatives(name, dimensions);
  }

  private dimensionsOf(name: string): readonly string[] {
    return this.inOrder(this.model.inputs.get(name)?.dimensions ?? this.model.lines.get(name)!.dimensions);
  }

  private inOrder(dimensions: readonly string[]): string[] {
    return this.tensors.union([dimensions]);
  }

  private build(expression: Expression): Tensor {
    const { tensors } = this;
    switch (expression.kind) {
      case 'number':
        return tensors.number(expression.value);
      case 'yearIndex':
        return tensors.year();
      case 'name':
        return this.named(expression.name);
      case 'empty':
        return tensors.empty(expression.name, this.dimensionsOf(expression.name));
      case 'first':
        return tensors.first(this.named(expression.name));
      case 'previous':
        return tensors.previous(expression.name, this.dimensionsOf(expression.name), this.build(expression.start));
      case 'sum':
        return this.contraction.sum(this.named(expression.name), this.bounds(expression.over, expression.where));
      case 'negate':
        return this.product(expression);
      case 'arithmetic':
        if (expression.operator === '^')
          return tensors.pairwise('power', this.build(expression.left), this.build(expression.right));
        return expression.operator === '*' || expression.operator === '/'
          ? this.product(expression)
          : tensors.total(this.addends(expression, 1));
      case 'compare': {
        const [left, right] = [this.build(expression.left), this.build(expression.right)];
        if (expression.operator === '>') return tensors.pairwise('<', right, left);
        if (expression.operator === '>=') return tensors.pairwise('<=', right, left);
        return tensors.pairwise(expression.operator, left, right);
      }
      case 'choose':
        return tensors.choose(this.build(expression.condition), this.build(expression.yes), this.build(expression.no));
      case 'call':
        return this.call(expression);
    }
  }

  private call(expression: Extract<Expression, { kind: 'call' }>): Tensor {
    const { tensors } = this;
    const name = expression.function;
    if (name === 'deel') return this.product(expression);
    const parts = expression.operands.map((part) => this.build(part));
    if (name === 'abs') return tensors.absolute(parts[0]!);
    return parts.reduce((left, right) => tensors.pairwise(name, left, right));
  }

  private product(expression: Expression): Tensor {
    const factors: Tensor[] = [];
    const coefficient = this.factors(expression, factors);
    return this.tensors.product(coefficient, factors);
  }

  /** Products and quotients inside one formula as one list of factors. @returns the sign */
  private factors(expression: Expression, into: Tensor[]): number {
    if (expression.kind === 'negate') return -this.factors(expression.operand, into);
    if (expression.kind === 'arithmetic' && expression.operator === '*')
      return this.factors(expression.left, into) * this.factors(expression.right, into);
    if (expression.kind === 'arithmetic' && expression.operator === '/') {
      into.push(this.tensors.inverse(this.build(expression.right)));
      return this.factors(expression.left, into);
    }
    if (expression.kind === 'call' && expression.function === 'deel') {
      into.push(this.tensors.inverseOrZero(this.build(expression.operands[1]!)));
      return this.factors(expression.operands[0]!, into);
    }
    into.push(this.build(expression));
    return 1;
  }

  private addends(expression: Expression, sign: number): Addend[] {
    if (expression.kind === 'arithmetic' && (expression.operator === '+' || expression.operator === '-')) {
      const other = expression.operator === '+' ? sign : -sign;
      return [...this.addends(expression.left, sign), ...this.addends(expression.right, other)];
    }
    return [{ coefficient: sign, tensor: this.build(expression) }];
  }

  private bounds(over: readonly string[], where: readonly Restriction[]): Bound[] {
    return over.map((dimension) => {
      const { members, attributes } = this.model.space[dimension]!;
      const applies = where.filter(({ attribute }) => attributes?.[attribute] !== undefined);
      const kept = members
        .map((_, index) => index)
        .filter((index) => applies.every(({ attribute, value }) => attributes![attribute]![index] === value));
      return { dimension, members: kept };
    });
  }

  /** A factor with another formula for some of the members that are summed over. */
  private split(factor: Tensor, { dimension, members }: Bound): { members: number[]; part: Tensor }[] | undefined {
    const { body } = factor;
    const partOf = (member: number): Tensor | undefined => {
      if (body.kind === 'choose') {
        const holds = this.decide(body.condition, dimension, member);
        return holds === undefined ? undefined : holds ? body.yes : body.no;
      }
      if (body.kind !== 'alternatives') return undefined;
      const id = this.model.space[dimension]!.members[member]!;
      const { branches } = this.model.lines.get(body.name)!;
      if (branches.some(({ fixed }) => Object.keys(fixed).some((d) => d !== dimension))) return undefined;
      const own = branches.find(({ fixed }) => fixed[dimension] === id);
      return own && this.branch(own);
    };
    const groups = new Map<Tensor, number[]>();
    for (const member of members) {
      const part = partOf(member);
      if (!part) return undefined;
      const group = groups.get(part) ?? [];
      group.push(member);
      groups.set(part, group);
    }
    return [...groups].map(([part, own]) => ({ members: own, part }));
  }
}
