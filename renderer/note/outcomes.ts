import { ACTOR_LABELS, type Calculation } from '../../models/engine/index.ts';
import { bearersOf, budgetOf, pilotYears, viewsOf } from '../pages/budget/data.ts';
import { amountOf, CARRIED, EQUAL, PAID, type Row, readingIn } from '../pages/decision/rows.ts';
import { balancesOf, effectsOf } from '../pages/societal/data.ts';
import { type FigureSpread, figureOf } from '../pages/uncertainty/data.ts';
import { chanceText } from '../pages/uncertainty/drawn.tsx';
import { perYear } from '../store/results.ts';
import { describedYears } from '../text/described.ts';
import { bearersFinding, budgetFinding, listed, viewsFinding } from '../text/findings.ts';
import { actorsFinding, societalFinding } from '../text/findings-societal.ts';
import { distributionFinding, shownFigure } from '../text/findings-uncertainty.ts';
import { TEXT } from '../text/nl.ts';
import { readingOf, rounded } from '../text/numbers.ts';
import { cut, shortened } from './cut.ts';
import { type Column, plain, type Section, soft, type Table, type TableCell, type TableRow, warning } from './note.ts';
import { type Calculated, isCalculated, type NoteSource, optionName } from './source.ts';

const { note: text, decision } = TEXT;

/** Below this a figure of the comparison is a loss. */
const LOSES_BELOW: Readonly<Record<string, number>> = { ncw: 0, bkv: 1, besparing_deelnemers_pilot: 0 };
const NOTHING = 1e-6;
/** Together they are the shortage. */
const PARTS = new Set(CARRIED.slice(1).map(({ line }) => line));

/** Of this figure the draws are shown: what the finding above them is about. */
export const DRAWN = figureOf('ncw');

/** The options side by side: on equal footing, what is paid, who carries the shortage, who bears the costs. */
export function optionsSection({ options, reference, preferred }: NoteSource): Section {
  const advised = options[preferred]!;
  const calculated = options.filter(isCalculated);
  const columns = options.map(({ name, scenarioName }, at): Column => {
    const roles = [at === preferred && text.isAdvice, at === reference && text.isReference].filter(Boolean);
    return {
      title: [optionName(at), ...roles].join(' · '),
      notes: [shortened(name, 17), shortened(scenarioName, 17)],
    };
  });
  const rowOf = (row: Row): TableRow => {
    const reading = readingIn(row, options);
    return {
      label: row.label,
      isPart: PARTS.has(row.line),
      cells: options.map((option): TableCell => {
        const value = amountOf(row, option);
        return value === null
          ? { text: '–' }
          : { text: rounded(value, reading), isLoss: value < (LOSES_BELOW[row.line] ?? -Infinity) - NOTHING };
      }),
    };
  };
  const groups: readonly (readonly [string, readonly Row[]])[] = [
    [decision.equal, EQUAL],
    [text.paid, PAID],
    [text.carried, CARRIED],
    [text.costs, costRows(calculated)],
  ];
  const table: Table = {
    kind: 'table',
    label: text.options,
    corner: '',
    columns,
    rows: groups.flatMap(([label, rows]) => [{ label, cells: [] }, ...rows.map(rowOf)]),
  };
  const gone = options.flatMap((option, at) => (option.at ? [] : [optionName(at)]));
  return {
    id: 'opties',
    label: text.options,
    ...(isCalculated(advised) && {
      finding: bearersFinding(bearersOf(advised.at.calculation, advised.at.variant).totals),
    }),
    blocks: [
      soft(text.optionsNote(optionName(preferred))),
      ...(gone.length > 0 ? [warning(text.gone(listed(gone)))] : []),
      table,
    ],
  };
}

/** A row per actor that bears costs in any of the options. */
function costRows(options: readonly Calculated[]): Row[] {
  const actors = options[0]?.at.calculation.project.space.a?.members ?? [];
  return actors.flatMap((actor, a): Row[] => {
    const name = ACTOR_LABELS[actor] ?? actor;
    const row: Row = {
      line: 'kosten_actor_cw',
      label: text.costsOf(name.charAt(0).toLowerCase() + name.slice(1)),
      footing: 'contract',
      at: { a },
    };
    return options.some((option) => Math.abs(amountOf(row, option)!) >= 0.5) ? [row] : [];
  });
}

/** Years that a table holds; of a longer pilot some, the first and the last among them. */
const MOST_YEARS = 6;

function yearsShown(count: number): readonly number[] {
  if (count <= MOST_YEARS) return Array.from({ length: count }, (_, at) => at);
  const step = (count - 1) / (MOST_YEARS - 1);
  return Array.from({ length: MOST_YEARS }, (_, at) => Math.round(at * step));
}

const YEARLY = ['budget', 'behoefte', 'tekort', 'dekkingsgraad'] as const;

/** Budget against need, as a drawing and as figures. */
export function budgetSection({ at: { calculation, variant } }: Calculated): Section {
  const years = calculation.project.space.t!.members;
  const pilot = pilotYears(calculation);
  const { budget, behoefte, short, over } = budgetOf(calculation, variant);
  const views = viewsOf(calculation, variant);
  const shown = yearsShown(pilot.length);
  const lines = YEARLY.map((line) => ({
    title: text.budgetColumns[line],
    values: perYear(calculation, line, variant),
    reading: readingOf(line, calculation.definition(line)?.unit ?? '1'),
  }));
  return {
    id: 'budget',
    label: text.budget,
    finding: budgetFinding(pilot, short.slice(0, pilot.length), over.slice(0, pilot.length)),
    blocks: [
      plain(`${viewsFinding(views.nominal, views.real, views.perPupil)}.`),
      {
        kind: 'figure',
        years,
        pilot: pilot.length,
        budget,
        behoefte,
        description: describedYears(years, [
          { label: TEXT.budget.budgetLabel, value: budget },
          { label: TEXT.budget.needLabel, value: behoefte },
        ]),
      },
      {
        kind: 'table',
        label: text.budget,
        corner: text.year,
        columns: lines.map(({ title }) => ({ title })),
        rows: shown.map((t) => ({
          label: years[t]!,
          cells: lines.map(({ values, reading }) => ({ text: rounded(values[t]!, reading) })),
        })),
      },
      soft(
        [text.budgetNote, shown.length < pilot.length && text.someYears(shown.length, pilot.length)]
          .filter(Boolean)
          .join(' '),
      ),
    ],
  };
}

/** What it brings and to whom, and how sure that is: from draws of this very input, or said not to be known. */
export function societalSection({ spreads, basis, preferred }: NoteSource, { at }: Calculated): Section {
  const { calculation, variant } = at;
  const value = (line: string) => calculation.valueAt(line, variant, 'contract');
  const own = spreads[preferred];
  return {
    id: 'rendement',
    label: text.societal,
    finding: societalFinding(value('kosten_cw'), value('ncw'), value('bkv')),
    blocks: [
      soft(text.societalNote(optionName(preferred))),
      plain(`${actorsFinding(balancesOf(calculation, variant))}. ${pmText(calculation)}`.trim()),
      own ? plain(uncertaintyText(own, basis)) : warning(text.notCalculated),
      ...(spreads.some(Boolean) ? [spreadTable(spreads)] : []),
    ],
  };
}

/** What is named and not counted. */
function pmText(calculation: Calculation): string {
  const names = effectsOf(calculation).flatMap(({ isPm, name }) => (isPm ? [name] : []));
  return names.length === 0 ? '' : cut(TEXT.societal.pm(names), 2, 26);
}

/** How sure, from how many draws. */
function uncertaintyText({ summary: { percentiles: p }, chance }: FigureSpread, basis: string): string {
  return text.uncertain(distributionFinding(DRAWN, { p5: p.p5.value, p95: p.p95.value }, chance?.value), basis);
}

function spreadTable(spreads: NoteSource['spreads']): Table {
  const { low, middle, high, chance } = text.drawnColumns;
  const amount = (value: number): TableCell => ({ text: shownFigure(DRAWN, value), isLoss: value < -0.5 });
  return {
    kind: 'table',
    label: text.drawn,
    corner: text.optionColumn,
    columns: [low, middle, high, chance].map((title) => ({ title })),
    rows: spreads.map((spread, at) => ({
      label: optionName(at),
      cells: spread
        ? [
            ...(
              [spread.summary.percentiles.p5, spread.summary.percentiles.p50, spread.summary.percentiles.p95] as const
            ).map((one) => amount(one.value)),
            { text: spread.chance ? chanceText(spread.chance) : '–' },
          ]
        : [text.notDrawn, '–', '–', '–'].map((one) => ({ text: one })),
    })),
  };
}
