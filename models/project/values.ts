import type { Space } from '../language/index.ts';
import { DIMENSIONS, INPUTS, type InputDefinition } from '../lines/index.ts';
import { isYearly, PER_GRADE } from './places.ts';
import type { ResolvedProject } from './resolve.ts';
import { type Cell, everyYear } from './value.ts';

/**
 * The values of every input in layout order, for the program: NaN where an input is empty.
 * An input that does not exist for a member (a ceiling in populatiebekostiging) is 0 there.
 */
export function inputValues({ space, cells }: ResolvedProject): Map<string, Float64Array> {
  const years = space.t!.members.length;
  const grades = space.e!.attributes!.zekerheid!;
  const byInput = new Map<string, Cell[]>(INPUTS.map(({ id }) => [id, []]));
  for (const cell of cells) byInput.get(cell.input.id)!.push(cell);
  return new Map(
    INPUTS.map((input) => {
      const layout = layoutOf(input, space);
      const values = new Float64Array(layout.reduce((product, { members }) => product * members.length, 1));
      for (const { members, waarde } of byInput.get(input.id)!) {
        if (input.id === PER_GRADE) {
          for (const [index, grade] of grades.entries())
            if (grade === members.zekerheid) values[index] = waarde as number;
          continue;
        }
        const first = firstIndex(layout, members);
        if (typeof waarde === 'object' && waarde !== null) values.set(everyYear(waarde, years), first);
        else values[first] = waarde ?? Number.NaN;
      }
      return [input.id, values];
    }),
  );
}

/**
 * Where one value stands in the array that `inputValues` gives for its input: one place, one per year, or for
 * optimismecorrectie one per effect of that grade (perhaps none).
 */
export function indicesOf({ space }: ResolvedProject, { input, members }: Cell): number[] {
  if (input.id === PER_GRADE) {
    const grades = space.e!.attributes!.zekerheid!;
    return grades.flatMap((grade, index) => (grade === members.zekerheid ? [index] : []));
  }
  const first = firstIndex(layoutOf(input, space), members);
  return isYearly(input) ? space.t!.members.map((_, year) => first + year) : [first];
}

interface Axis {
  readonly id: string;
  readonly members: readonly string[];
}

function layoutOf(input: InputDefinition, space: Space): Axis[] {
  return DIMENSIONS.filter(({ id }) => input.dimensions.includes(id)).map(({ id }) => ({
    id,
    members: space[id]!.members,
  }));
}

/** Of the member of every dimension, in year 0. */
function firstIndex(layout: readonly Axis[], at: Cell['members']): number {
  return layout.reduce(
    (index, { id, members }) => index * members.length + (id === 't' ? 0 : members.indexOf(at[id]!)),
    0,
  );
}
