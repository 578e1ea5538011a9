import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { TEXT } from '../../text/nl.ts';
import { GradeChip } from '../../ui/grade.tsx';
import type { Row } from './rows.ts';
import { moveOf, type TreeNode, visibleNodes } from './tree.ts';

interface Props {
  readonly label: string;
  readonly root: string;
  /** What follows a line or input in the direction of this tree. */
  readonly next: (id: string) => readonly string[];
  readonly rows: ReadonlyMap<string, Row>;
  /** The value of a line or input as it reads here; empty where it is not one number. */
  readonly readingAt: (row: Row) => string;
  readonly onChoose: (id: string) => void;
}

const { trace: text } = TEXT.formulas;

/** A chain of lines that is unfolded step by step, with the arrow keys or the mouse. One stop for Tab. */
export function TraceTree({ label, root, next, rows, readingAt, onChoose }: Props): ReactNode {
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(new Set());
  const [active, setActive] = useState<string | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const nodes = visibleNodes(root, next, expanded);
  const current = nodes.find(({ path }) => path === active) ?? nodes[0];

  const expand = (path: string, isOpen: boolean) => {
    const changed = new Set(expanded);
    if (isOpen) changed.add(path);
    else changed.delete(path);
    setExpanded(changed);
  };
  const onKey = (event: KeyboardEvent, node: TreeNode) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const move = moveOf(event.key, nodes, node);
    if (!move) return;
    event.preventDefault();
    if (move.kind === 'choose') onChoose(node.id);
    else if (move.kind === 'expand') expand(node.path, move.isOpen);
    else box.current?.querySelectorAll<HTMLElement>('[role=treeitem]')[nodes.indexOf(move.to)]?.focus();
  };
  return (
    <div className="tree" role="tree" aria-label={label} ref={box}>
      {nodes.map((node) => {
        const row = rows.get(node.id);
        if (!row) return null;
        return (
          <div
            key={node.path}
            role="treeitem"
            className="tree-item"
            data-id={node.id}
            style={{ paddingLeft: (node.level - 1) * 18 }}
            tabIndex={node === current ? 0 : -1}
            aria-level={node.level}
            aria-posinset={node.position}
            aria-setsize={node.count}
            {...(!node.isLeaf && { 'aria-expanded': node.isExpanded })}
            onFocus={() => setActive(node.path)}
            onKeyDown={(event) => onKey(event, node)}
            onClick={(event) => {
              const isArrow = event.target instanceof Element && event.target.closest('.tree-arrow') !== null;
              if (isArrow && !node.isLeaf) expand(node.path, !node.isExpanded);
              else onChoose(node.id);
            }}
          >
            <span className={`tree-arrow${node.isLeaf ? ' leaf' : ''}`} aria-hidden="true" />
            <NodeText row={row} isRepeated={node.isRepeated} value={readingAt(row)} />
          </div>
        );
      })}
    </div>
  );
}

interface NodeProps {
  readonly row: Row;
  readonly isRepeated: boolean;
  readonly value: string;
}

function NodeText({ row, isRepeated, value }: NodeProps): ReactNode {
  return (
    <>
      <span className="tree-name">
        {row.label}
        {row.kind === 'invoer' && <span className="soft tree-source">{row.source}</span>}
        {isRepeated && <span className="soft tree-source">{text.repeated}</span>}
      </span>
      <span className="tree-value">{value || (row.per.length > 0 ? TEXT.formulas.per(row.per) : '')}</span>
      <span className="tree-grades">
        {row.grades.map((grade) => (
          <GradeChip key={grade} grade={grade} />
        ))}
      </span>
    </>
  );
}
