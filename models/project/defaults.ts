import type { Bekostiging } from '../lines/index.ts';
import * as figures from './figures.ts';
import { FIGURE_SETS, type FigureSet } from './kengetallen/sets.ts';
import type { ProjectFile } from './schema.ts';
import { own } from './structure.ts';

type Figure = figures.Figure;

/** What a new project calculates with. */
export const CURRENT_SET: FigureSet = FIGURE_SETS.at(-1)!;

/** Which set a project calculates with; undefined when this program does not know it. */
export const figureSetOf = ({ kengetallen }: Pick<ProjectFile, 'kengetallen'>): FigureSet | undefined =>
  kengetallen === undefined ? FIGURE_SETS[0]! : FIGURE_SETS.find(({ id }) => id === kengetallen);

/** The project with today's set: everything it says itself stays as it is. */
export const withCurrentSet = (file: ProjectFile): ProjectFile => ({ ...file, kengetallen: CURRENT_SET.id });

/** The defaults of the set that a project calculates with. */
export class Defaults {
  /** What that set had otherwise than today's. */
  private readonly dated: Readonly<Record<string, Figure>>;

  /** @throws RangeError for a set that this program does not know; `readProject` refuses such a file */
  constructor(file: Pick<ProjectFile, 'kengetallen'>) {
    const set = figureSetOf(file);
    if (!set) throw new RangeError(`unknown set of figures ${file.kengetallen}`);
    const later = FIGURE_SETS.slice(FIGURE_SETS.indexOf(set));
    // What an older set says goes before what a later one does.
    this.dated = Object.assign({}, ...later.reverse().map(({ verschillen }) => verschillen));
  }

  /** For the whole project, or where a member has none of its own. */
  general(input: string): Figure | undefined {
    return this.at(input, own(figures.GENERAL, input));
  }

  /** @returns undefined for what is no onderwijssoort */
  growth(onderwijssoort: string): Figure | undefined {
    return this.at(`leerlinggroei.${onderwijssoort}`, own(figures.LEERLINGGROEI, onderwijssoort));
  }

  correction(grade: figures.Grade): Figure {
    return this.at(`optimismecorrectie.${grade}`, figures.OPTIMISMECORRECTIE[grade])!;
  }

  /** Of a form of care, effect, funding model or organisation form; of any other member what holds in general. */
  of(dimension: string, member: string, input: string): Figure | undefined {
    const found = own(specific(dimension, member) ?? {}, input);
    return found ? this.at(`${input}.${member}`, found) : this.general(input);
  }

  private at(key: string, today: Figure | undefined): Figure | undefined {
    return today && (own(this.dated, key) ?? today);
  }
}

function specific(dimension: string, member: string): Readonly<Record<string, Figure>> | undefined {
  switch (dimension) {
    case 'z':
      return own(figures.ZORGVORMEN, member)?.figures;
    case 'e':
      return own(figures.EFFECTEN, member)?.figures;
    case 'b':
      return own(figures.PER_BEKOSTIGING, member as Bekostiging);
    case 'o':
      return own(figures.PER_ORGANISATIEVORM, member) ?? figures.ORGANISATIEVORM_ANDERS;
    default:
      return undefined;
  }
}
