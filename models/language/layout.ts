import type { Space, Vocabulary } from './definition.ts';
import type { Operand } from './kernels.ts';

/** Positions at which some dimensions are held, by index of the member. */
export type Fixed = Readonly<Record<string, number>>;

/** A typed array with the dimensions it is laid out by, the last one running fastest. */
export interface Quantity {
  readonly dimensions: readonly string[];
  readonly data: Float64Array;
}

/** How the values of a project lie in memory: the sizes of its dimensions and the maps from one layout to another. */
export class Layout {
  readonly time: string;
  private readonly order: readonly string[];
  private readonly sizes: Readonly<Record<string, number>>;
  private readonly maps = new Map<string, Int32Array>();

  constructor(vocabulary: Vocabulary, space: Space) {
    this.time = vocabulary.time;
    this.order = vocabulary.dimensions.map(({ id }) => id);
    this.sizes = Object.fromEntries(this.order.map((id) => [id, space[id]?.members.length ?? 0]));
  }

  get years(): number {
    return this.sizes[this.time]!;
  }

  allocate(dimensions: Iterable<string>): Quantity {
    const wanted = new Set(dimensions);
    const ordered = this.order.filter((id) => wanted.has(id));
    return { dimensions: ordered, data: new Float64Array(this.cells(ordered)) };
  }

  cells(dimensions: readonly string[]): number {
    return dimensions.reduce((product, d) => product * this.sizes[d]!, 1);
  }

  /** Index of one cell; a dimension that is not given counts as its first member. */
  indexOf(dimensions: readonly string[], at: Fixed): number {
    return dimensions.reduce((index, d) => index * this.sizes[d]! + (at[d] ?? 0), 0);
  }

  /** A quantity as it is read by an operation whose result is laid out by `wanted`. */
  operand({ dimensions, data }: Quantity, wanted: readonly string[]): Operand {
    return { data, map: dimensions.length === wanted.length ? null : this.map(dimensions, wanted) };
  }

  /** For each cell laid out by `to`: the index of the cell laid out by `from`, whose other dimensions are fixed. */
  map(from: readonly string[], to: readonly string[], fixed: Fixed = {}): Int32Array {
    const key = `${from.map((d) => (d in fixed ? `${d}=${fixed[d]}` : d)).join()}>${to.join()}`;
    const known = this.maps.get(key);
    if (known) return known;
    const stride: Record<string, number> = {};
    let base = 0;
    let size = 1;
    for (const d of [...from].reverse()) {
      if (d in fixed) base += fixed[d]! * size;
      else stride[d] = size;
      size *= this.sizes[d]!;
    }
    let map = Int32Array.of(base);
    for (const d of to) {
      const step = stride[d] ?? 0;
      const count = this.sizes[d]!;
      const next = new Int32Array(map.length * count);
      for (let k = 0; k < map.length; k++) for (let j = 0; j < count; j++) next[k * count + j] = map[k]! + j * step;
      map = next;
    }
    this.maps.set(key, map);
    return map;
  }
}

/** What is left of dimensions when some are fixed. */
export function free(dimensions: readonly string[], fixed: Fixed): string[] {
  return dimensions.filter((d) => !(d in fixed));
}
