import type { ProjectFile } from '../../models/project/index.ts';
import type { WeakInput } from '../../models/uncertainty/index.ts';
import type { Option } from '../pages/decision/options.ts';
import type { FigureSpread } from '../pages/uncertainty/data.ts';
import { TEXT } from '../text/nl.ts';

/** Everything that the note is made from. */
export interface NoteSource {
  readonly file: ProjectFile;
  readonly options: readonly Option[];
  readonly reference: number;
  readonly preferred: number;
  /** Variants that are shown: among these the weighing goes. */
  readonly variants: readonly string[];
  readonly nameOf: (variant: string) => string;
  /** Assumptions that the advised option's outcome hangs on, the most first. */
  readonly weak: readonly WeakInput[];
  /** Per option what its net present value may be; null without draws of its present input. */
  readonly spreads: readonly (FigureSpread | null)[];
  /** How many draws these are from, and from which seed; empty without draws. */
  readonly basis: string;
  readonly appVersion: string;
  readonly day: string;
}

/** An option that can be calculated. */
export type Calculated = Option & { readonly at: NonNullable<Option['at']> };

export const isCalculated = (option: Option): option is Calculated => option.at !== null;

export const optionName = (at: number): string => TEXT.decision.option(at + 1);
