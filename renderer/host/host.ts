import type { RememberedMatching } from '../../models/import/index.ts';
import type { Problem } from '../../models/language/index.ts';
import type { WorkbookOrder } from '../../models/workbook/index.ts';

/**
 * The one interface to the outside. Each host (Electron, the browser, memory for tests) gives the same object; nothing
 * else on screen knows which one it is. Expected failures are values with a problem in Dutch; an exception is a bug.
 */
export interface Host {
  readonly abilities: Abilities;

  /** Lets the user choose a project file and reads it. */
  open(): Promise<Outcome<ProjectText>>;
  /** Reads a file that was opened or saved before. One that is gone is a problem; it stays in the list. */
  reopen(ref: FileRef): Promise<Outcome<ProjectText>>;
  /** Files opened and saved before, the latest first, at most ten. */
  recent(): Promise<readonly RecentFile[]>;
  forget(ref: FileRef): Promise<void>;

  /**
   * Writes a project, whole or not at all. Without `ref` the user chooses the place first. What stood there is kept
   * beside it as a backup where the host can. Refuses with the problem code `elders-gewijzigd` when the file is no
   * longer the one that `stamp` was given for, unless `overwrite`.
   */
  save(request: SaveRequest): Promise<Outcome<SavedFile>>;
  /** Whether the file differs from the one that the stamp was given for; false where that can't be known. */
  changedOutside(ref: FileRef, stamp: Stamp): Promise<boolean>;

  /**
   * Lets the user choose a place, then makes what goes there and writes it, whole or not at all. One at a time: asked
   * again while one is under way, it refuses with the problem code `bezig`.
   * @param onProgress hears how far a workbook is, 0 … 1
   * @returns `geannuleerd` also after `stopExport`
   */
  exportFile(request: ExportRequest, onProgress: (share: number) => void): Promise<Outcome<ExportedFile>>;
  /** Ends the export that is under way, if any; nothing of it stays. */
  stopExport(): void;
  /** Shows an exported file in its folder; nothing where the host can't, or the file was never given by it. */
  showExported(ref: FileRef): void;

  /** Keeps unsaved work for after a crash; one copy per document, the last one counts. Settles once it is stored. */
  keepRecovery(copy: RecoveryCopy): Promise<Outcome<null>>;
  /** Copies that no running window is still working on, the latest first. */
  recoveries(): Promise<readonly RecoveryCopy[]>;
  dropRecovery(id: string): Promise<void>;

  /** Title of the window, and whether closing it must ask first. */
  setDocument(state: DocumentState): void;
  /** The menu, for hosts that have one of their own. */
  setMenu(menu: readonly MenuSection[]): void;
  /** Called with a command's id when the user chooses it in the host's menu. @returns stops it */
  onCommand(listener: (command: string) => void): () => void;
  /** Called with a file that the outside wants opened (double-clicked, dropped on the program). @returns stops it */
  onOpenFile(listener: (file: Outcome<ProjectText>) => void): () => void;

  settings(): Promise<Settings>;
  changeSettings(settings: Settings): Promise<void>;
}

export interface Abilities {
  /** Saving goes back to the same file; otherwise each save is a download. */
  readonly savesInPlace: boolean;
  /** The host shows the menu; otherwise the page does. */
  readonly hasMenu: boolean;
  /** An exported file can be shown in its folder. */
  readonly showsFolder: boolean;
  /** A PDF can be made of what the page would print; otherwise the user prints to one. */
  readonly makesPdf: boolean;
}

/** What a file is called by; only the host that gave it knows what it stands for. */
export type FileRef = string;
/** Tells one content of a file from another. */
export type Stamp = string;

/** A file's text as it was read; whether it is a project is for models/project to say. */
export interface ProjectText {
  /** null where the host can't come back to the file. */
  readonly ref: FileRef | null;
  readonly name: string;
  readonly text: string;
  readonly stamp: Stamp | null;
}

export interface RecentFile {
  readonly ref: FileRef;
  readonly name: string;
  /** Where it stands, for people; empty where unknown. */
  readonly place: string;
  /** ISO 8601 in UTC. */
  readonly time: string;
}

export interface SaveRequest {
  readonly ref: FileRef | null;
  /** Offered when the user chooses the place. */
  readonly name: string;
  readonly text: string;
  readonly stamp: Stamp | null;
  readonly overwrite?: boolean;
}

export interface SavedFile {
  readonly ref: FileRef | null;
  readonly name: string;
  readonly stamp: Stamp | null;
}

/** Endings of what is exported. */
export type ExportKind = 'xlsx' | 'csv' | 'svg' | 'png' | 'docx' | 'pdf';

/**
 * A live workbook is made by the host, away from the screen, and a PDF of what the page prints at this moment; a table, a
 * template, a picture or a text is there already.
 */
export type ExportRequest = {
  /** Offered when the user chooses the place, with its ending. */
  readonly name: string;
} & (
  | ({ readonly kind: 'xlsx' } & WorkbookOrder)
  | { readonly kind: 'pdf' }
  | { readonly kind: Exclude<ExportKind, 'pdf'>; readonly bytes: Uint8Array<ArrayBuffer> }
);

export interface ExportedFile {
  /** null where the host can't show it. */
  readonly ref: FileRef | null;
  readonly name: string;
  /** Where it stands, for people; empty where unknown. */
  readonly place: string;
  /** Its size in bytes. */
  readonly size: number;
  readonly warnings: readonly Problem[];
}

export interface RecoveryCopy {
  /** Of the document, the same as long as it is open. */
  readonly id: string;
  readonly name: string;
  readonly ref: FileRef | null;
  readonly stamp: Stamp | null;
  readonly text: string;
  /** ISO 8601 in UTC. */
  readonly time: string;
}

export interface DocumentState {
  readonly id: string;
  readonly title: string;
  readonly isDirty: boolean;
}

export interface MenuSection {
  readonly label: string;
  readonly items: readonly MenuItem[];
}

export interface MenuItem {
  readonly command: string;
  readonly label: string;
  /** In Electron's notation: `CmdOrCtrl+Shift+S`. */
  readonly key?: string;
  readonly isEnabled: boolean;
  /** A line above it. */
  readonly startsGroup?: boolean;
}

export type Theme = 'systeem' | 'licht' | 'donker';

export interface Settings {
  readonly theme: Theme;
  /** How columns of imported files were matched, the latest first. */
  readonly koppelingen?: readonly RememberedMatching[] | undefined;
}

export const DEFAULT_SETTINGS: Settings = { theme: 'systeem' };

/** `geannuleerd`: the user chose not to; nothing happened and nothing is said. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: 'geannuleerd' }
  | {
      readonly ok: false;
      readonly reason: 'mislukt';
      readonly problem: Problem;
      /** What is wrong besides. */
      readonly others?: readonly Problem[];
    };

/** Larger than any project can be: a mistaken choice of file must not fill the memory. */
export const MOST_BYTES = 50 * 1024 * 1024;
