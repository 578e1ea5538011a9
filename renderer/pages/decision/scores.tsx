import type { ReactNode } from 'react';
import { scoreOf } from '../../../models/decision/index.ts';
import { BEST_SCORE, type Criterion, type Grade } from '../../../models/project/index.ts';
import { changeCriteria } from '../../store/decision.ts';
import { TEXT } from '../../text/nl.ts';
import { GradeChip } from '../../ui/grade.tsx';

const { decision: text } = TEXT;
const GRADES: readonly Grade[] = ['A', 'B', 'C', 'D'];

type Scored = Criterion['scores'][string];

function setScore(criterion: string, variant: string, score: Scored, gestureOf?: string): void {
  changeCriteria(
    (all) => all.map((one) => (one.id === criterion ? { ...one, scores: { ...one.scores, [variant]: score } } : one)),
    gestureOf,
  );
}

interface CellProps {
  readonly criterion: Criterion;
  readonly variant: string;
  readonly name: string;
  /** Its source is to be shown. */
  readonly onPick: () => void;
}

export function ScoreCell({ criterion, variant, name, onPick }: CellProps): ReactNode {
  const held = scoreOf(criterion, variant);
  const { bron, graad = 'D' } = held === undefined ? {} : criterion.scores[variant]!;
  return (
    <td className="number score" title={bron}>
      <select
        aria-label={text.scoreOf(criterion.naam, name)}
        value={held ?? ''}
        data-value={held}
        onFocus={onPick}
        onChange={(event) => {
          // Another score than the source's is one's own opinion, until it gets a source.
          setScore(criterion.id, variant, { score: Number(event.target.value), graad: 'D', bron: TEXT.explain.own });
        }}
      >
        {held === undefined && <option value="">–</option>}
        {Array.from({ length: BEST_SCORE }, (_, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the numbers themselves
          <option key={at} value={at + 1}>
            {at + 1}
          </option>
        ))}
      </select>
      {held !== undefined && <GradeChip grade={graad} />}
    </td>
  );
}

interface SourceProps {
  readonly criteria: readonly Criterion[];
  readonly picked: { readonly criterion: string; readonly variant: string } | null;
  readonly nameOf: (variant: string) => string;
}

/** Why the score that was chosen last is what it is, to read and to change. */
export function ScoreSource({ criteria, picked, nameOf }: SourceProps): ReactNode {
  const criterion = criteria.find(({ id }) => id === picked?.criterion);
  if (!picked || !criterion || scoreOf(criterion, picked.variant) === undefined)
    return <p className="soft">{text.sourceNone}</p>;
  const score = criterion.scores[picked.variant]!;
  const set = (change: Partial<Scored>) =>
    setScore(criterion.id, picked.variant, { ...score, ...change }, `bron ${criterion.id} ${picked.variant}`);
  return (
    <div className="score-source">
      <label>
        {text.sourceOf(criterion.naam, nameOf(picked.variant))}
        <textarea
          rows={2}
          maxLength={500}
          value={score.bron ?? ''}
          onChange={(event) => set({ bron: event.target.value })}
        />
      </label>
      <label>
        {text.sourceGrade}{' '}
        <select value={score.graad ?? 'D'} onChange={(event) => set({ graad: event.target.value as Grade })}>
          {GRADES.map((grade) => (
            <option key={grade} value={grade}>
              {grade}: {TEXT.grades[grade]}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
