import { type ReactNode, useMemo } from 'react';
import { type Calculation, keyFigures } from '../../models/engine/index.ts';
import { KEY_FIGURES } from '../../models/lines/index.ts';
import {
  type Cell,
  CURRENT_SET,
  type FigureChange,
  figureChanges,
  figureSetOf,
  type ProjectFile,
  withCurrentSet,
} from '../../models/project/index.ts';
import { exactText, valueText } from '../explain/value-text.ts';
import { Box } from '../frame/dialogs.tsx';
import { ProblemList } from '../frame/notices.tsx';
import { tried } from '../store/check.ts';
import { useDocument } from '../store/document.ts';
import { updateFigures } from '../store/edit.ts';
import { notify, setSession, useSession } from '../store/session.ts';
import { variantName } from '../text/names.ts';
import { TEXT } from '../text/nl.ts';
import { difference, readingOf, rounded } from '../text/numbers.ts';
import { Exact } from '../ui/exact.tsx';
import { GradeChip } from '../ui/grade.tsx';
import { TableBox } from '../ui/table-box.tsx';
import { Value } from '../ui/value.tsx';

const { figureSets: text } = TEXT;
/** In this order: a saving never stands without the coverage it was bought with. */
const FIGURES = ['tekort', 'laagste_dekkingsgraad', 'besparing_deelnemers', 'ncw', 'bkv', 'ncw_gelijke_voet'].map(
  (id) => KEY_FIGURES.find((figure) => figure.id === id)!,
);

const close = () => setSession({ isFiguresOffered: false });

/** Offers today's defaults to a project that was made with older ones, and says first what that would change. */
export function FigureSetDialog(): ReactNode {
  const isOffered = useSession((session) => session.isFiguresOffered);
  const file = useDocument((document) => document.file);
  const isOpen = isOffered && file !== null && figureSetOf(file) !== CURRENT_SET;
  return (
    <Box isOpen={isOpen} onClose={close} title={text.title} isWide>
      {isOpen && <Contents file={file} />}
    </Box>
  );
}

function Contents({ file }: { readonly file: ProjectFile }): ReactNode {
  // Of the project itself; a scenario follows it.
  const [before, after] = useMemo(() => [tried(file), tried(withCurrentSet(file))], [file]);
  const changes = useMemo(
    () => (before.ok && after.ok ? figureChanges(before.value.project, after.value.project) : []),
    [before, after],
  );
  const update = () => {
    updateFigures();
    close();
    notify(text.updated(CURRENT_SET.id));
  };
  return (
    <div className="figure-sets">
      <p>{text.note(figureSetOf(file)!.id, CURRENT_SET.id)}</p>
      <p className="soft">{CURRENT_SET.toelichting}</p>
      <div className="dialog-actions">
        {after.ok && (
          <button type="button" className="button primary" onClick={update}>
            {text.update}
          </button>
        )}
        <button type="button" className="button" onClick={close}>
          {text.leave}
        </button>
      </div>
      {!after.ok && (
        <>
          <p>{text.broken}</p>
          <ProblemList problems={after.problems.filter(({ severity }) => severity === 'fout')} />
        </>
      )}
      {before.ok && after.ok && <Outcomes before={before.value} after={after.value} />}
      {after.ok && <Changes changes={changes} names={after.value.project.names} />}
    </div>
  );
}

function Outcomes({ before, after }: { readonly before: Calculation; readonly after: Calculation }): ReactNode {
  const chosen = useSession((session) => session.variant);
  const of = (calculation: Calculation) => {
    const variant = calculation.variants.find(({ id }) => id === chosen) ?? calculation.variants[0]!;
    return { variant, figures: keyFigures(calculation, variant) };
  };
  const { variant, figures: now } = of(before);
  const { figures: then } = of(after);
  return (
    <>
      <h3>{text.outcomes}</h3>
      <p className="soft">{text.outcomesOf(variantName(variant.id, before.project.names.o))}</p>
      <TableBox label={text.outcomes}>
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{text.figure}</th>
              {[text.now, text.later, text.difference].map((head) => (
                <th key={head} scope="col" className="number">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {FIGURES.map(({ id, label, line }) => {
              const [old, next] = [now[id], then[id]];
              const reading = readingOf(line, 'euro');
              if (typeof old !== 'number' || typeof next !== 'number') return null;
              return (
                <tr key={id} data-figure={id}>
                  <th scope="row">{label}</th>
                  <td className="number">
                    <Exact value={old}>{rounded(old, reading)}</Exact>
                  </td>
                  <td className="number">
                    <Exact value={next}>{rounded(next, reading)}</Exact>
                  </td>
                  <td className="number">
                    <Exact value={next - old}>{difference(next - old, reading)}</Exact>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </TableBox>
    </>
  );
}

interface ChangesProps {
  readonly changes: readonly FigureChange[];
  readonly names: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

function Changes({ changes, names }: ChangesProps): ReactNode {
  if (changes.length === 0) return <p>{text.noChanges}</p>;
  return (
    <>
      <h3>{text.changes(changes.length)}</h3>
      <p className="soft">{text.keeps}</p>
      <TableBox label={text.changes(changes.length)}>
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{text.value}</th>
              <th scope="col" className="number">
                {text.now}
              </th>
              <th scope="col" className="number">
                {text.later}
              </th>
              <th scope="col">{text.source}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ before, after }) => (
              <tr key={after.path} data-change={[after.input.id, ...Object.values(after.members)].join('.')}>
                <th scope="row">
                  {[
                    after.input.label,
                    ...Object.entries(after.members).map(([d, id]) => names[d]?.[id] ?? TEXT.model[id] ?? id),
                  ].join(', ')}
                </th>
                <Said cell={before} />
                <Said cell={after} />
                <td className="soft">{after.bron}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableBox>
    </>
  );
}

/** A value, and below it its range and grade. */
function Said({ cell: { input, waarde, laag, hoog, graad } }: { readonly cell: Cell }): ReactNode {
  const reading = readingOf(input.id, input.unit);
  return (
    <td className="number">
      <Value value={waarde} reading={reading} />
      <span className="soft band">
        {laag !== undefined && hoog !== undefined && (
          <span data-text={text.range(exactText(laag), exactText(hoog))}>
            {text.range(valueText(laag, reading), valueText(hoog, reading))}
          </span>
        )}{' '}
        <GradeChip grade={graad} />
      </span>
    </td>
  );
}
