/** The project file: what it may hold, its defaults with source and grade, and how it becomes values for the calculation. */
export { type Bookmark, bookmarksOf, restoredTo, withBookmark, withoutBookmark } from './bookmarks.ts';
export { consistencyProblems } from './consistency.ts';
export {
  BEST_SCORE,
  type Criterion,
  DECISION_TEXTS,
  type Decision,
  type DecisionOption,
  type DecisionText,
  LEAST_OPTIONS,
  MOST_CRITERIA,
  MOST_OPTIONS,
  MOST_RISKS,
  MOST_WEIGHT,
  type Risk,
  WORST_LEVEL,
} from './decision.ts';
export { CURRENT_SET, figureSetOf, withCurrentSet } from './defaults.ts';
export { type Address, rawValue, withRaw, withValue } from './edit.ts';
export { withEffect } from './effects.ts';
export { type FigureChange, figureChanges } from './figure-changes.ts';
export { type Figure, GENERAL, type Grade, isStandardEffect, ONDERWIJSSOORTEN } from './figures.ts';
export { changesIn, withChangesSince } from './history.ts';
export type { FigureSet } from './kengetallen/sets.ts';
export { freshId, itemsOf, type ListKey, withAttribute, withMember, withoutMember } from './members.ts';
export { MIGRATIONS, type Migration, migrate } from './migrate.ts';
export { type OwnLineRecord, withOwnLine, withoutOwnLine } from './own-lines.ts';
export { plainInvoer } from './plain.ts';
export { PROFILES, type Profile } from './profiles.ts';
export { readProject } from './read.ts';
export { publishedFor, type ResolvedProject, resolveProject } from './resolve.ts';
export {
  type Difference,
  differencesBetween,
  renamedScenario,
  withoutScenario,
  withScenario,
} from './scenarios.ts';
export { FORMAT, MOST_BOOKMARKS, MOST_ITEMS, type ProjectFile, SCHEMA_VERSION } from './schema.ts';
export { parseText, projectText } from './text.ts';
export { type Cell, EIGEN_INVOER, keyOf, type Plain } from './value.ts';
export { indicesOf, inputValues } from './values.ts';
export {
  type Change,
  MOST_CHANGES,
  MOST_KNOBS,
  MOST_TRIED,
  MOST_VIEWS,
  STORY_TEXTS,
  type StoryView,
  storyOf,
  type Tried,
  triedIn,
  withKnobs,
  withStory,
  withTried,
} from './workshop.ts';
