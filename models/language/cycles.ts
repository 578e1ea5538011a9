import type { Branch } from './check.ts';
import { referencesOf } from './expression.ts';

/** One formula of one line: what is ordered. A line's alternatives are apart, since one may use what another makes. */
export interface Part {
  readonly line: string;
  readonly branch: Branch;
}

/** Part → the parts it uses, and whether in the same year; false when only through `vorig`. */
type Graph = ReadonlyMap<Part, ReadonlyMap<Part, boolean>>;

/**
 * The order of calculation: parts that need each other (through `vorig`) together, every group after what it uses, and
 * inside a group every part after what it uses in the same year.
 * @returns `cycles`: same-year cycles, each as a path of parts
 */
export function inOrder(lines: ReadonlyMap<string, readonly Branch[]>): { steps: Part[][]; cycles: Part[][] } {
  const graph = graphOf(lines);
  const steps: Part[][] = [];
  const cycles: Part[][] = [];
  for (const group of stronglyConnected(graph, () => true)) {
    const members = new Set(group);
    const ordered = stronglyConnected(graph, (from, to) => members.has(to) && graph.get(from)!.get(to)!, group);
    for (const parts of ordered) {
      const usesItself = graph.get(parts[0]!)!.get(parts[0]!) === true;
      if (parts.length > 1 || usesItself) cycles.push(pathThrough(graph, parts));
    }
    steps.push(ordered.flat());
  }
  return { steps, cycles };
}

function graphOf(lines: ReadonlyMap<string, readonly Branch[]>): Graph {
  const parts = new Map(
    [...lines].map(([line, branches]) => [line, branches.map((branch): Part => ({ line, branch }))]),
  );
  const graph = new Map<Part, Map<Part, boolean>>();
  for (const part of [...parts.values()].flat()) {
    const uses = new Map<Part, boolean>();
    for (const { name, previous } of referencesOf(part.branch.expression)) {
      for (const used of parts.get(name) ?? []) {
        if (canMeet(part.branch, used.branch)) uses.set(used, (uses.get(used) ?? false) || !previous);
      }
    }
    graph.set(part, uses);
  }
  return graph;
}

/** Formulas fixed to different members of one dimension never see each other. */
function canMeet(a: Branch, b: Branch): boolean {
  return Object.entries(a.fixed).every(([dimension, member]) => (b.fixed[dimension] ?? member) === member);
}

/** Tarjan's algorithm; what is used comes before what uses it. */
function stronglyConnected(
  graph: Graph,
  follow: (from: Part, to: Part) => boolean,
  roots: Iterable<Part> = graph.keys(),
): Part[][] {
  const index = new Map<Part, number>();
  const low = new Map<Part, number>();
  const stack: Part[] = [];
  const onStack = new Set<Part>();
  const groups: Part[][] = [];
  const visit = (part: Part): void => {
    index.set(part, index.size);
    low.set(part, index.get(part)!);
    stack.push(part);
    onStack.add(part);
    for (const next of graph.get(part)!.keys()) {
      if (!follow(part, next)) continue;
      if (!index.has(next)) {
        visit(next);
        low.set(part, Math.min(low.get(part)!, low.get(next)!));
      } else if (onStack.has(next)) {
        low.set(part, Math.min(low.get(part)!, index.get(next)!));
      }
    }
    if (low.get(part) !== index.get(part)) return;
    const group: Part[] = [];
    let member: Part;
    do {
      member = stack.pop()!;
      onStack.delete(member);
      group.push(member);
    } while (member !== part);
    groups.push(group.reverse());
  };
  for (const part of roots) if (!index.has(part)) visit(part);
  return groups;
}

/** The shortest way from a group's first part along same-year uses back to itself. */
function pathThrough(graph: Graph, group: readonly Part[]): Part[] {
  const members = new Set(group);
  const start = group[0]!;
  const cameFrom = new Map<Part, Part>();
  const queue = [start];
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    for (const [next, sameYear] of graph.get(at)!) {
      if (!sameYear || !members.has(next)) continue;
      if (next === start) {
        const path = [at];
        while (path[0] !== start) path.unshift(cameFrom.get(path[0]!)!);
        return path;
      }
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, at);
      queue.push(next);
    }
  }
  return [...group];
}
