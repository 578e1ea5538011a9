import { type Summary, summary } from '../../../models/uncertainty/index.ts';
import { type SimulationResult, useSimulation } from '../../store/simulation.ts';
import type { Steps } from '../../store/steps.ts';
import type { Band } from '../../text/findings-uncertainty.ts';
import { TEXT } from '../../text/nl.ts';
import { useStepwise } from '../../ui/stepwise.ts';
import { basisOf } from './drawn.tsx';

const { uncertainty: text } = TEXT;

/** Bands for charts of the point engine, with what is to be said of them. */
interface Bands<T> {
  readonly bands: T;
  readonly note: string;
}

/** The draws of the input as it is now; null as soon as that is another one. */
function useCurrentResult(): SimulationResult | null {
  return useSimulation(({ result, isStale, status }) => (isStale || status === 'failed' ? null : result));
}

export interface BudgetBands {
  readonly budget: readonly Band[];
  readonly behoefte: readonly Band[];
}

/** Where budget and need of a variant lie in nine of ten draws, per year. */
export function useBudgetBands(variant: string): Bands<BudgetBands> | null {
  const result = useCurrentResult();
  const { value } = useStepwise(() => (result ? budgetBands(result, variant) : undefined), [result, variant]);
  return result && value ? { bands: value, note: noteOf(result) } : null;
}

function* budgetBands({ samples, kept, project }: SimulationResult, variant: string): Steps<BudgetBands | undefined> {
  const found: Record<'budget' | 'behoefte', Band[]> = { budget: [], behoefte: [] };
  for (const line of ['budget', 'behoefte'] as const)
    for (const year of project.space.t!.members.keys()) {
      const sample = samples.of(line, variant, 'contract', year);
      const made = sample && summary(sample, kept);
      if (!made) return undefined;
      found[line].push(bandOf(made));
      yield 0.5;
    }
  return found;
}

/** Where a key figure of a variant lies in nine of ten draws. */
export function useFigureBand(figure: string, variant: string): Bands<Band> | null {
  const result = useCurrentResult();
  const { value } = useStepwise(() => (result ? figureBand(result, figure, variant) : undefined), [result, variant]);
  return result && value ? { bands: value, note: noteOf(result) } : null;
}

function* figureBand({ samples, kept }: SimulationResult, figure: string, variant: string): Steps<Band | undefined> {
  yield 0;
  const sample = samples.keyFigure(figure, variant);
  const made = sample && summary(sample, kept);
  return made && bandOf(made);
}

const bandOf = ({ percentiles: { p5, p95 } }: Summary): Band => ({ p5: p5.value, p95: p95.value });

const noteOf = (result: SimulationResult): string => text.bandNote(basisOf(result));
