import { Calculation } from '../../models/engine/index.ts';
import { problemText } from '../../models/language/index.ts';
import { readProject, resolveProject } from '../../models/project/index.ts';

/** A calculation of a parsed project file; throws with every problem, since a test's project is meant to be right. */
export function calculationOf(raw: unknown, scenario?: string): Calculation {
  const read = readProject(raw);
  if (!read.ok) throw new Error(read.problems.map(problemText).join('\n'));
  const resolved = resolveProject(read.value, scenario);
  if (!resolved.ok) throw new Error(resolved.problems.map(problemText).join('\n'));
  const created = Calculation.create(resolved.value);
  if (!created.ok) throw new Error(created.problems.map(problemText).join('\n'));
  return created.value;
}

/** 64-bit FNV-1a over the names and the bytes of every line: equal only when every last bit is. */
export function goldenHash(raw: unknown): string {
  let hash = 0xcbf29ce484222325n;
  const add = (byte: number) => {
    hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn;
  };
  for (const [id, values] of calculationOf(raw).everything()) {
    for (const character of id) add(character.charCodeAt(0));
    const view = new DataView(new ArrayBuffer(8));
    for (const value of values) {
      // −0 and 0 are the same number.
      view.setFloat64(0, value === 0 ? 0 : value);
      for (let k = 0; k < 8; k++) add(view.getUint8(k));
    }
  }
  return hash.toString(16).padStart(16, '0');
}
