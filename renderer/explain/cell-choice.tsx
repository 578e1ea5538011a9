import type { ReactNode } from 'react';
import { ACTOR_LABELS, type Calculation, type Explanation } from '../../models/engine/index.ts';
import { DIMENSIONS } from '../../models/lines/index.ts';
import { type Subject, setSession } from '../store/session.ts';
import { TEXT } from '../text/nl.ts';

interface Props {
  readonly calculation: Calculation;
  readonly explanation: Explanation;
  readonly subject: Subject;
}

/** Which cell is explained: the year, the school, the form of care …, where there is more than one. */
export function CellChoice({ calculation, explanation, subject }: Props): ReactNode {
  const { space } = calculation.project;
  // Of an input every value is listed below, with its evidence.
  const choices = explanation.dimensions.filter(
    (d) => (space[d]!.members.length > 1 || d === 't') && (explanation.kind === 'regel' || d === 't'),
  );
  const choose = (d: string, index: number) =>
    setSession(({ explained }) => ({
      explained: [...explained.slice(0, -1), { ...subject, at: { ...subject.at, [d]: index } }],
    }));
  if (choices.length === 0) return null;
  return (
    <div className="cell-choice">
      {choices.map((d) => (
        <label key={d} className="switcher year">
          <span>{d === 't' ? TEXT.explain.year : capital(DIMENSIONS.find(({ id }) => id === d)?.label ?? d)}</span>
          <select value={subject.at[d] ?? 0} onChange={(event) => choose(d, Number(event.target.value))}>
            {space[d]!.members.map((member, index) => (
              <option key={member} value={index}>
                {memberName(calculation, d, member)}
              </option>
            ))}
          </select>
        </label>
      ))}
    </div>
  );
}

/** A member as it is called on screen. */
export function memberName({ project }: Calculation, dimension: string, member: string): string {
  return project.names[dimension]?.[member] ?? (dimension === 'a' ? ACTOR_LABELS[member] : undefined) ?? member;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
