/** One visible line of a tree of origins. */
export interface TreeNode {
  /** The ids from the root to here: the same line may stand in several places. */
  readonly path: string;
  readonly id: string;
  /** 1 for what the root is made from itself. */
  readonly level: number;
  /** Place among its siblings, from 1, and how many they are. */
  readonly position: number;
  readonly count: number;
  readonly isExpanded: boolean;
  /** Nothing follows it. */
  readonly isLeaf: boolean;
  /** Stands among its own ancestors: a line that uses its value of the year before. */
  readonly isRepeated: boolean;
}

/**
 * What is visible of the tree below a root, from top to bottom.
 * @param next what follows a line or input in the direction of the tree
 * @param expanded paths of the nodes that are unfolded
 */
export function visibleNodes(
  root: string,
  next: (id: string) => readonly string[],
  expanded: ReadonlySet<string>,
): readonly TreeNode[] {
  const nodes: TreeNode[] = [];
  const add = (ids: readonly string[], above: readonly string[]): void => {
    for (const [index, id] of ids.entries()) {
      const path = [...above, id].join('/');
      const isRepeated = above.includes(id);
      const below = isRepeated ? [] : next(id);
      const isLeaf = below.length === 0;
      const isExpanded = !isLeaf && expanded.has(path);
      const place = { level: above.length, position: index + 1, count: ids.length };
      nodes.push({ path, id, ...place, isExpanded, isLeaf, isRepeated });
      if (isExpanded) add(below, [...above, id]);
    }
  };
  add(next(root), [root]);
  return nodes;
}

/** What a key does in a tree. */
export type Move =
  | { readonly kind: 'go'; readonly to: TreeNode }
  | { readonly kind: 'expand'; readonly isOpen: boolean }
  | { readonly kind: 'choose' };

/**
 * The keys of a tree as everyone knows them: right unfolds and then goes in, left folds and then goes out.
 * @returns undefined when the key does nothing here
 */
export function moveOf(key: string, nodes: readonly TreeNode[], node: TreeNode): Move | undefined {
  const index = nodes.indexOf(node);
  const go = (to: TreeNode | undefined): Move | undefined => to && { kind: 'go', to };
  switch (key) {
    case 'ArrowDown':
      return go(nodes[index + 1]);
    case 'ArrowUp':
      return go(nodes[index - 1]);
    case 'Home':
      return go(nodes[0]);
    case 'End':
      return go(nodes.at(-1));
    case 'ArrowRight':
      if (node.isLeaf) return undefined;
      return node.isExpanded ? go(nodes[index + 1]) : { kind: 'expand', isOpen: true };
    case 'ArrowLeft':
      if (node.isExpanded) return { kind: 'expand', isOpen: false };
      return go(nodes.slice(0, index).findLast(({ level }) => level < node.level));
    case 'Enter':
    case ' ':
      return { kind: 'choose' };
    default:
      return undefined;
  }
}
