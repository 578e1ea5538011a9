/** From a sheet of a spreadsheet to schools and gemeenten of a project, and back to a sheet that can be filled in. Pure. */
export { type Evidence, withImport } from './apply.ts';
export type { Choices, Telling } from './columns.ts';
export { type Delimited, type Delimiter, readDelimited } from './delimited.ts';
export { FIELDS, type FieldId, fieldOf, LAYOUTS, type Layout, type Role, type ValueId } from './fields.ts';
export {
  type Content,
  columnLetters,
  type Edit,
  type Grid,
  isEmptyRow,
  MOST_CELLS,
  MOST_COLUMNS,
  MOST_ROWS,
  textOf,
  withEdits,
} from './grid.ts';
export { gemeenteIn, guess, headingsOf, type Matching } from './guess.ts';
export type { Message } from './messages.ts';
export { type Notation, numberText, percentText } from './numbers.ts';
export {
  type Change,
  type Decisions,
  type ImportPlan,
  NO_DECISIONS,
  type OriginChange,
  type PlannedGemeente,
  type PlannedSchool,
  planImport,
} from './plan.ts';
export {
  firstChoices,
  type ReadGemeente,
  type ReadSchool,
  type ReadSheet,
  readSheet,
  type Total,
} from './read.ts';
export {
  MOST_REMEMBERED,
  type RememberedMatching,
  recalled,
  rememberedMatchings,
  withRemembered,
} from './remember.ts';
export { emptyTemplate, filledTemplate, type TemplateSheet } from './template.ts';
