import {
  type Choices,
  type Decisions,
  firstChoices,
  type Grid,
  guess,
  type ImportPlan,
  NO_DECISIONS,
  planImport,
  type ReadSheet,
  readDelimited,
  readSheet,
} from '../../models/import/index.ts';
import { type ProjectFile, readProject } from '../../models/project/index.ts';

/** A project with one school and two gemeenten. */
export function smallProject(): ProjectFile {
  const read = readProject({
    format: 'bekostigingsverkenner',
    schemaVersion: 1,
    naam: 'Klein',
    invoer: {
      startjaar: 2026,
      referentiejaar: 2024,
      gemeenten: [
        { id: 'enschede', naam: 'Enschede' },
        { id: 'hof_van_twente', naam: 'Hof van Twente', deelnemend: 0 },
      ],
      scholen: [
        {
          id: 'de_ster',
          naam: 'De Ster',
          onderwijssoort: 'so',
          leerlingen_basis: { waarde: 150, laag: 140, hoog: 170, bron: 'Schooladministratie', graad: 'A' },
          herkomst: { enschede: 0.8, hof_van_twente: 0.2 },
        },
      ],
    },
  });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

export interface Worked {
  readonly choices: Choices;
  readonly sheet: ReadSheet;
  readonly plan: ImportPlan;
  /** Everything that is said, in one list. */
  readonly said: string[];
}

/** From a grid to what it would change, with the guess as it is or changed in some places. */
export function work(
  grid: Grid,
  changed: Partial<Choices> = {},
  decisions: Partial<Decisions> = {},
  file = smallProject(),
): Worked {
  const towns = (file.invoer.gemeenten ?? []).map(({ naam }) => String(naam));
  const choices = { ...firstChoices(guess(grid, towns)), ...changed };
  const sheet = readSheet(grid, choices);
  const plan = planImport(file, sheet, { ...NO_DECISIONS, ...decisions });
  return { choices, sheet, plan, said: saidBy(sheet, plan) };
}

export function saidBy(sheet: ReadSheet, plan: ImportPlan): string[] {
  return [...sheet.messages, ...plan.messages].map(({ severity, where, what }) => `${severity} ${where}: ${what}`);
}

export function gridOf(text: string): Grid {
  const read = readDelimited(text);
  if (!read.ok) throw new Error(read.what);
  return read.grid;
}

/** What would be in the project of each school, in one line: name, kind, pupils and origin. */
export function schoolsIn(file: ProjectFile): string[] {
  return (file.invoer.scholen ?? []).map((school) => {
    const plain = (raw: unknown) =>
      typeof raw === 'object' && raw !== null ? (raw as { waarde: number }).waarde : raw;
    const towns = Object.fromEntries((file.invoer.gemeenten ?? []).map(({ id, naam }) => [id, naam]));
    const origin = Object.entries((school.herkomst ?? {}) as Record<string, unknown>)
      .filter(([, share]) => plain(share) !== 0)
      .map(([id, share]) => `${towns[id]} ${Number(((plain(share) as number) * 100).toFixed(2))}`);
    return `${school.naam} ${school.onderwijssoort} ${plain(school.leerlingen_basis)}: ${origin.join(', ')}`;
  });
}
