import { inOrder, type Part } from './cycles.ts';
import type { Formula, InputDeclaration, LineDefinition, Space, Vocabulary } from './definition.ts';
import { type Expression, expressionText, operandsOf, referencesOf } from './expression.ts';
import { inferUnit } from './infer-unit.ts';
import { nearest } from './nearest.ts';
import { parseFormula } from './parse.ts';
import type { Problem, Result } from './problem.ts';
import { parseUnit, sameUnit, type UnitOrAny, unitWords } from './units.ts';

/** One formula with the members it stands for: { b: 'functie' } or { } for a line without alternatives. */
export interface Branch {
  readonly fixed: Readonly<Record<string, string>>;
  readonly formula: string;
  readonly expression: Expression;
}

export interface CheckedLine {
  readonly definition: LineDefinition;
  readonly branches: readonly Branch[];
  /** Declared dimensions and those that follow from use, in layout order. */
  readonly dimensions: readonly string[];
}

/** Formulas that must be calculated together, year by year, or one by itself. */
export interface Step {
  readonly parts: readonly Part[];
  readonly yearly: boolean;
  readonly uses: ReadonlySet<string>;
}

export interface CheckedModel {
  readonly vocabulary: Vocabulary;
  readonly space: Space;
  readonly inputs: ReadonlyMap<string, InputDeclaration>;
  readonly lines: ReadonlyMap<string, CheckedLine>;
  readonly steps: readonly Step[];
}

/** More cells than this in one line would not fit in memory beside the others. */
export const MOST_CELLS = 4_000_000;

/**
 * Checks every definition: names, dimensions (declared = union of the parts), units, cycles, size. All problems at once.
 * @returns the lines in an order in which they can be calculated
 */
export function checkModel(vocabulary: Vocabulary, space: Space): Result<CheckedModel> {
  const checker = new Checker(vocabulary, space);
  return checker.run();
}

class Checker {
  readonly problems: Problem[] = [];
  private readonly inputs: Map<string, InputDeclaration>;
  private readonly definitions: Map<string, LineDefinition>;
  private readonly units = new Map<string, UnitOrAny>();
  private readonly order: readonly string[];
  private readonly followsFromUse: ReadonlySet<string>;
  private readonly parsed = new Map<string, Result<Expression>>();
  private where = '';

  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly space: Space,
  ) {
    this.inputs = new Map(vocabulary.inputs.map((input) => [input.id, input]));
    this.definitions = new Map(vocabulary.lines.map((line) => [line.id, line]));
    this.order = vocabulary.dimensions.map(({ id }) => id);
    this.followsFromUse = new Set(vocabulary.dimensions.filter((d) => d.followsFromUse).map(({ id }) => id));
  }

  run(): Result<CheckedModel> {
    this.checkNames();
    const branches = new Map<string, Branch[]>();
    for (const line of this.vocabulary.lines) branches.set(line.id, this.readLine(line));
    for (const line of this.vocabulary.lines) this.checkLine(line, branches.get(line.id)!);
    if (this.problems.length > 0) return { ok: false, problems: this.problems };

    const { steps, cycles } = inOrder(branches);
    for (const parts of cycles) {
      const cycle = parts.map(({ line }) => line);
      const fromProject = parts.find(({ line }) => this.definitions.get(line)!.fromProject);
      const first = fromProject ?? parts[0]!;
      this.where = placeOf(this.definitions.get(first.line)!, fromProject ? first.branch.fixed : {});
      this.refuse(
        'kringverwijzing',
        `de regels ${cycle.join(' → ')} → ${cycle[0]} verwijzen in een kring naar elkaar.`,
        'Laat één van de verwijzingen via het vorige jaar lopen, met `vorig(regel, beginwaarde)`.',
      );
    }
    const lines = this.withDimensions(branches);
    for (const line of lines.values()) this.checkSize(line);
    const ordered = steps.map((parts) => this.step(parts));
    if (this.problems.length > 0) return { ok: false, problems: this.problems };
    return {
      ok: true,
      value: { vocabulary: this.vocabulary, space: this.space, inputs: this.inputs, lines, steps: ordered },
      problems: [],
    };
  }

  private refuse(code: string, what: string, remedy: string): void {
    this.problems.push({ severity: 'fout', code, where: this.where, what, remedy });
  }

  private checkNames(): void {
    const seen = new Set<string>();
    for (const declaration of [...this.vocabulary.inputs, ...this.vocabulary.lines]) {
      const { id, unit } = declaration;
      this.where = 'formula' in declaration ? placeOf(declaration, {}) : `regel ${id}`;
      if (seen.has(id))
        this.refuse('naam-dubbel', `de naam "${id}" komt twee keer voor.`, 'Geef één van beide een andere naam.');
      seen.add(id);
      try {
        this.units.set(id, parseUnit(unit));
      } catch {
        this.refuse(
          'eenheid-onbekend',
          `de eenheid "${unit}" is onbekend.`,
          'Gebruik de grondeenheden, zoals `euro/uur`.',
        );
        this.units.set(id, null);
      }
    }
    const unknown = this.vocabulary.lines.flatMap((line) =>
      line.dimensions.filter((d) => !this.order.includes(d)).map((d) => [line.id, d]),
    );
    for (const [id, dimension] of unknown) {
      this.where = `regel ${id}`;
      this.refuse(
        'dimensie-onbekend',
        `de dimensie "${dimension}" bestaat niet.`,
        `Kies uit ${this.order.join(', ')}.`,
      );
    }
  }

  /** Formulas per member, nested alternatives included, each parsed. */
  private readLine(line: LineDefinition): Branch[] {
    const branches: Branch[] = [];
    const read = (formula: Formula, fixed: Record<string, string>): void => {
      this.where = placeOf(line, fixed);
      if (typeof formula === 'string') {
        const result = this.parsed.get(formula) ?? parseFormula(formula, this.where);
        if (result.ok) {
          this.parsed.set(formula, result);
          branches.push({ fixed, formula, expression: result.value });
        } else {
          this.problems.push(...result.problems);
        }
        return;
      }
      const members = this.space[formula.per]?.members ?? [];
      for (const name of Object.keys(formula.formulas)) {
        if (members.includes(name)) continue;
        this.refuse(
          'alternatief-onbekend',
          `er is een formule voor "${name}", maar dat is er geen van ${formula.per}.`,
          `Kies uit ${members.join(', ')}.`,
        );
      }
      for (const name of members) {
        const own = Object.hasOwn(formula.formulas, name) ? formula.formulas[name] : formula.otherwise;
        this.where = placeOf(line, fixed);
        if (own === undefined)
          this.refuse(
            'alternatief-ontbreekt',
            `er is geen formule voor "${name}".`,
            'Voeg haar toe, of een formule voor alle overige.',
          );
        else read(own, { ...fixed, [formula.per]: name });
      }
    };
    read(line.formula, {});
    return branches;
  }

  private checkLine(line: LineDefinition, branches: readonly Branch[]): void {
    const found = new Set<string>();
    const before = this.problems.length;
    for (const branch of branches) {
      this.where = placeOf(line, branch.fixed);
      for (const dimension of this.checkBranch(line, branch)) found.add(dimension);
    }
    if (line.isMixed || this.problems.length > before) return;
    this.where = `regel ${line.id}`;
    for (const dimension of line.dimensions) {
      if (found.has(dimension) || !this.order.includes(dimension)) continue;
      this.refuse(
        'dimensie-te-veel',
        `in \`${branches[0]?.formula ?? ''}\` hangt niets af van ${this.named(dimension)}, maar de regel is per ${this.listed(line)}.`,
        `Haal ${dimension} weg bij de dimensies van de regel.`,
      );
    }
  }

  /** @returns the dimensions that the formula depends on, members it is for included */
  private checkBranch(line: LineDefinition, { fixed, formula, expression }: Branch): Set<string> {
    const found = new Set(Object.keys(fixed));
    if (!this.namesAreKnown(expression, formula)) return found;
    const before = this.problems.length;
    for (const dimension of this.dimensionsOf(expression, formula)) found.add(dimension);
    const areSound = this.problems.length === before;
    const unit = inferUnit(expression, this.units, (code, what, remedy) => this.refuse(code, what, remedy));
    const declaredUnit = this.units.get(line.id) ?? null;
    if (!line.isMixed && this.problems.length === before && !sameUnit(unit, declaredUnit)) {
      this.refuse(
        'eenheid-regel',
        `de formule \`${formula}\` geeft ${unitWords(unit)}, maar de regel is in ${unitWords(declaredUnit)}.`,
        'Verbeter de eenheid van de regel, of de formule.',
      );
    }
    for (const dimension of areSound ? found : []) {
      if (line.dimensions.includes(dimension) || this.followsFromUse.has(dimension)) continue;
      this.refuse(
        'dimensie-ontbreekt',
        `de formule \`${formula}\` hangt ook af van ${this.named(dimension)}, maar de regel is per ${this.listed(line)}.`,
        line.isMixed
          ? `Noem een regel die alleen per jaar is, of tel eerst op: \`som(regel, ${dimension})\`.`
          : `Voeg ${dimension} toe aan de regel, of tel eerst op met \`som(regel, ${dimension})\`.`,
      );
    }
    return found;
  }

  /** `s (school)`, or the bare id of a dimension without a label. */
  private named(dimension: string): string {
    const label = this.vocabulary.dimensions.find(({ id }) => id === dimension)?.label;
    return label === undefined ? dimension : `${dimension} (${label})`;
  }

  private listed(line: LineDefinition): string {
    return `[${line.dimensions.map((dimension) => this.named(dimension)).join(', ')}]`;
  }

  private namesAreKnown(expression: Expression, formula: string): boolean {
    const used = new Set([...referencesOf(expression)].map(({ name }) => name));
    const unknown = [...used].filter((name) => !this.inputs.has(name) && !this.definitions.has(name));
    for (const name of unknown) {
      const near = nearest(name, [...this.inputs.keys(), ...this.definitions.keys()]);
      const likely = near === undefined ? '' : `Bedoelde u \`${near}\`? `;
      this.refuse(
        'naam-onbekend',
        `\`${name}\` in \`${formula.length > 60 ? `${formula.slice(0, 60)}…` : formula}\` is geen bekende regel of invoer.`,
        `${likely}Zoek de naam op bij de regels van het model.`,
      );
    }
    return unknown.length === 0;
  }

  private declaredDimensions(name: string): readonly string[] {
    const dimensions = this.inputs.get(name)?.dimensions ?? this.definitions.get(name)?.dimensions ?? [];
    return dimensions.filter((dimension) => !this.followsFromUse.has(dimension));
  }

  /** Declared dimensions that an expression depends on; refuses wrong use of som, vorig, begin and leeg on the way. */
  private dimensionsOf(expression: Expression, formula: string): Set<string> {
    const found = new Set<string>();
    const { time } = this.vocabulary;
    for (const operand of operandsOf(expression)) for (const d of this.dimensionsOf(operand, formula)) found.add(d);
    const text = expressionText(expression);
    switch (expression.kind) {
      case 'yearIndex':
        found.add(time);
        break;
      case 'name':
      case 'empty':
        for (const d of this.declaredDimensions(expression.name)) found.add(d);
        if (expression.kind === 'empty' && !this.inputs.get(expression.name)?.canBeEmpty) {
          this.refuse(
            'leeg-onmogelijk',
            `\`${text}\` vraagt of \`${expression.name}\` leeg is, maar die is altijd gevuld.`,
            'Gebruik `leeg` alleen op invoer die leeg mag zijn.',
          );
        }
        break;
      case 'previous':
      case 'first': {
        const own = this.declaredDimensions(expression.name);
        if (!own.includes(time)) {
          this.refuse(
            'jaar-ontbreekt',
            `\`${text}\` vraagt om een ander jaar, maar \`${expression.name}\` is elk jaar gelijk.`,
            `Schrijf gewoon \`${expression.name}\`.`,
          );
        }
        for (const d of own) if (d !== time || expression.kind === 'previous') found.add(d);
        if (expression.kind === 'previous') found.add(time);
        break;
      }
      case 'sum': {
        const own = this.declaredDimensions(expression.name);
        for (const d of own) if (!expression.over.includes(d)) found.add(d);
        this.checkSum(expression, own, text);
        break;
      }
    }
    return found;
  }

  private checkSum(sum: Extract<Expression, { kind: 'sum' }>, own: readonly string[], text: string): void {
    for (const [position, dimension] of sum.over.entries()) {
      if (!own.includes(dimension)) {
        const sorts = own.length > 0 ? `heeft alleen ${own.join(', ')}` : 'heeft geen dimensies';
        this.refuse(
          'som-dimensie',
          `\`${text}\` telt op over ${dimension}, maar \`${sum.name}\` ${sorts}.`,
          'Tel op over een dimensie die de regel heeft.',
        );
      } else if (sum.over.indexOf(dimension) !== position) {
        this.refuse('som-dimensie', `\`${text}\` noemt ${dimension} twee keer.`, 'Noem elke dimensie één keer.');
      }
    }
    if (sum.over.length === 0) {
      this.refuse('som-dimensie', `\`${text}\` noemt geen dimensie.`, 'Noem waarover wordt opgeteld: `som(baten, e)`.');
      return;
    }
    const declarations = this.vocabulary.dimensions.filter(({ id }) => sum.over.includes(id));
    for (const { attribute, value } of sum.where) {
      const values = declarations
        .map(({ attributes = {} }) => (Object.hasOwn(attributes, attribute) ? attributes[attribute] : undefined))
        .find((list) => list !== undefined);
      if (values === undefined) {
        const known = declarations.flatMap((d) => Object.keys(d.attributes ?? {}));
        this.refuse(
          'kenmerk-onbekend',
          `\`${attribute}\` in \`${text}\` is geen kenmerk van ${sum.over.join(', ')}.`,
          known.length > 0 ? `Kies uit ${known.join(', ')}.` : 'Laat de beperking weg.',
        );
      } else if (!values.includes(value)) {
        this.refuse(
          'kenmerk-waarde',
          `\`${value}\` in \`${text}\` is geen ${attribute}.`,
          `Kies uit ${values.join(', ')}.`,
        );
      }
    }
  }

  /** Adds the dimensions that follow from use: what a line uses, it depends on, unless the formula is fixed to a member. */
  private withDimensions(branches: ReadonlyMap<string, readonly Branch[]>): Map<string, CheckedLine> {
    const found = new Map<string, Set<string>>();
    for (const input of this.inputs.values()) found.set(input.id, new Set(input.dimensions));
    for (const line of this.vocabulary.lines) found.set(line.id, new Set(line.dimensions));
    for (let changed = true; changed; ) {
      changed = false;
      for (const [id, list] of branches) {
        const own = found.get(id)!;
        const before = own.size;
        for (const { fixed, expression } of list) {
          for (const dimension of Object.keys(fixed)) own.add(dimension);
          for (const { name } of referencesOf(expression)) {
            for (const d of found.get(name)!) if (this.followsFromUse.has(d)) own.add(d);
          }
        }
        changed ||= own.size > before;
      }
    }
    return new Map(
      this.vocabulary.lines.map((definition) => {
        const own = found.get(definition.id)!;
        return [
          definition.id,
          { definition, branches: branches.get(definition.id)!, dimensions: this.order.filter((d) => own.has(d)) },
        ];
      }),
    );
  }

  private checkSize({ definition, dimensions }: CheckedLine): void {
    const cells = dimensions.reduce((product, d) => product * (this.space[d]?.members.length ?? 0), 1);
    if (cells <= MOST_CELLS) return;
    this.where = `regel ${definition.id}`;
    this.refuse(
      'regel-te-groot',
      `de regel telt ${cells} getallen; ten hoogste ${MOST_CELLS} past.`,
      'Voeg scholen of gemeenten samen, of neem een kortere horizon.',
    );
  }

  private step(parts: readonly Part[]): Step {
    const references = parts.flatMap(({ branch }) => [...referencesOf(branch.expression)]);
    const together = new Set(parts.map(({ line }) => line));
    const { time } = this.vocabulary;
    const yearly = references.some(({ previous }) => previous);
    const isCircular = yearly && references.some(({ name }) => together.has(name));
    for (const { line, branch } of isCircular ? parts : []) {
      const definition = this.definitions.get(line)!;
      this.where = placeOf(definition, branch.fixed);
      if (!definition.dimensions.includes(time)) {
        this.refuse(
          'kring-zonder-jaar',
          `de regel staat in een kring door de jaren heen (${[...together].join(', ')}) maar heeft zelf geen jaren.`,
          'Haal haar uit de kring.',
        );
      }
      const total = findSum(branch.expression, (sum) => together.has(sum.name) && sum.over.includes(time));
      if (total)
        this.refuse(
          'kring-som',
          `\`${expressionText(total)}\` in \`${branch.formula}\` telt jaren op die er nog niet zijn.`,
          'Tel de jaren op buiten de kring.',
        );
    }
    return { parts, yearly, uses: new Set(references.map(({ name }) => name)) };
  }
}

/**
 * The dimensions that a formula has by what it names: what a line of a project's own is per. A formula that can't be
 * read, and names that there aren't, give nothing here: the check says so.
 * @param dimensionsOf declared dimensions of a name
 */
export function dimensionsFromUse(
  formula: string,
  { dimensions, time }: Pick<Vocabulary, 'dimensions' | 'time'>,
  dimensionsOf: (name: string) => readonly string[],
): string[] {
  const parsed = parseFormula(formula, '');
  if (!parsed.ok) return [];
  const found = new Set<string>();
  const visit = (expression: Expression): void => {
    for (const operand of operandsOf(expression)) visit(operand);
    if (expression.kind === 'yearIndex') found.add(time);
    if (!('name' in expression)) return;
    const left = expression.kind === 'sum' ? expression.over : expression.kind === 'first' ? [time] : [];
    for (const d of dimensionsOf(expression.name)) if (!left.includes(d)) found.add(d);
  };
  visit(parsed.value);
  return dimensions.filter(({ id, followsFromUse }) => found.has(id) && !followsFromUse).map(({ id }) => id);
}

function findSum(
  expression: Expression,
  wanted: (sum: Extract<Expression, { kind: 'sum' }>) => boolean,
): Expression | undefined {
  if (expression.kind === 'sum' && wanted(expression)) return expression;
  for (const operand of operandsOf(expression)) {
    const found = findSum(operand, wanted);
    if (found) return found;
  }
  return undefined;
}

function placeOf(line: LineDefinition, fixed: Readonly<Record<string, string>>): string {
  const members = Object.values(fixed);
  return line.fromProject?.[members.at(-1) ?? ''] ?? [`regel ${line.id}`, ...members].join(', ');
}
