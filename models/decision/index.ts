/** Weighing what money does not say, risks and legal signals. Pure; every figure is read off a calculation. */
export { DEFAULT_CRITERIA, newCriterion } from './criteria.ts';
export { DEFAULT_RISKS } from './default-risks.ts';
export { heaviestFirst, type RiskClass, riskClass, riskMatrix, riskScore } from './risks.ts';
export {
  SIGNALS,
  type Signal,
  type SignalId,
  signalsOf,
  THRESHOLDS,
  type Threshold,
  type ThresholdId,
  thresholdsOf,
} from './signals.ts';
export { type Flip, type Sensitivity, scoreOf, sensitivity, type Weighed, weigh } from './weighing.ts';
