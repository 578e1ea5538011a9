import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { read } from 'xlsx';
import { root } from '../../build/bundle.mjs';
import { emptyTemplate, filledTemplate, guess, withImport } from '../../models/import/index.ts';
import { type ProjectFile, readProject, withAttribute, withValue } from '../../models/project/index.ts';
import { readFile } from '../../renderer/import/read-file.ts';
import { writeTemplate } from '../../renderer/import/write-template.ts';
import { smallProject, work } from './support.ts';

const EVIDENCE = { bron: 'terug.xlsx', graad: 'A', smallNote: '' } as const;
const SAMPLES = readdirSync(join(root, 'samples')).filter((name) => name.endsWith('.json'));

function sample(name: string): ProjectFile {
  const project = readProject(JSON.parse(readFileSync(join(root, 'samples', name), 'utf8')));
  if (!project.ok) throw new Error(JSON.stringify(project.problems));
  return project.value;
}

const sheetsOf = (file: ProjectFile) => readFile(writeTemplate(filledTemplate(file)), 'x.xlsx').sheets;
const planOf = (file: ProjectFile, name: string, from = file) =>
  work(sheetsOf(from).find((sheet) => sheet.name === name)!.grid, {}, {}, file);

describe('sheets to fill in', () => {
  it.each(SAMPLES)('%s, written and read again, says what it said: nothing changes', (name) => {
    const file = sample(name);
    for (const sheet of ['Scholen', 'Gemeenten']) {
      const { plan, sheet: found } = planOf(file, sheet);
      expect([sheet, found.faults + plan.faults, plan.changes]).toEqual([sheet, 0, false]);
      expect(withImport(file, plan, EVIDENCE)).toEqual(file);
    }
  });

  it('what was changed in it is what changes, and nothing else', () => {
    const before = smallProject();
    const changed = withValue(before, undefined, { input: 'leerlingen_basis', members: { s: 'de_ster' } }, 175);
    const edited = withValue(changed, undefined, { input: 'deelnemend', members: { g: 'hof_van_twente' } }, 1);
    expect(planOf(before, 'Scholen', edited).plan).toMatchObject({
      schools: [{ id: 'de_ster', changes: [{ id: 'leerlingen_basis', before: 150, after: 175 }], origin: [] }],
      gemeenten: [],
    });
    expect(planOf(before, 'Gemeenten', edited).plan).toMatchObject({
      schools: [],
      gemeenten: [{ id: 'hof_van_twente', deelnemend: 1 }],
    });
  });

  it('in another project it gives the same schools', () => {
    const twente = sample('twente.json');
    const { plan, sheet } = work(
      sheetsOf(twente).find(({ name }) => name === 'Scholen')!.grid,
      {},
      { replaces: true },
      smallProject(),
    );
    expect([sheet.faults, plan.faults]).toEqual([0, 0]);
    const after = withImport(smallProject(), plan, EVIDENCE);
    const names = (file: ProjectFile) => file.invoer.scholen!.map(({ naam }) => naam);
    expect(names(after)).toEqual(names(twente));
  });

  it('text stays text, also where it looks like a formula', () => {
    const file = withAttribute(smallProject(), 'scholen', 'de_ster', 'naam', '=HYPERLINK("http://x";"y")');
    const book = read(writeTemplate(filledTemplate(file)), { type: 'array', cellFormula: true, cellStyles: true });
    expect(book.Sheets.Scholen!.A2).toMatchObject({ t: 's', v: '=HYPERLINK("http://x";"y")' });
    expect(book.Sheets.Scholen!.A2.f).toBeUndefined();
    expect(book.Sheets.Scholen!['!cols']).toBeDefined();
  });

  it('an empty one has the columns of every layout, and its explanation is no sheet of schools', () => {
    const { sheets } = readFile(writeTemplate(emptyTemplate(['Enschede', 'Hengelo'])), 'x.xlsx');
    expect(sheets.map(({ name, grid }) => [name, guess(grid).headerRow, guess(grid).layout])).toEqual([
      ['Uitleg', null, 'scholen'],
      ['Scholen', 0, 'scholen'],
      ['Herkomst', 0, 'herkomst'],
      ['Gemeenten', 0, 'gemeenten'],
    ]);
    expect(guess(sheets[1]!.grid).roles).not.toContain('negeer');
    expect(guess(sheets[2]!.grid).roles).not.toContain('negeer');
  });
});
