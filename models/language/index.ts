/** The line language: text → checked tree → program over typed arrays. See design: one definition, four uses. */
export type { BatchCode } from './batch/allocate.ts';
export { BatchMachine } from './batch/execute.ts';
export { batchCode } from './batch/program.ts';
export { type Branch, type CheckedLine, type CheckedModel, checkModel, dimensionsFromUse } from './check.ts';
export type {
  Alternatives,
  DimensionDeclaration,
  Formula,
  InputDeclaration,
  LineDefinition,
  Space,
  SpaceDimension,
  Vocabulary,
} from './definition.ts';
export { type Expression, expressionText, operandsOf, referencesOf } from './expression.ts';
export { nearest } from './nearest.ts';
export { MOST_CHARACTERS, MOST_LEVELS, parseFormula } from './parse.ts';
export { type Problem, problemText, type Result } from './problem.ts';
export { type Plan, Program } from './program.ts';
