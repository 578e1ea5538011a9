/** How sure: draws from the ranges of a project, what they say, what matters, and what happens under stress. Pure. */
export {
  CORRELATION_TOLERANCE,
  type CorrelatedGroup,
  correlatedGroups,
  matrixProblem,
  type StatedCorrelation,
} from './correlation.ts';
export { type DataQuality, dataQuality, type WeakInput } from './data-quality.ts';
export { type Distribution, distribution, type Verdeling } from './distributions.ts';
export {
  type Bins,
  binsFor,
  boundOf,
  type CurvePoint,
  cumulativeCurve,
  type Histogram,
  histogram,
} from './histogram.ts';
export { DEFAULT_DRAWS, type DrawColumn, type DrawOptions, Draws, MOST_DRAWS } from './latin-hypercube.ts';
export { type Published, type PublishedShare, publishedShares } from './published.ts';
export {
  createPool,
  inProcessPort,
  type Port,
  type Runner,
  type RunOptions,
  type SimulationOutcome,
} from './runner.ts';
export { type Influence, type Influences, influences, type RankedInput, rankedInput } from './sensitivity.ts';
export {
  isShort,
  type Output,
  outputsOf,
  Samples,
  Simulation,
  type SimulationRequest,
  YEARLY_LINES,
} from './simulation.ts';
export {
  type Comparison,
  compare,
  type Estimate,
  type KeptDraws,
  keptDraws,
  keptValues,
  type Percentile,
  percentiles,
  probability,
  SUMMARY_SHARES,
  type Summary,
  summary,
} from './statistics.ts';
export {
  isStandardStress,
  type StressTest,
  type StressValue,
  stressed,
  stressInvoer,
  stressTests,
  stressValues,
  withoutStressTest,
  withStressTest,
} from './stress.ts';
export { STRESS_FIGURES, type StressFigure, type StressOutcome, stressOutcomes } from './stress-outcomes.ts';
export {
  CUT_INPUT,
  CUTS,
  type CutPoint,
  cutAt,
  cutChanges,
  cutCurve,
  NORM_LINE,
  type ReadCut,
} from './sustainable-cut-curve.ts';
export {
  type CellChange,
  type Evaluate,
  evaluateBy,
  longestFirst,
  type Reading,
  TORNADO_POINTS,
  type TornadoPoint,
  type TornadoRow,
  tornado,
} from './tornado.ts';
export {
  type FixedSum,
  NEVER,
  SHARED,
  type UncertainCell,
  type UncertainInput,
  uncertainInputs,
  type Variation,
} from './uncertain-inputs.ts';
export { type FinishedRun, workbookUncertainty } from './workbook-uncertainty.ts';
export { type FromWorker, type ToWorker, workerHandler } from './worker.ts';
