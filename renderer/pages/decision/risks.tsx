import type { ReactNode } from 'react';
import { heaviestFirst, riskClass, riskMatrix, riskScore } from '../../../models/decision/index.ts';
import { freshId, MOST_RISKS, type Risk, WORST_LEVEL } from '../../../models/project/index.ts';
import { changeRisks } from '../../store/decision.ts';
import { TEXT } from '../../text/nl.ts';
import { GradeChip } from '../../ui/grade.tsx';
import { TableBox } from '../../ui/table-box.tsx';
import { AddLine } from './add-line.tsx';

const { decision: text } = TEXT;
const LEVELS = Array.from({ length: WORST_LEVEL }, (_, at) => at + 1);

function change(id: string, with_: Partial<Risk>): void {
  changeRisks((risks) => risks.map((risk) => (risk.id === id ? { ...risk, ...with_ } : risk)));
}

/** What can go wrong: chance × impact, with measure and owner, and all of them in one square. */
export function Risks({ risks }: { readonly risks: readonly Risk[] }): ReactNode {
  const high = risks.filter((risk) => riskClass(risk) === 'hoog');
  return (
    <section className="chart" id="risicos" aria-labelledby="risicos-titel">
      <h2 id="risicos-titel">{text.riskTitle(high.length, heaviestFirst(risks)[0]?.naam ?? '')}</h2>
      <p className="soft">{text.riskNote}</p>
      <div className="risks">
        <TableBox label={text.risks}>
          <table className="figures">
            <thead>
              <tr>
                <th scope="col">{text.risk}</th>
                <th scope="col">{text.chance}</th>
                <th scope="col">{text.impact}</th>
                <th scope="col" className="number">
                  {text.score}
                </th>
                <th scope="col">{text.measure}</th>
                <th scope="col">{text.owner}</th>
              </tr>
            </thead>
            <tbody>
              {risks.map((risk, at) => (
                <tr key={risk.id} data-risk={risk.id}>
                  <th scope="row" title={risk.bron}>
                    {at + 1}. {risk.naam} {risk.graad && <GradeChip grade={risk.graad} />}{' '}
                    <button
                      type="button"
                      className="button quiet small"
                      aria-label={text.removeRisk(risk.naam)}
                      onClick={() => changeRisks((all) => all.filter(({ id }) => id !== risk.id))}
                    >
                      ×
                    </button>
                  </th>
                  <td>
                    <Level risk={risk} field="kans" label={text.chance} words={text.chances} />
                  </td>
                  <td>
                    <Level risk={risk} field="impact" label={text.impact} words={text.impacts} />
                  </td>
                  <td className={`number risk-${riskClass(risk)}`}>{riskScore(risk)}</td>
                  <td>
                    <Said risk={risk} field="maatregel" label={text.measure} most={500} />
                  </td>
                  <td>
                    <Said risk={risk} field="eigenaar" label={text.owner} most={120} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableBox>
        <Matrix risks={risks} />
      </div>
      {risks.length < MOST_RISKS && (
        <AddLine
          label={text.newRisk}
          action={text.addRisk}
          onAdd={(naam) =>
            changeRisks((all) => {
              const id = freshId(
                naam,
                all.map((risk) => risk.id),
              );
              return [...all, { id, naam, kans: 2, impact: 2, graad: 'D' as const }];
            })
          }
        />
      )}
    </section>
  );
}

interface FieldProps {
  readonly risk: Risk;
  readonly label: string;
}

function Level({
  risk,
  field,
  label,
  words,
}: FieldProps & { readonly field: 'kans' | 'impact'; readonly words: readonly string[] }): ReactNode {
  return (
    <select
      aria-label={text.ofRisk(label, risk.naam)}
      value={risk[field]}
      onChange={(event) => change(risk.id, { [field]: Number(event.target.value) })}
    >
      {LEVELS.map((level) => (
        <option key={level} value={level}>
          {level} {words[level - 1]}
        </option>
      ))}
    </select>
  );
}

function Said({
  risk,
  field,
  label,
  most,
}: FieldProps & { readonly field: 'maatregel' | 'eigenaar'; readonly most: number }): ReactNode {
  return (
    <input
      type="text"
      className="said"
      maxLength={most}
      aria-label={text.ofRisk(label, risk.naam)}
      value={risk[field] ?? ''}
      onChange={(event) => change(risk.id, { [field]: event.target.value })}
    />
  );
}

/** Chance upwards, impact to the right; a square holds the numbers of its risks. */
function Matrix({ risks }: { readonly risks: readonly Risk[] }): ReactNode {
  const squares = riskMatrix(risks);
  return (
    <TableBox label={text.matrix}>
      <table className="risk-matrix">
        <caption>{text.matrix}</caption>
        <tbody>
          {[...LEVELS].reverse().map((kans) => (
            <tr key={kans}>
              <th scope="row">
                {text.chance} {kans}
              </th>
              {LEVELS.map((impact) => (
                <td key={impact} className={`risk-${riskClass({ kans, impact })}`}>
                  {squares[kans - 1]![impact - 1]!.join(', ')}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td />
            {LEVELS.map((impact) => (
              <th key={impact} scope="col">
                {text.impact} {impact}
              </th>
            ))}
          </tr>
        </tfoot>
      </table>
    </TableBox>
  );
}
