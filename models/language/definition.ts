/**
 * What the language works on. It knows no schools or municipalities: which dimensions, inputs and lines there are is
 * told to it as data (models/lines), which members the dimensions have by the project (models/project).
 */

/** One formula, or one per member of a dimension; a member without a formula of its own gets `otherwise`. */
export type Formula = string | Alternatives;

export interface Alternatives {
  readonly per: string;
  readonly formulas: Readonly<Record<string, Formula>>;
  readonly otherwise?: Formula;
}

export interface LineDefinition {
  /** Dutch snake_case, unique over inputs and lines. */
  readonly id: string;
  readonly label: string;
  /** In base units, `euro/uur`; see units.ts. */
  readonly unit: string;
  /** The line's declared dimensions. Those that follow from use (variants, footing) are not declared. */
  readonly dimensions: readonly string[];
  readonly formula: Formula;
  readonly note?: string;
  readonly source?: string;
  /**
   * The formulas come from the project. Gives per member (the key '' where there are no alternatives) the place in the
   * project file that a problem is to name.
   */
  readonly fromProject?: Readonly<Record<string, string>>;
  /** Each member's formula may have a unit of its own and fewer dimensions than declared. */
  readonly isMixed?: boolean;
}

export interface InputDeclaration {
  readonly id: string;
  readonly unit: string;
  readonly dimensions: readonly string[];
  /** Only an input that can be empty may stand in `leeg(x)`. */
  readonly canBeEmpty: boolean;
}

export interface DimensionDeclaration {
  readonly id: string;
  /** What it is called in messages. */
  readonly label?: string;
  /** A line has this dimension when it, or something it uses, depends on it: it is never declared. */
  readonly followsFromUse?: boolean;
  /** Attributes that a sum may be restricted to, with every value they can have. */
  readonly attributes?: Readonly<Record<string, readonly string[]>>;
  /** The members that every project has; a project may add its own. */
  readonly members?: readonly string[];
}

/** All dimensions in the order in which values are laid out, the last one running fastest; `time` is one of them. */
export interface Vocabulary {
  readonly dimensions: readonly DimensionDeclaration[];
  readonly time: string;
  readonly inputs: readonly InputDeclaration[];
  readonly lines: readonly LineDefinition[];
}

/** The members of every dimension in one project, and each member's attributes. */
export type Space = Readonly<Record<string, SpaceDimension>>;

export interface SpaceDimension {
  readonly members: readonly string[];
  readonly attributes?: Readonly<Record<string, readonly string[]>>;
}
