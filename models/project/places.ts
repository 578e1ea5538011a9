import { INPUTS, type InputDefinition } from '../lines/index.ts';

/** Where the inputs of a dimension stand in `invoer`: a list of items, or an object by key. */
export interface Place {
  readonly dimension: string;
  readonly key: string;
  readonly kind: 'list' | 'object';
  /** Texts of an item that are not values. */
  readonly attributes: readonly string[];
}

export const PLACES: readonly Place[] = [
  { dimension: 's', key: 'scholen', kind: 'list', attributes: ['onderwijssoort', 'brin'] },
  { dimension: 'g', key: 'gemeenten', kind: 'list', attributes: [] },
  { dimension: 'z', key: 'zorgvormen', kind: 'list', attributes: [] },
  { dimension: 'e', key: 'effecten', kind: 'list', attributes: ['zekerheid', 'grondslag', 'actor', 'soort'] },
  { dimension: 'k', key: 'eenmalige_kosten', kind: 'list', attributes: [] },
  { dimension: 'b', key: 'bekostiging', kind: 'object', attributes: [] },
  { dimension: 'o', key: 'organisatievorm', kind: 'object', attributes: ['naam'] },
];

export const LISTS = PLACES.filter(({ kind }) => kind === 'list');
export const OBJECTS = PLACES.filter(({ kind }) => kind === 'object');

/** The correction of an effect is that of its own grade: it stands in the file once per grade, not per effect. */
export const PER_GRADE = 'optimismecorrectie';

export const isYearly = (input: InputDefinition): boolean => input.dimensions.includes('t');

/** Inputs at the top level of `invoer`, and of the items of a place. `herkomst` is per school and, inside it, per gemeente. */
export const TOP_INPUTS = INPUTS.filter(({ dimensions }) => dimensions.every((d) => d === 't'));
export const inputsOf = ({ dimension }: Place): readonly InputDefinition[] =>
  INPUTS.filter(({ id, dimensions }) => dimensions[0] === dimension && id !== PER_GRADE);

export const isPerGemeente = ({ dimensions }: InputDefinition): boolean =>
  dimensions.length === 2 && dimensions[1] === 'g';
