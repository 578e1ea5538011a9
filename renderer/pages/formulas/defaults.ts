import { group } from 'd3-array';
import type { Calculation } from '../../../models/engine/index.ts';
import type { Cell, Figure, Grade } from '../../../models/project/index.ts';
import { TEXT } from '../../text/nl.ts';
import { type Reading, readingOf } from '../../text/numbers.ts';
import { plainText } from '../../text/search.ts';

/** A value that the project uses instead of the default. */
export interface Change {
  /** For which schools, funding models …; empty when there is only one value. */
  readonly where: string;
  readonly from: Cell['waarde'];
  readonly to: Cell['waarde'];
  readonly source: string;
  readonly grade: Grade;
}

/** One default, for all the places that it holds for. */
export interface DefaultRow {
  readonly key: string;
  readonly id: string;
  readonly label: string;
  /** The members it holds for, as words; empty for the whole project. */
  readonly places: string;
  readonly unit: string;
  readonly reading: Reading;
  readonly low: number | readonly number[] | undefined;
  readonly value: Cell['waarde'];
  readonly high: number | readonly number[] | undefined;
  readonly grade: Grade;
  readonly source: string;
  readonly changes: readonly Change[];
  readonly plain: string;
}

const MOST_PLACES = 3;
const { defaults: text } = TEXT.formulas;

/** Every default that counts in the project, places with the same default together, in the order of the inputs. */
export function defaultsOf({ project }: Calculation): readonly DefaultRow[] {
  const { cells, names } = project;
  const nameOf = (cell: Cell) =>
    Object.entries(cell.members)
      .map(([d, id]) => names[d]?.[id] ?? TEXT.model[id] ?? id)
      .join(', ');
  return [...group(cells, ({ input }) => input.id).values()].flatMap((all) => {
    const withDefault = all.filter((cell): cell is Cell & { standaard: Figure } => cell.standaard !== undefined);
    return [...group(withDefault, ({ standaard }) => JSON.stringify(standaard)).values()].map((same): DefaultRow => {
      const { input, standaard, members } = same[0]!;
      const reading = readingOf(input.id, input.unit);
      const dimensions = Object.keys(members);
      const placesOf = (some: readonly Cell[]) => {
        if (dimensions.length === 0) return '';
        const areAll = some.length === all.length && all.length > 1;
        return areAll ? dimensions.map((d) => text.every[d] ?? d).join(', ') : shortened(some.map(nameOf));
      };
      const places = placesOf(same);
      const own = group(
        same.filter(({ eigen }) => eigen),
        ({ waarde, bron, graad }) => JSON.stringify([waarde, bron, graad]),
      );
      const changes = [...own.values()].map((some) => ({
        where: placesOf(some),
        from: standaard.waarde,
        to: some[0]!.waarde,
        source: some[0]!.bron,
        grade: some[0]!.graad,
      }));
      return {
        key: `${input.id} ${nameOf(same[0]!)}`,
        id: input.id,
        label: input.label,
        places,
        unit: input.unit,
        reading,
        low: standaard.laag,
        value: standaard.waarde,
        high: standaard.hoog,
        grade: standaard.graad,
        source: standaard.bron,
        changes,
        plain: plainText(
          [input.id, input.label, input.note, places, standaard.bron, ...changes.map(({ source }) => source)].join(' '),
        ),
      };
    });
  });
}

function shortened(names: readonly string[]): string {
  const more = names.length - MOST_PLACES;
  return names.slice(0, MOST_PLACES).join('; ') + (more > 0 ? TEXT.formulas.more(more) : '');
}
