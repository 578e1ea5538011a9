import type { ReactNode } from 'react';
import type { Calculation, Footing, Variant } from '../../../models/engine/index.ts';
import { KEY_FIGURES } from '../../../models/lines/index.ts';
import { ShareBar } from '../../charts/share-bar.tsx';
import { shownVariants } from '../../store/results.ts';
import { variantsFinding } from '../../text/findings.ts';
import { variantName } from '../../text/names.ts';
import { TEXT } from '../../text/nl.ts';
import { FigureOf } from '../../ui/figure.tsx';
import { bearersOf } from '../budget/data.ts';
import { type Column, SortableTable } from './sortable-table.tsx';

const { variants: text } = TEXT;

/** Line and heading. A saving stands beside the coverage it was bought with. */
const EQUAL = [
  ['ncw', text.total],
  ['bkv', 'Baten-kosten'],
  ['kosten_cw', 'Kosten'],
  ['vermeden_cw', 'Vermeden'],
  ['effecten_cw', 'Effecten'],
  ['administratie_cw', text.administration],
  ['laagste_dekkingsgraad', text.coverage],
  ['besparing_deelnemers_pilot', text.saving],
] as const;

const CARRIED = [
  ['tekort_pilot', text.shortage, undefined],
  ['uit_reserve_pilot', TEXT.bearer.reserve, 'reserve'],
  ['tekort_gedragen_aanbieder_pilot', TEXT.bearer.aanbieder, 'aanbieder'],
  ['tekort_gemeente_pilot', TEXT.bearer.gemeente, 'gemeente'],
  ['onvervuld_in_tekort_pilot', TEXT.bearer.leerling, 'leerling'],
  ['laagste_dekkingsgraad', text.coverage, undefined],
  ['besparing_deelnemers_pilot', text.saving, undefined],
] as const;

interface Props {
  readonly calculation: Calculation;
}

/** For comparing: every figure with the same rule for shortage and surplus. */
export function EqualTable({ calculation }: Props): ReactNode {
  return (
    <section className="chart" id="gelijke-voet" aria-labelledby="gelijke-voet-titel">
      <h2 id="gelijke-voet-titel">
        {text.equalTable} <span className="footing">{text.equal}</span>
      </h2>
      <p className="soft">{text.equalTableNote}</p>
      <SortableTable
        calculation={calculation}
        label={text.equalTable}
        columns={EQUAL.map(([line, label]) => lineColumn(calculation, line, label, 'gelijk'))}
        sorted="ncw"
      />
    </section>
  );
}

/** Who carries the shortage of the pilot, as contracted: a bar of its parts and the figures of which it is made. */
export function CarriedTable({ calculation }: Props): ReactNode {
  const carried = new Map(
    shownVariants(calculation).map((variant) => [variant.id, bearersOf(calculation, variant).totals]),
  );
  const totals = [...carried.values()].map((one) => Object.values(one).reduce((sum, value) => sum + value, 0));
  const most = Math.max(0, ...totals);
  const bar: Column = {
    id: 'verdeling',
    label: text.bar,
    cell: ({ id }) => (
      <ShareBar
        most={most}
        shares={Object.entries(carried.get(id)!).map(([bearer, value]) => ({ id: bearer, value }))}
      />
    ),
  };
  const finding = variantsFinding(
    shownVariants(calculation).map(({ id, bekostiging }) => ({
      model: TEXT.model[bekostiging] ?? bekostiging,
      name: variantName(id, calculation.project.names.o),
      shares: carried.get(id)!,
    })),
  );
  return (
    <section className="chart" id="wie-draagt" aria-labelledby="wie-draagt-titel">
      <h2 id="wie-draagt-titel">
        {finding} <span className="footing">{text.contract}</span>
      </h2>
      <p className="soft">
        {text.carried}. {text.carriedNote}
      </p>
      <SortableTable
        calculation={calculation}
        label={text.carried}
        columns={[
          bar,
          ...CARRIED.map(([line, label, swatch]) => lineColumn(calculation, line, label, 'contract', swatch)),
        ]}
      />
    </section>
  );
}

function lineColumn(calculation: Calculation, line: string, label: string, footing: Footing, swatch?: string): Column {
  const basis = KEY_FIGURES.find((figure) => figure.line === line)?.basis;
  return {
    id: line,
    label,
    ...(basis !== undefined && { title: basis }),
    ...(swatch !== undefined && { swatch }),
    value: (variant: Variant) => calculation.valueAt(line, variant, footing),
    cell: (variant, name) => (
      <FigureOf
        calculation={calculation}
        variant={variant}
        id={line}
        footing={footing}
        label={`${label}, ${name}`}
        isTabular
      />
    ),
  };
}
