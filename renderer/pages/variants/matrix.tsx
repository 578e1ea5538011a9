import type { ReactNode } from 'react';
import type { Calculation, Variant } from '../../../models/engine/index.ts';
import { KEY_FIGURES, type KeyFigure } from '../../../models/lines/index.ts';
import { shownVariants } from '../../store/results.ts';
import { useSession } from '../../store/session.ts';
import { matrixFinding } from '../../text/findings-variants.ts';
import { variantName } from '../../text/names.ts';
import { TEXT } from '../../text/nl.ts';
import { difference, readingOf, rounded } from '../../text/numbers.ts';
import { Exact } from '../../ui/exact.tsx';
import { FigureOf } from '../../ui/figure.tsx';
import { VariantMark } from '../../ui/mark.tsx';
import { TableBox } from '../../ui/table-box.tsx';
import { CONTRACT_FIGURES, EQUAL_FIGURES, footingOf, heatOf, middleOf, outcomeOf, ranksOf } from './data.ts';
import { chooseVariant, isShown, switchVariant } from './switching.ts';

interface Props {
  readonly calculation: Calculation;
  readonly figure: KeyFigure;
  readonly onFigure: (id: string) => void;
}

const { variants: text } = TEXT;

/** Organisation forms down, funding models across; a figure of each, coloured along one scale. */
export function Matrix({ calculation, figure, onFigure }: Props): ReactNode {
  const chosen = useSession((session) => session.variant);
  const { space, names } = calculation.project;
  const outcomes = shownVariants(calculation).map((variant) => ({
    name: variantName(variant.id, names.o),
    value: outcomeOf(calculation, variant, figure),
  }));
  const all = calculation.variants.map((variant) => outcomeOf(calculation, variant, figure));
  const middle = middleOf(figure);
  return (
    <section className="chart" id="matrix" aria-labelledby="matrix-bevinding">
      <h2 id="matrix-bevinding">{matrixFinding(figure, outcomes)}</h2>
      <div className="matrix-head">
        <div className="switcher">
          <label htmlFor="kerncijfer">{text.figure}</label>
          <select id="kerncijfer" value={figure.id} onChange={(event) => onFigure(event.target.value)}>
            <FigureGroup label={text.equalGroup} figures={EQUAL_FIGURES} />
            <FigureGroup label={text.contractGroup} figures={CONTRACT_FIGURES} />
          </select>
        </div>
        <p className="soft">
          <span className="footing">{figure.onEqualFooting ? text.equal : text.contract}</span> {figure.basis}.{' '}
          {figure.onEqualFooting ? text.equalNote : text.contractNote}
        </p>
      </div>
      <TableBox label={text.matrix}>
        <table className="matrix">
          <thead>
            <tr>
              <td />
              {space.b!.members.map((bekostiging) => (
                <th key={bekostiging} scope="col">
                  {TEXT.model[bekostiging] ?? bekostiging}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {space.o!.members.map((form) => (
              <tr key={form}>
                <th scope="row">{names.o?.[form] ?? form}</th>
                {space.b!.members.map((bekostiging) => (
                  <MatrixCell
                    key={bekostiging}
                    calculation={calculation}
                    variant={calculation.variants.find(({ id }) => id === `${bekostiging}/${form}`)!}
                    figure={figure}
                    all={all}
                    chosen={chosen}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableBox>
      <p className="soft">
        {middle === undefined
          ? text.scale
          : text.scaleAround(rounded(middle, figure.notation === 'euro' ? 'euro' : 'getal'))}
      </p>
    </section>
  );
}

function FigureGroup({
  label,
  figures,
}: {
  readonly label: string;
  readonly figures: readonly KeyFigure[];
}): ReactNode {
  return (
    <optgroup label={label}>
      {figures.map(({ id, label: name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </optgroup>
  );
}

interface CellProps {
  readonly calculation: Calculation;
  readonly variant: Variant;
  readonly figure: KeyFigure;
  /** The values of all variants, in their order. */
  readonly all: readonly (number | null)[];
  readonly chosen: string;
}

function MatrixCell({ calculation, variant, figure, all, chosen }: CellProps): ReactNode {
  const { id } = variant;
  const name = variantName(id, calculation.project.names.o);
  const value = all[calculation.variants.indexOf(variant)] ?? null;
  const heat = heatOf(figure, value, all);
  const isOn = isShown(calculation, id);
  const isChosen = id === chosen;
  return (
    <td
      className={`heat ${heatClass(heat, middleOf(figure) !== undefined)}${isOn ? '' : ' is-off'}${isChosen ? ' is-chosen' : ''}`}
      data-variant={id}
    >
      <div className="heat-head">
        <VariantMark variant={id} />
        <Place calculation={calculation} variant={variant} figure={figure} />
        <label className="heat-switch" data-text={isOn ? '' : text.off}>
          <input
            type="checkbox"
            checked={isOn}
            aria-label={text.showLabel(name)}
            onChange={(event) => switchVariant(calculation, id, event.target.checked)}
          />
          <span aria-hidden="true">{isOn ? text.isOn : text.off}</span>
        </label>
      </div>
      <div className="heat-figure">
        <FigureOf
          calculation={calculation}
          variant={variant}
          id={figure.line}
          footing={footingOf(figure)}
          label={`${figure.label}, ${name}`}
          {...(figure.notation === 'jaar' && { none: TEXT.table.never })}
        />
        {figure.id === 'besparing_deelnemers' && (
          <span className="soft">
            <span data-export="nee">{text.withCoverage}</span>{' '}
            <FigureOf
              calculation={calculation}
              variant={variant}
              id="laagste_dekkingsgraad"
              label={`${text.coverage}, ${name}`}
              part={TEXT.save.parts.coverage}
            />
          </span>
        )}
      </div>
      <div className="heat-foot">
        <span>
          {!isChosen && (
            <FromChosen calculation={calculation} figure={figure} value={value} all={all} chosen={chosen} />
          )}
        </span>
        <button
          type="button"
          className="button small"
          aria-pressed={isChosen}
          aria-label={isChosen ? text.chosenLabel(name) : text.chooseLabel(name)}
          onClick={() => chooseVariant(calculation, id)}
        >
          {isChosen ? text.chosen : text.choose}
        </button>
      </div>
    </td>
  );
}

/** Ranking is done on equal footing only, among the variants that are on. */
function Place({ calculation, variant, figure }: Omit<CellProps, 'all' | 'chosen'>): ReactNode {
  const among = shownVariants(calculation);
  const index = among.findIndex(({ id }) => id === variant.id);
  if (!figure.onEqualFooting || index < 0) return null;
  const { rank, isShared } = ranksOf(
    figure,
    among.map((one) => outcomeOf(calculation, one, figure)!),
  )[index]!;
  return <span className="heat-rank">{text.rank(rank, isShared)}</span>;
}

/** How far it is from the variant that is chosen. */
function FromChosen({ calculation, figure, value, all, chosen }: Omit<CellProps, 'variant'> & ValueProps): ReactNode {
  const base = all[calculation.variants.findIndex(({ id }) => id === chosen)] ?? null;
  if (value === null || base === null || figure.notation === 'jaar') return null;
  const apart = difference(value - base, readingOf(figure.line, 'euro'));
  return (
    <Exact value={value - base} part={TEXT.save.parts.difference}>
      {apart === difference(0, 'euro') ? text.same : text.toChosen(apart)}
    </Exact>
  );
}

interface ValueProps {
  readonly value: number | null;
}

function heatClass(heat: number, isDiverging: boolean): string {
  if (heat === 0) return 'heat-0';
  return `heat-${isDiverging ? (heat < 0 ? 'under' : 'over') : 'step'}-${Math.abs(heat)}`;
}

export const figureOf = (id: string): KeyFigure => KEY_FIGURES.find((figure) => figure.id === id)!;
