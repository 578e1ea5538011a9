import type { BudgetSeries } from '../charts/budget-chart.tsx';

/** The note as it is read, without how it looks: the preview, the print and the Word file are made from this alone. */
export interface Note {
  /** Of the project. */
  readonly name: string;
  /** What is advised, in one line. */
  readonly about: string;
  readonly day: string;
  readonly pages: readonly [readonly Section[], readonly Section[]];
  readonly colophon: string;
  /** So much to say that it takes smaller type. */
  readonly isFull: boolean;
}

export interface Section {
  readonly id: string;
  /** What it is about. */
  readonly label: string;
  /** What it comes down to: the finding of the page on screen. */
  readonly finding?: string;
  readonly blocks: readonly Block[];
}

export type Block = Paragraph | Labelled | Table | Figure;

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
  /** `own`: in the user's words; `soft`: how to read what stands there; `warning`: what must be known. */
  readonly tone?: 'own' | 'soft' | 'warning';
}

/** Texts with a name before them. */
export interface Labelled {
  readonly kind: 'labelled';
  readonly items: readonly { readonly label: string; readonly text: string }[];
}

export interface Table {
  readonly kind: 'table';
  readonly label: string;
  /** Above the names of the rows. */
  readonly corner: string;
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
}

export interface Column {
  readonly title: string;
  /** Below the title, a line each. */
  readonly notes?: readonly string[];
  /** Words rather than numbers. */
  readonly isText?: boolean;
}

export interface TableRow {
  readonly label: string;
  /** None: a heading of the rows below. */
  readonly cells: readonly TableCell[];
  /** Of the amount in a row above. */
  readonly isPart?: boolean;
}

export interface TableCell {
  readonly text: string;
  /** Money or value lost: it must be seen. */
  readonly isLoss?: boolean;
}

/** Budget against need. */
export interface Figure extends BudgetSeries {
  readonly kind: 'figure';
  readonly years: readonly string[];
  readonly pilot: number;
  readonly description: string;
}

/** A drawing of the note as a picture, with its size in pixels of the screen. */
export interface NotePicture {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
}

export const soft = (text: string): Paragraph => ({ kind: 'paragraph', text, tone: 'soft' });
export const plain = (text: string): Paragraph => ({ kind: 'paragraph', text });
export const warning = (text: string): Paragraph => ({ kind: 'paragraph', text, tone: 'warning' });
