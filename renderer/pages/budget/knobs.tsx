import { type ReactNode, useState } from 'react';
import {
  type Calculation,
  neededEfficiency,
  SEARCHED_FIGURES,
  sustainableCut,
  type Variant,
} from '../../../models/engine/index.ts';
import type { Cell } from '../../../models/project/index.ts';
import { setValue } from '../../store/edit.ts';
import { useResults } from '../../store/results.ts';
import { explainFigure } from '../../store/session.ts';
import { TEXT } from '../../text/nl.ts';
import { percent, readingOf } from '../../text/numbers.ts';
import { Knob } from '../../ui/knob.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { useSettled } from '../../ui/settled.ts';
import { pilotYears } from './data.ts';

interface Props {
  readonly calculation: Calculation;
  readonly variant: Variant;
}

/** What can be turned here: the cut per year or for all years, the base year, what is passed on, and efficiency. */
export function BudgetKnobs({ calculation, variant }: Props): ReactNode {
  const [isPerYear, setPerYear] = useState(false);
  const cell = (id: string) => calculation.project.cells.find(({ input }) => input.id === id)!;
  const { budget: text } = TEXT;
  const referenceYear = cell('referentiejaar');
  return (
    <section className="knobs" aria-label={text.knobs}>
      <KrimpKnob calculation={calculation} cell={cell('krimp')} />
      <details className="per-year" open={isPerYear} onToggle={(event) => setPerYear(event.currentTarget.open)}>
        <summary>{text.perYear}</summary>
        {isPerYear && <KrimpPerYear calculation={calculation} cell={cell('krimp')} />}
      </details>
      <ShareKnob cell={cell('index_doorgifte')} label={text.index} note={text.indexNote} />
      <ShareKnob cell={cell('volume_doorgifte')} label={text.volume} note={text.volumeNote} />
      <ShareKnob
        cell={cell('doelmatigheid')}
        label={text.efficiency}
        note={text.efficiencyNote}
        most={0.5}
        step={0.01}
      />
      <NumberField
        cell={referenceYear}
        reading="jaartal"
        label={text.reference}
        value={referenceYear.waarde as number}
        onCommit={(value) => setValue(referenceYear, value)}
      />
      <Answers calculation={calculation} variant={variant} />
    </section>
  );
}

/** Yearly values from the second year to the last of the pilot: the first year's cut is on the reference year. */
export function span(calculation: Calculation): { from: number; to: number } {
  const to = pilotYears(calculation).length;
  return { from: Math.min(1, to - 1), to };
}

function KrimpKnob({ calculation, cell }: { readonly calculation: Calculation; readonly cell: Cell }): ReactNode {
  const values = cell.waarde as readonly number[];
  const { from, to } = span(calculation);
  const used = values.slice(from, to);
  const isOne = used.every((value) => value === used[0]);
  const value = isOne ? used[0]! : Number((used.reduce((a, b) => a + b, 0) / used.length).toPrecision(6));
  return (
    <Knob
      cell={cell}
      index={from}
      reading="fractie"
      label={TEXT.budget.krimp}
      note={TEXT.budget.krimpNote}
      remark={isOne ? undefined : TEXT.budget.mixed}
      value={value}
      least={0}
      most={0.2}
      step={0.0025}
      onChange={(next, gestureOf) =>
        setValue(cell, shortened(values.map((old, index) => (index >= from && index < to ? next : old))), gestureOf)
      }
    />
  );
}

function KrimpPerYear({ calculation, cell }: { readonly calculation: Calculation; readonly cell: Cell }): ReactNode {
  const values = cell.waarde as readonly number[];
  return pilotYears(calculation).map((year, index) => (
    <Knob
      key={year}
      cell={cell}
      index={index}
      reading="fractie"
      label={TEXT.budget.krimpIn(year)}
      value={values[index]!}
      least={0}
      most={0.2}
      step={0.0025}
      isSmall
      onChange={(next, gestureOf) =>
        setValue(cell, shortened(values.map((old, at) => (at === index ? next : old))), gestureOf)
      }
    />
  ));
}

interface ShareProps {
  readonly cell: Cell;
  readonly label: string;
  readonly note: string;
  readonly most?: number;
  readonly step?: number;
}

function ShareKnob({ cell, label, note, most = 1, step = 0.05 }: ShareProps): ReactNode {
  return (
    <Knob
      cell={cell}
      reading={readingOf(cell.input.id, cell.input.unit)}
      label={label}
      note={note}
      value={cell.waarde as number}
      least={0}
      most={most}
      step={step}
      onChange={(value, gestureOf) => setValue(cell, value, gestureOf)}
    />
  );
}

/** The last value repeats, so a file needs no more than what changes. */
export function shortened(values: readonly number[]): number[] {
  const last = values.at(-1);
  return values.slice(0, values.findLastIndex((value) => value !== last) + 2);
}

/** What can be borne, and what it would take. The second one is searched over hundreds of runs, so it comes a moment later. */
function Answers({ calculation, variant }: Props): ReactNode {
  const version = useResults((results) => results.version);
  const settled = useSettled(version);
  const { houdbare_krimp: cut } = sustainableCut(calculation, variant);
  const isSettled = settled === version;
  const needed = isSettled ? neededEfficiency(calculation, variant) : undefined;
  return (
    <dl className="answers">
      <Answer id="houdbare_krimp" label={TEXT.budget.sustainable} value={cut} />
      <Answer id="benodigde_doelmatigheid" label={TEXT.budget.needed} value={needed} />
    </dl>
  );
}

function Answer({
  id,
  label,
  value,
}: {
  readonly id: string;
  readonly label: string;
  readonly value: number | null | undefined;
}): ReactNode {
  const { none } = SEARCHED_FIGURES.find((figure) => figure.id === id)!;
  const text = value === undefined ? TEXT.budget.busy : value === null ? none : percent(value);
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <button
          type="button"
          className="figure"
          aria-label={`${label}: ${text}. ${TEXT.explain.title}`}
          onClick={() => explainFigure({ id, at: {}, footing: 'contract' })}
        >
          {text}
        </button>
      </dd>
    </div>
  );
}
