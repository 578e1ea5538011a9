import { DIMENSIONS, INPUTS } from '../lines/index.ts';
import { PER_GRADE } from './places.ts';
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
      const dimensions = DIMENSIONS.map(({ id }) => id).filter((id) => input.dimensions.includes(id));
      const sizes = dimensions.map((id) => space[id]!.members.length);
      const values = new Float64Array(sizes.reduce((product, size) => product * size, 1));
      for (const { members, waarde } of byInput.get(input.id)!) {
        if (input.id === PER_GRADE) {
          for (const [index, grade] of grades.entries())
            if (grade === members.zekerheid) values[index] = waarde as number;
          continue;
        }
        const position = (id: string) => (id === 't' ? 0 : space[id]!.members.indexOf(members[id]!));
        const first = dimensions.reduce((at, id, axis) => at * sizes[axis]! + position(id), 0);
        if (typeof waarde === 'object' && waarde !== null) values.set(everyYear(waarde, years), first);
        else values[first] = waarde ?? Number.NaN;
      }
      return [input.id, values];
    }),
  );
}
