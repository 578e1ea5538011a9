/** Runs a program: one point at a time, all variants on both footings, or many draws of its inputs. */
export { Batch, type VaryingInput, type Wanted } from './batch.ts';
export { Calculation, type Footing, type Nested, type Variant } from './calculation.ts';
export { type Explanation, explain, type Named } from './explain.ts';
export {
  ACTOR_LABELS,
  allLines,
  type KeyFigureValue,
  keyFigures,
  SEARCHED_FIGURES,
  type SearchedFigure,
  type VariantResults,
  variantResults,
} from './results.ts';
export { type BreakEvenQuestion, breakEven, neededEfficiency, type SustainableCut, sustainableCut } from './search.ts';
export { cellsUnder, gradesOf, inputsUnder, namesIn, restsOn, type Trace, traceOf } from './trace.ts';
