import {
  type Evidence,
  guess,
  headingsOf,
  planImport,
  readSheet,
  textOf,
  withEdits,
  withImport,
} from '../../models/import/index.ts';
import { itemsOf, type ProjectFile } from '../../models/project/index.ts';
import { newFaults } from '../table/paste/take-over.ts';
import type { FromReader, Outcome, SheetSummary, Sums, ToReader, Work } from './protocol.ts';
import { MOST_MEGABYTES, readFile, readText } from './read-file.ts';
import { problemOf, Refusal } from './refusal.ts';
import type { Sheet } from './workbook.ts';
import { writeTemplate } from './write-template.ts';

/** Rows from the top that the page gets to see. */
const TOP_ROWS = 12;
const TOP_COLUMNS = 60;
/** Values of a column beside its name, among this many rows. */
const SAMPLES = 3;
const SAMPLE_ROWS = 50;
const MOST_SAMPLE = 40;
/** More schools than a project can have are counted, not shown. */
const MOST_SHOWN = 600;

/** The inside of the reader, apart from how messages come to it: one file, and what is asked about it. */
export class Desk {
  private sheets: readonly Sheet[] = [];

  constructor(private readonly answer: (message: FromReader) => void) {}

  receive(message: ToReader): void {
    try {
      this.handle(message);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const where = message.kind === 'lees' ? message.source.name : 'het blad';
      this.answer({ kind: 'geweigerd', problem: problemOf(where, error.code, error.said, 'fout') });
    }
  }

  private handle(message: ToReader): void {
    switch (message.kind) {
      case 'lees': {
        const { source, known } = message;
        const progress = (share: number) => this.answer({ kind: 'voortgang', share: 0.1 + 0.8 * share });
        progress(0);
        const read =
          'bytes' in source
            ? readFile(new Uint8Array(source.bytes), source.name, progress)
            : readText(source.text.slice(0, MOST_MEGABYTES * 2 ** 20), source.name, progress);
        this.sheets = read.sheets;
        this.answer({ kind: 'voortgang', share: 0.95 });
        this.answer({
          kind: 'gelezen',
          sheets: this.sheets.map((sheet) => summaryOf(sheet, known)),
          notes: read.notes,
        });
        return;
      }
      case 'raad': {
        const { id, sheet, known, chosen } = message;
        this.answer({ kind: 'geraden', id, matching: guess(this.sheets[sheet]!.grid, known, chosen) });
        return;
      }
      case 'maak':
        this.answer({ kind: 'gemaakt', bytes: writeTemplate(message.sheets) });
        return;
      case 'werk': {
        const progress = (share: number) => this.answer({ kind: 'voortgang', share });
        this.answer({ kind: 'gewerkt', id: message.id, outcome: this.work(message, progress) });
      }
    }
  }

  private work(
    { sheet, choices, edits, decisions, project, scenario }: Work,
    progress: (share: number) => void,
  ): Outcome {
    const grid = withEdits(this.sheets[sheet]!.grid, edits);
    const read = readSheet(grid, choices, progress);
    const plan = planImport(project, read, decisions);
    const first = choices.headerRow === null ? 0 : choices.headerRow + 1;
    const samples = choices.roles.map((_, column) =>
      grid
        .slice(first, first + SAMPLE_ROWS)
        .map((row) => textOf(row[column]).slice(0, MOST_SAMPLE))
        .filter((text) => text !== '')
        .slice(0, SAMPLES),
    );
    // What it would become is looked at here, so that the window goes on answering.
    const after = read.faults + plan.faults === 0 ? withImport(project, plan, NO_EVIDENCE) : null;
    const messages = [...read.messages, ...plan.messages].sort(
      (a, b) => Number(b.severity === 'fout') - Number(a.severity === 'fout'),
    );
    return {
      plan: { ...plan, schools: plan.schools.slice(0, MOST_SHOWN), messages: [] },
      totals: read.totals,
      rows: read.rows,
      smallCells: read.smallCells,
      schools: read.schools.length,
      fresh: plan.gemeenten.filter(({ id }) => id === null).map(({ naam }) => naam),
      messages,
      faults: read.faults + plan.faults,
      warnings: read.warnings + plan.warnings,
      problems: after ? newFaults(project, after, scenario) : [],
      before: sumsOf(project),
      after: after && sumsOf(after),
      headings: headingsOf(grid, choices.headerRow, choices.roles.length),
      samples,
      notations: read.ambiguous,
    };
  }
}

/** For looking at what comes of it; what is taken over has the evidence that the user sees. */
const NO_EVIDENCE: Evidence = { bron: 'import', graad: 'D', smallNote: '' };

function sumsOf(file: ProjectFile): Sums {
  const schools = itemsOf(file, 'scholen');
  const pupils = schools.reduce((sum, { leerlingen_basis: raw }) => {
    const plain = typeof raw === 'object' && raw !== null ? (raw as { waarde?: unknown }).waarde : raw;
    return sum + (typeof plain === 'number' ? plain : 0);
  }, 0);
  return { schools: schools.length, gemeenten: itemsOf(file, 'gemeenten').length, pupils };
}

function summaryOf({ name, grid }: Sheet, known: readonly string[]): SheetSummary {
  return {
    name,
    rows: grid.filter((row) => row.some((content) => textOf(content) !== '')).length,
    guess: guess(grid, known),
    top: grid
      .slice(0, TOP_ROWS)
      .map((row) => row.slice(0, TOP_COLUMNS).map((content) => textOf(content).slice(0, MOST_SAMPLE))),
  };
}
