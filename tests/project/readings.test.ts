import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { root } from '../../build/bundle.mjs';
import {
  type ProjectFile,
  readProject,
  resolveProject,
  withMember,
  withoutMember,
  withValue,
} from '../../models/project/index.ts';

const read = readProject(JSON.parse(readFileSync(join(root, 'samples/almere.json'), 'utf8')));
if (!read.ok) throw new Error('almere');
const almere = read.value;
const scenarios = [undefined, ...almere.scenarios!.map(({ id }) => id)];
const start = resolveProject(almere);
if (!start.ok) throw new Error('almere');
const schools = start.value.space.s!.members;

type Change = (file: ProjectFile, scenario: string | undefined) => ProjectFile;
const changes: fc.Arbitrary<Change> = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('lekkage', 'doelmatigheid', 'horizon', 'startjaar'),
      fc.constantFrom(0, 0.2, 3, 12, 2024, -1),
    )
    .map(
      ([input, value]): Change =>
        (file) =>
          withValue(file, undefined, { input, members: {} }, value),
    ),
  fc.tuple(fc.constantFrom(...schools), fc.constantFrom(50, 400, -3)).map(
    ([s, value]): Change =>
      (file, scenario) => {
        const isThere = file.invoer.scholen!.some(({ id }) => id === s);
        return isThere ? withValue(file, scenario, { input: 'leerlingen_basis', members: { s } }, value) : file;
      },
  ),
  fc.constant<Change>((file) => withMember(file, 'scholen', 'Nieuw', { leerlingen_basis: 10, herkomst: {} }).file),
  fc.constantFrom(...schools).map(
    (id): Change =>
      (file) =>
        withoutMember(file, 'scholen', id),
  ),
);

it('reading on from an earlier reading gives what reading afresh gives, problems too', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(changes, fc.constantFrom(...scenarios)), { maxLength: 8 }), (steps) => {
      let file = almere;
      let before = start.value;
      for (const [change, scenario] of steps) {
        file = change(file, scenario);
        const [onward, afresh] = [resolveProject(file, scenario, before), resolveProject(file, scenario)];
        expect(onward.ok).toBe(afresh.ok);
        expect(onward.problems).toEqual(afresh.problems);
        if (!onward.ok || !afresh.ok) continue;
        expect(onward.value).toEqual(afresh.value);
        before = onward.value;
      }
    }),
    { numRuns: 60, seed: 7 },
  );
});
