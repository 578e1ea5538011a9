import { type ReactNode, useMemo, useState } from 'react';
import { breakEven, type Calculation, type Variant } from '../../../models/engine/index.ts';
import { type Cell, indicesOf } from '../../../models/project/index.ts';
import { boundOfFigure, breakEvenFinding } from '../../text/findings-uncertainty.ts';
import { variantName } from '../../text/names.ts';
import { TEXT } from '../../text/nl.ts';
import { editable, parseNumber, type Reading, readingOf, rounded, unitText } from '../../text/numbers.ts';
import { useSettled } from '../../ui/settled.ts';
import { useStepwise } from '../../ui/stepwise.ts';
import { TextField } from '../../ui/text-field.tsx';
import { figureOf, inputNames } from './data.ts';
import { FigurePick, Pick } from './pick.tsx';

const { uncertainty: text } = TEXT;

interface Props {
  readonly calculation: Calculation;
  readonly variant: Variant;
  readonly version: number;
}

/** The value of one input at which a key figure meets a target, all else as it is. */
export function BreakEvenSection({ calculation, variant, version }: Props): ReactNode {
  const [key, setKey] = useState('waardering_onvervuld');
  const [figureId, setFigure] = useState('ncw');
  const [typed, setTyped] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a calculation changes in place; its version says when
  const names = useMemo(() => inputNames(calculation.project), [calculation, version]);
  const figure = figureOf(figureId);
  const reading = figure.notation as Reading;
  const bound = boundOfFigure(figure)?.value ?? 0;
  const parsed = typed === null ? { ok: true as const, value: bound } : parseNumber(typed, reading);
  const target = parsed.ok ? parsed.value : null;
  const choices = useMemo(
    () => [...names].filter(([id]) => cellOf(calculation, id) !== undefined),
    [names, calculation],
  );
  const cell = cellOf(calculation, key);
  const settled = useSettled(version);
  const isReady = settled === version && cell !== undefined && target !== null;
  const { value: found } = useStepwise(
    function* () {
      if (!isReady) return undefined;
      yield 0;
      const at = indicesOf(calculation.project, cell)[0]!;
      const value = breakEven(calculation, variant, { input: cell.input.id, cell: at, keyFigure: figureId, target });
      return { value };
    },
    [calculation, variant.id, version, isReady, key, figureId, target],
  );
  const how = cell && readingOf(cell.input.id, cell.input.unit);
  const shown = (value: number) =>
    how === undefined
      ? ''
      : `${rounded(value, how)} ${how === 'euro' ? '' : unitText(cell!.input.unit, how)}`.replace('% %', '%').trim();
  return (
    <section className="chart" id="omslagpunt">
      <h2>
        {found && cell && target !== null
          ? breakEvenFinding(
              figure,
              names.get(key) ?? key,
              target,
              found.value === null ? null : shown(found.value),
              nowText(cell, shown),
            )
          : text.breakEven}
      </h2>
      <p className="soft">
        {variantName(variant.id, calculation.project.names.o)}. {text.breakEvenNote}
      </p>
      <div className="break-even-choices">
        <Pick label={text.breakEvenInput} value={key} onPick={setKey}>
          {choices.map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Pick>
        <FigurePick
          label={text.breakEvenFigure}
          value={figureId}
          onPick={(id) => {
            setFigure(id);
            setTyped(null);
          }}
        />
        <TextField
          label={`${text.breakEvenTarget} (${unitText(reading === 'euro' ? 'euro' : '1', reading) || text.ratio})`}
          value={typed ?? editable(bound, reading)}
          fault={parsed.ok ? (target === null ? TEXT.field.required : null) : parsed.what}
          onChange={setTyped}
        />
      </div>
    </section>
  );
}

/** Numbers that a search may move: not how many years there are, nor when it begins; and nothing that is yes or no. */
function cellOf({ project }: Calculation, key: string): Cell | undefined {
  const cell = project.cells.find(({ input, members }) => [input.id, ...Object.values(members)].join('.') === key);
  if (!cell || cell.input.limits.whole || cell.waarde === null || cell.input.id === 'herkomst') return undefined;
  return cell;
}

/** Of a list per year the one of the second year: that and what follows is what moves. */
function nowText({ waarde }: Cell, shown: (value: number) => string): string {
  const value = Array.isArray(waarde) ? (waarde[1] ?? waarde[0]) : waarde;
  return typeof value === 'number' ? shown(value) : TEXT.field.empty;
}
