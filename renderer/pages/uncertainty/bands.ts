import { type Summary, summary, type YEARLY_LINES } from '../../../models/uncertainty/index.ts';
import { type SimulationResult, useSimulation } from '../../store/simulation.ts';
import type { Steps } from '../../store/steps.ts';
import type { Band } from '../../text/findings-uncertainty.ts';
import { TEXT } from '../../text/nl.ts';
import { useStepwise } from '../../ui/stepwise.ts';
import { basisOf } from './drawn.tsx';

const { uncertainty: text } = TEXT;

type YearlyLine = (typeof YEARLY_LINES)[number];

/** Bands for charts of the point engine, with what is to be said of them. */
interface Bands<T> {
  readonly bands: T;
  readonly note: string;
}

/** The draws of the input as it is now; null as soon as that is another one. */
function useCurrentResult(): SimulationResult | null {
  return useSimulation(({ result, isStale, status }) => (isStale || status === 'failed' ? null : result));
}

/** Where lines of a variant lie in nine of ten draws, per year, as contracted. */
export function useYearlyBands<L extends YearlyLine>(
  lines: readonly L[],
  variant: string,
): Bands<Readonly<Record<L, readonly Band[]>>> | null {
  const result = useCurrentResult();
  const { value } = useStepwise(
    () => (result ? yearlyBands(result, lines, variant) : undefined),
    [result, lines.join(' '), variant],
  );
  return result && value ? { bands: value, note: noteOf(result) } : null;
}

function* yearlyBands<L extends YearlyLine>(
  { samples, kept, project }: SimulationResult,
  lines: readonly L[],
  variant: string,
): Steps<Record<L, Band[]> | undefined> {
  const found = Object.fromEntries(lines.map((line) => [line, [] as Band[]])) as Record<L, Band[]>;
  for (const line of lines)
    for (const year of project.space.t!.members.keys()) {
      const sample = samples.of(line, variant, 'contract', year);
      const made = sample && summary(sample, kept);
      if (!made) return undefined;
      found[line].push(bandOf(made));
      yield 0.5;
    }
  return found;
}

const bandOf = ({ percentiles: { p5, p95 } }: Summary): Band => ({ p5: p5.value, p95: p95.value });

const noteOf = (result: SimulationResult): string => text.bandNote(basisOf(result));
