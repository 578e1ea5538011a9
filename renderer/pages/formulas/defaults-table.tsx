import { memo, type ReactNode, useDeferredValue, useMemo } from 'react';
import { CURRENT_SET, figureSetOf, type ProjectFile } from '../../../models/project/index.ts';
import { exactText, valueText } from '../../explain/value-text.ts';
import { explainFigure, setSession } from '../../store/session.ts';
import { TEXT } from '../../text/nl.ts';
import { unitText } from '../../text/numbers.ts';
import { hasWords, wordsOf } from '../../text/search.ts';
import { GradeChip } from '../../ui/grade.tsx';
import { useShown } from '../../ui/shown.tsx';
import { TableBox } from '../../ui/table-box.tsx';
import { Value } from '../../ui/value.tsx';
import { type DefaultRow, defaultsOf } from './defaults.ts';
import { useFormulas } from './view.ts';

const { defaults: text } = TEXT.formulas;

/** Every default with its range, grade and source, and what the project uses instead. */
export function DefaultsTable(): ReactNode {
  const { calculation, version } = useShown();
  const typed = useFormulas(({ query }) => query);
  const query = useDeferredValue(typed);
  const onlyAssumptions = useFormulas((view) => view.onlyAssumptions);
  const onlyChanged = useFormulas((view) => view.onlyChanged);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the calculation is the same object with other values
  const rows = useMemo(() => defaultsOf(calculation), [calculation, version]);
  const found = useMemo(() => {
    const words = wordsOf(query);
    return rows.filter(
      ({ plain, grade, changes }) =>
        hasWords(plain, words) && (!onlyAssumptions || grade === 'D') && (!onlyChanged || changes.length > 0),
    );
  }, [rows, query, onlyAssumptions, onlyChanged]);
  const changed = found.filter(({ changes }) => changes.length > 0).length;
  return (
    <>
      <FigureSetOf file={calculation.project.file} />
      <p className="soft" role="status">
        {found.length === 0 ? TEXT.formulas.nothing : text.found(found.length, changed)}
      </p>
      {found.length > 0 && (
        <TableBox label={text.caption}>
          <table className="figures formulas defaults">
            <caption className="hidden">{text.caption}</caption>
            <thead>
              <tr>
                <th scope="col">{text.input}</th>
                <th scope="col" className="number">
                  {text.low}
                </th>
                <th scope="col" className="number">
                  {text.value}
                </th>
                <th scope="col" className="number">
                  {text.high}
                </th>
                <th scope="col">{TEXT.table.unit}</th>
                <th scope="col">{TEXT.formulas.columns.grade}</th>
                <th scope="col">{TEXT.table.source}</th>
                <th scope="col">{text.project}</th>
              </tr>
            </thead>
            <tbody>
              {found.map((row) => (
                <DefaultLine key={row.key} row={row} />
              ))}
            </tbody>
          </table>
        </TableBox>
      )}
    </>
  );
}

/** Which set of defaults this is, and the way to a newer one. */
function FigureSetOf({ file }: { readonly file: ProjectFile }): ReactNode {
  const set = figureSetOf(file)!;
  const { figureSets } = TEXT;
  return (
    <p>
      {figureSets.ofProject(set.id)}{' '}
      {set === CURRENT_SET ? (
        figureSets.isCurrent
      ) : (
        <>
          {figureSets.newer(CURRENT_SET.id)}{' '}
          <button type="button" className="button small" onClick={() => setSession({ isFiguresOffered: true })}>
            {figureSets.look}
          </button>
        </>
      )}{' '}
      <span className="soft">{set.toelichting}</span>
    </p>
  );
}

const MOST_CHANGES = 3;

const DefaultLine = memo(function DefaultLine({ row }: { readonly row: DefaultRow }): ReactNode {
  const { id, label, places, unit, reading, low, value, high, grade, source, changes } = row;
  return (
    <tr data-default={id}>
      <th scope="row">
        <button type="button" className="link" onClick={() => explainFigure({ id, at: {}, footing: 'contract' })}>
          {label}
        </button>
        {places && <span className="soft formula-places">{places}</span>}
      </th>
      <td className="number soft">{low !== undefined && <Value value={low} reading={reading} />}</td>
      <td className="number">
        <Value value={value} reading={reading} />
      </td>
      <td className="number soft">{high !== undefined && <Value value={high} reading={reading} />}</td>
      <td className="soft">{unitText(unit, reading)}</td>
      <td>
        <GradeChip grade={grade} />
      </td>
      <td className="soft">
        <span className="formula-source">{source}</span>
      </td>
      <td className="formula-changes">
        <span
          data-text={changes
            .map(({ where, from, to }) => text.change(where, exactText(from), exactText(to)))
            .join('; ')}
        />
        {changes.length === 0 && <span className="soft">{text.same}</span>}
        {changes.slice(0, MOST_CHANGES).map(({ where, from, to, grade: ownGrade, source: own }) => (
          <span key={where} title={own} data-export="nee">
            {text.change(where, valueText(from, reading), valueText(to, reading))} <GradeChip grade={ownGrade} />
          </span>
        ))}
        {changes.length > MOST_CHANGES && (
          <span className="soft" data-export="nee">
            {TEXT.formulas.more(changes.length - MOST_CHANGES)}
          </span>
        )}
      </td>
    </tr>
  );
});
