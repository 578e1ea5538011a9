import type { PageId } from '../../../store/session.ts';

/**
 * A text with links in it: `[woorden](soort:naam)`. Kinds: `begrip` (the glossary), `hulp` (a page of the help),
 * `scherm` (a step of the application), `regel` (a line or input of the model).
 */
export type Linked = string;

export interface Term {
  readonly id: string;
  readonly term: string;
  /** Other words that people use for it, and that the search finds it by. */
  readonly synonyms: readonly string[];
  readonly meaning: Linked;
  /** Ids of other terms. */
  readonly see?: readonly string[];
  /** Ids of lines and inputs of the model; the list of formulas finds them by the term and its synonyms too. */
  readonly lines?: readonly string[];
}

export interface HelpPart {
  readonly title: string;
  readonly items: readonly Linked[];
}

export interface HelpPage {
  readonly id: string;
  readonly title: string;
  /** The step of the application that it belongs to. */
  readonly page?: PageId;
  /** What it is about, in one or two sentences. */
  readonly lead: Linked;
  readonly parts: readonly HelpPart[];
  /** Ids of other pages of the help. */
  readonly see?: readonly string[];
}

export interface ModelStep {
  readonly title: string;
  readonly text: Linked;
  /** Names of the sections of the model that it is calculated in. */
  readonly sections: readonly string[];
}
