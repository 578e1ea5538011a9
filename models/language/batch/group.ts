import type { Addend, Tensor, Tensors } from './tensor.ts';

/**
 * A product or total of many as pairs, each time the two whose result has the fewest cells: what is the same for all
 * schools, years or variants is calculated once and not in each.
 */
export function grouped(tensor: Tensor, tensors: Tensors): Tensor {
  const { body } = tensor;
  if (body.kind === 'product') {
    const factors = body.factors.map((factor): Addend => ({ coefficient: 1, tensor: factor }));
    const { tensor: product } = paired(factors, tensors, (left, right) => ({
      coefficient: 1,
      tensor: tensors.product(1, [left.tensor, right.tensor]),
    }));
    return tensors.product(body.coefficient, [product]);
  }
  if (body.kind !== 'total') return tensor;
  const { coefficient, tensor: whole } = paired(body.addends, tensors, (left, right) => {
    const areTaken = left.coefficient < 0 && right.coefficient < 0;
    // A difference of two rather than two negated numbers.
    const [one, other] = areTaken ? [negated(left), negated(right)] : [left, right];
    return { coefficient: areTaken ? -1 : 1, tensor: tensors.total([one, other]) };
  });
  return tensors.product(coefficient, [whole]);
}

function negated({ coefficient, tensor }: Addend): Addend {
  return { coefficient: -coefficient, tensor };
}

function paired(parts: readonly Addend[], tensors: Tensors, join: (left: Addend, right: Addend) => Addend): Addend {
  const open = [...parts];
  while (open.length > 1) {
    let [first, second, least] = [0, 1, Number.POSITIVE_INFINITY];
    for (let left = 0; left < open.length; left++) {
      for (let right = left + 1; right < open.length; right++) {
        const dimensions = tensors.union([open[left]!.tensor.dimensions, open[right]!.tensor.dimensions]);
        const cells = tensors.cells(dimensions);
        if (cells < least) [first, second, least] = [left, right, cells];
      }
    }
    const joined = join(open[first]!, open[second]!);
    open.splice(second, 1);
    open.splice(first, 1, joined);
  }
  return open[0]!;
}
