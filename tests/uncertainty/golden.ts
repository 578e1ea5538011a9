import { readProject, resolveProject } from '../../models/project/index.ts';
import { Draws } from '../../models/uncertainty/index.ts';

/** 64-bit FNV-1a over the bytes: equal only when every last bit is. */
export function hashOf(values: Iterable<number>): string {
  let hash = 0xcbf29ce484222325n;
  const view = new DataView(new ArrayBuffer(8));
  for (const value of values) {
    view.setFloat64(0, value);
    for (let k = 0; k < 8; k++) hash = ((hash ^ BigInt(view.getUint8(k))) * 0x100000001b3n) & 0xffffffffffffffffn;
  }
  return hash.toString(16).padStart(16, '0');
}

/** Of 300 draws of a parsed project file. It runs in a browser as well: no Node here. */
export function drawsHash(raw: unknown): string {
  const read = readProject(raw);
  if (!read.ok) throw new Error('no project');
  const project = resolveProject(read.value);
  if (!project.ok) throw new Error('no project');
  const draws = Draws.of(project.value, { draws: 300 });
  if (!draws.ok) throw new Error('no draws');
  const columns = draws.value.columns.map(() => new Float64Array(300));
  draws.value.fill(0, columns);
  return hashOf(columns.flatMap((column) => [...column]));
}
