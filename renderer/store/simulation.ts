import { create } from 'zustand';
import type { Problem } from '../../models/language/index.ts';
import { type ProjectFile, type ResolvedProject, resolveProject } from '../../models/project/index.ts';
import {
  CUTS,
  type CutPoint,
  cutCurve,
  DEFAULT_DRAWS,
  type KeptDraws,
  keptDraws,
  NORM_LINE,
  type Runner,
  type Samples,
} from '../../models/uncertainty/index.ts';
import { TEXT } from '../text/nl.ts';
import { useDocument } from './document.ts';
import { type Input, isSameInput } from './same-input.ts';
import { notify, useSession } from './session.ts';
import { inSteps, type Steps } from './steps.ts';

/** All draws of one input, and which of them count. */
export interface SimulationResult extends Input {
  readonly samples: Samples;
  /** A draw in which anything did not come out counts nowhere: everything on the page is about the same draws. */
  readonly kept: KeptDraws;
  /** As it was simulated: its names and years belong to the samples, whatever is edited since. */
  readonly project: ResolvedProject;
  readonly seed: number;
  readonly warnings: readonly Problem[];
}

/** P(norm met) against the yearly cut, per variant. */
export interface CutCurves extends Input {
  readonly draws: number;
  readonly seed: number;
  readonly byVariant: ReadonlyMap<string, readonly CutPoint[]>;
}

export type Status = 'idle' | 'running' | 'done' | 'failed' | 'stopped';

export interface SimulationState {
  /** How many draws the next run makes. */
  readonly draws: number;
  readonly status: Status;
  /** Of the draws, 0 … 1, while it runs. */
  readonly share: number;
  /** Why the last run failed. */
  readonly problems: readonly Problem[];
  /** Of the last run that came to its end; it stays while a newer one runs. */
  readonly result: SimulationResult | null;
  /** The result is of another input than the present one. Undo to that input makes it current again. */
  readonly isStale: boolean;
  readonly curveStatus: Status;
  readonly curveShare: number;
  readonly curveProblems: readonly Problem[];
  /** Gone as soon as the input is another. */
  readonly curves: CutCurves | null;
}

const NOTHING: SimulationState = {
  draws: DEFAULT_DRAWS,
  status: 'idle',
  share: 0,
  problems: [],
  result: null,
  isStale: false,
  curveStatus: 'idle',
  curveShare: 0,
  curveProblems: [],
  curves: null,
};

export const useSimulation = create<SimulationState>()(() => NOTHING);

/** A sample of 10,000 draws of 800 numbers is 64 MB: more than this does not fit beside the one before it. */
export const MOST_SHOWN_DRAWS = 50_000;
/** Milliseconds without a change before a run starts again: a slider is still being dragged. */
const PAUSE = 300;
/** Per point of the curve; a probability is then known to about 1 per cent. */
export const CURVE_DRAWS = 2000;

const set = useSimulation.setState;
const state = useSimulation.getState;

/** The input as it is now; undefined without a project. */
function inputNow(): Input | undefined {
  const { file } = useDocument.getState();
  return file ? { file, scenario: useSession.getState().scenario } : undefined;
}

/**
 * Runs simulations and keeps what is shown true to the input. One per running application.
 *
 * A result of an older input stays visible, and is said to be of before the last change. A run of an older input is ended
 * at once and nothing of it is taken. Once a run was asked for it is repeated for every other input, while the page is
 * open; elsewhere it waits until the page is opened again.
 */
export class Simulations {
  /** A run was asked for, and not stopped since. */
  private isAsked = false;
  private going: { readonly input: Input; readonly controller: AbortController } | undefined;
  private pause: ReturnType<typeof setTimeout> | undefined;
  private curve: { readonly input: Input; readonly controller: AbortController } | undefined;
  /** What the last run failed on. */
  private failed: Input | undefined;

  constructor(private readonly runner: Runner) {
    useDocument.subscribe(() => this.inputChanged());
    useSession.subscribe(({ scenario, page, origin }, before) => {
      if (origin?.id !== before.origin?.id) this.forget();
      else if (scenario !== before.scenario) this.inputChanged();
      else if (page !== before.page) this.inputChanged();
    });
  }

  /** A run of the present input was asked for. */
  start(): void {
    this.isAsked = true;
    this.begin();
  }

  /** Ends whatever runs; what is shown stays. */
  stop(): void {
    this.isAsked = false;
    this.endCurve();
    if (!this.isBusy()) return;
    this.endRun();
    set({ status: 'stopped', share: 0 });
  }

  stopCurve(): void {
    this.endCurve();
  }

  setDraws(draws: number): void {
    set({ draws });
    if (this.isBusy()) this.beginSoon();
  }

  /** The curve of houdbare krimp: a run per cut, one after the other. */
  async startCurve(): Promise<void> {
    const input = inputNow();
    if (!input || this.isBusy()) return;
    this.endCurve();
    const controller = new AbortController();
    this.curve = { input, controller };
    set({ curveStatus: 'running', curveShare: 0, curveProblems: [], curves: null });
    const perCut: Samples[] = [];
    for (const [at, cut] of CUTS.entries()) {
      const outcome = await this.runner.run(
        { ...input, draws: CURVE_DRAWS, cut },
        {
          // Its own each: a run listens to its signal for as long as that exists.
          signal: AbortSignal.any([controller.signal]),
          onProgress: (share) => set({ curveShare: (at + share) / CUTS.length }),
          onCrash: () => notify(TEXT.uncertainty.crashed),
        },
      );
      if (controller.signal.aborted) return;
      if (outcome.kind !== 'klaar') {
        this.curve = undefined;
        return set(
          outcome.kind === 'gestopt'
            ? { curveStatus: 'stopped' }
            : { curveStatus: 'failed', curveProblems: outcome.problems },
        );
      }
      perCut.push(outcome.samples);
    }
    this.curve = undefined;
    const curves = curvesOf(input, perCut);
    set(curves ? { curveStatus: 'done', curves } : { curveStatus: 'failed' });
  }

  private isBusy(): boolean {
    return state().status === 'running';
  }

  private inputChanged(): void {
    const input = inputNow();
    if (!input) {
      this.forget();
      return;
    }
    const { result, curves, status } = state();
    const isStale = result !== null && !isSameInput(result, input);
    if (isStale !== state().isStale) set({ isStale });
    const curveInput = this.curve?.input ?? curves ?? undefined;
    if (curveInput && !isSameInput(curveInput, input)) this.forgetCurve();
    if (this.going && !isSameInput(this.going.input, input)) this.endRun();
    // Its problems were those of another input.
    else if (status === 'failed' && !(this.failed && isSameInput(this.failed, input)))
      set({ status: 'idle', problems: [] });
    this.follow(isStale);
  }

  /** Starts again where that was asked for and the page that shows it is open. */
  private follow(isStale: boolean): void {
    const { result, status } = state();
    if (this.going || status === 'failed') return;
    const isWanted = this.isAsked && (result === null || isStale);
    if (isWanted && useSession.getState().page === 'onzekerheid') this.beginSoon();
    else if (this.isBusy()) {
      clearTimeout(this.pause);
      set({ status: result && !isStale ? 'done' : 'idle', share: 0 });
    }
  }

  private beginSoon(): void {
    this.endRun();
    this.endCurve();
    set({ status: 'running', share: 0, problems: [] });
    this.pause = setTimeout(() => this.begin(), PAUSE);
  }

  private begin(): void {
    const input = inputNow();
    if (!input) return;
    this.endRun();
    this.endCurve();
    const controller = new AbortController();
    this.going = { input, controller };
    set({ status: 'running', share: 0, problems: [] });
    void this.run(input, controller.signal).finally(() => {
      if (this.going?.controller === controller) this.going = undefined;
    });
  }

  private async run(input: Input, signal: AbortSignal): Promise<void> {
    const { draws } = state();
    const outcome = await this.runner.run(
      { ...input, draws },
      { signal, onProgress: (share) => set({ share }), onCrash: () => notify(TEXT.uncertainty.crashed) },
    );
    // Whoever ended it has already said what is shown instead.
    if (signal.aborted) return;
    if (outcome.kind === 'gestopt') return set({ status: 'stopped', share: 0 });
    const fail = (problems: readonly Problem[]) => {
      this.failed = input;
      set({ status: 'failed', share: 0, problems });
    };
    if (outcome.kind === 'mislukt') return fail(outcome.problems);
    const { samples, warnings } = outcome;
    const kept = await inSteps(keptOf(samples), signal);
    const resolved = resolveProject(input.file, input.scenario);
    if (!kept || signal.aborted || !resolved.ok) return;
    if (kept.kept === 0) return fail([nothingKept(draws)]);
    const { value: project } = resolved;
    set({
      status: 'done',
      share: 1,
      isStale: false,
      result: { ...input, samples, kept, project, seed: project.seed, warnings },
    });
  }

  private endRun(): void {
    clearTimeout(this.pause);
    this.going?.controller.abort();
    this.going = undefined;
  }

  private endCurve(): void {
    if (!this.curve) return;
    this.curve.controller.abort();
    this.curve = undefined;
    set({ curveStatus: 'stopped', curveShare: 0 });
  }

  private forgetCurve(): void {
    this.endCurve();
    set({ curveStatus: 'idle', curveShare: 0, curveProblems: [], curves: null });
  }

  /** Another project: nothing of the one before is shown beside it. */
  private forget(): void {
    this.isAsked = false;
    this.endRun();
    this.endCurve();
    set({ ...NOTHING, draws: state().draws });
  }
}

/** A draw that failed in any output is NaN in the sum of what each differs from itself. */
function* keptOf({ data, draws }: Samples): Steps<KeptDraws> {
  const sum = new Float64Array(draws);
  for (const [at, sample] of data.entries()) {
    for (let draw = 0; draw < draws; draw++) sum[draw]! += sample[draw]! - sample[draw]!;
    yield at / data.length;
  }
  return keptDraws([sum]);
}

function curvesOf(input: Input, perCut: readonly Samples[]): CutCurves | undefined {
  const resolved = resolveProject(input.file, input.scenario);
  if (!resolved.ok) return undefined;
  const kept = keptDraws(perCut.flatMap(({ data }) => data));
  const variants = perCut[0]!.outputs.map(({ variant }) => variant);
  const curveOf = (variant: string) =>
    cutCurve(
      CUTS,
      perCut.map((samples) => samples.of(NORM_LINE, variant)!),
      kept,
    );
  return {
    ...input,
    draws: CURVE_DRAWS,
    seed: resolved.value.seed,
    byVariant: new Map(variants.map((variant) => [variant, curveOf(variant)])),
  };
}

function nothingKept(draws: number): Problem {
  return { severity: 'fout', code: 'trekkingen-geen', where: 'onzekerheid', ...TEXT.uncertainty.nothingKept(draws) };
}

/** Sets the number that the draws follow from; a step that can be undone. */
export function withSeed(file: ProjectFile, seed: number): ProjectFile {
  return file.seed === seed ? file : { ...file, seed };
}
