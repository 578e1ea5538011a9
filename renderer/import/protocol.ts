import type {
  Choices,
  Decisions,
  Edit,
  ImportPlan,
  Layout,
  Matching,
  Message,
  Notation,
  TemplateSheet,
  Total,
} from '../../models/import/index.ts';
import type { Problem } from '../../models/language/index.ts';
import type { ProjectFile } from '../../models/project/index.ts';

/** What is read: a file's bytes, or a text that was pasted. */
export type Source =
  | { readonly name: string; readonly bytes: ArrayBuffer }
  | { readonly name: string; readonly text: string };

/** What the page knows of a sheet; the sheet itself stays in the worker. */
export interface SheetSummary {
  readonly name: string;
  /** Rows that hold something. */
  readonly rows: number;
  readonly guess: Matching;
  /** The first rows, as text: to choose the one that names the columns by. */
  readonly top: readonly (readonly string[])[];
}

export interface Sums {
  readonly schools: number;
  readonly gemeenten: number;
  readonly pupils: number;
}

export interface Outcome {
  readonly plan: ImportPlan;
  readonly totals: readonly Total[];
  readonly rows: number;
  readonly smallCells: number;
  readonly schools: number;
  /** Names of gemeenten that the project doesn't have. */
  readonly fresh: readonly string[];
  /** Of the sheet and of what it would change, faults first. */
  readonly messages: readonly Message[];
  readonly faults: number;
  readonly warnings: number;
  /** What would be wrong with the project as a whole, and isn't yet; looked at once nothing else is wrong. */
  readonly problems: readonly Problem[];
  /** What the project adds up to, now and then; null while something is wrong. */
  readonly before: Sums;
  readonly after: Sums | null;
  readonly headings: readonly string[];
  /** Of every column the first values that it holds. */
  readonly samples: readonly (readonly string[])[];
  /** How numbers in a column are read, where that is not sure. */
  readonly notations: Readonly<Record<number, Notation>>;
}

export interface Work {
  readonly sheet: number;
  readonly choices: Choices;
  readonly edits: readonly Edit[];
  readonly decisions: Decisions;
  readonly project: ProjectFile;
  /** That is shown; it must still calculate afterwards. */
  readonly scenario: string | undefined;
}

export type ToReader =
  | { readonly kind: 'lees'; readonly source: Source; readonly known: readonly string[] }
  | {
      readonly kind: 'raad';
      readonly id: number;
      readonly sheet: number;
      readonly known: readonly string[];
      readonly chosen: { readonly layout?: Layout; readonly headerRow?: number | null };
    }
  | ({ readonly kind: 'werk'; readonly id: number } & Work)
  | { readonly kind: 'maak'; readonly sheets: readonly TemplateSheet[] };

export type FromReader =
  | { readonly kind: 'voortgang'; readonly share: number }
  | { readonly kind: 'gelezen'; readonly sheets: readonly SheetSummary[]; readonly notes: readonly Problem[] }
  | { readonly kind: 'geweigerd'; readonly problem: Problem }
  | { readonly kind: 'geraden'; readonly id: number; readonly matching: Matching }
  | { readonly kind: 'gewerkt'; readonly id: number; readonly outcome: Outcome }
  | { readonly kind: 'gemaakt'; readonly bytes: Uint8Array<ArrayBuffer> };
