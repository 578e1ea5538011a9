import { group } from 'd3-array';
import { type Calculation, namesIn, restsOn, type Variant } from '../../../models/engine/index.ts';
import { DIMENSIONS, INPUTS, OWN_SECTION } from '../../../models/lines/index.ts';
import { type Cell, EIGEN_INVOER, type Grade } from '../../../models/project/index.ts';
import { GLOSSARY } from '../../text/nl/help/glossary.ts';
import { type Reading, readingOf } from '../../text/numbers.ts';
import { hasWords, plainText } from '../../text/search.ts';
import type { FormulasView } from './view.ts';

/** An input or a line, with everything that the list shows and searches. */
export interface Row {
  readonly id: string;
  readonly kind: 'invoer' | 'regel';
  readonly section: string;
  readonly label: string;
  /** In base units. */
  readonly unit: string;
  readonly reading: Reading;
  readonly note: string;
  readonly source: string;
  /** What it is per, as words; empty when it is one number. */
  readonly per: readonly string[];
  /** Of an input: the grades of its values, the surest first. Of a line: none. */
  readonly grades: readonly Grade[];
  /** Of a line: how many values of each grade it rests on, in the chosen variant as contracted. */
  readonly count: Readonly<Record<Grade, number>> | null;
  /** Funding models that have this input; all of them when not given. */
  readonly onlyFor?: readonly string[] | undefined;
  readonly isChanged: boolean;
  readonly isOwn: boolean;
  readonly plain: string;
}

export interface Section {
  readonly name: string;
  readonly rows: readonly Row[];
}

const MOST_SOURCES = 2;
const GRADES: readonly Grade[] = ['A', 'B', 'C', 'D'];

/** Every input and line, inputs first, in the section of the model that uses them first. Made again after every run. */
export function sectionsOf(calculation: Calculation, variant: Variant): readonly Section[] {
  const { model, project } = calculation;
  const cells = group(project.cells, ({ input }) => input.id);
  const places = sectionsOfInputs(calculation);
  const rows = [
    ...INPUTS.map((input): Row => inputRow(calculation, input.id, places.get(input.id), cells.get(input.id) ?? [])),
    ...[...model.lines.keys()].map((id) => lineRow(calculation, id, variant)),
  ];
  const bySection = group(rows, ({ section }) => section);
  const order = [...new Set([...model.lines.keys()].map((id) => calculation.definition(id)!.section))];
  return order.map((name) => ({ name, rows: bySection.get(name) ?? [] }));
}

/** An input stands in the section of the first line that names it. */
function sectionsOfInputs(calculation: Calculation): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [line, { branches }] of calculation.model.lines)
    for (const id of branches.flatMap(namesIn))
      if (!found.has(id)) found.set(id, calculation.definition(line)!.section);
  return found;
}

function inputRow(calculation: Calculation, id: string, section: string | undefined, cells: readonly Cell[]): Row {
  const input = INPUTS.find((candidate) => candidate.id === id)!;
  const held = new Set(cells.map(({ graad }) => graad));
  const sources = [...new Set(cells.map(({ bron }) => bron))];
  const more = sources.length - MOST_SOURCES;
  return {
    id,
    kind: 'invoer',
    section: section ?? calculation.definition([...calculation.model.lines.keys()][0]!)!.section,
    label: input.label,
    unit: input.unit,
    reading: readingOf(id, input.unit),
    note: input.note,
    source: sources.slice(0, MOST_SOURCES).join('; ') + (more > 0 ? ` (+ ${more})` : ''),
    per: perOf(calculation, id),
    grades: GRADES.filter((grade) => held.has(grade)),
    count: null,
    onlyFor: input.onlyFor,
    isChanged: cells.some(({ standaard, eigen }) => standaard !== undefined && eigen),
    isOwn: cells.some(({ bron }) => bron === EIGEN_INVOER),
    plain: plainText([id, input.label, input.note, ...sources, synonymsOf(id)].join(' ')),
  };
}

function lineRow(calculation: Calculation, id: string, variant: Variant): Row {
  const { section, label, unit, note, source } = calculation.definition(id)!;
  return {
    id,
    kind: 'regel',
    section,
    label,
    unit,
    reading: readingOf(id, unit),
    note,
    source,
    per: perOf(calculation, id),
    grades: [],
    count: restsOn(calculation, id, variant, 'contract'),
    isChanged: false,
    isOwn: section === OWN_SECTION,
    // What every line of a section has for a source would find them all by the section's name.
    plain: plainText([id, label, note, source === modelSource(section) ? '' : source, synonymsOf(id)].join(' ')),
  };
}

/** The source of a line that names no other. */
export const modelSource = (section: string): string => `Rekenmodel, ${section}`;

function perOf(calculation: Calculation, id: string): readonly string[] {
  return calculation
    .dimensionsOf(id)
    .filter((d) => calculation.project.space[d]!.members.length !== 1)
    .map((d) => DIMENSIONS.find((one) => one.id === d)?.label ?? d);
}

/** Other words for the same thing, from the glossary. */
function synonymsOf(id: string): string {
  return GLOSSARY.filter(({ lines }) => lines?.includes(id))
    .flatMap(({ term, synonyms }) => [term, ...synonyms])
    .join(' ');
}

export type Filter = Pick<FormulasView, 'kind' | 'onlyAssumptions' | 'onlyChanged' | 'onlyOwn'>;

/** A line is no assumption itself and has no default: those filters leave inputs. @param words made with `wordsOf` */
export function isFound(row: Row, words: readonly string[], filter: Filter): boolean {
  if (filter.kind === 'invoer' && row.kind !== 'invoer') return false;
  if (filter.kind === 'regels' && row.kind !== 'regel') return false;
  if (filter.onlyAssumptions && !row.grades.includes('D')) return false;
  if (filter.onlyChanged && !row.isChanged) return false;
  if (filter.onlyOwn && !row.isOwn) return false;
  return hasWords(row.plain, words);
}
