import { useEffect, useState } from 'react';
import type { Calculation } from '../../models/engine/index.ts';
import type { Problem } from '../../models/language/index.ts';
import type { ProjectFile } from '../../models/project/index.ts';
import { workbookUncertainty } from '../../models/uncertainty/index.ts';
import type { WorkbookUncertainty } from '../../models/workbook/index.ts';
import { useSimulation } from '../store/simulation.ts';
import { inSteps } from '../store/steps.ts';
import { useApplication } from '../ui/application-context.ts';

/** What the sheet Onzekerheid needs, and how far that is. */
export type Told =
  | { readonly kind: 'not-asked' }
  | { readonly kind: 'busy'; readonly share: number }
  | { readonly kind: 'ready'; readonly value: WorkbookUncertainty }
  | { readonly kind: 'failed'; readonly problems: readonly Problem[] };

/** Of the whole, what the draws take. */
const DRAWN = 0.8;

/** There is a run of the present input to tell of. */
export const hasDraws = (): boolean => {
  const { result, isStale, status } = useSimulation.getState();
  return result !== null && !isStale && status === 'done';
};

/**
 * Tells of the run of the present input, and asks for one where there is none. It is ready before the file is asked for:
 * a browser only shows its file dialog right after a press.
 * @param calculation of the file in its scenario, which stay what they are while this is used
 */
export function useTold(isWanted: boolean, file: ProjectFile, calculation: Calculation): Told {
  const { simulations } = useApplication();
  const { result, isStale, status, share, problems } = useSimulation();
  const [told, setTold] = useState<Told>({ kind: 'busy', share: 0 });
  const current = result !== null && !isStale && status === 'done' ? result : null;
  useEffect(() => {
    if (!isWanted || hasDraws()) return undefined;
    if (useSimulation.getState().status !== 'running') simulations.start();
    return () => simulations.stop();
  }, [isWanted, simulations]);
  useEffect(() => {
    if (!isWanted || !current) return undefined;
    const controller = new AbortController();
    // The draws may be of before a stress test was added: that changes none of them.
    const steps = workbookUncertainty({ ...current, file, project: calculation.project });
    const tell = (done: number) => setTold({ kind: 'busy', share: DRAWN + (1 - DRAWN) * done });
    void inSteps(steps, controller.signal, tell).then((outcome) => {
      if (!outcome || controller.signal.aborted) return;
      setTold(outcome.ok ? { kind: 'ready', value: outcome.value } : { kind: 'failed', problems: outcome.problems });
    });
    return () => controller.abort();
  }, [isWanted, current, file, calculation]);
  if (!isWanted) return { kind: 'not-asked' };
  if (status === 'failed') return { kind: 'failed', problems };
  return current ? told : { kind: 'busy', share: DRAWN * share };
}
