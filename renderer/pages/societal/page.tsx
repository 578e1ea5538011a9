import type { ReactNode } from 'react';
import { ACTOR_LABELS } from '../../../models/engine/index.ts';
import { TEXT } from '../../text/nl.ts';
import { CellTable } from '../../ui/cell-table.tsx';
import { Figure } from '../../ui/figure.tsx';
import { KeyFigureTable } from '../../ui/key-figure-table.tsx';
import { useShown } from '../../ui/shown.tsx';
import { TableBox } from '../../ui/table-box.tsx';

const SOCIETAL = ['kosten_cw', 'vermeden_cw', 'effecten_cw', 'ncw', 'bkv', 'terugverdienjaar'];
const FINANCIAL = [
  'financieel_deelnemers_cw',
  'financieel_gemeente_cw',
  'besparing_deelnemers',
  'laagste_dekkingsgraad',
];
const COLUMNS = ['kosten_actor_cw', 'vermeden_actor_cw', 'baten_actor_cw', 'saldo_actor_cw'];

/** What it costs and brings, for society and in money, per variant and per actor. */
export function SocietalPage(): ReactNode {
  const { calculation, variant } = useShown();
  const { societal: text } = TEXT;
  const { e, a } = calculation.project.space;
  const pm = e!.members.filter((_, index) => Number.isNaN(calculation.inputValues('prijs')[index]!));
  return (
    <div className="page plain">
      <h1>{TEXT.page.rendement}</h1>
      <KeyFigureTable calculation={calculation} caption={text.societal} figures={SOCIETAL} />
      <KeyFigureTable calculation={calculation} caption={text.financial} figures={FINANCIAL} />
      <TableBox label={text.actors}>
        <table className="figures">
          <caption>{text.actors}</caption>
          <thead>
            <tr>
              <th scope="col">{text.actor}</th>
              {COLUMNS.map((id) => (
                <th key={id} scope="col" className="number">
                  {calculation.definition(id)!.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {a!.members.map((actor, index) => (
              <tr key={actor}>
                <th scope="row">{ACTOR_LABELS[actor]}</th>
                {COLUMNS.map((id) => (
                  <td key={id} className="number">
                    <Figure
                      id={id}
                      at={{ a: index }}
                      variant={variant.id}
                      label={`${calculation.definition(id)!.label}, ${ACTOR_LABELS[actor]}`}
                      isTabular
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableBox>
      <CellTable
        calculation={calculation}
        caption={text.effects}
        dimension="e"
        inputs={['omvang', 'toerekening', 'prijs', 'vertraging', 'opbouw']}
      />
      <p>{pm.length > 0 && text.pm(pm.map((id) => calculation.project.names.e?.[id] ?? id))}</p>
    </div>
  );
}
